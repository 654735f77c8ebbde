import Measures
import Scheduling

/// Records 10 to 12 and 30, and the calendars.
extension MPXReader {
  mutating func readCurrency() {
    if !records.field(0).isEmpty { plan.properties["CurrencySymbol"] = records.field(0) }
  }

  mutating func readDefaults() {
    func seconds(_ place: Int, _ most: Double) -> Int? {
      number(records.field(place)).flatMap { $0 > 0 && $0 <= most ? Int(($0 * 3600).rounded()) : nil }
    }
    if let day = seconds(3, 24) { plan.settings.secondsPerDay = day }
    if let week = seconds(4, 168) { plan.settings.secondsPerWeek = week }
    plan.settings.secondsPerMonth = plan.settings.secondsPerDay * 20
  }

  mutating func readDateFormat() {
    switch integer(records.field(0)) {
    case 1: order = .dayFirst
    case 2: isYearFirst = true
    default: order = .monthFirst
    }
    if let minutes = integer(records.field(2)), (0..<1440).contains(minutes) {
      plan.settings.defaultStart = minutes * 60
    }
    if let mark = records.field(3).utf8.first, mark != 0x2F, mark != 0x2E, mark != 0x2D, mark != 0x20 {
      report.note(
        "date.mark", at: "line \(records.line)", "Dates are written with “\(records.field(3))” between.")
    }
  }

  mutating func readProject() {
    plan.name = records.field(0)
    for (place, key) in [
      (1, "Company"), (2, "Manager"), (8, "Comments"), (26, "Subject"), (27, "Author"), (28, "Keywords"),
    ]
    where !records.field(place).isEmpty { plan.properties[key] = records.field(place) }
    wantedCalendar = records.field(3)
    plan.settings.defaultFinish = defaultFinish()
    let start = moment(records.field(4))
    let finish = moment(records.field(5), isEnd: true)
    plan.isFromFinish = records.field(6) == "1"
    if let start { plan.start = start }
    if plan.isFromFinish { plan.finish = finish }
  }

  /// When the last shift of the plan's calendar ends on Monday.
  private func defaultFinish() -> Int {
    guard let place = calendarPlaces[wantedCalendar],
      case .shifts(let shifts) = plan.calendars[place].week[0],
      let last = shifts.last, last.end > plan.settings.defaultStart
    else { return plan.settings.defaultFinish }
    return last.end
  }

  mutating func openBase() {
    let name = records.field(0)
    openCalendar = plan.calendars.count
    if calendarPlaces[name] == nil { calendarPlaces[name] = plan.calendars.count }
    var calendar = WorkCalendar(uid: plan.calendars.count + 1, name: name)
    calendar.week = week(default: .off)
    plan.calendars.append(calendar)
  }

  mutating func openResourceCalendar() {
    guard hasResource else { return }
    let place = plan.resources.count - 1
    openCalendar = plan.calendars.count
    let base = calendarPlaces[records.field(0)]
    var calendar = WorkCalendar(uid: plan.calendars.count + 1, name: plan.resources[place].name, base: base)
    calendar.week = week(default: base == nil ? .off : .inherited)
    calendar.isForResource = true
    plan.resources[place].calendar = plan.calendars.count
    plan.calendars.append(calendar)
  }

  /// 0 no work, 1 work, 2 as the base has it; Sunday first.
  private func week(default missing: WorkCalendar.DayRule) -> [WorkCalendar.DayRule] {
    (0..<7).map { day in
      switch integer(records.field(day == 6 ? 1 : day + 2)) {
      case 0: .off
      case 1: .shifts([.hours(8, 12), .hours(13, 17)])
      default: missing
      }
    }
  }

  mutating func readHours() {
    guard let openCalendar, let number = integer(records.field(0)), (1...7).contains(number) else {
      report.note(
        "calendar.hours", at: "line \(records.line)",
        "Hours that belong to no day of a calendar were left out.")
      return
    }
    let shifts = shifts(from: 1)
    plan.calendars[openCalendar].week[number == 1 ? 6 : number - 2] = .shifts(shifts)
  }

  private mutating func shifts(from first: Int) -> [Shift] {
    var shifts: [Shift] = []
    for place in stride(from: first, to: first + 6, by: 2) {
      let (from, until) = (records.field(place), records.field(place + 1))
      if from.isEmpty, until.isEmpty { continue }
      let (start, end) = (MPXReader.time(from), MPXReader.time(until))
      guard let start, var end, start < Moment.secondsPerDay else {
        report.note(
          "calendar.time", at: "line \(records.line)", "“\(from)” to “\(until)” are no times of a day.")
        continue
      }
      if end <= start { end = Moment.secondsPerDay }
      shifts.append(Shift(start: start, end: end))
    }
    return shifts
  }

  private static func time(_ text: String) -> Int? {
    MomentNotation.time(SpacedText.lowered(text).utf8.filter { $0 != 0x20 })
  }

  mutating func readException() {
    guard let openCalendar, let from = moment(records.field(0)) else { return }
    let through = records.field(1).isEmpty ? from : moment(records.field(1)) ?? from
    guard through.day >= from.day else {
      report.note(
        "calendar.exception", at: "line \(records.line)", "An exception ends before it begins; left out.")
      return
    }
    let shifts = records.field(2) == "1" ? shifts(from: 3) : []
    plan.calendars[openCalendar].exceptions.append(
      CalendarException(from: from.day, through: through.day, shifts: shifts))
  }
}
