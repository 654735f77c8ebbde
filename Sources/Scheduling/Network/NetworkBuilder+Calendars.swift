extension NetworkBuilder {
  /// The clock of a task, and the clocks of those who work on it where theirs are others.
  ///
  /// Microsoft: the calendars of the resources, within the task's own where it has one, unless it passes over them.
  /// P6: those of the resources for a resource-dependent activity, of those marked as such.
  mutating func calendars(of place: Int) -> (clock: Int, parts: [Network.Part]) {
    if plan.tasks[place].isElapsed { return (book.continuous(), []) }
    let own = facts.rows[place].calendar < 0 ? nil : Int(facts.rows[place].calendar)
    let clock = own.map { book.calendar($0) } ?? network.planClock
    guard !firstAssignment.isEmpty, firstAssignment[place] >= 0,
      !(plan.tasks[place].ignoresResourceCalendars && own != nil),
      plan.dialect == .microsoft || plan.tasks[place].isResourceDependent
    else { return (clock, []) }
    var parts: [Network.Part] = []
    var at = firstAssignment[place]
    while at >= 0 {
      if let part = part(Int(at), of: plan.tasks[place], own: own) { parts.append(part) }
      at = nextAssignment[Int(at)]
    }
    guard let first = parts.first else { return (clock, []) }
    let whole = self.whole(plan.tasks[place])
    if parts.allSatisfy({ $0.clock == first.clock && $0.duration == whole }) { return (Int(first.clock), []) }
    return (clock, parts)
  }

  private mutating func part(_ at: Int, of task: PlanTask, own: Int?) -> Network.Part? {
    let assignment = plan.assignments[at]
    let theirs: Int
    if let index = assignment.resource {
      guard plan.resources.indices.contains(index), assignment.units > 0, plan.resources[index].kind == .work
      else { return nil }
      theirs = plan.resources[index].calendar ?? plan.calendar
    } else {
      // Work that nobody is named for yet says only how it is spread.
      guard !assignment.timephased.isEmpty else { return nil }
      theirs = own ?? plan.calendar
    }
    let clock = own.map { book.both($0, theirs) } ?? book.calendar(theirs)
    let whole = self.whole(task)
    var seconds = duration(of: assignment, task, whole)
    if let spread = spread(assignment, clock) { seconds = spread }
    // Rounding of units in the file must not move a finish by seconds.
    if abs(seconds - whole) < 60 { seconds = whole }
    return Network.Part(clock: Int32(clock), duration: seconds, assignment: Int32(at))
  }

  /// Working seconds from the task's start to its finish, or, in P6, those that are left.
  private func whole(_ task: PlanTask) -> Int {
    plan.dialect == .primavera ? task.progress.remainingDuration ?? task.duration : task.duration
  }

  /// Working seconds the assignment takes: its work shared among its units; the task's duration where no work is known
  /// or where the duration is fixed.
  private func duration(of assignment: PlanAssignment, _ task: PlanTask, _ whole: Int) -> Int {
    guard task.arithmetic != .fixedDuration else { return whole }
    let work = plan.dialect == .primavera ? assignment.remainingWork ?? assignment.work : assignment.work
    guard let work, work > 0 else { return whole }
    return Int(exactly: (Double(work) / assignment.units).rounded()) ?? whole
  }

  /// Working seconds from the first to the last stretch in which the file has work, pauses and contours included.
  private mutating func spread(_ assignment: PlanAssignment, _ place: Int) -> Int? {
    guard plan.dialect == .microsoft else { return nil }
    var (first, last): (Int?, Int?) = (nil, nil)
    for stretch in assignment.timephased where (stretch.kind == 1 || stretch.kind == 2) && stretch.value > 0 {
      first = min(first ?? stretch.from.seconds, stretch.from.seconds)
      last = max(last ?? stretch.until.seconds, stretch.until.seconds)
    }
    guard let first, let last else { return nil }
    let clock = book.clock(at: place)
    return clock.work(at: last) - clock.work(at: first)
  }
}
