import Measures
import Testing

@testable import Scheduling

@Suite struct PlanLevellingTests {
  /// Four tasks of five days for one mason, and one that waits for the last of them.
  static func plan() -> Plan {
    var plan = Plan(name: "Wall", start: Moment(Day.epoch, secondOfDay: 28_800))
    plan.resources = [PlanResource(uid: 1, name: "Mason")]
    for place in 0..<4 {
      plan.tasks.append(PlanTask(uid: place + 1, name: "Bay \(place + 1)", duration: 5 * 28_800))
      plan.assignments.append(PlanAssignment(uid: place + 1, task: place, resource: 0))
    }
    plan.tasks.append(PlanTask(uid: 5, name: "Coping", duration: 28_800))
    plan.links = [PlanLink(3, 4)]
    return plan
  }

  /// The most that is asked of the resource at once, counted by day without the leveller.
  static func peak(_ plan: Plan, _ schedule: Schedule) -> Double {
    let days = (0..<400).map { schedule.start.adding($0 * 86_400 + 7200) }
    return days.map { moment in
      plan.assignments.reduce(0) { sum, assignment in
        let dates = schedule.dates[assignment.task]
        guard let start = dates.start, let finish = dates.finish, start <= moment, moment < finish else {
          return sum
        }
        return sum + assignment.units
      }
    }.max() ?? 0
  }

  @Test func nobodyIsAskedForMoreThanThereIs() throws {
    let plan = Self.plan()
    #expect(Self.peak(plan, Schedule(of: plan)) == 4)
    let levelled = try PlanLevelling(plan, schedules: 200, seed: 3)
    #expect(Self.peak(levelled.plan, levelled.after) == 1)
    // Twenty days for one mason; the coping follows its bay and may lie beside the others.
    #expect(levelled.after.finish.description == "2024-01-26T17:00:00")
    #expect(levelled.reasons.compactMap { $0 }.contains { $0.contains("Mason works on") })
    var edited = plan
    try edited.apply(levelled.edit)
    #expect(Schedule(of: edited).dates.map(\.start) == levelled.after.dates.map(\.start))
    try edited.apply(.setDelays([]))
    #expect(edited == plan)
  }

  @Test func theSameSeedGivesTheSamePlan() throws {
    let plan = Self.plan()
    let (one, two) = (
      try PlanLevelling(plan, schedules: 300, seed: 9), try PlanLevelling(plan, schedules: 300, seed: 9)
    )
    #expect(one.plan == two.plan)
  }

  @Test func whatCannotBeIsSaid() {
    var plan = Self.plan()
    plan.assignments[0].units = 3
    #expect(throws: PlanLevelling.Problem.self) { try PlanLevelling(plan) }
    plan.assignments = []
    #expect(throws: PlanLevelling.Problem.nothingToLevel) { try PlanLevelling(plan) }
  }
}
