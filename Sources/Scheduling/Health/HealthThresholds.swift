/// Where each check of a plan's health passes, and what it counts. The defaults are those of the DCMA.
///
/// Source: DCMA-EA PAM 200.1, Earned Value Management System Program Analysis Pamphlet (2012), section 4; the pamphlet
/// leaves milestones out of the counts, as Deltek Acumen does.
public struct HealthThresholds: Hashable, Sendable {
  /// Shares run from 0 to 1. The largest share of tasks without a predecessor or successor.
  public var logic = 0.05
  /// The largest share of links with a negative lag.
  public var leads = 0.0
  /// The largest share of links with a positive lag.
  public var lags = 0.05
  /// The smallest share of finish-to-start links.
  public var finishToStart = 0.9
  public var hardConstraints = 0.05
  public var highFloat = 0.05
  public var negativeFloat = 0.0
  public var highDuration = 0.05
  public var invalidDates = 0.0
  public var withoutResources = 0.0
  public var missedTasks = 0.05
  /// The smallest critical path length index, a ratio.
  public var lengthIndex = 0.95
  /// The smallest baseline execution index, a ratio.
  public var executionIndex = 0.95
  /// Working days above which a total float is high.
  public var floatDays = 44.0
  /// Working days above which a duration is high.
  public var durationDays = 44.0
  /// Working days by which the critical path is tried; other tools take 100.
  public var trialDays = 600
  /// Tasks that start later are not planned in detail yet and do not count in the check of durations.
  public var detailedUntil: Moment?
  /// The beginning of the period for which the hit task percentage is given; nil means the plan's start.
  public var periodStart: Moment?
  /// Which baseline is asked, 0 to 10.
  public var baseline = 0
  /// Whether milestones count as tasks.
  public var countsMilestones = false

  public init() {}
}
