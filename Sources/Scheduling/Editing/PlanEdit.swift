/// One change that a planner makes to a plan. Tasks are named by their identifier, so that an edit means the same after
/// lines were added or taken out.
public enum PlanEdit: Hashable, Sendable {
  case rename(task: Int, name: String)
  /// Working seconds, or elapsed ones.
  case setDuration(task: Int, seconds: Int, isElapsed: Bool)
  /// A start by hand is a wish that links may put later: start no earlier than. On a task that is dated by hand it is
  /// the date.
  case setStart(task: Int, Moment)
  /// A finish by hand: finish no earlier than.
  case setFinish(task: Int, Moment)
  case setConstraint(task: Int, DateConstraint?)
  case setDeadline(task: Int, Moment?)
  /// 0 to 100 of the duration; 0 takes the actual dates away. Begun work begins where the plan has it unless a start is
  /// given, finished work likewise ends; `Plan.settled` writes these dates into the edit, so that it means the same later.
  case setPercent(task: Int, Double, start: Moment? = nil, finish: Moment? = nil)
  /// All that the task waits for, in place of what it waited for.
  case setPredecessors(task: Int, [Predecessor])
  case link(from: Int, to: Int, LinkKind, Lag)
  case unlink(from: Int, to: Int)
  /// A new line after another, on its level; at the end where none is named.
  case add(task: Int, after: Int?, name: String, seconds: Int)
  /// Takes a line out, with all below it and every link to them.
  case remove(task: Int)
  /// Puts a line below the one before it, or up by one level.
  case indent(task: Int)
  case outdent(task: Int)
  /// Elapsed seconds by which levelling moves tasks, for all of them at once; what is not named is not delayed.
  case setDelays([Delay])

  public struct Predecessor: Hashable, Sendable {
    public var task: Int
    public var kind: LinkKind
    public var lag: Lag
    public init(task: Int, kind: LinkKind = .finishStart, lag: Lag = .none) {
      (self.task, self.kind, self.lag) = (task, kind, lag)
    }
  }

  public struct Delay: Hashable, Sendable {
    public var task: Int
    public var seconds: Int
    public init(task: Int, seconds: Int) { (self.task, self.seconds) = (task, seconds) }
  }

  /// The task that is edited; nil where it is many.
  public var task: Int? {
    switch self {
    case .rename(let task, _), .setDuration(let task, _, _), .setStart(let task, _), .setFinish(let task, _),
      .setConstraint(let task, _), .setDeadline(let task, _), .setPercent(let task, _, _, _),
      .setPredecessors(let task, _), .link(_, let task, _, _), .unlink(_, let task), .add(let task, _, _, _),
      .remove(let task), .indent(let task), .outdent(let task):
      task
    case .setDelays: nil
    }
  }
}

/// Why an edit cannot be made: the field and a sentence with the mend.
public struct PlanEditProblem: Error, Hashable, Sendable {
  public var field: String
  public var sentence: String
  public init(_ field: String, _ sentence: String) { (self.field, self.sentence) = (field, sentence) }
}
