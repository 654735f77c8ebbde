extension NetworkBuilder {
  /// The network in an order in which predecessors come first, with what stood in a circle said.
  mutating func ordered() -> Network {
    sortEdges()
    network.node = nodeOfTask
    network.calendarsOfClock = book.calendarsOfClock
    // Most plans are written in the order of the work: then nothing is to be put in order.
    if leadsDown() {
      network.edges = edges
      return network
    }
    return arranged(order())
  }

  /// Puts the edges that lead to one node beside each other, in the order in which they came.
  private mutating func sortEdges() {
    let count = network.count
    var starts = [Int32](repeating: 0, count: count + 1)
    var isSorted = true
    var last: Int32 = 0
    for to in edgeTo {
      if to < last { isSorted = false }
      last = to
      starts[Int(to) + 1] += 1
    }
    for node in 0..<count { starts[node + 1] += starts[node] }
    network.edgeStart = starts
    if isSorted { return }
    var next = starts
    var (sorted, sortedTo) = (edges, edgeTo)
    for place in edges.indices {
      let node = Int(edgeTo[place])
      let slot = Int(next[node])
      next[node] += 1
      sorted[slot] = edges[place]
      sortedTo[slot] = Int32(node)
    }
    (edges, edgeTo) = (sorted, sortedTo)
  }

  /// Whether every edge leads to a later node.
  private func leadsDown() -> Bool {
    let (from, to) = (edges.span, edgeTo.span)
    for place in to.indices where from[place].from >= to[place] { return false }
    return true
  }

  /// The nodes in an order in which predecessors come first (Kahn 1962); a circle goes on with its first node.
  private func order() -> [Int32] {
    let count = network.count
    var outgoing = [Int32](repeating: 0, count: count + 1)
    for edge in edges { outgoing[Int(edge.from) + 1] += 1 }
    for node in 0..<count { outgoing[node + 1] += outgoing[node] }
    var next = outgoing
    var follower = [Int32](repeating: 0, count: edges.count)
    for place in edges.indices {
      let from = Int(edges[place].from)
      follower[Int(next[from])] = edgeTo[place]
      next[from] += 1
    }
    // For each node how many it waits for; below zero once it is in the order.
    var waiting = [Int32](repeating: 0, count: count)
    var order = waiting
    var ordered = 0
    for node in 0..<count {
      waiting[node] = network.edgeStart[node + 1] - network.edgeStart[node]
      if waiting[node] == 0 {
        (order[ordered], waiting[node]) = (Int32(node), -1)
        ordered += 1
      }
    }
    var (at, cursor) = (0, 0)
    while true {
      while at < ordered {
        let node = Int(order[at])
        at += 1
        for place in Int(outgoing[node])..<Int(outgoing[node + 1]) {
          let to = Int(follower[place])
          // One of a circle is in the order before all those it waits for.
          guard waiting[to] > 0 else { continue }
          waiting[to] -= 1
          if waiting[to] == 0 {
            (order[ordered], waiting[to]) = (Int32(to), -1)
            ordered += 1
          }
        }
      }
      guard ordered < count else { return order }
      // A circle is left: its first node goes on without those it still waits for.
      while waiting[cursor] < 0 { cursor += 1 }
      (order[ordered], waiting[cursor]) = (Int32(cursor), -1)
      ordered += 1
    }
  }

  private func arranged(_ order: [Int32]) -> Network {
    var result = network
    var newPlace = [Int32](repeating: -1, count: order.count)
    for new in order.indices { newPlace[Int(order[new])] = Int32(new) }
    result.task = order.map { network.task[Int($0)] }
    result.kind = order.map { network.kind[Int($0)] }
    result.clock = order.map { network.clock[Int($0)] }
    result.duration = order.map { network.duration[Int($0)] }
    result.detail = order.map { network.detail[Int($0)] }
    result.isPlain = order.map { network.isPlain[Int($0)] }
    result.edges.reserveCapacity(edges.count)
    var cut: [Int] = []
    for new in order.indices {
      let node = Int(order[new])
      for place in Int(network.edgeStart[node])..<Int(network.edgeStart[node + 1]) {
        var edge = edges[place]
        edge.from = newPlace[Int(edge.from)]
        if Int(edge.from) < new { result.edges.append(edge) } else { cut.append(place) }
      }
      result.edgeStart[new + 1] = Int32(result.edges.count)
    }
    result.node = nodeOfTask.map { $0 < 0 ? -1 : newPlace[Int($0)] }
    for place in cut {
      let edge = edges[place]
      let tasks = [Int(network.task[Int(edge.from)]), Int(network.task[Int(edgeTo[place])])]
      result.findings.append(
        Finding(
          .error, "schedule.cycle", tasks: tasks, links: edge.link >= 0 ? [Int(edge.link)] : [],
          "Tasks wait for each other in a circle; this link was passed over. Take out one link of the circle."
        ))
    }
    return result
  }
}
