extension Plan {
  /// Keeps the dates, durations, work and costs that the plan has now as a baseline, in place of what it held before.
  ///
  /// - Parameters:
  ///   - number: 0 to 10; another is left alone.
  ///   - schedule: the dates of this plan.
  public mutating func setBaseline(_ number: Int, _ schedule: Schedule) {
    guard TaskBaseline.numbers.contains(number) else { return }
    for place in tasks.indices where !tasks[place].isBlank {
      let dates = schedule.dates(of: place)
      var baseline = TaskBaseline(number: number)
      (baseline.start, baseline.finish) = (dates.start, dates.finish)
      baseline.duration = tasks[place].duration
      (baseline.work, baseline.cost) = (tasks[place].work, tasks[place].cost)
      tasks[place].baselines.removeAll { $0.number == number }
      tasks[place].baselines.append(baseline)
      tasks[place].baselines.sort { $0.number < $1.number }
    }
  }
}
