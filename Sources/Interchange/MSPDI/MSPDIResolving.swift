import Scheduling

/// Turns the file's own numbers into places, once everything is read.
extension MSPDIReading {
  mutating func resolved() -> Plan {
    settleOrder()
    settleOutline()
    settleCalendars()
    let tasks = PlanPlaces(plan.tasks.map(\.uid), "task", &from.report)
    for (place, uid) in tasks.uids.enumerated() { plan.tasks[place].uid = uid }
    let resources = PlanPlaces(plan.resources.map(\.uid), "resource", &from.report)
    for (place, uid) in resources.uids.enumerated() { plan.resources[place].uid = uid }
    settleLinks(tasks)
    settleAssignments(tasks, resources)
    settleCodes()
    settlePlan()
    settleCounts()
    return plan
  }

  /// Puts tasks in the order of their IDs, where the file has them in another.
  private mutating func settleOrder() {
    guard zip(facts, facts.dropFirst()).contains(where: { ($0.id ?? 0) > ($1.id ?? 0) }) else { return }
    guard facts.allSatisfy({ $0.id != nil }) else {
      return report.note(
        "task.order", at: "tasks", "Not every task has an ID; they were left in the file's order.")
    }
    let order = facts.indices.sorted { ((facts[$0].id ?? 0), $0) < ((facts[$1].id ?? 0), $1) }
    var now = [Int](repeating: 0, count: order.count)
    for (place, was) in order.enumerated() { now[was] = place }
    plan.tasks = order.map { plan.tasks[$0] }
    facts = order.map { facts[$0] }
    for place in links.indices { links[place].successor = now[links[place].successor] }
    report.note(
      "task.order", at: "tasks", "The file has the tasks in another order than their IDs; the IDs were taken."
    )
  }

  /// Finds each task's summary by the levels of the outline.
  private mutating func settleOutline() {
    var open: [(place: Int, level: Int)] = []
    var hasChildren = [Bool](repeating: false, count: facts.count)
    for place in facts.indices where !plan.tasks[place].isBlank {
      var level = facts[place].level ?? 1
      let deepest = (open.last?.level ?? 0) + 1
      if !(0...deepest).contains(level) {
        let taken = level < 0 ? 0 : deepest
        report.note(
          "task.outline", at: "task \(plan.tasks[place].uid)",
          "Its outline level \(level) follows no summary one above it; it was taken as \(taken).")
        level = taken
      }
      while let last = open.last, last.level >= level { open.removeLast() }
      if let above = open.last?.place {
        plan.tasks[place].parent = above
        hasChildren[above] = true
      }
      open.append((place, level))
    }
    settleSummaries(hasChildren)
    // A blank line stands where the task after it does.
    var below = plan.tasks.first?.kind == .summary && facts.first?.level == 0 ? 0 : nil
    for place in facts.indices.reversed() where place > 0 {
      if plan.tasks[place].isBlank {
        plan.tasks[place].parent = below
      } else {
        below = plan.tasks[place].parent
      }
    }
  }

  private mutating func settleSummaries(_ hasChildren: [Bool]) {
    for place in facts.indices {
      let isProject = place == 0 && plan.tasks[place].uid == 0 && facts[place].level == 0
      if hasChildren[place] || isProject {
        plan.tasks[place].kind = .summary
      } else if facts[place].isSummary {
        report.note(
          "task.summary", at: "task \(plan.tasks[place].uid)",
          "It is marked as a summary, but nothing stands below it; it was taken as a task.")
      }
    }
  }

  private mutating func settleLinks(_ tasks: PlanPlaces) {
    plan.links.reserveCapacity(links.count)
    for link in links {
      let successor = plan.tasks[link.successor].uid
      guard let uid = link.predecessorUID, let predecessor = tasks[uid] else {
        let what = link.isCrossProject ? "a task of another plan" : "task \(link.predecessorUID ?? -1)"
        report.note(
          "link.dangling", at: "task \(successor)",
          "It waits for \(what), which is not here; the link was left out.")
        continue
      }
      guard predecessor != link.successor else {
        report.note("link.toItself", at: "task \(successor)", "It waits for itself; the link was left out.")
        continue
      }
      plan.links.append(PlanLink(predecessor, link.successor, link.kind, lag: link.lag))
    }
  }

  private mutating func settleAssignments(_ tasks: PlanPlaces, _ resources: PlanPlaces) {
    var taken: [PlanAssignment] = []
    taken.reserveCapacity(plan.assignments.count)
    for (place, numbers) in assigned.enumerated() {
      var assignment = plan.assignments[place]
      guard let uid = numbers.task, let task = tasks[uid] else {
        report.note(
          "assignment.dangling", at: "assignment \(assignment.uid)",
          "Its task \(numbers.task ?? -1) is not here; it was left out.")
        continue
      }
      assignment.task = task
      assignment.resource = numbers.resource.flatMap { resources[$0] }
      if let uid = numbers.resource, uid != MSPDI.nobody, assignment.resource == nil {
        report.note(
          "assignment.nobody", at: "assignment \(assignment.uid)",
          "Its resource \(uid) is not here; it was kept without one.")
      }
      taken.append(assignment)
    }
    plan.assignments = taken
  }

  /// Takes back the codes of tasks from the field they were written to.
  private mutating func settleCodes() {
    let place = plan.customFields.firstIndex { $0.name == MSPDI.codeField && $0.subject == .task }
    guard let place else { return }
    let id = plan.customFields.remove(at: place).id
    for place in plan.tasks.indices {
      if let code = plan.tasks[place].custom.removeValue(forKey: id) { plan.tasks[place].code = code }
    }
  }

  private mutating func settlePlan() {
    if plan.name.isEmpty { plan.name = plan.properties["Name"] ?? "" }
    if !plan.isFromFinish, let finish = plan.finish {
      plan.properties["FinishDate"] = finish.description
      plan.finish = nil
    }
    if let daysPerMonth { plan.settings.secondsPerMonth = daysPerMonth * plan.settings.secondsPerDay }
    if let days = criticalDays {
      let seconds = Int(exactly: (days * Double(plan.settings.secondsPerDay)).rounded()) ?? 0
      let longest = PlanElements.longest
      plan.settings.criticalLimit = from.held(seconds, in: -longest...longest)
    }
    plan.start = start ?? plan.tasks.lazy.compactMap(\.stored.start).min() ?? .usualStart
    if start == nil {
      report.note("plan.start", at: "project", "The file says no start; \(plan.start) was taken.")
    }
  }

  private mutating func settleCounts() {
    report.count("tasks", found: plan.tasks.count, taken: plan.tasks.count)
    report.count("links", found: found["links"] ?? 0, taken: plan.links.count)
    report.count("calendars", found: found["calendars"] ?? 0, taken: plan.calendars.count)
    let exceptions = plan.calendars.reduce(0) { $0 + $1.exceptions.count }
    report.count("calendar exceptions", found: found["exceptions"] ?? 0, taken: exceptions)
    report.count("resources", found: found["resources"] ?? 0, taken: plan.resources.count)
    report.count("assignments", found: found["assignments"] ?? 0, taken: plan.assignments.count)
    let timephased = plan.assignments.reduce(0) { $0 + $1.timephased.count }
    report.count("timephased values", found: found["timephased"] ?? 0, taken: timephased)
    let fields = plan.customFields.lazy.filter { $0.type != MSPDI.keptType }.count
    report.count("custom fields", found: found["fields"] ?? 0, taken: fields)
  }
}

extension MSPDI {
  /// The number of the resource of an assignment that names nobody.
  static let nobody = -65_535
}

extension Moment {
  /// What is taken where a file says no start at all.
  static let usualStart = Moment(seconds: 946_713_600)
}
