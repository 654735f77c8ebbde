/// Plans in an order in which those that others wait for come first; plans that wait for each other stand together.
///
/// Tarjan's strongly connected components (1972), without recursion.
struct PlanOrder {
  private(set) var groups: [[Int64]] = []
  private var groupOf: [Int64: Int] = [:]

  /// - Parameter links: only those between two of the plans.
  init(_ plans: [Int64], _ links: [CrossLink]) {
    let place = Dictionary(zip(plans, plans.indices), uniquingKeysWith: { first, _ in first })
    // From who waits to what is waited for: components then come out with what is waited for first.
    var waits = [[Int]](repeating: [], count: plans.count)
    for link in links {
      guard let from = place[link.predecessor.plan], let to = place[link.successor.plan] else { continue }
      if !waits[to].contains(from) { waits[to].append(from) }
    }
    for part in Components.of(waits) {
      for at in part { groupOf[plans[at]] = groups.count }
      groups.append(part.map { plans[$0] }.sorted())
    }
  }

  /// Whether a link joins two plans that wait for each other.
  func isWithin(_ link: CrossLink) -> Bool {
    groupOf[link.predecessor.plan] == groupOf[link.successor.plan]
  }
}

/// The parts of a graph in which everything leads to everything; what a part leads to comes before it.
enum Components {
  static func of(_ next: [[Int]]) -> [[Int]] {
    var (index, low) = ([Int](repeating: -1, count: next.count), [Int](repeating: 0, count: next.count))
    var isOpen = [Bool](repeating: false, count: next.count)
    var (stack, found): ([Int], [[Int]]) = ([], [])
    var count = 0
    for root in next.indices where index[root] < 0 {
      var walk: [(node: Int, at: Int)] = [(root, 0)]
      while let (node, at) = walk.last {
        if at == 0 {
          (index[node], low[node]) = (count, count)
          count += 1
          stack.append(node)
          isOpen[node] = true
        }
        if at < next[node].count {
          walk[walk.count - 1].at += 1
          let to = next[node][at]
          if index[to] < 0 {
            walk.append((to, 0))
          } else if isOpen[to] {
            low[node] = min(low[node], index[to])
          }
          continue
        }
        walk.removeLast()
        if let above = walk.last?.node { low[above] = min(low[above], low[node]) }
        guard low[node] == index[node] else { continue }
        var part: [Int] = []
        while let last = stack.popLast() {
          isOpen[last] = false
          part.append(last)
          if last == node { break }
        }
        found.append(part)
      }
    }
    return found
  }
}
