/// What waits for what in a levelled schedule: links, and resources that pass from task to task.
struct ChainGraph {
  /// Places of the tasks that are not complete and have dates, each after all that it waits for.
  let order: [Int]
  /// For each task of the plan, working seconds of the plan's calendar before its start and finish.
  let start: [Int]
  let finish: [Int]
  /// For each task its links from other tasks of the graph; a link of a summary stands at the task that decides it.
  let incoming: [[(from: Int, link: Int)]]
  /// For each task the resources that it waited for, with the position at which they were handed over.
  let waits: [[Int]]
  /// For each task the work resources that it holds.
  let holds: [[Int]]

  init(_ plan: Plan, _ schedule: Schedule, _ clocks: PlanClocks) {
    let isDetail = plan.detailTasks()
    let nodes = plan.tasks.indices.filter { place in
      let dates = schedule.dates(of: place)
      return isDetail[place] && !plan.tasks[place].isComplete && dates.start != nil && dates.finish != nil
    }
    var (start, finish) = ([Int](repeating: 0, count: plan.tasks.count), [Int]())
    finish = start
    for place in nodes {
      let dates = schedule.dates(of: place)
      start[place] = dates.start.map { clocks.position($0) } ?? 0
      finish[place] = max(start[place], dates.finish.map { clocks.position($0) } ?? 0)
    }
    let incoming = ChainGraph.links(plan, nodes, start, finish)
    let resources = ChainResources(plan, nodes, start, finish)
    (waits, holds) = (resources.waits, resources.holds)
    (self.start, self.finish, self.incoming) = (start, finish, incoming)
    let byStart = nodes.sorted { (start[$0], finish[$0], $0) < (start[$1], finish[$1], $1) }
    order = ChainGraph.order(byStart, incoming, resources, start, finish)
  }

  /// Links between nodes; those of a summary come from its last task and lead to its first.
  private static func links(_ plan: Plan, _ nodes: [Int], _ start: [Int], _ finish: [Int])
    -> [[(from: Int, link: Int)]]
  {
    // For each line the task that stands for it as a successor and as a predecessor.
    var first = [Int](repeating: -1, count: plan.tasks.count)
    var last = first
    for place in nodes { (first[place], last[place]) = (place, place) }
    for place in plan.tasks.indices.reversed() {
      guard let parent = plan.parent(of: place), first[place] >= 0 else { continue }
      if first[parent] < 0 || start[first[place]] <= start[first[parent]] { first[parent] = first[place] }
      if last[parent] < 0 || finish[last[place]] > finish[last[parent]] { last[parent] = last[place] }
    }
    var incoming = [[(from: Int, link: Int)]](repeating: [], count: plan.tasks.count)
    for (number, link) in plan.links.enumerated() where plan.isWhole(link) {
      let (from, to) = (last[link.predecessor], first[link.successor])
      if from >= 0, to >= 0, from != to { incoming[to].append((from, number)) }
    }
    return incoming
  }

  /// Each task after all that its links and hand-overs name (Kahn 1962). Tasks in a circle come last.
  private static func order(
    _ nodes: [Int], _ incoming: [[(from: Int, link: Int)]], _ resources: ChainResources, _ start: [Int],
    _ finish: [Int]
  ) -> [Int] {
    var open = incoming.map(\.count)
    var outgoing = [[Int]](repeating: [], count: incoming.count)
    // How many tasks still have to hand a resource over at a moment, and who waits for them.
    var handing: [HandOver: (left: Int, waiting: [Int])] = [:]
    for place in nodes {
      for edge in incoming[place] { outgoing[edge.from].append(place) }
      for resource in resources.holds[place] {
        handing[HandOver(resource: resource, at: finish[place]), default: (0, [])].left += 1
      }
    }
    for place in nodes {
      for resource in resources.waits[place] {
        let key = HandOver(resource: resource, at: start[place])
        guard handing[key] != nil else { continue }
        handing[key]?.waiting.append(place)
        open[place] += 1
      }
    }
    var order = nodes.filter { open[$0] == 0 }
    func free(_ place: Int) {
      open[place] -= 1
      if open[place] == 0 { order.append(place) }
    }
    var at = 0
    while at < order.count {
      let place = order[at]
      at += 1
      for next in outgoing[place] { free(next) }
      for resource in resources.holds[place] {
        let key = HandOver(resource: resource, at: finish[place])
        handing[key]?.left -= 1
        if let all = handing[key], all.left == 0 { for next in all.waiting { free(next) } }
      }
    }
    return order + nodes.filter { open[$0] > 0 }
  }

  /// A resource passes from those that end to those that begin at a moment.
  struct HandOver: Hashable {
    var resource: Int
    /// Working seconds of the plan's calendar.
    var at: Int
  }
}

/// Which resources a task waited for: those that had not enough left for it up to the moment at which it starts.
struct ChainResources {
  private(set) var waits: [[Int]]
  private(set) var holds: [[Int]]

  init(_ plan: Plan, _ nodes: [Int], _ start: [Int], _ finish: [Int]) {
    let none = [[Int]](repeating: [], count: plan.tasks.count)
    (waits, holds) = (none, none)
    var isNode = [Bool](repeating: false, count: plan.tasks.count)
    for place in nodes where finish[place] > start[place] { isNode[place] = true }
    var uses = [[(task: Int, units: Double)]](repeating: [], count: plan.resources.count)
    for assignment in plan.assignments where plan.tasks.indices.contains(assignment.task) {
      guard let resource = assignment.resource, plan.resources.indices.contains(resource),
        plan.resources[resource].kind == .work, isNode[assignment.task], assignment.units > 0
      else { continue }
      uses[resource].append((assignment.task, assignment.units))
      holds[assignment.task].append(resource)
    }
    for (resource, uses) in uses.enumerated() {
      wait(resource, uses, capacity: plan.resources[resource].units, start, finish)
    }
  }

  private mutating func wait(
    _ resource: Int, _ uses: [(task: Int, units: Double)], capacity: Double, _ start: [Int], _ finish: [Int]
  ) {
    let byStart = uses.sorted { start[$0.task] < start[$1.task] }
    let byFinish = uses.sorted { finish[$0.task] < finish[$1.task] }
    var (begun, ended, used) = (0, 0, 0.0)
    for use in byStart {
      let moment = start[use.task]
      // Just before the moment: what began before it and does not end before it.
      while begun < byStart.count, start[byStart[begun].task] < moment {
        used += byStart[begun].units
        begun += 1
      }
      while ended < byFinish.count, finish[byFinish[ended].task] < moment {
        used -= byFinish[ended].units
        ended += 1
      }
      if used + use.units > capacity + 1e-6 { waits[use.task].append(resource) }
    }
  }
}
