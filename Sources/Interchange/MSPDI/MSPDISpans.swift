import Scheduling

/// The dates, durations and progress under which tasks are written, as Microsoft counts them.
///
/// Microsoft's duration is what is done and what is left together, so that it fits between start and finish; P6 keeps the
/// planned one beside what is left. A summary spans what stands below it, which P6 leaves to whoever reads. Plans of Microsoft
/// are written as they are.
struct MSPDISpans {
  private(set) var dates: [StoredDates]
  /// Working seconds.
  private(set) var durations: [Int]
  private(set) var progress: [Progress]

  init(_ plan: Plan, _ schedule: Schedule?) {
    dates = plan.tasks.indices.map { StoredDates.written(plan, schedule, $0) }
    durations = plan.tasks.map(\.duration)
    progress = plan.tasks.map(\.progress)
    guard plan.dialect == .primavera else { return }
    complete(plan)
    span(plan)
  }

  /// Gives what has begun the duration it will have had: worked from the actual start until the actual finish or the data
  /// date, less the time it was suspended, and what is left.
  private mutating func complete(_ plan: Plan) {
    let begun = plan.tasks.indices.filter { progress[$0].isStarted && plan.tasks[$0].kind != .summary }
    var spans: [PlanSpan] = []
    for place in begun {
      let task = progress[place]
      let from = task.actualStart ?? plan.start
      let until = max(task.actualFinish ?? plan.dataDate ?? from, from)
      spans.append(PlanSpan(task: place, from: from, to: until))
      // Nobody works between suspending and resuming.
      let rests = min(max(task.suspended ?? until, from), until)
      let goesOn = min(max(task.suspended == nil ? until : task.resume ?? until, rests), until)
      spans.append(PlanSpan(task: place, from: rests, to: goesOn))
    }
    let worked = plan.workingSeconds(of: spans)
    for (turn, place) in begun.enumerated() {
      let done = progress[place].actualDuration ?? max(worked[2 * turn] - worked[2 * turn + 1], 0)
      let left = progress[place].isFinished ? 0 : progress[place].remainingDuration ?? durations[place]
      progress[place].actualDuration = done
      durations[place] = min(done, PlanElements.longest) + min(left, PlanElements.longest)
    }
  }

  /// What stands below a summary, summed up.
  private struct Below {
    var start, finish, actualStart, actualFinish: Moment?
    var isFinished = true
    /// Working seconds of the tasks that are no summaries.
    var done = 0.0
    var whole = 0.0

    /// - Parameter inner: what stands below the task itself, where it is a summary.
    mutating func add(_ dates: StoredDates, _ progress: Progress, _ duration: Int, _ inner: Below?) {
      (start, finish) = (least(start, dates.start), most(finish, dates.finish))
      actualStart = least(actualStart, progress.actualStart)
      actualFinish = most(actualFinish, progress.actualFinish)
      isFinished = isFinished && progress.isFinished
      done += inner?.done ?? Double(duration) * progress.percentComplete / 100
      whole += inner?.whole ?? Double(duration)
    }

    private func least(_ a: Moment?, _ b: Moment?) -> Moment? {
      a.map { a in b.map { min(a, $0) } ?? a } ?? b
    }
    private func most(_ a: Moment?, _ b: Moment?) -> Moment? { a.map { a in b.map { max(a, $0) } ?? a } ?? b }
  }

  /// Gives summaries without dates of their own those of what stands below them.
  private mutating func span(_ plan: Plan) {
    var below: [Int: Below] = [:]
    for place in plan.tasks.indices.reversed() {
      let task = plan.tasks[place]
      if task.isBlank || task.isExternal || !task.isActive { continue }
      let own = below[place]
      if let own, isOpen(task) { take(own, place) }
      guard let parent = task.parent, parent < place else { continue }
      below[parent, default: Below()].add(dates[place], progress[place], durations[place], own)
    }
    let open = below.keys.filter { isOpen(plan.tasks[$0]) }.sorted()
    let spans = open.compactMap { place -> PlanSpan? in
      guard let start = dates[place].start, let finish = dates[place].finish else { return nil }
      return PlanSpan(task: place, from: start, to: finish)
    }
    for (span, seconds) in zip(spans, plan.workingSeconds(of: spans)) {
      durations[span.task] = max(seconds, 0)
      let done = Double(durations[span.task]) * progress[span.task].percentComplete / 100
      progress[span.task].actualDuration = Int(done.rounded())
      progress[span.task].remainingDuration = durations[span.task] - Int(done.rounded())
    }
  }

  private func isOpen(_ task: PlanTask) -> Bool {
    task.kind == .summary && task.stored.start == nil && task.stored.finish == nil
  }

  private mutating func take(_ below: Below, _ place: Int) {
    dates[place].start = dates[place].start ?? below.start
    dates[place].finish = dates[place].finish ?? below.finish
    progress[place].actualStart = below.actualStart
    progress[place].actualFinish = below.isFinished ? below.actualFinish : nil
    progress[place].percentComplete =
      below.isFinished ? 100 : below.whole > 0 ? below.done / below.whole * 100 : 0
  }
}
