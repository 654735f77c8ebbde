import Forecasting
import Testing

/// Briefs made of numbers that nobody should give: each is refused with its place, or its figures are finite.
@Suite struct HostileBriefTests {
  static let numbers: [Double] = [
    .nan, .infinity, -.infinity, 0, -0.0, 1, 2, 0.5, -1, 3, 5, 1e6, 1e15, 1e300, -1e300,
    .leastNonzeroMagnitude, 1e-300, 1e-9,
    0.999_999_999_9, .greatestFiniteMagnitude,
  ]

  private struct Source {
    var chance: SplitMix
    /// How many of a hundred numbers are odd ones.
    var oddness: Int

    mutating func number() -> Double {
      Int.random(in: 0..<100, using: &chance) < oddness
        ? numbers.randomElement(using: &chance) ?? 0 : Double(Int.random(in: 0...4, using: &chance))
    }

    mutating func place(_ count: Int) -> Int {
      Int.random(in: 0..<100, using: &chance) < oddness
        ? [-1, count, .max, .min].randomElement(using: &chance) ?? 0
        : Int.random(in: 0..<max(count, 1), using: &chance)
    }

    mutating func law() -> Uncertainty {
      let (a, b, c) = (number(), number(), number())
      switch Int.random(in: 0...7, using: &chance) {
      case 0: return .fixed(a)
      case 1: return .uniform(low: a, high: a + b)
      case 2: return .triangular(low: a, mostLikely: a + b, high: a + b + c)
      case 3: return .pert(low: a, mostLikely: a + b, high: a + b + c)
      case 4: return .normal(mean: a, deviation: b, low: c < 2 ? c : nil, high: a > 2 ? a : nil)
      case 5: return .lognormal(mean: a, deviation: b)
      case 6: return .discrete([.init(value: a, probability: 0.5), .init(value: b, probability: 0.5)])
      default: return .discrete([.init(value: a, probability: b), .init(value: b, probability: 1 - b)])
      }
    }

    mutating func network() -> RiskNetwork {
      let count = Int.random(in: 0...6, using: &chance)
      var network = RiskNetwork(activities: [])
      for index in 0..<count {
        network.activities.append(
          RiskActivity(
            name: "\(index)", duration: law(), cost: RiskCost(fixed: law(), ratePerDay: number()),
            notBefore: number()))
      }
      for _ in 0..<Int.random(in: 0...6, using: &chance) {
        let (a, b) = (place(count), place(count))
        let kind = RiskLink.Kind(rawValue: UInt8.random(in: 0...3, using: &chance)) ?? .finishToStart
        network.links.append(RiskLink(from: min(a, b), to: max(a, b), kind: kind, lag: number()))
      }
      if Bool.random(using: &chance) {
        network.events = [
          RiskEvent(
            name: "e", probability: number() / 4, days: law(), money: law(), activities: [place(count)])
        ]
        network.correlations = [.group(activities: [place(count), place(count)], coefficient: number() / 3)]
      }
      if let link = network.links.first, Bool.random(using: &chance) {
        network.branchings = [
          RiskBranching(after: link.from, options: [.init(to: link.to, probability: number() / 4)])
        ]
      }
      return network
    }
  }

  @Test(arguments: [0, 2, 20])
  func refusedOrFinite(_ oddness: Int) async throws {
    var source = Source(chance: SplitMix(state: 77), oddness: oddness)
    var ran = 0
    for _ in 0..<3000 {
      let brief = SimulationBrief(network: source.network(), iterations: 33)
      do {
        let result = try await Simulation.run(brief)
        ran += 1
        let figures = [result.finish.mean, result.finish.deviation, result.cost.mean, result.cost.deviation]
        if !figures.allSatisfy(\.isFinite) || result.finish.least < 0 {
          Issue.record("\(brief.network) gives \(figures)")
        }
        _ = result.cost.histogram(bins: 7)
      } catch let refusal as SimulationRefusal {
        if refusal.problems.isEmpty { Issue.record("\(brief.network) is refused without a problem") }
      }
    }
    #expect(ran > (oddness == 20 ? 0 : 100))
  }

  @Test func farOffSamples() throws {
    let sample = try #require(SampleDistribution([-.greatestFiniteMagnitude, 0, .greatestFiniteMagnitude]))
    #expect(sample.histogram(bins: 5).count == 1)
    #expect(sample.curve(points: .min).count == 2)
  }
}
