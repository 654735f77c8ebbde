import Scheduling

/// Turns the file's own numbers into places, a plan for each project.
extension PMXMLReading {
  mutating func resolved() -> [Plan] {
    settleRoles()
    settleRates()
    settleNumbers()
    var numbers: [Int: Int] = [:]
    for (place, project) in projects.enumerated() {
      if let id = project.objectID, numbers[id] == nil { numbers[id] = place }
    }
    let parts = Parts(self, numbers)
    var baselines: [(place: Int, plan: Plan)] = []
    var plans: [(place: Int, plan: Plan)] = []
    for place in projects.indices {
      let plan = resolved(place, parts)
      if projects[place].isBaseline { baselines.append((place, plan)) } else { plans.append((place, plan)) }
    }
    from.report.count("projects", found: plans.count, taken: plans.count)
    attach(baselines, to: &plans)
    return plans.map(\.plan)
  }

  /// The places of what belongs to each project.
  struct Parts {
    var lines: [[Int]]
    var activities: [[Int]]
    var links: [[Int]]
    var assignments: [[Int]]

    init(_ reading: PMXMLReading, _ numbers: [Int: Int]) {
      let count = reading.projects.count
      func group(_ owners: [Owner]) -> [[Int]] {
        var result = [[Int]](repeating: [], count: count)
        for (place, owner) in owners.enumerated() {
          if let project = owner.place ?? owner.objectID.flatMap({ numbers[$0] }) {
            result[project].append(place)
          } else if count == 1 {
            result[0].append(place)
          }
        }
        return result
      }
      lines = group(reading.lines.map(\.owner))
      activities = group(reading.activities.map(\.owner))
      links = group(reading.links.map(\.owner))
      assignments = group(reading.assignments.map(\.owner))
    }
  }

  private mutating func resolved(_ place: Int, _ parts: Parts) -> Plan {
    var plan = projects[place].plan
    let mine = parts.activities[place]
    let shared = shared(place, parts)
    settleCalendars(&plan, place, shared.calendars)
    var outline = PMXMLOutline(
      lines, parts.lines[place], mine.map { activities[$0].wbs }, root: projects[place].wbsID)
    let places = settleTasks(&plan, mine, &outline)
    settleLinks(&plan, parts.links[place], places)
    plan.customFields = fields + keptFields(plan)
    let known = settleResources(&plan, shared.resources)
    settleAssignments(&plan, parts.assignments[place], places, known)
    plan.start = projects[place].start ?? plan.tasks.lazy.compactMap(\.stored.start).min() ?? .usualStart
    if !projects[place].isBaseline { count(plan, parts, place, shared) }
    return plan
  }

  private mutating func settleResources(_ plan: inout Plan, _ mine: [Int]) -> PlanPlaces {
    plan.resources = mine.map { resources[$0].resource }
    let known = PlanPlaces(plan.resources.map(\.uid), "resource", &from.report)
    let calendarPlaces = PlanPlaces(plan.calendars.map(\.uid), "calendar", &from.report)
    for (number, uid) in known.uids.enumerated() {
      plan.resources[number].uid = uid
      plan.resources[number].calendar = resources[mine[number]].calendar.flatMap { calendarPlaces[$0] }
    }
    return known
  }

  private mutating func settleTasks(_ plan: inout Plan, _ mine: [Int], _ outline: inout PMXMLOutline) -> [Int:
    Int]
  {
    let calendarPlaces = PlanPlaces(plan.calendars.map(\.uid), "calendar", &from.report)
    let order = outline.order(&from.report)
    plan.tasks.reserveCapacity(order.count)
    let numbers = PlanPlaces(mine.map { activities[$0].task.uid }, "activity", &from.report)
    var taken = Set(numbers.uids)
    var free = max(numbers.uids.max() ?? 0, 0)
    var places: [Int: Int] = [:]
    for entry in order {
      switch entry.what {
      case .line(let line):
        var task = PlanTask(uid: lines[line].objectID ?? 0, name: lines[line].name, kind: .summary)
        if !taken.insert(task.uid).inserted {
          repeat { free = free &+ 1 } while !taken.insert(free).inserted
          task.uid = free
        }
        (task.code, task.wbs, task.custom) = (lines[line].code, entry.wbs, lines[line].custom)
        task.parent = entry.parent
        plan.tasks.append(task)
      case .activity(let number):
        let raw = activities[mine[number]]
        var task = raw.task
        (task.uid, task.parent, task.wbs) = (numbers.uids[number], entry.parent, entry.wbs)
        task.calendar = raw.calendar.flatMap { calendarPlaces[$0] }
        if let id = raw.calendar, task.calendar == nil {
          from.report.note("calendar.missing", at: "activity \(task.code)", "Its calendar \(id) is not here.")
        }
        if places[raw.task.uid] == nil { places[raw.task.uid] = plan.tasks.count }
        plan.tasks.append(task)
      }
    }
    return places
  }

  private mutating func settleLinks(_ plan: inout Plan, _ mine: [Int], _ places: [Int: Int]) {
    for place in mine {
      let link = links[place]
      guard let predecessor = link.predecessor.flatMap({ places[$0] }),
        let successor = link.successor.flatMap({ places[$0] })
      else {
        from.report.note(
          "link.dangling", at: "relationship",
          "\(link.predecessor ?? -1) and \(link.successor ?? -1) are not both in this project; it was "
            + "left out."
        )
        continue
      }
      if predecessor == successor {
        from.report.note(
          "link.toItself", at: "activity \(plan.tasks[successor].code)",
          "It waits for itself; the link was left out.")
      } else {
        plan.links.append(PlanLink(predecessor, successor, link.kind, lag: .working(link.lag)))
      }
    }
  }

  private mutating func settleAssignments(
    _ plan: inout Plan, _ mine: [Int], _ places: [Int: Int], _ known: PlanPlaces
  ) {
    for place in mine {
      let raw = assignments[place]
      guard let task = raw.activity.flatMap({ places[$0] }) else {
        from.report.note(
          "assignment.dangling", at: "assignment \(raw.assignment.uid)",
          "Its activity \(raw.activity ?? -1) is not here; it was left out.")
        continue
      }
      var assignment = raw.assignment
      assignment.task = task
      assignment.resource = raw.resource.flatMap { known[$0] }
      if let id = raw.resource, assignment.resource == nil {
        from.report.note(
          "assignment.nobody", at: "assignment \(assignment.uid)", "Its resource \(id) is not here.")
      }
      plan.assignments.append(assignment)
    }
  }

  private mutating func count(_ plan: Plan, _ parts: Parts, _ place: Int, _ shared: Shared) {
    let lines = parts.lines[place].count
    from.report.count("WBS", found: lines, taken: plan.tasks.lazy.filter { $0.kind == .summary }.count)
    from.report.count("activities", found: parts.activities[place].count, taken: plan.tasks.count - lines)
    from.report.count("links", found: parts.links[place].count, taken: plan.links.count)
    from.report.count("calendars", found: shared.calendars.count, taken: plan.calendars.count)
    from.report.count("resources", found: shared.resources.count, taken: plan.resources.count)
    from.report.count("assignments", found: parts.assignments[place].count, taken: plan.assignments.count)
  }

  /// Definitions of the values that are kept under the name of their element.
  private func keptFields(_ plan: Plan) -> [CustomField] {
    func used(_ name: String, _ subject: CustomField.Subject, _ isUsed: Bool) -> CustomField? {
      isUsed ? CustomField(id: name, name: name, subject: subject, type: PMXML.keptType) : nil
    }
    let names = ["PercentCompleteType", "PlannedStartDate", "PlannedFinishDate", "PlannedDuration"]
    let ofTasks = names.compactMap { name in
      used(name, .task, plan.tasks.contains { $0.custom[name] != nil })
    }
    let type = PMXMLName.resourceType.rawValue
    let ofResources = used(type, .resource, resources.contains { $0.resource.custom[type] != nil })
    return ofTasks + (ofResources.map { [$0] } ?? [])
  }
}
