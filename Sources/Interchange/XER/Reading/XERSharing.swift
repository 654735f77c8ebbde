import Scheduling

/// How calendars and resources of the whole file come into each plan.
extension XERReader {
  /// Gives each plan its calendar and what is common to all.
  ///
  /// In a file of more than twenty projects a plan has only what it uses, so that many projects with many calendars do
  /// not multiply.
  mutating func shareOut() {
    calendarsOf = Array(repeating: [:], count: plans.count)
    resourcesOf = Array(repeating: [:], count: plans.count)
    let own = ownCalendars()
    let standard = calendarFacts.firstIndex { $0.isDefault } ?? calendars.indices.first
    for plan in plans.indices {
      plans[plan].calendars = []
      if plans.count <= 20 {
        for (place, shared) in calendarFacts.enumerated()
        where shared.project == nil || shared.project == projects[plan] {
          _ = calendar(place, of: plan)
        }
        for place in resources.indices { _ = resource(place, of: plan) }
      }
      guard let chosen = own[plan] ?? standard else {
        plans[plan].calendars = [WorkCalendar(uid: 1, name: "Standard")]
        report.note(
          "calendar.none", at: "project \(plans[plan].name)", "No calendar; Monday to Friday stand for it.")
        continue
      }
      if own[plan] == nil {
        report.note(
          "project.calendar", at: "project \(plans[plan].name)",
          "Its calendar is missing; the default is taken.")
      }
      plans[plan].calendar = calendar(chosen, of: plan)
      let shared = calendarFacts[chosen]
      if let day = shared.day { plans[plan].settings.secondsPerDay = day }
      if let week = shared.week { plans[plan].settings.secondsPerWeek = week }
      if let month = shared.month { plans[plan].settings.secondsPerMonth = month }
    }
  }

  private mutating func ownCalendars() -> [Int?] {
    var rows = rows("PROJECT")
    let (id, calendar) = (rows.column("proj_id"), rows.column("clndr_id"))
    var own: [Int?] = Array(repeating: nil, count: plans.count)
    while rows.next() {
      guard let number = rows.integer(id), let plan = projectPlaces.place(number) else { continue }
      own[plan] = own[plan] ?? rows.integer(calendar).flatMap { calendarPlaces.place($0) }
    }
    return own
  }
}
