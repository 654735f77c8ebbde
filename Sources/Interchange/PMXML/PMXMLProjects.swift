import Scheduling

/// Reads a project, how it is computed, and the lines of its work breakdown.
extension PMXMLReading {
  mutating func readProject(isBaseline: Bool) throws(PlanFileProblem) {
    guard projects.count < Self.mostProjects else {
      throw from.xml.problem("The file has more than \(Self.mostProjects) projects.")
    }
    var plan = Plan(dialect: .primavera, start: .usualStart)
    plan.calendars = []
    plan.settings.honoursConstraints = true
    var project = Project(plan: plan)
    project.isBaseline = isBaseline
    let place = projects.count
    projects.append(project)
    open = place
    (from.kind, from.uid) = ("project", 0)
    while let name = try child() {
      switch name {
      case .objectID:
        project.objectID = try from.int()
        from.uid = project.objectID ?? 0
      case .name: project.plan.name = try from.string()
      case .dataDate: project.plan.dataDate = try from.moment()
      case .plannedStartDate: project.start = try from.moment()
      case .mustFinishByDate: project.plan.finish = try from.moment()
      case .activityDefaultCalendarObjectID: project.calendarID = try from.int()
      case .wbsObjectID: project.wbsID = try from.int()
      case .originalProjectObjectID: project.originalID = try from.int()
      case .currentBaselineProjectObjectID: project.baselineID = try from.int()
      case .id, .guid, .status, .description, .strategicPriority, .wbsCodeSeparator, .levelingPriority,
        .startDate, .finishDate, .scheduledFinishDate:
        let value = try from.string()
        if !value.isEmpty { project.plan.properties[PMXML.prefix + name.rawValue] = value }
      case .udf: try readValue(&project.plan.properties)
      case .scheduleOptions:
        while let name = try child() { try readSetting(name, &project.plan.settings) }
      case .calendar, .wbs, .activity, .relationship, .resourceAssignment: try readPart(name)
      default: try readSetting(name, &project.plan.settings)
      }
    }
    projects[place] = project
    open = nil
  }

  private mutating func readSetting(_ name: PMXMLName, _ settings: inout PlanSettings) throws(PlanFileProblem)
  {
    switch name {
    case .outOfSequenceScheduleType:
      if let kind = PMXMLWords.find(try from.string(), in: PMXMLWords.outOfSequence) {
        settings.outOfSequence = kind
      }
    case .relationshipLagCalendar:
      if let kind = PMXMLWords.find(try from.string(), in: PMXMLWords.lagCalendars) {
        settings.lagCalendar = kind
      }
    case .criticalActivityPathType: settings.isCriticalByLongestPath = try from.string() == "Longest Path"
    case .criticalActivityFloatThreshold, .criticalActivityFloatLimit:
      if let limit = try hours(isSigned: true) { settings.criticalLimit = limit }
    case .computeTotalFloatType:
      if let kind = PMXMLWords.find(try from.string(), in: PMXMLWords.floats) { settings.totalFloat = kind }
    case .makeOpenEndedActivitiesCritical: settings.openEndsAreCritical = try from.bool() ?? false
    case .useExpectedFinishDates: settings.usesExpectedFinish = try from.bool() ?? false
    case .objectID, .projectObjectID: try from.xml.skip()
    default: try from.leave()
    }
  }

  mutating func readLine() throws(PlanFileProblem) {
    (from.kind, from.uid) = ("WBS", 0)
    var line = RawLine(owner: Owner(place: open))
    while let name = try child() {
      switch name {
      case .objectID:
        line.objectID = try from.int()
        from.uid = line.objectID ?? 0
      case .projectObjectID: line.owner.objectID = try from.int()
      case .parentObjectID: line.parent = try from.int()
      case .sequenceNumber: line.sequence = try from.int() ?? 0
      case .code: line.code = try from.string()
      case .name: line.name = try from.string()
      case .udf: try readValue(&line.custom)
      default: try from.leave()
      }
    }
    lines.append(line)
  }

  mutating func readLink() throws(PlanFileProblem) {
    (from.kind, from.uid) = ("relationship", 0)
    var link = RawLink(owner: Owner(place: open))
    while let name = try child() {
      switch name {
      case .objectID: from.uid = try from.int() ?? 0
      case .predecessorActivityObjectID: link.predecessor = try from.int()
      case .successorActivityObjectID: link.successor = try from.int()
      case .predecessorProjectObjectID, .successorProjectObjectID: try from.xml.skip()
      case .type: link.kind = PMXMLWords.find(try from.string(), in: PMXMLWords.links) ?? .finishStart
      case .lag: link.lag = try hours(isSigned: true) ?? 0
      default: try from.leave()
      }
    }
    links.append(link)
  }
}
