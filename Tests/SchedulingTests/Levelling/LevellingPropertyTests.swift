import Scheduling
import Testing

/// Whatever is asked, the plan holds to links, releases, pins and capacities; the seed of a failure is in its words.
@Suite struct LevellingPropertyTests {
  private enum Kind: CaseIterable {
    case plain, tied, overlapping, everything, priorities

    func problem(_ seed: UInt64) -> LevellingProblem {
      var random = RandomProblem(seed: seed)
      let count = 1 + random.below(40)
      let resources = random.below(4)
      switch self {
      case .plain: return random.make(activities: count, resources: resources)
      case .tied: return random.make(activities: count, resources: resources, isTied: true)
      case .overlapping: return random.make(activities: count, resources: resources, isOverlapping: true)
      case .everything:
        return random.make(
          activities: count, resources: resources + 12, isTied: true, isOverlapping: true, priorities: 3)
      case .priorities: return random.make(activities: count, resources: resources, priorities: 4)
      }
    }
  }

  @Test func everyRuleAndSchemeIsFeasible() throws {
    for kind in Kind.allCases {
      for seed in 0..<120 as Range<UInt64> {
        let problem = kind.problem(seed)
        for rule in PriorityRule.allCases {
          for scheme in Levelling.Scheme.allCases {
            let raw = try Levelling.level(problem, rule: rule, scheme: scheme, isImproved: false)
            let better = try Levelling.level(problem, rule: rule, scheme: scheme)
            #expect(LevellingVerifier.faults(raw, problem) == [], "\(kind) \(seed) \(rule) \(scheme)")
            #expect(LevellingVerifier.faults(better, problem) == [], "\(kind) \(seed) \(rule) \(scheme)")
            #expect(better.makespan <= raw.makespan, "\(kind) \(seed) \(rule) \(scheme)")
            #expect(raw.makespan >= raw.criticalPath)
          }
        }
      }
    }
  }

  @Test func everySearchIsFeasible() throws {
    for kind in Kind.allCases {
      for seed in 0..<60 as Range<UInt64> {
        let problem = kind.problem(seed)
        let plan = try Levelling.search(problem, budget: .schedules(300), seed: seed)
        #expect(LevellingVerifier.faults(plan, problem) == [], "\(kind) \(seed)")
        #expect(plan.schedules <= 300)
      }
    }
  }

  /// A plan of a looser problem must be found out by the stricter one, or the verifier sees nothing.
  @Test func theVerifierFindsWhatIsWrong() throws {
    var random = RandomProblem(seed: 3)
    let problem = random.make(activities: 40, resources: 3)
    let plan = try Levelling.search(problem, budget: .schedules(300), seed: 1)
    #expect(LevellingVerifier.faults(plan, problem) == [])
    var changed = problem
    for place in changed.resources.indices { changed.resources[place].capacity -= 1 }
    #expect(LevellingVerifier.faults(plan, changed) != [])
    changed = problem
    for place in changed.links.indices { changed.links[place].lag += 40 }
    #expect(LevellingVerifier.faults(plan, changed) != [])
    changed = problem
    changed.activities[0].release = plan.starts[0] + 1
    #expect(LevellingVerifier.faults(plan, changed) != [])
    changed = problem
    changed.activities[0].pinned = plan.starts[0] + 1
    #expect(LevellingVerifier.faults(plan, changed) != [])
  }

  /// Long times go over another board, which must give the same plan.
  @Test func longTimesGiveTheSamePlan() throws {
    for kind in Kind.allCases {
      for seed in 0..<60 as Range<UInt64> {
        let problem = kind.problem(seed)
        var long = problem
        // One more activity, alone and without demands, keeps the unit at one and the horizon long.
        long.activities.append(LevellingActivity(duration: 5_000_001))
        let one = try Levelling.level(problem, isImproved: false)
        let two = try Levelling.level(long, rule: .lateFinish, isImproved: false)
        #expect(LevellingVerifier.faults(two, long) == [], "\(kind) \(seed)")
        #expect(one.starts == Array(two.starts.dropLast()), "\(kind) \(seed)")
        let better = try Levelling.level(long)
        #expect(LevellingVerifier.faults(better, long) == [], "\(kind) \(seed)")
      }
    }
  }
}
