/// Three points of a duration in working days, as PERT takes them.
public struct PertEstimate: Sendable, Hashable {
  public let optimistic: Double
  public let mostLikely: Double
  public let pessimistic: Double

  /// - Returns: nil unless 0 ≤ optimistic ≤ most likely ≤ pessimistic, all finite.
  public init?(optimistic: Double, mostLikely: Double, pessimistic: Double) {
    guard optimistic >= 0, optimistic <= mostLikely, mostLikely <= pessimistic, pessimistic.isFinite else {
      return nil
    }
    self.optimistic = optimistic
    self.mostLikely = mostLikely
    self.pessimistic = pessimistic
  }

  /// (a + 4m + b)/6 (Malcolm, Roseboom, Clark and Fazar, 1959).
  public var mean: Double { (optimistic + 4 * mostLikely + pessimistic) / 6 }

  /// ((b − a)/6)², the same source.
  public var variance: Double {
    let deviation = (pessimistic - optimistic) / 6
    return deviation * deviation
  }
}

/// How long a path may take when its length is taken to be normal: the classical forecast of PERT.
///
/// It looks at one path only, so it is too hopeful where several run side by side (merge bias); the simulation is not.
public struct PertForecast: Sendable, Hashable {
  /// Working days.
  public let mean: Double
  /// Square of working days.
  public let variance: Double
  /// The activities of the critical path in turn.
  public let criticalPath: [Int]
  /// Expected total float of each activity in working days.
  public let slack: [Double]

  /// Sums means and variances along the longest path by mean durations; of equally long paths, along the one whose
  /// variance is largest. Links go from finish to start.
  ///
  /// - Throws: `SimulationRefusal` where there is no activity, a link names none, or links run in a circle.
  public init(estimates: [PertEstimate], links: [(from: Int, to: Int)]) throws(SimulationRefusal) {
    let network = RiskNetwork(
      activities: estimates.indices.map {
        RiskActivity(name: "activity \($0)", duration: .fixed(estimates[$0].mean))
      },
      links: links.map { RiskLink(from: $0.from, to: $0.to) })
    let plan = try SimulationPlan(SimulationBrief(network: network, iterations: 1))
    let order = plan.order.activities.map(Int.init)
    let ends = links.map { (from: Int32($0.from), to: Int32($0.to)) }
    let before = CompressedRows(count: estimates.count, pairs: ends.map { (from: $0.to, to: $0.from) })
    let after = CompressedRows(count: estimates.count, pairs: ends)
    var early = [PathLength](repeating: PathLength(), count: estimates.count)
    var previous = [Int](repeating: -1, count: estimates.count)
    for index in order {
      for source in before[index].map(Int.init)
      where previous[index] < 0 || early[source] > early[previous[index]] {
        previous[index] = source
      }
      let start = previous[index] < 0 ? PathLength() : early[previous[index]]
      early[index] = PathLength(
        mean: start.mean + estimates[index].mean, variance: start.variance + estimates[index].variance)
    }
    let last = estimates.indices.max { early[$0] < early[$1] } ?? 0
    (mean, variance) = (early[last].mean, early[last].variance)
    var late = [Double](repeating: early[last].mean, count: estimates.count)
    for index in order.reversed() {
      for next in after[index].map(Int.init) {
        late[index] = min(late[index], late[next] - estimates[next].mean)
      }
    }
    slack = estimates.indices.map { late[$0] - early[$0].mean }
    var path = [last]
    while let first = path.last, previous[first] >= 0 { path.append(previous[first]) }
    criticalPath = path.reversed()
  }

  /// The probability of finishing within so many working days: Φ((D − μ)/σ).
  public func probability(within days: Double) -> Double {
    guard variance > 0 else { return days >= mean ? 1 : 0 }
    return Normal.cumulative((days - mean) / variance.squareRoot())
  }

  /// The working days that are kept with a probability strictly between 0 and 1, else nil: μ + z σ.
  public func days(probability: Double) -> Double? {
    guard probability > 0, probability < 1 else { return nil }
    return mean + Normal.quantile(probability) * variance.squareRoot()
  }

  /// The length of a path: longer by mean, then by variance.
  private struct PathLength: Comparable {
    var mean = 0.0
    var variance = 0.0

    /// Means of equal paths differ in their last digits by the order in which they were summed.
    static func < (a: PathLength, b: PathLength) -> Bool {
      (a.mean - b.mean).magnitude > 1e-9 * max(a.mean, b.mean, 1) ? a.mean < b.mean : a.variance < b.variance
    }
  }
}
