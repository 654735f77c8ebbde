/// A brief made ready to run: everything in the order of the sweep, in flat arrays, checked.
///
/// Activities stand in topological order and are cut into panels, small enough that what is drawn for one stays in the
/// nearest cache. Within a panel, draws are sorted by kind and the sweep runs through segments of one class.
struct SimulationPlan: Sendable {
  /// How many activities one panel holds: 256 × 16 lanes × 4 bytes are 16 KB.
  static let panelLength = 256

  let seed: UInt64
  let iterations: Int
  let count: Int
  let order: NetworkOrder
  var links = LinkPlan()
  var draws = DrawPlan()
  var panels: [Panel] = []
  var events: [LaneEvent] = []
  var clusters: [CorrelationCluster] = []
  /// The largest change of a coefficient that made a matrix valid.
  var largestRepair = 0.0
  /// How many activities stand in correlations.
  var slots = 0
  var money = MoneyPlan()

  var blocks: Int { (iterations + 15) / 16 }

  /// A stretch of activities in the order of the sweep, and what belongs to it in each flat array.
  struct Panel: Sendable {
    var positions: Range<Int>
    var segments: Range<Int> = 0..<0
    var runs: Range<Int> = 0..<0
    var effects: Range<Int> = 0..<0
    var costs: Range<Int> = 0..<0
    /// The correlations that its activities stand in.
    var clusters: [Int] = []
  }

  /// Which stream of random numbers is for what; panels have theirs from zero up.
  enum Stream {
    static let events = -1
    static let forks = -2
    static func cluster(_ index: Int) -> Int { -3 - index }
  }

  init(_ brief: SimulationBrief) throws(SimulationRefusal) {
    let inspection = BriefInspection(brief)
    guard inspection.problems.isEmpty else { throw SimulationRefusal(problems: inspection.problems) }
    let network = brief.network
    (seed, iterations, count) = (brief.seed, brief.iterations, network.activities.count)
    let ends = network.links.map { (from: Int32($0.from), to: Int32($0.to)) }
    let classes = LinkPlan.classes(network)
    order = NetworkOrder(count: count, ends: ends, classes: classes.map(\.rawValue))
    guard order.cycle.isEmpty else { throw Self.refusal(order.cycle, network) }
    links = LinkPlan(network, order, classes)
    var start = 0
    while start < count {
      panels.append(Panel(positions: start..<min(start + Self.panelLength, count)))
      start += Self.panelLength
    }
    for index in panels.indices {
      panels[index].segments = links.addSegments(panels[index].positions, order, classes)
    }
    let placed = try correlate(brief)
    addDraws(network, slots: placed)
    addMoney(network)
  }

  private static func refusal(_ cycle: [Int], _ network: RiskNetwork) -> SimulationRefusal {
    let names = cycle.prefix(20).map { "'\(network.activities[$0].name)'" }.joined(separator: " → ")
    let rest = cycle.count > 20 ? " → … (\(cycle.count) activities)" : ""
    let first = network.activities[cycle[0]].name
    return SimulationRefusal(problems: [
      SimulationProblem(
        place: .activity(cycle[0]),
        sentence: "The links run in a circle: \(names)\(rest) → '\(first)'; remove one of them.")
    ])
  }

  /// - Returns: the slot of each activity that is correlated, −1 of all others.
  private mutating func correlate(_ brief: SimulationBrief) throws(SimulationRefusal) -> [Int32] {
    var placed = [Int32](repeating: -1, count: count)
    for (index, correlation) in brief.network.correlations.enumerated() {
      let laws = correlation.activities.map { brief.network.activities[$0].duration }
      guard let made = CorrelationCluster.made(correlation, laws, firstSlot: slots) else {
        throw SimulationRefusal(problems: [
          SimulationProblem(
            place: .correlation(index),
            sentence:
              "No quantities can have the matrix of correlation \(index) (it is not positive semidefinite); "
              + "lower its coefficients or let the nearest valid one be taken.")
        ])
      }
      for (offset, activity) in correlation.activities.enumerated() {
        placed[activity] = Int32(slots + offset)
        let panel = Int(order.positions[activity]) / Self.panelLength
        if panels[panel].clusters.last != index { panels[panel].clusters.append(index) }
      }
      clusters.append(made.cluster)
      largestRepair = max(largestRepair, made.change)
      slots += correlation.activities.count
    }
    return placed
  }

  private mutating func addDraws(_ network: RiskNetwork, slots: [Int32]) {
    var affected = [[Int32]](repeating: [], count: count)
    for (index, event) in network.events.enumerated() {
      events.append(
        LaneEvent(
          probability: Float(event.probability),
          days: LaneLaw(event.days, floor: nil, outcomes: &draws.outcomes),
          money: LaneLaw(event.money, floor: nil, outcomes: &draws.outcomes)))
      guard event.days != .fixed(0) else { continue }
      for activity in event.activities { affected[Int(order.positions[activity])].append(Int32(index)) }
    }
    for index in panels.indices {
      let positions = panels[index].positions
      let activities = positions.map { Int(order.activities[$0]) }
      panels[index].runs = draws.addRuns(
        activities.map { network.activities[$0].duration }, activities.map { slots[$0] })
      let first = draws.effects.count
      for position in positions {
        for event in affected[position] {
          draws.effects.append(.init(target: Int32(position - positions.lowerBound), event: event))
        }
      }
      panels[index].effects = first..<draws.effects.count
    }
  }

  private mutating func addMoney(_ network: RiskNetwork) {
    for index in panels.indices {
      let positions = panels[index].positions
      let first = money.costs.count
      for position in positions {
        let activity = Int(order.activities[position])
        guard let cost = network.activities[activity].cost else { continue }
        money.add(
          cost, target: position - positions.lowerBound, position: position, mayBeAbsent: links.mayBeAbsent,
          outcomes: &draws.outcomes)
      }
      panels[index].costs = first..<money.costs.count
    }
    money.hasEvents = network.events.contains { $0.money != .fixed(0) }
  }
}

/// A risk event made ready to be drawn.
struct LaneEvent: Sendable {
  let probability: Float
  let days: LaneLaw
  let money: LaneLaw
}

/// What activities cost, in the order of the sweep.
struct MoneyPlan: Sendable {
  struct Cost: Sendable {
    /// Place in the panel.
    let target: Int32
    let ratePerDay: Float
    let law: LaneLaw
  }

  var costs: [Cost] = []
  /// Money that is spent in every iteration; kept out of the lanes, where it would cost digits.
  var constant = 0.0
  var hasEvents = false

  var isEmpty: Bool { costs.isEmpty && !hasEvents && constant == 0 }

  mutating func add(
    _ cost: RiskCost, target: Int, position: Int, mayBeAbsent: Bool, outcomes: inout [SIMD2<Float>]
  ) {
    var fixed = cost.fixed
    if case .fixed(let value) = fixed, !mayBeAbsent {
      constant += value
      fixed = .fixed(0)
    }
    if fixed == .fixed(0) && cost.ratePerDay == 0 { return }
    costs.append(
      Cost(
        target: Int32(target), ratePerDay: Float(cost.ratePerDay),
        law: LaneLaw(fixed, floor: nil, outcomes: &outcomes)))
  }
}
