/// A plan after its progress was brought to a date, with what changed: Microsoft Project's "Update project".
///
/// Nothing is computed anew: whoever takes the plan schedules it again.
public struct PlanUpdate: Hashable, Sendable {
  public var plan: Plan
  /// In the order of the plan.
  public var steps: [Step]

  /// What happened to one task, or why nothing did.
  public struct Step: Hashable, Sendable {
    /// The place of the task.
    public var task: Int
    public var kind: Kind
    public var words: String
  }

  public enum Kind: Hashable, Sendable {
    /// Now complete.
    case completed
    /// In progress, with so many percent done.
    case progressed(Double)
    /// Not begun; starts no earlier than that moment.
    case pushed(Moment)
    /// Begun; what is left goes on at that moment.
    case resumed(Moment)
    /// Was to be changed and was not; the words say why.
    case left
  }

  /// How far work counts as done by a date.
  public enum Way: String, Hashable, Sendable, CaseIterable {
    /// By what was planned to be done: 0 to 100 percent.
    case share
    /// Only what was planned to be finished: 0 or 100 percent.
    case wholeOnly
  }

  /// What of an update is done.
  public enum Scope: String, Hashable, Sendable, CaseIterable {
    /// Work through the date counts as done, and what is left goes behind it.
    case all
    /// Only the first.
    case completed
    /// Only the second.
    case pushed
  }

  /// Completes work through a date and pushes the rest behind it, or one of the two.
  ///
  /// - Parameter reschedule: computes the dates of the plan after the first step.
  public static func updating(
    _ plan: Plan, _ schedule: Schedule, through date: Moment, way: Way = .share, scope: Scope = .all,
    tasks: Set<Int>? = nil, reschedule: (Plan) -> Schedule = { Schedule(of: $0) }
  ) -> PlanUpdate {
    if scope == .pushed { return pushing(plan, schedule, after: date, tasks: tasks) }
    let first = completing(plan, schedule, through: date, way: way, tasks: tasks)
    if scope == .completed { return first }
    let second = pushing(first.plan, reschedule(first.plan), after: date, tasks: tasks)
    return PlanUpdate(plan: second.plan, steps: first.steps + second.steps)
  }
}

extension PlanTask {
  /// Working seconds that are left: what the file says, else what the duration and the progress leave.
  var remaining: Int {
    if isComplete { return 0 }
    if let remaining = progress.remainingDuration { return max(remaining, 0) }
    let left = Double(duration) * max(0, 100 - progress.percentComplete) / 100
    return max(0, Int(exactly: left.rounded()) ?? duration)
  }
}
