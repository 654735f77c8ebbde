/// Why each date is where it is.
extension PlanRun {
  /// What holds the early start of a node where it is.
  func drivers(of node: Int) -> [Driver] {
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
        found += throughGate(Int(edge.from))
      }
    }
    found += constraints(node, detail)
    if detail?.resume.map({ network.begin(node, at: $0) }) == dates.earlyStart[node] { found.append(.resume) }
    if found.isEmpty {
      found.append(contentsOf: detail?.levellingDelay ?? 0 > 0 ? [.levellingDelay] : [])
      let isDataDate = plan.dialect == .primavera && plan.dataDate.map { $0 > plan.start } == true
      found.append(isDataDate ? .dataDate : .planStart)
    }
    return found
  }

  private func constraints(_ node: Int, _ detail: Network.Detail?) -> [Driver] {
    let begins = dates.earlyStart[node]
    return [detail?.constraint, detail?.second].compactMap { constraint in
      guard let constraint, let date = constraint.date?.seconds else { return nil }
      let held =
        constraint.endsTask
        ? network.begin(node, toFinishBy: network.lastFinish(node, date), network.duration[node])
        : network.begin(node, at: date)
      return held == begins ? .constraint(constraint.kind) : nil
    }
  }

  /// What holds the gate of a summary, and so everything below it.
  private func throughGate(_ gate: Int) -> [Driver] {
    let summary = Int(network.task[gate])
    var found: [Driver] = []
    for edge in network.incoming(gate)
    where network.after(dates.earlyFinish[Int(edge.from)], edge) == dates.earlyStart[gate]
      || network.after(dates.earlyStart[Int(edge.from)], edge) == dates.earlyStart[gate]
    {
      found += edge.link >= 0 ? [.summaryLink(Int(edge.link), summary: summary)] : throughGate(Int(edge.from))
    }
    if let constraint = plan.tasks[summary].constraint, constraint.date?.seconds == dates.earlyStart[gate] {
      found.append(.summaryConstraint(constraint.kind, summary: summary))
    }
    return found
  }

  /// Whether an incoming edge holds the node where it is.
  func isDriving(_ edge: Network.Edge, _ node: Int) -> Bool {
    let from = Int(edge.from)
    let begins = dates.earlyStart[node]
    switch edge.kind {
    case .finishStart:
      let moment = network.after(dates.earlyFinish[from], edge)
      return moment == begins || moment < begins && network.begin(node, at: moment) == begins
    case .startStart:
      let held = network.begin(node, at: network.after(dates.earlyStart[from], edge))
      // A gate at the plan's start holds nobody back.
      return held == begins && (edge.link >= 0 || dates.earlyStart[from] > frame.floor)
    case .finishFinish, .startFinish:
      let moment = network.after(
        edge.kind == .finishFinish ? dates.earlyFinish[from] : dates.earlyStart[from], edge)
      return network.begin(node, toFinishBy: moment, network.duration[node]) == begins
        || moment == dates.earlyFinish[node]
    }
  }
}
