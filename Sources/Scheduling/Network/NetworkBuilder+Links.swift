extension NetworkBuilder {
  /// Edges for the links of the plan and for the summaries that they name.
  mutating func addLinks() {
    edges.reserveCapacity(plan.links.count)
    edgeTo.reserveCapacity(plan.links.count)
    if plan.dialect == .microsoft { addGates() }
    let every = plan.links
    let links = every.span
    for place in links.indices { add(links[place], at: place) }
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
    guard facts.rows[link.predecessor].traits.contains(.active) else { return }
    let from = source(of: link)
    let to = isSummary(link.successor) ? gate(of: link.successor) : nodeOfTask[link.successor]
    guard from >= 0, to >= 0 else { return }
    var edge = Network.Edge(
      from: from, link: Int32(place), kind: link.kind, counting: .none, lagClock: Int32(network.planClock),
      lag: 0)
    if case .working(0) = link.lag {
    } else {
      (edge.counting, edge.lag) = lag(of: link)
      edge.lagClock = lagClock(of: link, from: from, to: to)
    }
    add(edge, to: to)
  }

  private mutating func add(_ edge: Network.Edge, to: Int32) {
    var edge = edge
    let clock = network.clock[Int(to)]
    // P6: what has begun hands on other moments than its early dates.
    let handsOnOthers = plan.dialect == .primavera && network.detail[Int(edge.from)] >= 0
    edge.isShared =
      network.clock[Int(edge.from)] == clock && !handsOnOthers
      && (edge.counting == .none || edge.counting == .working && edge.lagClock == clock)
    edges.append(edge)
    edgeTo.append(to)
  }

  private func gate(of summary: Int) -> Int32 { gateOfTask.isEmpty ? -1 : gateOfTask[summary] }
  private func end(of summary: Int) -> Int32 { endOfTask.isEmpty ? -1 : endOfTask[summary] }

  /// The node a link comes from: for a summary what it ends with, which also knows when it starts.
  private func source(of link: PlanLink) -> Int32 {
    isSummary(link.predecessor) ? end(of: link.predecessor) : nodeOfTask[link.predecessor]
  }

  @inline(__always)
  private func lag(of link: PlanLink) -> (Network.Edge.Counting, Int) {
    let (isElapsed, seconds) = plan.length(of: link.lag, after: link.predecessor)
    return seconds == 0 ? (.none, 0) : (isElapsed ? .elapsed : .working, seconds)
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
    guard facts.rows.contains(where: { $0.traits.contains(.summary) }) else { return }
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
    gateOfTask = [Int32](repeating: -1, count: plan.tasks.count)
    endOfTask = gateOfTask
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
      if nodeOfTask[place] >= 0, facts.rows[place].traits.contains(.active) {
        connect(nodeOfTask[place], endOfTask[summary], .finishFinish)
        isReached[summary] = true
      } else if endOfTask[place] >= 0, isReached[place] {
        connect(endOfTask[place], endOfTask[summary], .finishFinish)
        isReached[summary] = true
      }
    }
  }

  private mutating func connect(_ from: Int32, _ to: Int32, _ kind: LinkKind) {
    add(Network.Edge(from: from, link: -1, kind: kind, counting: .none, lagClock: 0, lag: 0), to: to)
  }

  private mutating func addPseudo(_ place: Int, _ kind: Network.NodeKind) -> Int32 {
    network.task.append(Int32(place))
    network.kind.append(kind)
    network.duration.append(0)
    network.isPlain.append(false)
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

extension Plan {
  /// How long a lag behind a task is, in seconds, and whether it runs day and night; at most three centuries, which is as
  /// good as more and cannot overflow.
  @inline(__always)
  func length(of lag: Lag, after task: Int) -> (isElapsed: Bool, seconds: Int) {
    let (isElapsed, seconds): (Bool, Int) =
      switch lag {
      case .working(let seconds): (false, seconds)
      case .elapsed(let seconds): (true, seconds)
      case .percent(let percent): (tasks[task].isElapsed, share(percent, of: task))
      case .elapsedPercent(let percent): (true, share(percent, of: task))
      }
    return (isElapsed, min(max(seconds, -Network.longest), Network.longest))
  }

  /// So many percent of a task's duration.
  private func share(_ percent: Double, of task: Int) -> Int {
    Int(exactly: (Double(max(tasks[task].duration, 0)) * percent / 100).rounded()) ?? 0
  }
}
