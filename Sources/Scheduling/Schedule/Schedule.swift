/// The dates that follow from a plan, with what drives each of them and what is wrong.
public struct Schedule: Hashable, Sendable {
  /// One for each task of the plan, in its order.
  public var dates: [TaskDates]
  /// The earliest start and the latest early finish of all tasks that count.
  public var start: Moment
  public var finish: Moment
  /// What the plan asks for that cannot be, or that was taken another way than it stands.
  public var findings: [Finding]

  public init(dates: [TaskDates], start: Moment, finish: Moment, findings: [Finding]) {
    (self.dates, self.start, self.finish, self.findings) = (dates, start, finish, findings)
  }
}

/// When a task is, may and must be.
public struct TaskDates: Hashable, Sendable {
  /// When it is planned: its actual dates, or early ones, or late ones where it shall be as late as possible.
  @Packed public var start: Moment?
  @Packed public var finish: Moment?
  @Packed public var earlyStart: Moment?
  @Packed public var earlyFinish: Moment?
  @Packed public var lateStart: Moment?
  @Packed public var lateFinish: Moment?
  /// Working seconds, in the task's own calendar, by which it may slip without the plan finishing later; negative
  /// where it is late already. Nil for what is complete or does not count.
  @Packed public var totalFloat: Int?
  /// Working seconds by which it may slip before any successor moves.
  @Packed public var freeFloat: Int?
  /// Late start less early start, and late finish less early finish, where calendars make them differ.
  @Packed public var startFloat: Int?
  @Packed public var finishFloat: Int?
  public var isCritical = false
  /// What holds the early start where it is; several where they hold it together.
  public var drivers: [Driver] = []

  public init() {}
}

/// What holds a date where it is.
public enum Driver: Hashable, Sendable {
  /// The link at that place in the plan's list.
  case link(Int)
  /// A link onto the summary at that place, through the link at that place.
  case summaryLink(Int, summary: Int)
  case constraint(DateConstraint.Kind)
  /// The constraint of the summary at that place.
  case summaryConstraint(DateConstraint.Kind, summary: Int)
  case planStart
  /// The plan is drawn back from its finish.
  case planFinish
  case dataDate
  case actualStart
  case manual
  case levellingDelay
  /// The calendar has no work from the moment that the other drivers give until the start.
  case calendar(CalendarGap)
  /// The task at that place, which stands below this summary.
  case child(Int)
  /// When it is resumed after it was stopped.
  case resume
  /// A task of another plan.
  indirect case external(ExternalDriver)
}

/// A stretch without work that moves a start: a night, a weekend, a holiday, the time between two shifts.
public struct CalendarGap: Hashable, Sendable {
  /// The place in the plan of the calendar that the task, or whoever can begin it first, works by.
  public var calendar: Int
  /// The place of a second calendar where work is only what both work: the task's own and that of a resource.
  public var other: Int?
  /// The moment from which the start was pushed.
  public var from: Moment
  /// The start: when work goes on.
  public var until: Moment

  public init(calendar: Int, other: Int? = nil, from: Moment, until: Moment) {
    (self.calendar, self.other, self.from, self.until) = (calendar, other, from, until)
  }
}

/// Something about a plan that a planner should know, under an identifier that stays.
public struct Finding: Hashable, Sendable {
  public var severity: Severity
  /// Such as `schedule.cycle`; what tests and help pages refer to.
  public var id: String
  /// The places of the tasks it is about.
  public var tasks: [Int]
  /// The places of the links it is about.
  public var links: [Int]
  /// What is so, and the mend.
  public var message: String

  public init(_ severity: Severity, _ id: String, tasks: [Int] = [], links: [Int] = [], _ message: String) {
    (self.severity, self.id, self.tasks, self.links, self.message) = (severity, id, tasks, links, message)
  }

  public enum Severity: String, Hashable, Sendable, CaseIterable { case error, warning, notice }
}
