import Measures

/// When work is done: a week of shifts, the calendar it is derived from, and the days and weeks that differ.
public struct WorkCalendar: Hashable, Sendable {
  /// The identifier in the file the calendar came from.
  public var uid: Int
  public var name: String
  /// The place, in the plan's list of calendars, of the calendar that says what this one leaves open.
  public var base: Int?
  /// What each day of the week is, Monday first; always seven.
  public var week: [DayRule]
  /// Days that differ from the week.
  public var exceptions: [CalendarException]
  /// Weeks that differ for a stretch of time: they stand between the week and the exceptions.
  public var workWeeks: [WorkWeek]
  /// Whether the calendar belongs to one resource.
  public var isForResource: Bool

  public init(
    uid: Int, name: String, base: Int? = nil, week: [DayRule] = WorkCalendar.standardWeek,
    exceptions: [CalendarException] = [], workWeeks: [WorkWeek] = [], isForResource: Bool = false
  ) {
    (self.uid, self.name, self.base, self.week) = (uid, name, base, week)
    (self.exceptions, self.workWeeks, self.isForResource) = (exceptions, workWeeks, isForResource)
  }

  /// What a day of the week is.
  public enum DayRule: Hashable, Sendable {
    /// As the base calendar has it; without a base, no work.
    case inherited
    /// These shifts; none means no work.
    case shifts([Shift])

    public static let off = DayRule.shifts([])
  }

  /// Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00.
  public static let standardWeek: [DayRule] = {
    let day = DayRule.shifts([.hours(8, 12), .hours(13, 17)])
    return [day, day, day, day, day, .off, .off]
  }()

  /// Every hour of every day.
  public static let aroundTheClock = WorkCalendar(
    uid: -1, name: "24 hours", week: Array(repeating: .shifts([.hours(0, 24)]), count: 7))
}

/// A day or a stretch of days that differs from the calendar's week: a holiday, or a Saturday that is worked.
public struct CalendarException: Hashable, Sendable {
  public var name: String
  public var from: Day
  public var through: Day
  /// How the exception comes again between `from` and `through`; nil when it lasts from the one to the other.
  public var recurrence: Recurrence?
  /// What is worked on those days; none means no work.
  public var shifts: [Shift]

  public init(name: String = "", from: Day, through: Day, recurrence: Recurrence? = nil, shifts: [Shift] = [])
  {
    (self.name, self.from, self.through, self.recurrence, self.shifts) = (
      name, from, through, recurrence, shifts
    )
  }
}

/// A week that replaces the calendar's own for a stretch of time.
public struct WorkWeek: Hashable, Sendable {
  public var name: String
  public var from: Day
  public var through: Day
  /// What each day of the week is, Monday first; always seven.
  public var week: [WorkCalendar.DayRule]

  public init(name: String = "", from: Day, through: Day, week: [WorkCalendar.DayRule]) {
    (self.name, self.from, self.through, self.week) = (name, from, through, week)
  }
}

/// How an exception comes again.
public enum Recurrence: Hashable, Sendable {
  /// Every so many days, counted from the first.
  case daily(every: Int)
  /// Every so many weeks on these days of the week (1 for Monday to 7 for Sunday).
  case weekly(every: Int, weekdays: Set<Int>)
  /// Every so many months on that day of the month.
  case monthly(every: Int, day: Int)
  /// Every so many months on the nth such day of the week: 1 to 4, or 5 for the last.
  case monthlyByWeekday(every: Int, nth: Int, weekday: Int)
  /// Every year on that day of that month.
  case yearly(month: Int, day: Int)
  /// Every year on the nth such day of the week of that month: 1 to 4, or 5 for the last.
  case yearlyByWeekday(month: Int, nth: Int, weekday: Int)
}
