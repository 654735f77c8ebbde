/// The serial schedule generation scheme (Kelley 1963; Kolisch 1996): each activity in turn at the first time at which
/// its links and the resources allow it.
enum SerialPass {
  enum Outcome: Sendable, Equatable {
    case made(makespan: Int32)
    /// The row found no room before the horizon.
    case stuck(row: Int)
  }

  /// Places the rows in the order of the list, in which no row stands before one that it waits for.
  ///
  /// - Parameters:
  ///   - starts: receives the starts, counted from the end from which the side looks.
  ///   - end: for a pass from the end, the time about which it mirrors; nil for any other and where the plan is movable.
  ///   - ceilings: starts of the plan that the pass improves, or nil.
  static func run<Board: CapacityBoard>(
    _ table: LevellingTable, _ side: LevellingSide, list: [Int32], end: Int32?, ceilings: [Int32]?,
    starts: inout [Int32], board: inout Board
  ) -> Outcome {
    board.reset(mirroredAt: end)
    if let pins = table.pins { place(pins, side, end, &starts) }
    let rows = side.rows.span
    let arcs = side.arcs.span
    let needs = table.needs.span
    let list = list.span
    var placed = starts.mutableSpan
    var makespan: Int32 = 0
    for at in list.indices {
      let activity = Int(list[at])
      let row = rows[activity]
      if let pins = table.pins, pins[activity] != nil {
        // Seen from the end, what was pinned before 0 reaches past the beginning.
        if end == nil { makespan = max(makespan, placed[activity] + row.duration) }
        continue
      }
      var start = row.release
      for place in Int(row.firstArc)..<Int(row.endArc) {
        let arc = arcs[place]
        let bound = placed[Int(arc.other)] &+ arc.lag
        // A link that a pin has broken already binds no more.
        if let ceilings, let pins = table.pins, pins[Int(arc.other)] != nil, bound > ceilings[activity] {
          continue
        }
        start = max(start, bound)
      }
      guard start &+ row.duration <= table.horizon else { return .stuck(row: activity) }
      if row.need != 0 {
        start = board.earliest(from: start, duration: row.duration, word: row.word, need: row.need)
        guard start &+ row.duration <= table.horizon else { return .stuck(row: activity) }
        board.take(at: start, duration: row.duration, word: row.word, need: row.need)
      } else if row.endNeed > row.firstNeed {
        start = several(row, needs, from: start, horizon: table.horizon, board)
        guard start &+ row.duration <= table.horizon else { return .stuck(row: activity) }
        takeSeveral(row, needs, at: start, &board)
      }
      placed[activity] = start
      let finish = start &+ row.duration
      guard finish <= table.horizon else { return .stuck(row: activity) }
      makespan = max(makespan, finish)
    }
    return .made(makespan: makespan)
  }

  /// The first time that suits every word, found by going round until none moves it.
  private static func several<Board: CapacityBoard>(
    _ row: LevellingRow, _ needs: Span<LevellingNeed>, from: Int32, horizon: Int32, _ board: borrowing Board
  ) -> Int32 {
    var start = from
    var (place, agreed) = (Int(row.firstNeed), 0)
    let count = Int(row.endNeed - row.firstNeed)
    while agreed < count {
      let need = needs[place]
      let next = board.earliest(from: start, duration: row.duration, word: need.word, need: need.amounts)
      guard next &+ row.duration <= horizon else { return next }
      agreed = next == start ? agreed + 1 : 1
      start = next
      place = place + 1 == Int(row.endNeed) ? Int(row.firstNeed) : place + 1
    }
    return start
  }

  private static func takeSeveral<Board: CapacityBoard>(
    _ row: LevellingRow, _ needs: Span<LevellingNeed>, at start: Int32, _ board: inout Board
  ) {
    for place in Int(row.firstNeed)..<Int(row.endNeed) {
      board.take(at: start, duration: row.duration, word: needs[place].word, need: needs[place].amounts)
    }
  }

  /// Pins stand before the pass begins.
  private static func place(_ pins: [Int32?], _ side: LevellingSide, _ end: Int32?, _ starts: inout [Int32]) {
    for (row, pin) in pins.enumerated() {
      guard let pin else { continue }
      starts[row] = end.map { $0 - pin - side.rows[row].duration } ?? pin
    }
  }
}
