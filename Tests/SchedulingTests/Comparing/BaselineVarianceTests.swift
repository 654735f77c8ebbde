import Testing

@testable import Scheduling

@Suite struct BaselineVarianceTests {
  @Test func laterIsPositiveInWorkingSeconds() {
    var draft = Draft.chain(2)
    draft.baseline(1, from: "2026-06-05T08:00:00", to: "2026-06-15T17:00:00")
    draft.plan.tasks[1].baselines[0].duration = 7 * Draft.day
    draft.plan.tasks[1].baselines[0].cost = 100
    draft.plan.tasks[1].cost = 130
    let all = BaselineVariance.all(draft.plan, draft.schedule)
    #expect(all[1].start == .known(Draft.day))
    #expect(all[1].finish == .known(-Draft.day))
    #expect(all[1].duration == .known(-2 * Draft.day))
    #expect(all[1].cost == .known(30))
    #expect(all[1].work == .unknown("Baseline 0 has no work."))
    #expect(all[0].finish == .unknown("The task has no baseline 0."))
  }

  @Test func tooLargeToCount() {
    var draft = Draft(1)
    draft.baseline(0, to: "2026-06-05T17:00:00")
    draft.plan.tasks[0].baselines[0].work = .min
    draft.plan.tasks[0].work = .max
    #expect(BaselineVariance.all(draft.plan, draft.schedule)[0].work.reason != nil)
  }
}
