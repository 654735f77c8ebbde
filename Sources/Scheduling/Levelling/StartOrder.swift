/// Puts rows in order of their starts: a counting sort, linear in rows and time, or a heap of keys where times are long.
struct StartOrder {
  private var counts: [Int32] = []
  private var keys: [Int32] = []

  /// The rows by start, seen from the end of `side`, as a list in which no row stands before one it waits for.
  ///
  /// - Parameter makespan: the latest finish; no start is later.
  mutating func sort(
    _ table: LevellingTable, _ side: LevellingSide, starts: [Int32], makespan: Int32, into list: inout [Int32]
  ) {
    keys.removeAll(keepingCapacity: true)
    keys.append(contentsOf: starts)
    if !side.isSorted || table.pins != nil { raise(side, most: makespan) }
    guard Int(makespan) <= 64 * table.count + 4096 else {
      let order = keys.indices.sorted {
        keys[$0] != keys[$1] ? keys[$0] < keys[$1] : side.isBackward ? $0 > $1 : $0 < $1
      }
      for (place, row) in order.enumerated() { list[place] = Int32(row) }
      return
    }
    if counts.count < Int(makespan) + 2 { counts = [Int32](repeating: 0, count: Int(makespan) + 2) }
    Self.count(keys, Int(makespan), isBackward: side.isBackward, &counts, &list)
  }

  private static func count(
    _ keys: [Int32], _ makespan: Int, isBackward: Bool, _ counts: inout [Int32], _ list: inout [Int32]
  ) {
    var counts = counts.mutableSpan
    let keys = keys.span
    var list = list.mutableSpan
    for time in 0..<makespan + 2 { counts[time] = 0 }
    for row in keys.indices { counts[Int(keys[row]) + 1] &+= 1 }
    for time in 1..<makespan + 1 { counts[time] &+= counts[time - 1] }
    // Rows of equal start stand in the order of the links, which from the end runs backward.
    for at in keys.indices {
      let row = isBackward ? keys.count - 1 - at : at
      let key = Int(keys[row])
      list[Int(counts[key])] = Int32(truncatingIfNeeded: row)
      counts[key] &+= 1
    }
  }

  /// Raises each key to those of the rows it waits for: links that overlap may let a row start before them.
  private mutating func raise(_ side: LevellingSide, most: Int32) {
    for at in keys.indices {
      let row = side.isBackward ? keys.count - 1 - at : at
      // Pins may stand before the beginning, and from the end past it.
      keys[row] = min(max(keys[row], 0), most)
      for place in Int(side.rows[row].firstArc)..<Int(side.rows[row].endArc) {
        keys[row] = max(keys[row], keys[Int(side.arcs[place].other)])
      }
    }
  }
}
