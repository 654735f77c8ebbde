extension Plan {
  mutating func add(_ uid: Int, after: Int?, _ name: String, _ seconds: Int) throws(PlanEditProblem) {
    guard !name.isEmpty, name.utf8.count <= 500 else {
      throw PlanEditProblem("name", "A name has 1 to 500 characters.")
    }
    guard seconds >= 0, seconds <= PlanEdit.longestDuration else {
      throw PlanEditProblem("duration", "A duration is 0 to 100 years.")
    }
    if tasks.contains(where: { $0.uid == uid }) {
      throw PlanEditProblem("task", "There is a task \(uid) already; load the page again.")
    }
    var task = PlanTask(uid: uid, name: name, duration: seconds)
    var at = tasks.count
    if let after {
      let place = try place(of: after)
      task.parent = tasks[place].parent
      at = end(of: place)
    }
    task.code = String(uid)
    if dialect == .primavera { task.kind = seconds == 0 ? .finishMilestone : .task }
    task.isMilestone = seconds == 0
    insert(task, at: at)
  }

  mutating func remove(_ place: Int) throws(PlanEditProblem) {
    cut(place..<end(of: place))
    try refuseCircle()
  }

  mutating func indent(_ uid: Int) throws(PlanEditProblem) {
    let place = try place(of: uid)
    let above = tasks[place].parent
    guard let before = (0..<place).last(where: { tasks[$0].parent == above && !tasks[$0].isBlank }) else {
      throw PlanEditProblem("task", "There is no line before it on its level to stand under.")
    }
    if links.contains(where: { $0.predecessor == before && $0.successor == place })
      || links.contains(where: { $0.predecessor == place && $0.successor == before })
    {
      throw PlanEditProblem(
        "task",
        "It is linked with \(tasks[before].name), under which it would stand; take the link out first.")
    }
    tasks[place].parent = before
    tasks[before].kind = .summary
    try refuseCircle()
  }

  /// A line that moves takes on the links of the summaries it then stands under.
  private func refuseCircle() throws(PlanEditProblem) {
    guard Schedule(of: self).findings.contains(where: { $0.id == "schedule.cycle" }) else { return }
    throw PlanEditProblem(
      "task", "There it would wait for what waits for it; take out one of the links first.")
  }

  mutating func outdent(_ uid: Int) throws(PlanEditProblem) {
    let place = try place(of: uid)
    guard let parent = tasks[place].parent else {
      throw PlanEditProblem("task", "It stands on the highest level already.")
    }
    let end = end(of: parent)
    guard self.end(of: place) == end else {
      throw PlanEditProblem(
        "task", "Lines after it stand on its level; put those up first, the last one first.")
    }
    tasks[place].parent = tasks[parent].parent
    if self.end(of: parent) == parent + 1 { tasks[parent].kind = .task }
    try refuseCircle()
  }

  /// The place after the last line that stands below a line.
  func end(of place: Int) -> Int {
    var at = place + 1
    while at < tasks.count, isAbove(place, at) { at += 1 }
    return at
  }

  private mutating func insert(_ task: PlanTask, at: Int) {
    tasks.insert(task, at: at)
    renumber { $0 >= at ? $0 + 1 : $0 }
    // The new line names its own parent rightly: it stands before the place of insertion.
    tasks[at].parent = task.parent
  }

  private mutating func cut(_ range: Range<Int>) {
    links.removeAll { range.contains($0.predecessor) || range.contains($0.successor) }
    assignments.removeAll { range.contains($0.task) }
    tasks.removeSubrange(range)
    renumber { $0 >= range.upperBound ? $0 - range.count : $0 }
  }

  private mutating func renumber(_ new: (Int) -> Int) {
    for at in tasks.indices { tasks[at].parent = tasks[at].parent.map(new) }
    for at in links.indices {
      links[at].predecessor = new(links[at].predecessor)
      links[at].successor = new(links[at].successor)
    }
    for at in assignments.indices { assignments[at].task = new(assignments[at].task) }
  }
}
