import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Nobody decides what she asks for: not herself, not by her deputy, not by who covers for her, not by a role she gets.
@Suite struct AuthoritySegregationTests {
  @Test func whoeverAsksDoesNotDecide() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    try await m.delegate("pmo_head", pounds: 500)
    let request = try await m.ask(10, by: m.sponsor)
    #expect(try await m.refusal(request, by: m.sponsor)?.contains("Whoever asks") == true)
    #expect(try await m.route(request).decider?.holder?.person == m.head.person)
  }

  @Test func whoCoversDecidesWithinTheLimitAndNotForWhoAsks() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    let cover = try await m.world.person("Cleo", role: "pmo_analyst", office: m.spoke)
    let request = try await m.ask(10)
    #expect(try await m.refusal(request, by: cover) != nil)
    try await m.absent(m.sponsor, days: 3, cover: cover)
    #expect(try await m.refusal(request, by: m.sponsor)?.contains("Away") == true)
    #expect(try await m.refusal(try await m.ask(101), by: cover)?.contains("above its limit") == true)
    #expect(try await m.refusal(try await m.ask(5, by: cover), by: cover)?.contains("Whoever asks") == true)
    // Not what the one she covers for asked either.
    #expect(try await m.refusal(try await m.ask(5, by: m.sponsor), by: cover) != nil)
    let decision = try await m.decide(request, by: cover)
    #expect(decision.entry.person?.id == cover.person && decision.entry.onBehalfOf?.id == m.sponsor.person)
  }

  @Test func whoIsAwayAndCoversPassesNothingOn() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    let cover = try await m.world.person("Cleo", role: "pmo_analyst", office: m.spoke)
    let third = try await m.world.person("Tess", role: "pmo_analyst", office: m.spoke)
    try await m.absent(m.sponsor, days: 3, cover: cover)
    try await m.absent(cover, days: 3, cover: third)
    let request = try await m.ask(10)
    #expect(try await m.refusal(request, by: third) != nil)
    #expect(try await m.route(request).decider == nil)
  }

  @Test func administratorsAndReadingTokensDecideNothing() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    let request = try await m.ask(10)
    let administrator = Actor(
      account: 1, person: m.sponsor.person, name: "Sonia", isAdministrator: true, means: .session)
    #expect(try await m.refusal(request, by: administrator)?.contains("system") == true)
    let reading = Actor(
      account: 1, person: m.sponsor.person, name: "Sonia", isAdministrator: false,
      means: .token(id: 1, scopes: [.read]))
    #expect(try await m.refusal(request, by: reading)?.contains("token") == true)
    let nobody = Actor(account: 9, person: nil, name: "Machine", isAdministrator: false, means: .session)
    #expect(try await m.refusal(request, by: nobody)?.hasPrefix("missing") == true)
    await #expect(throws: Refusal.self) {
      try await m.world.enter { try $0.decide(request, seen: nil, .approved, because: "Console") }
    }
  }

  @Test func whatIsDecidedIsWhatWasSeen() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    let request = try await m.ask(10)
    try await m.world.house.write(.actor(m.manager), request: "test") { registrar in
      let held = try registrar.archivist.find(Reference<AuthorityRequest>(request))
      var entry = held.entry
      entry.amount = Ministry.pounds(90)
      try registrar.change(held, to: entry)
    }
    await #expect(throws: Refusal.self) { try await m.decide(request, by: m.sponsor, seen: 1) }
    try await m.decide(request, by: m.sponsor, seen: 2)
    // Decided, it stays as it was, also for who asked.
    await #expect(throws: Refusal.self) {
      try await m.world.house.write(.actor(m.manager), request: "test") { registrar in
        let held = try registrar.archivist.find(Reference<AuthorityRequest>(request))
        var entry = held.entry
        entry.amount = Ministry.pounds(10)
        try registrar.change(held, to: entry)
      }
    }
  }

  /// Whoever decides does not first write what she decides.
  @Test func whoDecidesDoesNotRewriteTheRequest() async throws {
    let m = try await Ministry()
    try await m.delegate("pmo_director")
    let request = try await m.ask(10)
    await #expect(throws: Refusal.self) {
      try await m.world.house.write(.actor(m.director), request: "test") { registrar in
        let held = try registrar.archivist.find(Reference<AuthorityRequest>(request))
        var entry = held.entry
        entry.amount = Ministry.pounds(90)
        try registrar.change(held, to: entry)
      }
    }
    // The status is no field that a form can set.
    await #expect(throws: Refusal.self) {
      try await m.world.house.write(.actor(m.manager), request: "test") { registrar in
        let shelf = try registrar.archivist.catalogue.shelf(AuthorityRequest.self)
        try registrar.change(shelf, request, seen: nil, ["status": "approved"])
      }
    }
  }

  @Test func onlyWhoAskedWithdraws() async throws {
    let m = try await Ministry()
    try await m.delegate("sponsor", pounds: 100)
    let request = try await m.ask(10)
    for actor in [m.sponsor, m.head] {
      await #expect(throws: Refusal.self) {
        try await m.world.house.write(.actor(actor), request: "test") {
          try $0.withdraw(request, seen: nil, because: "")
        }
      }
    }
    try await m.world.house.write(.actor(m.manager), request: "test") {
      _ = try $0.withdraw(request, seen: nil, because: "Not needed")
    }
    await #expect(throws: Refusal.self) { try await m.decide(request, by: m.sponsor) }
  }

  /// Who keeps the register records what another decided; a decision of her own takes the right to decide.
  @Test func whoKeepsTheRegisterDoesNotDecide() async throws {
    let m = try await Ministry()
    let spoke = m.spoke
    let analyst = try await m.world.person("Ana", role: "pmo_analyst", office: spoke)
    func recorded(by actor: Actor, of decider: Actor) async throws -> Bool {
      do {
        try await m.world.house.write(.actor(actor), request: "test") { registrar in
          var decision = Office.Decision()
          decision.question = "Go on?"
          decision.outcome = .approved
          decision.statement = "Go on."
          decision.office = Reference(spoke)
          decision.person = decider.person.map { Reference($0) }
          decision.authority = "By her role"
          decision.decidedOn = registrar.archivist.now.day
          try registrar.enter(decision)
        }
        return true
      } catch Refusal.forbidden { return false }
    }
    #expect(try await recorded(by: analyst, of: m.head))
    #expect(try await !recorded(by: analyst, of: analyst))
    #expect(try await recorded(by: m.head, of: m.head))
  }

  /// To put away what was granted would make room under the sum.
  @Test func whatWasDecidedIsNotPutAway() async throws {
    let m = try await Ministry()
    let delegation = try await m.delegate("sponsor", pounds: 100)
    let request = try await m.ask(60)
    let decision = try await m.decide(request, by: m.sponsor)
    for (name, id) in [("authority_request", request), ("decision", decision.id), ("delegation", delegation)]
    {
      let shelf = try m.world.shelf(name)
      await #expect(throws: Refusal.self, "\(name)") {
        try await m.world.enter { try $0.archive(shelf, id, seen: nil, because: "Tidying") }
      }
    }
    let open = try await m.ask(10)
    let shelf = try m.world.shelf("authority_request")
    _ = try await m.world.enter { try $0.archive(shelf, open, seen: nil, because: "Entered twice") }
  }
}
