/// What one thread needs to run blocks of a plan, and what it has counted.
struct Workspace {
  private let plan: SimulationPlan
  private var finishes: [Lanes]
  private var starts: [Lanes]
  private var drawn = [Lanes](repeating: .zero, count: SimulationPlan.panelLength)
  private var normals: [Lanes]
  private var impacts: [Lanes]
  private var gates: [Lanes]
  private var trace: CriticalTrace?

  /// By position, empty when criticality is not counted.
  var criticalCounts: [Int32] { trace?.counts ?? [] }

  init(_ plan: SimulationPlan, countsCriticality: Bool) {
    self.plan = plan
    finishes = [Lanes](repeating: .zero, count: plan.count)
    starts = [Lanes](repeating: .zero, count: plan.links.hasGeneral ? plan.count : 0)
    normals = [Lanes](repeating: .zero, count: plan.slots)
    impacts = [Lanes](repeating: .zero, count: plan.events.count)
    gates = [Lanes](repeating: .zero, count: plan.links.gateCount)
    trace = countsCriticality ? CriticalTrace(count: plan.count) : nil
  }

  /// Plays sixteen iterations through.
  ///
  /// - Returns: working days to the finish of the project, and money beside the constant part.
  mutating func run(block: Int) -> (finish: Lanes, money: Lanes) {
    var money = plan.drawEvents(block: block, into: &impacts)
    plan.drawForks(block: block, into: &gates)
    for (index, cluster) in plan.clusters.enumerated() {
      var generator = LaneGenerator(
        seed: plan.seed, block: block, stream: SimulationPlan.Stream.cluster(index))
      cluster.draw(&generator, into: &normals)
    }
    for (index, panel) in plan.panels.enumerated() {
      var generator = LaneGenerator(seed: plan.seed, block: block, stream: index)
      plan.drawDurations(panel, &generator, into: &drawn, normals: normals, impacts: impacts)
      plan.links.sweep(
        panel.segments, base: panel.positions.lowerBound, drawn: drawn, finishes: &finishes, starts: &starts,
        gates: gates)
      money += cost(panel, &generator)
    }
    var finish = Lanes(repeating: -.infinity)
    for sink in plan.links.sinks { finish = LaneMathematics.larger(finish, finishes[Int(sink)]) }
    trace?.add(
      plan.links, finishes: finishes, starts: starts, gates: gates, finish: finish,
      valid: plan.validLanes(block: block))
    return (finish, money)
  }

  private func cost(_ panel: SimulationPlan.Panel, _ generator: inout LaneGenerator) -> Lanes {
    var sum = Lanes.zero
    for index in panel.costs {
      let cost = plan.money.costs[index]
      let target = Int(cost.target)
      var value = plan.drawCost(cost, drawn[target], &generator)
      if plan.links.mayBeAbsent {
        value.replace(with: 0, where: finishes[panel.positions.lowerBound + target] .== -.infinity)
      }
      sum += value
    }
    return sum
  }
}

extension SimulationPlan {
  /// All bits set in lanes that are iterations, none in those past the last.
  func validLanes(block: Int) -> LaneBits {
    var valid = LaneBits.zero
    for lane in 0..<16 where block * 16 + lane < iterations { valid[lane] = .max }
    return valid
  }
}
