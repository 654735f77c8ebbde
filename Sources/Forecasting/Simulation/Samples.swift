/// What the iterations gave: one finish and one sum of money each, and how often each activity was critical.
struct Samples {
  /// Working days, by iteration.
  private(set) var finishes: [Float]
  /// Money beside the constant part, by iteration.
  private(set) var money: [Float]
  /// By position; empty when not counted.
  private(set) var criticalCounts: [Int32]

  init(_ plan: SimulationPlan, countsCriticality: Bool) {
    finishes = [Float](repeating: 0, count: plan.iterations)
    money = [Float](repeating: 0, count: plan.iterations)
    criticalCounts = [Int32](repeating: 0, count: countsCriticality ? plan.count : 0)
  }

  mutating func add(_ part: Part) {
    for (index, value) in part.results.enumerated() {
      for lane in 0..<16 {
        let iteration = (part.first + index) * 16 + lane
        guard iteration < finishes.count else { break }
        finishes[iteration] = value.finish[lane]
        money[iteration] = value.money[lane]
      }
    }
    for (position, count) in part.criticalCounts.enumerated() { criticalCounts[position] += count }
  }

  /// What one chunk of blocks gave.
  struct Part: Sendable {
    let first: Int
    private(set) var results: [(finish: Lanes, money: Lanes)] = []
    let criticalCounts: [Int32]

    init(_ plan: SimulationPlan, _ blocks: Range<Int>, countsCriticality: Bool) {
      first = blocks.lowerBound
      var workspace = Workspace(plan, countsCriticality: countsCriticality)
      results.reserveCapacity(blocks.count)
      for block in blocks {
        if Task.isCancelled { break }
        results.append(workspace.run(block: block))
      }
      criticalCounts = workspace.criticalCounts
    }
  }
}
