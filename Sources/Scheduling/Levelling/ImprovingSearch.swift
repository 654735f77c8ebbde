/// A genetic search for a short plan.
///
/// Two populations, one of plans packed to the beginning and one of plans packed to the end: each child of one is packed
/// to the other end and goes to the other population, so that every single pass is also half a double justification
/// (Debels and Vanhoucke, "A bi-population based genetic algorithm", 2005). A plan that is tied to time by releases,
/// pins or steps cannot be packed to an end that is not known; its children are packed to the beginning and then
/// justified, all in one population.
struct ImprovingSearch<Board: CapacityBoard> {
  private let table: LevellingTable
  private let isTwoSided: Bool
  private var work: Generation<Board>
  private var breeding: Breeding
  private var meter: SearchMeter
  private var pace = SearchPace(schedules: 0, activities: 0)
  private var populations: [Population] = []
  /// The starts of the best child in a family.
  private var child: [Int32]
  private var best = (makespan: Int32.max, starts: [Int32](), isBackward: false)

  init(_ table: LevellingTable, seed: UInt64, meter: SearchMeter) {
    self.table = table
    isTwoSided = table.isMovable && table.ranks == nil
    work = Generation(table)
    child = [Int32](repeating: 0, count: table.count)
    breeding = Breeding(table, seed: seed)
    self.meter = meter
  }

  /// The best plan found and the schedules generated.
  mutating func run() throws(LevellingError) -> (starts: [Int32], schedules: Int) {
    try begin()
    var from = 0
    while !isDone(), table.count > 1, populations[from].isInhabited {
      let to = isTwoSided ? 1 - from : from
      for place in 0..<populations[from].size where !isDone() { breed(place, from, to) }
      from = to
    }
    finish()
    return (work.starts, work.schedules)
  }

  private mutating func isDone() -> Bool {
    meter.isOver(schedules: work.schedules, makespan: best.makespan)
  }

  /// Plans by the rule of the latest finish with more or less noise.
  private mutating func begin() throws(LevellingError) {
    let keys = PriorityRule.lateFinish.keys(table)
    let noise = Double(table.criticalPath)
    work.list = table.list(keys: keys)
    let clock = ContinuousClock.now
    let first = work.serial()
    if case .stuck(let row) = first { throw .neverFits(activity: table.original[row]) }
    pace = SearchPace(
      schedules: meter.expectedSchedules(time: clock.duration(to: .now)), activities: table.count)
    populations = [Population](
      repeating: Population(size: pace.plans, count: table.count), count: isTwoSided ? 2 : 1)
    if let score = settle(first, table.forward) { put(0, 0, table.forward, score) }
    for place in 1..<pace.plans where !isDone() {
      work.list = table.list(keys: keys.map { $0 + Int32(breeding.chance.fraction() * noise) })
      if let score = settle(work.serial(), table.forward) { put(place, 0, table.forward, score) }
    }
  }

  /// The best of a plan's children takes its place in the other population, unless the pace is slow and what stands
  /// there is better, or a twin of it stands elsewhere.
  private mutating func breed(_ place: Int, _ from: Int, _ to: Int) {
    // Where the list of the father found no room, the best stands in for him.
    guard let father = populations[from].standing(place) else { return }
    let side = to == 1 ? table.backward : table.forward
    var best = LevellingScore.worst
    for _ in 0..<pace.children where !isDone() {
      let mother = populations[from].mate(of: father, draws: pace.draws, &breeding.chance)
      breeding.cross(populations[from], father: father, mother: mother, into: &work.list)
      breeding.mutate(&work.list, side)
      if table.ranks != nil { work.list = table.list(keys: breeding.positions(work.list)) }
      guard let score = settle(work.serial(side), side), score < best else { continue }
      best = score
      swap(&child, &work.mirrored)
    }
    let rival = populations[to].scores[place]
    guard best < .worst, rival == .worst || !pace.isSlow || best <= rival,
      rival == .worst || !populations[to].scores.contains(best)
    else { return }
    swap(&child, &work.mirrored)
    put(place, to, side, best)
  }

  /// Notes a plan, turns it to the pass that its children will make and says how good it is; nil where there is none.
  private mutating func settle(_ outcome: SerialPass.Outcome, _ side: LevellingSide) -> LevellingScore? {
    guard case .made(var span) = outcome else { return nil }
    note(span, side)
    // Two passes more, which the budget must still hold.
    if !isTwoSided, table.ranks == nil,
      !meter.isOver(schedules: work.schedules + 1, makespan: best.makespan)
    {
      span = work.justify(makespan: span)
      note(span, side)
    }
    for row in work.starts.indices {
      let start = work.starts[row]
      work.mirrored[row] = isTwoSided ? span - start - side.rows[row].duration : start
    }
    return LevellingScore(makespan: span, sum: breeding.weight(work.starts))
  }

  /// Puts the plan in `mirrored` into a population.
  private mutating func put(_ place: Int, _ to: Int, _ side: LevellingSide, _ score: LevellingScore) {
    let next = isTwoSided && !side.isBackward ? table.backward : table.forward
    work.sort(next, makespan: score.makespan)
    populations[to].put(place, work.list, starts: work.mirrored, score)
  }

  private mutating func note(_ makespan: Int32, _ side: LevellingSide) {
    guard makespan < best.makespan else { return }
    best = (makespan, work.starts, side.isBackward)
  }

  /// Packs the best plan to the beginning, which never makes it longer.
  private mutating func finish() {
    for row in work.starts.indices {
      let start = best.starts[row]
      work.mirrored[row] = best.isBackward ? best.makespan - start - table.forward.rows[row].duration : start
      work.starts[row] = work.mirrored[row]
    }
    guard best.isBackward else { return }
    let starts = work.starts
    work.sort(table.forward, makespan: best.makespan)
    if case .made(let span) = work.serial(), span <= best.makespan { return }
    work.starts = starts
  }
}
