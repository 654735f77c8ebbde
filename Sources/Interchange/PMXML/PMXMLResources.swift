import Scheduling

/// Reads resources, their rates, and who works on what.
extension PMXMLReading {
  /// A role is a resource without a calendar, which stands for whoever will be named.
  mutating func readResource(isRole: Bool) throws(PlanFileProblem) {
    (from.kind, from.uid) = ("resource", 0)
    var raw = RawResource(resource: PlanResource(uid: 0, name: ""))
    var (usual, most): (Double?, Double?) = (nil, nil)
    raw.isRole = isRole
    raw.resource.isRole = isRole
    while let name = try child() {
      switch name {
      case .objectID:
        raw.resource.uid = try from.int() ?? 0
        from.uid = raw.resource.uid
      case .id: raw.resource.code = try from.string()
      case .name: raw.resource.name = try from.string()
      case .resourceType:
        let word = try from.string()
        raw.resource.kind = word == "Material" ? .material : .work
        if word == "Nonlabor" { raw.resource.custom[name.rawValue] = word }
      case .emailAddress: raw.resource.email = try from.string()
      case .resourceNotes, .responsibilities: raw.resource.notes = try from.string()
      case .unitOfMeasureName: raw.resource.unit = try from.string()
      case .unitOfMeasureAbbreviation:
        let unit = try from.string()
        if raw.resource.unit.isEmpty { raw.resource.unit = unit }
      case .calendarObjectID: raw.calendar = try from.int()
      case .defaultUnitsPerTime: usual = try from.double()
      case .maxUnitsPerTime: most = try from.double()
      case .pricePerUnit: raw.price = try from.double()
      case .udf: try readValue(&raw.resource.custom)
      default: try from.leave()
      }
    }
    raw.resource.units = max(most ?? usual ?? 1, 0)
    raw.hasUnits = most != nil
    resources.append(raw)
  }

  mutating func readRate(isOfRole: Bool) throws(PlanFileProblem) {
    (from.kind, from.uid) = ("rate", 0)
    var raw = RawRate()
    raw.isOfRole = isOfRole
    while let name = try child() {
      switch name {
      case .objectID: from.uid = try from.int() ?? 0
      case .resourceObjectID, .roleObjectID: raw.resource = try from.int()
      case .effectiveDate: raw.from = try from.moment()
      case .maxUnitsPerTime: raw.units = try from.double().map { max($0, 0) }
      case .pricePerUnit: raw.prices[0] = try from.double()
      case .pricePerUnit2: raw.prices[1] = try from.double()
      case .pricePerUnit3: raw.prices[2] = try from.double()
      case .pricePerUnit4: raw.prices[3] = try from.double()
      case .pricePerUnit5: raw.prices[4] = try from.double()
      default: try from.leave()
      }
    }
    rates.append(raw)
  }

  mutating func readAssignment() throws(PlanFileProblem) {
    (from.kind, from.uid) = ("assignment", 0)
    let none = PlanAssignment(uid: 0, task: 0, resource: nil)
    var raw = RawAssignment(owner: Owner(place: open), assignment: none)
    var planned: (start: Moment?, finish: Moment?, work: Int?) = (nil, nil, nil)
    while let name = try child() {
      switch name {
      case .objectID:
        raw.assignment.uid = try from.int() ?? 0
        from.uid = raw.assignment.uid
      case .projectObjectID: raw.owner.objectID = try from.int()
      case .activityObjectID: raw.activity = try from.int()
      case .resourceObjectID: raw.resource = try from.int()
      case .roleObjectID: raw.role = try from.int()
      case .plannedUnits: planned.work = try hours(most: PlanElements.mostWork)
      case .actualUnits: raw.assignment.actualWork = try hours(most: PlanElements.mostWork)
      case .remainingUnits: raw.assignment.remainingWork = try hours(most: PlanElements.mostWork)
      case .plannedUnitsPerTime: raw.assignment.units = max(try from.double() ?? 1, 0)
      case .plannedLag: raw.assignment.delay = try hours(isSigned: true) ?? 0
      case .drivingActivityDatesFlag: raw.assignment.isDriving = try from.bool() ?? true
      case .startDate: raw.assignment.start = try from.moment()
      case .finishDate: raw.assignment.finish = try from.moment()
      case .actualStartDate: raw.assignment.actualStart = try from.moment()
      case .actualFinishDate: raw.assignment.actualFinish = try from.moment()
      case .plannedStartDate: planned.start = try from.moment()
      case .plannedFinishDate: planned.finish = try from.moment()
      case .atCompletionCost: raw.assignment.cost = try from.double()
      case .actualCost: raw.assignment.actualCost = try from.double()
      case .resourceType, .plannedCost, .remainingCost: try from.xml.skip()
      case .udf: try readValue(&raw.assignment.custom)
      default: try from.leave()
      }
    }
    raw.assignment.start = raw.assignment.start ?? planned.start
    raw.assignment.finish = raw.assignment.finish ?? planned.finish
    var work = raw.assignment.actualWork
    PMXMLReading.add(raw.assignment.remainingWork, to: &work)
    raw.assignment.work = work ?? planned.work
    assignments.append(raw)
  }
}
