import Measures

extension CalendarException {
  /// Calls for each day of the exception that lies within a stretch of days (days since 1970).
  public func forEachDay(from first: Int, count: Int, _ call: (Int) -> Void) {
    let from = max(Int(self.from.number), first)
    let through = min(Int(self.through.number), first + count - 1)
    guard from <= through else { return }
    guard let recurrence else {
      for day in from...through { call(day) }
      return
    }
    for day in from...through where recurrence.falls(on: Day(number: Int32(day)), countedFrom: self.from) {
      call(day)
    }
  }
}

extension Recurrence {
  /// Whether the day is one of those that come again, counted from the first.
  func falls(on day: Day, countedFrom first: Day) -> Bool {
    let (year, month, dayOfMonth) = day.parts
    let (firstYear, firstMonth, _) = first.parts
    let months = (year - firstYear) * 12 + month - firstMonth
    switch self {
    case .daily(let every):
      return first.days(to: day) % max(every, 1) == 0
    case .weekly(let every, let weekdays):
      let weeks = (first.adding(1 - first.weekday)).days(to: day) / 7
      return weekdays.contains(day.weekday) && weeks % max(every, 1) == 0
    case .monthly(let every, let wanted):
      return dayOfMonth == wanted && months % max(every, 1) == 0
    case .monthlyByWeekday(let every, let nth, let weekday):
      return Recurrence.isNth(nth, weekday, day) && months % max(every, 1) == 0
    case .yearly(let wantedMonth, let wanted):
      return month == wantedMonth && dayOfMonth == wanted
    case .yearlyByWeekday(let wantedMonth, let nth, let weekday):
      return month == wantedMonth && Recurrence.isNth(nth, weekday, day)
    }
  }

  /// Whether the day is the nth such day of the week of its month; 5 means the last.
  private static func isNth(_ nth: Int, _ weekday: Int, _ day: Day) -> Bool {
    guard day.weekday == weekday else { return false }
    let dayOfMonth = day.parts.day
    if nth >= 5 { return day.adding(7).parts.month != day.parts.month }
    return (dayOfMonth - 1) / 7 + 1 == nth
  }
}
