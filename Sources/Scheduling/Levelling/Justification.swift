/// Schedules of one table, generated and improved in buffers that are made once.
struct Generation<Board: CapacityBoard> {
  let table: LevellingTable
  var board: Board
  var order = StartOrder()
  var starts: [Int32]
  var list: [Int32]
  /// The starts as seen from the other end.
  var mirrored: [Int32]
  private var ceilings: [Int32]
  /// Passes made so far.
  var schedules = 0

  init(_ table: LevellingTable) {
    self.table = table
    board = Board(table)
    starts = [Int32](repeating: 0, count: table.count)
    list = starts
    mirrored = starts
    ceilings = starts
  }

  /// A serial pass over `list` from the beginning; `starts` hold the plan.
  mutating func serial() -> SerialPass.Outcome { serial(table.forward) }

  /// A serial pass over `list`, from the end only for a plan that may be moved.
  mutating func serial(_ side: LevellingSide) -> SerialPass.Outcome {
    schedules += 1
    return SerialPass.run(
      table, side, list: list, end: nil, ceilings: nil, starts: &starts, board: &board)
  }

  mutating func parallel(keys: [Int32]) -> SerialPass.Outcome {
    schedules += 1
    return ParallelPass.run(table, keys: keys, starts: &starts, board: &board)
  }

  /// Makes `list` of the starts in `mirrored`, as seen from the end from which the side looks.
  mutating func sort(_ side: LevellingSide, makespan: Int32) {
    order.sort(table, side, starts: mirrored, makespan: makespan, into: &list)
  }

  /// Double justification (Li and Willis 1992; Valls, Ballestin and Quintanilla 2005): everything as late as the end
  /// of the plan allows, last finish first, then everything as early as possible, first start first.
  ///
  /// A row in its turn still fits where it stood, since those before it only moved away, so that the plan does not get
  /// longer. Two passes. Where links overlap the order of the links may differ from that of the times, and the plan is
  /// kept as it was if it got no better.
  ///
  /// - Returns: the new makespan; `starts` hold the plan.
  mutating func justify(makespan: Int32) -> Int32 {
    let before = starts
    var makespan = makespan
    for side in [table.backward, table.forward] {
      for row in starts.indices {
        ceilings[row] = side.isBackward ? makespan - starts[row] - side.rows[row].duration : starts[row]
      }
      order.sort(table, side, starts: ceilings, makespan: makespan, into: &list)
      schedules += 1
      let outcome = SerialPass.run(
        table, side, list: list, end: side.isBackward ? makespan : nil, ceilings: ceilings,
        starts: &mirrored, board: &board)
      guard case .made(let span) = outcome, span <= makespan,
        // Later from the end is earlier from the beginning, where a release or a step may stand in the way.
        !side.isBackward || table.isMovable || zip(mirrored, ceilings).allSatisfy({ $0 <= $1 })
      else {
        starts = before
        return makespan
      }
      for row in starts.indices {
        starts[row] = side.isBackward ? makespan - mirrored[row] - side.rows[row].duration : mirrored[row]
      }
      makespan = side.isBackward ? makespan : span
    }
    return makespan
  }
}
