/// An order of the activities in which every link points forward.
struct LevellingOrder {
  /// Activities by place.
  let order: [Int]
  /// Links by their successor and by their predecessor: offsets into `incoming` and `outgoing`, which name links.
  let incomingOffsets: [Int]
  let incoming: [Int]
  let outgoingOffsets: [Int]
  let outgoing: [Int]

  /// Kahn's algorithm (1962), linear in activities and links.
  init(_ problem: LevellingProblem) throws(LevellingError) {
    let count = problem.activities.count
    (incomingOffsets, incoming) = Self.grouped(problem.links.map(\.successor), count)
    (outgoingOffsets, outgoing) = Self.grouped(problem.links.map(\.predecessor), count)
    var open = [Int](repeating: 0, count: count)
    for activity in 0..<count { open[activity] = incomingOffsets[activity + 1] - incomingOffsets[activity] }
    var order = (0..<count).filter { open[$0] == 0 }
    order.reserveCapacity(count)
    var next = 0
    while next < order.count {
      let activity = order[next]
      next += 1
      for link in outgoing[outgoingOffsets[activity]..<outgoingOffsets[activity + 1]] {
        let successor = problem.links[link].successor
        open[successor] -= 1
        if open[successor] == 0 { order.append(successor) }
      }
    }
    self.order = order
    guard order.count == count else { throw .cycle(activities: ring(problem, open)) }
  }

  /// The places of each key's members, in order: a counting sort.
  private static func grouped(_ keys: [Int], _ count: Int) -> (offsets: [Int], members: [Int]) {
    var offsets = [Int](repeating: 0, count: count + 1)
    for key in keys { offsets[key + 1] += 1 }
    for key in 0..<count { offsets[key + 1] += offsets[key] }
    var free = offsets
    var members = [Int](repeating: 0, count: keys.count)
    for (place, key) in keys.enumerated() {
      members[free[key]] = place
      free[key] += 1
    }
    return (offsets, members)
  }

  /// One ring among the activities that were never free: every such activity has a predecessor that is not free
  /// either, so that walking back must come to an activity a second time.
  private func ring(_ problem: LevellingProblem, _ open: [Int]) -> [Int] {
    guard var at = open.firstIndex(where: { $0 > 0 }) else { return [] }
    var seenAt = [Int](repeating: -1, count: open.count)
    var walk: [Int] = []
    while seenAt[at] < 0 {
      seenAt[at] = walk.count
      walk.append(at)
      let back = incoming[incomingOffsets[at]..<incomingOffsets[at + 1]].lazy
        .map { problem.links[$0].predecessor }.first { open[$0] > 0 }
      guard let back else { return walk }
      at = back
    }
    let ring = Array(walk[seenAt[at]...].reversed())
    // From its lowest place on, so that the same ring is always named alike.
    let least = ring.indices.min { ring[$0] < ring[$1] } ?? 0
    return Array(ring[least...] + ring[..<least])
  }
}
