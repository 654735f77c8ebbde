/// How long a search may go on; it ends earlier at a plan that cannot be shortened.
public enum LevellingBudget: Sendable, Equatable {
  /// Complete schedules, every pass of an improvement counted. The same seed and budget give the same plan anywhere.
  case schedules(Int)
  /// Seconds of the clock on the wall; how far the search gets depends on the machine.
  case seconds(Double)
}

/// How far a search has come.
public struct LevellingProgress: Sendable, Equatable {
  /// Schedules generated so far.
  public let schedules: Int
  /// The best makespan so far, in the units of the problem.
  public let makespan: Int
  /// A makespan that no plan can be under.
  public let bound: Int
  /// The part of the budget that is spent, 0 to 1.
  public let spent: Double
}
