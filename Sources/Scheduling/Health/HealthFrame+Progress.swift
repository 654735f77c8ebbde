/// Checks 9, 11 and 14: what has happened, against the data date and the baseline.
extension HealthFrame {
  /// 9a: forecast before the data date; 9b: actual after it.
  ///
  /// A finish after the data date has not happened yet, so its task still counts as unfinished.
  func invalidDates() -> HealthCheck {
    let limit = thresholds.invalidDates
    let rule = "No unfinished task is forecast before the data date, and none has an actual date after it."
    let blank = HealthCheck(9, "invalid-dates", "Invalid dates", rule, limit: .atMost(limit))
    guard let date = plan.dataDate else { return blank.notEvaluated(noDataDate) }
    let tasks = counted.filter {
      guard let finish = plan.tasks[$0].progress.actualFinish else { return !plan.tasks[$0].isComplete }
      return finish > date
    }
    var (forecast, actual) = (0, 0)
    var check = blank.decided(over: tasks) { place in
      let progress = plan.tasks[place].progress
      let isActual = [progress.actualStart, progress.actualFinish].contains { $0.map { $0 > date } == true }
      let isForecast = isForecastBefore(date, place)
      actual += isActual ? 1 : 0
      forecast += isForecast == true ? 1 : 0
      return isActual ? true : isForecast
    }
    guard check.denominator != nil else { return check }
    check.figures += [
      .init(
        id: "forecast-before", title: "Forecast before the data date", value: .known(Double(forecast)),
        unit: "tasks"),
      .init(
        id: "actual-after", title: "Actual after the data date", value: .known(Double(actual)), unit: "tasks"),
    ]
    return check
  }

  private func isForecastBefore(_ date: Moment, _ place: Int) -> Bool? {
    let (progress, dates) = (plan.tasks[place].progress, schedule.dates(of: place))
    if !progress.isStarted, !progress.isFinished {
      guard let start = dates.start else { return nil }
      if start < date { return true }
    }
    if progress.isFinished { return false }
    return dates.finish.map { $0 < date }
  }

  func missedTasks() -> HealthCheck {
    let limit = thresholds.missedTasks
    let blank = HealthCheck(
      11, "missed-tasks", "Missed tasks",
      "At most \(HealthFrame.percent(limit)) of tasks that the baseline finishes by the data date finish later than it.",
      limit: .atMost(limit))
    guard let date = plan.dataDate else { return blank.notEvaluated(noDataDate) }
    guard hasBaseline else { return blank.notEvaluated(noBaseline) }
    let due = counted.filter { baselineFinish($0).map { $0 <= date } == true }
    return blank.decided(over: due, whenEmpty: "The baseline finishes no task by the data date.") { place in
      guard let promised = baselineFinish(place) else { return nil }
      return (plan.tasks[place].progress.actualFinish ?? schedule.dates(of: place).finish).map {
        $0 > promised
      }
    }
  }

  /// BEI: tasks completed by the data date over those the baseline finishes by it and those without a baseline.
  func executionIndex() -> HealthCheck {
    let limit = thresholds.executionIndex
    let blank = HealthCheck(
      14, "execution-index", "Baseline execution index",
      "Tasks completed by the data date are at least \(TextFigures.decimal(limit)) of those due by the baseline, with "
        + "those without a baseline.",
      limit: .atLeast(limit))
    guard let date = plan.dataDate else { return blank.notEvaluated(noDataDate) }
    guard hasBaseline else { return blank.notEvaluated(noBaseline) }
    let completed = counted.filter { isCompleted($0, by: date) }
    let due = counted.filter { baselineFinish($0).map { $0 <= date } ?? true }
    var check = blank.decided(
      completed.count, of: due.count,
      whenEmpty: "The baseline finishes no task by the data date, and every task has one.")
    check.tasks = due.filter { !isCompleted($0, by: date) }
    check.figures.append(
      .init(id: "hit-task", title: "Hit task percentage", value: hitTasks(date), unit: "percent"))
    return check
  }

  /// Tasks completed on or before their baseline finish, of those the baseline finishes in the period, in percent.
  private func hitTasks(_ date: Moment) -> Known<Double> {
    let from = thresholds.periodStart ?? plan.start
    let due = counted.filter { baselineFinish($0).map { $0 > from && $0 <= date } == true }
    guard !due.isEmpty else { return .unknown("The baseline finishes no task in the period.") }
    let undated = due.contains {
      plan.tasks[$0].isComplete && plan.tasks[$0].progress.actualFinish == nil
    }
    if undated { return .unknown("Some tasks are complete without an actual finish.") }
    let hits = due.filter { place in
      guard let actual = plan.tasks[place].progress.actualFinish, let promised = baselineFinish(place) else {
        return false
      }
      return actual <= promised && actual <= date
    }
    return .known(Double(hits.count) / Double(due.count) * 100)
  }

  private func isCompleted(_ place: Int, by date: Moment) -> Bool {
    plan.tasks[place].progress.actualFinish.map { $0 <= date } ?? plan.tasks[place].isComplete
  }

  func baselineFinish(_ place: Int) -> Moment? { plan.tasks[place].baseline(thresholds.baseline)?.finish }

  private var hasBaseline: Bool { counted.contains { baselineFinish($0) != nil } }
  private var noBaseline: String { "No task has baseline \(thresholds.baseline)." }
  var noDataDate: String { "The plan has no data date." }
}
