/// The hierarchy of offices made safe to draw: parents before children, circles broken, every office once.
struct OfficeForest: Sendable {
  var nodes: [OfficeChart.Node]
  /// For every office, the place of its parent.
  var parent: [Int?]
  var children: [[Int]]
  var roots: [Int]
  /// Parents before children, level by level.
  var order: [Int]
  var depth: [Int]
  /// The titles of the offices whose line upward was cut because it led back to them.
  var cut: [String] = []
  var repeated = 0

  init(_ given: [OfficeChart.Node]) {
    var place: [String: Int] = [:]
    nodes = []
    for node in given {
      if place[node.id] != nil {
        repeated += 1
      } else {
        place[node.id] = nodes.count
        nodes.append(node)
      }
    }
    parent = nodes.map { node in node.parentId.flatMap { place[$0] } }
    children = Array(repeating: [], count: nodes.count)
    depth = Array(repeating: 0, count: nodes.count)
    roots = []
    order = []
    breakCircles()
    for index in nodes.indices {
      if let above = parent[index] { children[above].append(index) } else { roots.append(index) }
    }
    walk()
  }

  /// Follows each line upward once; where it meets itself, the office met first becomes a root.
  private mutating func breakCircles() {
    var settled = Array(repeating: false, count: nodes.count)
    var visit = Array(repeating: -1, count: nodes.count)
    for start in nodes.indices where !settled[start] {
      var path: [Int] = []
      var current: Int? = start
      while let index = current, !settled[index] {
        if visit[index] == start {
          parent[index] = nil
          cut.append(nodes[index].title)
          break
        }
        visit[index] = start
        path.append(index)
        current = parent[index]
      }
      for index in path { settled[index] = true }
    }
  }

  private mutating func walk() {
    order = roots
    var next = 0
    while next < order.count {
      let index = order[next]
      next += 1
      for child in children[index] {
        depth[child] = depth[index] + 1
        order.append(child)
      }
    }
  }

  /// Where each office stands, by its id.
  var place: [String: Int] { Dictionary(nodes.indices.map { (nodes[$0].id, $0) }) { first, _ in first } }

  /// Every office in reading order, each followed by all that is below it.
  var outline: [Int] {
    var out: [Int] = []
    var waiting: [Int] = roots.reversed()
    while let index = waiting.popLast() {
      out.append(index)
      waiting += children[index].reversed()
    }
    return out
  }
}
