/// A plan in which no resource is asked for more than it has, with what each activity waits for.
public struct LevelledSchedule: Sendable, Equatable {
  /// The start of each activity, in the units and the order of the problem.
  public let starts: [Int]
  /// The latest finish of all; 0 for an empty problem.
  public let makespan: Int
  /// The least makespan that links, releases and pins allow when resources are without limit.
  public let criticalPath: Int
  /// How much later than on the critical path each activity starts: links, releases and pins alone, in units of time.
  public let delays: [Int]
  /// For each activity that starts later than on the critical path, what holds it; nil for all others.
  public let causes: [LevellingCause?]
  /// What the pins make impossible: the plan keeps the pins and says here what it could not keep.
  public let conflicts: [LevellingConflict]
  /// How many schedules were generated to find this one; every pass counts, also those of an improvement.
  public let schedules: Int
}

/// What keeps an activity from starting one unit of time earlier.
public enum LevellingCause: Sendable, Equatable {
  /// The resource is taken; `holder` finishes at the start of the activity and holds the most of it. The holder is
  /// nil where the resource itself has too little before that time (an absence, a joiner).
  case resource(Int, holder: Int?)
  /// A predecessor that is itself delayed.
  case predecessor(Int)
  /// The search left it there although it could start earlier: it delays nothing.
  case room
}

/// What pinned starts make impossible.
public enum LevellingConflict: Sendable, Equatable {
  /// The pinned successor starts so many units of time before the link allows.
  case link(predecessor: Int, successor: Int, missing: Int)
  /// Pinned activities alone ask for more than the resource has, first at this time.
  case overload(resource: Int, at: Int)
}
