import Testing

@testable import Scheduling

@Suite struct MilestoneTrendTests {
  static func report(_ days: Int, _ milestones: [String]) -> (date: Moment, plan: Plan, schedule: Schedule) {
    var draft = Draft(1, days: days)
    for (number, name) in milestones.enumerated() {
      let place = draft.add(name, days: 0)
      draft.plan.tasks[place].uid = 100 + number
      draft.plan.links.append(PlanLink(0, place))
    }
    return (Draft.at("2026-06-01").adding(days * 86_400), draft.plan, draft.schedule)
  }

  @Test func eachReportGivesEachMilestoneADate() {
    let trend = MilestoneTrend([
      Self.report(5, ["Go"]), Self.report(7, ["Go", "Second"]), Self.report(8, ["Go", "Second"]),
    ])
    #expect(trend.reports.map(\.label) == ["2026-06-06", "2026-06-08", "2026-06-09"])
    #expect(trend.lines.map(\.name) == ["Go", "Second"])
    #expect(trend.lines[0].moved == .known(3 * Draft.day))
    #expect(trend.lines[0].forecasts.last?.value?.day.description == "2026-06-10")
    #expect(trend.lines[1].forecasts[0].reason == "The report does not have it.")
    #expect(trend.lines[1].moved == .known(Draft.day))
    #expect(trend.movers.count == 2)
  }

  @Test func whatIsGoneKeepsItsLine() {
    let trend = MilestoneTrend([Self.report(5, ["Go", "Old"]), Self.report(5, ["Go"])])
    let gone = trend.lines.first { $0.name == "Old" }
    #expect(gone?.task == nil)
    #expect(gone?.moved.reason != nil)
    #expect(trend.movers.isEmpty)
    #expect(MilestoneTrend([]).lines.isEmpty)
  }

  @Test func fromBaselines() {
    var draft = Draft(1)
    let place = draft.add("Go", days: 0)
    draft.plan.links.append(PlanLink(0, place))
    draft.baseline(place, to: "2026-06-03T17:00:00", number: 1)
    let trend = MilestoneTrend(draft.plan, draft.schedule, dates: [1: Draft.at("2026-05-01")])
    #expect(trend.reports.map(\.label) == ["Baseline 1", "Now"])
    #expect(trend.lines[0].moved == .known(2 * Draft.day))
    #expect(!trend.lines[0].isReached)
  }
}
