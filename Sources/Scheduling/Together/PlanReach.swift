/// What in a plan moves when a task of it moves: along links, down into what is held, up into the summaries above.
struct PlanReach {
  private let parent: [Int32]
  /// The tasks that wait for each, and those that stand below it, one list behind the other.
  private let successorStart: [Int32]
  private let successors: [Int32]
  private let childStart: [Int32]
  private let children: [Int32]

  init(_ plan: Plan) {
    let count = plan.tasks.count
    let above = plan.tasks.indices.map { Int32(plan.parent(of: $0) ?? -1) }
    parent = above
    let links = plan.links.filter(plan.isWhole)
    (successorStart, successors) = PlanReach.lists(
      count, links.map { (Int32($0.predecessor), Int32($0.successor)) })
    (childStart, children) = PlanReach.lists(
      count, above.indices.compactMap { above[$0] >= 0 ? (above[$0], Int32($0)) : nil })
  }

  private static func lists(_ count: Int, _ pairs: [(from: Int32, to: Int32)]) -> ([Int32], [Int32]) {
    var starts = [Int32](repeating: 0, count: count + 1)
    for pair in pairs { starts[Int(pair.from) + 1] += 1 }
    for at in 0..<count { starts[at + 1] += starts[at] }
    var (next, items) = (starts, [Int32](repeating: 0, count: pairs.count))
    for pair in pairs {
      items[Int(next[Int(pair.from)])] = pair.to
      next[Int(pair.from)] += 1
    }
    return (starts, items)
  }

  /// For each task whether its dates hang on those of this one, itself included.
  func touched(by task: Int) -> [Bool] {
    var isTouched = [Bool](repeating: false, count: parent.count)
    guard parent.indices.contains(task) else { return isTouched }
    // What is held passes it on to all below it; what is only touched does not.
    var isHeld = isTouched
    var open: [(place: Int, holds: Bool)] = [(task, true)]
    while let (here, holds) = open.popLast() {
      if !isTouched[here] {
        isTouched[here] = true
        for at in successorStart[here]..<successorStart[here + 1] {
          let to = Int(successors[Int(at)])
          if !isHeld[to] { open.append((to, true)) }
        }
        if parent[here] >= 0, !isTouched[Int(parent[here])] { open.append((Int(parent[here]), false)) }
      }
      guard holds, !isHeld[here] else { continue }
      isHeld[here] = true
      for at in childStart[here]..<childStart[here + 1] {
        let child = Int(children[Int(at)])
        if !isHeld[child] { open.append((child, true)) }
      }
    }
    return isTouched
  }
}
