import Scheduling
import Testing

@Suite struct LevellingTests {
  /// Two activities of one person, one after the other by priority, and why.
  @Test func oneWaitsForTheOther() throws {
    let problem = LevellingProblem(
      activities: [LevellingActivity(duration: 3), LevellingActivity(duration: 5, priority: 1)],
      resources: [LevellingResource(capacity: 1)], links: [],
      demands: [
        LevellingDemand(activity: 0, resource: 0, amount: 1),
        LevellingDemand(activity: 1, resource: 0, amount: 1),
      ])
    for scheme in Levelling.Scheme.allCases {
      let plan = try Levelling.level(problem, scheme: scheme)
      #expect(plan.starts == [5, 0])
      #expect(plan.makespan == 8)
      #expect(plan.criticalPath == 5)
      #expect(plan.delays == [5, 0])
      #expect(plan.causes == [.resource(0, holder: 1), nil])
    }
  }

  /// An absence holds the activity; its successor is held by it.
  @Test func anAbsenceIsACause() throws {
    let problem = LevellingProblem(
      activities: [LevellingActivity(duration: 4), LevellingActivity(duration: 2)],
      resources: [
        LevellingResource(capacity: 1, steps: [.init(from: 2, capacity: 0), .init(from: 6, capacity: 1)])
      ],
      links: [LevellingLink(predecessor: 0, successor: 1, lag: 3)],
      demands: [LevellingDemand(activity: 0, resource: 0, amount: 1)])
    let plan = try Levelling.level(problem)
    #expect(plan.starts == [6, 9])
    #expect(plan.causes == [.resource(0, holder: nil), .predecessor(0)])
    #expect(plan.makespan == 11)
  }

  /// A pin stays, and what it breaks is told.
  @Test func aPinStays() throws {
    let problem = LevellingProblem(
      activities: [LevellingActivity(duration: 6), LevellingActivity(duration: 2, pinned: 3)],
      resources: [LevellingResource(capacity: 1)],
      links: [LevellingLink(predecessor: 0, successor: 1, lag: 6)],
      demands: [
        LevellingDemand(activity: 0, resource: 0, amount: 1),
        LevellingDemand(activity: 1, resource: 0, amount: 1),
      ])
    let plan = try Levelling.level(problem)
    #expect(plan.starts == [5, 3])
    #expect(plan.conflicts == [.link(predecessor: 0, successor: 1, missing: 8)])
    #expect(LevellingVerifier.faults(plan, problem) == [])
  }

  @Test func pinsThatOverloadAreTold() throws {
    let problem = LevellingProblem(
      activities: [
        LevellingActivity(duration: 4, pinned: -2), LevellingActivity(duration: 4, pinned: 1),
        LevellingActivity(duration: 1),
      ],
      resources: [LevellingResource(capacity: 2)], links: [],
      demands: (0..<3).map { LevellingDemand(activity: $0, resource: 0, amount: 2) })
    let plan = try Levelling.level(problem)
    #expect(plan.starts == [-2, 1, 5])
    #expect(plan.conflicts == [.overload(resource: 0, at: 1)])
    #expect(LevellingVerifier.faults(plan, problem) == [])
  }

  @Test func theSameSeedGivesTheSamePlan() throws {
    var random = RandomProblem(seed: 7)
    let problem = random.make(activities: 40, resources: 3)
    let one = try Levelling.search(problem, budget: .schedules(2_000), seed: 3)
    let two = try Levelling.search(problem, budget: .schedules(2_000), seed: 3)
    #expect(one == two)
    #expect(one.schedules <= 2_000)
  }

  @Test func aSearchIsCancelledAndTells() throws {
    var random = RandomProblem(seed: 11)
    let problem = random.make(activities: 60, resources: 3)
    var told: [LevellingProgress] = []
    let plan = try Levelling.search(
      problem, budget: .seconds(20), seed: 1, isCancelled: { told.count >= 3 }, progress: { told.append($0) })
    #expect(LevellingVerifier.faults(plan, problem) == [])
    #expect(told.count <= 4)
    #expect(
      zip(told, told.dropFirst()).allSatisfy { $0.makespan >= $1.makespan && $0.schedules <= $1.schedules })
  }

  /// Units that all times share are divided out: the plan in hours is the plan in days, times eight.
  @Test func timesOfOneUnitGiveTheSamePlan() throws {
    var random = RandomProblem(seed: 5)
    let days = random.make(activities: 30, resources: 2, isTied: true)
    var hours = days
    for place in hours.activities.indices {
      hours.activities[place].duration *= 8
      hours.activities[place].release *= 8
      hours.activities[place].pinned = hours.activities[place].pinned.map { $0 * 8 }
    }
    for place in hours.links.indices { hours.links[place].lag *= 8 }
    for place in hours.resources.indices {
      for step in hours.resources[place].steps.indices { hours.resources[place].steps[step].from *= 8 }
    }
    #expect(try Levelling.level(hours).starts == Levelling.level(days).starts.map { $0 * 8 })
  }
}
