import Scheduling

/// Reads tasks, which stand inside one another, and resources.
extension PlannerReading {
  mutating func readTasks(below parent: Int?) throws(PlanFileProblem) {
    while let name = try child() {
      if name == .task { try readTask(below: parent) } else { try from.leave() }
    }
  }

  /// Reads a task and those inside it; the reader of the XML holds the depth.
  private mutating func readTask(below parent: Int?) throws(PlanFileProblem) {
    (from.kind, from.uid) = ("task", int("id") ?? 0)
    var task = PlanTask(uid: from.uid, name: try from.xml.attribute("name") ?? "")
    task.code = "\(task.uid)"
    task.parent = parent
    task.notes = try from.xml.attribute("note") ?? ""
    task.isMilestone = try from.xml.attribute("type") == "milestone"
    let isFixed = try from.xml.attribute("scheduling") == "fixed-duration"
    task.arithmetic = isFixed ? .fixedDuration : .fixedWork
    task.work = seconds("work")
    task.duration = task.isMilestone ? 0 : (isFixed ? seconds("duration") : nil) ?? task.work ?? 0
    task.progress.percentComplete = min(max(double("percent-complete") ?? 0, 0), 100)
    // 0 stands for none; else 1 to 9999, the higher the more urgent.
    if let priority = int("priority"), priority > 0 { task.priority = min(priority, 1000) }
    // A start at midnight is one at which nobody works yet.
    task.stored.start = moment("work-start") ?? moment("start")
    task.stored.finish = moment("end").map { max($0, task.stored.start ?? $0) }
    // Planner keeps no actual dates: what has begun did so when it was to.
    if task.progress.percentComplete > 0 { task.progress.actualStart = task.stored.start }
    if task.progress.percentComplete >= 100 { task.progress.actualFinish = task.stored.finish }
    let place = plan.tasks.count
    plan.tasks.append(task)
    workToDo.append(isFixed || task.isMilestone ? nil : task.work)
    while let name = try child() {
      switch name {
      case .task:
        plan.tasks[place].kind = .summary
        try readTask(below: place)
      case .constraint: try readConstraint(place)
      case .predecessors:
        while let name = try child() {
          if name == .predecessor { try readLink(place) } else { try from.leave() }
        }
      default: try from.leave()
      }
    }
  }

  private mutating func readConstraint(_ place: Int) throws(PlanFileProblem) {
    let word = try from.xml.attribute("type") ?? ""
    let kinds: [String: DateConstraint.Kind] = [
      "must-start-on": .mustStartOn, "start-no-earlier-than": .startNoEarlierThan,
      "finish-no-later-than": .finishNoLaterThan,
    ]
    if let kind = kinds[word], let date = moment("time") {
      plan.tasks[place].constraint = DateConstraint(kind, date)
    } else if word == "as-late-as-possible" {
      plan.tasks[place].constraint = DateConstraint(.asLateAsPossible)
    } else if word != "as-soon-as-possible" {
      from.report.note("constraint.dropped", at: from.place, "A constraint is none that Planner has.")
    }
    try from.xml.skip()
  }

  private mutating func readLink(_ successor: Int) throws(PlanFileProblem) {
    let word = try from.xml.attribute("type") ?? ""
    links.append(
      RawLink(
        predecessor: int("predecessor-id"), successor: successor,
        kind: LinkKind.allCases.first { $0.short == word } ?? .finishStart,
        lag: seconds("lag", isSigned: true) ?? 0))
    try from.xml.skip()
  }

  mutating func readGroups() throws(PlanFileProblem) {
    while let name = try child() {
      if name == .group, let id = int("id") { groups[id] = try from.xml.attribute("name") ?? "" }
      try from.xml.skip()
    }
  }

  mutating func readResources() throws(PlanFileProblem) {
    while let name = try child() {
      guard name == .resource else {
        try from.leave()
        continue
      }
      (from.kind, from.uid) = ("resource", int("id") ?? 0)
      var resource = PlanResource(uid: from.uid, name: try from.xml.attribute("name") ?? "")
      resource.kind = int("type") == 2 ? .material : .work
      resource.code = try from.xml.attribute("short-name") ?? ""
      resource.email = try from.xml.attribute("email") ?? ""
      resource.notes = try from.xml.attribute("note") ?? ""
      resource.group = int("group").flatMap { groups[$0] } ?? ""
      // Hundreds of a person; 0 is what Planner writes where nobody said.
      if let units = double("units"), units > 0 { resource.units = units / 100 }
      if let rate = double("std-rate"), rate > 0 { resource.rates = [PlanResource.Rate(standard: rate)] }
      plan.resources.append(resource)
      resourceCalendars.append(int("calendar"))
      try from.xml.skip()
    }
  }

  mutating func readAllocations() throws(PlanFileProblem) {
    while let name = try child() {
      if name == .allocation {
        allocations.append((int("task-id"), int("resource-id"), max(double("units") ?? 100, 0) / 100))
      }
      try from.xml.skip()
    }
  }
}
