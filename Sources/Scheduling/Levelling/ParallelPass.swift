/// The parallel schedule generation scheme (Bedworth and Bailey 1982; Kolisch 1996): at each time at which something
/// changes, all activities that may begin are offered the resources in order of priority.
enum ParallelPass {
  /// - Parameter keys: a key for each row, the lowest first among rows of equal priority.
  static func run<Board: CapacityBoard>(
    _ table: LevellingTable, keys: [Int32], starts: inout [Int32], board: inout Board
  ) -> SerialPass.Outcome {
    board.reset(mirroredAt: nil)
    var queue = ParallelQueue(table, keys)
    var ends = LowestFirst<Int32>()
    var makespan: Int32 = 0
    var step = 0
    if let pins = table.pins {
      for (row, pin) in pins.enumerated() { starts[row] = pin ?? starts[row] }
    }
    queue.begin(table, &starts)
    while let time = queue.time {
      guard time <= table.horizon else { break }
      queue.admit(until: time)
      var at = 0
      while at < queue.eligible.count {
        let row = Int(queue.eligible[at].row)
        guard fits(table, row, at: time, board) else {
          at += 1
          continue
        }
        queue.eligible.remove(at: at)
        let line = table.forward.rows[row]
        if table.pins?[row] == nil {
          starts[row] = time
          LevellingTable.eachNeed(line, table.needs) {
            board.take(at: time, duration: line.duration, word: Int32($0), need: $1)
          }
        }
        let finish = starts[row] + line.duration
        makespan = max(makespan, finish)
        if finish > time { ends.push((finish, Int32(row))) }
        // What becomes free at this same time may come before what was just refused.
        if queue.release(table, row, starts, now: time) { at = 0 }
      }
      while let first = ends.first, first.key <= time { _ = ends.pop() }
      while step < table.base.times.count, table.base.times[step] <= time { step += 1 }
      let change = min(
        ends.first?.key ?? .max, step < table.base.times.count ? table.base.times[step] : .max)
      queue.advance(change)
    }
    if let row = queue.first { return .stuck(row: row) }
    return .made(makespan: makespan)
  }

  private static func fits<Board: CapacityBoard>(
    _ table: LevellingTable, _ row: Int, at time: Int32, _ board: borrowing Board
  ) -> Bool {
    let line = table.forward.rows[row]
    if let pins = table.pins, pins[row] != nil { return true }
    guard time + line.duration <= table.horizon else { return false }
    if line.need != 0 {
      return board.fits(at: time, duration: line.duration, word: line.word, need: line.need)
    }
    for need in table.needs[Int(line.firstNeed)..<Int(line.endNeed)]
    where !board.fits(at: time, duration: line.duration, word: need.word, need: need.amounts) { return false }
    return true
  }
}

/// The rows of a parallel pass that are not placed: those that wait for a time, and those that may begin.
struct ParallelQueue {
  private let order: [Int64]
  private var open: [Int32]
  private var waiting = LowestFirst<Int32>()
  /// By priority and key.
  var eligible: [(key: Int64, row: Int32)] = []
  /// The time at which rows are offered the resources; nil when nothing is left that could change.
  private(set) var time: Int32?

  /// A row that is not placed.
  var first: Int? { (eligible.first?.row ?? waiting.first?.row).map { Int($0) } }

  init(_ table: LevellingTable, _ keys: [Int32]) {
    order = keys.enumerated().map { Int64(table.ranks?[$0] ?? 0) << 32 + Int64($1) + 1 << 31 }
    open = table.forward.rows.map { $0.endArc - $0.firstArc }
  }

  mutating func begin(_ table: LevellingTable, _ starts: inout [Int32]) {
    for (row, line) in table.forward.rows.enumerated() where open[row] == 0 {
      waiting.push((max(table.pins?[row] ?? line.release, 0), Int32(row)))
    }
    time = waiting.first?.key
  }

  mutating func admit(until time: Int32) {
    while let first = waiting.first, first.key <= time {
      _ = waiting.pop()
      insert(first.row)
    }
  }

  private mutating func insert(_ row: Int32) {
    let item = (key: order[Int(row)], row: row)
    var (low, high) = (0, eligible.count)
    while low < high {
      let middle = (low + high) / 2
      if eligible[middle] < item { low = middle + 1 } else { high = middle }
    }
    eligible.insert(item, at: low)
  }

  /// Lets go the rows that waited for one that is now placed; true when one of them may begin at once.
  mutating func release(_ table: LevellingTable, _ row: Int, _ starts: [Int32], now: Int32) -> Bool {
    var isAtOnce = false
    let line = table.backward.rows[row]
    for arc in table.backward.arcs[Int(line.firstArc)..<Int(line.endArc)] {
      let next = Int(arc.other)
      open[next] -= 1
      guard open[next] == 0 else { continue }
      let successor = table.forward.rows[next]
      var earliest = successor.release
      for arc in table.forward.arcs[Int(successor.firstArc)..<Int(successor.endArc)] {
        earliest = max(earliest, starts[Int(arc.other)] + arc.lag)
      }
      // A pinned row is placed already: it only lets go its own successors.
      if let pins = table.pins, pins[next] != nil { earliest = 0 }
      if earliest <= now {
        insert(Int32(next))
        isAtOnce = true
      } else {
        waiting.push((earliest, Int32(next)))
      }
    }
    return isAtOnce
  }

  /// Goes on to the next time at which a row begins to wait no more or capacity changes.
  mutating func advance(_ change: Int32) {
    let next = min(waiting.first?.key ?? .max, eligible.isEmpty ? .max : change)
    time = next == .max ? nil : next
  }
}
