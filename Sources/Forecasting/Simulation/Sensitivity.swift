/// How the finish and the money hang together with durations, costs and risk events.
struct Sensitivity: Sendable {
  /// Rank correlation of the duration with the finish, by position; nil where the duration does not vary.
  private(set) var finish: [Double?]
  /// Rank correlation of the cost with all money, by position; nil where the cost does not vary.
  private(set) var money: [Double?]
  private(set) var events: [EventSums] = []

  /// Of iterations in which an event occurred: how many, their finishes and their money.
  struct EventSums: Sendable {
    var count = 0.0
    var days = 0.0
    var money = 0.0
  }

  init(count: Int) {
    finish = [Double?](repeating: nil, count: count)
    money = [Double?](repeating: nil, count: count)
  }

  /// Draws the durations of each panel again from their seeds rather than keeping them all: 10,000 activities times
  /// 10,000 iterations would be 400 MB.
  static func measured(
    _ plan: SimulationPlan, _ samples: Samples, iterations: Int, threads: Int, _ progress: (Double) -> Void
  ) async throws -> Sensitivity {
    var result = Sensitivity(count: plan.count)
    let finishRanks = CentredRanks(samples.finishes.prefix(iterations))
    let moneyRanks = CentredRanks(samples.money.prefix(iterations))
    let critical = samples.criticalCounts
    try await Simulation.inChunks(plan.panels.count, threads, progress) { panel in
      PanelReplay(plan, panel, iterations: iterations, critical: critical).sensitivity(
        finishRanks, moneyRanks)
    } take: { part in
      for (position, value) in part.finish { result.finish[position] = value }
      for (position, value) in part.money { result.money[position] = value }
    }
    result.addEvents(plan, samples, iterations)
    return result
  }

  private mutating func addEvents(_ plan: SimulationPlan, _ samples: Samples, _ iterations: Int) {
    events = [EventSums](repeating: EventSums(), count: plan.events.count)
    guard !events.isEmpty else { return }
    for block in 0..<(iterations + 15) / 16 {
      plan.occurrences(block: block) { event, occurs in
        for lane in 0..<16 where occurs[lane] > 0 && block * 16 + lane < iterations {
          events[event].count += 1
          events[event].days += Double(samples.finishes[block * 16 + lane])
          events[event].money += Double(samples.money[block * 16 + lane])
        }
      }
    }
  }
}

/// One panel of a plan drawn again, iteration after iteration, to correlate what was drawn with what came of it.
struct PanelReplay {
  private let plan: SimulationPlan
  private let panel: SimulationPlan.Panel
  private let index: Int
  private let iterations: Int
  /// Places in the panel of durations that can matter.
  private var durations: [Int] = []
  /// Places among the costs of the plan.
  private var costs: [Int] = []
  /// By position; an activity that is never critical and shares nothing with others has nothing to correlate.
  private var idle: [Int] = []

  init(_ plan: SimulationPlan, _ index: Int, iterations: Int, critical: [Int32]) {
    self.plan = plan
    self.index = index
    self.iterations = iterations
    panel = plan.panels[index]
    let shared = Set(panel.effects.map { Int(plan.draws.effects[$0].target) })
    for run in panel.runs.map({ plan.draws.runs[$0] }) {
      for draw in run.draws {
        let target = Int(plan.draws.targets[draw])
        let position = panel.positions.lowerBound + target
        if run.kind == .fixed && !shared.contains(target) { continue }
        let matters =
          critical.isEmpty || critical[position] > 0 || run.kind == .correlated || shared.contains(target)
        if matters { durations.append(target) } else { idle.append(position) }
      }
    }
    costs = panel.costs.filter {
      let cost = plan.money.costs[$0]
      return cost.law.shape != .fixed || cost.ratePerDay != 0
    }
  }

  typealias Part = (finish: [(Int, Double?)], money: [(Int, Double?)])

  /// The rank correlations of durations with the finish and of costs with the money, by position.
  func sensitivity(_ finish: CentredRanks, _ money: CentredRanks) -> Part {
    var part: Part = (idle.map { ($0, 0) }, [])
    guard !durations.isEmpty || !costs.isEmpty, !Task.isCancelled else { return part }
    let padded = (iterations + 15) / 16 * 16
    var rows = [Float](repeating: 0, count: (durations.count + costs.count) * padded)
    replay { block, row, lanes in
      let start = row * padded + block * 16
      for lane in 0..<16 { rows[start + lane] = lanes[lane] }
    }
    for row in 0..<durations.count + costs.count {
      let ranks = CentredRanks(rows[row * padded..<row * padded + iterations])
      if row < durations.count {
        part.finish.append((panel.positions.lowerBound + durations[row], ranks.correlation(finish)))
      } else {
        let target = Int(plan.money.costs[costs[row - durations.count]].target)
        part.money.append((panel.positions.lowerBound + target, ranks.correlation(money)))
      }
    }
    return part
  }

  /// Hands over each row of each block: first the durations, then the costs.
  private func replay(_ take: (_ block: Int, _ row: Int, _ lanes: Lanes) -> Void) {
    var drawn = [Lanes](repeating: .zero, count: SimulationPlan.panelLength)
    var normals = [Lanes](repeating: .zero, count: plan.slots)
    var impacts = [Lanes](repeating: .zero, count: plan.events.count)
    for block in 0..<(iterations + 15) / 16 {
      if !panel.effects.isEmpty {
        _ = plan.drawEvents(block: block, into: &impacts)
      }
      for cluster in panel.clusters {
        var generator = LaneGenerator(
          seed: plan.seed, block: block, stream: SimulationPlan.Stream.cluster(cluster))
        plan.clusters[cluster].draw(&generator, into: &normals)
      }
      var generator = LaneGenerator(seed: plan.seed, block: block, stream: index)
      plan.drawDurations(panel, &generator, into: &drawn, normals: normals, impacts: impacts)
      for (row, target) in durations.enumerated() { take(block, row, drawn[target]) }
      var row = durations.count
      for cost in panel.costs {
        let lanes = plan.drawCost(
          plan.money.costs[cost], drawn[Int(plan.money.costs[cost].target)], &generator)
        guard row - durations.count < costs.count, costs[row - durations.count] == cost else { continue }
        take(block, row, lanes)
        row += 1
      }
    }
  }
}
