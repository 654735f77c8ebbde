import Scheduling

/// How CALENDAR becomes the calendars that the file's projects share.
extension XERReader {
  mutating func readCalendars() {
    var rows = rows("CALENDAR")
    let id = rows.column("clndr_id")
    let name = rows.column("clndr_name")
    let project = rows.column("proj_id")
    let base = rows.column("base_clndr_id")
    let kind = rows.column("clndr_type")
    let isPrivate = rows.column("rsrc_private")
    let data = rows.column("clndr_data")
    let isDefault = rows.column("default_flag")
    let (day, week, month) = (
      rows.column("day_hr_cnt"), rows.column("week_hr_cnt"), rows.column("month_hr_cnt")
    )
    var identifiers: [Int] = []
    var bases: [Int?] = []
    var seen: Set<Int> = []
    while rows.next() {
      guard let number = rows.integer(id), seen.insert(number).inserted else {
        report.note("calendar.id", at: "CALENDAR row \(rows.number)", "No identifier of its own; left out.")
        continue
      }
      var calendar = WorkCalendar(uid: number, name: rows.text(name))
      read(XERCalendarData(rows.field(data)), into: &calendar)
      let type = rows.field(kind)
      calendar.isForResource = type.elementsEqual("CA_Rsrc".utf8) || rows.isYes(isPrivate)
      calendars.append(calendar)
      calendarFacts.append(
        CalendarFacts(
          project: rows.integer(project), isDefault: rows.isYes(isDefault), day: shown(rows.seconds(day), 24),
          week: shown(rows.seconds(week), 168), month: shown(rows.seconds(month), 744)))
      identifiers.append(number)
      bases.append(rows.integer(base))
    }
    calendarPlaces = IdentifierPlaces(identifiers)
    connect(bases)
    report.count("calendars", found: rows.number, taken: calendars.count)
    rows.report(into: &report)
  }

  private func shown(_ seconds: Int?, _ mostHours: Int) -> Int? {
    seconds.flatMap { $0 > 0 && $0 <= mostHours * 3600 ? $0 : nil }
  }

  private mutating func read(_ data: XERCalendarData, into calendar: inout WorkCalendar) {
    let place = "calendar \(calendar.name)"
    calendar.exceptions = data.exceptions
    let isWorked = data.week.map { $0.contains { !$0.isEmpty } } ?? false
    if let week = data.week, isWorked {
      calendar.week = week.map { .shifts($0) }
    } else {
      let day = WorkCalendar.DayRule.shifts([.hours(8, 16)])
      calendar.week = [day, day, day, day, day, .off, .off]
      report.note(
        "calendar.empty", at: place,
        "No day of the week is worked; Monday to Friday, 8:00 to 16:00, stand for it.")
    }
    if data.unread > 0 {
      report.note(
        "calendar.unread", at: place, "\(data.unread) days or times could not be read as they stand.")
    }
    if data.twice > 0 {
      report.note(
        "calendar.twice", at: place, "\(data.twice) days stand twice among the exceptions; the first counts.")
    }
  }

  /// Names the base calendars by their places; a circle of bases is cut.
  private mutating func connect(_ bases: [Int?]) {
    for (place, base) in bases.enumerated() {
      guard let base else { continue }
      calendars[place].base = calendarPlaces.place(base)
      if calendars[place].base == nil {
        report.note("calendar.base", at: "calendar \(calendars[place].name)", "Its base \(base) is not here.")
      }
    }
    PlanCalendars.cutCycles(&calendars, &report)
    cutChains()
  }

  /// Cuts chains of more bases than anybody has, so that each plan may be given the whole chain of a calendar.
  private mutating func cutChains() {
    for start in calendars.indices {
      var (at, depth) = (start, 0)
      while let base = calendars[at].base, depth < 32 { (at, depth) = (base, depth + 1) }
      if calendars[at].base != nil {
        calendars[at].base = nil
        report.note(
          "calendar.chain", at: "calendar \(calendars[at].name)", "More than 32 calendars hang on each other."
        )
      }
    }
  }

  /// The place that the plan has for a shared calendar, which it is given where it has none yet.
  mutating func calendar(_ shared: Int, of plan: Int) -> Int {
    if recent.shared == shared, recent.plan == plan { return recent.place }
    if let place = calendarsOf[plan][shared] {
      recent = (shared, plan, place)
      return place
    }
    var chain: [Int] = []
    var next: Int? = shared
    while let at = next, calendarsOf[plan][at] == nil {
      chain.append(at)
      next = calendars[at].base
    }
    for at in chain.reversed() {
      var calendar = calendars[at]
      calendar.base = calendar.base.flatMap { calendarsOf[plan][$0] }
      calendarsOf[plan][at] = plans[plan].calendars.count
      plans[plan].calendars.append(calendar)
    }
    return calendarsOf[plan][shared] ?? 0
  }
}
