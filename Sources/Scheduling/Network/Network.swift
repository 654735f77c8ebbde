/// A plan made ready for computing: tasks and gates in an order in which every predecessor comes first.
///
/// Columns, not objects: the passes walk them from front to back. Most nodes have nothing but a duration, a clock and
/// incoming edges; what else may hold a task (constraints, progress, several calendars) stands in `details`.
public struct Network: Sendable {
  /// For each node the place of its task in the plan; for a gate, of its summary.
  public internal(set) var task: [Int32] = []
  var kind: [NodeKind] = []
  /// The place of the node's clock in `clocks`.
  var clock: [Int32] = []
  /// Working seconds that are still to be done.
  public internal(set) var duration: [Int] = []
  /// Where each node's incoming edges begin in `edges`; one more than there are nodes.
  public internal(set) var edgeStart: [Int32] = [0]
  public internal(set) var edges: [Edge] = []
  /// The place in `details`, or -1.
  var detail: [Int32] = []
  /// Whether a node is work that nothing but its edges and one clock holds.
  var isPlain: [Bool] = []
  var details: [Detail] = []
  var clocks: [WorkClock] = []
  /// For each clock the places of its calendars in the plan.
  var calendarsOfClock: [[Int]] = []
  /// The clock lags without one of their own are counted in; the plan's calendar.
  var planClock = 0
  /// For each task of the plan the node that stands for it, or -1.
  public internal(set) var node: [Int32] = []
  public internal(set) var findings: [Finding] = []

  public var count: Int { task.count }

  enum NodeKind: UInt8, Sendable {
    /// A task with a duration of its own.
    case work
    /// A moment: a milestone, or a task without duration.
    case moment
    /// A moment that cannot stand at the end of work: P6's start milestone.
    case startMoment
    /// What holds the beginning of everything below a summary.
    case gate
    /// What is reached when everything below a summary is.
    case end
    /// Dates are given: set by hand, or of another plan.
    case fixed
  }

  /// A link as the passes see it.
  public struct Edge: Sendable {
    /// The node it comes from.
    public var from: Int32
    /// The place of the link in the plan; -1 between a gate and what it holds.
    public var link: Int32
    public var kind: LinkKind
    var counting: Counting
    /// Whether both ends and the lag, if any, are counted by one clock, so that work can be added without asking when it
    /// is done.
    var isShared = false
    /// The place of the clock that a working lag is counted by.
    var lagClock: Int32
    /// Seconds.
    public var lag: Int

    /// How a lag is counted.
    enum Counting: UInt8, Sendable { case none, elapsed, working }
  }

  /// What holds a task beside its links.
  struct Detail: Sendable {
    var constraint: DateConstraint?
    var second: DateConstraint?
    var deadline: Int?
    var actualStart: Int?
    var actualFinish: Int?
    var resume: Int?
    var fixedStart: Int?
    var fixedFinish: Int?
    var expectedFinish: Int?
    /// Elapsed seconds.
    var levellingDelay = 0
    var isAsLateAsPossible = false
    /// Working seconds from start to finish where work has begun.
    var whole = 0
    /// The calendars of those who work on it, with the working seconds each needs.
    var parts: [Part] = []
  }

  struct Part: Sendable {
    var clock: Int32
    var duration: Int
    var assignment: Int32
  }
}
