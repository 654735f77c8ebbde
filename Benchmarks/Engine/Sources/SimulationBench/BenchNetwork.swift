import Forecasting

/// A network for all that is compared: triangular durations, none to three predecessors among the 200 before.
struct BenchNetwork {
  private(set) var network = RiskNetwork(activities: [])
  private(set) var offsets: [Int32] = [0]
  private(set) var sources: [Int32] = []
  private(set) var successorOffsets: [Int32]
  private(set) var successors: [Int32] = []
  private(set) var low: [Float] = []
  private(set) var width: [Float] = []
  private(set) var part: [Float] = []

  /// The same from the same count; `Benchmarks/simulation.py` makes it by the same rule.
  init(count: Int) {
    var state: UInt64 = 42
    func chance(_ under: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(under))
    }
    var after = [[Int32]](repeating: [], count: count)
    for index in 0..<count {
      let (a, m, b) = (Double(1 + chance(5)), Double(1 + chance(5)), Double(1 + chance(10)))
      network.activities.append(
        RiskActivity(name: "\(index)", duration: .triangular(low: a, mostLikely: a + m, high: a + m + b)))
      low.append(Float(a))
      width.append(Float(m + b))
      part.append(Float(m / (m + b)))
      for _ in 0..<min(chance(4), index) {
        let from = index - 1 - chance(min(index, 200))
        network.links.append(RiskLink(from: from, to: index))
        sources.append(Int32(from))
        after[from].append(Int32(index))
      }
      offsets.append(Int32(sources.count))
    }
    successorOffsets = [0]
    for row in after {
      successors += row
      successorOffsets.append(Int32(successors.count))
    }
  }

  /// The same with PERT durations.
  var pert: RiskNetwork {
    var changed = network
    for index in changed.activities.indices {
      if case .triangular(let low, let middle, let high) = changed.activities[index].duration {
        changed.activities[index].duration = .pert(low: low, mostLikely: middle, high: high)
      }
    }
    return changed
  }

  /// The same with a lag on every link, which takes all activities out of the plain classes.
  var general: RiskNetwork {
    var changed = network
    for index in changed.links.indices { changed.links[index].lag = 1 }
    return changed
  }
}
