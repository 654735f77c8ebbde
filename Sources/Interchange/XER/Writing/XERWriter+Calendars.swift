import Measures
import Scheduling

/// CALENDAR, with each day that differs written out.
extension XERWriter {
  /// The number of that calendar; of the plan's own where it is none.
  func calendarNumber(_ place: Int?) -> Int {
    let place = place.flatMap { calendarNumbers.indices.contains($0) ? $0 : nil } ?? plan.calendar
    return calendarNumbers.indices.contains(place) ? calendarNumbers[place] : 1
  }

  mutating func writeCalendars() {
    out.table(
      "CALENDAR",
      [
        "clndr_id", "default_flag", "clndr_name", "proj_id", "base_clndr_id", "last_chng_date", "clndr_type",
        "day_hr_cnt", "week_hr_cnt", "month_hr_cnt", "year_hr_cnt", "rsrc_private", "clndr_data",
      ])
    for place in plan.calendars.indices {
      writeCalendar(
        plan.calendars[place], calendarNumbers[place], week: week(of: place),
        isDefault: place == plan.calendar)
    }
    if let roundTheClock {
      let week = Array(repeating: [Shift.hours(0, 24)], count: 7)
      writeCalendar(.aroundTheClock, roundTheClock, week: week, isDefault: false)
    }
  }

  private mutating func writeCalendar(
    _ calendar: WorkCalendar, _ number: Int, week: [[Shift]], isDefault: Bool
  ) {
    let base = calendar.base.flatMap { calendarNumbers.indices.contains($0) ? calendarNumbers[$0] : nil }
    let worked = week.map { $0.reduce(0) { $0 + max($1.end - $1.start, 0) } }
    let weekly = worked.reduce(0, +)
    let days = max(worked.filter { $0 > 0 }.count, 1)
    let settings = plan.settings
    out.row()
    out.int(number)
    out.flag(isDefault)
    out.text(calendar.name.isEmpty ? "Calendar \(number)" : calendar.name)
    out.int(base != nil && !calendar.isForResource ? project : nil)
    out.int(base)
    out.blank()
    out.text(calendar.isForResource ? "CA_Rsrc" : base == nil ? "CA_Base" : "CA_Project")
    out.hours(isDefault ? settings.secondsPerDay : weekly / days)
    out.hours(isDefault ? settings.secondsPerWeek : weekly)
    out.hours(isDefault ? settings.secondsPerMonth : weekly * 4)
    out.hours((isDefault ? settings.secondsPerWeek : weekly) * 50)
    out.flag(calendar.isForResource)
    out.text(XERCalendarText.data(week, exceptions(of: calendar)))
    out.end()
  }

  /// What each day of the week is once it is asked of the bases too, Monday first.
  private func week(of place: Int) -> [[Shift]] {
    (0..<7).map { day in
      var at: Int? = place
      for _ in 0..<64 {
        guard let here = at, plan.calendars.indices.contains(here) else { return [] }
        let calendar = plan.calendars[here]
        if calendar.week.indices.contains(day), case .shifts(let shifts) = calendar.week[day] {
          return shifts
        }
        at = calendar.base
      }
      return []
    }
  }

  /// Single days and what is worked on them: exceptions first, then weeks that differ.
  ///
  /// What comes again or lasts is written out whole where it is a few hundred days, else for the years of the plan and ten
  /// more.
  private mutating func exceptions(of calendar: WorkCalendar) -> [Int: [Shift]] {
    var days: [Int: [Shift]] = [:]
    var isCut = false
    for exception in calendar.exceptions {
      for day in writtenDays(of: exception, days.count, &isCut) where days[day] == nil {
        days[day] = exception.shifts
      }
    }
    for week in calendar.workWeeks {
      var day = max(week.from, window.first)
      let last = min(week.through, window.last)
      guard day <= last, spend(day.days(to: last) + 1, days.count) else { continue }
      while day <= last {
        let place = day.weekday - 1
        if days[Int(day.number)] == nil, week.week.indices.contains(place),
          case .shifts(let shifts) = week.week[place]
        {
          days[Int(day.number)] = shifts
        }
        if day == .last { break }
        day = day.adding(1)
      }
    }
    if isCut {
      report.note(
        "calendar.expanded", at: "calendar \(calendar.name)",
        "Days that come again were written out from \(window.first) to \(window.last).")
    }
    return days
  }

  /// - Parameter stand: how many days stand in the calendar already.
  private mutating func writtenDays(of exception: CalendarException, _ stand: Int, _ isCut: inout Bool)
    -> [Int]
  {
    let length = exception.from.days(to: exception.through)
    guard length >= 0 else { return [] }
    var days: [Int] = []
    func take(_ first: Day, _ count: Int) {
      days = []
      exception.forEachDay(from: Int(first.number), count: count) { days.append($0) }
    }
    if length < 40_000, spend(length + 1, stand) {
      take(exception.from, length + 1)
      if days.count <= 400 { return days }
    }
    let (first, last) = (max(exception.from, window.first), min(exception.through, window.last))
    if exception.through > last || exception.from < first { isCut = true }
    guard first <= last, spend(first.days(to: last) + 1, stand) else { return [] }
    take(first, first.days(to: last) + 1)
    return days
  }

  /// Whether so many days may still be looked at, and so many stand in the calendar already.
  private mutating func spend(_ count: Int, _ stand: Int) -> Bool {
    if count > budget || stand > 40_000 { return false }
    budget -= count
    return true
  }
}

/// A calendar's days in P6's nested parentheses.
enum XERCalendarText {
  static func data(_ week: [[Shift]], _ exceptions: [Int: [Shift]]) -> String {
    var text = "(0||CalendarData()((0||DaysOfWeek()("
    for number in 1...7 {
      let place = number == 1 ? 6 : number - 2
      text += "(0||\(number)()(\(shifts(week.indices.contains(place) ? week[place] : []))))"
    }
    text += "))(0||Exceptions()("
    for (turn, day) in exceptions.keys.sorted().enumerated() {
      text += "(0||\(turn)(d|\(day + 25_569))(\(shifts(exceptions[day] ?? []))))"
    }
    return text + "))))"
  }

  private static func shifts(_ shifts: [Shift]) -> String {
    shifts.enumerated().map { "(0||\($0)(s|\(time($1.start))|f|\(time($1.end)))())" }.joined()
  }

  private static func time(_ second: Int) -> String {
    let minutes = min(max(second, 0), 86_400) / 60 % 1440
    return "\(minutes < 600 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
