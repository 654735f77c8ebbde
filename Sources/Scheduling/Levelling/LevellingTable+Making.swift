extension LevellingTable {
  init(_ problem: LevellingProblem) throws(LevellingError) {
    try problem.check()
    let unit = problem.commonUnit
    let horizon = try problem.horizon(unit: unit)
    let order = try LevellingOrder(problem)
    let lanes = LevellingLanes(problem)
    try Self.checkDemands(problem)
    var position = [Int32](repeating: 0, count: order.order.count)
    for (row, activity) in order.order.enumerated() { position[activity] = Int32(row) }
    let activities = order.order.map { problem.activities[$0] }

    var rows = activities.map { activity in
      LevellingRow(
        duration: Int32(activity.duration / unit), firstArc: 0, endArc: 0,
        release: Int32(max(activity.release, 0) / unit), firstNeed: 0, endNeed: 0, word: 0, need: 0)
    }
    let needs = Self.fill(&rows, problem, position, lanes)
    forward = Self.side(rows, problem, order, position, unit, isBackward: false)
    backward = Self.side(rows, problem, order, position, unit, isBackward: true)
    self.needs = needs
    count = rows.count
    original = order.order
    self.unit = unit
    self.lanes = lanes
    self.horizon = Int32(horizon)
    longestDuration = rows.reduce(0) { max($0, $1.duration) }
    let isPinned = activities.contains { $0.pinned != nil }
    pins = isPinned ? activities.map { $0.pinned.map { Int32($0 / unit) } } : nil
    ranks = Self.ranks(activities.map(\.priority))
    (early, tail, criticalPath) = Self.path(forward, backward, pins)
    var base = LevellingBase(problem, lanes, unit: unit, horizon: Int32(horizon))
    if let pins {
      for (row, pin) in pins.enumerated() {
        guard let pin else { continue }
        Self.eachNeed(rows[row], needs) { word, need in
          base.take(need, word: word, from: pin, to: pin + rows[row].duration, lanes)
        }
      }
    }
    self.base = base
    bound = max(criticalPath, pins == nil ? Self.work(problem, unit) : 0)
  }

  /// The work of the busiest resource in full units of time, none where capacity changes.
  private static func work(_ problem: LevellingProblem, _ unit: Int) -> Int32 {
    var sums = [Double](repeating: 0, count: problem.resources.count)
    for demand in problem.demands {
      let duration = problem.activities[demand.activity].duration / unit
      sums[demand.resource] += Double(demand.amount) * Double(duration)
    }
    return problem.resources.enumerated().reduce(0) { most, item in
      guard item.element.steps.isEmpty, item.element.capacity > 0 else { return most }
      // A double may be off in its last place: rounded so that the bound is never above the truth.
      let units = (sums[item.offset] / Double(item.element.capacity) * (1 - 1e-12)).rounded(.up)
      return max(most, Int32(min(units, Double(LevellingProblem.longest))))
    }
  }

  /// A demand above the greatest capacity can never be met, unless the activity takes no time or may not be moved.
  private static func checkDemands(_ problem: LevellingProblem) throws(LevellingError) {
    let most = problem.resources.map { $0.steps.reduce($0.capacity) { max($0, $1.capacity) } }
    var sums: [LevellingDemand] = problem.demands.sorted {
      ($0.activity, $0.resource) < ($1.activity, $1.resource)
    }
    for place in sums.indices.dropFirst()
    where sums[place].activity == sums[place - 1].activity && sums[place].resource == sums[place - 1].resource
    {
      // Held at a value that is over every capacity, so that no sum overflows.
      sums[place].amount = min(sums[place].amount + sums[place - 1].amount, 1 << 50)
    }
    for sum in sums where sum.amount > most[sum.resource] {
      let activity = problem.activities[sum.activity]
      guard activity.duration == 0 || activity.pinned != nil else {
        throw .demandOverCapacity(
          activity: sum.activity, resource: sum.resource, demand: sum.amount, capacity: most[sum.resource])
      }
    }
  }

  /// Packs the demands of every row and returns the needs of those that need more than one word.
  private static func fill(
    _ rows: inout [LevellingRow], _ problem: LevellingProblem, _ position: [Int32], _ lanes: LevellingLanes
  ) -> [LevellingNeed] {
    let full = Int(UInt64(1) << (lanes.width - 1)) - 1
    var amounts: [(row: Int32, word: Int, shift: UInt64, amount: Int)] = []
    for demand in problem.demands where demand.amount > 0 {
      let row = position[demand.activity]
      guard let place = lanes.places[demand.resource], rows[Int(row)].duration > 0 else { continue }
      amounts.append((row, place.word, place.shift, demand.amount))
    }
    amounts.sort { ($0.row, $0.word, $0.shift) < ($1.row, $1.word, $1.shift) }
    var needs: [LevellingNeed] = []
    var at = 0
    while at < amounts.count {
      let row = Int(amounts[at].row)
      let first = needs.count
      while at < amounts.count, amounts[at].row == row {
        let word = amounts[at].word
        var packed: UInt64 = 0
        while at < amounts.count, amounts[at].row == row, amounts[at].word == word {
          let shift = amounts[at].shift
          let before = Int(packed >> shift) & full
          // Only a pinned demand can be more than the lane holds.
          packed &= ~(UInt64(full) << shift)
          packed |= UInt64(min(before + amounts[at].amount, full)) << shift
          at += 1
        }
        needs.append(LevellingNeed(word: Int32(word), amounts: packed))
      }
      if needs.count == first + 1 {
        rows[row].word = needs[first].word
        rows[row].need = needs[first].amounts
        needs.removeLast()
      } else {
        rows[row].firstNeed = Int32(first)
        rows[row].endNeed = Int32(needs.count)
      }
    }
    return needs
  }

  static func eachNeed(_ row: LevellingRow, _ needs: [LevellingNeed], _ body: (Int, UInt64) -> Void) {
    if row.need != 0 { body(Int(row.word), row.need) }
    for need in needs[Int(row.firstNeed)..<Int(row.endNeed)] { body(Int(need.word), need.amounts) }
  }

  /// The rows with their arcs as seen from one end; seen from the other, a start is the distance of the finish from the
  /// end: `start' = end - start - duration`, which turns a lag L into `L + duration(successor) - duration(predecessor)`.
  private static func side(
    _ base: [LevellingRow], _ problem: LevellingProblem, _ order: LevellingOrder, _ position: [Int32],
    _ unit: Int, isBackward: Bool
  ) -> LevellingSide {
    var rows = base
    var arcs: [LevellingArc] = []
    var isSorted = true
    arcs.reserveCapacity(problem.links.count)
    for (row, activity) in order.order.enumerated() {
      rows[row].firstArc = Int32(arcs.count)
      if isBackward { rows[row].release = 0 }
      let offsets = isBackward ? order.outgoingOffsets : order.incomingOffsets
      for place in offsets[activity]..<offsets[activity + 1] {
        let link = problem.links[isBackward ? order.outgoing[place] : order.incoming[place]]
        let other = Int(position[isBackward ? link.successor : link.predecessor])
        var lag = Int32(link.lag / unit)
        if isBackward { lag += base[other].duration - base[row].duration }
        if lag < base[other].duration { isSorted = false }
        arcs.append(LevellingArc(other: Int32(other), lag: lag))
      }
      rows[row].endArc = Int32(arcs.count)
    }
    return LevellingSide(rows: rows, arcs: arcs, isBackward: isBackward, isSorted: isSorted)
  }

  /// Priorities as ranks, 0 for the highest.
  private static func ranks(_ priorities: [Int]) -> [Int32]? {
    let distinct = Set(priorities).sorted(by: >)
    guard distinct.count > 1 else { return nil }
    let rank = Dictionary(
      distinct.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
    return priorities.map { rank[$0] ?? 0 }
  }

  /// The forward and the backward pass of the critical path method without resources.
  private static func path(
    _ forward: LevellingSide, _ backward: LevellingSide, _ pins: [Int32?]?
  ) -> (early: [Int32], tail: [Int32], length: Int32) {
    var early = [Int32](repeating: 0, count: forward.rows.count)
    var tail = early
    var length: Int32 = 0
    for (row, line) in forward.rows.enumerated() {
      var start = line.release
      for arc in forward.arcs[Int(line.firstArc)..<Int(line.endArc)] {
        start = max(start, early[Int(arc.other)] + arc.lag)
      }
      early[row] = pins?[row] ?? start
      length = max(length, early[row] + line.duration)
    }
    for (row, line) in backward.rows.enumerated().reversed() {
      var after: Int32 = 0
      for arc in backward.arcs[Int(line.firstArc)..<Int(line.endArc)] {
        // The mirrored start of the other is its tail less its duration.
        after = max(after, tail[Int(arc.other)] - backward.rows[Int(arc.other)].duration + arc.lag)
      }
      tail[row] = after + line.duration
    }
    return (early, tail, length)
  }
}

extension LevellingBase {
  /// The capacities of all lanes, a segment for each time at which one of them changes.
  init(_ problem: LevellingProblem, _ lanes: LevellingLanes, unit: Int, horizon: Int32) {
    words = lanes.words
    var changes: Set<Int32> = [0]
    for (place, resource) in problem.resources.enumerated() where lanes.places[place] != nil {
      for step in resource.steps where step.from / unit <= Int(horizon) {
        changes.insert(Int32(step.from / unit))
      }
    }
    times = changes.sorted()
    free = [UInt64](repeating: lanes.guards, count: times.count * words)
    for (place, resource) in problem.resources.enumerated() {
      guard let lane = lanes.places[place] else { continue }
      var (next, capacity) = (0, resource.capacity)
      for (segment, time) in times.enumerated() {
        while next < resource.steps.count, resource.steps[next].from / unit <= Int(time) {
          capacity = resource.steps[next].capacity
          next += 1
        }
        free[segment * words + lane.word] |= lanes.free(capacity, shift: lane.shift)
      }
    }
  }

  /// Takes a pinned demand out of what is free from one time to another.
  mutating func take(_ need: UInt64, word: Int, from: Int32, to: Int32, _ lanes: LevellingLanes) {
    guard to > 0, from < to else { return }
    cut(at: max(from, 0))
    cut(at: to)
    for segment in times.indices where times[segment] >= from && times[segment] < to {
      free[segment * words + word] = lanes.taking(need, from: free[segment * words + word])
    }
  }

  private mutating func cut(at time: Int32) {
    let place = times.firstIndex { $0 >= time } ?? times.count
    if place < times.count, times[place] == time { return }
    times.insert(time, at: place)
    let row = Array(free[(place - 1) * words..<place * words])
    free.insert(contentsOf: row, at: place * words)
  }
}
