import Testing

@testable import Scheduling

/// Checks 9, 11 and 14.
@Suite struct HealthFrameProgressTests {
  @Test func invalidDates() {
    var draft = Draft.chain(3)
    #expect(draft.check("dcma.invalid-dates").reason == "The plan has no data date.")
    draft.plan.dataDate = draft.plan.start
    #expect(draft.check("dcma.invalid-dates").verdict == .passed)
    // A second later, what should begin at the start is forecast before the data date.
    draft.plan.dataDate = draft.plan.start.adding(1)
    let late = draft.check("dcma.invalid-dates")
    #expect(late.verdict == .failed)
    #expect(late.tasks == [0])
    #expect(late.figures.first { $0.id == "forecast-before" }?.value == .known(1))
    draft.plan.tasks[0].progress.actualStart = draft.plan.start
    #expect(draft.check("dcma.invalid-dates").verdict == .passed)
    draft.plan.dataDate = Draft.at("2026-06-06T00:00:00")
    #expect(draft.check("dcma.invalid-dates").tasks == [0])
  }

  @Test func actualDatesAfterTheDataDate() {
    var draft = Draft.chain(3)
    draft.finish(0, from: "2026-06-01T08:00:00", to: "2026-06-05T17:00:00")
    draft.plan.dataDate = Draft.at("2026-06-05T17:00:00")
    #expect(draft.check("dcma.invalid-dates").verdict == .passed)
    #expect(draft.check("dcma.invalid-dates").denominator == 2)
    draft.plan.dataDate = Draft.at("2026-06-05T16:59:59")
    let failed = draft.check("dcma.invalid-dates")
    #expect(failed.tasks == [0])
    // A finish that has not come yet is no finish.
    #expect(failed.denominator == 3)
    #expect(failed.figures.first { $0.id == "actual-after" }?.value == .known(1))
  }

  @Test func missedTasks() {
    var draft = Draft(20)
    draft.plan.dataDate = Draft.at("2026-06-05T17:00:00")
    #expect(draft.check("dcma.missed-tasks").reason == "No task has baseline 0.")
    for task in 0..<20 { draft.baseline(task, to: "2026-06-05T17:00:00") }
    #expect(draft.check("dcma.missed-tasks").verdict == .passed)
    draft.plan.tasks[4].baselines[0].finish = Draft.at("2026-06-05T16:59:59")
    #expect(draft.check("dcma.missed-tasks").verdict == .passed)
    #expect(draft.check("dcma.missed-tasks").tasks == [4])
    draft.finish(9, from: "2026-06-01T08:00:00", to: "2026-06-05T17:00:01")
    #expect(draft.check("dcma.missed-tasks").verdict == .failed)
    draft.plan.dataDate = Draft.at("2026-06-05T16:00:00")
    #expect(draft.check("dcma.missed-tasks").reason == "The baseline finishes no task by the data date.")
    draft.plan.dataDate = nil
    #expect(draft.check("dcma.missed-tasks").reason == "The plan has no data date.")
  }

  @Test func executionIndex() {
    var draft = Draft(20)
    draft.plan.dataDate = Draft.at("2026-06-08T08:00:00")
    #expect(draft.check("dcma.execution-index").reason == "No task has baseline 0.")
    for task in 0..<20 { draft.baseline(task, to: "2026-06-05T17:00:00") }
    for task in 0..<19 { draft.finish(task, from: "2026-06-01T08:00:00", to: "2026-06-05T17:00:00") }
    let passed = draft.check("dcma.execution-index")
    #expect(passed.verdict == .passed)
    #expect(passed.share == 0.95)
    #expect(passed.tasks == [19])
    // A task without a baseline is work nobody promised: it counts below the line until it is done.
    draft.add("Unplanned")
    #expect(draft.check("dcma.execution-index").verdict == .failed)
    #expect(draft.check("dcma.execution-index").denominator == 21)
    draft.plan.dataDate = nil
    #expect(draft.check("dcma.execution-index").reason == "The plan has no data date.")
  }

  @Test func hitTasks() {
    var draft = Draft(2)
    draft.plan.dataDate = Draft.at("2026-06-30T17:00:00")
    draft.baseline(0, to: "2026-06-05T17:00:00")
    draft.baseline(1, to: "2026-06-12T17:00:00")
    draft.finish(0, from: "2026-06-01T08:00:00", to: "2026-06-09T17:00:00")
    draft.finish(1, from: "2026-06-01T08:00:00", to: "2026-06-12T17:00:00")
    func hit(_ thresholds: HealthThresholds = HealthThresholds()) -> Known<Double>? {
      draft.check("dcma.execution-index", thresholds).figures.first { $0.id == "hit-task" }?.value
    }
    #expect(hit() == .known(50))
    var june = HealthThresholds()
    june.periodStart = Draft.at("2026-06-08T00:00:00")
    #expect(hit(june) == .known(100))
    june.periodStart = Draft.at("2026-06-29T00:00:00")
    #expect(hit(june)?.reason == "The baseline finishes no task in the period.")
  }
}
