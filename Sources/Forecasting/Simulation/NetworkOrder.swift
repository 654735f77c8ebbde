/// The activities of a network in an order in which every predecessor stands before its successors.
///
/// Of the orders that are possible it takes one that keeps activities of the same class together, so that the sweep runs
/// through long stretches without a branch. Linear in activities and links; no recursion.
struct NetworkOrder {
  /// Place in the order → activity.
  private(set) var activities: [Int32] = []
  /// Activity → place in the order.
  private(set) var positions: [Int32]
  /// Activities of one cycle in turn, empty where there is none.
  private(set) var cycle: [Int] = []

  /// - Parameters:
  ///   - count: how many activities there are.
  ///   - ends: from and to of each link, valid activities.
  ///   - classes: a small class of each activity; 0 to 15.
  init(count: Int, ends: [(from: Int32, to: Int32)], classes: [UInt8]) {
    positions = [Int32](repeating: -1, count: count)
    let successors = CompressedRows(count: count, pairs: ends)
    var waiting = [Int32](repeating: 0, count: count)
    for end in ends { waiting[Int(end.to)] += 1 }
    var ready = [[Int32]](repeating: [], count: 16)
    for index in 0..<count where waiting[index] == 0 { ready[Int(classes[index] & 15)].append(Int32(index)) }
    var current = 0
    activities.reserveCapacity(count)
    while true {
      if ready[current].isEmpty {
        current = ready.indices.max { ready[$0].count < ready[$1].count } ?? 0
      }
      guard let next = ready[current].popLast() else { break }
      positions[Int(next)] = Int32(activities.count)
      activities.append(next)
      for successor in successors[Int(next)] {
        waiting[Int(successor)] -= 1
        if waiting[Int(successor)] == 0 { ready[Int(classes[Int(successor)] & 15)].append(successor) }
      }
    }
    if activities.count < count { cycle = Self.cycle(among: waiting, ends: ends) }
  }

  /// Walks back from an activity that never became ready: each has such a predecessor, so the walk must come round.
  private static func cycle(among waiting: [Int32], ends: [(from: Int32, to: Int32)]) -> [Int] {
    var before = [Int32](repeating: -1, count: waiting.count)
    for end in ends where waiting[Int(end.from)] > 0 && waiting[Int(end.to)] > 0 {
      before[Int(end.to)] = end.from
    }
    guard var at = before.firstIndex(where: { $0 >= 0 }) else { return [] }
    var seen = [Bool](repeating: false, count: waiting.count)
    while !seen[at] {
      seen[at] = true
      at = Int(before[at])
    }
    var round = [at]
    var next = Int(before[at])
    while next != at {
      round.append(next)
      next = Int(before[next])
    }
    return round.reversed()
  }
}

/// Pairs grouped by their first part: row `i` holds the second parts of all pairs that begin with `i`, in their order.
struct CompressedRows {
  private(set) var offsets: [Int32]
  private(set) var values: [Int32]

  init(count: Int, pairs: [(from: Int32, to: Int32)]) {
    offsets = [Int32](repeating: 0, count: count + 1)
    for pair in pairs { offsets[Int(pair.from) + 1] += 1 }
    for index in 0..<count { offsets[index + 1] += offsets[index] }
    values = [Int32](repeating: 0, count: pairs.count)
    var next = offsets
    for pair in pairs {
      values[Int(next[Int(pair.from)])] = pair.to
      next[Int(pair.from)] += 1
    }
  }

  subscript(row: Int) -> ArraySlice<Int32> { values[Int(offsets[row])..<Int(offsets[row + 1])] }
}
