import Measures

extension WorkCalendar {
  mutating func frame(_ f: inout PlanFramer) {
    f.int(&uid)
    f.text(&name)
    f.optionalInt(&base)
    f.list(&week, .inherited) { $1.frame(&$0) }
    f.list(&exceptions, CalendarException(from: .first, through: .first)) { $1.frame(&$0) }
    f.list(&workWeeks, WorkWeek(from: .first, through: .first, week: [])) { $1.frame(&$0) }
    f.bool(&isForResource)
  }
}

extension WorkCalendar.DayRule {
  mutating func frame(_ f: inout PlanFramer) {
    var shifts: [Shift]? = if case .shifts(let own) = self { own } else { nil }
    f.optional(&shifts, []) { f, shifts in f.list(&shifts, Shift(start: 0, end: 0)) { $1.frame(&$0) } }
    self = shifts.map { .shifts($0) } ?? .inherited
  }
}

extension Shift {
  mutating func frame(_ f: inout PlanFramer) {
    f.int(&start)
    f.int(&end)
  }
}

extension PlanFramer {
  mutating func day(_ value: inout Day) {
    var moment = Moment(value)
    self.moment(&moment)
    value = moment.day
  }
}

extension CalendarException {
  mutating func frame(_ f: inout PlanFramer) {
    f.text(&name)
    f.day(&from)
    f.day(&through)
    f.optional(&recurrence, .daily(every: 1)) { $1.frame(&$0) }
    f.list(&shifts, Shift(start: 0, end: 0)) { $1.frame(&$0) }
  }
}

extension WorkWeek {
  mutating func frame(_ f: inout PlanFramer) {
    f.text(&name)
    f.day(&from)
    f.day(&through)
    f.list(&week, .inherited) { $1.frame(&$0) }
  }
}

extension Recurrence {
  mutating func frame(_ f: inout PlanFramer) {
    var parts =
      switch self {
      case .daily(let every): [0, every]
      case .weekly(let every, let weekdays): [1, every] + weekdays.sorted()
      case .monthly(let every, let day): [2, every, day]
      case .monthlyByWeekday(let every, let nth, let weekday): [3, every, nth, weekday]
      case .yearly(let month, let day): [4, month, day]
      case .yearlyByWeekday(let month, let nth, let weekday): [5, month, nth, weekday]
      }
    f.list(&parts, 0) { $0.int(&$1) }
    func part(_ at: Int) -> Int { parts.indices.contains(at) ? parts[at] : 1 }
    switch part(0) {
    case 0: self = .daily(every: part(1))
    case 1: self = .weekly(every: part(1), weekdays: Set(parts.dropFirst(2)))
    case 2: self = .monthly(every: part(1), day: part(2))
    case 3: self = .monthlyByWeekday(every: part(1), nth: part(2), weekday: part(3))
    case 4: self = .yearly(month: part(1), day: part(2))
    default: self = .yearlyByWeekday(month: part(1), nth: part(2), weekday: part(3))
    }
  }
}
