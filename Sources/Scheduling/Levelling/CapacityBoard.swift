/// Free capacity over time while a schedule is being generated.
///
/// Times count from the end from which the pass looks. Nothing is returned to a board; it is reset for each pass.
protocol CapacityBoard {
  init(_ table: LevellingTable)
  /// Makes the board as free as before the pass, with time mirrored about `end` unless that is nil.
  mutating func reset(mirroredAt end: Int32?)
  /// The first time from `from` on at which the word stays enough for the whole duration (at least 1).
  ///
  /// Where there is none before the horizon of the table, a time at or after the horizon.
  func earliest(from: Int32, duration: Int32, word: Int32, need: UInt64) -> Int32
  /// Whether the word is enough from `at` on for the whole duration (at least 1).
  func fits(at: Int32, duration: Int32, word: Int32, need: UInt64) -> Bool
  mutating func take(at: Int32, duration: Int32, word: Int32, need: UInt64)
}

/// A board with a word for each unit of time: the fastest for plans of up to some thousand units.
struct DenseBoard: CapacityBoard {
  private let base: [UInt64]
  private var free: [UInt64]
  /// Units of time for each word: the horizon and, after it, room without limit in which every search ends.
  private let stride: Int
  private let words: Int
  private let guards: UInt64
  /// Units that may differ from the base.
  private var used = 0

  init(_ table: LevellingTable) {
    words = table.lanes.words
    guards = table.lanes.guards
    stride = Int(table.horizon) + Int(table.longestDuration) + 1
    var base = [UInt64](repeating: ~0, count: stride * words)
    for word in 0..<words {
      for (segment, from) in table.base.times.enumerated() {
        let to = segment + 1 < table.base.times.count ? table.base.times[segment + 1] : table.horizon
        let value = table.base.free[segment * words + word]
        for time in Int(from)..<max(Int(from), min(Int(to), Int(table.horizon))) {
          base[word * stride + time] = value
        }
      }
    }
    self.base = base
    free = base
  }

  mutating func reset(mirroredAt end: Int32?) {
    let end = end.map { Int($0) }
    let extent = min(max(used, end ?? 0), stride)
    for word in 0..<words {
      let first = word * stride
      if let end {
        for time in 0..<min(end, extent) { free[first + time] = base[first + end - 1 - time] }
        for time in min(end, extent)..<extent { free[first + time] = ~0 }
      } else {
        for time in first..<first + extent { free[time] = base[time] }
      }
    }
    used = end == nil ? 0 : extent
  }

  func fits(at: Int32, duration: Int32, word: Int32, need: UInt64) -> Bool {
    let first = Int(word) * stride + Int(at)
    for time in first..<first + Int(duration) where (free[time] &- need) & guards != guards { return false }
    return true
  }

  @inline(__always)
  func earliest(from: Int32, duration: Int32, word: Int32, need: UInt64) -> Int32 {
    let first = Int(word) * stride
    var time = first + Int(from)
    let free = free.span
    let duration = Int(duration)
    var run = 0
    repeat {
      // A run goes on or begins anew, without a branch: what is missing has a bit when turned either way.
      let missing = ~(free[time] &- need) & guards
      run = (run &+ 1) & Int(truncatingIfNeeded: ((missing | (0 &- missing)) >> 63) &- 1)
      time &+= 1
    } while run < duration
    return Int32(truncatingIfNeeded: time &- duration &- first)
  }

  @inline(__always)
  mutating func take(at: Int32, duration: Int32, word: Int32, need: UInt64) {
    let first = Int(word) * stride + Int(at)
    let end = first &+ Int(duration)
    var free = free.mutableSpan
    for time in first..<end { free[time] &-= need }
    used = max(used, Int(at) &+ Int(duration))
  }
}
