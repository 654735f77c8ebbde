import Interchange
import Scheduling
import Testing

/// A plan of P6 is written with the durations and spans that Microsoft counts.
@Suite struct MSPDISpansTests {
  /// Below a summary without dates: one activity that took longer than planned, one under way, one to come.
  private func quay() -> Plan {
    var plan = Plan(name: "Quay", dialect: .primavera, start: Moment("2027-03-01T08:00") ?? .first)
    plan.dataDate = Moment("2027-03-05T08:00")
    plan.tasks = [
      PlanTask(uid: 1, name: "Quay wall", kind: .summary),
      task(2, days: 1, "2027-03-01T08:00", "2027-03-02T17:00"),
      task(3, days: 2, "2027-03-03T08:00", "2027-03-08T17:00"),
      task(4, days: 3, "2027-03-09T08:00", "2027-03-11T17:00"),
    ]
    plan.tasks[1].progress.actualStart = plan.tasks[1].stored.start
    plan.tasks[1].progress.actualFinish = plan.tasks[1].stored.finish
    plan.tasks[1].progress.percentComplete = 100
    plan.tasks[2].progress.actualStart = plan.tasks[2].stored.start
    plan.tasks[2].progress.remainingDuration = 2 * 8 * 3600
    return plan
  }

  private func task(_ uid: Int, days: Int, _ start: String, _ finish: String) -> PlanTask {
    var task = PlanTask(uid: uid, name: "Lot \(uid)", duration: days * 8 * 3600)
    task.parent = 0
    (task.stored.start, task.stored.finish) = (Moment(start), Moment(finish))
    return task
  }

  private func written(_ plan: Plan) throws -> [PlanTask] {
    try #require(try MSPDI.read(MSPDI.write(plan)).plans.first).tasks
  }

  @Test func whatHasBegunLastsAsLongAsItDid() throws {
    let tasks = try written(quay())
    #expect(tasks.map { $0.duration / 28_800 }.dropFirst() == [2, 4, 3])
    #expect(tasks[1].progress.actualDuration == 2 * 28_800)
    #expect(
      tasks[2].progress.actualDuration == 2 * 28_800 && tasks[2].progress.remainingDuration == 2 * 28_800)
    #expect(tasks[3].progress.actualDuration == nil)
  }

  @Test func timeOfRestIsNotWorked() throws {
    var plan = quay()
    plan.tasks[2].progress.suspended = Moment("2027-03-04T08:00")
    plan.tasks[2].progress.resume = Moment("2027-03-05T08:00")
    #expect(try written(plan)[2].progress.actualDuration == 28_800)
  }

  @Test func summariesSpanWhatStandsBelow() throws {
    let summary = try written(quay())[0]
    #expect(
      summary.stored.start == Moment("2027-03-01T08:00")
        && summary.stored.finish == Moment("2027-03-11T17:00"))
    #expect(summary.duration == 9 * 28_800)
    #expect(
      summary.progress.actualStart == Moment("2027-03-01T08:00") && summary.progress.actualFinish == nil)
    #expect(summary.progress.percentComplete == 22)
  }

  @Test func summariesWithDatesKeepThem() throws {
    var plan = quay()
    plan.tasks[0].stored.start = Moment("2027-02-01T08:00")
    #expect(try written(plan)[0].stored.start == Moment("2027-02-01T08:00"))
    #expect(try written(plan)[0].duration == 0)
  }

  @Test func plansOfMicrosoftAreWrittenAsTheyAre() throws {
    var plan = quay()
    plan.dialect = .microsoft
    let tasks = try written(plan)
    #expect(tasks.map { $0.duration / 28_800 } == [0, 1, 2, 3] && tasks[0].stored.start == nil)
  }
}
