import Measures
import Scheduling
import Testing

@testable import Forecasting

@Suite struct PlanForecastTests {
  private func forecast() async throws -> PlanForecast {
    var plan = PlanRiskTests.plan()
    for place in 0..<20 { plan.tasks[place].cost = 1_000 }
    let schedule = Schedule(of: plan)
    let risk = PlanRisk(plan, schedule)
    let result = try await Simulation.run(SimulationBrief(network: risk.network, iterations: 3_000, seed: 3))
    return PlanForecast(plan, schedule, risk, result)
  }

  @Test func theHistogramHoldsEveryIterationInWholeWeeks() async throws {
    let forecast = try await forecast()
    let bins = forecast.histogram(most: 3)
    #expect(bins.reduce(0) { $0 + $1.count } == 3_000)
    #expect(bins.count <= 4)
    #expect(bins.allSatisfy { ($0.to - $0.from) % 7 == 0 })
    for (one, next) in zip(bins, bins.dropFirst()) { #expect(one.to == next.from) }
    let fine = forecast.histogram(most: 1_000)
    #expect(fine.allSatisfy { $0.to - $0.from == 1 } && fine.reduce(0) { $0 + $1.count } == 3_000)
    // Nothing finishes on a day without work.
    #expect(fine.allSatisfy { $0.count == 0 || Day(number: Int32($0.from)).weekday < 6 })
  }

  @Test func datesAndChancesAnswerEachOther() async throws {
    let forecast = try await forecast()
    let dates = forecast.finish([0.1, 0.5, 0.9, 7])
    #expect(dates == dates.sorted())
    for (share, date) in zip([0.1, 0.5, 0.9], dates) {
      #expect(abs(forecast.confidence(of: date) - share) < 0.02)
    }
    #expect(forecast.plannedConfidence < 0.1)
    let curve = forecast.curve(points: 21)
    #expect(curve.count == 21 && curve.map(\.finish) == curve.map(\.finish).sorted())
    #expect(forecast.pairs(50).count == 50)
  }

  /// The planned cost is what stands in the plan; the simulated one lies above it, as durations do.
  @Test func costIsPlannedAndSimulated() async throws {
    let forecast = try await forecast()
    #expect(forecast.risk.plannedCost == 20_000)
    #expect(forecast.hasCost)
    #expect(abs(forecast.result.cost.mean - 20_000 * 16 / 15) < 200)
  }
}
