import Measures
import Testing

@testable import Scheduling

@Suite struct ResourceLoadTests {
  /// Tasks of so many days each that start on given days and ask for so much of one of two resources.
  static func plan(_ tasks: [(start: Int, days: Int, resource: Int, units: Double)]) -> Plan {
    // 5 January 2026 is a Monday.
    let first = Moment(Day(number: 20_458), secondOfDay: 28_800)
    var plan = Plan(name: "Load", start: first)
    plan.resources = [PlanResource(uid: 1, name: "Ada"), PlanResource(uid: 2, name: "Crew", units: 3)]
    for (place, task) in tasks.enumerated() {
      var made = PlanTask(uid: place + 1, name: "T\(place + 1)", duration: task.days * 28_800)
      made.constraint = DateConstraint(.mustStartOn, first.adding(task.start * 86_400))
      plan.tasks.append(made)
      plan.assignments.append(
        PlanAssignment(uid: place + 1, task: place, resource: task.resource, units: task.units))
    }
    return plan
  }

  /// Against a count at every hour of every day.
  @Test(arguments: 0..<20) func stepsAreWhatAsksAtEveryHour(seed: UInt64) {
    var random = SeededChance(seed: seed)
    let units = [0.1, 0.25, 0.5, 1, 2]
    let tasks = (0..<12).map { _ -> (start: Int, days: Int, resource: Int, units: Double) in
      (
        start: Int.random(in: 0...4, using: &random) + 7 * Int.random(in: 0...3, using: &random),
        days: Int.random(in: 1...9, using: &random), resource: Int.random(in: 0...1, using: &random),
        units: units[Int.random(in: 0..<5, using: &random)]
      )
    }
    let plan = Self.plan(tasks)
    let schedule = Schedule(of: plan)
    let loads = ResourceLoad.all(plan, schedule)
    #expect(loads.map(\.resource) == loads.map(\.resource).sorted())
    for load in loads {
      for (one, next) in zip(load.steps, load.steps.dropFirst()) {
        #expect(one.to == next.from && one.units != next.units)
      }
      guard let first = load.steps.first?.from, let last = load.steps.last?.to else { continue }
      for seconds in stride(from: first.seconds, to: last.seconds, by: 3_600) {
        var asked = 0.0
        for (place, assignment) in plan.assignments.enumerated() where assignment.resource == load.resource {
          let dates = schedule.dates[place]
          if let start = dates.start, let finish = dates.finish, start.seconds <= seconds,
            seconds < finish.seconds
          {
            asked += assignment.units
          }
        }
        let step = load.steps.first { $0.from.seconds <= seconds && seconds < $0.to.seconds }
        #expect(abs((step?.units ?? -1) - asked) < 1e-6)
      }
    }
  }

  @Test func whatIsOverIsCounted() {
    let plan = Self.plan([(0, 3, 0, 1), (1, 1, 0, 0.5), (0, 5, 1, 3)])
    let loads = ResourceLoad.all(plan, Schedule(of: plan))
    #expect(loads.map(\.isOver) == [true, false])
    #expect(loads[0].peak == 1.5)
    #expect(loads[0].overloadedSeconds(in: plan) == 28_800)
    #expect(loads[1].overloadedSeconds(in: plan) == 0)
  }

  @Test func levellingLeavesNobodyOver() throws {
    let plan = try #require(
      {
        var plan = Self.plan([(0, 3, 0, 1), (0, 4, 0, 1), (0, 2, 0, 0.5)])
        for place in plan.tasks.indices { plan.tasks[place].constraint = nil }
        return plan
      }() as Plan?)
    #expect(ResourceLoad.all(plan, Schedule(of: plan))[0].isOver)
    let levelled = try PlanLevelling(plan)
    #expect(!ResourceLoad.all(levelled.plan, levelled.after)[0].isOver)
    let split = try PlanLevelling(plan, splitting: true)
    #expect(!ResourceLoad.all(split.plan, split.after, splits: split.splits)[0].isOver)
  }
}
