import Testing

@testable import Forecasting

@Suite struct SensitivityTests {
  /// Of independent normal durations in a row, each correlates with the sum as σᵢ/σ, and Spearman's coefficient of
  /// normal quantities is 6/π · asin(r/2).
  @Test func aRowOfNormalDurations() async throws {
    let deviations = [1.0, 2, 3, 0.5]
    let network = RiskNetwork(
      activities: deviations.map {
        RiskActivity(
          name: "\($0)", duration: .normal(mean: 40, deviation: $0, low: nil, high: nil),
          cost: RiskCost(ratePerDay: 10))
      } + [
        RiskActivity(name: "fixed", duration: .fixed(1)),
        RiskActivity(name: "aside", duration: .uniform(low: 1, high: 2)),
      ],
      links: (1..<4).map { RiskLink(from: $0 - 1, to: $0) })
    let result = try await Simulation.run(
      SimulationBrief(network: network, iterations: 50_000, seed: 4, sensitivityIterations: 50_000))
    let total = deviations.reduce(0) { $0 + $1 * $1 }.squareRoot()
    // 6/π asin(x/2) for σᵢ/σ, by series: asin(y) = y + y³/6 + 3y⁵/40 + 15y⁷/336.
    for (index, deviation) in deviations.enumerated() {
      let y = deviation / total / 2
      let asin = y + y * y * y / 6 + 3 * y * y * y * y * y / 40 + 15 * y * y * y * y * y * y * y / 336
      let expected = 6 / Double.pi * asin
      let risk = result.activities[index]
      #expect(
        (try #require(risk.sensitivity) - expected).magnitude < 4 / 50_000.0.squareRoot(), "\(deviation)")
      #expect((try #require(risk.costSensitivity) - expected).magnitude < 0.05)
      #expect(risk.criticality == 1)
      #expect(risk.cruciality == risk.sensitivity)
      #expect((try #require(risk.scheduleSensitivity) - deviation / total).magnitude < 0.02)
    }
    #expect(result.activities[4].sensitivity == nil)
    #expect(result.activities[4].costSensitivity == nil)
    #expect(result.activities[5].sensitivity == 0)
    #expect(result.tornado(3).map(\.activity) == [2, 1, 0])
    #expect(result.tornado(-1).isEmpty)
  }

  @Test func costsAddUp() async throws {
    let network = RiskNetwork(
      activities: [
        RiskActivity(
          name: "A", duration: .triangular(low: 8, mostLikely: 10, high: 18),
          cost: RiskCost(fixed: .uniform(low: 100, high: 200), ratePerDay: 50)),
        RiskActivity(name: "B", duration: .fixed(4), cost: RiskCost(fixed: .fixed(1e9), ratePerDay: 25)),
      ],
      events: [
        RiskEvent(name: "fine", probability: 0.4, money: .triangular(low: 0, mostLikely: 30, high: 60))
      ])
    let result = try await Simulation.run(SimulationBrief(network: network, iterations: 100_000))
    let mean: Double = 1_000_000_862
    #expect((result.cost.mean - mean).magnitude < 4 * result.cost.standardErrorOfMean)
    // 100²/12 + 50² · 14/3, and of the fine 0.4 (150 + 30²) − 12².
    let variance: Double = 833.333_333 + 11_666.666_667 + 276
    #expect((result.cost.deviation * result.cost.deviation / variance - 1).magnitude < 0.03)
    #expect(result.activities[1].costSensitivity == nil)
  }

  @Test func nothingIsTakenThatIsNotWanted() async throws {
    let network = SampleNetworks.everything(count: 300)
    let result = try await Simulation.run(
      SimulationBrief(network: network, iterations: 100, countsCriticality: false, sensitivityIterations: 0))
    #expect(
      result.activities.allSatisfy { $0.criticality == nil && $0.sensitivity == nil && $0.cruciality == nil })
    #expect(result.events.isEmpty)
  }

  /// A duration beside the critical path that goes with one on it is as sensitive as their rank correlation:
  /// 6/π · asin(0.8/2).
  @Test func whatIsCorrelatedIsSensitive() async throws {
    let law = Uncertainty.normal(mean: 50, deviation: 5, low: nil, high: nil)
    let network = RiskNetwork(
      activities: [
        RiskActivity(name: "A", duration: law), RiskActivity(name: "B", duration: .fixed(100)),
        RiskActivity(name: "C", duration: law),
      ],
      links: [RiskLink(from: 0, to: 1)], correlations: [.group(activities: [0, 2], coefficient: 0.8)])
    let result = try await Simulation.run(SimulationBrief(network: network, iterations: 8192))
    #expect(result.activities[2].criticality == 0)
    #expect((try #require(result.activities[2].sensitivity) - 0.785_93).magnitude < 0.02)
    #expect(result.activities[2].cruciality == 0)
  }
}
