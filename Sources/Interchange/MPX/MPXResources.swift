import Scheduling

/// Records 50 and 75: who there is, and who works on the task before.
extension MPXReader {
  mutating func readResource() {
    let place = plan.resources.count
    var resource = PlanResource(uid: place + 1, name: "")
    var rate = PlanResource.Rate(standard: 0)
    var hasRate = false
    for (field, text) in zip(resourceModel, records.fields) where !text.isEmpty {
      switch field {
      case 1: resource.name = text
      case 2: resource.code = text
      case 3: resource.group = text
      case 4: resource.custom["mpx.code"] = text
      case 11: resource.email = text
      case 14: resource.notes = text
      case 40: if let id = integer(text), resourceIDs[id] == nil { resourceIDs[id] = place }
      case 41:
        if let units = number(text) { resource.units = text.utf8.last == 0x25 ? units / 100 : units }
      case 42: (rate.standard, hasRate) = (hourly(text) ?? 0, true)
      case 43: rate.overtime = hourly(text) ?? 0
      case 44: rate.perUse = number(text) ?? 0
      case 49:
        guard let uid = integer(text), resourceUIDs[uid] == nil else { continue }
        resourceUIDs[uid] = place
        resource.uid = uid
      case 20...26, 30...34, 45...48: continue
      default: report.unread["resource field \(field)", default: 0] += 1
      }
    }
    if resource.name.isEmpty { resource.isBlank = true }
    if hasRate { resource.rates = [rate] }
    plan.resources.append(resource)
    hasResource = true
    distinguish()
  }

  /// A unique ID may come later than a number that was made up for a resource without one.
  private mutating func distinguish() {
    guard let last = plan.resources.last, resourceUIDs[last.uid] != plan.resources.count - 1 else { return }
    var free = last.uid
    while resourceUIDs[free] != nil { free &+= 1_000_000 }
    plan.resources[plan.resources.count - 1].uid = free
    resourceUIDs[free] = plan.resources.count - 1
  }

  mutating func readAssignment() {
    guard hasTask else {
      report.note(
        "assignment.task", at: "line \(records.line)", "An assignment stands before the first task; left out."
      )
      return
    }
    let byUID = integer(records.field(12)).flatMap { resourceUIDs[$0] }
    let resource = byUID ?? integer(records.field(0)).flatMap { resourceIDs[$0] }
    if resource == nil {
      report.note(
        "assignment.resource", at: "line \(records.line)",
        "Its resource is not in the file; nobody stands for it.")
    }
    let number = plan.assignments.count + 1
    var assignment = PlanAssignment(uid: number, task: plan.tasks.count - 1, resource: resource)
    let units = records.field(1)
    if let read = self.number(units) { assignment.units = units.utf8.last == 0x25 ? read / 100 : read }
    assignment.work = duration(records.field(2))?.seconds
    assignment.actualWork = duration(records.field(4))?.seconds
    if let work = assignment.work { assignment.remainingWork = work - (assignment.actualWork ?? 0) }
    assignment.cost = self.number(records.field(6))
    assignment.actualCost = self.number(records.field(8))
    assignment.start = moment(records.field(9))
    assignment.finish = moment(records.field(10), isEnd: true)
    assignment.delay = duration(records.field(11))?.seconds ?? 0
    var baseline = TaskBaseline(number: 0)
    baseline.work = duration(records.field(3))?.seconds
    baseline.cost = self.number(records.field(7))
    if baseline.work ?? 0 != 0 || baseline.cost ?? 0 != 0 { assignment.baselines = [baseline] }
    plan.assignments.append(assignment)
  }
}
