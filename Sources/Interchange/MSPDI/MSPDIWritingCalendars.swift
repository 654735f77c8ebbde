import Scheduling

/// Writes calendars.
///
/// Microsoft knows bases for the calendars of resources only, so another one is written with what its base
/// says.
extension MSPDIWriting {
  mutating func calendar(_ place: Int) {
    let calendar = plan.calendars[place]
    let chain = bases(of: place)
    to.open("Calendar")
    to.leaf("UID", calendarUIDs[place])
    to.words("Name", calendar.name)
    to.flag("IsBaseCalendar", !calendar.isForResource)
    let base = calendar.isForResource ? calendar.base : nil
    to.leaf(
      "BaseCalendarUID", base.flatMap { calendarUIDs.indices.contains($0) ? calendarUIDs[$0] : nil } ?? -1)
    week(calendar.isForResource ? calendar.week : wholeWeek(chain))
    exceptions(calendar.isForResource ? calendar.exceptions : chain.flatMap(\.exceptions))
    workWeeks(calendar.isForResource ? calendar.workWeeks : chain.flatMap(\.workWeeks))
    to.close("Calendar")
  }

  /// The calendar and its bases in turn.
  private func bases(of place: Int) -> [WorkCalendar] {
    var (chain, next): ([WorkCalendar], Int?) = ([], place)
    while let place = next, plan.calendars.indices.contains(place), chain.count <= plan.calendars.count {
      chain.append(plan.calendars[place])
      next = plan.calendars[place].base
    }
    return chain
  }

  private func wholeWeek(_ chain: [WorkCalendar]) -> [WorkCalendar.DayRule] {
    (0..<7).map { day in
      chain.lazy.compactMap { $0.week.indices.contains(day) ? $0.week[day] : nil }.first { $0 != .inherited }
        ?? .off
    }
  }

  private mutating func week(_ week: [WorkCalendar.DayRule]) {
    let days = (0..<7).compactMap { sunday -> (type: Int, shifts: [Shift])? in
      let place = (sunday + 6) % 7
      guard week.indices.contains(place), case .shifts(let shifts) = week[place] else { return nil }
      return (sunday + 1, shifts)
    }
    guard !days.isEmpty else { return }
    to.open("WeekDays")
    for day in days {
      to.open("WeekDay")
      to.leaf("DayType", day.type)
      to.flag("DayWorking", !day.shifts.isEmpty)
      shifts(day.shifts)
      to.close("WeekDay")
    }
    to.close("WeekDays")
  }

  private mutating func shifts(_ shifts: [Shift]) {
    guard !shifts.isEmpty else { return }
    to.open("WorkingTimes")
    for shift in shifts {
      to.open("WorkingTime")
      to.time("FromTime", shift.start)
      to.time("ToTime", shift.end)
      to.close("WorkingTime")
    }
    to.close("WorkingTimes")
  }

  private mutating func period(_ from: Moment, _ through: Moment) {
    to.open("TimePeriod")
    to.moment("FromDate", from)
    to.moment("ToDate", through.adding(86_340))
    to.close("TimePeriod")
  }

  private mutating func exceptions(_ exceptions: [CalendarException]) {
    guard !exceptions.isEmpty else { return }
    to.open("Exceptions")
    for exception in exceptions {
      to.open("Exception")
      to.flag("EnteredByOccurrences", false)
      period(Moment(exception.from), Moment(exception.through))
      if exception.recurrence == nil {
        to.leaf("Occurrences", exception.from.days(to: exception.through) + 1)
      }
      to.words("Name", exception.name)
      recurrence(exception.recurrence)
      to.flag("DayWorking", !exception.shifts.isEmpty)
      shifts(exception.shifts)
      to.close("Exception")
    }
    to.close("Exceptions")
  }

  private mutating func recurrence(_ recurrence: Recurrence?) {
    switch recurrence {
    case nil: to.leaf("Type", 1)
    case .daily(let every):
      to.leaf("Type", 7)
      to.leaf("Period", every)
    case .weekly(let every, let weekdays):
      to.leaf("Type", 6)
      to.leaf("Period", every)
      to.leaf("DaysOfWeek", weekdays.reduce(0) { (1...7).contains($1) ? $0 | 1 << ($1 % 7) : $0 })
    case .monthly(let every, let day):
      to.leaf("Type", 4)
      to.leaf("Period", every)
      to.leaf("MonthDay", day)
    case .monthlyByWeekday(let every, let nth, let weekday):
      to.leaf("Type", 5)
      to.leaf("Period", every)
      to.leaf("MonthItem", weekday % 7 + 3)
      to.leaf("MonthPosition", nth - 1)
    case .yearly(let month, let day):
      to.leaf("Type", 2)
      to.leaf("Month", month - 1)
      to.leaf("MonthDay", day)
    case .yearlyByWeekday(let month, let nth, let weekday):
      to.leaf("Type", 3)
      to.leaf("MonthItem", weekday % 7 + 3)
      to.leaf("MonthPosition", nth - 1)
      to.leaf("Month", month - 1)
    }
  }

  private mutating func workWeeks(_ weeks: [WorkWeek]) {
    guard !weeks.isEmpty else { return }
    to.open("WorkWeeks")
    for one in weeks {
      to.open("WorkWeek")
      period(Moment(one.from), Moment(one.through))
      to.words("Name", one.name)
      week(one.week)
      to.close("WorkWeek")
    }
    to.close("WorkWeeks")
  }
}
