import Measures
import Scheduling

/// Reads calendars, which stand inside the ones they are derived from.
extension PlannerReading {
  mutating func readCalendars() throws(PlanFileProblem) {
    while let name = try child() {
      switch name {
      case .calendar: try readCalendar(below: nil)
      case .dayTypes: try from.xml.skip()
      default: try from.leave()
      }
    }
  }

  /// Planner's own kinds of days; others are kinds of a project's own, worked at the times that are said for them.
  private enum DayType {
    static let working = 0
    static let off = 1
    static let asBase = 2
  }

  /// A calendar whose kinds of days are still to be given their times.
  private struct Draft {
    var week: [Int] = Array(repeating: DayType.asBase, count: 7)
    var times: [Int: [Shift]] = [:]
    var days: [(day: Day, type: Int?, shifts: [Shift])] = []
  }

  private mutating func readCalendar(below base: Int?) throws(PlanFileProblem) {
    let uid = int("id") ?? 0
    (from.kind, from.uid) = ("calendar", uid)
    let place = plan.calendars.count
    plan.calendars.append(WorkCalendar(uid: uid, name: try from.xml.attribute("name") ?? "", base: base))
    var draft = Draft()
    while let name = try child() {
      switch name {
      case .defaultWeek:
        let days: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        draft.week = days.map { int($0) ?? DayType.asBase }
        try from.xml.skip()
      case .overriddenDayTypes:
        while let name = try child() {
          guard name == .overriddenDayType, let type = int("id") else {
            try from.leave()
            continue
          }
          draft.times[type] = try readIntervals()
        }
      case .days:
        while let name = try child() {
          guard name == .day, let date = moment("date") else {
            try from.leave()
            continue
          }
          let type = try from.xml.attribute("type") == "day-type" ? int("id") : nil
          draft.days.append((date.day, type, try readIntervals()))
        }
      case .calendar: try readCalendar(below: place)
      default: try from.leave()
      }
    }
    settle(draft, place)
  }

  private mutating func readIntervals() throws(PlanFileProblem) -> [Shift] {
    var shifts: [Shift] = []
    while let name = try child() {
      if name == .interval, let start = timeOfDay("start"), let end = timeOfDay("end"), start < end {
        shifts.append(Shift(start: start, end: end))
      }
      try from.xml.skip()
    }
    return shifts.sorted { $0.start < $1.start }
  }

  /// Seconds after midnight of `0800`; an end of `0000` is none.
  private func timeOfDay(_ name: StaticString) -> Int? {
    guard let value = int(name), (0...2400).contains(value), value % 100 < 60 else { return nil }
    return value / 100 * 3600 + value % 100 * 60
  }

  private mutating func settle(_ draft: Draft, _ place: Int) {
    plan.calendars[place].week = draft.week.map { rule($0, draft, place) }
    plan.calendars[place].exceptions = draft.days.compactMap { day in
      let shifts: [Shift]
      switch day.type.map({ rule($0, draft, place) }) {
      case .inherited: return nil
      case .shifts(let times): shifts = times
      case nil: shifts = day.shifts
      }
      return CalendarException(from: day.day, through: day.day, shifts: shifts)
    }
  }

  private func rule(_ type: Int, _ draft: Draft, _ place: Int) -> WorkCalendar.DayRule {
    if type == DayType.asBase, plan.calendars[place].base != nil { return .inherited }
    if let times = draft.times[type] { return .shifts(times) }
    return type == DayType.working ? .shifts(WorkCalendar.standardShifts) : .off
  }
}
