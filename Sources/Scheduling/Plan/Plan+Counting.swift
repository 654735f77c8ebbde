/// What of a plan is counted as work.
extension Plan {
  /// For each task, whether others stand below it.
  public func parents() -> [Bool] {
    var isParent = [Bool](repeating: false, count: tasks.count)
    for task in tasks.indices {
      if let parent = parent(of: task) { isParent[parent] = true }
    }
    return isParent
  }

  /// What people call a task by: its own number or code, else its place in the list.
  public func number(of task: Int) -> String {
    tasks[task].code.isEmpty ? String(task + 1) : tasks[task].code
  }

  /// For each task, whether it is work of this plan: no summary, no span over others, no blank line, not switched off and
  /// not of another plan.
  func detailTasks() -> [Bool] {
    let isParent = parents()
    return tasks.indices.map { place in
      let task = tasks[place]
      guard task.isActive, !task.isBlank, !task.isExternal else { return false }
      switch task.kind {
      case .summary, .hammock, .levelOfEffort: return false
      case .task, .startMilestone, .finishMilestone: return !(isParent[place] && dialect == .microsoft)
      }
    }
  }

  /// Whether the link joins two different tasks of the plan.
  func isWhole(_ link: PlanLink) -> Bool {
    tasks.indices.contains(link.predecessor) && tasks.indices.contains(link.successor)
      && link.predecessor != link.successor
  }
}

extension PlanTask {
  /// Whether the task is a moment: a milestone by kind, or without duration.
  var isMoment: Bool { kind == .startMilestone || kind == .finishMilestone || duration <= 0 }

  /// Whether nothing is left to do, by an actual finish or by 100 percent.
  var isComplete: Bool { progress.isFinished || progress.percentComplete >= 100 }

  func baseline(_ number: Int) -> TaskBaseline? { baselines.first { $0.number == number } }
}

extension Schedule {
  /// The dates of a task; none where the schedule is shorter than the plan.
  func dates(of task: Int) -> TaskDates { dates.indices.contains(task) ? dates[task] : TaskDates() }
}
