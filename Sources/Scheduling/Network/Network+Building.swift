extension Network {
  /// Makes a plan ready, but for the clocks: those follow once it is known over which years.
  ///
  /// - Parameters:
  ///   - facts: what the plan says of each task.
  ///   - book: the plan's calendars over the days that the file has work in.
  init(_ plan: Plan, _ facts: PlanFacts, clocks book: inout WorkClocks) {
    var builder = NetworkBuilder(plan, facts, clocks: book)
    builder.addNodes()
    builder.addLinks()
    self = builder.ordered()
    book = builder.book
  }

  /// Working seconds of the longest chain, links counted as if each began where its predecessor ends.
  var longestChain: Int {
    var ends = [Int](repeating: 0, count: count)
    var longest = 0
    for node in 0..<count {
      var start = 0
      for at in Int(edgeStart[node])..<Int(edgeStart[node + 1]) {
        start = max(start, ends[Int(edges[at].from)] + max(edges[at].lag, 0))
      }
      ends[node] = min(start + duration[node], Network.longest)
      longest = max(longest, ends[node])
    }
    return longest
  }
}

/// Gathers nodes and edges in the order of the plan, then puts them in the order of computing.
struct NetworkBuilder {
  let plan: Plan
  let facts: PlanFacts
  var book: WorkClocks
  var network = Network()
  /// For each task the node that others wait for or that waits, or -1.
  var nodeOfTask: [Int32]
  /// For each task the nodes that stand for it as a summary, or -1; empty where no summary has any.
  var gateOfTask: [Int32] = []
  var endOfTask: [Int32] = []
  /// Edges, and for each the node that it leads to.
  var edges: [Network.Edge] = []
  var edgeTo: [Int32] = []
  /// For each task its assignments by place, as a list through an array; empty where nobody is assigned.
  var firstAssignment: [Int32] = []
  var nextAssignment: [Int32] = []

  init(_ plan: Plan, _ facts: PlanFacts, clocks: WorkClocks) {
    (self.plan, self.facts, book) = (plan, facts, clocks)
    nodeOfTask = [Int32](repeating: -1, count: plan.tasks.count)
    guard !plan.assignments.isEmpty else { return }
    firstAssignment = nodeOfTask
    nextAssignment = [Int32](repeating: -1, count: plan.assignments.count)
    for place in plan.assignments.indices.reversed() {
      let task = plan.assignments[place].task
      guard plan.tasks.indices.contains(task) else { continue }
      nextAssignment[place] = firstAssignment[task]
      firstAssignment[task] = Int32(place)
    }
  }

  /// Whether the task is a summary, by its kind or because others stand below it.
  @inline(__always)
  func isSummary(_ task: Int) -> Bool { facts.rows[task].traits.contains(.summary) }

  /// One node for each task that is computed.
  mutating func addNodes() {
    network.planClock = book.calendar(plan.calendar)
    network.makeRoom(plan.tasks.count)
    var node = 0
    for place in facts.rows.indices {
      let row = facts.rows[place]
      guard row.traits.contains(.computed), !row.traits.contains(.summary) else { continue }
      nodeOfTask[place] = Int32(node)
      if row.traits.contains(.plain) {
        addPlain(node, place, row)
      } else {
        add(node, place, kind(of: plan.tasks[place], row))
      }
      node += 1
    }
    network.keep(node)
  }

  @inline(__always)
  private mutating func addPlain(_ node: Int, _ place: Int, _ row: PlanFacts.Row) {
    if !firstAssignment.isEmpty, firstAssignment[place] >= 0 {
      return add(node, place, row.traits.contains(.lasting) ? .work : .moment)
    }
    network.task[node] = Int32(place)
    network.clock[node] = Int32(row.calendar < 0 ? network.planClock : book.calendar(Int(row.calendar)))
    guard row.traits.contains(.lasting) else { return network.kind[node] = .moment }
    network.duration[node] = row.remaining
    network.isPlain[node] = true
  }

  private func kind(of task: PlanTask, _ row: PlanFacts.Row) -> Network.NodeKind {
    if task.isExternal || (task.isManual && plan.dialect == .microsoft) {
      // A task set by hand without any date is computed like the others until somebody dates it.
      if task.stored.start ?? task.stored.finish ?? task.progress.actualStart != nil { return .fixed }
    }
    switch task.kind {
    case .startMilestone: return plan.dialect == .primavera ? .startMoment : .moment
    case .finishMilestone: return .moment
    default:
      return !row.traits.contains(.lasting) && !task.isElapsed && !task.progress.isStarted ? .moment : .work
    }
  }

  private mutating func add(_ node: Int, _ place: Int, _ kind: Network.NodeKind) {
    network.task[node] = Int32(place)
    network.kind[node] = kind
    network.duration[node] = kind == .work || kind == .fixed ? facts.rows[place].remaining : 0
    let (clock, parts) = calendars(of: place)
    network.clock[node] = Int32(clock)
    if let detail = detail(of: plan.tasks[place], kind, parts) {
      network.details.append(detail)
      network.detail[node] = Int32(network.details.count - 1)
    } else {
      network.isPlain[node] = kind == .work
    }
  }

  private func detail(of task: PlanTask, _ kind: Network.NodeKind, _ parts: [Network.Part]) -> Network.Detail?
  {
    var detail = Network.Detail()
    var matters = !parts.isEmpty || kind == .fixed
    if let constraint = task.constraint, constraint.kind != .asSoonAsPossible {
      detail.isAsLateAsPossible = constraint.kind == .asLateAsPossible
      if !detail.isAsLateAsPossible, constraint.date != nil { detail.constraint = constraint }
      matters = true
    }
    if plan.isFromFinish, task.constraint == nil || task.constraint?.kind == .asLateAsPossible {
      detail.isAsLateAsPossible = true
      matters = true
    }
    if let second = task.secondConstraint, second.date != nil { (detail.second, matters) = (second, true) }
    if let deadline = task.deadline { (detail.deadline, matters) = (deadline.seconds, true) }
    if plan.settings.usesExpectedFinish, let expected = task.expectedFinish {
      (detail.expectedFinish, matters) = (expected.seconds, true)
    }
    if task.progress.isStarted || task.progress.isFinished {
      detail.actualStart = (task.progress.actualStart ?? task.progress.actualFinish)?.seconds
      detail.actualFinish = task.progress.actualFinish?.seconds
      detail.resume = task.progress.resume?.seconds
      matters = true
    }
    if task.levellingDelay > 0 { (detail.levellingDelay, matters) = (task.levellingDelay, true) }
    detail.whole = max(task.duration, 0)
    detail.parts = parts
    if kind == .fixed {
      detail.fixedStart = (task.progress.actualStart ?? task.stored.start ?? task.stored.finish)?.seconds
      detail.fixedFinish = (task.progress.actualFinish ?? task.stored.finish ?? task.stored.start)?.seconds
    }
    return matters ? detail : nil
  }
}

extension Network {
  /// Columns for so many nodes, each a task with a duration that nothing is known of yet.
  fileprivate mutating func makeRoom(_ count: Int) {
    task = [Int32](repeating: 0, count: count)
    kind = [NodeKind](repeating: .work, count: count)
    (clock, detail) = (task, [Int32](repeating: -1, count: count))
    duration = [Int](repeating: 0, count: count)
    isPlain = [Bool](repeating: false, count: count)
  }

  /// Gives back what no node was made for.
  fileprivate mutating func keep(_ count: Int) {
    let beyond = task.count - count
    guard beyond > 0 else { return }
    task.removeLast(beyond)
    kind.removeLast(beyond)
    clock.removeLast(beyond)
    detail.removeLast(beyond)
    duration.removeLast(beyond)
    isPlain.removeLast(beyond)
  }
}
