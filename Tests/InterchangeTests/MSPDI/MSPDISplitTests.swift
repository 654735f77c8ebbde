import Measures
import Scheduling
import Testing

@testable import Interchange

@Suite struct MSPDISplitTests {
  /// What levelling splits is written stretch by stretch, and read again has the same dates.
  @Test func aSplitTaskGoesThereAndBack() throws {
    var plan = Plan(name: "Wall", start: try #require(Moment("2026-06-01T08:00:00")))
    plan.resources = [PlanResource(uid: 1, name: "Mason")]
    for (uid, days) in [(1, 5), (2, 2)] {
      plan.tasks.append(PlanTask(uid: uid, name: "T\(uid)", duration: days * 28_800))
      plan.assignments.append(PlanAssignment(uid: uid, task: uid - 1, resource: 0))
      plan.assignments[uid - 1].work = days * 28_800
    }
    plan.tasks[1].priority = 800
    plan.tasks[1].constraint = DateConstraint(.startNoEarlierThan, Moment("2026-06-03T08:00:00"))
    let levelled = try PlanLevelling(plan, splitting: true)
    #expect(levelled.splits[0]?.count == 2)
    let bytes = MSPDI.write(levelled.plan, schedule: levelled.after)
    let read = try #require(try PlanFile.read(Array(bytes), name: "wall.xml").plans.first)
    #expect(
      read.assignments.map { $0.timephased.filter { $0.kind == 1 } }
        == levelled.plan.assignments.map(\.timephased))
    // A line of the project itself may stand first.
    let wall = try #require(read.tasks.firstIndex { $0.name == "T1" })
    #expect(Schedule(of: read).dates[wall].start == Moment("2026-06-01T08:00:00"))
    #expect(Schedule(of: read).dates[wall].finish == Moment("2026-06-09T17:00:00"))
    #expect(read.tasks[wall].duration == 5 * 28_800)
  }
}
