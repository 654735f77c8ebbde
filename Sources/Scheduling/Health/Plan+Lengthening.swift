extension Plan {
  /// The plan with a task that takes so many working seconds longer than what is left of it.
  ///
  /// Work of those assigned grows with it, so that the duration also grows where it follows from work; how the file spread
  /// that work is dropped, since it would hold the duration.
  func lengthening(_ task: Int, by seconds: Int) -> Plan {
    guard tasks.indices.contains(task) else { return self }
    var plan = self
    func longer(_ value: Int) -> Int {
      let (sum, overflow) = value.addingReportingOverflow(seconds)
      return overflow ? value : sum
    }
    let was = plan.tasks[task]
    plan.tasks[task].duration = longer(was.duration)
    if let remaining = was.progress.remainingDuration {
      plan.tasks[task].progress.remainingDuration = longer(remaining)
    } else if was.progress.percentComplete > 0 {
      let left = Double(was.duration) * max(0, 100 - was.progress.percentComplete) / 100
      plan.tasks[task].progress.remainingDuration = longer(Int(exactly: left.rounded()) ?? was.duration)
    }
    for place in plan.assignments.indices where plan.assignments[place].task == task {
      plan.assignments[place].timephased = []
      let more = (Double(seconds) * plan.assignments[place].units).rounded()
      guard let more = Int(exactly: more), let work = plan.assignments[place].work, work > 0 else { continue }
      let (sum, overflow) = work.addingReportingOverflow(more)
      if !overflow { plan.assignments[place].work = sum }
      if let left = plan.assignments[place].remainingWork {
        let (sum, overflow) = left.addingReportingOverflow(more)
        if !overflow { plan.assignments[place].remainingWork = sum }
      }
    }
    return plan
  }
}
