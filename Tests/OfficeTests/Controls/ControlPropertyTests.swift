import Measures
import Testing

@testable import Office

/// What holds for every chain of offices, tried on many of them; the seed of a failure is in its message.
struct ControlPropertyTests {
  static let seeds: ClosedRange<UInt64> = 1...4000

  private func scenes(_ check: (ControlScene, inout RandomControls, UInt64) -> Void) {
    for seed in ControlPropertyTests.seeds {
      var random = RandomControls(seed: seed)
      let scene = ControlScene(&random)
      check(scene, &random, seed)
    }
  }

  /// Adds a bound at an office that says nothing yet, anywhere on the chain.
  private func bounded(_ scene: ControlScene, _ lock: Lock, _ random: inout RandomControls) -> (
    ControlScene, ControlScene
  ) {
    var before = scene
    let office = Int.random(in: 0..<scene.chain.count, using: &random)
    before.put([], at: office)
    var after = before
    after.put(
      [Policy(id: "NEW", control: RandomControls.control, level: random.level(), lock: lock)], at: office)
    return (before, after)
  }

  @Test func addingAFloorNeverLowersTheLevel() {
    scenes { scene, random, seed in
      let (before, after) = bounded(scene, .floor, &random)
      #expect(after.resolution.level >= before.resolution.level, "seed \(seed)")
    }
  }

  @Test func addingACeilingNeverRaisesTheLevel() {
    scenes { scene, random, seed in
      let (before, after) = bounded(scene, .ceiling, &random)
      #expect(after.resolution.level <= before.resolution.level, "seed \(seed)")
    }
  }

  @Test func belowALockNothingMatters() {
    scenes { scene, random, seed in
      var locked = scene
      locked.waivers = []
      locked.put(
        [Policy(id: "LOCK", control: RandomControls.control, level: random.level(), lock: .locked)], at: 0)
      var bare = locked
      bare.tailorings = []
      for office in bare.chain.indices.dropFirst() { bare.put([], at: office) }
      #expect(locked.resolution.level == bare.resolution.level, "seed \(seed)")
      let idle = locked.resolution.explanation.filter { $0.kind == .policy && $0.recordId?.first == "P" }
      #expect(idle.allSatisfy { !$0.isEffective }, "seed \(seed)")
    }
  }

  @Test func theOrderOfRecordsDoesNotMatter() {
    scenes { scene, random, seed in
      var mixed = scene
      for office in mixed.chain.indices {
        mixed.put(mixed.chain[office].policies.shuffled(using: &random), at: office)
      }
      mixed.tailorings.shuffle(using: &random)
      mixed.waivers.shuffle(using: &random)
      #expect(mixed.resolution == scene.resolution, "seed \(seed)")
    }
  }

  @Test func theExplanationLeadsToTheLevelAndLeavesNothingOut() {
    scenes { scene, _, seed in
      let resolution = scene.resolution
      #expect(resolution.explanation.last?.after == resolution.level, "seed \(seed)")
      var level = RandomControls.control.productDefault
      for step in resolution.explanation {
        #expect(step.before == level, "seed \(seed)")
        #expect(step.isEffective || step.before == step.after, "seed \(seed)")
        level = step.after
      }
      let told = resolution.explanation.filter { $0.kind != .conflict }.compactMap(\.recordId).sorted()
      let records =
        scene.chain.flatMap(\.policies).map(\.id) + scene.tailorings.map(\.id) + scene.waivers.map(\.id)
      #expect(told == records.sorted(), "seed \(seed)")
    }
  }

  @Test func withoutWaiversTheLevelKeepsToEveryBoundThatCounts() {
    scenes { scene, _, seed in
      var scene = scene
      scene.waivers = []
      let resolution = scene.resolution
      guard !resolution.hasConflict else { return }
      let counting = resolution.explanation.filter { $0.kind == .policy && $0.isEffective }
      for step in counting {
        guard let policy = scene.chain.flatMap(\.policies).first(where: { $0.id == step.recordId }) else {
          continue
        }
        if policy.lock == .floor { #expect(resolution.level >= policy.level, "seed \(seed)") }
        if policy.lock == .ceiling { #expect(resolution.level <= policy.level, "seed \(seed)") }
      }
    }
  }

  @Test func levelsAloneAgreeWithTheExplainedOnes() {
    scenes { scene, _, seed in
      let chain = ControlChain(scene.chain)
      let alone = chain.levels(
        facts: scene.facts, tailorings: scene.tailorings, waivers: scene.waivers, on: RandomControls.today)
      let told = chain.resolveAll(
        facts: scene.facts, tailorings: scene.tailorings, waivers: scene.waivers, on: RandomControls.today)
      #expect(alone == told.map(\.level), "seed \(seed)")
    }
  }
}
