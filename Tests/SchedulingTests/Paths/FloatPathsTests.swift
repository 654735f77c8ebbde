import Measures
import Testing

@testable import Scheduling

/// Float paths of plans small enough to work out by hand.
@Suite struct FloatPathsTests {
  /// A and B drive the end; C after D has a day, E after F three, and G two more before it moves E.
  static func fork() -> Draft {
    var draft = Draft()
    for (name, days) in [("A", 5), ("B", 5), ("End", 2), ("C", 3), ("D", 1), ("E", 4), ("F", 2), ("G", 1)] {
      draft.add(name, days: days)
    }
    draft.plan.links = [
      PlanLink(0, 1), PlanLink(1, 2), PlanLink(3, 1), PlanLink(4, 3), PlanLink(5, 2),
      PlanLink(6, 5, lag: .working(Draft.day)), PlanLink(7, 5),
    ]
    return draft
  }

  static func names(_ path: FloatPath, _ plan: Plan) -> String {
    path.tasks.map { plan.tasks[$0].name }.joined()
  }

  @Test(arguments: FloatPaths.Measure.allCases, Dialect.allCases)
  func chainsComeInOrderOfFloat(_ measure: FloatPaths.Measure, _ dialect: Dialect) throws {
    var draft = Self.fork()
    draft.plan.dialect = dialect
    let paths = try FloatPaths(draft.plan, to: 2, by: measure)
    #expect(paths.paths.map { Self.names($0, draft.plan) } == ["ABEnd", "DC", "FE", "G"])
    try #require(paths.paths.map(\.number) == [1, 2, 3, 4])
    #expect(paths.paths.map { $0.float / Draft.day } == [0, 1, 3, 5])
    #expect(paths.paths[0].joins == nil)
    #expect(paths.paths[1].joins == .init(path: 1, task: 1, link: 2, freeFloat: Draft.day))
    #expect(paths.paths[2].joins == .init(path: 1, task: 2, link: 4, freeFloat: 3 * Draft.day))
    #expect(paths.paths[3].joins == .init(path: 3, task: 5, link: 6, freeFloat: 2 * Draft.day))
    #expect(paths.number(of: 4) == 2)
    #expect(paths.number(of: 7) == 4)
  }

  @Test func noMoreThanAsked() throws {
    let plan = Self.fork().plan
    #expect(try FloatPaths(plan, to: 2, most: 2).paths.count == 2)
    #expect(try FloatPaths(plan, to: 2, most: 0).paths == [])
    #expect(try FloatPaths(plan, to: 2, most: 2).number(of: 5) == nil)
    // What does not lead to the end stands on no path.
    #expect(try FloatPaths(plan, to: 3).paths.map { Self.names($0, plan) } == ["DC"])
  }

  @Test func withoutAnEndTheLastToFinish() throws {
    let plan = Self.fork().plan
    #expect(try FloatPaths(plan).end == 2)
  }

  /// By free float what is nearest to moving the end comes first; by total float what is nearest to moving the plan.
  @Test func theMeasuresDiffer() throws {
    var draft = Draft()
    for (name, days) in [("A", 3), ("M", 4), ("E", 2), ("X", 10), ("P", 1), ("Q", 6)] {
      draft.add(name, days: days)
    }
    // P waits two days less than A and so has three before it moves M; Q finishes a day before E begins.
    draft.plan.tasks[4].duration = 0
    draft.plan.links = [
      PlanLink(0, 1), PlanLink(1, 2), PlanLink(1, 3), PlanLink(4, 1), PlanLink(5, 2),
    ]
    let free = try FloatPaths(draft.plan, to: 2, by: .freeFloat)
    #expect(free.paths.map { Self.names($0, draft.plan) } == ["AME", "Q", "P"])
    #expect(free.paths.map { $0.float / Draft.day } == [0, 1, 3])
    let total = try FloatPaths(draft.plan, to: 2, by: .totalFloat)
    #expect(total.paths.map { Self.names($0, draft.plan) } == ["AME", "P", "Q"])
    #expect(total.paths.map { $0.float / Draft.day } == [8, 3, 9])
  }

  /// A constraint drives: the path ends there, and what stands behind it has the room before the constraint.
  @Test func aPathEndsWhereALinkDoesNotDrive() throws {
    var draft = Draft.chain(3, days: 2)
    draft.plan.tasks[1].constraint = DateConstraint(.startNoEarlierThan, Draft.at("2026-06-05T08:00:00"))
    let paths = try FloatPaths(draft.plan, to: 2)
    try #require(paths.paths.map(\.tasks) == [[1, 2], [0]])
    #expect(paths.paths[1].float == 2 * Draft.day)
  }

  @Test func summariesArePassedThrough() throws {
    var draft = Draft()
    let before = draft.add("Before", days: 2)
    let first = draft.add("First")
    let long = draft.add("Long", days: 5, parent: first)
    let short = draft.add("Short", days: 3, parent: first)
    let after = draft.add("After", days: 2)
    draft.plan.links = [PlanLink(before, first), PlanLink(first, after)]
    let paths = try FloatPaths(draft.plan, to: after)
    try #require(paths.paths.map(\.tasks) == [[before, long, after], [short]])
    #expect(paths.paths[1].float == 2 * Draft.day)
    #expect(paths.paths[1].joins == .init(path: 1, task: after, link: 1, freeFloat: 2 * Draft.day))
    // The predecessor of the summary leads into the summary's task, also where it does not drive.
    draft.plan.tasks[first].constraint = DateConstraint(.startNoEarlierThan, Draft.at("2026-06-08T08:00:00"))
    let held = try FloatPaths(draft.plan, to: after)
    try #require(held.paths.map(\.tasks) == [[long, after], [short], [before]])
    #expect(held.paths.map { $0.float / Draft.day } == [0, 2, 3])
    #expect(held.paths[2].joins == .init(path: 1, task: long, link: 0, freeFloat: 3 * Draft.day))
  }

  /// A summary that drives nothing and is not driven stands between two activities: the room on both sides counts.
  @Test func theRoomBeforeAndAfterASummaryAddsUp() throws {
    var draft = Draft()
    let before = draft.add("Before", days: 1)
    let over = draft.add("Over")
    let task = draft.add("Task", days: 1, parent: over)
    draft.plan.links = [PlanLink(before, over)]
    draft.plan.tasks[over].constraint = DateConstraint(.startNoEarlierThan, Draft.at("2026-06-04T08:00:00"))
    draft.plan.tasks[task].constraint = DateConstraint(.startNoEarlierThan, Draft.at("2026-06-10T08:00:00"))
    let paths = try FloatPaths(draft.plan, to: task).paths
    try #require(paths.map(\.tasks) == [[task], [before]])
    // Two days to the beginning of the summary, four from there to the task.
    #expect(paths[1].float == 6 * Draft.day)
    #expect(paths[1].joins == .init(path: 1, task: task, link: 0, freeFloat: 6 * Draft.day))
  }

  /// The passes let a link that ends at the finish of a summary hold nothing; so it leads to nothing.
  @Test func aLinkToTheFinishOfASummaryHoldsNothing() throws {
    var draft = Draft()
    let before = draft.add("Before", days: 9)
    let over = draft.add("Over")
    let task = draft.add("Task", days: 1, parent: over)
    draft.plan.links = [PlanLink(before, over, .finishFinish)]
    #expect(try FloatPaths(draft.plan, to: task).paths.map(\.tasks) == [[task]])
  }

  /// From the start of a summary only the task that starts first holds anything.
  @Test func theStartOfASummaryIsThatOfItsFirstTask() throws {
    var draft = Draft()
    let over = draft.add("Over")
    let first = draft.add("First", days: 2, parent: over)
    let second = draft.add("Second", days: 2, parent: over)
    let after = draft.add("After", days: 1)
    draft.plan.links = [
      PlanLink(over, after, .startStart, lag: .working(Draft.day)), PlanLink(first, second),
    ]
    #expect(try FloatPaths(draft.plan, to: after).paths.map(\.tasks) == [[first, after]])
    // One summary deeper it is the same.
    var deep = Draft()
    let above = deep.add("Above")
    let below = deep.add("Below", parent: above)
    let one = deep.add("One", days: 2, parent: below)
    let two = deep.add("Two", days: 2, parent: below)
    let last = deep.add("Last", days: 1)
    let other = deep.add("Other", days: 1)
    deep.plan.links = [
      PlanLink(above, last, .startStart, lag: .working(Draft.day)), PlanLink(below, other),
      PlanLink(one, two),
    ]
    #expect(try FloatPaths(deep.plan, to: last).paths.map(\.tasks) == [[one, last]])
    #expect(try FloatPaths(deep.plan, to: other).paths.map(\.tasks) == [[one, two, other]])
  }

  @Test func finishedWorkStandsOnNoPath() throws {
    var draft = Self.fork()
    draft.finish(0, from: "2026-06-01T08:00:00", to: "2026-06-05T17:00:00")
    let paths = try FloatPaths(draft.plan, to: 2)
    #expect(paths.paths.map { Self.names($0, draft.plan) } == ["BEnd", "DC", "FE", "G"])
    #expect(paths.number(of: 0) == nil)
  }

  @Test func whatHasNoPathsIsSaid() {
    var draft = Draft()
    #expect(throws: FloatPaths.Problem.nothingToDo) { try FloatPaths(draft.plan) }
    let over = draft.add("Over")
    let task = draft.add("Task", parent: over)
    #expect(throws: FloatPaths.Problem.notComputed) { try FloatPaths(draft.plan, to: over) }
    #expect(throws: FloatPaths.Problem.notComputed) { try FloatPaths(draft.plan, to: 9) }
    draft.plan.tasks[task].isActive = false
    #expect(throws: FloatPaths.Problem.notComputed) { try FloatPaths(draft.plan, to: task) }
    draft.plan.tasks[task].isActive = true
    draft.finish(task, from: "2026-06-01T08:00:00", to: "2026-06-05T17:00:00")
    #expect(throws: FloatPaths.Problem.isFinished) { try FloatPaths(draft.plan, to: task) }
    #expect(throws: FloatPaths.Problem.nothingToDo) { try FloatPaths(draft.plan) }
  }
}
