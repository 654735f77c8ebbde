import Scheduling

/// A simulation read back into the plan it was made of: dates instead of counts of days.
public struct PlanForecast: Sendable {
  public let plan: Plan
  public let risk: PlanRisk
  public let result: SimulationResult
  /// The finish that the plan computes, and how probable it is to keep it, 0 to 1.
  public let planned: Moment
  public let plannedConfidence: Double

  /// - Parameter result: of a brief of `risk.network`.
  public init(_ plan: Plan, _ schedule: Schedule, _ risk: PlanRisk, _ result: SimulationResult) {
    (self.plan, self.risk, self.result) = (plan, risk, result)
    planned = schedule.finish
    plannedConfidence = result.finish.confidence(of: risk.workingDays(until: planned))
  }

  /// The moments by which the plan is finished so probably.
  ///
  /// - Parameter shares: from 0 to 1; one outside is answered with the nearer end.
  public func finish(_ shares: [Double]) -> [Moment] {
    risk.moments(shares.map { result.finish.percentile(min(max($0, 0), 1)) ?? 0 })
  }

  /// How probable it is to be finished by a moment, 0 to 1.
  public func confidence(of moment: Moment) -> Double {
    result.finish.confidence(of: risk.workingDays(until: moment))
  }

  /// How often the plan finished in each stretch of days.
  public struct DateBin: Sendable, Hashable {
    /// Day numbers, the second not included.
    public let from: Int
    public let to: Int
    public let count: Int
  }

  /// Stretches of whole days of equal length, as few as 40 of them: a day, or weeks.
  ///
  /// Days of the calendar and not of work, so that free days do not bend the picture.
  public func histogram(most: Int = 40) -> [DateBin] {
    let days = risk.moments(result.finish.sorted).map(\.dayNumber)
    guard let first = days.first, let last = days.last else { return [] }
    let span = last - first + 1
    let width = span <= most ? 1 : (span + most * 7 - 1) / (most * 7) * 7
    var counts = [Int](repeating: 0, count: (span + width - 1) / width)
    for day in days { counts[min(max((day - first) / width, 0), counts.count - 1)] += 1 }
    return counts.enumerated().map {
      DateBin(from: first + $0 * width, to: first + ($0 + 1) * width, count: $1)
    }
  }

  /// Points of the S-curve at equal steps of probability, both ends included.
  public func curve(points: Int = 101) -> [(finish: Moment, confidence: Double)] {
    let points = result.finish.curve(points: points)
    return zip(risk.moments(points.map(\.value)), points.map(\.confidence)).map { ($0, $1) }
  }

  /// Finish and cost of the first iterations.
  public func pairs(_ count: Int) -> [(finish: Moment, cost: Double)] {
    let finishes = risk.moments(Array(result.joint.finishes.prefix(count)))
    return zip(finishes, result.joint.costs).map { ($0, $1) }
  }

  /// Whether any cost is left in the plan to be uncertain about.
  public var hasCost: Bool { result.cost.greatest > result.cost.least }
}
