import Measures
import Scheduling

/// Turns the file's own numbers into places.
extension GanttProjectReading {
  mutating func resolved() -> Plan {
    let tasks = PlanPlaces(plan.tasks.map(\.uid), "task", &from.report)
    for (place, uid) in tasks.uids.enumerated() { plan.tasks[place].uid = uid }
    let resources = PlanPlaces(plan.resources.map(\.uid), "resource", &from.report)
    for (place, uid) in resources.uids.enumerated() { plan.resources[place].uid = uid }
    settleLinks(tasks)
    settleAllocations(tasks, resources)
    settleVacations(resources)
    for baseline in baselines {
      for (task, dates) in baseline {
        guard let place = tasks[task] else { continue }
        if plan.tasks[place].baselines.last?.number != dates.number {
          plan.tasks[place].baselines.append(dates)
        }
      }
    }
    plan.start = plan.tasks.lazy.compactMap(\.stored.start).min() ?? .usualStart
    from.report.count("tasks", found: plan.tasks.count, taken: plan.tasks.count)
    from.report.count("links", found: links.count, taken: plan.links.count)
    from.report.count("resources", found: plan.resources.count, taken: plan.resources.count)
    from.report.count("assignments", found: allocations.count, taken: plan.assignments.count)
    return plan
  }

  private mutating func settleLinks(_ tasks: PlanPlaces) {
    var isDriven = [Bool](repeating: false, count: plan.tasks.count)
    for link in links {
      let predecessor = plan.tasks[link.predecessor].uid
      guard let successor = link.successor.flatMap({ tasks[$0] }) else {
        from.report.note(
          "link.dangling", at: "task \(predecessor)",
          "Task \(link.successor ?? -1), which waits for it, is not here.")
        continue
      }
      guard successor != link.predecessor else {
        from.report.note(
          "link.toItself", at: "task \(predecessor)", "It waits for itself; the link was left out.")
        continue
      }
      if !link.isLoose { isDriven[successor] = true }
      plan.links.append(PlanLink(link.predecessor, successor, link.kind, lag: .working(link.lag)))
    }
    for place in plan.tasks.indices where !isDriven[place] && plan.tasks[place].kind == .task {
      if plan.tasks[place].constraint == nil, let start = plan.tasks[place].stored.start {
        plan.tasks[place].constraint = DateConstraint(.startNoEarlierThan, start)
      }
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
        PlanAssignment(uid: number + 1, task: task, resource: resource, units: allocation.load))
    }
  }

  /// Whoever is away has a calendar of their own.
  private mutating func settleVacations(_ resources: PlanPlaces) {
    for vacation in vacations {
      guard let place = vacation.resource.flatMap({ resources[$0] }) else {
        from.report.note("calendar.exception.dropped", at: "vacations", "Nobody of that number is here.")
        continue
      }
      let calendar: Int
      if let own = plan.resources[place].calendar {
        calendar = own
      } else {
        calendar = plan.calendars.count
        plan.resources[place].calendar = calendar
        plan.calendars.append(
          WorkCalendar(
            uid: calendar + 1, name: plan.resources[place].name, base: 0,
            week: Array(repeating: .inherited, count: 7), isForResource: true))
      }
      plan.calendars[calendar].exceptions.append(
        CalendarException(from: vacation.from, through: vacation.through))
    }
  }
}
