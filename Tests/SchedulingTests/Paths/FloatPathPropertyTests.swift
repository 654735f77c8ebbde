import Measures
import Testing

@testable import Scheduling

/// Whatever the network, the paths are those of a slow search, and a path slips by its float and no more.
@Suite struct FloatPathPropertyTests {
  static let day = 86_400

  /// A plan that works day and night, in whole days, with links of every kind, constraints and deadlines.
  static func plan(_ seed: UInt64) -> Plan {
    var random = RandomProblem(seed: seed)
    var plan = Plan(start: Moment(Day.epoch))
    plan.calendars = [.aroundTheClock]
    plan.dialect = random.below(2) == 0 ? .microsoft : .primavera
    let count = 4 + random.below(14)
    for place in 0..<count {
      plan.tasks.append(PlanTask(uid: place + 1, name: "T\(place)", duration: random.below(8) * day))
      if random.below(8) == 0 {
        plan.tasks[place].constraint = DateConstraint(
          .startNoEarlierThan, plan.start.adding(random.below(20) * day))
      }
      if random.below(8) == 0 { plan.tasks[place].deadline = plan.start.adding(random.below(20) * day) }
      for _ in 0..<(place == 0 ? 0 : 1 + random.below(4)) {
        let from = random.below(place)
        guard !plan.links.contains(where: { $0.predecessor == from && $0.successor == place }) else {
          continue
        }
        let kind = random.below(3) > 0 ? LinkKind.finishStart : LinkKind.allCases[random.below(4)]
        plan.links.append(PlanLink(from, place, kind, lag: .working((random.below(6) - 2) * day)))
      }
    }
    return plan
  }

  @Test(arguments: FloatPaths.Measure.allCases)
  func asTheSlowSearchFindsThem(_ measure: FloatPaths.Measure) throws {
    var several = 0
    for seed in 0..<400 as Range<UInt64> {
      let plan = Self.plan(seed)
      for end in [plan.tasks.count - 1, plan.tasks.count / 2] {
        var oracle = FloatPathOracle(plan, measure)
        let expected = oracle.paths(to: end)
        let found = try FloatPaths(plan, to: end, most: .max, by: measure).paths
        #expect(found == expected, "\(seed) to \(end)")
        if expected.count > 2 { several += 1 }
        let few = try FloatPaths(plan, to: end, most: 2, by: measure).paths
        #expect(few == Array(expected.prefix(2)), "\(seed) to \(end)")
      }
    }
    #expect(several > 200, "The networks branch too little to be trusted.")
  }

  /// By free float: an activity that begins later by its path's float leaves the end where it is; a day more moves it a
  /// day. Asked of the schedule, which knows nothing of paths.
  @Test func aPathSlipsByItsFloat() throws {
    for seed in 0..<150 as Range<UInt64> {
      let plan = Self.plan(seed)
      let end = plan.tasks.count - 1
      let before = Schedule(of: plan)
      let found = try FloatPaths(plan, to: end, most: .max).paths
      #expect(found.map(\.float) == found.map(\.float).sorted(), "\(seed)")
      #expect(Set(found.flatMap(\.tasks)).count == found.reduce(0) { $0 + $1.tasks.count }, "\(seed)")
      for path in found {
        for task in path.tasks {
          #expect(Self.slip(plan, before, task, end, by: path.float) == 0, "\(seed) \(task)")
          #expect(
            Self.slip(plan, before, task, end, by: path.float + Self.day) == Self.day, "\(seed) \(task)")
        }
      }
    }
  }

  /// How much later the end begins when a task begins so much later.
  private static func slip(_ plan: Plan, _ before: Schedule, _ task: Int, _ end: Int, by seconds: Int) -> Int?
  {
    var late = plan
    late.tasks[task].constraint = DateConstraint(
      .startNoEarlierThan, before.dates[task].earlyStart?.adding(seconds))
    guard let was = before.dates[end].earlyStart, let now = Schedule(of: late).dates[end].earlyStart else {
      return nil
    }
    return now.seconds - was.seconds
  }
}
