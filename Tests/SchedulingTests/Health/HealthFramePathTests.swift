import Testing

@testable import Scheduling

/// Checks 12 and 13.
@Suite struct HealthFramePathTests {
  @Test(arguments: Dialect.allCases) func pathThatHolds(_ dialect: Dialect) {
    let check = Draft.chain(3, dialect: dialect).check("dcma.critical-path-test")
    #expect(check.verdict == .passed)
    #expect(check.numerator == 600 * Draft.day)
    #expect(check.denominator == 600 * Draft.day)
    #expect(check.tasks == [0])
  }

  @Test func workGrowsWithTheDuration() {
    var draft = Draft.chain(2)
    draft.plan.resources = [PlanResource(uid: 1, name: "Ada")]
    draft.plan.assignments = [PlanAssignment(uid: 1, task: 0, resource: 0, units: 0.5)]
    draft.plan.assignments[0].work = 5 * Draft.day / 2
    #expect(draft.check("dcma.critical-path-test").verdict == .passed)
  }

  @Test func workThatAFileSpreadDoesNotHoldThePath() {
    var draft = Draft.chain(2)
    draft.plan.resources = [PlanResource(uid: 1, name: "Ada")]
    draft.plan.assignments = [PlanAssignment(uid: 1, task: 0, resource: 0)]
    draft.plan.assignments[0].work = 5 * Draft.day
    draft.plan.assignments[0].timephased = [
      Timephased(
        kind: 1, from: draft.plan.start, until: Draft.at("2026-06-09T17:00:00"), value: Double(5 * Draft.day))
    ]
    #expect(draft.schedule.dates[0].finish == Draft.at("2026-06-09T17:00:00"))
    #expect(draft.check("dcma.critical-path-test").verdict == .passed)
  }

  @Test func pathThatIsHeld() {
    var draft = Draft.chain(3)
    draft.plan.tasks[1].constraint = DateConstraint(.mustStartOn, Draft.at("2026-06-08T08:00:00"))
    let check = draft.check("dcma.critical-path-test")
    #expect(check.verdict == .failed)
    #expect(check.tasks == [0])
    #expect((check.share ?? 1) < 1)
  }

  @Test func pathAtTheEdge() {
    let draft = Draft.chain(2)
    let before = draft.schedule
    func moving(_ missing: Int) -> HealthCheck? {
      PlanHealth(
        draft.plan, before,
        reschedule: { plan in
          var schedule = Schedule(of: plan)
          // The last day ends at 17:00; taking seconds from its end takes as much work.
          schedule.finish = schedule.finish.adding(-missing)
          return schedule
        }
      ).check("dcma.critical-path-test")
    }
    #expect(moving(4 * 3600)?.verdict == .passed)
    #expect(moving(86_400)?.verdict == .passed)
    #expect(moving(86_401)?.verdict == .failed)
  }

  @Test func pathThatCannotBeTried() {
    let draft = Draft.chain(2)
    #expect(
      PlanHealth(draft.plan, draft.schedule, reschedule: nil).check("dcma.critical-path-test")?.reason != nil)
    #expect(Draft(0).check("dcma.critical-path-test").reason != nil)
    var thresholds = HealthThresholds()
    thresholds.trialDays = .max
    #expect(draft.check("dcma.critical-path-test", thresholds).reason == "The trial is too long.")
  }

  @Test func lengthIndexToAnImposedFinish() {
    var draft = Draft.chain(4, dialect: .primavera)
    #expect(draft.check("dcma.length-index").reason == "The plan has no data date.")
    draft.plan.dataDate = draft.plan.start
    // Twenty days of work; a day less is 19/20, two days less fails.
    draft.plan.finish = Draft.at("2026-06-25T17:00:00")
    let edge = draft.check("dcma.length-index")
    #expect(edge.share == 0.95)
    #expect(edge.verdict == .passed)
    #expect(edge.figures.map(\.value) == [.known(20), .known(-1)])
    #expect(edge.figures.last?.title == "Total float to the imposed finish")
    draft.plan.finish = Draft.at("2026-06-25T16:59:59")
    #expect(draft.check("dcma.length-index").verdict == .failed)
  }

  @Test func lengthIndexToTheBaselineOrWithoutOne() {
    var draft = Draft.chain(4)
    draft.plan.dataDate = draft.plan.start
    #expect(draft.check("dcma.length-index").share == 1)
    draft.baseline(3, to: "2026-06-19T17:00:00")
    #expect(draft.check("dcma.length-index").share == 0.75)
    draft.plan.dataDate = Draft.at("2027-01-01T08:00:00")
    #expect(draft.check("dcma.length-index").reason == "The plan does not finish after its data date.")
  }
}
