/// Traces float paths back through a network whose dates are known.
///
/// Takes time in proportion to the links that lead to the end activity, times the logarithm of their number.
struct FloatPathSearch {
  private let run: PlanRun
  private let measure: FloatPaths.Measure
  /// For each node where it stands; nil while it is on no path.
  private var places: [Place?]
  private var taken = 0
  private var branches = LowestFirst<Branch>()

  /// Where a node of a path stands.
  private struct Place {
    var path: Int
    /// By the measure, in working seconds.
    var float: Int
    /// How many nodes were on paths before it.
    var order: Int
    /// How it leads to the next activity: that task, the first link on the way or -1, and the free float.
    var leads: (task: Int, link: Int, freeFloat: Int)
    /// For the end of a summary, whether what follows waits for the summary's start and not for its finish.
    var isByStart: Bool
  }

  /// A link into a node of a path, from one that is on none.
  private struct Branch: Comparable {
    var float: Int
    var freeFloat: Int
    /// When the node it leads into was taken.
    var order: Int
    var edge: Int
    var node: Int

    static func < (a: Branch, b: Branch) -> Bool {
      (a.float, a.freeFloat, a.order, a.edge) < (b.float, b.freeFloat, b.order, b.edge)
    }
  }

  init(_ run: PlanRun, _ measure: FloatPaths.Measure) {
    (self.run, self.measure) = (run, measure)
    places = [Place?](repeating: nil, count: run.network.count)
  }

  mutating func paths(to end: Int, most: Int) -> [FloatPath] {
    guard most > 0 else { return [] }
    let task = Int(run.network.task[end])
    let float = measure == .freeFloat ? 0 : run.totalFloat(of: end)
    take(end, Place(path: 1, float: float, order: 0, leads: (task, -1, 0), isByStart: false))
    var first = FloatPath(number: 1, tasks: [task], float: float, joins: nil)
    trace(mostCritical(into: end).flatMap { goesOn($0, first) ? $0 : nil }, &first)
    var found = [first]
    while found.count < most, let branch = branches.pop()?.key {
      guard isOpen(branch.edge) else { continue }
      var path = FloatPath(number: found.count + 1, tasks: [], float: branch.float, joins: nil)
      trace(branch, &path)
      if !path.tasks.isEmpty { found.append(path) }
    }
    for at in found.indices { found[at].tasks.reverse() }
    return found
  }

  /// Goes back through a link and on as far as the links are critical enough, the last activity first.
  private mutating func trace(_ branch: Branch?, _ path: inout FloatPath) {
    let joined = branch.flatMap { places[$0.node]?.path } ?? path.number
    var passed: [Int] = []
    var next = branch
    while let branch = next {
      let node = Int(run.network.edges[branch.edge].from)
      let place = self.place(of: node, by: branch, path.number)
      take(node, place)
      if run.network.isActivity(node) {
        if path.tasks.isEmpty { begin(&path, joined, place) }
        path.tasks.append(Int(run.network.task[node]))
      } else {
        passed.append(node)
      }
      next = mostCritical(into: node).flatMap { goesOn($0, path) ? $0 : nil }
    }
    // A summary that no activity was found behind belongs to the path it leads into.
    if path.tasks.isEmpty { for node in passed { places[node]?.path = joined } }
  }

  private func begin(_ path: inout FloatPath, _ joined: Int, _ place: Place) {
    path.float = place.float
    path.joins = .init(
      path: joined, task: place.leads.task, link: place.leads.link, freeFloat: place.leads.freeFloat)
  }

  private func place(of node: Int, by branch: Branch, _ path: Int) -> Place {
    let edge = run.network.edges[branch.edge]
    var leads = (task: Int(run.network.task[branch.node]), link: Int(edge.link), freeFloat: branch.freeFloat)
    if !run.network.isActivity(branch.node), let on = places[branch.node]?.leads {
      leads = (on.task, leads.link < 0 ? on.link : leads.link, leads.freeFloat + on.freeFloat)
    }
    var isByStart = !edge.kind.isFromFinish
    // A summary below a summary is waited for as that is.
    if edge.link < 0, let above = places[branch.node], above.isByStart { isByStart = true }
    return Place(path: path, float: branch.float, order: taken, leads: leads, isByStart: isByStart)
  }

  /// Puts a node on a path; the links into it may begin others.
  private mutating func take(_ node: Int, _ place: Place) {
    places[node] = place
    taken += 1
    for edge in run.network.places(into: node) where isOpen(edge) {
      if let branch = branch(edge, node) { branches.push((branch, Int32(edge))) }
    }
  }

  private func mostCritical(into node: Int) -> Branch? {
    run.network.places(into: node).filter(isOpen).compactMap { branch($0, node) }.min()
  }

  /// Whether a link comes from something that is still to be done and on no path.
  private func isOpen(_ edge: Int) -> Bool {
    let from = Int(run.network.edges[edge].from)
    guard places[from] == nil else { return false }
    return !run.network.isActivity(from) || !run.plan.tasks[Int(run.network.task[from])].progress.isFinished
  }

  private func goesOn(_ branch: Branch, _ path: FloatPath) -> Bool {
    switch measure {
    case .freeFloat: branch.freeFloat <= 0
    case .totalFloat: branch.float <= path.float
    }
  }

  /// The link with its floats; nil where it holds nothing.
  private func branch(_ edge: Int, _ node: Int) -> Branch? {
    guard let place = places[node] else { return nil }
    let isSummary = !run.network.isActivity(node)
    let kind = run.network.edges[edge].kind
    // What waits for the finish of a summary's predecessor does not hold its beginning.
    if run.network.kind[node] == .gate, !kind.isToStart { return nil }
    if isSummary, run.network.kind[node] == .end, place.isByStart {
      let from = Int(run.network.edges[edge].from)
      guard run.dates.early[from].start == run.dates.early[node].start else { return nil }
      return Branch(float: place.float, freeFloat: 0, order: place.order, edge: edge, node: node)
    }
    let freeFloat = run.network.slack(
      run.network.edges[edge], run.dates.early[Int(run.network.edges[edge].from)], run.dates.early[node])
    let float =
      measure == .freeFloat
      ? place.float + freeFloat : run.totalFloat(of: run.network.edges[edge], into: node)
    return Branch(float: float, freeFloat: freeFloat, order: place.order, edge: edge, node: node)
  }
}

extension PlanRun {
  /// Working seconds by which a node may slip before a late date is passed; of begun work only the finish can.
  fileprivate func totalFloat(of node: Int) -> Int {
    let finish = network.work(node, from: dates.early[node].finish, to: dates.late[node].finish)
    if network.detail[node] >= 0, network.details[Int(network.detail[node])].actualStart != nil {
      return finish
    }
    return min(finish, network.work(node, from: dates.early[node].start, to: dates.late[node].start))
  }

  /// Working seconds of the predecessor by which a link may slip before a late date of the node is passed.
  fileprivate func totalFloat(of edge: Network.Edge, into node: Int) -> Int {
    let from = Int(edge.from)
    let late = edge.kind.isToStart ? dates.late[node].start : dates.late[node].finish
    return network.work(
      from, from: !edge.kind.isFromFinish ? dates.early[from].start : dates.early[from].finish,
      to: network.before(late, edge))
  }
}

extension Network {
  /// Whether the node is a task, and not the beginning or the end of a summary.
  func isActivity(_ node: Int) -> Bool { kind[node] != .gate && kind[node] != .end }

  /// The places of the edges that lead to a node.
  func places(into node: Int) -> Range<Int> { Int(edgeStart[node])..<Int(edgeStart[node + 1]) }
}
