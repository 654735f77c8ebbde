import Forecasting
import Foundation
import Testing

@Suite struct SampleDistributionTests {
  @Test func percentilesOfType7() throws {
    let found = try ForecastingCases.find("O-63")
    let sample = try #require(SampleDistribution(found.numbers("input")))
    for (p, value) in found.part("expected") {
      let probability = try #require(Double(p)) / 100
      let wanted = try #require(value as? NSNumber).doubleValue
      #expect((try #require(sample.percentile(probability)) - wanted).magnitude < 1e-9)
    }
  }

  @Test func degenerate() throws {
    #expect(SampleDistribution([]) == nil)
    #expect(SampleDistribution([1, .nan]) == nil)
    #expect(SampleDistribution([1, .infinity]) == nil)
    let one = try #require(SampleDistribution([7]))
    #expect(one.deviation == 0)
    #expect(one.percentile(0.3) == 7)
    #expect(one.histogram(bins: 10).map(\.count) == [1])
    for outside in [-0.1, 1.1, .nan, .infinity] {
      #expect(one.percentile(outside) == nil)
      #expect(one.standardError(outside) == nil)
    }
    #expect(one.percentiles([0.5, 2]) { $0 }.count == 1)
  }

  @Test func shapes() throws {
    let sample = try #require(SampleDistribution((0...100).map(Double.init)))
    #expect(sample.confidence(of: 49.5) == 50.0 / 101)
    #expect(sample.confidence(of: -1) == 0)
    #expect(sample.confidence(of: 100) == 1)
    let bins = sample.histogram(bins: 10)
    #expect(bins.map(\.count).reduce(0, +) == 101)
    #expect(bins.first?.count == 10)
    #expect(bins.last?.count == 11)
    #expect(sample.histogram(bins: .max).count == 1000)
    let curve = sample.curve(points: 11)
    #expect(curve.map(\.value) == stride(from: 0.0, through: 100, by: 10).map { $0 })
    #expect(sample.percentiles { Int($0) }.map(\.reading) == [10, 50, 80, 90])
  }

  /// √(p (1 − p)/N)/f for a uniform sample: f = 1/range.
  @Test func standardErrorOfUniform() throws {
    let sample = try #require(SampleDistribution((0..<10_000).map { Double($0) / 10_000 * 30 }))
    let error = try #require(sample.standardError(0.8))
    #expect((error - (0.8 * 0.2 / 10_000).squareRoot() * 30).magnitude < 1e-3)
  }

  @Test func jointConfidence() async throws {
    let activity = RiskActivity(
      name: "A", duration: .uniform(low: 10, high: 20), cost: RiskCost(fixed: .uniform(low: 0, high: 100)))
    let brief = SimulationBrief(network: RiskNetwork(activities: [activity]), iterations: 20_000)
    let joint = try await Simulation.run(brief).joint
    #expect((joint.confidence(finish: 15, cost: 40) - 0.2).magnitude < 0.012)
    let grid = joint.grid(finishes: [18, 15], costs: [40, 100, 0])
    #expect(grid[0][1] == joint.confidence(finish: 15, cost: 40))
    #expect(grid[0][0] == joint.confidence(finish: 18, cost: 40))
    #expect(grid[1][1] == joint.confidence(finish: 15, cost: 100))
    #expect(grid[2] == [joint.confidence(finish: 18, cost: 0), joint.confidence(finish: 15, cost: 0)])
    let frontier = joint.frontier(confidence: 0.4, finishes: [12, 18, 20])
    #expect(frontier.map(\.finish) == [18, 20])
    for pair in frontier { #expect(joint.confidence(finish: pair.finish, cost: pair.cost) >= 0.4) }
    #expect(joint.frontier(confidence: .nan, finishes: [12]).isEmpty)
  }
}
