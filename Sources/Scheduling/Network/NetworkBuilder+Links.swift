extension NetworkBuilder {
  /// Edges for the links of the plan and for the summaries that they name.
  mutating func addLinks() {
    if plan.dialect == .microsoft { addGates() }
    edges.reserveCapacity(plan.links.count)
    for (place, link) in plan.links.enumerated() { add(link, at: place) }
  }

  private mutating func add(_ link: PlanLink, at place: Int) {
    guard plan.tasks.indices.contains(link.predecessor), plan.tasks.indices.contains(link.successor) else {
      network.findings.append(
        Finding(
          .error, "schedule.dangling", links: [place],
          "A link names a task that is not there; it was passed over."))
      return
    }
    guard link.predecessor != link.successor else {
      network.findings.append(
        Finding(
          .error, "schedule.cycle", tasks: [link.successor], links: [place],
          "The task waits for itself; the link was passed over."))
      return
    }
    // Inactive tasks are dated but hold nobody.
    guard active[link.predecessor] else { return }
    let from = source(of: link)
    let to = isSummary(link.successor) ? gateOfTask[link.successor] : nodeOfTask[link.successor]
    guard from >= 0, to >= 0 else { return }
    var edge = Network.Edge(
      from: from, link: Int32(place), kind: link.kind, counting: .none, lag: 0,
      lagClock: Int32(network.planClock))
    (edge.counting, edge.lag) = lag(of: link)
    edge.lagClock = lagClock(of: link, from: from, to: to)
    edges.append((to, edge))
  }

  /// The node a link comes from: what a summary ends with, or, for links from its start, its gate.
  private func source(of link: PlanLink) -> Int32 {
    guard isSummary(link.predecessor) else { return nodeOfTask[link.predecessor] }
    switch link.kind {
    case .finishStart, .finishFinish: return endOfTask[link.predecessor]
    case .startStart, .startFinish: return endOfTask[link.predecessor]
    }
  }

  private func lag(of link: PlanLink) -> (Network.Edge.Counting, Int) {
    if case .working(0) = link.lag { return (.none, 0) }
    let (duration, runsDayAndNight) = (
      plan.tasks[link.predecessor].duration, plan.tasks[link.predecessor].isElapsed
    )
    func share(_ percent: Double) -> Int {
      Int(exactly: (Double(max(duration, 0)) * percent / 100).rounded()) ?? 0
    }
    let (isElapsed, seconds): (Bool, Int) =
      switch link.lag {
      case .working(let seconds): (false, seconds)
      case .elapsed(let seconds): (true, seconds)
      case .percent(let percent): (runsDayAndNight, share(percent))
      case .elapsedPercent(let percent): (true, share(percent))
      }
    // Longer than three centuries is as good as three centuries, and cannot overflow.
    let held = min(max(seconds, -Network.longest), Network.longest)
    return held == 0 ? (.none, 0) : (isElapsed ? .elapsed : .working, held)
  }

  private mutating func lagClock(of link: PlanLink, from: Int32, to: Int32) -> Int32 {
    switch plan.settings.lagCalendar {
    case .origin: plan.dialect == .microsoft ? network.clock[Int(to)] : network.clock[Int(from)]
    case .predecessor: network.clock[Int(from)]
    case .successor: network.clock[Int(to)]
    case .project: Int32(network.planClock)
    case .aroundTheClock: Int32(book.continuous())
    }
  }

  /// A gate for every summary that something holds or that stands below one, and an end for every summary that others
  /// wait for.
  private mutating func addGates() {
    var isHeld = [Bool](repeating: false, count: plan.tasks.count)
    var isAwaited = isHeld
    for link in plan.links
    where plan.tasks.indices.contains(link.predecessor) && plan.tasks.indices.contains(link.successor) {
      if isSummary(link.successor) { isHeld[link.successor] = true }
      if isSummary(link.predecessor) { isAwaited[link.predecessor] = true }
    }
    for place in plan.tasks.indices where isSummary(place) {
      if let constraint = plan.tasks[place].constraint, constraint.date != nil { isHeld[place] = true }
    }
    guard isHeld.contains(true) || isAwaited.contains(true) else { return }
    for place in plan.tasks.indices {
      let above = plan.parent(of: place).map { gateOfTask[$0] } ?? -1
      if isSummary(place) {
        gateOfTask[place] = isHeld[place] ? addPseudo(place, .gate) : above
        if isHeld[place], above >= 0 { connect(above, gateOfTask[place], .startStart) }
        if isAwaited[place] { endOfTask[place] = addPseudo(place, .end) }
      } else if above >= 0, nodeOfTask[place] >= 0 {
        connect(above, nodeOfTask[place], .startStart)
      }
    }
    addEnds()
  }

  /// What stands below a summary leads to the nearest end above it, and that end to the next: an edge to every end above
  /// would be as many as tasks times levels.
  private mutating func addEnds() {
    var nearest = [Int?](repeating: nil, count: plan.tasks.count)
    for place in plan.tasks.indices {
      guard let parent = plan.parent(of: place) else { continue }
      nearest[place] = endOfTask[parent] >= 0 ? parent : nearest[parent]
    }
    // An end that nothing active leads to has no dates to hand on.
    var isReached = [Bool](repeating: false, count: plan.tasks.count)
    for place in plan.tasks.indices.reversed() {
      guard let summary = nearest[place] else { continue }
      if nodeOfTask[place] >= 0, plan.tasks[place].isActive {
        connect(nodeOfTask[place], endOfTask[summary], .finishFinish)
        isReached[summary] = true
      } else if endOfTask[place] >= 0, isReached[place] {
        connect(endOfTask[place], endOfTask[summary], .finishFinish)
        isReached[summary] = true
      }
    }
  }

  private mutating func connect(_ from: Int32, _ to: Int32, _ kind: LinkKind) {
    edges.append(
      (to, Network.Edge(from: from, link: -1, kind: kind, counting: .none, lag: 0, lagClock: 0)))
  }

  private mutating func addPseudo(_ place: Int, _ kind: Network.NodeKind) -> Int32 {
    network.task.append(Int32(place))
    network.kind.append(kind)
    network.duration.append(0)
    network.clock.append(Int32(network.planClock))
    if kind == .gate, let constraint = plan.tasks[place].constraint, constraint.date != nil {
      var detail = Network.Detail()
      detail.constraint = constraint
      network.details.append(detail)
      network.detail.append(Int32(network.details.count - 1))
    } else {
      network.detail.append(-1)
    }
    return Int32(network.task.count - 1)
  }
}

extension Network {
  /// The longest duration or lag that is counted with: three centuries, in seconds.
  static let longest = 300 * 366 * Moment.secondsPerDay
}
