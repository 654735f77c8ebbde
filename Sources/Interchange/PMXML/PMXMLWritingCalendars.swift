import Measures
import Scheduling

/// Writes calendars, with every day that differs on its own.
extension PMXMLWriting {
  mutating func calendar(_ place: Int) {
    let calendar = plan.calendars[place]
    to.open("Calendar")
    to.leaf("BaseCalendarObjectId", calendar.base.flatMap { calendars.number($0) })
    hours("HoursPerDay", plan.settings.secondsPerDay)
    hours("HoursPerMonth", plan.settings.secondsPerMonth)
    hours("HoursPerWeek", plan.settings.secondsPerWeek)
    to.flag("IsDefault", place == plan.calendar)
    to.words("Name", calendar.name.isEmpty ? "-" : calendar.name)
    to.leaf("ObjectId", calendars.number(place))
    to.leaf("Type", calendar.isForResource ? "Resource" : "Global")
    week(wholeWeek(place))
    days(calendar)
    to.close("Calendar")
  }

  /// The calendar that elapsed durations are counted in.
  mutating func aroundTheClock() {
    guard let number = calendars.clock else { return }
    to.open("Calendar")
    hours("HoursPerDay", 86_400)
    hours("HoursPerMonth", 30 * 86_400)
    hours("HoursPerWeek", 7 * 86_400)
    to.flag("IsDefault", false)
    to.words("Name", WorkCalendar.aroundTheClock.name)
    to.leaf("ObjectId", number)
    to.leaf("Type", "Global")
    week(Array(repeating: [.hours(0, 24)], count: 7))
    to.close("Calendar")
  }

  /// Primavera's week is always whole, so what a base says is written out.
  private func wholeWeek(_ place: Int) -> [[Shift]] {
    (0..<7).map { day in
      var (next, steps): (Int?, Int) = (place, 0)
      while let at = next, plan.calendars.indices.contains(at), steps <= plan.calendars.count {
        let week = plan.calendars[at].week
        if week.indices.contains(day), case .shifts(let shifts) = week[day] { return shifts }
        (next, steps) = (plan.calendars[at].base, steps + 1)
      }
      return []
    }
  }

  private mutating func week(_ week: [[Shift]]) {
    to.open("StandardWorkWeek")
    for place in [6, 0, 1, 2, 3, 4, 5] where week.indices.contains(place) {
      to.open("StandardWorkHours")
      to.leaf("DayOfWeek", PMXMLWords.weekdays[place])
      for shift in week[place] { self.shift(shift) }
      to.close("StandardWorkHours")
    }
    to.close("StandardWorkWeek")
  }

  /// Primavera names the last minute of a shift.
  private mutating func shift(_ shift: Shift) {
    to.open("WorkTime")
    to.time("Start", shift.start)
    to.time("Finish", max(shift.end - 60, shift.start))
    to.close("WorkTime")
  }

  private mutating func days(_ calendar: WorkCalendar) {
    var days: [Day: [Shift]] = [:]
    for week in calendar.workWeeks {
      var day = week.from
      while day <= week.through, daysLeft > 0 {
        daysLeft -= 1
        let place = day.weekday - 1
        if week.week.indices.contains(place), case .shifts(let shifts) = week.week[place] {
          days[day] = shifts
        }
        guard day < .last else { break }
        day = day.adding(1)
      }
    }
    for exception in calendar.exceptions {
      var day = exception.from
      while day <= exception.through, daysLeft > 0 {
        daysLeft -= 1
        if exception.falls(on: day) { days[day] = exception.shifts }
        guard day < .last else { break }
        day = day.adding(1)
      }
    }
    guard !days.isEmpty else { return }
    to.open("HolidayOrExceptions")
    for (day, shifts) in days.sorted(by: { $0.key < $1.key }) {
      to.open("HolidayOrException")
      to.moment("Date", Moment(day))
      for shift in shifts { self.shift(shift) }
      to.close("HolidayOrException")
    }
    to.close("HolidayOrExceptions")
  }
}

extension CalendarException {
  /// Whether the exception falls on that day, which lies between its first and its last.
  func falls(on day: Day) -> Bool {
    let (year, month, dayOfMonth) = day.parts
    let (firstYear, firstMonth, _) = from.parts
    let months = (year - firstYear) * 12 + month - firstMonth
    func isNth(_ nth: Int, _ weekday: Int) -> Bool {
      guard day.weekday == weekday else { return false }
      return nth == 5 ? day.adding(7).parts.month != month : (dayOfMonth - 1) / 7 + 1 == nth
    }
    switch recurrence {
    case nil: return true
    case .daily(let every): return from.days(to: day) % max(every, 1) == 0
    case .weekly(let every, let weekdays):
      let week = from.adding(1 - from.weekday).days(to: day) / 7
      return week % max(every, 1) == 0 && weekdays.contains(day.weekday)
    case .monthly(let every, let wanted): return months % max(every, 1) == 0 && dayOfMonth == wanted
    case .monthlyByWeekday(let every, let nth, let weekday):
      return months % max(every, 1) == 0 && isNth(nth, weekday)
    case .yearly(let wanted, let wantedDay): return month == wanted && dayOfMonth == wantedDay
    case .yearlyByWeekday(let wanted, let nth, let weekday): return month == wanted && isNth(nth, weekday)
    }
  }
}
