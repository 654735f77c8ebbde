import Scheduling

/// Problems out of a seed: small enough to be many, and with everything that a problem can have.
struct RandomProblem {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % max(bound, 1)
  }

  /// - Parameters:
  ///   - isTied: with releases, pins and steps of capacity.
  ///   - isOverlapping: with lags of every kind, negative ones too.
  mutating func make(
    activities: Int, resources: Int, isTied: Bool = false, isOverlapping: Bool = false, priorities: Int = 1
  ) -> LevellingProblem {
    var problem = LevellingProblem(activities: [], resources: [], links: [], demands: [])
    for _ in 0..<resources {
      var resource = LevellingResource(capacity: 3 + below(6))
      if isTied {
        var time = 0
        for _ in 0..<below(4) {
          time += 1 + below(15)
          resource.steps.append(LevellingResource.Step(from: time, capacity: below(8)))
        }
        resource.steps.append(LevellingResource.Step(from: time + 1 + below(9), capacity: 8))
      }
      problem.resources.append(resource)
    }
    for place in 0..<activities {
      var activity = LevellingActivity(duration: below(8), priority: below(priorities))
      if isTied, below(6) == 0 { activity.release = below(40) }
      if isTied, below(9) == 0 { activity.pinned = below(60) - 5 }
      problem.activities.append(activity)
      for resource in 0..<resources where below(2) == 0 {
        problem.demands.append(
          LevellingDemand(
            activity: place, resource: resource, amount: below(problem.resources[resource].capacity + 1)))
      }
      for _ in 0..<(place == 0 ? 0 : below(3)) {
        let predecessor = below(place)
        let duration = problem.activities[predecessor].duration
        let lag = isOverlapping ? below(16) - 6 : duration + (below(5) == 0 ? below(4) : 0)
        problem.links.append(LevellingLink(predecessor: predecessor, successor: place, lag: lag))
      }
    }
    return problem
  }
}
