import Measures
import Testing

@testable import Scheduling

@Suite struct StoredComparisonTests {
  private func plan() -> Plan {
    var plan = Plan(name: "Two", start: Moment(Day.epoch, secondOfDay: 28_800))
    plan.tasks = [
      PlanTask(uid: 1, name: "A", duration: 28_800), PlanTask(uid: 2, name: "B", duration: 28_800),
    ]
    plan.links = [PlanLink(0, 1)]
    let schedule = Schedule(of: plan)
    for place in plan.tasks.indices {
      plan.tasks[place].stored.start = schedule.dates[place].start
      plan.tasks[place].stored.finish = schedule.dates[place].finish
    }
    return plan
  }

  @Test func whatAgreesIsCountedAndWhatDiffersIsNamed() {
    var plan = plan()
    #expect(StoredComparison(plan, Schedule(of: plan)).differences.isEmpty)
    plan.tasks[0].stored.start = plan.start.adding(-86_400)
    plan.tasks[1].stored.finish = plan.start
    let found = StoredComparison(plan, Schedule(of: plan))
    #expect((found.compared, found.startsAgreeing, found.finishesAgreeing) == (2, 1, 1))
    #expect(found.differences.count == 2)
    #expect(found.differences[1].reason?.contains("follows A") == true)
  }

  @Test func aDurationThatDoesNotFitItsDatesIsNamed() {
    var plan = plan()
    plan.settings.defaultFinish = 16 * 3600
    plan.tasks[0].duration = 3600
    plan.tasks[1].stored.start = nil
    plan.tasks[1].stored.finish = nil
    let found = StoredComparison(plan, Schedule(of: plan))
    #expect(
      found.differences.map(\.reason) == [
        "in the file 8 hours of work lie between its dates, and its duration is 1 hour"
      ])
  }

  @Test func daysWithoutATimeAreNamed() {
    var plan = plan()
    plan.links = []
    plan.tasks[0].duration = 3600
    plan.tasks[1].stored.start = plan.start
    plan.tasks[1].stored.finish = plan.start.adding(86_400 + 9 * 3600)
    let found = StoredComparison(plan, Schedule(of: plan))
    // An hour and a day of work: both end on the day, or before any work of the day that the file names.
    #expect(
      found.differences.map { $0.reason?.hasPrefix("the file names days without a time") } == [true, true])
  }

  /// A date that was not computed is no date that agrees.
  @Test func aMissingDateAgreesWithNothing() {
    let plan = plan()
    let nothing = Schedule(
      dates: [TaskDates(), TaskDates()], start: plan.start, finish: plan.start, findings: [])
    let found = StoredComparison(plan, nothing)
    #expect((found.startsAgreeing, found.finishesAgreeing) == (0, 0))
  }

  @Test func aPlanDrawnFromItsFinishSaysSo() {
    var plan = plan()
    (plan.isFromFinish, plan.finish) = (true, plan.start.adding(10 * 86_400))
    #expect(Schedule(of: plan).dates[0].drivers == [.planFinish])
  }
}
