extension PlanUpdate {
  /// Marks work as done as it was planned, through a date, which becomes the plan's data date.
  ///
  /// What was planned to finish by the date is complete on its planned dates; what was planned to be under way has the
  /// share done that lies before the date, or none when only whole tasks count. Progress that is already reported is never
  /// taken back. Summaries follow. Source: Microsoft Project, Update Project, "Update work as complete through".
  ///
  /// - Parameter tasks: places of the tasks to update; nil means all.
  public static func completing(
    _ plan: Plan, _ schedule: Schedule, through date: Moment, way: Way = .share, tasks: Set<Int>? = nil
  ) -> PlanUpdate {
    var update = PlanUpdate(plan: plan, steps: [])
    update.plan.dataDate = date
    let clocks = PlanClocks(plan, [schedule], moments: [date])
    let isDetail = plan.detailTasks()
    var shares: [Int: Double] = [:]
    for place in plan.tasks.indices where isDetail[place] && !plan.tasks[place].isComplete {
      if let tasks, !tasks.contains(place) { continue }
      let dates = schedule.dates(of: place)
      guard let start = plan.tasks[place].progress.actualStart ?? dates.start, let finish = dates.finish
      else {
        update.leave(place, "it has no dates")
        continue
      }
      guard start <= date else { continue }
      let left = clocks.work(place, from: date, to: max(finish, date))
      if finish <= date || (left == 0 && start < date) {
        update.complete(place, start, min(finish, date))
        shares[place] = 1
      } else if way == .share, start < date {
        shares[place] = update.progress(place, start, left: left, at: date)
      }
    }
    update.shareWork(shares)
    if plan.dialect == .microsoft { update.rollUp(Set(shares.keys)) }
    return update
  }

  private mutating func complete(_ place: Int, _ start: Moment, _ finish: Moment) {
    var progress = plan.tasks[place].progress
    (progress.actualStart, progress.actualFinish) = (start, max(start, finish))
    (progress.percentComplete, progress.remainingDuration) = (100, 0)
    progress.actualDuration = max(plan.tasks[place].duration, 0)
    (progress.stop, progress.resume) = (nil, nil)
    plan.tasks[place].progress = progress
    let name = DifferenceBook.called(plan.tasks[place].name)
    steps.append(
      Step(task: place, kind: .completed, words: "\(name) is complete (\(day(max(start, finish))))."))
  }

  /// - Parameter left: working seconds between the date and the planned finish.
  /// - Returns: the share done, 0 to 1; nil where nothing was done beyond what is reported.
  private mutating func progress(_ place: Int, _ start: Moment, left: Int, at date: Moment) -> Double? {
    let (task, duration) = (plan.tasks[place], plan.tasks[place].duration)
    guard duration > 0, left < task.remaining else { return nil }
    let share = min(max(1 - Double(left) / Double(duration), 0), 1)
    plan.tasks[place].progress.actualStart = start
    plan.tasks[place].progress.remainingDuration = left
    plan.tasks[place].progress.actualDuration = max(duration - left, 0)
    plan.tasks[place].progress.percentComplete = max(share * 100, task.progress.percentComplete)
    plan.tasks[place].progress.stop = date
    let percent = plan.tasks[place].progress.percentComplete
    let name = DifferenceBook.called(task.name)
    steps.append(
      Step(
        task: place, kind: .progressed(percent),
        words: "\(name) is \(TextFigures.decimal(percent)) % complete."))
    return share
  }

  /// Work of tasks and of those who do it is done as far as the duration is.
  private mutating func shareWork(_ shares: [Int: Double]) {
    for (place, share) in shares {
      let task = plan.tasks[place]
      guard let (done, left) = PlanUpdate.split(task.work, share, task.progress.actualWork) else { continue }
      (plan.tasks[place].progress.actualWork, plan.tasks[place].progress.remainingWork) = (done, left)
    }
    for place in plan.assignments.indices {
      var assignment = plan.assignments[place]
      guard let share = shares[assignment.task] else { continue }
      if let (done, left) = PlanUpdate.split(assignment.work, share, assignment.actualWork) {
        (assignment.actualWork, assignment.remainingWork) = (done, left)
      }
      let progress = plan.tasks[assignment.task].progress
      assignment.actualStart = assignment.actualStart ?? progress.actualStart
      assignment.actualFinish = progress.actualFinish
      plan.assignments[place] = assignment
    }
  }

  private static func split(_ work: Int?, _ share: Double, _ actual: Int?) -> (done: Int, left: Int)? {
    guard let work, let planned = Int(exactly: (Double(work) * share).rounded()) else { return nil }
    let done = max(planned, actual ?? 0)
    let (left, overflow) = work.subtractingReportingOverflow(done)
    return (done, overflow ? 0 : max(left, 0))
  }

  /// Summaries above what changed: percent by duration, begun with the first, finished with the last.
  private mutating func rollUp(_ changed: Set<Int>) {
    var sums = [Roll](repeating: Roll(), count: plan.tasks.count)
    let isDetail = plan.detailTasks()
    let isParent = plan.parents()
    for place in plan.tasks.indices.reversed() {
      if isParent[place], sums[place].isTouched { take(sums[place], place) }
      guard let parent = plan.parent(of: place), isDetail[place] || isParent[place] else { continue }
      sums[parent].add(isParent[place] ? sums[place] : Roll(plan.tasks[place], changed.contains(place)))
    }
  }

  private mutating func take(_ sum: Roll, _ place: Int) {
    plan.tasks[place].progress.actualStart = sum.start
    plan.tasks[place].progress.actualFinish = sum.isComplete ? sum.finish : nil
    plan.tasks[place].progress.percentComplete =
      sum.isComplete ? 100 : sum.whole > 0 ? sum.done / sum.whole * 100 : 0
  }

  mutating func leave(_ place: Int, _ reason: String) {
    let name = DifferenceBook.called(plan.tasks[place].name)
    steps.append(Step(task: place, kind: .left, words: "\(name) stays as it is: \(reason)."))
  }

  func day(_ moment: Moment) -> String { TextFigures.day(moment, withYear: true) }
}

/// What the tasks below a summary add up to.
private struct Roll {
  /// Seconds of duration, all and done; not whole numbers, so that no sum can overflow.
  var whole = 0.0
  var done = 0.0
  var start: Moment?
  var finish: Moment?
  var isComplete = true
  var isTouched = false

  init() {}

  init(_ task: PlanTask, _ isTouched: Bool) {
    whole = Double(max(task.duration, 0))
    done = whole * min(max(task.progress.percentComplete, 0), 100) / 100
    (start, finish) = (task.progress.actualStart, task.progress.actualFinish)
    (isComplete, self.isTouched) = (task.progress.isFinished, isTouched)
  }

  mutating func add(_ other: Roll) {
    whole += other.whole
    done += other.done
    start = PlanRun.least(start, other.start)
    finish = PlanRun.most(finish, other.finish)
    isComplete = isComplete && other.isComplete
    isTouched = isTouched || other.isTouched
  }
}
