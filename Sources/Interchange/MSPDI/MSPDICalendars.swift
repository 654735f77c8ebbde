import Measures
import Scheduling

/// Reads calendars: the week, what differs from it, and the weeks that replace it.
extension MSPDIReading {
  mutating func readCalendars() throws(PlanFileProblem) {
    while let name = try child() {
      if name == .calendar { try readCalendar() } else { try from.leave() }
    }
  }

  private mutating func readCalendar() throws(PlanFileProblem) {
    find("calendars")
    (from.kind, from.uid) = ("calendar", 0)
    var calendar = WorkCalendar(uid: 0, name: "", week: Array(repeating: .inherited, count: 7))
    var (base, isBase): (Int?, Bool) = (nil, true)
    var (daysOff, exceptions): ([CalendarException], [CalendarException]) = ([], [])
    while let name = try child() {
      switch name {
      case .uid:
        calendar.uid = try from.int() ?? 0
        from.uid = calendar.uid
      case .name: calendar.name = try from.string()
      case .isBaseCalendar: isBase = try from.bool() ?? true
      case .baseCalendarUID: base = try from.int()
      case .weekDays: try readWeek(&calendar.week, exceptions: &daysOff)
      case .exceptions: exceptions = try readExceptions()
      case .workWeeks: calendar.workWeeks = try readWorkWeeks()
      default: try from.leave()
      }
    }
    calendar.isForResource = !isBase
    // Days that differ stand twice since Project 2007: as exceptions, and as days for older readers.
    calendar.exceptions = exceptions.isEmpty ? daysOff : exceptions
    found["exceptions", default: 0] += calendar.exceptions.count
    plan.calendars.append(calendar)
    bases.append(base)
  }

  private mutating func readWeek(
    _ week: inout [WorkCalendar.DayRule], exceptions: inout [CalendarException]
  ) throws(PlanFileProblem) {
    while let name = try child() {
      guard name == .weekDay else {
        try from.leave()
        continue
      }
      let day = try readDay()
      if let place = day.place {
        week[place] = .shifts(day.shifts(whenWorking: WorkCalendar.standardShifts))
      } else if let exception = day.exception {
        exceptions.append(exception)
      }
    }
  }

  /// A day of the week, or an exception in the way of older files.
  private struct RawDay {
    var type: Int?
    var isWorking = false
    var times: [Shift]?
    var from: Day?
    var through: Day?

    /// The place in a week that begins on Monday, of Microsoft's 1 for Sunday to 7 for Saturday.
    var place: Int? { type.flatMap { (1...7).contains($0) ? ($0 + 5) % 7 : nil } }

    func shifts(whenWorking usual: [Shift]) -> [Shift] {
      guard isWorking else { return [] }
      return times.map { $0.isEmpty ? usual : $0 } ?? usual
    }

    var exception: CalendarException? {
      guard type == 0, let from, let through, from <= through else { return nil }
      return CalendarException(
        from: from, through: through, shifts: shifts(whenWorking: WorkCalendar.standardShifts))
    }
  }

  private mutating func readDay() throws(PlanFileProblem) -> RawDay {
    var day = RawDay()
    while let name = try child() {
      switch name {
      case .dayType: day.type = try from.int()
      case .dayWorking: day.isWorking = try from.bool() ?? false
      case .timePeriod: (day.from, day.through) = try readPeriod()
      case .workingTimes: day.times = try readShifts()
      default: try from.leave()
      }
    }
    if day.type == 0, day.exception == nil {
      report.note(
        "calendar.exception.dropped", at: from.place, "A day that differs has no dates; it was left out.")
    }
    return day
  }

  mutating func readPeriod() throws(PlanFileProblem) -> (Day?, Day?) {
    var (first, last): (Day?, Day?)
    while let name = try child() {
      switch name {
      case .fromDate: first = try from.moment()?.day
      case .toDate: last = try from.moment()?.day
      default: try from.leave()
      }
    }
    return (first, last)
  }

  /// Reads the shifts of a day; midnight at the end of one is the end of the day.
  mutating func readShifts() throws(PlanFileProblem) -> [Shift] {
    var shifts: [Shift] = []
    while let name = try child() {
      guard name == .workingTime else {
        try from.leave()
        continue
      }
      var (start, end): (Int?, Int?)
      while let name = try child() {
        switch name {
        case .fromTime: start = try from.time()
        case .toTime: end = try from.time()
        default: try from.leave()
        }
      }
      guard let start, let end else { continue }
      let shift = Shift(start: start, end: end == 0 ? Moment.secondsPerDay : end)
      if shift.start < shift.end {
        shifts.append(shift)
      } else {
        report.note(
          "calendar.shift.dropped", at: from.place, "A shift ends before it begins; it was left out.")
      }
    }
    return shifts
  }

  private mutating func readWorkWeeks() throws(PlanFileProblem) -> [WorkWeek] {
    var weeks: [WorkWeek] = []
    while let name = try child() {
      guard name == .workWeek else {
        try from.leave()
        continue
      }
      var (label, first, last): (String, Day?, Day?) = ("", nil, nil)
      var (week, none) = (Array(repeating: WorkCalendar.DayRule.inherited, count: 7), [CalendarException]())
      while let name = try child() {
        switch name {
        case .timePeriod: (first, last) = try readPeriod()
        case .name: label = try from.string()
        case .weekDays: try readWeek(&week, exceptions: &none)
        // Project 2007 writes the days without anything around them.
        case .weekDay:
          let day = try readDay()
          if let place = day.place {
            week[place] = .shifts(day.shifts(whenWorking: WorkCalendar.standardShifts))
          }
        default: try from.leave()
        }
      }
      if let first, let last, first <= last {
        weeks.append(WorkWeek(name: label, from: first, through: last, week: week))
      } else {
        report.note(
          "calendar.week.dropped", at: from.place, "A week that differs has no dates; it was left out.")
      }
    }
    return weeks
  }
}

extension WorkCalendar {
  /// What a day has that is worked without its hours being said.
  static let standardShifts: [Shift] = [.hours(8, 12), .hours(13, 17)]
}
