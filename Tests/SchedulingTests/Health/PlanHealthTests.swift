import Testing

@testable import Scheduling

@Suite struct PlanHealthTests {
  @Test func fourteenChecksInOrder() {
    let health = Draft.chain(3).health()
    #expect(health.checks.map(\.number) == Array(1...14))
    #expect(Set(health.checks.map(\.id)).count == 14)
    #expect(health.checks.allSatisfy { !$0.rule.isEmpty && $0.source.contains("DCMA") })
  }

  @Test func whatDoesNotCount() {
    var draft = Draft()
    let summary = draft.add("Summary", days: 90)
    draft.add("Work", days: 1, parent: summary)
    for (name, change) in [
      ("Off", { (task: inout PlanTask) in task.isActive = false }), ("Blank", { $0.isBlank = true }),
      ("Other plan's", { $0.isExternal = true }), ("Support", { $0.kind = .levelOfEffort }),
      ("Span", { $0.kind = .hammock }), ("Milestone", { $0.kind = .finishMilestone }),
    ] {
      let place = draft.add(name, days: 90)
      change(&draft.plan.tasks[place])
    }
    let check = draft.check("dcma.high-duration")
    #expect(check.denominator == 1)
    #expect(check.numerator == 0)
  }

  @Test func findingsNameWhatFailedAndWhatIsUnknown() {
    let findings = Draft(3).health().findings
    #expect(findings.first { $0.id == "dcma.logic" }?.severity == .warning)
    #expect(findings.first { $0.id == "dcma.resources" }?.severity == .notice)
    #expect(findings.first { $0.id == "dcma.invalid-dates" }?.message.contains("data date") == true)
    #expect(!findings.contains { $0.id == "dcma.negative-float" })
  }

  /// Numbers from a hostile file are counted or refused, never trapped on.
  @Test(arguments: [Int.max, Int.min, -1, 0])
  func absurdNumbers(_ number: Int) {
    var draft = Draft.chain(4)
    draft.plan.settings.secondsPerDay = number
    draft.plan.tasks[1].duration = number == .max ? 1_000_000_000 * 3600 : 0
    draft.plan.tasks[2].progress.percentComplete = .infinity
    draft.plan.assignments = [PlanAssignment(uid: 1, task: 1, resource: 9, units: .nan)]
    draft.plan.assignments[0].work = number
    draft.plan.dataDate = Moment(seconds: number)
    draft.baseline(1, to: "2026-06-19T17:00:00")
    draft.plan.tasks[1].baselines[0].finish = Moment(seconds: number)
    let schedule = Schedule(dates: [TaskDates()], start: .last, finish: Moment(seconds: number), findings: [])
    let health = PlanHealth(draft.plan, schedule, reschedule: { _ in schedule })
    #expect(health.checks.count == 14)
    _ = GuideAssessment(draft.plan, schedule, health).isReliable
  }
}
