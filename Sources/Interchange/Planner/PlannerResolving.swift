import Scheduling

/// Turns the file's own numbers into places.
extension PlannerReading {
  mutating func resolved() -> Plan {
    if plan.calendars.isEmpty {
      plan.calendars = [WorkCalendar(uid: 1, name: "Standard")]
      from.report.note("calendar.none", at: "calendars", "The file has no calendar; a usual week was taken.")
    }
    let found = plan.calendars.count
    let calendars = PlanPlaces(plan.calendars.map(\.uid), "calendar", &from.report)
    for (place, uid) in calendars.uids.enumerated() { plan.calendars[place].uid = uid }
    PlanCalendars.cutCycles(&plan.calendars, &from.report)
    plan.calendar = calendar.flatMap { calendars[$0] } ?? 0
    let tasks = PlanPlaces(plan.tasks.map(\.uid), "task", &from.report)
    for (place, uid) in tasks.uids.enumerated() { plan.tasks[place].uid = uid }
    let resources = PlanPlaces(plan.resources.map(\.uid), "resource", &from.report)
    for (place, uid) in resources.uids.enumerated() {
      plan.resources[place].uid = uid
      plan.resources[place].calendar = resourceCalendars[place].flatMap { calendars[$0] }
    }
    settleLinks(tasks)
    settleAllocations(tasks, resources)
    settleDurations()
    from.report.count("tasks", found: plan.tasks.count, taken: plan.tasks.count)
    from.report.count("links", found: links.count, taken: plan.links.count)
    from.report.count("calendars", found: found, taken: plan.calendars.count)
    from.report.count("resources", found: plan.resources.count, taken: plan.resources.count)
    from.report.count("assignments", found: allocations.count, taken: plan.assignments.count)
    return plan
  }

  private mutating func settleLinks(_ tasks: PlanPlaces) {
    for link in links {
      let successor = plan.tasks[link.successor].uid
      guard let predecessor = link.predecessor.flatMap({ tasks[$0] }) else {
        from.report.note(
          "link.dangling", at: "task \(successor)",
          "Task \(link.predecessor ?? -1), for which it waits, is not here.")
        continue
      }
      guard predecessor != link.successor else {
        from.report.note(
          "link.toItself", at: "task \(successor)", "It waits for itself; the link was left out.")
        continue
      }
      plan.links.append(
        PlanLink(
          predecessor, link.successor, link.kind, lag: link.lag == 0 ? .none : .elapsed(link.lag)))
    }
  }

  private mutating func settleAllocations(_ tasks: PlanPlaces, _ resources: PlanPlaces) {
    for (number, allocation) in allocations.enumerated() {
      guard let task = allocation.task.flatMap({ tasks[$0] }),
        let resource = allocation.resource.flatMap({ resources[$0] })
      else {
        from.report.note(
          "assignment.dangling", at: "allocation", "Its task or its resource is not here; it was left out.")
        continue
      }
      plan.assignments.append(
        PlanAssignment(uid: number + 1, task: task, resource: resource, units: allocation.units))
    }
  }

  /// Shares the work of each task out among those who work on it, which is how long it takes.
  private mutating func settleDurations() {
    var units = [Double](repeating: 0, count: plan.tasks.count)
    for assignment in plan.assignments { units[assignment.task] += assignment.units }
    for (place, work) in workToDo.enumerated() {
      guard let work, units[place] > 0, plan.tasks[place].kind == .task else { continue }
      let exact = (Double(work) / units[place]).rounded()
      plan.tasks[place].duration = min(Int(exactly: exact) ?? PlanElements.longest, PlanElements.longest)
    }
    for (number, assignment) in plan.assignments.enumerated() where units[assignment.task] > 0 {
      let share = assignment.units / units[assignment.task]
      let work = plan.tasks[assignment.task].work.map { (Double($0) * share).rounded() }
      plan.assignments[number].work = work.flatMap { Int(exactly: $0) }
    }
  }
}
