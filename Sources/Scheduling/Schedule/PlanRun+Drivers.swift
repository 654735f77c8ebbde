/// Why each date is where it is.
extension PlanRun {
  /// What holds the early start of a node where it is.
  ///
  /// - Parameter gates: what holds each gate, from `throughGates`.
  func drivers(of node: Int, through gates: [[Driver]]) -> [Driver] {
    let detail = network.detail[node] >= 0 ? network.details[Int(network.detail[node])] : nil
    if network.kind[node] == .fixed { return [.manual] }
    if let actual = detail?.actualStart, plan.dialect == .microsoft {
      _ = actual
      return [.actualStart]
    }
    if frame.putsLateOnes, detail?.isAsLateAsPossible == true {
      let asks = plan.tasks[Int(network.task[node])].constraint?.kind == .asLateAsPossible
      return [plan.isFromFinish && !asks ? .planFinish : .constraint(.asLateAsPossible)]
    }
    var found: [Driver] = []
    for edge in network.incoming(node) where isDriving(edge, node) {
      if edge.link >= 0 {
        found.append(.link(Int(edge.link)))
      } else {
        found += gates[Int(edge.from)]
      }
    }
    found += constraints(node, detail)
    if detail?.resume.map({ network.begin(node, at: $0) }) == dates.early[node].start {
      found.append(.resume)
    }
    if found.isEmpty {
      found.append(contentsOf: detail?.levellingDelay ?? 0 > 0 ? [.levellingDelay] : [])
      let isDataDate = plan.dialect == .primavera && plan.dataDate.map { $0 > plan.start } == true
      found.append(isDataDate ? .dataDate : .planStart)
    }
    if let gap = gap(before: node, detail) { found.append(.calendar(gap)) }
    return found
  }

  private func constraints(_ node: Int, _ detail: Network.Detail?) -> [Driver] {
    let begins = dates.early[node].start
    return [detail?.constraint, detail?.second].compactMap { constraint in
      guard let constraint, let date = constraint.date?.seconds else { return nil }
      let held =
        constraint.endsTask
        ? network.begin(node, toFinishBy: network.lastFinish(node, date), network.duration[node])
        : network.begin(node, at: date)
      // A moment goes on from its date to where it may stand.
      let isPushed =
        isMoment(node) && constraint.earliestFinish != nil && network.begin(node, at: date) == begins
      return held == begins || isPushed ? .constraint(constraint.kind) : nil
    }
  }

  /// Whether a task has no duration, so that what is said of its finish is said of its start.
  private func isMoment(_ node: Int) -> Bool {
    network.kind[node] == .moment || network.kind[node] == .startMoment
  }

  /// For each node that is the gate of a summary what holds it, and so everything below it.
  ///
  /// Gates come after those above them, so each is worked out once; in an outline of thousands of levels every line would
  /// otherwise climb them all, and name them all.
  func throughGates() -> [[Driver]] {
    var gates = [[Driver]](repeating: [], count: network.count)
    for gate in 0..<network.count where network.kind[gate] == .gate {
      gates[gate] = holding(gate, gates).suffix(PlanRun.mostThroughGate)
    }
    return gates
  }

  /// The most that is named of what holds a summary: the nearest.
  private static let mostThroughGate = 20

  private func holding(_ gate: Int, _ above: [[Driver]]) -> [Driver] {
    let summary = Int(network.task[gate])
    var found: [Driver] = []
    for edge in network.incoming(gate)
    where network.after(dates.early[Int(edge.from)].finish, edge) == dates.early[gate].start
      || network.after(dates.early[Int(edge.from)].start, edge) == dates.early[gate].start
    {
      found += edge.link >= 0 ? [.summaryLink(Int(edge.link), summary: summary)] : above[Int(edge.from)]
    }
    if let constraint = plan.tasks[summary].constraint, constraint.date?.seconds == dates.early[gate].start {
      found.append(.summaryConstraint(constraint.kind, summary: summary))
    }
    return found
  }

  /// Whether an incoming edge holds the node where it is.
  func isDriving(_ edge: Network.Edge, _ node: Int) -> Bool {
    let from = Int(edge.from)
    let begins = dates.early[node].start
    switch edge.kind {
    case .finishStart:
      let moment = network.after(dates.early[from].finish, edge)
      return moment == begins || moment < begins && network.begin(node, at: moment) == begins
    case .startStart:
      let held = network.begin(node, at: network.after(dates.early[from].start, edge))
      // A gate at the plan's start holds nobody back.
      return held == begins && (edge.link >= 0 || dates.early[from].start > frame.floor)
    case .finishFinish, .startFinish:
      let moment = network.after(
        edge.kind == .finishFinish ? dates.early[from].finish : dates.early[from].start, edge)
      let held =
        isMoment(node)
        ? network.begin(node, at: moment) : network.begin(node, toFinishBy: moment, network.duration[node])
      return held == begins || moment == dates.early[node].finish
    }
  }
}
