/// What the plan asks for that its dates cannot give.
extension PlanRun {
  func conflicts(_ result: [TaskDates]) -> [Finding] {
    var found: [Finding] = []
    for place in plan.tasks.indices
    where (plan.tasks[place].constraint != nil || plan.tasks[place].deadline != nil)
      && !plan.tasks[place].progress.isFinished && plan.tasks[place].isActive
    {
      let (task, dates) = (plan.tasks[place], result[place])
      if let constraint = task.constraint, let date = constraint.date,
        let message = broken(constraint, date, dates)
      {
        found.append(Finding(.warning, "schedule.constraint", tasks: [place], message))
      }
      if let deadline = task.deadline, let finish = dates.finish, finish > deadline {
        found.append(
          Finding(
            .warning, "schedule.deadline", tasks: [place],
            "It finishes on \(TextFigures.day(finish, withYear: true)), after its deadline on \(TextFigures.day(deadline, withYear: true))."
          ))
      }
    }
    let late = result.indices.filter { network.node[$0] >= 0 && (result[$0].totalFloat ?? 0) < 0 }
    if !late.isEmpty {
      found.append(
        Finding(
          .warning, "schedule.negative-float", tasks: late,
          "Tasks are later than their constraints, deadlines or the imposed finish allow."))
    }
    return found + outOfSequence()
  }

  private func broken(_ constraint: DateConstraint, _ date: Moment, _ dates: TaskDates) -> String? {
    switch constraint.kind {
    case .startNoLaterThan, .mustStartOn, .startOn:
      guard let start = dates.earlyStart, let late = dates.lateStart, start > date || late < start else {
        return nil
      }
      return
        "The links lead to a start on \(TextFigures.day(start, withYear: true)); its constraint says: \(constraint.kind.words) \(TextFigures.day(date, withYear: true))."
    case .finishNoLaterThan, .mustFinishOn, .finishOn:
      guard let finish = dates.earlyFinish, let late = dates.lateFinish, finish > date || late < finish
      else { return nil }
      return
        "The links lead to a finish on \(TextFigures.day(finish, withYear: true)); its constraint says: \(constraint.kind.words) \(TextFigures.day(date, withYear: true))."
    default: return nil
    }
  }

  /// Work that began before a predecessor let it.
  private func outOfSequence() -> [Finding] {
    var (tasks, links): ([Int], [Int]) = ([], [])
    for (place, link) in plan.links.enumerated()
    where plan.tasks.indices.contains(link.predecessor) && plan.tasks.indices.contains(link.successor) {
      guard link.kind == .finishStart, plan.tasks[link.successor].progress.actualStart != nil,
        plan.tasks[link.predecessor].progress.actualFinish == nil,
        network.node[link.predecessor] >= 0, network.node[link.successor] >= 0
      else { continue }
      tasks.append(link.successor)
      links.append(place)
    }
    guard !links.isEmpty else { return [] }
    return [
      Finding(
        .notice, "schedule.out-of-sequence", tasks: tasks, links: links,
        "Work began although its predecessor is not finished.")
    ]
  }
}
