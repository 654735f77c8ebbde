import Testing

@testable import Scheduling

@Suite struct PlanUpdateTests {
  /// Wednesday evening of the first week: three of five days.
  static let wednesday = Draft.at("2026-06-03T17:00:00")

  @Test func completesByShare() {
    var draft = Draft(days: 5)
    let summary = draft.add("Phase")
    draft.add("Short", days: 2, parent: summary)
    draft.add("Long", days: 5, parent: summary)
    let later = draft.add("Later", days: 1, parent: summary)
    draft.plan.links = [PlanLink(2, later)]
    let update = PlanUpdate.completing(draft.plan, draft.schedule, through: Self.wednesday)
    #expect(update.plan.dataDate == Self.wednesday)
    #expect(update.steps.map(\.kind) == [.completed, .progressed(60)])
    #expect(update.steps.map(\.words) == ["Short is complete (2 Jun 2026).", "Long is 60 % complete."])
    let (short, long) = (update.plan.tasks[1].progress, update.plan.tasks[2].progress)
    #expect(short.actualFinish == Draft.at("2026-06-02T17:00:00"))
    #expect(short.remainingDuration == 0)
    #expect(long.actualStart == draft.plan.start)
    #expect(long.remainingDuration == 2 * Draft.day)
    #expect(long.actualFinish == nil)
    #expect(!update.plan.tasks[later].progress.isStarted)
    // Five of eight days are done below the summary.
    #expect(update.plan.tasks[0].progress.percentComplete == 62.5)
    #expect(update.plan.tasks[0].progress.actualStart == draft.plan.start)
    // Nothing moves by it.
    #expect(Schedule(of: update.plan).finish == draft.schedule.finish)
  }

  @Test func completesWholeTasksOnly() {
    let draft = Draft.chain(2, days: 2)
    let update = PlanUpdate.completing(
      draft.plan, draft.schedule, through: Self.wednesday, way: .wholeOnly)
    #expect(update.steps.map(\.kind) == [.completed])
    #expect(!update.plan.tasks[1].progress.isStarted)
  }

  @Test func aSecondBeforeTheFinishIsNotComplete() {
    let draft = Draft(1, days: 3)
    let before = Draft.at("2026-06-03T16:59:59")
    let update = PlanUpdate.completing(draft.plan, draft.schedule, through: before)
    #expect(update.plan.tasks[0].progress.remainingDuration == 1)
    #expect(!update.plan.tasks[0].isComplete)
    let done = PlanUpdate.completing(draft.plan, draft.schedule, through: Self.wednesday)
    #expect(done.plan.tasks[0].isComplete)
  }

  @Test func aMilestoneAtTheDateIsReached() {
    var draft = Draft(1, days: 3)
    draft.plan.links = [PlanLink(0, draft.add("Reached", days: 0))]
    let update = PlanUpdate.completing(draft.plan, draft.schedule, through: Self.wednesday)
    #expect(update.plan.tasks[1].progress.actualFinish == Self.wednesday)
    let before = PlanUpdate.completing(draft.plan, draft.schedule, through: Self.wednesday.adding(-1))
    #expect(!before.plan.tasks[1].isComplete)
  }

  @Test func neverTakesProgressBack() {
    var draft = Draft(1, days: 5)
    draft.plan.tasks[0].progress.actualStart = draft.plan.start
    draft.plan.tasks[0].progress.percentComplete = 90
    let update = PlanUpdate.completing(draft.plan, draft.schedule, through: Self.wednesday)
    #expect(update.steps.isEmpty)
    #expect(update.plan.tasks[0].progress.percentComplete == 90)
  }

  @Test func workIsSharedAlike() {
    var draft = Draft(1, days: 5)
    draft.plan.resources = [PlanResource(uid: 1, name: "Ada")]
    draft.plan.assignments = [PlanAssignment(uid: 1, task: 0, resource: 0)]
    draft.plan.assignments[0].work = 5 * Draft.day
    draft.plan.tasks[0].work = 5 * Draft.day
    let update = PlanUpdate.completing(draft.plan, draft.schedule, through: Self.wednesday)
    #expect(update.plan.assignments[0].actualWork == 3 * Draft.day)
    #expect(update.plan.assignments[0].remainingWork == 2 * Draft.day)
    #expect(update.plan.tasks[0].progress.remainingWork == 2 * Draft.day)
  }

  @Test func pushesWhatIsLeft() {
    var draft = Draft(4, days: 5)
    draft.plan.tasks[1].progress.actualStart = draft.plan.start
    draft.plan.tasks[1].progress.percentComplete = 20
    draft.plan.tasks[2].constraint = DateConstraint(.mustStartOn, draft.plan.start)
    draft.plan.tasks[3].constraint = DateConstraint(.startNoEarlierThan, Draft.at("2026-06-15T08:00:00"))
    let update = PlanUpdate.pushing(draft.plan, draft.schedule, after: Self.wednesday)
    let thursday = Draft.at("2026-06-04T08:00:00")
    #expect(update.steps.map(\.kind) == [.pushed(thursday), .resumed(thursday), .left])
    #expect(update.steps[2].words.contains("must start on 1 Jun 2026"))
    let schedule = Schedule(of: update.plan)
    #expect(schedule.dates[0].start == thursday)
    #expect(schedule.dates[1].start == draft.plan.start)
    // Four days from Thursday.
    #expect(schedule.dates[1].finish == Draft.at("2026-06-09T17:00:00"))
    #expect(schedule.dates[3].start == Draft.at("2026-06-15T08:00:00"))
    #expect(PlanHealth(update.plan, schedule).check("dcma.invalid-dates")?.tasks == [2])
    // What lies behind the date already is not moved again.
    let again = PlanUpdate.pushing(update.plan, schedule, after: Self.wednesday)
    #expect(again.steps.map(\.kind) == [.left])
  }

  @Test func workThatAFileSpreadDoesNotHoldWhatIsPushed() {
    var draft = Draft(1, days: 5)
    draft.plan.tasks[0].progress.actualStart = draft.plan.start
    draft.plan.resources = [PlanResource(uid: 1, name: "Ada")]
    draft.plan.assignments = [PlanAssignment(uid: 1, task: 0, resource: 0)]
    draft.plan.assignments[0].work = 5 * Draft.day
    draft.plan.assignments[0].timephased = [
      Timephased(
        kind: 1, from: draft.plan.start, until: Draft.at("2026-06-08T17:00:00"), value: Double(5 * Draft.day))
    ]
    let update = PlanUpdate.pushing(draft.plan, draft.schedule, after: Self.wednesday)
    #expect(update.steps.map(\.kind) == [.resumed(Draft.at("2026-06-04T08:00:00"))])
    // Five days from Thursday.
    #expect(Schedule(of: update.plan).dates[0].finish == Draft.at("2026-06-10T17:00:00"))
  }

  @Test func pushesAgainNextWeek() {
    let draft = Draft(1)
    let once = PlanUpdate.pushing(draft.plan, draft.schedule, after: Self.wednesday)
    let friday = Draft.at("2026-06-05T17:00:00")
    let twice = PlanUpdate.pushing(once.plan, Schedule(of: once.plan), after: friday)
    #expect(twice.steps.map(\.kind) == [.pushed(Draft.at("2026-06-08T08:00:00"))])
    #expect(PlanUpdate.pushing(twice.plan, Schedule(of: twice.plan), after: friday).steps.isEmpty)
  }

  @Test func bothAndOnlyTheChosen() {
    let draft = Draft(2, days: 5)
    let update = PlanUpdate.updating(
      draft.plan, draft.schedule, through: Self.wednesday, way: .wholeOnly, tasks: [1])
    #expect(update.steps.map(\.task) == [1])
    #expect(update.plan.tasks[0] == draft.plan.tasks[0])
  }

  @Test func eitherHalfAlone() {
    let draft = Draft(2, days: 5)
    func updated(_ scope: PlanUpdate.Scope) -> Plan {
      PlanUpdate.updating(draft.plan, draft.schedule, through: Self.wednesday, scope: scope).plan
    }
    let done = PlanUpdate.completing(draft.plan, draft.schedule, through: Self.wednesday).plan
    let moved = PlanUpdate.pushing(draft.plan, draft.schedule, after: Self.wednesday).plan
    #expect(updated(.completed) == done && updated(.pushed) == moved && done != moved)
  }

  @Test func primaveraMovesByTheDataDate() {
    let draft = Draft(1, dialect: .primavera)
    let update = PlanUpdate.pushing(draft.plan, draft.schedule, after: Self.wednesday)
    #expect(update.steps.isEmpty)
    #expect(Schedule(of: update.plan).dates[0].start == Draft.at("2026-06-04T08:00:00"))
  }

  @Test(arguments: [Int.min, Int.max, 0])
  func absurdDates(_ seconds: Int) {
    var draft = Draft.chain(3)
    draft.plan.tasks[0].progress.actualStart = Moment(seconds: seconds)
    draft.plan.tasks[1].duration = .max
    draft.plan.tasks[1].work = .max
    let schedule = Draft.chain(3).schedule
    for way in PlanUpdate.Way.allCases {
      _ = PlanUpdate.completing(draft.plan, schedule, through: Moment(seconds: seconds), way: way)
    }
    _ = PlanUpdate.pushing(draft.plan, schedule, after: Moment(seconds: seconds))
  }
}
