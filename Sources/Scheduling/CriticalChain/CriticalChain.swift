/// The chain of tasks and hand-overs of resources that decides the finish of a levelled plan, with buffers instead of
/// safety in each task.
///
/// Sources: E. Goldratt, Critical Chain (1997); L. Leach, Critical Chain Project Management (2000).
public struct CriticalChain: Hashable, Sendable {
  /// The plan with aggressive durations, and its levelled dates.
  public var plan: Plan
  public var schedule: Schedule
  /// Places of the tasks on the chain, the first one first.
  public var tasks: [Int]
  /// What each task after the first hangs on: one less than there are tasks.
  public var holds: [Hold]
  /// Working seconds of the chain in the plan's calendar.
  public var length: Int
  public var projectBuffer: ChainBuffer?
  /// In the order of the chain.
  public var feedingBuffers: [ChainBuffer]
  /// The finish that can be promised: after the project buffer.
  public var promised: Moment?
  public var findings: [Finding]

  public enum Hold: Hashable, Sendable {
    /// The link at that place in the plan's list.
    case link(Int)
    /// The resource at that place, which the task before hands over.
    case resource(Int)
  }

  /// - Parameters:
  ///   - plan: the plan with its safe durations.
  ///   - schedule: computes levelled dates of the plan with aggressive durations.
  public init(
    _ plan: Plan, _ estimates: ChainEstimates, sizing: BufferSizing = .cutAndPaste(0.5),
    schedule: (Plan) -> Schedule
  ) {
    let plan = plan.cut(to: estimates)
    self.plan = plan
    self.schedule = schedule(plan)
    (tasks, holds, length, feedingBuffers, findings) = ([], [], 0, [], [])
    (projectBuffer, promised) = (nil, nil)
    let clocks = PlanClocks(plan, [self.schedule])
    let graph = ChainGraph(plan, self.schedule, clocks)
    let search = ChainSearch(graph) { _ in true }
    let last = graph.order.max {
      (graph.finish[$0], search.length[$0], -$0) < (graph.finish[$1], search.length[$1], -$1)
    }
    guard let last else {
      findings = [Finding(.notice, "chain.empty", "No unfinished task has dates; there is no chain.")]
      return
    }
    tasks = search.chain(to: last)
    holds = tasks.compactMap { search.via[$0]?.hold }
    length = search.length[last]
    addProjectBuffer(estimates, sizing)
    addFeedingBuffers(graph, estimates, sizing, clocks)
  }

  private mutating func addProjectBuffer(_ estimates: ChainEstimates, _ sizing: BufferSizing) {
    guard let end = tasks.compactMap({ schedule.dates(of: $0).finish }).max() else { return }
    let size = sizing.size(tasks.map { estimates.removed($0) })
    var clocks = PlanClocks(plan, [schedule], moments: [end.adding(size).adding(size).adding(size * 4)])
    var finish = clocks.shift(end, by: size)
    if clocks.work(from: end, to: finish) < size {
      clocks = PlanClocks(plan, [schedule], moments: [.last])
      finish = clocks.shift(end, by: size)
    }
    projectBuffer = ChainBuffer(
      kind: .project, chain: tasks, protects: nil, size: size, start: end, finish: finish, room: nil)
    promised = finish
  }

  /// One for each task beside the chain that feeds a task on it.
  private mutating func addFeedingBuffers(
    _ graph: ChainGraph, _ estimates: ChainEstimates, _ sizing: BufferSizing, _ clocks: PlanClocks
  ) {
    let onChain = Set(tasks)
    let search = ChainSearch(graph) { !onChain.contains($0) }
    var seen: Set<[Int]> = []
    for task in tasks {
      for edge in graph.incoming[task] where !onChain.contains(edge.from) {
        guard seen.insert([edge.from, task]).inserted else { continue }
        let kind = plan.links[edge.link].kind
        let endsTask = !kind.isToStart
        let dates = schedule.dates(of: task)
        guard let guarded = endsTask ? dates.finish : dates.start else { continue }
        let chain = search.chain(to: edge.from)
        let size = sizing.size(chain.map { estimates.removed($0) })
        let from =
          kind.isFromFinish ? graph.finish[edge.from] : graph.start[edge.from]
        let buffer = ChainBuffer(
          kind: .feeding, chain: chain, protects: task, size: size, start: clocks.shift(guarded, by: -size),
          finish: guarded, room: clocks.position(guarded) - from)
        feedingBuffers.append(buffer)
        if buffer.shortage > 0 { findings.append(shortage(buffer, task)) }
      }
    }
  }

  private func shortage(_ buffer: ChainBuffer, _ task: Int) -> Finding {
    let wording = PlanWording(secondsPerDay: plan.settings.secondsPerDay, withYear: true)
    return Finding(
      .warning, "chain.short-buffer", tasks: buffer.chain + [task],
      "The feeding buffer before \(DifferenceBook.called(plan.tasks[task].name)) should be "
        + "\(wording.work(buffer.size)) and has room for \(wording.work(max(buffer.room ?? 0, 0))): start its tasks "
        + "earlier, or let the project buffer bear it.")
  }
}
