import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Drafting hub and spokes, putting people into posts and delegations in force.
@Suite struct SetUpActTests {
  private struct Start {
    let world: World
    let hub: Int64
    let ada: House.Key
  }

  private func start() async throws -> Start {
    let world = try await World()
    let hub = try await world.office("Hub")
    let director = try await world.person("Ada", role: "pmo_director", office: hub)
    return Start(world: world, hub: hub, ada: .actor(director))
  }

  private func wish(_ hub: Int64, _ names: [String]) -> SetUpWish {
    var wish = SetUpWish()
    wish.hub = hub
    wish.names = names
    return wish
  }

  private let advice = SetUpRecommendation(
    SetUpAnswers.read { ["mandate": "moderate", "divisions": "3", "regulation": "some"][$0] }.answers)

  @Test func aDirectorDraftsHubAndSpokesAtOnce() async throws {
    let s = try await start()
    let (advice, wish) = (advice, wish(s.hub, ["IT", "Works"]))
    let made = try await s.world.house.write(s.ada, request: "t") { try $0.setUp(advice, wish) }
    #expect(made.count == 2)
    try await s.world.look { a in
      let offices = try a.all(OfficeUnit.self)
      #expect(offices.filter { $0.entry.parent?.id == s.hub }.map(\.entry.name) == ["IT", "Works"])
      #expect(offices.first { $0.id == s.hub }?.entry.profile == .controlling)
      let posts = try a.all(Post.self)
      // Ada's own, four at the hub, three at each spoke.
      #expect(posts.count == 11)
      #expect(posts.filter { $0.entry.isHead }.count == 2)
      #expect(try a.all(Mandate.self).map(\.entry.status) == [.draft, .draft])
      #expect(try a.all(OfficeLink.self).count == 2)
      let delegations = try a.all(Delegation.self)
      #expect(delegations.count == 6)
      #expect(delegations.allSatisfy { $0.entry.status == .draft })
    }
  }

  /// She would otherwise have drafted an authority of her own, and all of it would be refused.
  @Test func whatSheHoldsHerselfIsLeftOutWithItsReason() async throws {
    let s = try await start()
    let (advice, wish) = (advice, wish(s.hub, []))
    let plan = try await s.world.house.read(s.ada) { try SetUpPlan($0, advice, wish) }
    #expect(!plan.lines.contains { $0.role == "pmo_director" })
    #expect(plan.leftOut.contains { $0.contains("nobody gives an authority that she holds herself") })
  }

  @Test func oneRefusedNameLeavesNothingBehind() async throws {
    let s = try await start()
    let before = try await s.world.look { try $0.checkpoint() }
    let (advice, wish) = (advice, wish(s.hub, ["IT", "Hub"]))
    await #expect(throws: Refusal.self) {
      _ = try await s.world.house.write(s.ada, request: "t") {
        try $0.setUp(advice, wish)
      }
    }
    #expect(try await s.world.look { try $0.checkpoint() } == before)
  }

  @Test func whoMayNotFoundIsRefused() async throws {
    let s = try await start()
    let guest = try await s.world.person("Eve", role: "pmo_analyst", office: s.hub)
    let before = try await s.world.look { try $0.checkpoint() }
    let (advice, wish) = (advice, wish(s.hub, ["IT"]))
    await #expect(throws: Refusal.self) {
      _ = try await s.world.house.write(.actor(guest), request: "t") { try $0.setUp(advice, wish) }
    }
    #expect(try await s.world.look { try $0.checkpoint() } == before)
  }

  @Test func anOfficeForOneProgrammeHasItsDayAndTheHubKeepsItsForm() async throws {
    let s = try await start()
    let advice = SetUpRecommendation(
      SetUpAnswers.read { ["life": "programme", "work": "capital"][$0] }.answers)
    let asked = wish(s.hub, ["Tower"])
    await #expect(throws: Refusal.self) {
      _ = try await s.world.house.read(s.ada) { _ = try SetUpPlan($0, advice, asked) }
    }
    var dated = asked
    dated.sunset = Day("2028-06-30")
    let wish = dated
    try await s.world.house.write(s.ada, request: "t") { _ = try $0.setUp(advice, wish) }
    try await s.world.look { a in
      let offices = try a.all(OfficeUnit.self)
      let tower = try #require(offices.first { $0.entry.name == "Tower" })
      #expect(tower.entry.permanence == .temporary)
      #expect(tower.entry.kind == .projectOffice)
      #expect(offices.first { $0.id == s.hub }?.entry.permanence == .permanent)
      let posts = try a.all(Post.self, where: Clause("t.office = ?", [.int(tower.id)])).map(\.entry.name)
      #expect(posts == ["PMO Lead", "Project Coordinator", "Risk Manager", "Planner"])
    }
  }

  @Test func peopleComeInTogetherOrNotAtAll() async throws {
    let s = try await start()
    let (advice, wish) = (advice, wish(s.hub, ["IT"]))
    try await s.world.house.write(s.ada, request: "t") { _ = try $0.setUp(advice, wish) }
    let vacant = try await s.world.look { try SetUpRemaining($0).vacant }
    #expect(vacant.count == 7)
    let before = try await s.world.look { try $0.checkpoint() }
    let bad = "Bo Ek, bo@norrland.example, \(vacant[0].code)\nCy Alm, cy@norrland.example, PO-999\nnobody"
    do {
      try await s.world.house.write(s.ada, request: "t") { _ = try $0.appoint(SetUpPeople(reading: bad)) }
      Issue.record("refused")
    } catch Refusal.invalid(let problems) {
      #expect(problems.allSatisfy { $0.sentence.hasPrefix("Line 3") })
    }
    let unknown = "Bo Ek, bo@norrland.example, \(vacant[0].code)\nCy Alm, cy@norrland.example, PO-999"
    do {
      try await s.world.house.write(s.ada, request: "t") { _ = try $0.appoint(SetUpPeople(reading: unknown)) }
      Issue.record("refused")
    } catch Refusal.invalid(let problems) {
      #expect(problems.map(\.sentence) == ["Line 2: there is no such post, or none that you may see."])
    }
    #expect(try await s.world.look { try $0.checkpoint() } == before)
    let good =
      vacant.enumerated().map {
        "Person \($0.offset), p\($0.offset)@norrland.example, \($0.element.code) \($0.element.post)"
      }.joined(separator: "\r\n") + "\n, , PO-1 left out"
    let count = try await s.world.house.write(s.ada, request: "t") {
      try $0.appoint(SetUpPeople(reading: good))
    }
    #expect(count == 7)
    #expect(try await s.world.look { try SetUpRemaining($0).vacant.isEmpty })
  }

  @Test func delegationsComeIntoForceByWhoMayApprove() async throws {
    let s = try await start()
    let (advice, wish) = (advice, wish(s.hub, []))
    try await s.world.house.write(s.ada, request: "t") { _ = try $0.setUp(advice, wish) }
    let analyst = try await s.world.person("Eve", role: "pmo_analyst", office: s.hub)
    let none = try await s.world.house.write(.actor(analyst), request: "t") { try $0.putDelegationsInForce() }
    #expect(none == 0)
    // A draft of an authority that she holds herself waits for somebody else, and holds up nothing.
    try await s.world.enter { registrar in
      var own = Delegation()
      own.role = try Ministry.role("pmo_director", registrar)
      own.office = Reference(s.hub)
      own.subject = .writeOff
      own.isUnlimited = true
      own.from = registrar.archivist.now.day
      try registrar.enter(own)
    }
    let count = try await s.world.house.write(s.ada, request: "t") { try $0.putDelegationsInForce() }
    #expect(count == 6)
    let left = try await s.world.look { try SetUpRemaining($0).delegations.map(\.words) }
    #expect(left.count == 1, "\(left)")
  }
}
