import Measures
import Testing

@testable import Scheduling

/// Networks without a link to the rest, by hand: A and B take ten days, C and D five, and E before D has two days less.
@Suite struct OpenEndTests {
  static func plan(_ dialect: Dialect, own: Bool = true) -> Plan {
    var draft = Draft(dialect: dialect)
    for (name, days) in [("A", 5), ("B", 5), ("C", 3), ("D", 2), ("E", 1)] { draft.add(name, days: days) }
    draft.plan.links = [PlanLink(0, 1), PlanLink(2, 3), PlanLink(4, 3)]
    draft.plan.settings.hasManyCriticalPaths = own && dialect == .microsoft
    draft.plan.settings.openEndsAreCritical = own && dialect == .primavera
    return draft.plan
  }

  static func floats(_ plan: Plan) -> [Int?] {
    Schedule(of: plan).dates.map { $0.totalFloat.map { $0 / Draft.day } }
  }

  @Test(arguments: Dialect.allCases) func eachNetworkHasItsCriticalPath(_ dialect: Dialect) {
    #expect(Self.floats(Self.plan(dialect, own: false)) == [0, 0, 5, 5, 7])
    #expect(Self.floats(Self.plan(dialect)) == [0, 0, 0, 0, 2])
    let dates = Schedule(of: Self.plan(dialect)).dates
    #expect(dates.map(\.isCritical) == [true, true, true, true, false])
    // Nothing is free past its own network; what moves a successor is free as before.
    #expect(dates.map { $0.freeFloat.map { $0 / Draft.day } } == [0, 0, 0, 0, 2])
    #expect(dates[3].lateFinish == dates[3].earlyFinish)
  }

  @Test func eachOriginFollowsItsOwnSetting() {
    var plan = Self.plan(.microsoft)
    plan.dialect = .primavera
    #expect(Self.floats(plan) == [0, 0, 5, 5, 7])
    plan = Self.plan(.primavera)
    plan.dialect = .microsoft
    #expect(Self.floats(plan) == [0, 0, 5, 5, 7])
  }

  @Test func aLateConstraintAndADeadlineAreKept() {
    var plan = Self.plan(.microsoft)
    // Two days before the early finish on Friday.
    plan.tasks[3].deadline = Draft.at("2026-06-03T17:00:00")
    #expect(Self.floats(plan) == [0, 0, -2, -2, 0])
    plan.tasks[3].deadline = Draft.at("2026-06-30T17:00:00")
    #expect(Self.floats(plan) == [0, 0, 0, 0, 2])
    plan.tasks[3].constraint = DateConstraint(.finishNoLaterThan, Draft.at("2026-06-09T17:00:00"))
    #expect(Self.floats(plan) == [0, 0, 2, 2, 4])
    plan.tasks[3].constraint = DateConstraint(.startNoEarlierThan, Draft.at("2026-06-05T08:00:00"))
    #expect(Self.floats(plan) == [0, 0, 1, 0, 3])
    plan.tasks[3].constraint = DateConstraint(.asLateAsPossible)
    #expect(Self.floats(plan)[3] == 0)
    #expect(Schedule(of: plan).dates[3].finish == Draft.at("2026-06-12T17:00:00"))
  }

  @Test func anImposedFinishIsKept() {
    var plan = Self.plan(.primavera)
    plan.finish = Draft.at("2026-06-10T17:00:00")
    #expect(Self.floats(plan) == [-2, -2, 0, 0, 2])
    plan.finish = Draft.at("2026-06-04T17:00:00")
    #expect(Self.floats(plan) == [-6, -6, -1, -1, 1])
  }

  /// Whom an active task waits for, itself or through a summary, is no open end.
  @Test func whatIsAwaitedIsNoOpenEnd() {
    var draft = Draft()
    let over = draft.add("Over")
    let short = draft.add("Short", days: 1, parent: over)
    let long = draft.add("Long", days: 4, parent: over)
    let after = draft.add("After", days: 2)
    draft.add("Other", days: 20)
    draft.plan.links = [PlanLink(over, after)]
    draft.plan.settings.hasManyCriticalPaths = true
    #expect(Self.floats(draft.plan) == [0, 3, 0, 0, 0])
    draft.plan.links = []
    #expect(Self.floats(draft.plan)[short...after] == [0, 0, 0])
    draft.plan.links = [PlanLink(long, after)]
    draft.plan.tasks[after].isActive = false
    draft.plan.tasks[after].constraint = DateConstraint(.startNoEarlierThan, Draft.at("2026-06-15T08:00:00"))
    #expect(Self.floats(draft.plan)[long] == 0)
  }

  @Test func aPlanFromTheFinishHasOneEnd() {
    var plan = Self.plan(.microsoft)
    plan.isFromFinish = true
    plan.finish = Draft.at("2026-06-12T17:00:00")
    #expect(Schedule(of: plan).dates[3].finish == plan.finish)
  }
}
