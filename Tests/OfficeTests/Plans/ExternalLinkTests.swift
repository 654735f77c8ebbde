import Ledger
import Measures
import Registers
import Scheduling
import Testing

@testable import Office

/// Links between the plans of projects: set by whoever plans the one that waits, taken back like any change, and true in
/// the past.
@Suite struct ExternalLinkTests {
  /// A world with three projects, each with a plan of three tasks in a chain, and the manager of the second.
  struct Site {
    let world: World
    let first: Int64
    let second: Int64
    let third: Int64
    let manager: Actor

    init() async throws {
      let world = try await World()
      let office = try await world.office("Works")
      var made: [Int64] = []
      for (name, secret) in [("Steel", false), ("Tower", false), ("Vault", true)] {
        made.append(
          try await world.enter { registrar in
            var project = Project()
            project.name = name
            project.governingOffice = Reference(office)
            project.status = .inDelivery
            project.confidentiality = secret ? .confidential : .open
            let id = try registrar.enter(project).id
            try registrar.bring(
              PlanActsTests.Site.plan(), to: id, file: "", format: "Podium", seen: nil, because: "First")
            return id
          })
      }
      (first, second, third) = (made[0], made[1], made[2])
      self.world = world
      manager = try await world.person("Mona", role: "project_manager", project: second)
      _ = try await world.person("Sten", role: "project_manager", project: first)
    }

    func link(_ from: (Int64, Int), _ to: (Int64, Int), _ lag: Lag = .none) -> CrossLink {
      CrossLink(.init(plan: from.0, task: from.1), .init(plan: to.0, task: to.1), .finishStart, lag: lag)
    }

    func set(_ links: [CrossLink], of project: Int64? = nil, by actor: Actor? = nil) async throws {
      let project = project ?? second
      _ = try await world.house.write(.actor(actor ?? .console), request: "test") { registrar in
        try registrar.edit(planOf: project, seen: nil, [], external: links)
      }
    }

    func step(back: Bool) async throws {
      let project = second
      _ = try await world.house.write(.actor(.console), request: "test") { registrar in
        try registrar.step(planOf: project, seen: nil, back: back)
      }
    }

    func loaded(_ project: Int64? = nil, asOf: Instant? = nil, by actor: Actor? = nil) async throws
      -> PlanOfProject
    {
      let project = project ?? second
      return try await world.house.read(.actor(actor ?? .console), asOf: asOf) { archivist in
        guard let loaded = try archivist.plan(of: project) else { throw Refusal.missing("plan") }
        return loaded
      }
    }
  }

  @Test func aLinkMovesTheDatesAndUndoBringsThemBack() async throws {
    let site = try await Site()
    let alone = try await site.loaded().schedule
    let link = site.link((site.first, 3), (site.second, 1), .working(2 * 28_800))
    try await site.set([link])
    let linked = try await site.loaded()
    #expect(linked.external == [link] && linked.schedule.start > alone.finish)
    let words = linked.schedule.dates[0].drivers.map { $0.words(in: linked.plan) }
    #expect(words.contains { $0.contains("Pier 3 (FS + 2 d)") }, "\(words)")
    try await site.step(back: true)
    #expect(try await site.loaded().schedule == alone)
    #expect(try await site.loaded().external.isEmpty)
    try await site.step(back: false)
    #expect(try await site.loaded().schedule == linked.schedule)
    // A change of the other plan moves this one without a change of its own.
    let (project, revision) = (site.first, try await site.loaded().held.revision)
    _ = try await site.world.house.write(.actor(.console), request: "test") { registrar in
      try registrar.edit(
        planOf: project, seen: nil, [.setDuration(task: 1, seconds: 20 * 28_800, isElapsed: false)])
    }
    let later = try await site.loaded()
    #expect(later.schedule.finish > linked.schedule.finish && later.held.revision == revision)
  }

  @Test func thePastHasTheLinksAndDatesOfItsDay() async throws {
    let site = try await Site()
    let before = site.world.house.clock()
    site.world.pass(days: 1)
    try await site.set([site.link((site.first, 3), (site.second, 1))])
    #expect(try await site.loaded(asOf: before).external.isEmpty)
    let then = site.world.house.clock()
    site.world.pass(days: 1)
    try await site.set([])
    #expect(try await site.loaded().external.isEmpty)
    #expect(try await site.loaded(asOf: then).external.count == 1)
  }

  @Test func whatCannotBeIsRefusedWithTheMend() async throws {
    let site = try await Site()
    try await site.set([site.link((site.first, 3), (site.second, 1))])
    func refused(_ links: [CrossLink], of project: Int64, by actor: Actor? = nil) async -> String {
      do {
        try await site.set(links, of: project, by: actor)
        return "taken"
      } catch Refusal.invalid(let problems) {
        return problems.map(\.sentence).joined(separator: " ")
      } catch { return "\(error)" }
    }
    let circle = await refused([site.link((site.second, 3), (site.first, 1))], of: site.first)
    #expect(circle.contains("in a circle") && circle.contains("Pier 1"), "\(circle)")
    let kept = site.link((site.first, 3), (site.second, 1))
    for (link, words) in [
      (site.link((site.second, 1), (site.second, 2)), "without the project"),
      (site.link((999, 1), (site.second, 2)), "no plan of P-999"),
      (site.link((site.first, 99), (site.second, 2)), "no such task"),
      (site.link((site.first, 1), (site.second, 99)), "not in the plan any more"),
    ] {
      let said = await refused([kept, link], of: site.second)
      #expect(said.contains(words), "\(said)")
    }
    // What she may not see is answered like what is not there.
    let unseen = await refused(
      [kept, site.link((site.third, 1), (site.second, 2))], of: site.second, by: site.manager)
    #expect(unseen.contains("There is no plan of P-\(site.third) that you may see."), "\(unseen)")
    // Nor may she set what another plan waits for.
    let foreign = await refused(
      [site.link((site.second, 1), (site.first, 1))], of: site.first, by: site.manager)
    #expect(foreign.contains("orbidden") || foreign.contains("issing"), "\(foreign)")
    #expect(try await site.loaded().external == [kept])
  }

  @Test func ofWhatMayNotBeSeenOnlyTheDateIsTold() async throws {
    let site = try await Site()
    try await site.set([site.link((site.third, 2), (site.second, 1))])
    let all = try await site.loaded()
    let seen = try await site.loaded(by: site.manager)
    #expect(seen.schedule.dates.map(\.start) == all.schedule.dates.map(\.start))
    let words = seen.schedule.dates[0].drivers.map { $0.words(in: seen.plan) }
    #expect(words.contains { $0.contains("a project that you may not see") }, "\(words)")
    #expect(!words.contains { $0.contains("Pier 2") })
    // Her own changes keep it: she rewrites only what she sees.
    #expect(seen.external(of: 1, becoming: []) == seen.external)
  }

  @Test func aTaskThatIsTakenOutTakesItsLinkAlong() async throws {
    let site = try await Site()
    try await site.set([site.link((site.first, 3), (site.second, 2))])
    let project = site.second
    _ = try await site.world.house.write(.actor(.console), request: "test") { registrar in
      try registrar.edit(planOf: project, seen: nil, [.remove(task: 2)])
    }
    #expect(try await site.loaded().external.isEmpty)
    // A task of the other plan that goes away is told, and dates are still there.
    try await site.set([site.link((site.first, 3), (site.second, 1))])
    let other = site.first
    _ = try await site.world.house.write(.actor(.console), request: "test") { registrar in
      try registrar.edit(planOf: other, seen: nil, [.remove(task: 3)])
    }
    let told = try await site.loaded().schedule.findings
    #expect(told.contains { $0.id == "schedule.external-missing" })
  }

  @Test func aFileThatIsBroughtInAgainKeepsTheLinks() async throws {
    let site = try await Site()
    try await site.set([site.link((site.first, 3), (site.second, 2))])
    let before = try await site.loaded()
    // The same tasks in another order: they are known by their identifiers.
    var other = PlanActsTests.Site.plan()
    other.tasks.swapAt(0, 1)
    other.links = []
    #expect(before.holds(on: other).map(\.task) == [0])
    #expect(before.holds(on: PlanActsTests.Site.plan(1)).isEmpty)
    let (project, plan) = (site.second, other)
    _ = try await site.world.house.write(.actor(.console), request: "test") { registrar in
      try registrar.bring(plan, to: project, file: "", format: "Podium", seen: nil, because: "Again")
    }
    let after = try await site.loaded()
    #expect(after.external == before.external)
    #expect(after.schedule.dates[0].start == before.schedule.dates[1].start)
  }

  @Test func theJournalAndTheAuditKnowTheLinks() async throws {
    let site = try await Site()
    try await site.set([site.link((site.first, 3), (site.second, 1), .percent(12.5))])
    let steps = try await site.loaded().changes
    #expect(PlanStep.read(PlanStep.write(steps)) == steps)
    #expect(try await site.loaded().external.first?.lag == .percent(12.5))
    #expect(try await site.world.ledger.read { try AuditVerification().run($0) }.isSound)
    _ = try await site.world.ledger.write {
      try $0.execute("UPDATE plan_content SET body = '[]' WHERE body LIKE '[[%'", [])
    }
    #expect(try await site.world.ledger.read { try AuditVerification().run($0) }.isSound == false)
  }

  @Test func aFullJournalKeepsTheLinks() async throws {
    let site = try await Site()
    let link = site.link((site.first, 3), (site.second, 1))
    try await site.set([link])
    let project = site.second
    for round in 0..<3 {
      _ = try await site.world.house.write(.actor(.console), request: "test") { registrar in
        try registrar.edit(
          planOf: project, seen: nil,
          (0..<40).map { .rename(task: 1, name: String(repeating: "x", count: 400) + "\(round) \($0)") })
      }
    }
    #expect(try await site.loaded().external == [link])
  }

  @Test func badTextsOfLinksAreLeftOut() {
    for text in [
      "", "[", "[[]]", "[[1,2,3]]", "[[1,2,3,9,0,0]]", "[[\"a\",2,3,0,0,0]]", "{}", "[[1,2,3,0,0,1e999]]",
    ] {
      #expect(ExternalLinks.read(text, of: 1).isEmpty, "\(text)")
    }
    let links = [
      CrossLink(.init(plan: 3, task: 4), .init(plan: 1, task: 5), .startFinish, lag: .elapsed(-60)),
      CrossLink(.init(plan: 3, task: -4), .init(plan: 1, task: 5), .finishFinish, lag: .elapsedPercent(0.5)),
    ]
    #expect(ExternalLinks.read(ExternalLinks.write(links), of: 1) == links)
  }
}
