/// What the computing asks of every task, taken from the plan in one walk.
///
/// A task of a plan is some hundred bytes, of which a network needs a dozen: whoever asks again asks here.
struct PlanFacts {
  /// One for each task of the plan.
  let rows: [Row]
  /// The first and the last day that stand in the plan, in days since 1970.
  let firstDay: Int
  let lastDay: Int
  /// Whether no task is inactive.
  let areAllActive: Bool

  struct Row {
    /// Working seconds that are still to be done, at most `Network.longest`.
    var remaining = 0
    /// The place of its own calendar, or -1 for the plan's and for one that is not there.
    var calendar: Int32 = -1
    var traits: Traits = []
  }

  struct Traits: OptionSet {
    let rawValue: UInt8
    /// By its kind or because others stand below it.
    static let summary = Traits(rawValue: 1)
    static let active = Traits(rawValue: 2)
    /// Stands in the network: neither blank nor a line that spans others.
    static let computed = Traits(rawValue: 4)
    /// Nothing but links, its calendar and those who work on it holds the task.
    static let plain = Traits(rawValue: 8)
    /// Has a duration of its own.
    static let lasting = Traits(rawValue: 16)
  }

  init(_ plan: Plan) {
    var rows = [Row](repeating: Row(), count: plan.tasks.count)
    var reach = Reach(plan.start)
    for moment in [plan.finish, plan.dataDate] { reach.take(moment) }
    let tasks = plan.tasks.span
    var facts = rows.mutableSpan
    var areAllActive = true
    // Field by field: a task that is handed over is copied, and with it the counts of all its texts.
    for place in tasks.indices {
      let (kind, duration, progress) = (tasks[place].kind, tasks[place].duration, tasks[place].progress)
      let (constraint, second) = (tasks[place].constraint, tasks[place].secondConstraint)
      let (deadline, expected) = (tasks[place].deadline, tasks[place].expectedFinish)
      reach.take(tasks[place].stored)
      reach.take(progress)
      reach.take(constraint?.date)
      reach.take(second?.date)
      reach.take(deadline)
      reach.take(expected)
      var traits = facts[place].traits
      if tasks[place].isActive { traits.insert(.active) } else { areAllActive = false }
      if kind == .summary { traits.insert(.summary) }
      if kind != .summary, kind != .levelOfEffort, kind != .hammock, !tasks[place].isBlank {
        traits.insert(.computed)
      }
      let isFree =
        (constraint == nil || constraint?.kind == .asSoonAsPossible) && second == nil && deadline == nil
        && expected == nil && tasks[place].levellingDelay <= 0 && !progress.isStarted && !progress.isFinished
      if isFree, kind == .task, !tasks[place].isElapsed, !tasks[place].isManual, !tasks[place].isExternal,
        !plan.isFromFinish
      {
        traits.insert(.plain)
      }
      let remaining = plan.remaining(duration, progress)
      if (plan.dialect == .primavera ? remaining : duration) > 0 { traits.insert(.lasting) }
      facts[place].traits = traits
      facts[place].remaining = min(max(remaining, 0), Network.longest)
      if let own = tasks[place].calendar, plan.calendars.indices.contains(own) {
        facts[place].calendar = Int32(own)
      }
      if plan.dialect == .microsoft, let parent = tasks[place].parent, parent >= 0, parent < place {
        facts[parent].traits.insert(.summary)
      }
    }
    firstDay = Moment(seconds: reach.first).dayNumber
    lastDay = Moment(seconds: reach.last).dayNumber
    (self.rows, self.areAllActive) = (rows, areAllActive)
  }

  /// The first and the last moment that stand in a plan, in seconds since 1970.
  private struct Reach {
    var first: Int
    var last: Int

    init(_ start: Moment) { (first, last) = (start.seconds, start.seconds) }

    @inline(__always)
    mutating func take(_ moment: Moment?) {
      guard let moment else { return }
      first = min(first, moment.seconds)
      last = max(last, moment.seconds)
    }

    @inline(__always)
    mutating func take(_ stored: StoredDates) {
      take(stored.start)
      take(stored.finish)
      take(stored.lateFinish)
    }

    @inline(__always)
    mutating func take(_ progress: Progress) {
      take(progress.actualStart)
      take(progress.actualFinish)
      take(progress.resume)
    }
  }
}

extension Plan {
  /// Working seconds still to be done: what the file says is left, else what the duration and the progress leave.
  @inline(__always)
  fileprivate func remaining(_ duration: Int, _ progress: Progress) -> Int {
    if progress.isFinished { return 0 }
    guard progress.isStarted || dialect == .primavera else { return duration }
    if let remaining = progress.remainingDuration { return remaining }
    let left = Double(duration) * max(0, 100 - progress.percentComplete) / 100
    return Int(exactly: left.rounded()) ?? duration
  }

  /// The place of the summary above a task; nil at the top, and where the file names one that cannot be.
  func parent(of task: Int) -> Int? {
    guard let parent = tasks[task].parent, parent >= 0, parent < task else { return nil }
    return parent
  }
}
