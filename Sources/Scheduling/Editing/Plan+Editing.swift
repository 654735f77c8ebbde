extension Plan {
  /// Makes one edit. Nothing is changed where it cannot be made.
  public mutating func apply(_ edit: PlanEdit) throws(PlanEditProblem) {
    var changed = self
    try changed.make(edit)
    self = changed
  }

  private mutating func make(_ edit: PlanEdit) throws(PlanEditProblem) {
    // A plan with such a date in it could be kept, but not read again.
    if let field = edit.strayField { throw PlanEditProblem(field, "Dates lie in the years 1900 to 2199.") }
    switch edit {
    case .rename(let task, let name):
      guard !name.isEmpty, name.utf8.count <= 500 else {
        throw PlanEditProblem("name", "A name has 1 to 500 characters.")
      }
      tasks[try place(of: task)].name = name
    case .setDuration(let task, let seconds, let isElapsed): try setDuration(task, seconds, isElapsed)
    case .setStart(let task, let moment): try setDate(task, DateConstraint(.startNoEarlierThan, moment))
    case .setFinish(let task, let moment): try setDate(task, DateConstraint(.finishNoEarlierThan, moment))
    case .setConstraint(let task, let constraint): tasks[try dated(task)].constraint = constraint
    case .setDeadline(let task, let moment): tasks[try place(of: task)].deadline = moment
    case .setPercent(let task, let percent, let start, let finish):
      try setPercent(task, percent, start, finish)
    case .setPredecessors(let task, let predecessors): try setPredecessors(task, predecessors)
    case .link(let from, let to, let kind, let lag): try link(from, to, kind, lag)
    case .unlink(let from, let to):
      let (before, after) = (try place(of: from), try place(of: to))
      links.removeAll { $0.predecessor == before && $0.successor == after }
    case .add(let task, let after, let name, let seconds): try add(task, after: after, name, seconds)
    case .remove(let task): try remove(try place(of: task))
    case .indent(let task): try indent(task)
    case .outdent(let task): try outdent(task)
    case .setDelays(let delays):
      for at in tasks.indices { tasks[at].levellingDelay = 0 }
      for delay in delays { tasks[try place(of: delay.task)].levellingDelay = max(delay.seconds, 0) }
    }
  }

  /// The place of a task by its identifier.
  func place(of uid: Int) throws(PlanEditProblem) -> Int {
    guard let place = tasks.firstIndex(where: { $0.uid == uid && !$0.isBlank }) else {
      throw PlanEditProblem("task", "There is no task \(uid) in the plan any more; load the page again.")
    }
    return place
  }

  /// Whether a line stands over others, or is a summary that has none yet.
  public func isSummary(_ place: Int) -> Bool {
    tasks[place].kind == .summary || (place + 1 < tasks.count && tasks[place + 1].parent == place)
  }

  /// The place of a task whose dates are its own: no summary, and not finished.
  private func dated(_ uid: Int) throws(PlanEditProblem) -> Int {
    let place = try place(of: uid)
    if isSummary(place) {
      throw PlanEditProblem("task", "A summary takes its dates from the tasks below it; change those.")
    }
    return place
  }

  private mutating func setDuration(_ uid: Int, _ seconds: Int, _ isElapsed: Bool) throws(PlanEditProblem) {
    let place = try dated(uid)
    guard seconds >= 0, seconds <= PlanEdit.longestDuration else {
      throw PlanEditProblem("duration", "A duration is 0 to 100 years.")
    }
    if tasks[place].progress.isFinished {
      throw PlanEditProblem("duration", "The task is finished; its dates are what happened.")
    }
    let before = tasks[place].duration
    tasks[place].duration = seconds
    tasks[place].isElapsed = isElapsed
    if let left = tasks[place].progress.remainingDuration {
      tasks[place].progress.remainingDuration = max(0, left + seconds - before)
    }
    // Work follows the duration, and how it was spread over time no longer holds.
    for at in assignments.indices where assignments[at].task == place {
      assignments[at].timephased.removeAll { $0.kind == 1 }
      if let work = assignments[at].work, before > 0, tasks[place].arithmetic != .fixedWork {
        assignments[at].work = Int(exactly: (Double(work) * Double(seconds) / Double(before)).rounded())
        assignments[at].remainingWork = nil
      }
    }
    tasks[place].work = nil
  }

  private mutating func setDate(_ uid: Int, _ constraint: DateConstraint) throws(PlanEditProblem) {
    let place = try dated(uid)
    if tasks[place].progress.isStarted {
      throw PlanEditProblem("start", "The task has begun; its start is what happened.")
    }
    guard tasks[place].isManual, let moment = constraint.date else {
      tasks[place].constraint = constraint
      return
    }
    if constraint.kind == .startNoEarlierThan {
      let span = max(
        (tasks[place].stored.finish ?? moment).seconds - (tasks[place].stored.start ?? moment).seconds, 0)
      tasks[place].stored.start = moment
      tasks[place].stored.finish = moment.adding(span)
    } else {
      tasks[place].stored.finish = max(moment, tasks[place].stored.start ?? moment)
    }
  }

  /// The edit with all that follows from the plan as it is now written into it: what is kept and made again later does
  /// not hang on how dates are computed then.
  ///
  /// - Parameter holds: what links from other plans ask of its tasks.
  public func settled(_ edit: PlanEdit, heldBy holds: [ExternalHold] = []) -> PlanEdit {
    guard case .setPercent(let task, let percent, let start, let finish) = edit, percent > 0,
      let place = try? place(of: task)
    else { return edit }
    let dates = Schedule(of: self, heldBy: holds).dates[place]
    let progress = tasks[place].progress
    return .setPercent(
      task: task, percent, start: start ?? progress.actualStart ?? dates.start,
      finish: percent == 100 ? finish ?? progress.actualFinish ?? dates.finish : nil)
  }

  private mutating func setPercent(
    _ uid: Int, _ percent: Double, _ start: Moment?, _ finish: Moment?
  ) throws(PlanEditProblem) {
    let place = try dated(uid)
    guard percent >= 0, percent <= 100 else {
      throw PlanEditProblem("percent_complete", "Percent complete is 0 to 100.")
    }
    guard
      case .setPercent(_, _, let start, let finish) = settled(
        .setPercent(task: uid, percent, start: start, finish: finish))
    else { return }
    var progress = Progress()
    progress.percentComplete = percent
    progress.physicalPercent = tasks[place].progress.physicalPercent
    if percent > 0 {
      progress.actualStart = start
      let left = (Double(tasks[place].duration) * (100 - percent) / 100).rounded()
      progress.remainingDuration = Int(exactly: left) ?? 0
      progress.actualDuration = tasks[place].duration - (progress.remainingDuration ?? 0)
    }
    if percent == 100 { progress.actualFinish = finish }
    tasks[place].progress = progress
  }
}

extension PlanEdit {
  /// A hundred years of seconds.
  static let longestDuration = 100 * 366 * Moment.secondsPerDay

  /// The field with a date that lies outside the years that plans are kept in; nil where none does.
  fileprivate var strayField: String? {
    func isStray(_ moment: Moment?) -> Bool { moment.map { $0 < .first || $0 > .last } ?? false }
    switch self {
    case .setStart(_, let moment): return isStray(moment) ? "start" : nil
    case .setFinish(_, let moment): return isStray(moment) ? "finish" : nil
    case .setConstraint(_, let constraint): return isStray(constraint?.date) ? "constraint_date" : nil
    case .setDeadline(_, let moment): return isStray(moment) ? "deadline" : nil
    case .setPercent(_, _, let start, let finish):
      return isStray(start) || isStray(finish) ? "percent_complete" : nil
    default: return nil
    }
  }
}
