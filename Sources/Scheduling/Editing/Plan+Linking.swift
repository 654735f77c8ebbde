extension Plan {
  mutating func setPredecessors(_ uid: Int, _ predecessors: [PlanEdit.Predecessor]) throws(PlanEditProblem) {
    let place = try place(of: uid)
    var made: [PlanLink] = []
    for predecessor in predecessors {
      guard let from = tasks.firstIndex(where: { $0.uid == predecessor.task && !$0.isBlank }) else {
        throw PlanEditProblem("predecessors", "There is no task \(predecessor.task) to wait for.")
      }
      made.append(PlanLink(from, place, predecessor.kind, lag: predecessor.lag))
    }
    links.removeAll { $0.successor == place }
    for link in made { try add(link) }
  }

  mutating func link(_ from: Int, _ to: Int, _ kind: LinkKind, _ lag: Lag) throws(PlanEditProblem) {
    let link = PlanLink(try place(of: from), try place(of: to), kind, lag: lag)
    links.removeAll {
      $0.predecessor == link.predecessor && $0.successor == link.successor && $0.kind == kind
    }
    try add(link)
  }

  private mutating func add(_ link: PlanLink) throws(PlanEditProblem) {
    let (from, to) = (tasks[link.predecessor], tasks[link.successor])
    if link.predecessor == link.successor {
      throw PlanEditProblem("predecessors", "\(to.name) cannot wait for itself.")
    }
    if isAbove(link.predecessor, link.successor) || isAbove(link.successor, link.predecessor) {
      throw PlanEditProblem("predecessors", "A summary and a task below it cannot wait for each other.")
    }
    links.append(link)
    if let way = way(from: link.successor, to: link.predecessor) {
      let names = way.map { tasks[$0].name }.joined(separator: " → ")
      throw PlanEditProblem(
        "predecessors",
        "\(to.name) would wait for \(from.name), which waits for it: \(names). Take out one link.")
    }
  }

  /// Whether the one stands above the other in the outline.
  func isAbove(_ summary: Int, _ task: Int) -> Bool {
    var at = parent(of: task)
    while let here = at {
      if here == summary { return true }
      at = parent(of: here)
    }
    return false
  }

  /// A way along links (and down from summaries) from one task to another; nil where there is none.
  private func way(from: Int, to: Int) -> [Int]? {
    var after: [Int: [Int]] = [:]
    for link in links { after[link.predecessor, default: []].append(link.successor) }
    var before: [Int: Int] = [:]
    var open = [from]
    var seen: Set<Int> = [from]
    while let here = open.popLast() {
      if here == to || isAbove(to, here) {
        var way = [here]
        while let last = way.last, let earlier = before[last] { way.append(earlier) }
        return way.reversed()
      }
      var next = after[here] ?? []
      // Who waits for a summary waits for what stands below it, and what holds a summary holds that too.
      var above = parent(of: here)
      while let summary = above {
        next += after[summary] ?? []
        above = parent(of: summary)
      }
      if isSummary(here) {
        var child = here + 1
        while child < tasks.count, isAbove(here, child) {
          next.append(child)
          child += 1
        }
      }
      for one in next where seen.insert(one).inserted {
        before[one] = here
        open.append(one)
      }
    }
    return nil
  }
}
