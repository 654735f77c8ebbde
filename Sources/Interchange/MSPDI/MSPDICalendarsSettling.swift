import Scheduling

/// Finds the base of each calendar and the calendar of the plan, of tasks and of resources.
extension MSPDIReading {
  mutating func settleCalendars() {
    let isWithout = plan.calendars.isEmpty
    if isWithout {
      plan.calendars = [WorkCalendar(uid: 1, name: "Standard")]
      bases = [nil]
      report.note("calendar.none", at: "calendars", "The file has no calendar; a usual week was taken.")
    }
    let places = PlanPlaces(plan.calendars.map(\.uid), "calendar", &from.report)
    for (place, uid) in places.uids.enumerated() { plan.calendars[place].uid = uid }
    PlanCalendars.settle(&plan.calendars, bases: bases, places, &from.report)
    plan.calendar = calendarUID.flatMap { places[$0] } ?? plan.calendars.firstIndex { !$0.isForResource } ?? 0
    if let calendarUID, calendarUID >= 0, places[calendarUID] == nil, !isWithout {
      report.note(
        "calendar.plan", at: "project", "Its calendar \(calendarUID) is not here; the first was taken.")
    }
    for place in plan.calendars.indices where plan.calendars[place].base == nil { fill(place) }
    PlanCalendars.cutCycles(&plan.calendars, &from.report)
    for place in plan.tasks.indices {
      plan.tasks[place].calendar = find(facts[place].calendarUID, places, "task \(plan.tasks[place].uid)")
    }
    for place in plan.resources.indices {
      plan.resources[place].calendar = find(
        resourceCalendars[place], places, "resource \(plan.resources[place].uid)")
    }
  }

  private mutating func find(_ uid: Int?, _ places: PlanPlaces, _ who: String) -> Int? {
    guard let uid, uid >= 0 else { return nil }
    if let place = places[uid] { return place }
    // Project writes 0 for "none" here and there, and gives the resource without a name a calendar it leaves
    // out.
    if uid != 0, who != "resource 0" {
      report.note("calendar.missing", at: who, "Its calendar \(uid) is not here; the plan's was taken.")
    }
    return nil
  }

  /// Where no base says what a day is, it is as in a usual week; the calendar of a resource takes after the
  /// plan's.
  ///
  /// A resource calendar that says itself that it has no base is left open: Project has such ones for
  /// budgets.
  private mutating func fill(_ place: Int) {
    if plan.calendars[place].isForResource {
      let saysNone = bases.indices.contains(place) && (bases[place] ?? 0) < 0
      if !saysNone, place != plan.calendar { plan.calendars[place].base = plan.calendar }
      return
    }
    for (day, usual) in WorkCalendar.standardWeek.enumerated()
    where plan.calendars[place].week[day] == .inherited {
      plan.calendars[place].week[day] = usual
    }
  }
}
