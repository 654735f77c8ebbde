import Scheduling
import Testing

/// What cannot be levelled is refused with the activity's place, and nothing traps.
@Suite struct LevellingRefusalTests {
  private func problem(
    _ durations: [Int], links: [(Int, Int, Int)] = [], capacity: Int = 1, amounts: [Int] = []
  ) -> LevellingProblem {
    LevellingProblem(
      activities: durations.map { LevellingActivity(duration: $0) },
      resources: [LevellingResource(capacity: capacity)],
      links: links.map { LevellingLink(predecessor: $0.0, successor: $0.1, lag: $0.2) },
      demands: amounts.enumerated().map { LevellingDemand(activity: $0, resource: 0, amount: $1) })
  }

  private func refusal(_ problem: LevellingProblem) -> LevellingError? {
    var first: LevellingError?
    do { _ = try Levelling.level(problem) } catch { first = error }
    var second: LevellingError?
    do { _ = try Levelling.search(problem, budget: .schedules(50), seed: 1) } catch { second = error }
    #expect(first == second)
    return first
  }

  @Test func nothingIsLevelledToNothing() throws {
    let empty = LevellingProblem(activities: [], resources: [], links: [], demands: [])
    #expect(try Levelling.level(empty).makespan == 0)
    #expect(try Levelling.search(empty, budget: .schedules(10), seed: 1).starts == [])
    #expect(try Levelling.search(empty, budget: .seconds(0), seed: 1).starts == [])
  }

  @Test func aRingIsNamed() {
    let ring = problem([1, 1, 1, 1], links: [(0, 1, 1), (1, 2, 1), (2, 3, 1), (3, 1, 1)])
    #expect(refusal(ring) == .cycle(activities: [1, 2, 3]))
    #expect(refusal(problem([1], links: [(0, 0, 0)])) == .cycle(activities: [0]))
  }

  @Test func tooMuchIsNamed() {
    #expect(
      refusal(problem([1, 2], capacity: 3, amounts: [1, 4]))
        == .demandOverCapacity(activity: 1, resource: 0, demand: 4, capacity: 3))
    var leaver = problem([1, 3], capacity: 1, amounts: [1, 1])
    leaver.resources[0].steps = [.init(from: 2, capacity: 0)]
    #expect(refusal(leaver) == .neverFits(activity: 1))
  }

  @Test func whatHasNoMeaningIsNamed() {
    #expect(refusal(problem([1, -1])) == .negativeDuration(activity: 1))
    #expect(refusal(problem([1], amounts: [-1])) == .negativeDemand(activity: 0, resource: 0))
    #expect(refusal(problem([1], capacity: -1)) == .negativeCapacity(resource: 0))
    #expect(refusal(problem([1], links: [(0, 1, 0)])) == .danglingLink(link: 0))
    #expect(refusal(problem([1], amounts: [1, 1])) == .danglingDemand(demand: 1))
    #expect(refusal(problem([1], capacity: .max)) == .amountTooLarge(resource: 0))
    var steps = problem([1])
    steps.resources[0].steps = [.init(from: 5, capacity: 1), .init(from: 5, capacity: 2)]
    #expect(refusal(steps) == .stepsOutOfOrder(resource: 0))
  }

  @Test(arguments: [Int.max, Int.max / 2, 1 << 40, 1 << 30])
  func absurdTimesAreNamed(_ time: Int) {
    #expect(refusal(problem([1, time])) == .tooLong(activity: 1))
    #expect(refusal(problem([1, 1], links: [(0, 1, time)])) == .tooLong(activity: 1))
    #expect(refusal(problem([1, 1], links: [(0, 1, -time)])) == .tooLong(activity: 1))
    var late = problem([1])
    late.activities[0].release = time
    late.activities.append(LevellingActivity(duration: 1))
    #expect(refusal(late) == .tooLong(activity: 0))
    late.activities[0].release = 0
    late.activities[0].pinned = time
    #expect(refusal(late) == .tooLong(activity: 0))
    late.activities[0].pinned = -time
    #expect(refusal(late) == .tooLong(activity: 0))
  }

  @Test func theLeastIntegersDoNotTrap() {
    #expect(refusal(problem([1, 1], links: [(0, 1, .min)])) == .tooLong(activity: 1))
    var pinned = problem([1])
    pinned.activities[0].pinned = .min
    #expect(refusal(pinned) == .tooLong(activity: 0))
    pinned.activities[0].pinned = nil
    pinned.activities[0].release = .min
    pinned.activities[0].priority = .min
    #expect(refusal(pinned) == nil)
  }

  /// A thousand million units that all share a divisor are nothing special.
  @Test func hugeTimesOfOneUnitAreLevelled() throws {
    let plan = try Levelling.level(problem([3_000_000_000, 6_000_000_000], amounts: [1, 1]))
    #expect(plan.makespan == 9_000_000_000)
  }

  @Test func noDurationTakesNoCapacity() throws {
    let plan = try Levelling.level(problem([0, 5, 0], links: [(0, 1, 0), (1, 2, 5)], amounts: [9, 1, 9]))
    #expect(plan.starts == [0, 0, 5])
  }
}
