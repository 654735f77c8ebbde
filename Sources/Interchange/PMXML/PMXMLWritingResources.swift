import Scheduling

/// Writes resources, their rates, and who works on what.
extension PMXMLWriting {
  mutating func resource(_ place: Int) {
    let resource = plan.resources[place]
    if resource.isRole { return role(place) }
    to.open("Resource")
    to.leaf("CalendarObjectId", calendars.number(resource.calendar ?? plan.calendar))
    to.decimal("DefaultUnitsPerTime", resource.units)
    to.words("EmailAddress", resource.email)
    to.words("Id", resource.code.isEmpty ? "R\(place + 1)" : resource.code, most: 40)
    to.decimal("MaxUnitsPerTime", resource.units)
    to.words("Name", resource.name.isEmpty ? "-" : resource.name)
    to.leaf("ObjectId", number(place))
    to.words("ResourceNotes", resource.notes, most: .max)
    let type = resource.kind == .material ? "Material" : resource.kind == .cost ? "Nonlabor" : "Labor"
    to.leaf("ResourceType", resource.custom[PMXMLName.resourceType.rawValue] ?? type)
    to.words("UnitOfMeasureName", resource.unit)
    values(resource.custom, .resource)
    to.close("Resource")
  }

  private mutating func role(_ place: Int) {
    let role = plan.resources[place]
    to.open("Role")
    to.words("Id", role.code.isEmpty ? "R\(place + 1)" : role.code, most: 40)
    to.words("Name", role.name.isEmpty ? "-" : role.name)
    to.leaf("ObjectId", number(place))
    to.words("Responsibilities", role.notes, most: .max)
    to.close("Role")
  }

  /// The number of a resource: its own, which readers see to be distinct.
  func number(_ place: Int) -> Int { plan.resources[place].uid }

  /// One rate for each moment at which a price or a number of units changes.
  mutating func rates(_ place: Int, _ number: inout Int) {
    let resource = plan.resources[place]
    let prices = Dictionary(grouping: resource.rates) { $0.from ?? .first }
    let periods = Dictionary(grouping: resource.availability) { $0.from ?? .first }
    var current: [PlanResource.Rate?] = Array(repeating: nil, count: 5)
    var units = resource.units
    for start in Set(prices.keys).union(periods.keys).sorted() {
      current = current.map { $0.flatMap { ($0.until ?? .last) > start ? $0 : nil } }
      for rate in prices[start] ?? [] where current.indices.contains(rate.table) {
        current[rate.table] = rate
      }
      units = periods[start]?.first?.units ?? units
      if resource.isRole { to.open("RoleRate") } else { to.open("ResourceRate") }
      to.moment("EffectiveDate", start == .first ? plan.start : start)
      to.decimal("MaxUnitsPerTime", units)
      to.leaf("ObjectId", number)
      to.decimal("PricePerUnit", current[0]?.standard)
      to.decimal("PricePerUnit2", current[1]?.standard)
      to.decimal("PricePerUnit3", current[2]?.standard)
      to.decimal("PricePerUnit4", current[3]?.standard)
      to.decimal("PricePerUnit5", current[4]?.standard)
      if resource.isRole {
        to.leaf("RoleObjectId", self.number(place))
        to.close("RoleRate")
      } else {
        to.leaf("ResourceObjectId", self.number(place))
        to.close("ResourceRate")
      }
      number += 1
    }
  }

  mutating func assignment(_ place: Int) {
    let assignment = plan.assignments[place]
    guard shape.activities.indices.contains(assignment.task), let activity = shape.activities[assignment.task]
    else {
      return
    }
    let resource = assignment.resource.flatMap {
      plan.resources.indices.contains($0) ? plan.resources[$0] : nil
    }
    to.open("ResourceAssignment")
    to.leaf("ActivityObjectId", activity.number)
    to.decimal("ActualCost", assignment.actualCost)
    to.moment("ActualFinishDate", assignment.actualFinish)
    to.moment("ActualStartDate", assignment.actualStart)
    hours("ActualUnits", assignment.actualWork)
    to.decimal("AtCompletionCost", assignment.cost)
    to.flag("DrivingActivityDatesFlag", assignment.isDriving)
    to.moment("FinishDate", assignment.finish)
    to.leaf("ObjectId", assignment.uid)
    to.decimal("PlannedCost", assignment.cost)
    to.moment("PlannedFinishDate", assignment.finish)
    hours("PlannedLag", assignment.delay)
    to.moment("PlannedStartDate", assignment.start)
    hours("PlannedUnits", assignment.work)
    to.decimal("PlannedUnitsPerTime", assignment.units)
    to.leaf("ProjectObjectId", PMXMLWriting.project)
    to.decimal("RemainingCost", assignment.cost.map { $0 - (assignment.actualCost ?? 0) })
    hours(
      "RemainingUnits", assignment.remainingWork ?? (assignment.actualWork == nil ? assignment.work : nil))
    if let resource, resource.isRole {
      to.leaf("RoleObjectId", resource.uid)
    } else if let resource {
      to.leaf("ResourceObjectId", resource.uid)
      let type = resource.kind == .material ? "Material" : resource.kind == .cost ? "Nonlabor" : "Labor"
      to.leaf("ResourceType", resource.custom[PMXMLName.resourceType.rawValue] ?? type)
    }
    to.moment("StartDate", assignment.start)
    values(assignment.custom, .assignment)
    to.close("ResourceAssignment")
  }
}
