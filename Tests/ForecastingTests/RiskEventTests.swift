import Foundation
import Testing

@testable import Forecasting

@Suite struct RiskEventTests {
  private func run(_ network: RiskNetwork, iterations: Int = 100_000) async throws -> SimulationResult {
    try await Simulation.run(SimulationBrief(network: network, iterations: iterations, seed: 21))
  }

  @Test func expectedMoneyOfARegister() throws {
    let found = try ForecastingCases.find("O-59")
    let rows = try #require(found["input"] as? [[NSNumber]])
    let sum = rows.reduce(0) {
      $0 + RiskEvent(name: "", probability: $1[0].doubleValue, money: .fixed($1[1].doubleValue)).expectedMoney
    }
    #expect((sum - found.number("expected")).magnitude < 1e-9)
  }

  /// Drawn once and shared: two activities in a row are late together or not at all.
  @Test func anEventIsShared() async throws {
    let network = RiskNetwork(
      activities: [
        RiskActivity(name: "A", duration: .fixed(10)), RiskActivity(name: "B", duration: .fixed(10)),
      ],
      links: [RiskLink(from: 0, to: 1)],
      events: [
        RiskEvent(
          name: "flood", probability: 0.25, days: .uniform(low: 4, high: 6), money: .fixed(100),
          activities: [0, 1])
      ])
    let result = try await run(network)
    let late = result.finish.sorted.filter { $0 > 20 }
    #expect(late.allSatisfy { $0 >= 28 && $0 <= 32 })
    let share = Double(late.count) / Double(result.iterations)
    #expect((share - 0.25).magnitude < 4 * (0.25 * 0.75 / 100_000).squareRoot())
    #expect((result.cost.mean - 25).magnitude < 4 * result.cost.standardErrorOfMean)
    let event = result.events[0]
    #expect((event.occurrence - 0.25).magnitude < 0.02)
    #expect((try #require(event.delay) - 10).magnitude < 0.2)
    #expect((try #require(event.money) - 100).magnitude < 1e-3)
    let sensitivity = try #require(result.activities[0].sensitivity)
    #expect(sensitivity > 0.99)
  }

  @Test func aDurationStaysAboveZero() async throws {
    let network = RiskNetwork(
      activities: [RiskActivity(name: "A", duration: .fixed(3))],
      events: [RiskEvent(name: "bought", probability: 1, days: .fixed(-10), activities: [0])])
    let result = try await run(network, iterations: 100)
    #expect(result.finish.greatest == 0)
    #expect(result.events[0].occurrence == 1)
    #expect(result.events[0].delay == nil)
  }

  /// With probability 0.3 rework of 5 days is done before the end, else the end does not wait for it.
  @Test func aBranchNotTakenDoesNotExist() async throws {
    let cost = RiskCost(fixed: .fixed(1000), ratePerDay: 100)
    let network = RiskNetwork(
      activities: [
        RiskActivity(name: "test", duration: .fixed(10)),
        RiskActivity(name: "rework", duration: .fixed(5), cost: cost),
        RiskActivity(name: "retest", duration: .fixed(2), cost: cost),
        RiskActivity(name: "end", duration: .fixed(1)),
      ],
      links: [
        RiskLink(from: 0, to: 1), RiskLink(from: 1, to: 2), RiskLink(from: 2, to: 3),
        RiskLink(from: 0, to: 3),
      ],
      branchings: [RiskBranching(after: 0, options: [.init(to: 1, probability: 0.3)])])
    let result = try await run(network)
    #expect(Set(result.finish.sorted) == [11, 18])
    #expect(Set(result.cost.sorted) == [0, 2700])
    let taken = Double(result.finish.sorted.filter { $0 > 11 }.count) / Double(result.iterations)
    #expect((taken - 0.3).magnitude < 4 * (0.21 / 100_000.0).squareRoot())
    #expect(result.activities[1].criticality == taken)
    #expect(result.activities[2].criticality == taken)
    #expect(result.activities[3].criticality == 1)
    #expect(result.joint.confidence(finish: 11, cost: 0) == result.finish.confidence(of: 11))
  }

  /// Of three ways exactly one is taken.
  @Test func exactlyOneWayIsTaken() async throws {
    let days = [1.0, 20, 300]
    let network = RiskNetwork(
      activities: [RiskActivity(name: "fork", duration: .fixed(0))]
        + days.map {
          RiskActivity(name: "\($0)", duration: .fixed($0), cost: RiskCost(ratePerDay: 1), notBefore: 5)
        }
        + [RiskActivity(name: "join", duration: .fixed(0))],
      links: (1...3).flatMap { [RiskLink(from: 0, to: $0), RiskLink(from: $0, to: 4)] },
      branchings: [
        RiskBranching(
          after: 0,
          options: zip(1...3, [0.5, 0.3, 0.2]).map { RiskBranching.Option(to: $0, probability: $1) })
      ])
    let result = try await run(network)
    #expect(Set(result.finish.sorted) == [6, 25, 305])
    #expect(Set(result.cost.sorted) == [1, 20, 300])
    for (index, probability) in [(1, 0.5), (2, 0.3), (3, 0.2)] {
      let criticality = try #require(result.activities[index].criticality)
      #expect((criticality - probability).magnitude < 0.007)
    }
  }

  /// Where no branch is taken, the activity before the fork is the last one.
  @Test func theForkMayBeTheEnd() async throws {
    let network = RiskNetwork(
      activities: [
        RiskActivity(name: "A", duration: .fixed(10)), RiskActivity(name: "B", duration: .fixed(5)),
      ],
      links: [RiskLink(from: 0, to: 1)],
      branchings: [RiskBranching(after: 0, options: [.init(to: 1, probability: 0.5)])])
    let result = try await run(network, iterations: 1000)
    #expect(Set(result.finish.sorted) == [10, 15])
    #expect(result.activities[0].criticality == 1)
  }
}
