/// Checks 5 to 8 and 10: what single tasks carry.
extension HealthFrame {
  /// Microsoft's must and no-later-than constraints; P6's mandatory, "on" and "on or before" ones.
  func hardConstraints() -> HealthCheck {
    let limit = thresholds.hardConstraints
    return HealthCheck(
      5, "hard-constraints", "Hard constraints",
      "At most \(HealthFrame.percent(limit)) of unfinished tasks must start or finish on, or no later than, a date.",
      limit: .atMost(limit)
    ).decided(over: open) { place in
      [plan.tasks[place].constraint, plan.tasks[place].secondConstraint].contains { $0?.isHard == true }
    }
  }

  func highFloat() -> HealthCheck {
    let (limit, days) = (thresholds.highFloat, thresholds.floatDays)
    return HealthCheck(
      6, "high-float", "High float",
      "At most \(HealthFrame.percent(limit)) of unfinished tasks have more than \(TextFigures.decimal(days)) "
        + "working days of total float.",
      limit: .atMost(limit)
    ).decided(over: open, unknown: noFloat) { place in
      guard let float = schedule.dates(of: place).totalFloat, let day = day(of: place) else { return nil }
      return Double(float) > days * Double(day)
    }
  }

  func negativeFloat() -> HealthCheck {
    let limit = thresholds.negativeFloat
    let rule =
      limit == 0
      ? "No unfinished task has a total float below zero."
      : "At most \(HealthFrame.percent(limit)) of unfinished tasks have a total float below zero."
    return HealthCheck(7, "negative-float", "Negative float", rule, limit: .atMost(limit)).decided(
      over: open, unknown: noFloat
    ) { schedule.dates(of: $0).totalFloat.map { $0 < 0 } }
  }

  func highDuration() -> HealthCheck {
    let (limit, days) = (thresholds.highDuration, thresholds.durationDays)
    let within = thresholds.detailedUntil.map { until in
      open.filter { (schedule.dates(of: $0).start ?? until) <= until }
    }
    return HealthCheck(
      8, "high-duration", "High duration",
      "At most \(HealthFrame.percent(limit)) of unfinished tasks that are planned in detail take more than "
        + "\(TextFigures.decimal(days)) working days.",
      limit: .atMost(limit)
    ).decided(over: within ?? open, unknown: "The plan does not say how long a working day is.") { place in
      day(of: place).map { Double(plan.tasks[place].duration) > days * Double($0) }
    }
  }

  /// The share is of all unfinished tasks; only those of a day or more can offend.
  func resources() -> HealthCheck {
    let limit = thresholds.withoutResources
    let rule =
      limit == 0
      ? "Every unfinished task of a day or more has a resource or a cost."
      : "At most \(HealthFrame.percent(limit)) of unfinished tasks last a day or more without a resource or a cost."
    var isLoaded = plan.tasks.map { ($0.cost ?? 0) > 0 || ($0.fixedCost ?? 0) > 0 }
    for assignment in plan.assignments where plan.tasks.indices.contains(assignment.task) {
      guard let resource = assignment.resource, plan.resources.indices.contains(resource),
        !plan.resources[resource].isBlank
      else { continue }
      isLoaded[assignment.task] = true
    }
    return HealthCheck(
      10, "resources", "Resources", rule, limit: .atMost(limit), isInformational: true
    ).decided(over: open, unknown: "The plan does not say how long a working day is.") { place in
      if isLoaded[place] { return false }
      return day(of: place).map { plan.tasks[place].duration >= $0 }
    }
  }

  private var noFloat: String { "Some tasks have no computed float." }
}

extension DateConstraint {
  /// Whether the constraint can hold a task against its links or take float from those before it.
  var isHard: Bool {
    switch kind {
    case .mustStartOn, .mustFinishOn, .startNoLaterThan, .finishNoLaterThan, .startOn, .finishOn: date != nil
    case .asSoonAsPossible, .asLateAsPossible, .startNoEarlierThan, .finishNoEarlierThan: false
    }
  }
}
