import Measures
import Scheduling

/// Reads calendars.
extension PMXMLReading {
  mutating func readCalendar() throws(PlanFileProblem) {
    (from.kind, from.uid) = ("calendar", 0)
    let calendar = WorkCalendar(uid: 0, name: "", week: Array(repeating: .inherited, count: 7))
    var raw = RawCalendar(calendar: calendar, project: Owner(place: open))
    while let name = try child() {
      switch name {
      case .objectID:
        raw.calendar.uid = try from.int() ?? 0
        from.uid = raw.calendar.uid
      case .name: raw.calendar.name = try from.string()
      case .type: raw.calendar.isForResource = try from.string() == "Resource"
      case .baseCalendarObjectID: raw.base = try from.int()
      case .projectObjectID: raw.project.objectID = try from.int()
      case .isDefault: raw.isDefault = try from.bool() ?? false
      case .hoursPerDay: raw.perDay = try hours(most: 24 * 3600)
      case .hoursPerWeek: raw.perWeek = try hours(most: 168 * 3600)
      case .hoursPerMonth: raw.perMonth = try hours(most: 744 * 3600)
      case .standardWorkWeek: try readWeek(&raw.calendar.week)
      case .holidayOrExceptions: try readHolidays(&raw.calendar.exceptions)
      default: try from.leave()
      }
    }
    calendars.append(raw)
  }

  private mutating func readWeek(_ week: inout [WorkCalendar.DayRule]) throws(PlanFileProblem) {
    while let name = try child() {
      guard name == .standardWorkHours else {
        try from.leave()
        continue
      }
      var (day, shifts): (Int?, [Shift]) = (nil, [])
      while let name = try child() {
        switch name {
        case .dayOfWeek:
          let word = try from.string()
          day = PMXMLWords.weekdays.firstIndex(of: word)
        case .workTime: if let shift = try readShift() { shifts.append(shift) }
        default: try from.leave()
        }
      }
      if let day { week[day] = .shifts(shifts) }
    }
  }

  private mutating func readHolidays(_ exceptions: inout [CalendarException]) throws(PlanFileProblem) {
    while let name = try child() {
      guard name == .holidayOrException else {
        try from.leave()
        continue
      }
      var (day, shifts): (Day?, [Shift]) = (nil, [])
      while let name = try child() {
        switch name {
        case .date: day = try from.moment()?.day
        case .workTime: if let shift = try readShift() { shifts.append(shift) }
        default: try from.leave()
        }
      }
      guard let day else {
        from.report.note("calendar.exception.dropped", at: from.place, "A day that differs has no date.")
        continue
      }
      // Primavera writes a day off as one shift around the clock.
      if shifts == [.hours(0, 24)] { shifts = [] }
      exceptions.append(CalendarException(from: day, through: day, shifts: shifts))
    }
  }

  /// Primavera names the last minute of a shift, not the end of it; other writers say the end itself, which
  /// is then
  /// told by its being a multiple of five minutes.
  private mutating func readShift() throws(PlanFileProblem) -> Shift? {
    var (start, end): (Int?, Int?)
    while let name = try child() {
      switch name {
      case .start: start = try from.time()
      case .finish: end = try from.time()
      default: try from.leave()
      }
    }
    guard let start, var end else { return nil }
    if end == 0 { end = Moment.secondsPerDay }
    if end % 60 == 0, end % 300 != 0 { end += 60 }
    if start < end { return Shift(start: start, end: end) }
    from.report.note(
      "calendar.shift.dropped", at: from.place, "A shift ends before it begins; it was left out.")
    return nil
  }
}
