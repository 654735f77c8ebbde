import Measures
import Testing

@testable import Scheduling

/// Outlines of thousands of levels, as a file made to harm may have them: computed in a time that grows as they do.
@Suite struct DeepOutlineTests {
  private static let start = Moment(Day.epoch, secondOfDay: 28_800)

  /// Each line stands below the one before it; then so many tasks below the last.
  private static func plan(levels: Int, leaves: Int) -> Plan {
    var plan = Plan(name: "Deep", start: start)
    plan.tasks = (0..<levels + leaves).map { PlanTask(uid: $0 + 1, name: "\($0)", duration: 28_800) }
    for place in plan.tasks.indices.dropFirst() { plan.tasks[place].parent = min(place, levels) - 1 }
    return plan
  }

  /// Every level is held to a date: what holds a task is looked for level by level.
  @Test func everyLevelIsHeld() {
    var plan = Self.plan(levels: 20_000, leaves: 20_000)
    let held = Self.start.adding(7 * 86_400)
    for place in 0..<20_000 { plan.tasks[place].constraint = DateConstraint(.startNoEarlierThan, held) }
    var schedule: Schedule?
    let took = ContinuousClock().measure { schedule = Schedule(of: plan) }
    let last = schedule?.dates.last
    #expect(last?.start == held)
    #expect(last?.drivers.count == 20)
    #expect(last?.drivers.last == .summaryConstraint(.startNoEarlierThan, summary: 19_999))
    #expect(took < .seconds(5))
  }

  /// Every level is waited for: its end is that of all below it.
  @Test func everyLevelIsAwaited() {
    var plan = Self.plan(levels: 2000, leaves: 20_000)
    let awaiting = plan.tasks.count
    for level in 0..<2000 {
      plan.tasks.append(PlanTask(uid: awaiting + level + 1, name: "After \(level)", duration: 28_800))
      plan.links.append(PlanLink(level, awaiting + level))
    }
    plan.tasks[awaiting - 1].duration = 2 * 28_800
    var schedule: Schedule?
    let took = ContinuousClock().measure { schedule = Schedule(of: plan) }
    let dates = schedule?.dates.suffix(2000) ?? []
    #expect(dates.allSatisfy { $0.start?.day == Self.start.day.adding(2) })
    #expect(schedule?.dates[awaiting - 1].totalFloat == 0)
    #expect(took < .seconds(5))
  }

  /// What is switched off below an inner summary says nothing of when the outer one ends.
  @Test func anEndWithoutWorkHandsNothingOn() {
    var plan = Self.plan(levels: 2, leaves: 1)
    plan.tasks[2].isActive = false
    plan.tasks.append(PlanTask(uid: 4, name: "Beside", duration: 28_800))
    plan.tasks[3].parent = 0
    plan.tasks[3].constraint = DateConstraint(.startNoEarlierThan, Self.start.adding(7 * 86_400))
    plan.tasks += [
      PlanTask(uid: 5, name: "A", duration: 28_800), PlanTask(uid: 6, name: "B", duration: 28_800),
    ]
    plan.links = [PlanLink(0, 4, .startStart), PlanLink(1, 5)]
    #expect(Schedule(of: plan).dates[4].start == Self.start.adding(7 * 86_400))
  }
}
