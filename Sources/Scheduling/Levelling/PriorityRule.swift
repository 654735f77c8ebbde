/// The order in which activities are offered the resources; the activity's own priority always comes first.
public enum PriorityRule: Sendable, CaseIterable {
  /// Earliest late finish first (LFT).
  case lateFinish
  /// Earliest late start first (LST), which is the least slack (MSLK) at any one time.
  case lateStart
  /// Least total float first (SLK).
  case slack
  /// Most successors, direct and indirect, first (MTS).
  case mostSuccessors
  /// Greatest rank positional weight first (GRPW): own duration and those of the direct successors.
  case positionalWeight
  /// Earliest start on the critical path first (EST).
  case earlyStart

  /// A key for each row, the lowest first. Rules after Kolisch (1996) and Alvarez-Valdes and Tamarit (1989).
  func keys(_ table: LevellingTable) -> [Int32] {
    let rows = table.forward.rows
    let end = table.criticalPath
    switch self {
    case .lateFinish: return rows.indices.map { end - table.tail[$0] + rows[$0].duration }
    case .lateStart: return rows.indices.map { end - table.tail[$0] }
    case .slack: return rows.indices.map { end - table.tail[$0] - table.early[$0] }
    case .mostSuccessors: return Self.successors(table).map { -$0 }
    case .positionalWeight:
      return rows.indices.map { row in
        let line = table.backward.rows[row]
        return table.backward.arcs[Int(line.firstArc)..<Int(line.endArc)].reduce(-line.duration) { sum, arc in
          max(sum - table.backward.rows[Int(arc.other)].duration, -LevellingTable.far)
        }
      }
    case .earlyStart: return table.early
    }
  }

  /// How many rows follow each, directly and indirectly: sets of bits, a block of 64 rows at a time, so that memory
  /// stays linear.
  private static func successors(_ table: LevellingTable) -> [Int32] {
    var counts = [Int32](repeating: 0, count: table.count)
    var reach = [UInt64](repeating: 0, count: table.count)
    let side = table.backward
    for block in 0..<(table.count + 63) / 64 {
      for row in side.rows.indices.reversed() {
        let line = side.rows[row]
        var bits: UInt64 = 0
        for arc in side.arcs[Int(line.firstArc)..<Int(line.endArc)] {
          let other = Int(arc.other)
          bits |= reach[other]
          if other >> 6 == block { bits |= 1 << UInt64(other & 63) }
        }
        reach[row] = bits
        counts[row] += Int32(bits.nonzeroBitCount)
      }
    }
    return counts
  }
}

extension LevellingTable {
  /// A key beyond every time: 2^30.
  static let far: Int32 = 1 << 30

  /// The rows by priority and key, each after those it waits for: of the rows that wait for none, the lowest comes next.
  func list(keys: [Int32]) -> [Int32] {
    var open = forward.rows.map { $0.endArc - $0.firstArc }
    var heap = LowestFirst<Int64>()
    func offer(_ row: Int) {
      let rank = Int64(ranks?[row] ?? 0)
      heap.push((rank << 32 + Int64(keys[row]) + 1 << 31, Int32(row)))
    }
    for row in open.indices where open[row] == 0 { offer(row) }
    var list: [Int32] = []
    list.reserveCapacity(count)
    while let (_, row) = heap.pop() {
      list.append(row)
      let line = backward.rows[Int(row)]
      for arc in backward.arcs[Int(line.firstArc)..<Int(line.endArc)] {
        open[Int(arc.other)] -= 1
        if open[Int(arc.other)] == 0 { offer(Int(arc.other)) }
      }
    }
    return list
  }
}

/// A heap of rows whose lowest key comes out first, equal keys by row.
struct LowestFirst<Key: Comparable> {
  private var items: [(key: Key, row: Int32)] = []

  var first: (key: Key, row: Int32)? { items.first }
  var isEmpty: Bool { items.isEmpty }

  mutating func push(_ item: (key: Key, row: Int32)) {
    items.append(item)
    var at = items.count - 1
    while at > 0, item < items[(at - 1) / 2] {
      items[at] = items[(at - 1) / 2]
      at = (at - 1) / 2
    }
    items[at] = item
  }

  mutating func pop() -> (key: Key, row: Int32)? {
    guard let top = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return top }
    var at = 0
    while true {
      var child = 2 * at + 1
      guard child < items.count else { break }
      if child + 1 < items.count, items[child + 1] < items[child] { child += 1 }
      guard items[child] < last else { break }
      items[at] = items[child]
      at = child
    }
    items[at] = last
    return top
  }
}
