extension NetworkBuilder {
  /// The clock of a task, and the clocks of those who work on it where theirs are others.
  ///
  /// Microsoft: the calendars of the resources, within the task's own where it has one, unless it passes over them.
  /// P6: those of the resources for a resource-dependent activity, which the reader marks with `isEffortDriven`.
  mutating func calendars(of place: Int) -> (clock: Int, parts: [Network.Part]) {
    let task = plan.tasks[place]
    if task.isElapsed { return (book.continuous(), []) }
    let own = task.calendar.flatMap { plan.calendars.indices.contains($0) ? $0 : nil }
    let clock = book.calendar(own ?? plan.calendar)
    guard !(task.ignoresResourceCalendars && own != nil), asksResources(task) else { return (clock, []) }
    var parts: [Network.Part] = []
    var at = firstAssignment[place]
    while at >= 0 {
      if let part = part(Int(at), of: task, own: own) { parts.append(part) }
      at = nextAssignment[Int(at)]
    }
    guard let first = parts.first else { return (clock, []) }
    if parts.allSatisfy({ $0.clock == first.clock }), parts.allSatisfy({ $0.duration == parts[0].duration }) {
      return (Int(first.clock), [])
    }
    return (clock, parts)
  }

  private func asksResources(_ task: PlanTask) -> Bool {
    plan.dialect == .microsoft
      ? task.arithmetic != .fixedDuration || !task.progress.isStarted : task.isEffortDriven
  }

  private mutating func part(_ at: Int, of task: PlanTask, own: Int?) -> Network.Part? {
    let assignment = plan.assignments[at]
    guard let index = assignment.resource, plan.resources.indices.contains(index), assignment.units > 0,
      plan.resources[index].kind == .work
    else { return nil }
    let theirs = plan.resources[index].calendar ?? plan.calendar
    let clock = own.map { book.both($0, theirs) } ?? book.calendar(theirs)
    return Network.Part(clock: Int32(clock), duration: duration(of: assignment, task), assignment: Int32(at))
  }

  /// Working seconds the assignment takes: its work shared among its units; the task's duration where no work is known
  /// or where the duration is fixed.
  private func duration(of assignment: PlanAssignment, _ task: PlanTask) -> Int {
    let whole =
      task.progress.isStarted || plan.dialect == .primavera
      ? task.progress.remainingDuration ?? task.duration : task.duration
    guard task.arithmetic != .fixedDuration else { return whole }
    let work = task.progress.isStarted ? assignment.remainingWork ?? assignment.work : assignment.work
    guard let work, work > 0, let needed = Int(exactly: (Double(work) / assignment.units).rounded()) else {
      return whole
    }
    // Rounding of units in the file must not move a finish by seconds.
    return abs(needed - whole) < 60 ? whole : needed
  }
}
