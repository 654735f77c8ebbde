import Scheduling
import Testing

@testable import Forecasting

@Suite struct PlanRiskTests {
  /// Two chains of ten tasks that meet: the plan's date is a date that is missed more often than not.
  static func plan() -> Plan {
    var plan = Plan(name: "Two chains", start: Moment(seconds: 1_704_096_000))
    for place in 0..<20 {
      plan.tasks.append(PlanTask(uid: place + 1, name: "Task \(place + 1)", duration: 5 * 28_800))
    }
    plan.tasks.append(PlanTask(uid: 21, name: "Done", duration: 0))
    for place in 0..<20 where place % 10 != 9 { plan.links.append(PlanLink(place, place + 1)) }
    plan.links += [PlanLink(9, 20), PlanLink(19, 20)]
    return plan
  }

  @Test func percentilesBecomeDates() async throws {
    let plan = Self.plan()
    let schedule = Schedule(of: plan)
    let risk = PlanRisk(plan, schedule)
    #expect(risk.network.activities.count == 21)
    let result = try await Simulation.run(SimulationBrief(network: risk.network, iterations: 4000, seed: 7))
    // Each chain has a mean of 10 × (4.5 + 5 + 6.5) / 3 = 53⅓ days, and the later of two is later still.
    #expect(result.finish.mean > 53.4 && result.finish.mean < 56)
    let dates = risk.moments([50, result.finish.percentile(0.8) ?? 0])
    #expect(dates[0] == schedule.finish)
    #expect(dates[1] > schedule.finish)
  }

  @Test func whatIsDoneIsLeftOut() {
    var plan = Self.plan()
    plan.tasks[0].progress.actualStart = plan.start
    plan.tasks[0].progress.actualFinish = plan.start.adding(86_400)
    plan.tasks[1].progress.actualStart = plan.start
    plan.tasks[1].progress.remainingDuration = 28_800
    let risk = PlanRisk(plan, Schedule(of: plan))
    #expect(risk.network.activities.count == 20)
    #expect(risk.network.activities[0].duration == .triangular(low: 0.9, mostLikely: 1, high: 1.3))
  }
}
