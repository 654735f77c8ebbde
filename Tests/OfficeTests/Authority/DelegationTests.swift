import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// What is passed on never exceeds what was given; nobody gives authority to herself.
@Suite struct DelegationTests {
  private func problems(_ work: () async throws -> Void) async throws -> [String] {
    do {
      try await work()
      return []
    } catch Refusal.invalid(let problems) { return problems.map(\.field) }
  }

  @Test func aSupportOrganisationDecidesOnNoGate() async throws {
    let m = try await Ministry()
    let spoke = m.spoke
    @Sendable func become(_ kind: OfficeUnit.Kind) async throws {
      try await m.world.enter { registrar in
        let held = try registrar.archivist.find(Reference<OfficeUnit>(spoke))
        var office = held.entry
        office.kind = kind
        try registrar.change(held, to: office)
      }
    }
    let gates = try await m.delegate("pmo_head", at: spoke) { $0.subject = .gate }
    #expect(try await problems { try await become(.supportOrganisation) } == ["kind"])
    try await m.world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Delegation>(gates))
      var gone = held.entry
      gone.status = .revoked
      try registrar.change(held, to: gone)
    }
    try await become(.supportOrganisation)
    let refused = try await problems { try await m.delegate("pmo_head", at: spoke) { $0.subject = .gate } }
    #expect(refused == ["subject"])
    // Money is another matter, and the office above may decide on gates for its projects.
    try await m.delegate("pmo_head", at: spoke, pounds: 10)
    try await m.delegate("pmo_director", at: m.hub) { $0.subject = .gate }
  }

  /// Trap 19 and its kin: longer, larger, wider, of another kind.
  @Test func passedOnStaysWithin() async throws {
    let m = try await Ministry()
    let day = Day("2026-06-30") ?? .first
    let parent = try await m.delegate("pmo_director", pounds: 1_000) {
      $0.maySubDelegate = true
      $0.to = day.adding(100)
      $0.cumulative = Ministry.pounds(2_000)
    }
    let person = m.head.person
    func child(_ change: @escaping @Sendable (inout Delegation) -> Void) async throws -> [String] {
      try await problems {
        try await m.delegate(nil, at: m.spoke, to: person, pounds: 500) {
          $0.parent = Reference(parent)
          $0.to = day.adding(50)
          change(&$0)
        }
      }
    }
    #expect(try await child { $0.to = day.adding(101) } == ["to_day"])
    #expect(try await child { $0.to = nil } == ["to_day"])
    #expect(try await child { $0.from = day.adding(-9) } == ["from_day"])
    #expect(try await child { $0.limit = Ministry.pounds(1_001) } == ["limit_amount"])
    #expect(try await child { $0.limit = Money(minor: 5, .eur) } == ["limit_amount", "cumulative_amount"])
    #expect(try await child { $0.cumulative = Ministry.pounds(2_001) } == ["cumulative_amount"])
    #expect(try await child { $0.cumulativeDays = 89 } == ["cumulative_days"])
    #expect(try await child { $0.limitDays = 5 } == ["limit_days"])
    #expect(
      try await child {
        $0.isUnlimited = true; $0.limit = nil
      } == ["is_unlimited"])
    #expect(try await child { $0.subject = .spend } == ["subject"])
    #expect(try await child { _ in }.isEmpty)
    let narrow = try await m.delegate("pmo_director", at: m.spoke, pounds: 10) {
      $0.maySubDelegate = true
      $0.subject = .contract
    }
    let wider = try await problems {
      try await m.delegate(nil, at: m.hub, to: person, pounds: 5) {
        $0.parent = Reference(narrow)
        $0.subject = .contract
      }
    }
    #expect(wider == ["office"])
    let closed = try await m.delegate("pmo_director", pounds: 10) { $0.subject = .writeOff }
    let barred = try await problems {
      try await m.delegate(nil, at: m.spoke, to: person, pounds: 5) {
        $0.parent = Reference(closed)
        $0.subject = .writeOff
      }
    }
    #expect(barred == ["parent"])
  }

  @Test func whatWasPassedOnEndsWithIt() async throws {
    let m = try await Ministry()
    let parent = try await m.delegate("pmo_director", pounds: 1_000) { $0.maySubDelegate = true }
    try await m.delegate(nil, at: m.spoke, to: m.head.person, pounds: 500) { $0.parent = Reference(parent) }
    let request = try await m.ask(400)
    #expect(try await m.route(request).decider?.holder?.person == m.head.person)
    try await m.world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Delegation>(parent))
      var entry = held.entry
      entry.status = .revoked
      try registrar.change(held, to: entry)
    }
    #expect(try await m.route(request).decider == nil)
  }

  @Test func nobodyWritesHerOwnAuthority() async throws {
    let m = try await Ministry()
    let deputy = try await m.world.person("Dora", role: "pmo_director", office: m.hub)
    @Sendable func draft(_ registrar: Registrar, role: String?, person: Int64?, at office: Int64) throws
      -> Delegation
    {
      var entry = Delegation()
      entry.role = try role.flatMap { try Ministry.role($0, registrar) }
      entry.person = person.map { Reference($0) }
      entry.office = Reference(office)
      entry.isUnlimited = true
      entry.from = registrar.archivist.now.day
      return entry
    }
    for (actor, role, person, office) in [
      (m.director, nil, m.director.person, m.spoke), (m.director, "pmo_director", nil, m.hub),
      (m.director, "pmo_director", nil, m.spoke), (m.head, "pmo_head", nil, m.spoke),
      (m.head, nil, m.head.person, m.spoke),
    ] as [(Actor, String?, Int64?, Int64)] {
      await #expect(throws: Refusal.self, "\(actor.name) \(role ?? "")") {
        try await m.world.house.write(.actor(actor), request: "test") {
          try $0.enter(try draft($0, role: role, person: person, at: office))
        }
      }
    }
    // To another it goes, and comes into force by whoever may approve where it holds.
    let drafted = try await m.world.house.write(.actor(m.director), request: "test") {
      try $0.enter(try draft($0, role: "sponsor", person: nil, at: m.hub)).id
    }
    for (actor, may) in [(m.head, false), (deputy, true)] {
      let took = try await m.world.house.write(.actor(actor), request: "test") { registrar -> Bool in
        do {
          let held = try registrar.archivist.find(Reference<Delegation>(drafted))
          var entry = held.entry
          entry.status = .inForce
          try registrar.change(held, to: entry)
          return true
        } catch is Refusal { return false }
      }
      #expect(took == may, "\(actor.name)")
    }
  }

  /// A role delegated at an office counts for its holders below as well: whoever holds it there gives it to herself.
  @Test func whoHoldsTheRoleBelowDoesNotGiveItAbove() async throws {
    let m = try await Ministry()
    let (spoke, hub, director) = (m.spoke, m.hub, m.director)
    @Sendable func draft(_ registrar: Registrar) throws -> Int64 {
      var entry = Delegation()
      entry.role = try Ministry.role("pmo_head", registrar)
      entry.office = Reference(hub)
      entry.isUnlimited = true
      entry.from = registrar.archivist.now.day
      return try registrar.enter(entry).id
    }
    let first = try await m.world.house.write(.actor(director), request: "test") { try draft($0) }
    try await m.world.enter { registrar in
      let held = try registrar.archivist.find(Reference<Delegation>(first))
      var gone = held.entry
      gone.status = .revoked
      try registrar.change(held, to: gone)
      var post = Post()
      post.name = "Acting head"
      post.role = try Ministry.role("pmo_head", registrar)
      post.office = Reference(spoke)
      var assignment = Assignment()
      assignment.person = director.person.map { Reference($0) }
      assignment.post = Reference(try registrar.enter(post).id)
      assignment.from = registrar.archivist.now.day
      assignment.share = Percent(hundredths: 1_000)
      try registrar.enter(assignment)
    }
    do {
      _ = try await m.world.house.write(.actor(director), request: "test") { try draft($0) }
      Issue.record("She gave it to herself")
    } catch Refusal.forbidden(let refusal) { #expect(refusal.reason.contains("holds herself")) }
  }

  @Test func whatNamesNoMoneyPassesNoneOn() async throws {
    let m = try await Ministry()
    let parent = try await m.delegate("pmo_director") {
      $0.subject = .baselineChange
      $0.isUnlimited = false
      $0.limitDays = 20
      $0.maySubDelegate = true
    }
    let fields = try await problems {
      try await m.delegate(nil, at: m.spoke, to: m.head.person, pounds: 5) {
        $0.subject = .baselineChange
        $0.limitDays = 10
        $0.parent = Reference(parent)
      }
    }
    #expect(fields == ["limit_amount", "cumulative_amount"])
  }

  /// A body's word puts a delegation in force only where the body decided on governance there or above.
  @Test func onlyTheRightDecisionPutsInForce() async throws {
    let m = try await Ministry()
    let lead = try await m.world.person("Lena", role: "programme_manager", office: m.hub)
    func decision(_ kind: Office.Decision.Kind, at office: Int64, _ outcome: Office.Decision.Outcome)
      async throws -> Int64
    {
      try await m.world.enter { registrar in
        var body = Body()
        body.name = "Board \(kind) \(office) \(outcome)"
        body.office = Reference(office)
        var entry = Office.Decision()
        entry.question = "Delegate to sponsors"
        entry.kind = kind
        entry.outcome = outcome
        entry.office = Reference(office)
        entry.body = Reference(try registrar.enter(body).id)
        entry.authority = "Terms of reference"
        entry.decidedOn = registrar.archivist.now.day
        return try registrar.enter(entry).id
      }
    }
    for (kind, office, outcome, may) in [
      (.governance, m.hub, .approved, true), (.authority, m.hub, .approved, false),
      (.governance, m.hub, .rejected, false), (.governance, m.spoke, .approved, false),
    ] as [(Office.Decision.Kind, Int64, Office.Decision.Outcome, Bool)] {
      let cited = try await decision(kind, at: office, outcome)
      let took = try await m.world.house.write(.actor(lead), request: "test") { registrar -> Bool in
        var entry = Delegation()
        entry.role = try Ministry.role("sponsor", registrar)
        entry.office = Reference(m.hub)
        entry.isUnlimited = true
        entry.condition = "tier=\(cited % 4 + 1)"
        entry.from = registrar.archivist.now.day
        entry.decision = Reference(cited)
        let held = try registrar.enter(entry)
        entry.status = .inForce
        do {
          try registrar.change(held, to: entry)
          return true
        } catch is Refusal { return false }
      }
      #expect(took == may, "\(kind) \(office) \(outcome)")
    }
  }

  @Test func rolesThatDecideNothingGetNone() async throws {
    let m = try await Ministry()
    let coordinator = try await problems { try await m.delegate("pmo_coordinator", pounds: 5) }
    #expect(coordinator == ["role"])
    let auditor = try await problems { try await m.delegate("auditor", pounds: 5) }
    #expect(auditor == ["role"])
  }

  @Test func whatIsInForceIsNotRewritten() async throws {
    let m = try await Ministry()
    let id = try await m.delegate("sponsor", pounds: 100)
    func change(_ change: @escaping @Sendable (inout Delegation) -> Void) async throws -> [String] {
      try await problems {
        try await m.world.enter { registrar in
          let held = try registrar.archivist.find(Reference<Delegation>(id))
          var entry = held.entry
          change(&entry)
          try registrar.change(held, to: entry)
        }
      }
    }
    #expect(try await change { $0.limit = Ministry.pounds(200) } == [""])
    #expect(
      try await change {
        $0.role = nil; $0.person = Reference(1)
      } == [""])
    let last = Day("2026-08-01") ?? .last
    #expect(try await change { $0.to = last }.isEmpty)
    #expect(try await change { $0.to = nil } == [""])
    let twin = try await problems { try await m.delegate("sponsor", pounds: 7) }
    #expect(twin == ["subject"])
    #expect(try await change { $0.status = .revoked }.isEmpty)
    #expect(try await problems { try await m.delegate("sponsor", pounds: 7) }.isEmpty)
  }

  /// Whatever is asked and decided, in any order and by anybody: no sum under a limit is ever passed.
  @Test(arguments: [7, 19, 2026]) func noInterleavingPassesASum(_ seed: UInt64) async throws {
    var dice = Seeded(seed)
    let m = try await Ministry()
    let other = try await m.world.project("Bridge", office: m.spoke) {
      $0.sponsor = m.sponsor.person.map { Reference($0) }
    }
    let small = try await m.delegate("sponsor", pounds: 100)
    let large = try await m.delegate("pmo_head", pounds: 300) { $0.cumulative = Ministry.pounds(450) }
    for _ in 0..<60 {
      if Int.random(in: 0..<6, using: &dice) == 0 {
        m.world.pass(days: Int64.random(in: 1...40, using: &dice))
      }
      let asker = [m.manager, m.sponsor, m.head].randomElement(using: &dice) ?? m.manager
      let request = try await m.ask(
        Int64.random(in: 1...160, using: &dice), by: asker, on: Bool.random(using: &dice) ? other : nil)
      let by = [m.manager, m.sponsor, m.head].randomElement(using: &dice) ?? m.sponsor
      _ = try await m.refusal(request, by: by)
    }
    let granted = try await m.world.look { archivist in
      try archivist.all(AuthorityRequest.self).map(\.entry).filter { $0.status.isGranted }
    }
    #expect(granted.count > 8)
    #expect(granted.allSatisfy { $0.decidedBy != $0.requester })
    for (id, most, counted) in [(small, 10_000, Set([small])), (large, 45_000, Set([small, large]))] {
      for one in granted where one.delegation?.id == id {
        let day = one.decidedOn ?? .first
        let window = granted.filter {
          counted.contains($0.delegation?.id ?? 0) && ($0.decidedOn ?? .first) > day.adding(-90)
            && ($0.decidedOn ?? .first) <= day
        }
        let byRequester = window.filter { $0.requester == one.requester }
        let forProject = window.filter { $0.project == one.project }
        // Later grants of the same day stand in the window too, and each was judged with the earlier ones.
        #expect(
          byRequester.filter { $0.delegation?.id == id }.compactMap(\.amount?.minor).reduce(0, +) <= most)
        #expect(
          forProject.filter { $0.delegation?.id == id }.compactMap(\.amount?.minor).reduce(0, +) <= most)
      }
    }
  }
}
