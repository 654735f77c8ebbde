import Measures
import Registers
import Scheduling
import Testing

@testable import Office

/// A plan comes in, changes, goes back and forth, and stays readable as it was on any day.
@Suite struct PlanActsTests {
  /// A world with one project, its manager and somebody who only looks.
  struct Site {
    let world: World
    let project: Int64
    let manager: Actor
    let member: Actor

    init() async throws {
      let world = try await World()
      let office = try await world.office("Works")
      project = try await world.enter { registrar in
        var project = Project()
        project.name = "Bridge"
        project.governingOffice = Reference(office)
        project.status = .inDelivery
        return try registrar.enter(project).id
      }
      self.world = world
      manager = try await world.person("Mona", role: "project_manager", project: project)
      member = try await world.person("Tomas", role: "team_member", project: project)
    }

    static func plan(_ count: Int = 3) -> Scheduling.Plan {
      var plan = Scheduling.Plan(name: "Bridge", start: Moment(Day(number: 20_635), secondOfDay: 28_800))
      for place in 0..<count {
        var task = PlanTask(uid: place + 1, name: "Pier \(place + 1)", duration: 5 * 28_800)
        task.code = String(place + 1)
        plan.tasks.append(task)
        if place > 0 { plan.links.append(PlanLink(place - 1, place)) }
      }
      return plan
    }

    @discardableResult
    func bring(_ plan: Scheduling.Plan = Site.plan(), by actor: Actor? = nil) async throws -> Int64 {
      let project = project
      return try await world.house.write(.actor(actor ?? manager), request: "test") { registrar in
        try registrar.bring(
          plan, to: project, file: "bridge.xml", format: "MSPDI", seen: nil, because: "First"
        ).revision
      }
    }

    func edit(_ edits: [PlanEdit], seen: Int64? = nil) async throws {
      let project = project
      _ = try await world.house.write(.actor(manager), request: "test") { registrar in
        try registrar.edit(planOf: project, seen: seen, edits)
      }
    }

    func step(back: Bool) async throws {
      let project = project
      _ = try await world.house.write(.actor(manager), request: "test") { registrar in
        try registrar.step(planOf: project, seen: nil, back: back)
      }
    }

    func finish(asOf: Instant? = nil) async throws -> String? {
      let project = project
      return try await world.house.read(.actor(member), asOf: asOf) { archivist in
        try archivist.plan(of: project).map { Schedule(of: $0.plan).finish.description }
      }
    }
  }

  @Test func aChangeMovesTheFinishAndUndoBringsItBack() async throws {
    let site = try await Site()
    try await site.bring()
    let first = try await site.finish()
    try await site.edit([.setDuration(task: 2, seconds: 10 * 28_800, isElapsed: false)])
    let later = try await site.finish()
    #expect(first == "2026-07-20T17:00:00" || first != later)
    try await site.step(back: true)
    #expect(try await site.finish() == first)
    try await site.step(back: false)
    #expect(try await site.finish() == later)
    await #expect(throws: Refusal.self) { try await site.step(back: false) }
    // A new change takes the place of what was undone.
    try await site.step(back: true)
    try await site.edit([.rename(task: 1, name: "West pier")])
    await #expect(throws: Refusal.self) { try await site.step(back: false) }
  }

  @Test func thePastKeepsThePlanAsItWas() async throws {
    let site = try await Site()
    try await site.bring()
    let then = site.world.house.clock()
    let first = try await site.finish()
    site.world.pass(days: 2)
    try await site.bring(Site.plan(9))
    #expect(try await site.finish() != first)
    #expect(try await site.finish(asOf: then) == first)
  }

  @Test func onlyThoseWhoMayPlanChangeAPlan() async throws {
    let site = try await Site()
    await #expect(throws: Refusal.self) { try await site.bring(by: site.member) }
    try await site.bring()
    let project = site.project
    await #expect(throws: Refusal.self) {
      _ = try await site.world.house.write(.actor(site.member), request: "test") { registrar in
        try registrar.edit(planOf: project, seen: nil, [.remove(task: 1)])
      }
    }
    let stranger = try await site.world.person("Nora")
    let seen = try await site.world.house.read(.actor(stranger), asOf: nil) {
      try $0.plan(of: project) == nil
    }
    #expect(seen)
  }

  @Test func aStaleOrWrongChangeLeavesThePlan() async throws {
    let site = try await Site()
    let revision = try await site.bring()
    try await site.edit([.rename(task: 1, name: "West pier")], seen: revision)
    await #expect(throws: Refusal.self) {
      try await site.edit([.rename(task: 1, name: "East")], seen: revision)
    }
    let before = try await site.finish()
    await #expect(throws: Refusal.self) {
      try await site.edit([
        .setDuration(task: 3, seconds: 28_800, isElapsed: false), .link(from: 3, to: 1, .finishStart, .none),
      ])
    }
    #expect(try await site.finish() == before)
  }

  /// The journal of changes has an end; the plan goes on from what it had become.
  @Test func aFullJournalBecomesContent() async throws {
    let site = try await Site()
    try await site.bring()
    let long = String(repeating: "x", count: 400)
    for round in 0..<60 { try await site.edit([.rename(task: 1, name: "\(round) \(long)")]) }
    let project = site.project
    let loaded = try await site.world.look { try $0.plan(of: project) }
    #expect(loaded?.plan.tasks[0].name.hasPrefix("59 ") == true)
    #expect((loaded?.undoable ?? 0) < 60)
    #expect((loaded?.undoable ?? 0) > 0)
  }

  @Test func aProjectHasOnePlan() async throws {
    let site = try await Site()
    try await site.bring()
    let project = site.project
    await #expect(throws: Refusal.self) {
      _ = try await site.world.enter { registrar in
        var plan = ProjectPlan()
        plan.project = Reference(project)
        plan.name = "Another"
        return try registrar.enter(plan).id
      }
    }
  }

  /// What is kept under a digest cannot be changed behind the history.
  @Test func aTamperedContentIsFound() async throws {
    let site = try await Site()
    try await site.bring()
    #expect(try await site.world.ledger.read { try AuditVerification().run($0) }.isSound)
    _ = try await site.world.ledger.write { try $0.execute("UPDATE plan_content SET body = 'AAAA'", []) }
    let found = try await site.world.ledger.read { try AuditVerification().run($0) }
    #expect(found.firstBad?.what.contains("PLN-1") == true)
    await #expect(throws: Refusal.self) { try await site.finish() }
  }

  /// A file that is brought in again is a change like others: it goes back, with what stood in the plan before.
  @Test func aSecondFileCanBeUndone() async throws {
    let site = try await Site()
    try await site.bring()
    try await site.edit([.setDuration(task: 2, seconds: 10 * 28_800, isElapsed: false)])
    let first = try await site.finish()
    let project = site.project
    _ = try await site.world.house.write(.actor(site.manager), request: "test") { registrar in
      try registrar.bring(
        Site.plan(9), to: project, file: "later.xer", format: "XER", seen: nil, because: "Again")
    }
    let second = try await site.finish()
    #expect(second != first)
    func file() async throws -> String? {
      try await site.world.look { try $0.plan(of: project)?.held.entry.file }
    }
    #expect(try await file() == "later.xer")
    try await site.step(back: true)
    #expect(try await site.finish() == first)
    #expect(try await file() == "bridge.xml")
    try await site.step(back: false)
    #expect(try await site.finish() == second)
    #expect(try await file() == "later.xer")
    #expect(try await site.world.ledger.read { try AuditVerification().run($0) }.isSound)
  }

  /// A baseline keeps what the plan says now; a step back takes it away.
  @Test func aBaselineIsSetAndUndone() async throws {
    let site = try await Site()
    try await site.bring()
    let project = site.project
    _ = try await site.world.house.write(.actor(site.manager), request: "test") { registrar in
      try registrar.setBaseline(planOf: project, seen: nil, number: 3)
    }
    try await site.edit([.setDuration(task: 1, seconds: 10 * 28_800, isElapsed: false)])
    func variances() async throws -> [Int?] {
      try await site.world.look { archivist in
        let plan = try archivist.plan(of: project)?.plan ?? Site.plan(0)
        return BaselineVariance.all(plan, Schedule(of: plan), baseline: 3).map(\.finish.value)
      }
    }
    #expect(try await variances() == [5 * 28_800, 5 * 28_800, 5 * 28_800])
    try await site.step(back: true)
    #expect(try await variances() == [0, 0, 0])
    try await site.step(back: true)
    #expect(try await variances() == [nil, nil, nil])
    await #expect(throws: Refusal.self) {
      _ = try await site.world.house.write(.actor(site.manager), request: "test") { registrar in
        try registrar.setBaseline(planOf: project, seen: nil, number: 11)
      }
    }
  }

  /// More delays than the journal can list are one step, and go back as one.
  @Test func manyDelaysAreOneStep() async throws {
    let site = try await Site()
    try await site.bring(Site.plan(2_000))
    let first = try await site.finish()
    try await site.edit([.setDelays((1...2_000).map { .init(task: $0, seconds: 86_400) })])
    let delayed = try await site.finish()
    #expect(delayed != first)
    try await site.step(back: true)
    #expect(try await site.finish() == first)
    try await site.step(back: false)
    #expect(try await site.finish() == delayed)
  }

  /// One state for each day on which something changed, and of many days an even choice.
  @Test func pastPlansTellHowItStoodDayByDay() async throws {
    let site = try await Site()
    try await site.bring()
    for round in 1...15 {
      site.world.pass(days: 1)
      try await site.edit([.rename(task: 1, name: "Round \(round)")])
      try await site.edit([.setDuration(task: 3, seconds: (5 + round) * 28_800, isElapsed: false)])
    }
    let project = site.project
    let past = try await site.world.look { archivist in
      try archivist.plan(of: project).map { try archivist.pastPlans($0.held, most: 6) } ?? []
    }
    #expect(past.map { $0.plan.tasks[2].duration / 28_800 } == [5, 8, 11, 14, 17, 20])
    #expect(past.first?.plan.tasks[0].name == "Pier 1" && past.last?.plan.tasks[0].name == "Round 15")
  }

  /// Progress keeps the dates it was entered with, whatever else is changed before it is read again.
  @Test func progressKeepsItsDatesInTheJournal() async throws {
    let site = try await Site()
    try await site.bring()
    try await site.edit([.setPercent(task: 1, 100)])
    let project = site.project
    let changes = try await site.world.look { try $0.plan(of: project)?.changes ?? [] }
    guard case .edit(.setPercent(_, 100, let start?, let finish?)) = changes.first else {
      Issue.record("The dates are not in the journal: \(changes)")
      return
    }
    #expect(start < finish)
  }

  /// A plan that began empty begins where its project did when it got its first line.
  @Test func anEmptyPlanKeepsItsStartOnceItHasALine() async throws {
    let site = try await Site()
    let project = site.project
    _ = try await site.world.enter { registrar in
      var plan = ProjectPlan()
      (plan.project, plan.name) = (Reference(project), "Bridge")
      return try registrar.enter(plan).id
    }
    try await site.edit([.add(task: 1, after: nil, name: "First", seconds: 28_800)])
    let before = try await site.finish()
    _ = try await site.world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Project>(project))
      var entry = held.entry
      entry.startForecast = registrar.archivist.now.day.adding(100)
      return try registrar.change(held, to: entry).revision
    }
    #expect(try await site.finish() == before)
  }
}
