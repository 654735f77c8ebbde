import Testing

@testable import Scheduling

@Suite struct PlanDifferenceTests {
  static func difference(_ old: Draft, _ new: Draft) -> PlanDifference {
    PlanDifference(from: old.plan, old.schedule, to: new.plan, new.schedule)
  }

  static func words(_ id: String, _ old: Draft, _ new: Draft) -> [String] {
    difference(old, new).changes.filter { $0.id == id }.map(\.words)
  }

  @Test func sameInEveryWay() {
    let draft = Draft.chain(3)
    let difference = Self.difference(draft, draft)
    #expect(difference.changes.isEmpty)
    #expect(difference.inWords() == ["The plan finishes on 19 Jun as before.", "Nothing else differs."])
  }

  @Test func aDurationMovesWhatFollows() {
    let old = Draft.chain(3)
    var new = old
    new.plan.tasks[1].duration += 2 * Draft.day
    let difference = Self.difference(old, new)
    #expect(
      difference.inWords() == [
        "The plan finishes 2 working days later (23 Jun instead of 19 Jun).", "2 tasks finish later.",
        "1 duration changed.", "T2 finishes 2 working days later (16 Jun instead of 12 Jun).",
        "T2 takes 7 working days instead of 5 working days.",
        "T3 finishes 2 working days later (23 Jun instead of 19 Jun).",
      ])
    #expect(difference.finish.value?.by == 2 * Draft.day)
    let start = difference.changes.first { $0.id == "task.start" && $0.task == 2 }
    #expect(start?.by == 2 * Draft.day)
    #expect(start?.isImplied == true)
    #expect(difference.inWords(limit: 1).last == "2 more changes are not listed.")
  }

  @Test func withinADayAndAcrossYears() {
    let old = Draft(1, days: 1)
    var new = old
    new.plan.tasks[0].duration -= 3600
    #expect(
      Self.words("task.finish", old, new) == [
        "T1 finishes 1 working hour earlier (1 Jun, 16:00 instead of 17:00)."
      ])
    new.plan.tasks[0].duration = 200 * Draft.day
    #expect(Self.words("task.finish", old, new).first?.contains("2027 instead of 1 Jun 2026") == true)
  }

  @Test func addedRemovedRenamedMoved() {
    var old = Draft()
    let (one, two) = (old.add("One"), old.add("Two"))
    old.add("Design", days: 1, parent: one)
    old.add("Build", days: 1, parent: two)
    var new = old
    new.plan.tasks[2].name = "Design review"
    new.plan.tasks[3].parent = one
    new.add("Test", days: 1, parent: two)
    let forward = Self.difference(old, new)
    #expect(forward.changes.first { $0.id == "task.name" }?.words == "Design is now called Design review.")
    #expect(forward.changes.first { $0.id == "task.parent" }?.words == "Build moved below One.")
    #expect(forward.changes.first { $0.id == "task.added" }?.words == "Test was added below Two.")
    #expect(forward.summary.last == "1 task added, 1 task renamed, 1 task moved in the outline.")
    #expect(Self.words("task.removed", new, old) == ["Test was removed."])
  }

  @Test func links() {
    let old = Draft.chain(4, days: 1)
    var new = old
    new.plan.links[0].lag = .working(2 * Draft.day)
    new.plan.links[1].kind = .startStart
    new.plan.links[2] = PlanLink(0, 3, .finishFinish, lag: .percent(-50))
    let difference = Self.difference(old, new)
    #expect(
      difference.changes.filter { $0.id.hasPrefix("link.") }.map(\.words) == [
        "The link from T1 to T2 has a lag of 2 working days instead of no lag.",
        "The link from T2 to T3 is SS instead of FS.", "The link from T3 to T4 was removed.",
        "A link from T1 to T4 was added (FF with a lead of 50 %).",
      ])
  }

  @Test func severalLinksBetweenTheSameTasks() {
    var old = Draft(2)
    old.plan.links = [PlanLink(0, 1, .startStart), PlanLink(0, 1, .finishFinish)]
    var new = old
    new.plan.links = [PlanLink(0, 1, .finishFinish), PlanLink(0, 1, .startStart, lag: .working(3600))]
    #expect(Self.words("link.lag", old, new).count == 1)
    #expect(Self.words("link.kind", old, new).isEmpty)
  }

  @Test func whatHoldsAndWhatHappened() {
    let old = Draft(1)
    var new = old
    new.plan.tasks[0].constraint = DateConstraint(.finishNoLaterThan, Draft.at("2026-06-12T17:00:00"))
    new.plan.tasks[0].deadline = Draft.at("2026-06-10T17:00:00")
    new.plan.tasks[0].progress.percentComplete = 40
    new.plan.tasks[0].progress.actualStart = new.plan.start
    new.plan.tasks[0].cost = 1200.5
    new.plan.dataDate = Draft.at("2026-06-02T17:00:00")
    let words = Self.difference(old, new).changes.map(\.words)
    #expect(
      words.contains("T1: the constraint is finish no later than 12 Jun instead of as soon as possible."))
    #expect(words.contains("T1: the deadline is 10 Jun instead of none."))
    #expect(words.contains("T1 is 40 % complete instead of 0 %."))
    #expect(words.contains("T1 began on 1 Jun."))
    #expect(words.contains("T1: the cost is 1200.5 instead of unknown."))
    #expect(words.contains("The plan's data date is now 2 Jun; there was none."))
  }

  @Test func resourcesAssignmentsCalendars() {
    var old = Draft(2)
    old.plan.resources = [PlanResource(uid: 1, name: "Ada"), PlanResource(uid: 2, name: "Bo")]
    old.plan.assignments = [
      PlanAssignment(uid: 1, task: 0, resource: 0), PlanAssignment(uid: 2, task: 1, resource: 1),
    ]
    var new = old
    new.plan.resources[0].units = 2
    new.plan.resources[1] = PlanResource(uid: 3, name: "Cy")
    new.plan.assignments[0].units = 0.5
    new.plan.calendars[0].exceptions = [
      CalendarException(from: Draft.at("2026-12-25").day, through: Draft.at("2026-12-25").day)
    ]
    let words = Self.difference(old, new).changes.map(\.words)
    for line in [
      "The resource Bo was removed.", "The resource Cy was added.",
      "Ada: the capacity is 200 % instead of 100 %.",
      "Ada works on T1 with 50 % instead of 100 %.", "Bo no longer works on T2.",
      "Cy now works on T2 (100 %).", "The calendar Standard works differently: its exceptions differ.",
    ] {
      #expect(words.contains(line), "\(line)")
    }
  }

  @Test func againstABaseline() {
    var draft = Draft.chain(3)
    draft.baseline(0, from: "2026-06-01T08:00:00", to: "2026-06-05T17:00:00", number: 3)
    draft.baseline(1, to: "2026-06-11T17:00:00", number: 3)
    draft.plan.tasks[1].baselines[0].duration = 5 * Draft.day
    let difference = PlanDifference(of: draft.plan, draft.schedule, sinceBaseline: 3)
    #expect(difference.matching.added == [2])
    #expect(difference.matching.matches.allSatisfy { $0.reason == .samePlan })
    #expect(
      difference.changes.filter { !$0.isImplied }.map(\.words) == [
        "T2 finishes 1 working day later (12 Jun instead of 11 Jun).", "T3 was added.",
      ])
    let none = PlanDifference(of: draft.plan, draft.schedule, sinceBaseline: 9)
    #expect(none.inWords() == ["No task has that baseline."])
    #expect(none.finish.value == nil)
  }

  @Test func summariesWithoutABaselineWereNotAdded() {
    var draft = Draft()
    let summary = draft.add("Phase")
    draft.baseline(draft.add("Work", parent: summary), to: "2026-06-05T17:00:00")
    draft.add("Extra", parent: summary)
    #expect(PlanDifference(of: draft.plan, draft.schedule, sinceBaseline: 0).matching.added == [2])
  }

  @Test func aWeekendIsNoMove() {
    let old = Draft(1)
    var new = old
    new.plan.tasks[0].deadline = nil
    var later = new.schedule
    later.dates[0].finish = Draft.at("2026-06-08T08:00:00")
    let difference = PlanDifference(from: old.plan, old.schedule, to: new.plan, later)
    #expect(difference.changes.first?.by == 0)
    #expect(difference.changes.allSatisfy { $0.isImplied })
    #expect(
      difference.summary.first
        == "The plan finishes 8 Jun instead of 5 Jun, without working time between.")
  }
}
