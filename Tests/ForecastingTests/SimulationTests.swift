import Foundation
import Testing

@testable import Forecasting

@Suite struct SimulationTests {
  static let count = 200_000

  private func alone(_ duration: Uncertainty, seed: UInt64 = 7) async throws -> SampleDistribution {
    let network = RiskNetwork(activities: [RiskActivity(name: "A", duration: duration)])
    let brief = SimulationBrief(
      network: network, iterations: Self.count, seed: seed, countsCriticality: false, sensitivityIterations: 0
    )
    return try await Simulation.run(brief).finish
  }

  @Test func triangular() async throws {
    let found = try ForecastingCases.find("O-60")
    let expected = found.part("expected")
    let law = Uncertainty.triangular(low: 8, mostLikely: 10, high: 18)
    #expect((law.mean - expected.number("mean")).magnitude < 1e-9)
    #expect((law.variance - expected.number("var")).magnitude < 1e-6)
    let sample = try await alone(law)
    #expect((sample.mean - 12).magnitude < 4 * sample.standardErrorOfMean)
    for (p, key) in [(0.1, "P10"), (0.5, "P50"), (0.8, "P80"), (0.9, "P90")] {
      let value = try #require(sample.percentile(p))
      let error = try #require(sample.standardError(p))
      #expect((value - expected.number(key)).magnitude < 4 * error, "\(key)")
    }
    #expect(sample.least >= 8)
    #expect(sample.greatest <= 18)
  }

  /// Mean and variance of every law, each within four standard errors of what its formula says.
  @Test(arguments: [
    Uncertainty.fixed(3), .uniform(low: 2, high: 9), .triangular(low: 1, mostLikely: 1, high: 4),
    .triangular(low: 1, mostLikely: 4, high: 4), .triangular(low: 5, mostLikely: 5, high: 5),
    .pert(low: 8, mostLikely: 10, high: 18), .pert(low: 0, mostLikely: 0, high: 10),
    .pert(low: 0, mostLikely: 10, high: 10), .pert(low: 0, mostLikely: 4.33, high: 10),
    .normal(mean: 10, deviation: 2, low: nil, high: nil), .normal(mean: 10, deviation: 2, low: 9, high: 13),
    .normal(mean: 1, deviation: 2, low: 0, high: nil), .normal(mean: 5, deviation: 0, low: nil, high: nil),
    .lognormal(mean: 10, deviation: 5), .lognormal(mean: 4, deviation: 0),
    .discrete([
      .init(value: 2, probability: 0.2), .init(value: 5, probability: 0.5), .init(value: 9, probability: 0.3),
    ]),
    .discrete([.init(value: 4, probability: 1)]),
  ])
  func moments(_ law: Uncertainty) async throws {
    let sample = try await alone(law)
    let variance = sample.deviation * sample.deviation
    #expect((sample.mean - law.mean).magnitude <= 4 * sample.standardErrorOfMean + 1e-5, "\(law)")
    let fourth = sample.sorted.reduce(0) { sum, value in
      let square = (value - sample.mean) * (value - sample.mean)
      return sum + (square - variance) * (square - variance)
    }
    let error = (fourth / Double(sample.count)).squareRoot() / Double(sample.count).squareRoot()
    #expect((variance - law.variance).magnitude <= 4 * error + 1e-4, "\(law): \(variance) \(law.variance)")
  }

  @Test func sums() async throws {
    let expected = try ForecastingCases.find("O-62").part("expected")
    let laws: [Uncertainty] = [
      .normal(mean: 10, deviation: 2, low: nil, high: nil), .triangular(low: 5, mostLikely: 10, high: 15),
      .uniform(low: 8, high: 12),
    ]
    var network = RiskNetwork(
      activities: laws.map { RiskActivity(name: "", duration: $0) },
      links: [RiskLink(from: 0, to: 1), RiskLink(from: 1, to: 2)])
    let rows = [[1, 0.5, 0.3], [0.5, 1, 0.4], [0.3, 0.4, 1]]
    for (correlations, key) in [
      ([], "var_independent"),
      ([RiskCorrelation.matrix(activities: [0, 1, 2], rows: rows, repair: .refuse)], "var_correlated"),
    ] {
      network.correlations = correlations
      let result = try await Simulation.run(
        SimulationBrief(network: network, iterations: Self.count, seed: 3))
      #expect(
        (result.finish.mean - expected.number("mean")).magnitude < 4 * result.finish.standardErrorOfMean)
      let variance = result.finish.deviation * result.finish.deviation
      let error = variance * (2 / Double(Self.count)).squareRoot()
      #expect((variance - expected.number(key)).magnitude < 4 * error, "\(key): \(variance)")
      #expect(result.activities.allSatisfy { $0.criticality == 1 })
    }
  }

  /// Several paths of equal length finish later together than any of them does alone.
  @Test func mergeBias() async throws {
    let law = Uncertainty.triangular(low: 8, mostLikely: 10, high: 18)
    let single = try await alone(law)
    let network = RiskNetwork(
      activities: (0..<5).map { RiskActivity(name: "path \($0)", duration: law) }
        + [RiskActivity(name: "merge", duration: .fixed(0))],
      links: (0..<5).map { RiskLink(from: $0, to: 5) })
    let merged = try await Simulation.run(SimulationBrief(network: network, iterations: Self.count))
    let (one, five) = (try #require(single.percentile(0.8)), try #require(merged.finish.percentile(0.8)))
    #expect(five > one + 1)
    // The largest of five independent ones stays under x with probability F(x)⁵.
    let exact = 18 - ((1 - 0.8.squareRoot(5)) * 80).squareRoot()
    #expect((five - exact).magnitude < 4 * (try #require(merged.finish.standardError(0.8))))
    #expect(merged.activities[5].criticality == 1)
    for path in 0..<5 { #expect((try #require(merged.activities[path].criticality) - 0.2).magnitude < 0.005) }
  }

  @Test func threadsDoNotMatter() async throws {
    let network = SampleNetworks.everything(count: 700)
    let brief = SimulationBrief(network: network, iterations: 3001, seed: 99)
    let one = try await Simulation.run(brief, threads: 1)
    #expect(one.finish.deviation > 0)
    for threads in [2, 5, 64, -3] { #expect(try await Simulation.run(brief, threads: threads) == one) }
    var other = brief
    other.seed = 100
    #expect(try await Simulation.run(other).finish != one.finish)
  }

  @Test func progressGrowsAndCancellationStops() async throws {
    let network = SampleNetworks.everything(count: 2000)
    let brief = SimulationBrief(network: network, iterations: 20_000)
    let seen = Progress()
    _ = try await Simulation.run(brief) { seen.note($0) }
    #expect(seen.values.count > 2)
    #expect(seen.values == seen.values.sorted())
    #expect(seen.values.last == 1)
    let task = Task { try await Simulation.run(brief) }
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
  }

  private final class Progress: @unchecked Sendable {
    private let lock = NSLock()
    private var seen: [Double] = []
    var values: [Double] { lock.withLock { seen } }
    func note(_ value: Double) { lock.withLock { seen.append(value) } }
  }
}

extension Double {
  fileprivate func squareRoot(_ degree: Double) -> Double { power(self, 1 / degree) }
}
