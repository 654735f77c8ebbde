extension NetworkBuilder {
  /// The network in an order in which predecessors come first (Kahn 1962), with what stood in a circle said.
  mutating func ordered() -> Network {
    let count = network.count
    // Incoming and outgoing edges by node, as one array each.
    var incoming = [Int32](repeating: 0, count: count + 1)
    var outgoing = incoming
    for (to, edge) in edges {
      incoming[Int(to) + 1] += 1
      outgoing[Int(edge.from) + 1] += 1
    }
    for node in 0..<count {
      incoming[node + 1] += incoming[node]
      outgoing[node + 1] += outgoing[node]
    }
    let into = placed(incoming) { $0.to }
    let outOf = placed(outgoing) { $0.edge.from }
    var waiting = (0..<count).map { incoming[$0 + 1] - incoming[$0] }
    var order: [Int32] = []
    order.reserveCapacity(count)
    var isDone = [Bool](repeating: false, count: count)
    for node in 0..<count where waiting[node] == 0 {
      order.append(Int32(node))
      isDone[node] = true
    }
    var (at, cursor) = (0, 0)
    while order.count < count {
      while at < order.count {
        let node = Int(order[at])
        at += 1
        for place in outOf[Int(outgoing[node])..<Int(outgoing[node + 1])] {
          let to = Int(edges[Int(place)].to)
          waiting[to] -= 1
          if waiting[to] == 0, !isDone[to] {
            order.append(Int32(to))
            isDone[to] = true
          }
        }
      }
      guard order.count < count else { break }
      // A circle is left: its first node goes on without those it still waits for.
      while isDone[cursor] { cursor += 1 }
      order.append(Int32(cursor))
      isDone[cursor] = true
    }
    return arranged(order, incoming, into)
  }

  /// The places of edges, sorted by a node, as many as `starts` says for each.
  private func placed(_ starts: [Int32], _ key: ((to: Int32, edge: Network.Edge)) -> Int32) -> [Int32] {
    var next = starts
    var places = [Int32](repeating: 0, count: edges.count)
    for (place, edge) in edges.enumerated() {
      let node = Int(key(edge))
      places[Int(next[node])] = Int32(place)
      next[node] += 1
    }
    return places
  }

  private func arranged(_ order: [Int32], _ incoming: [Int32], _ into: [Int32]) -> Network {
    var result = Network()
    let count = order.count
    result.reserve(count)
    var newPlace = [Int32](repeating: -1, count: count)
    for (new, old) in order.enumerated() { newPlace[Int(old)] = Int32(new) }
    result.edges.reserveCapacity(edges.count)
    result.edgeStart.reserveCapacity(count + 1)
    var cut: [Int32] = []
    for (new, old) in order.enumerated() {
      let node = Int(old)
      result.task.append(network.task[node])
      result.kind.append(network.kind[node])
      result.clock.append(network.clock[node])
      result.duration.append(min(network.duration[node], Network.longest))
      result.detail.append(network.detail[node])
      for place in into[Int(incoming[node])..<Int(incoming[node + 1])] {
        var edge = edges[Int(place)].edge
        edge.from = newPlace[Int(edge.from)]
        if Int(edge.from) < new { result.edges.append(edge) } else { cut.append(place) }
      }
      result.edgeStart.append(Int32(result.edges.count))
    }
    result.node = nodeOfTask.map { $0 < 0 ? -1 : newPlace[Int($0)] }
    result.details = network.details
    (result.clocks, result.calendarsOfClock) = (book.clocks, book.calendarsOfClock)
    result.planClock = network.planClock
    result.findings = network.findings
    for place in cut {
      let (to, edge) = edges[Int(place)]
      let tasks = [Int(network.task[Int(edge.from)]), Int(network.task[Int(to)])]
      result.findings.append(
        Finding(
          .error, "schedule.cycle", tasks: tasks, links: edge.link >= 0 ? [Int(edge.link)] : [],
          "Tasks wait for each other in a circle; this link was passed over. Take out one link of the circle."
        ))
    }
    return result
  }
}
