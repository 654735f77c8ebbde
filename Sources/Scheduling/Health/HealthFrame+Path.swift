/// Checks 12 and 13: whether the critical path is one, and how much room it has.
extension HealthFrame {
  /// Lengthens an unfinished critical task and looks whether the plan finishes as much later as the task does.
  ///
  /// Both are measured in the plan's calendar; a day's difference is allowed, since calendars round.
  func criticalPathTest(_ reschedule: ((Plan) -> Schedule)?) -> HealthCheck {
    let days = thresholds.trialDays
    let blank = HealthCheck(
      12, "critical-path-test", "Critical path test",
      "When a critical task takes \(days) working days longer, the plan finishes as much later.",
      unit: .workingSeconds, limit: .atLeast(1))
    guard let reschedule else { return blank.notEvaluated("The plan was not computed anew.") }
    guard let task = trialTask() else {
      return blank.notEvaluated("No unfinished task has a duration, computed dates and a float.")
    }
    guard let day = day(of: task), days > 0 else {
      return blank.notEvaluated("The plan does not say how long a working day is.")
    }
    let (added, overflow) = days.multipliedReportingOverflow(by: day)
    guard !overflow, added < Network.longest else { return blank.notEvaluated("The trial is too long.") }
    let changed = reschedule(plan.lengthening(task, by: added))
    guard let before = schedule.dates(of: task).finish, let after = changed.dates(of: task).finish else {
      return blank.notEvaluated("The tried task has no finish.")
    }
    let clocks = PlanClocks(plan, [schedule, changed])
    let moved = clocks.work(from: schedule.finish, to: changed.finish)
    let slipped = clocks.work(from: before, to: after)
    // A task whose finish is held breaks the path: all that was added is what should have moved.
    let expected = slipped > 0 ? slipped : added
    var check = blank
    check.tasks = [task]
    (check.numerator, check.denominator) = (moved, expected)
    check.verdict = abs(moved - expected) <= max(plan.settings.secondsPerDay, 0) ? .passed : .failed
    return check
  }

  /// The unfinished critical task that starts first; without one, that with the least float.
  private func trialTask() -> Int? {
    let able = open.filter { place in
      let task = plan.tasks[place]
      return !task.isMoment && !task.isManual && schedule.dates(of: place).totalFloat != nil
    }
    func key(_ place: Int) -> (Int, Int, Moment) {
      let dates = schedule.dates(of: place)
      let float = dates.totalFloat ?? .max
      let rank = dates.isCritical ? (float <= 0 ? 0 : 1) : 2
      return (rank, rank == 2 ? float : 0, dates.start ?? .last)
    }
    return able.min { key($0) < key($1) }
  }

  /// CPLI = (CPL + TF) / CPL: the working time from the data date to the finish, with the float that the finish has.
  ///
  /// The float is counted to the imposed finish, else to the latest baseline finish, else it is the least that a task
  /// which finishes last has.
  func lengthIndex() -> HealthCheck {
    let limit = thresholds.lengthIndex
    let blank = HealthCheck(
      13, "length-index", "Critical path length index",
      "The working time from the data date to the finish and its total float are at least "
        + "\(TextFigures.decimal(limit)) of that time.",
      unit: .workingSeconds, limit: .atLeast(limit))
    guard let date = plan.dataDate else { return blank.notEvaluated(noDataDate) }
    guard !schedule.dates.isEmpty else { return blank.notEvaluated("The plan has no finish.") }
    let promised = plan.finish ?? detail.compactMap { baselineFinish($0) }.max()
    let clocks = PlanClocks(plan, [schedule])
    let float = promised.map { clocks.work(from: schedule.finish, to: $0) } ?? floatOfFinish()
    guard let float else { return blank.notEvaluated("What finishes last has no computed float.") }
    return HealthFrame.decide(
      blank, length: clocks.work(from: date, to: schedule.finish), float: float,
      to: plan.finish != nil
        ? "the imposed finish" : promised != nil ? "the latest baseline finish" : "the computed finish",
      secondsPerDay: plan.settings.secondsPerDay)
  }

  /// The index from a path length and a total float, both in working seconds.
  static func decide(_ blank: HealthCheck, length: Int, float: Int, to end: String, secondsPerDay: Int)
    -> HealthCheck
  {
    let (sum, overflow) = length.addingReportingOverflow(float)
    guard !overflow else { return blank.notEvaluated("The float is too large to count with.") }
    var check = blank.decided(
      sum, of: length, whenEmpty: "The plan does not finish after its data date.")
    guard check.denominator != nil, secondsPerDay > 0 else { return check }
    func days(_ seconds: Int) -> Known<Double> { .known(Double(seconds) / Double(secondsPerDay)) }
    check.figures += [
      .init(id: "length", title: "Critical path length", value: days(length), unit: "working days"),
      .init(id: "float", title: "Total float to \(end)", value: days(float), unit: "working days"),
    ]
    return check
  }

  private func floatOfFinish() -> Int? {
    detail.filter { schedule.dates(of: $0).finish.map { $0 >= schedule.finish } == true }
      .compactMap { schedule.dates(of: $0).totalFloat }.min()
  }
}
