import Measures
import Scheduling

/// Reads the days that differ, with how they come again.
extension MSPDIReading {
  mutating func readExceptions() throws(PlanFileProblem) -> [CalendarException] {
    var exceptions: [CalendarException] = []
    while let name = try child() {
      guard name == .exception else {
        try from.leave()
        continue
      }
      let raw = try readException()
      guard let first = raw.from, let last = raw.through, first <= last else {
        report.note(
          "calendar.exception.dropped", at: from.place, "A day that differs has no dates; it was left out.")
        continue
      }
      let shifts =
        raw.isWorking ? raw.times.flatMap { $0.isEmpty ? nil : $0 } ?? WorkCalendar.standardShifts : []
      let one = CalendarException(name: raw.name, from: first, through: last, shifts: shifts)
      switch raw.recurrence {
      case .none: exceptions.append(one)
      case .every(let recurrence):
        var again = one
        again.recurrence = recurrence
        exceptions.append(again)
      case .nthDay(let every, let month): exceptions += days(of: raw, like: one, every: every, month: month)
      case .unknown:
        report.note(
          "calendar.exception.dropped", at: from.place,
          "How \"\(raw.name)\" comes again is not understood; it was left out.")
      }
    }
    return exceptions
  }

  private struct RawException {
    var name = ""
    var from: Day?
    var through: Day?
    var type = 1
    var period = 1
    var daysOfWeek = 0
    var item = 0
    var position = 0
    var month = 0
    var monthDay = 0
    var isWorking = false
    var times: [Shift]?

    enum Again {
      case none
      case every(Recurrence)
      /// The nth day, working day or weekend day of every so many months, or of one month each year.
      case nthDay(every: Int, month: Int?)
      case unknown
    }

    /// Microsoft's types: 1 and 7 daily, 2 and 3 yearly, 4 and 5 monthly, 6 weekly, 8 on working days, 9
    /// none.
    var recurrence: Again {
      let every = min(max(period, 1), 1000)
      let nth = position + 1
      switch type {
      case 0, 9: return .none
      case 1, 7: return every == 1 ? .none : .every(.daily(every: every))
      case 2 where isMonth && isDay: return .every(.yearly(month: month + 1, day: monthDay))
      case 3 where isMonth && isPosition:
        guard let weekday = weekdayOfItem else { return .nthDay(every: 12, month: month + 1) }
        return .every(.yearlyByWeekday(month: month + 1, nth: nth, weekday: weekday))
      case 4 where isDay: return .every(.monthly(every: every, day: monthDay))
      case 5 where isPosition:
        guard let weekday = weekdayOfItem else { return .nthDay(every: every, month: nil) }
        return .every(.monthlyByWeekday(every: every, nth: nth, weekday: weekday))
      case 6 where !weekdays.isEmpty: return .every(.weekly(every: every, weekdays: weekdays))
      case 8: return .every(.weekly(every: 1, weekdays: [1, 2, 3, 4, 5]))
      default: return .unknown
      }
    }

    private var isMonth: Bool { (0...11).contains(month) }
    private var isDay: Bool { (1...31).contains(monthDay) }
    private var isPosition: Bool { (0...4).contains(position) && (0...9).contains(item) }

    /// 1 for Monday to 7 for Sunday, of a mask in which Sunday is the lowest bit.
    private var weekdays: Set<Int> {
      Set((0..<7).compactMap { daysOfWeek >> $0 & 1 == 1 ? ($0 == 0 ? 7 : $0) : nil })
    }

    /// The day of the week of Microsoft's item, where it is one: 3 for Sunday to 9 for Saturday.
    private var weekdayOfItem: Int? { item >= 3 ? (item == 3 ? 7 : item - 3) : nil }
  }

  private mutating func readException() throws(PlanFileProblem) -> RawException {
    var raw = RawException()
    while let name = try child() {
      switch name {
      case .name: raw.name = try from.string()
      case .timePeriod: (raw.from, raw.through) = try readPeriod()
      case .type: raw.type = try from.int() ?? 1
      case .period: raw.period = try from.int() ?? 1
      case .daysOfWeek: raw.daysOfWeek = try from.int() ?? 0
      case .monthItem: raw.item = try from.int() ?? 0
      case .monthPosition: raw.position = try from.int() ?? 0
      case .month: raw.month = try from.int() ?? 0
      case .monthDay: raw.monthDay = try from.int() ?? 0
      case .dayWorking: raw.isWorking = try from.bool() ?? false
      case .workingTimes: raw.times = try readShifts()
      case .enteredByOccurrences, .occurrences: try from.xml.skip()
      default: try from.leave()
      }
    }
    return raw
  }

  /// Each day singly, where an exception falls on the nth day, working day or weekend day of months.
  private mutating func days(of raw: RawException, like one: CalendarException, every: Int, month: Int?)
    -> [CalendarException]
  {
    var result: [CalendarException] = []
    if monthsLeft == 0 {
      report.note(
        "calendar.exception.dropped", at: from.place,
        "There are too many days of the kind of \"\(raw.name)\".")
      return []
    }
    let (year, firstMonth, _) = one.from.parts
    var (first, last) = (Day(year: year, month: month ?? firstMonth, day: 1), one.through)
    if last > one.from.adding(months: 12 * 50) {
      last = one.from.adding(months: 12 * 50)
      report.note("calendar.exception.held", at: from.place, "\"\(raw.name)\" was taken for fifty years.")
    }
    while let start = first, start <= last, monthsLeft > 0 {
      monthsLeft -= 1
      let days = (0..<31).map { start.adding($0) }.filter {
        $0.parts.month == start.parts.month && (raw.item == 0 || (raw.item == 1) == ($0.weekday <= 5))
      }
      let place = raw.position == 4 ? days.count - 1 : raw.position
      if days.indices.contains(place), days[place] >= one.from, days[place] <= last {
        var single = one
        (single.from, single.through) = (days[place], days[place])
        result.append(single)
      }
      let next = start.adding(months: every)
      first = next > start ? next : nil
    }
    report.note(
      "calendar.exception.listed", at: from.place, "\"\(raw.name)\" was taken as \(result.count) single days."
    )
    return result
  }
}
