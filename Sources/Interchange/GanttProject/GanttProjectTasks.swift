import Measures
import Scheduling

/// Reads tasks, which stand inside one another, and baselines.
extension GanttProjectReading {
  mutating func readTasks() throws(PlanFileProblem) {
    while let name = try child() {
      switch name {
      case .taskProperties:
        while let name = try child() {
          if name == .taskProperty { try readProperty() } else { try from.leave() }
        }
      case .task: try readTask(below: nil)
      default: try from.leave()
      }
    }
  }

  private mutating func readProperty() throws(PlanFileProblem) {
    if try from.xml.attribute("type") == "custom" {
      plan.customFields.append(
        CustomField(
          id: try from.xml.attribute("id") ?? "", name: try from.xml.attribute("name") ?? "", subject: .task,
          type: try from.xml.attribute("valuetype") ?? "text"))
    }
    try from.xml.skip()
  }

  /// Reads a task and those inside it; the reader of the XML holds the depth.
  private mutating func readTask(below parent: Int?) throws(PlanFileProblem) {
    (from.kind, from.uid) = ("task", int("id") ?? 0)
    var task = PlanTask(uid: from.uid, name: try from.xml.attribute("name") ?? "")
    task.code = "\(task.uid)"
    task.parent = parent
    task.isMilestone = isTrue("meeting")
    task.duration = task.isMilestone ? 0 : days("duration")
    task.progress.percentComplete = min(max(double("complete") ?? 0, 0), 100)
    task.stored.start = date("start").map { Moment($0, secondOfDay: plan.settings.defaultStart) }
    if let third = date("thirdDate"), int("thirdDate-constraint") == 1 {
      task.constraint = DateConstraint(
        .startNoEarlierThan, Moment(third, secondOfDay: plan.settings.defaultStart))
    }
    task.priority = [0: 400, 1: 500, 2: 600, 3: 100, 4: 900][int("priority") ?? 1] ?? 500
    task.cost = double("cost-manual-value")
    let place = plan.tasks.count
    plan.tasks.append(task)
    while let name = try child() {
      switch name {
      case .task:
        plan.tasks[place].kind = .summary
        try readTask(below: place)
      case .notes: plan.tasks[place].notes = try from.string()
      case .depend: try readLink(place)
      case .customProperty:
        let (id, value) = (try from.xml.attribute("taskproperty-id"), try from.xml.attribute("value"))
        if let id, let value, !value.isEmpty { plan.tasks[place].custom[id] = value }
        try from.xml.skip()
      default: try from.leave()
      }
    }
  }

  /// A link stands in its predecessor and names its successor.
  private mutating func readLink(_ predecessor: Int) throws(PlanFileProblem) {
    found["links", default: 0] += 1
    let kinds: [Int: LinkKind] = [1: .startStart, 2: .finishStart, 3: .finishFinish, 4: .startFinish]
    let hardness = try from.xml.attribute("hardness")
    links.append(
      RawLink(
        predecessor: predecessor, successor: int("id"), kind: kinds[int("type") ?? 2] ?? .finishStart,
        lag: days("difference", isSigned: true), isLoose: hardness == "Rubber"))
    try from.xml.skip()
  }

  mutating func readBaselines() throws(PlanFileProblem) {
    while let name = try child() {
      guard name == .previousTasks else {
        try from.leave()
        continue
      }
      var tasks: [(task: Int, baseline: TaskBaseline)] = []
      while let name = try child() {
        if name == .previousTask, let id = int("id") {
          var baseline = TaskBaseline(number: baselines.count)
          baseline.start = date("start").map { Moment($0, secondOfDay: plan.settings.defaultStart) }
          baseline.duration = days("duration")
          tasks.append((id, baseline))
        }
        try from.xml.skip()
      }
      if baselines.count <= 10 {
        baselines.append(tasks)
      } else {
        from.report.note(
          "baseline.dropped", at: "baselines", "There are more than eleven; a later one was left out.")
      }
    }
  }
}
