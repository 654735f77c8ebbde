extension Network {
  /// Makes a plan ready.
  ///
  /// - Parameter clocks: the plan's calendars over the days that the computing may touch.
  init(_ plan: Plan, clocks book: inout WorkClocks) {
    var builder = NetworkBuilder(plan, clocks: book)
    builder.addNodes()
    builder.addLinks()
    self = builder.ordered()
    book = builder.book
  }
}

/// Gathers nodes and edges in the order of the plan, then puts them in the order of computing.
struct NetworkBuilder {
  let plan: Plan
  var book: WorkClocks
  var network = Network()
  /// For each task the node that others wait for or that waits, or -1.
  var nodeOfTask: [Int32]
  var gateOfTask: [Int32]
  var endOfTask: [Int32]
  /// Edges with the node they lead to.
  var edges: [(to: Int32, edge: Network.Edge)] = []
  /// For each task whether it is a summary and whether it counts: asked for every link, so kept close together.
  private(set) var summary: [Bool]
  private(set) var active: [Bool]
  /// For each task its assignments by place, as a list through an array.
  var firstAssignment: [Int32]
  var nextAssignment: [Int32]

  init(_ plan: Plan, clocks: WorkClocks) {
    (self.plan, book) = (plan, clocks)
    let none = [Int32](repeating: -1, count: plan.tasks.count)
    (nodeOfTask, gateOfTask, endOfTask, firstAssignment) = (none, none, none, none)
    nextAssignment = [Int32](repeating: -1, count: plan.assignments.count)
    summary = [Bool](repeating: false, count: plan.tasks.count)
    active = summary
    for place in plan.tasks.indices {
      if plan.tasks[place].kind == .summary { summary[place] = true }
      active[place] = plan.tasks[place].isActive
      if let parent = plan.parent(of: place), plan.dialect == .microsoft { summary[parent] = true }
    }
    for (place, assignment) in plan.assignments.enumerated().reversed()
    where plan.tasks.indices.contains(assignment.task) {
      nextAssignment[place] = firstAssignment[assignment.task]
      firstAssignment[assignment.task] = Int32(place)
    }
  }

  /// Whether the task is a summary, by its kind or because others stand below it.
  @inline(__always)
  func isSummary(_ task: Int) -> Bool { summary[task] }

  /// One node for each task that is computed.
  mutating func addNodes() {
    network.planClock = book.calendar(plan.calendar)
    network.reserve(plan.tasks.count)
    // Fields are read in place: a task copied is a dozen counts of references.
    for place in plan.tasks.indices {
      guard !plan.tasks[place].isBlank, !isSummary(place), plan.tasks[place].kind != .levelOfEffort,
        plan.tasks[place].kind != .hammock
      else { continue }
      nodeOfTask[place] = addNode(place, kind(of: plan.tasks[place]))
    }
  }

  private func kind(of task: PlanTask) -> Network.NodeKind {
    if task.isExternal || (task.isManual && plan.dialect == .microsoft) {
      // A task set by hand without any date is computed like the others until somebody dates it.
      if task.stored.start ?? task.stored.finish ?? task.progress.actualStart != nil { return .fixed }
    }
    switch task.kind {
    case .startMilestone: return plan.dialect == .primavera ? .startMoment : .moment
    case .finishMilestone: return .moment
    default:
      let seconds = plan.dialect == .primavera ? remaining(task) : task.duration
      return seconds <= 0 && !task.isElapsed && !task.progress.isStarted ? .moment : .work
    }
  }

  private mutating func addNode(_ place: Int, _ kind: Network.NodeKind) -> Int32 {
    network.task.append(Int32(place))
    network.kind.append(kind)
    network.duration.append(kind == .work || kind == .fixed ? max(remaining(plan.tasks[place]), 0) : 0)
    let (clock, parts) = calendars(of: place)
    network.clock.append(Int32(clock))
    if parts.isEmpty, kind != .fixed, !plan.isFromFinish, plan.tasks[place].isPlain {
      network.detail.append(-1)
    } else if let detail = detail(of: plan.tasks[place], kind, parts) {
      network.details.append(detail)
      network.detail.append(Int32(network.details.count - 1))
    } else {
      network.detail.append(-1)
    }
    return Int32(network.task.count - 1)
  }

  /// Working seconds still to be done: what the file says is left, else what the duration and the progress leave.
  private func remaining(_ task: PlanTask) -> Int {
    if task.progress.isFinished { return 0 }
    guard task.progress.isStarted || plan.dialect == .primavera else { return task.duration }
    if let remaining = task.progress.remainingDuration { return remaining }
    let left = Double(task.duration) * max(0, 100 - task.progress.percentComplete) / 100
    return Int(exactly: left.rounded()) ?? task.duration
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

extension Plan {
  /// The place of the summary above a task; nil at the top, and where the file names one that cannot be.
  func parent(of task: Int) -> Int? {
    guard let parent = tasks[task].parent, parent >= 0, parent < task else { return nil }
    return parent
  }
}

extension PlanTask {
  /// Whether nothing but links and duration holds the task.
  var isPlain: Bool {
    constraint == nil && secondConstraint == nil && deadline == nil && expectedFinish == nil
      && levellingDelay <= 0
      && progress.actualStart == nil && progress.actualFinish == nil
  }
}

extension Network {
  mutating func reserve(_ count: Int) {
    task.reserveCapacity(count)
    kind.reserveCapacity(count)
    clock.reserveCapacity(count)
    duration.reserveCapacity(count)
    detail.reserveCapacity(count)
    edgeStart.reserveCapacity(count + 1)
  }
}
