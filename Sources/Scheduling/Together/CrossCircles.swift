/// The links by which tasks of several plans wait for each other in a circle, and where each circle is cut.
struct CrossCircles {
  private(set) var cut: Set<CrossLink> = []
  private(set) var findings: [CrossFinding] = []

  /// So many circles are named; the links of any further ones are cut without looking for each.
  private static let most = 20

  /// A link with the places of its tasks in their plans.
  struct Placed {
    let link: CrossLink
    let from: Int
    let to: Int
  }

  /// - Parameter placed: the links between plans that wait for each other, in the order in which they were given.
  init(_ placed: [Placed], _ plans: [Int64: Plan]) {
    let leaving = Dictionary(grouping: placed.indices) { placed[$0].link.predecessor.plan }
    var reaches: [Int64: PlanReach] = [:]
    // From each link to those that leave what it moves.
    let next = placed.indices.map { at -> [Int] in
      let number = placed[at].link.successor.plan
      guard let out = leaving[number], let plan = plans[number] else { return [] }
      let reach = reaches[number] ?? PlanReach(plan)
      reaches[number] = reach
      let isTouched = reach.touched(by: placed[at].to)
      return out.filter { isTouched.indices.contains(placed[$0].from) && isTouched[placed[$0].from] }
    }
    var isCut = [Bool](repeating: false, count: placed.count)
    while let circle = CrossCircles.circle(next, without: isCut) {
      // The last of them is taken to have closed the circle.
      guard let last = circle.max() else { break }
      let start = circle.firstIndex(of: last) ?? 0
      let inOrder = circle[start...] + circle[..<start]
      isCut[last] = true
      findings.append(CrossFinding(.circle(inOrder.map { placed[$0].link }), placed[last].link))
      if findings.count == CrossCircles.most { break }
    }
    if findings.count == CrossCircles.most {
      let open = next.indices.map { at in isCut[at] ? [] : next[at].filter { !isCut[$0] } }
      for part in Components.of(open) where part.count > 1 { for at in part { isCut[at] = true } }
    }
    for at in placed.indices where isCut[at] { cut.insert(placed[at].link) }
  }

  /// One circle, as the places of its links in their order; nil where there is none.
  private static func circle(_ next: [[Int]], without isCut: [Bool]) -> [Int]? {
    var state = [UInt8](repeating: 0, count: next.count)
    for root in next.indices where state[root] == 0 && !isCut[root] {
      var walk: [(node: Int, at: Int)] = [(root, 0)]
      state[root] = 1
      while let (node, at) = walk.last {
        guard at < next[node].count else {
          state[node] = 2
          walk.removeLast()
          continue
        }
        walk[walk.count - 1].at += 1
        let to = next[node][at]
        if isCut[to] { continue }
        if state[to] == 1, let from = walk.firstIndex(where: { $0.node == to }) {
          return walk[from...].map(\.node)
        }
        if state[to] == 0 {
          state[to] = 1
          walk.append((to, 0))
        }
      }
    }
    return nil
  }
}
