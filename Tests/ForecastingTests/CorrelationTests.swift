import Testing

@testable import Forecasting

@Suite struct CorrelationTests {
  private static let count = 100_000

  /// Sums of correlated durations have the variance that the coefficients foretell, whatever their distributions: the
  /// coefficients are those of the durations, not of the normal numbers beneath.
  @Test(arguments: [
    [Uncertainty.lognormal(mean: 10, deviation: 6), .lognormal(mean: 10, deviation: 6)],
    [.uniform(low: 0, high: 10), .triangular(low: 0, mostLikely: 0, high: 12)],
    [.pert(low: 0, mostLikely: 1, high: 10), .normal(mean: 20, deviation: 3, low: nil, high: nil)],
    [
      .discrete([.init(value: 0, probability: 0.5), .init(value: 8, probability: 0.5)]),
      .uniform(low: 2, high: 9),
    ],
  ])
  func coefficientsAreThoseOfTheDurations(_ laws: [Uncertainty]) async throws {
    for coefficient in [-0.4, 0.5, 0.7] {
      let network = RiskNetwork(
        activities: laws.map { RiskActivity(name: "", duration: $0) }, links: [RiskLink(from: 0, to: 1)],
        correlations: [
          .matrix(activities: [0, 1], rows: [[1, coefficient], [coefficient, 1]], repair: .refuse)
        ])
      let brief = SimulationBrief(
        network: network, iterations: Self.count, seed: 11, sensitivityIterations: 0)
      let sum = try await Simulation.run(brief).finish
      let (a, b) = (laws[0].variance, laws[1].variance)
      let expected = a + b + 2 * coefficient * (a * b).squareRoot()
      let variance = sum.deviation * sum.deviation
      #expect(
        (variance / expected - 1).magnitude < 0.04, "\(laws) \(coefficient): \(variance) for \(expected)")
      #expect((sum.mean - laws[0].mean - laws[1].mean).magnitude < 4 * sum.standardErrorOfMean + 1e-3)
    }
  }

  @Test func groups() async throws {
    for (coefficient, variance) in [(0.0, 100.0), (0.3, 100 + 0.3 * 9900), (1.0, 10_000)] {
      let network = RiskNetwork(
        activities: (0..<100).map {
          RiskActivity(name: "\($0)", duration: .uniform(low: 0, high: 12.0.squareRoot()))
        },
        links: (1..<100).map { RiskLink(from: $0 - 1, to: $0) },
        correlations: [.group(activities: Array(0..<100), coefficient: coefficient)])
      let brief = SimulationBrief(network: network, iterations: Self.count, sensitivityIterations: 0)
      let sum = try await Simulation.run(brief).finish
      #expect((sum.deviation * sum.deviation / variance - 1).magnitude < 0.03, "\(coefficient)")
    }
    let opposed = RiskNetwork(
      activities: (0..<2).map { _ in RiskActivity(name: "", duration: .uniform(low: 0, high: 4)) },
      links: [RiskLink(from: 0, to: 1)], correlations: [.group(activities: [0, 1], coefficient: -1)])
    let sum = try await Simulation.run(SimulationBrief(network: opposed, iterations: 1000)).finish
    #expect(sum.greatest - sum.least < 0.01)
  }

  @Test func anImpossibleMatrixIsRepaired() async throws {
    let rows = [[1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]]
    let network = RiskNetwork(
      activities: (0..<3).map {
        RiskActivity(name: "\($0)", duration: .normal(mean: 9, deviation: 1, low: nil, high: nil))
      },
      correlations: [.matrix(activities: [0, 1, 2], rows: rows, repair: .nearest)])
    let result = try await Simulation.run(SimulationBrief(network: network, iterations: 100))
    #expect(result.largestCorrelationRepair > 0.3)
    let nearest = SquareMatrix(3) { rows[$0][$1] }.nearestCorrelation()
    #expect(nearest.choleskyFactor() != nil)
    // By symmetry the nearest one has the coefficients x, x and −x, and is singular at x = 1/2.
    for (row, column, value) in [(0, 1, 0.5), (1, 2, 0.5), (0, 2, -0.5)] {
      #expect((nearest[row, column] - value).magnitude < 1e-3)
    }
    let valid = SquareMatrix(2) { $0 == $1 ? 1 : 0.3 }
    #expect(valid.nearestCorrelation().largestDifference(valid) < 1e-6)
  }

  @Test func ranks() throws {
    let up = CentredRanks((0..<50).map { Float($0 * $0) })
    let down = CentredRanks((0..<50).map { -Float($0) })
    #expect((try #require(up.correlation(up)) - 1).magnitude < 1e-6)
    #expect((try #require(up.correlation(down)) + 1).magnitude < 1e-6)
    #expect(CentredRanks([3, 3, 3]).correlation(CentredRanks([1, 2, 3])) == nil)
    #expect(CentredRanks([Float]()).correlation(up) == nil)
    #expect(CentredRanks([1, .nan]).correlation(CentredRanks([1, 2])) == nil)
    // Ranks 1, 2.5, 2.5, 4 against 1, 3, 2, 4: Spearman's coefficient with ties is 0.9486833.
    let tied = CentredRanks([1, 5, 5, 9]).correlation(CentredRanks([1, 3, 2, 4]))
    #expect((try #require(tied) - 0.948_683_3).magnitude < 1e-5)
  }
}
