import Scheduling

/// Reads who works on what.
extension MSPDIReading {
  mutating func readAssignments() throws(PlanFileProblem) {
    while let name = try child() {
      if name == .assignment { try readAssignment() } else { try from.leave() }
    }
  }

  private mutating func readAssignment() throws(PlanFileProblem) {
    find("assignments")
    (from.kind, from.uid) = ("assignment", 0)
    var assignment = PlanAssignment(uid: 0, task: 0, resource: nil)
    var (task, resource): (Int?, Int?)
    while let name = try child() {
      switch name {
      case .uid:
        assignment.uid = try from.int() ?? 0
        from.uid = assignment.uid
      case .taskUID: task = try from.int()
      case .resourceUID: resource = try from.int()
      case .units: assignment.units = try from.double() ?? 1
      case .work: assignment.work = try from.work()
      case .actualWork: assignment.actualWork = try from.work()
      case .remainingWork: assignment.remainingWork = try from.work()
      case .start: assignment.start = try from.moment()
      case .finish: assignment.finish = try from.moment()
      case .actualStart: assignment.actualStart = try from.moment()
      case .actualFinish: assignment.actualFinish = try from.moment()
      case .delay: assignment.delay = try tenths() ?? 0
      case .levelingDelay: assignment.levellingDelay = try tenths() ?? 0
      case .levelingDelayFormat: try from.xml.skip()
      case .cost: assignment.cost = try from.double().map { $0 / 100 }
      case .actualCost: assignment.actualCost = try from.double().map { $0 / 100 }
      default: try readDetails(name, &assignment)
      }
    }
    plan.assignments.append(assignment)
    assigned.append((task, resource))
  }

  private mutating func readDetails(_ name: MSPDIName, _ assignment: inout PlanAssignment)
    throws(PlanFileProblem)
  {
    switch name {
    case .baseline:
      let baseline = try readBaseline(&assignment.timephased, takesTimephased: true)
      add(baseline, to: &assignment.baselines)
    case .timephasedData: try readTimephased(into: &assignment.timephased)
    case .extendedAttribute:
      if let (id, value) = try readFieldValue() { assignment.custom[id] = value }
    case .notes, .hyperlink, .hyperlinkAddress, .hyperlinkSubAddress, .workContour, .costRateTable:
      try keep(name, of: .assignment, in: &assignment.custom)
    default: try from.leave()
    }
  }
}
