import Foundation
import Scheduling

/// Five thousand activities on ten resources, levelled once by each scheme.
enum LargeRun {
  /// A layered network: each activity follows up to three of the hundred before it.
  static func problem(activities: Int, resources: Int, longest: Int) -> LevellingProblem {
    var state: UInt64 = 42
    func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var problem = LevellingProblem(activities: [], resources: [], links: [], demands: [])
    problem.resources = (0..<resources).map { _ in LevellingResource(capacity: 10 + below(10)) }
    for place in 0..<activities {
      problem.activities.append(LevellingActivity(duration: 1 + below(longest)))
      for _ in 0..<min(place, 1 + below(3)) {
        let before = max(place - 1 - below(100), 0)
        problem.links.append(
          LevellingLink(predecessor: before, successor: place, lag: problem.activities[before].duration))
      }
      for resource in 0..<resources where below(3) == 0 {
        problem.demands.append(LevellingDemand(activity: place, resource: resource, amount: 1 + below(8)))
      }
    }
    return problem
  }

  static func measure() throws -> String {
    var lines: [String] = []
    for longest in [10, 10_000] {
      let problem = problem(activities: 5_000, resources: 10, longest: longest)
      for scheme in Levelling.Scheme.allCases {
        for isImproved in [false, true] {
          var best = Double.infinity
          var makespan = 0
          for _ in 0..<5 {
            let begin = ContinuousClock.now
            makespan = try Levelling.level(problem, scheme: scheme, isImproved: isImproved).makespan
            let (seconds, parts) = begin.duration(to: .now).components
            best = min(best, Double(seconds) * 1e3 + Double(parts) * 1e-15)
          }
          lines.append(
            String(
              format: """
                {"set":"large","longest":%d,"scheme":"%@","improved":%@,"makespan":%d,"ms":%.1f}
                """, longest, "\(scheme)", isImproved ? "true" : "false", makespan, best))
        }
      }
    }
    return lines.joined(separator: "\n")
  }
}
