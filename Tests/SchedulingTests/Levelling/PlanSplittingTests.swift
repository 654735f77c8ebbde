import Measures
import Testing

@testable import Scheduling

/// Levelling that may interrupt tasks.
@Suite struct PlanSplittingTests {
  /// A wall of five days from Monday, and a gate of two from Wednesday that comes first, both by one mason.
  static func plan(gate: String = "2026-06-03T08:00:00", days: Int = 2) -> Plan {
    var draft = Draft()
    draft.add("Wall", days: 5)
    draft.add("Gate", days: days)
    draft.plan.tasks[1].priority = 800
    draft.plan.tasks[1].constraint = DateConstraint(.startNoEarlierThan, Draft.at(gate))
    draft.plan.resources = [PlanResource(uid: 1, name: "Mason")]
    for task in 0..<2 {
      draft.plan.assignments.append(PlanAssignment(uid: task + 1, task: task, resource: 0))
    }
    return draft.plan
  }

  static func stretch(_ from: String, _ until: String) -> WorkStretch {
    WorkStretch(from: Draft.at(from), until: Draft.at(until))
  }

  @Test func theWallPausesForTheGate() throws {
    let plan = Self.plan()
    // In one piece the wall comes after the gate.
    #expect(try PlanLevelling(plan).after.finish == Draft.at("2026-06-11T17:00:00"))
    let levelled = try PlanLevelling(plan, splitting: true)
    #expect(
      levelled.splits == [
        0: [
          Self.stretch("2026-06-01T08:00:00", "2026-06-02T17:00:00"),
          Self.stretch("2026-06-05T08:00:00", "2026-06-09T17:00:00"),
        ]
      ])
    #expect(levelled.after.finish == Draft.at("2026-06-09T17:00:00"))
    #expect(levelled.after.dates[0].start == Draft.at("2026-06-01T08:00:00"))
    #expect(levelled.plan.tasks.map(\.levellingDelay) == [0, 0])
    #expect(levelled.plan.tasks.map(\.duration) == plan.tasks.map(\.duration))
    #expect(levelled.reasons == ["interrupted while Mason works on C2 Gate", nil])
    let work = levelled.plan.assignments[0].timephased
    #expect(work.map(\.from.day.description) == [1, 2, 5, 8, 9].map { "2026-06-0\($0)" })
    #expect(work.allSatisfy { $0.kind == 1 && $0.value == 28_800 })
    #expect(levelled.plan.assignments[1].timephased == [])
    #expect(SplitVerifier(plan, levelled).faults == [])
  }

  /// Files of Microsoft Project spread every assignment; what was planned once stays beside the new stretches.
  @Test func whatWasSpreadBeforeIsReplaced() throws {
    var plan = Self.plan()
    let (from, until) = (Draft.at("2026-06-01T08:00:00"), Draft.at("2026-06-05T17:00:00"))
    let baseline = Timephased(kind: 4, from: from, until: until, value: 144_000)
    plan.assignments[0].timephased = [
      Timephased(kind: 1, from: from, until: until, value: 144_000), baseline,
    ]
    let levelled = try PlanLevelling(plan, splitting: true)
    #expect(levelled.after.finish == Draft.at("2026-06-09T17:00:00"))
    #expect(levelled.plan.assignments[0].timephased.count == 6)
    #expect(levelled.plan.assignments[0].timephased.contains(baseline))
    plan.assignments[0].timephased = []
    #expect(SplitVerifier(plan, levelled).faults == [])
  }

  @Test func aSuccessorWaitsForTheLastPiece() throws {
    var plan = Self.plan()
    plan.tasks.append(PlanTask(uid: 3, name: "Coping", duration: Draft.day))
    plan.links = [PlanLink(0, 2)]
    let levelled = try PlanLevelling(plan, splitting: true)
    #expect(levelled.after.dates[2].start == Draft.at("2026-06-10T08:00:00"))
    #expect(levelled.plan.tasks[2].levellingDelay == 0)
    #expect(SplitVerifier(plan, levelled).faults == [])
  }

  /// Half an hour before the gate is not begun with; an hour is.
  @Test func noPieceIsShorterThanAnHour() throws {
    let late = try PlanLevelling(Self.plan(gate: "2026-06-01T08:30:00"), splitting: true)
    #expect(late.splits == [:])
    #expect(late.after.dates[0].start == Draft.at("2026-06-03T08:30:00"))
    let early = try PlanLevelling(Self.plan(gate: "2026-06-01T09:00:00"), splitting: true)
    #expect(early.splits[0]?.first == Self.stretch("2026-06-01T08:00:00", "2026-06-01T09:00:00"))
  }

  @Test func whatIsHeldByADateIsNotInterrupted() throws {
    var plan = Self.plan()
    plan.tasks[0].constraint = DateConstraint(.startNoEarlierThan, Draft.at("2026-06-01T08:00:00"))
    #expect(try PlanLevelling(plan, splitting: true).splits == [:])
    plan.tasks[0].constraint = nil
    plan.tasks[0].progress.actualStart = Draft.at("2026-06-01T08:00:00")
    #expect(try PlanLevelling(plan, splitting: true).splits == [:])
    plan.tasks[0].progress = Progress()
    plan.calendars.append(.aroundTheClock)
    plan.tasks[0].calendar = 1
    #expect(try PlanLevelling(plan, splitting: true).splits == [:])
  }

  @Test func aSearchAndP6DoNotSplit() {
    var plan = Self.plan()
    #expect(throws: PlanLevelling.Problem.self) { try PlanLevelling(plan, schedules: 10, splitting: true) }
    #expect(throws: PlanLevelling.Problem.self) { try PlanLevelling(plan, seconds: 1, splitting: true) }
    plan.dialect = .primavera
    #expect(throws: PlanLevelling.Problem.self) { try PlanLevelling(plan, splitting: true) }
    plan = Self.plan()
    plan.assignments[0].units = 3
    #expect(throws: PlanLevelling.Problem.self) { try PlanLevelling(plan, splitting: true) }
  }

  /// A random plan of one calendar, in hours, with priorities, links of every kind and one date that must be kept.
  static func plan(_ seed: UInt64, isLinked: Bool) -> Plan {
    var random = RandomProblem(seed: seed)
    var plan = Draft().plan
    for uid in 1...(1 + random.below(3)) {
      plan.resources.append(PlanResource(uid: uid, name: "R\(uid)", units: Double(1 + random.below(2))))
    }
    for place in 0..<(2 + random.below(12)) {
      var task = PlanTask(uid: place + 1, name: "T\(place)", duration: (1 + random.below(30)) * 3600)
      task.priority = 100 * random.below(6)
      if place == 1 || random.below(6) == 0 {
        let date = plan.start.adding(random.below(300) * 3600)
        task.constraint = DateConstraint(place == 1 ? .mustStartOn : .startNoEarlierThan, date)
      }
      plan.tasks.append(task)
      for resource in plan.resources.indices where random.below(2) == 0 {
        let units = random.below(2) == 0 ? 0.5 : 1.0
        plan.assignments.append(
          PlanAssignment(uid: plan.assignments.count + 1, task: place, resource: resource, units: units))
      }
      for _ in 0..<(isLinked && place > 0 ? random.below(3) : 0) {
        let kind = random.below(2) == 0 ? LinkKind.finishStart : LinkKind.allCases[random.below(4)]
        plan.links.append(PlanLink(random.below(place), place, kind, lag: .working(random.below(8) * 3600)))
      }
    }
    return plan
  }

  @Test func everyMomentIsFeasible() throws {
    var splits = 0
    for seed in 0..<400 as Range<UInt64> {
      let plan = Self.plan(seed, isLinked: true)
      guard !plan.assignments.isEmpty else { continue }
      let levelled = try PlanLevelling(plan, splitting: true)
      #expect(SplitVerifier(plan, levelled).faults == [], "\(seed)")
      #expect(SplitVerifier(plan, levelled).idleness { $0 != $1 } == [], "\(seed)")
      splits += levelled.splits.count
    }
    #expect(splits > 150, "Too little is split to be trusted.")
  }

  /// Without links the order is that of the priorities: only what comes first, or as well, interrupts.
  @Test func nothingIsInterruptedForALowerPriority() throws {
    var splits = 0
    for seed in 0..<200 as Range<UInt64> {
      let plan = Self.plan(seed, isLinked: false)
      guard !plan.assignments.isEmpty else { continue }
      let levelled = try PlanLevelling(plan, splitting: true)
      let idle = SplitVerifier(plan, levelled).idleness { task, other in
        task != other
          && (plan.tasks[other].priority >= plan.tasks[task].priority
            || plan.tasks[other].constraint?.kind == .mustStartOn)
      }
      #expect(idle == [], "\(seed)")
      splits += levelled.splits.count
    }
    #expect(splits > 100, "Too little is split to be trusted.")
  }

  /// A plan put wrong on purpose must be found out, or the verifier sees nothing.
  @Test func theVerifierFindsWhatIsWrong() throws {
    let plan = Self.plan()
    let levelled = try PlanLevelling(plan, splitting: true)
    var other = plan
    other.resources[0].units = 0.5
    #expect(SplitVerifier(other, levelled).faults.count == 3)
    other = plan
    other.tasks[0].duration += 3600
    #expect(SplitVerifier(other, levelled).faults != [])
    other = plan
    other.links = [PlanLink(0, 1)]
    #expect(SplitVerifier(other, levelled).faults != [])
    other = plan
    other.assignments.removeLast()
    #expect(SplitVerifier(other, levelled).idleness { $0 != $1 } != [])
  }
}
