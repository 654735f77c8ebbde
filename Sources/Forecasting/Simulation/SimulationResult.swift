/// What a simulation found.
public struct SimulationResult: Sendable, Hashable {
  public let iterations: Int
  public let seed: UInt64
  /// Working days from the start of the project to its finish.
  public let finish: SampleDistribution
  /// All money spent.
  public let cost: SampleDistribution
  /// Finish and cost of the same iteration.
  public let joint: JointConfidence
  /// In the order of the network.
  public let activities: [ActivityRisk]
  /// In the order of the network, over the iterations that sensitivities are taken of; empty when they are not.
  public let events: [EventRisk]
  /// The largest change that made a matrix of correlation valid; 0 where none was needed.
  public let largestCorrelationRepair: Double

  init(_ brief: SimulationBrief, _ plan: SimulationPlan, _ samples: Samples, _ sensitivity: Sensitivity)
    throws
  {
    iterations = brief.iterations
    seed = brief.seed
    let days = samples.finishes.map(Double.init)
    let money = samples.money.map { plan.money.constant + Double($0) }
    guard let finish = SampleDistribution(days), let cost = SampleDistribution(money) else {
      throw SimulationRefusal(problems: [
        SimulationProblem(place: .brief, sentence: "The numbers are too large: the sums are not finite.")
      ])
    }
    self.finish = finish
    self.cost = cost
    joint = JointConfidence(finishes: days, costs: money)
    activities = brief.network.activities.enumerated().map { index, activity in
      let position = Int(plan.order.positions[index])
      return ActivityRisk(
        criticality: samples.criticalCounts.isEmpty
          ? nil : Double(samples.criticalCounts[position]) / Double(brief.iterations),
        sensitivity: sensitivity.finish[position], costSensitivity: sensitivity.money[position],
        deviationShare: finish.deviation > 0
          ? activity.duration.variance.squareRoot() / finish.deviation : nil)
    }
    let counted = min(brief.sensitivityIterations, brief.iterations)
    let totals = (
      days: days.prefix(counted).reduce(0, +),
      money: samples.money.prefix(counted).reduce(0) { $0 + Double($1) }
    )
    events = sensitivity.events.map {
      EventRisk($0, of: Double(counted), days: totals.days, money: totals.money)
    }
    largestCorrelationRepair = plan.largestRepair
  }

  /// The activities on whose durations the finish hangs most, by magnitude of sensitivity, in the order of a tornado.
  public func tornado(_ count: Int = 20) -> [(activity: Int, sensitivity: Double)] {
    let known = activities.enumerated().compactMap { index, risk in
      risk.sensitivity.map { (activity: index, sensitivity: $0) }
    }
    let sorted = known.sorted {
      ($1.sensitivity.magnitude, $0.activity) < ($0.sensitivity.magnitude, $1.activity)
    }
    return Array(sorted.prefix(max(count, 0)))
  }
}

/// What a simulation found about one activity.
public struct ActivityRisk: Sendable, Hashable {
  /// Criticality index: in what part of the iterations delaying it would have delayed the finish (Van Slyke, 1963). Nil
  /// when it was not counted.
  public let criticality: Double?
  /// Rank correlation (Spearman) of its duration with the finish, from −1 to 1. Nil when it was not taken or the duration
  /// does not vary; 0 without measuring when the activity was never critical and shares nothing with others. It is of
  /// the duration drawn, also in iterations in which a branch leaves the activity out.
  public let sensitivity: Double?
  /// Rank correlation of its cost with all money; nil when it was not taken or the cost does not vary.
  public let costSensitivity: Double?
  /// Standard deviation of its own distribution, risk events left out, over that of the finish.
  let deviationShare: Double?

  /// Cruciality: criticality index times sensitivity (as in Oracle Primavera Risk Analysis). It leaves out what is only
  /// critical and does not vary, and what varies and is never critical.
  public var cruciality: Double? {
    guard let criticality, let sensitivity else { return nil }
    return criticality * sensitivity
  }

  /// Schedule sensitivity index: criticality × own standard deviation/that of the finish (PMBOK; Vanhoucke, 2010).
  public var scheduleSensitivity: Double? {
    guard let criticality, let deviationShare else { return nil }
    return criticality * deviationShare
  }
}

/// What a simulation found about one risk event.
public struct EventRisk: Sendable, Hashable {
  /// In what part of the iterations it occurred.
  public let occurrence: Double
  /// Mean finish with it less mean finish without it, in working days; nil where it always or never occurred.
  public let delay: Double?
  /// Mean of all money with it less that without it; nil where it always or never occurred.
  public let money: Double?

  init(_ sums: Sensitivity.EventSums, of count: Double, days: Double, money: Double) {
    occurrence = count > 0 ? sums.count / count : 0
    let rest = count - sums.count
    let isKnown = sums.count > 0 && rest > 0
    delay = isKnown ? sums.days / sums.count - (days - sums.days) / rest : nil
    self.money = isKnown ? sums.money / sums.count - (money - sums.money) / rest : nil
  }
}
