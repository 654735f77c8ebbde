/// A plan as it came or as it is drawn: tasks in the order of the outline, links, calendars, resources and who does what.
///
/// Plain values, so that a plan of 100,000 tasks is a few arrays. Other parts of the plan are named by their place in
/// these arrays, never by an identifier, so that a wrong identifier is found once, on the way in.
public struct Plan: Hashable, Sendable {
  public var name: String
  /// How dates are computed: as Microsoft Project does, or as Primavera P6 does.
  public var dialect: Dialect
  /// The moment before which nothing is planned.
  public var start: Moment
  /// The finish that is imposed, or, with `isFromFinish`, the one the plan is drawn back from.
  public var finish: Moment?
  /// Whether tasks lie as late as the finish allows instead of as early as the start allows.
  public var isFromFinish: Bool
  /// The moment up to which progress is reported (P6: data date; Microsoft: status date).
  public var dataDate: Moment?
  public var calendars: [WorkCalendar]
  /// The place of the plan's own calendar in `calendars`.
  public var calendar: Int
  /// In the order of the outline: a parent stands before its children.
  public var tasks: [PlanTask]
  public var links: [PlanLink]
  public var resources: [PlanResource]
  public var assignments: [PlanAssignment]
  public var settings: PlanSettings
  public var customFields: [CustomField]
  /// Facts of the file that the engine does not use and that are written back: author, currency, company, …
  public var properties: [String: String]

  public init(name: String = "", dialect: Dialect = .microsoft, start: Moment) {
    (self.name, self.dialect, self.start) = (name, dialect, start)
    (finish, isFromFinish, dataDate) = (nil, false, nil)
    calendars = [WorkCalendar(uid: 1, name: "Standard")]
    calendar = 0
    (tasks, links, resources, assignments) = ([], [], [], [])
    settings = PlanSettings()
    (customFields, properties) = ([], [:])
  }
}

/// The tool whose way of computing dates is followed.
public enum Dialect: String, Hashable, Sendable, CaseIterable {
  case microsoft, primavera
}

/// What the origin lets a planner choose about how dates are computed.
public struct PlanSettings: Hashable, Sendable {
  /// Seconds of work in "a day", "a week" and "a month", as durations are shown; they move no date.
  public var secondsPerDay = 8 * 3600
  public var secondsPerWeek = 40 * 3600
  public var secondsPerMonth = 160 * 3600
  /// The time of day at which days without a time begin and end, in seconds after midnight.
  public var defaultStart = 8 * 3600
  public var defaultFinish = 17 * 3600
  /// Critical is a total float of at most so many seconds of work.
  public var criticalLimit = 0
  /// Critical is what lies on the longest path, not what has little float (P6).
  public var isCriticalByLongestPath = false
  /// How progress that came in another order than the links is taken (P6).
  public var outOfSequence = OutOfSequence.retainedLogic
  /// Whose calendar a lag is counted in.
  public var lagCalendar = LagCalendar.origin
  /// From which dates total float is worked out (P6).
  public var totalFloat = TotalFloatKind.smallest
  /// Whether a constraint wins over the links (Microsoft: "tasks will always honor their constraint dates").
  public var honoursConstraints = true
  /// Whether each network without a link to the rest has a critical path of its own (Microsoft: "calculate multiple
  /// critical paths"): the late finish of a task without successor is its early finish. A constraint that says how late
  /// the task may be, and a deadline before the early finish, are kept. Plans from the finish do not follow it.
  public var hasManyCriticalPaths = false
  /// Whether an open end is critical (P6: "make open-ended activities critical"): the late finish of an activity without
  /// successor is its early finish, or the imposed finish where that is earlier. Plans from the finish do not follow it.
  public var openEndsAreCritical = false
  /// Whether expected finish dates stretch the remaining duration (P6).
  public var usesExpectedFinish = false

  public init() {}

  public enum OutOfSequence: String, Hashable, Sendable, CaseIterable {
    case retainedLogic, progressOverride, actualDates
  }
  public enum LagCalendar: String, Hashable, Sendable, CaseIterable {
    /// As the dialect has it: Microsoft the successor's, P6 the predecessor's.
    case origin
    case predecessor, successor, project, aroundTheClock
  }
  public enum TotalFloatKind: String, Hashable, Sendable, CaseIterable { case start, finish, smallest }
}

/// A field that the people of the plan added to tasks, resources or assignments.
public struct CustomField: Hashable, Sendable {
  /// What identifies the field in its file: an MSPDI field id, a P6 user-defined field id.
  public var id: String
  public var name: String
  public var subject: Subject
  /// The origin's name for the type, kept as it stood: Text, FT_INT, Cost, …
  public var type: String

  public init(id: String, name: String, subject: Subject, type: String) {
    (self.id, self.name, self.subject, self.type) = (id, name, subject, type)
  }

  public enum Subject: String, Hashable, Sendable, CaseIterable { case task, resource, assignment, project }
}
