/// Makes new lists out of those of a population.
struct Breeding: Sendable {
  var chance: LevellingChance
  private let table: LevellingTable
  /// What each row takes of the resources: the sum over resources of demand by duration as a part of capacity.
  private let weights: [Float]
  /// The place of each row in a list.
  private var places: [Int32]

  init(_ table: LevellingTable, seed: UInt64) {
    self.table = table
    chance = LevellingChance(seed: seed)
    weights = Self.weights(table)
    places = [Int32](repeating: 0, count: table.count)
  }

  private static func weights(_ table: LevellingTable) -> [Float] {
    let (lanes, lane) = (table.lanes, (UInt64(1) << (table.lanes.width - 1)) - 1)
    return table.forward.rows.map { row -> Float in
      var weight: Float = 0
      LevellingTable.eachNeed(row, table.needs) { word, need in
        var shift: UInt64 = 0
        while shift + lanes.width <= 64 {
          let capacity = table.base.free[word] >> shift & lane
          if capacity > 0 { weight += Float(need >> shift & lane) / Float(capacity) }
          shift += lanes.width
        }
      }
      // Tenths, so that the sum tells small differences apart.
      return 10 * weight * Float(row.duration)
    }
  }

  /// How late the work of a plan is done, as seen from the end to which it is packed.
  func weight(_ starts: [Int32]) -> Int {
    var sum: Float = 0
    for row in starts.indices { sum += weights[row] * Float(starts[row]) }
    return Int(min(max(sum, -1e15), 1e15))
  }

  /// The place of each row in a list.
  func positions(_ list: [Int32]) -> [Int32] {
    var positions = list
    for (place, row) in list.enumerated() { positions[Int(row)] = Int32(place) }
    return positions
  }

  /// A child of two plans: a stretch of the father's list at a time at which resources are well used, with what he has
  /// before and after it in the mother's order (the peaks of Valls, Ballestin and Quintanilla 2008 in the crossover of
  /// Debels and Vanhoucke 2007). Where both lists hold to the links, the child's does.
  mutating func cross(_ population: Population, father: Int, mother: Int, into list: inout [Int32]) {
    let (from, to) = peak(population, father)
    Self.mix(
      population.lists, father * population.count, mother * population.count, from, to, &places, &list)
  }

  /// Of three stretches of a quarter to three quarters of the list, the one with most work in a unit of time.
  private mutating func peak(_ population: Population, _ plan: Int) -> (from: Int, to: Int) {
    let count = population.count
    let first = plan * count
    var best: (work: Float, from: Int, to: Int) = (-1, 0, count)
    for _ in 0..<3 {
      let length = max(count / 4 + chance.below(count / 2 + 1), 1)
      let from = chance.below(count - length + 1)
      let to = from + length
      var work: Float = 0
      for at in first + from..<first + to { work += weights[Int(population.lists[at])] }
      let end = to < count ? population.times[first + to] : population.scores[plan].makespan
      work /= Float(max(end - population.times[first + from], 1))
      if work > best.work { best = (work, from, to) }
    }
    return (best.from, best.to)
  }

  private static func mix(
    _ lists: [Int32], _ father: Int, _ mother: Int, _ from: Int, _ to: Int, _ places: inout [Int32],
    _ list: inout [Int32]
  ) {
    let lists = lists.span
    var places = places.mutableSpan
    var list = list.mutableSpan
    let count = list.count
    for at in 0..<count { places[Int(lists[father + at])] = Int32(truncatingIfNeeded: at) }
    var (before, after) = (0, to)
    for at in 0..<count {
      let row = lists[mother + at]
      let place = Int(places[Int(row)])
      if place < from {
        list[before] = row
        before += 1
      } else if place >= to {
        list[after] = row
        after += 1
      }
    }
    for at in from..<to { list[at] = lists[father + at] }
  }

  /// Moves one row up to ten places forward, and now and then shuffles a stretch, within what the links allow.
  mutating func mutate(_ list: inout [Int32], _ side: LevellingSide) {
    guard list.count > 1 else { return }
    if chance.below(5) == 0 { shuffle(&list, side) }
    var at = chance.below(list.count)
    var steps = 1 + chance.below(10)
    let row = list[at]
    while steps > 0, at > 0, !waits(row, for: list[at - 1], side) {
      list[at] = list[at - 1]
      at -= 1
      steps -= 1
    }
    list[at] = row
  }

  private func waits(_ row: Int32, for other: Int32, _ side: LevellingSide) -> Bool {
    let line = side.rows[Int(row)]
    for place in Int(line.firstArc)..<Int(line.endArc) where side.arcs[place].other == other { return true }
    return false
  }

  /// Orders fifteen neighbours anew, those that stood first more likely first.
  private mutating func shuffle(_ list: inout [Int32], _ side: LevellingSide) {
    let length = min(15, list.count)
    let from = chance.below(list.count - length + 1)
    var rest = Array(list[from..<from + length])
    for at in from..<from + length {
      // The first waits for none of the rest; it is taken when eight draws find no other.
      var pick = 0
      for _ in 0..<8 {
        let draw = chance.fraction()
        let drawn = Int(draw * draw * Double(rest.count))
        if !rest[..<drawn].contains(where: { waits(rest[drawn], for: $0, side) }) {
          pick = drawn
          break
        }
      }
      list[at] = rest.remove(at: pick)
    }
  }
}
