/// Checks 1 to 4: the logic between tasks.
extension HealthFrame {
  func logic() -> HealthCheck {
    let limit = thresholds.logic
    var (hasPredecessor, hasSuccessor) = ([Bool](repeating: false, count: plan.tasks.count), [Bool]())
    hasSuccessor = hasPredecessor
    for place in links {
      hasPredecessor[plan.links[place].successor] = true
      hasSuccessor[plan.links[place].predecessor] = true
    }
    var check = HealthCheck(
      1, "logic", "Logic",
      "At most \(HealthFrame.percent(limit)) of unfinished tasks lack a predecessor or a successor.",
      limit: .atMost(limit)
    ).decided(over: open) { !hasPredecessor[$0] || !hasSuccessor[$0] }
    guard check.denominator != nil else { return check }
    func count(_ has: [Bool]) -> Known<Double> { .known(Double(open.reduce(0) { $0 + (has[$1] ? 0 : 1) })) }
    check.figures += [
      .init(
        id: "no-predecessor", title: "Without a predecessor", value: count(hasPredecessor), unit: "tasks"),
      .init(id: "no-successor", title: "Without a successor", value: count(hasSuccessor), unit: "tasks"),
    ]
    return check
  }

  func leads() -> HealthCheck {
    let limit = thresholds.leads
    let rule =
      limit == 0
      ? "No link to an unfinished task has a negative lag."
      : "At most \(HealthFrame.percent(limit)) of links to unfinished tasks have a negative lag."
    return overLinks(HealthCheck(2, "leads", "Leads", rule, unit: .links, limit: .atMost(limit))) {
      $0.lag.sign < 0
    }
  }

  func lags() -> HealthCheck {
    let limit = thresholds.lags
    return overLinks(
      HealthCheck(
        3, "lags", "Lags",
        "At most \(HealthFrame.percent(limit)) of links to unfinished tasks have a positive lag.",
        unit: .links, limit: .atMost(limit))
    ) { $0.lag.sign > 0 }
  }

  /// The numerator counts what is asked for; the links listed are the others.
  func relationshipTypes() -> HealthCheck {
    let limit = thresholds.finishToStart
    let blank = HealthCheck(
      4, "relationship-types", "Relationship types",
      "At least \(HealthFrame.percent(limit)) of links to unfinished tasks lead from finish to start.",
      unit: .links, limit: .atLeast(limit))
    let others = openLinks.filter { plan.links[$0].kind != .finishStart }
    var check = blank.decided(openLinks.count - others.count, of: openLinks.count, whenEmpty: noLinks)
    check.links = others
    return check
  }

  private func overLinks(_ blank: HealthCheck, _ offends: (PlanLink) -> Bool) -> HealthCheck {
    let found = openLinks.filter { offends(plan.links[$0]) }
    var check = blank.decided(found.count, of: openLinks.count, whenEmpty: noLinks)
    check.links = found
    return check
  }

  private var noLinks: String { "No link leads to an unfinished task." }
}

extension Lag {
  /// -1 for a lead, 1 for a wait, 0 for neither.
  var sign: Int {
    switch self {
    case .working(let seconds), .elapsed(let seconds): seconds.signum()
    case .percent(let percent), .elapsedPercent(let percent): percent < 0 ? -1 : percent > 0 ? 1 : 0
    }
  }
}
