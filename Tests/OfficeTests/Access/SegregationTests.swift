import Measures
import Registers
import Testing

@testable import Office

/// Rules that the matrix does not show: days, requests of one's own, and what nobody may give herself.
@Suite struct SegregationTests {
  static let day = Day(number: 20_600)
  let facts = Facts(area: .standards, chain: [Node(.office, 2)], requester: 9)

  private func head(_ from: Int = 0, _ to: Int? = nil, person: Int64 = 7, deputyFor: Int64? = nil) -> Subject
  {
    Subject(
      personId: person, accountId: 1,
      holdings: [
        Holding(
          role: "pmo_head", node: Node(.office, 2), from: Self.day.adding(from),
          to: to.map { Self.day.adding($0) }, via: "AS-1",
          deputyFor: deputyFor)
      ])
  }

  private func approves(_ subject: Subject, _ rules: PolicyRules = PolicyRules()) -> Bool {
    AccessPolicy(.standard, rules: rules).decide(subject, .approve, facts, on: Self.day).isAllowed
  }

  @Test func aPostCountsFromItsFirstToItsLastDay() {
    #expect(approves(head()))
    #expect(approves(head(-10, 0)))
    #expect(!approves(head(1)))
    #expect(!approves(head(-10, -1)))
    var rules = PolicyRules()
    rules.dates = false
    #expect(approves(head(1), rules), "The mutant must be told apart.")
  }

  @Test func requesterIsNeverApprover() {
    #expect(!approves(head(person: 9)))
    #expect(!approves(head(deputyFor: 9)))
    var rules = PolicyRules()
    rules.requesterIsNotApprover = false
    #expect(approves(head(person: 9), rules))
    rules = PolicyRules()
    rules.deputyIsNotApprover = false
    #expect(approves(head(deputyFor: 9), rules))
  }

  @Test func theSystemAdministratorApprovesNothing() {
    let both = Subject(personId: 7, accountId: 1, isAdministrator: true, holdings: head().holdings)
    #expect(!approves(both))
    var rules = PolicyRules()
    rules.administratorNeverApproves = false
    #expect(approves(both, rules))
  }

  @Test func nobodyGrantsHerselfAnything() {
    let own = Facts(area: .roles, chain: [Node(.office, 2)], isOwnAssignmentOrRole: true)
    #expect(!AccessPolicy.standard.decide(head(), .create, own, on: Self.day).isAllowed)
    #expect(AccessPolicy.standard.decide(head(), .read, own, on: Self.day).isAllowed)
  }

  @Test func rolesThatWatchEachOtherNeverMeet() async throws {
    #expect(Segregation.conflict("sponsor", "project_manager") != nil)
    #expect(Segregation.conflict("auditor", "project_manager") != nil)
    #expect(Segregation.conflict("system_administrator", "pmo_director") != nil)
    #expect(Segregation.conflict("project_manager", "project_analyst") == nil)
    let world = try await World()
    let office = try await world.office("Hub")
    let project = try await world.project("A", office: office)
    let other = try await world.project("B", office: office)
    let manager = try await world.person("Mo").person ?? 0
    try await world.enter { try seat($0, "project_manager", manager, on: project, from: 0) }
    #expect(try await refusal(world, "auditor", manager, on: project).contains("Nobody audits"))
    // It is the place where both would be held that counts.
    #expect(try await refusal(world, "auditor", manager, on: other).isEmpty)
  }

  /// Why somebody does not get a post on a project; nothing where she does.
  private func refusal(
    _ world: World, _ role: String, _ person: Int64, on project: Int64, from: Int = 0
  ) async throws -> String {
    do {
      try await world.enter { try seat($0, role, person, on: project, from: from) }
      return ""
    } catch Refusal.invalid(let problems) { return problems.map(\.sentence).joined(separator: " ") }
  }

  /// A post on a project for somebody from a day on, until another or for good.
  private func seat(
    _ registrar: Registrar, _ role: String, _ person: Int64, on project: Int64, from: Int, to: Int? = nil
  ) throws {
    let row = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = ?", [.text(role)])
    var post = Post()
    post.name = "\(role) \(from)"
    post.role = row.first?.int(0).map { Reference($0) }
    post.project = Reference(project)
    var assignment = Assignment()
    assignment.person = Reference(person)
    assignment.post = Reference(try registrar.enter(post).id)
    assignment.from = registrar.archivist.now.day.adding(from)
    assignment.to = to.map { registrar.archivist.now.day.adding($0) }
    // Little of her time, so that nothing but the two roles stands against it.
    assignment.share = Percent(hundredths: 1_000)
    try registrar.enter(assignment)
  }

  /// The auditor of some day to come, and the leader from today on: whichever is entered first, the other is refused.
  @Test(arguments: [true, false]) func theOrderOfEntryDoesNotMatter(_ auditorFirst: Bool) async throws {
    let world = try await World()
    let project = try await world.project("A", office: try await world.office("Hub"))
    let person = try await world.person("Ada").person ?? 0
    let (first, second) =
      auditorFirst ? (("auditor", 10), ("team_leader", 0)) : (("team_leader", 0), ("auditor", 10))
    try await world.enter { try seat($0, first.0, person, on: project, from: first.1) }
    let why = try await refusal(world, second.0, person, on: project, from: second.1)
    #expect(why.contains("Nobody audits"))
    // One after the other is allowed: she is the one no longer when she becomes the other.
    let apart = try await world.person("Bea").person ?? 0
    try await world.enter { registrar in
      try seat(registrar, "team_leader", apart, on: project, from: 0, to: 9)
      try seat(registrar, "auditor", apart, on: project, from: 10)
    }
  }

  /// To be named is an appointment, and the same rules hold: on the project, on the programme, and for who runs the system.
  @Test func namingIsJudgedLikeAPost() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let project = try await world.project("A", office: office)
    let other = try await world.project("B", office: office)
    let auditor = try await world.person("Ada").person ?? 0
    let admin = try await world.person("Axel").person ?? 0
    try await world.enter { registrar in
      try seat(registrar, "auditor", auditor, on: project, from: 30)
      var account = Account()
      account.email = "axel.admin@norrland.example"
      account.person = Reference(admin)
      account.isAdministrator = true
      try registrar.enter(account)
    }
    func problems(_ id: Int64, _ change: @escaping @Sendable (inout Project) -> Void) async throws -> [String]
    {
      do {
        try await world.enter { registrar in
          let held = try registrar.archivist.find(Reference<Project>(id))
          var entry = held.entry
          change(&entry)
          try registrar.change(held, to: entry)
        }
        return []
      } catch Refusal.invalid(let found) { return found.map(\.field) }
    }
    #expect(try await problems(project) { $0.manager = Reference(auditor) } == ["manager"])
    #expect(try await problems(project) { $0.sponsor = Reference(auditor) } == ["sponsor"])
    #expect(try await problems(project) { $0.sponsor = Reference(admin) } == ["sponsor"])
    #expect(try await problems(other) { $0.manager = Reference(auditor) }.isEmpty)
    await #expect(throws: Refusal.self) {
      try await world.enter { registrar in
        var programme = Programme()
        programme.name = "P"
        programme.office = Reference(office)
        programme.manager = Reference(admin)
        try registrar.enter(programme)
      }
    }
  }

  /// Trap 20: a waiver always ends, and within a time that somebody can still oversee.
  @Test func aWaiverHasALastDayWithinThreeYears() async throws {
    let world = try await World()
    let hub = try await world.office("Hub", profile: .controlling)
    let project = try await world.project("A", office: hub)
    let head = try await world.person("Hedda", role: "pmo_head", office: hub)
    let shelf = try world.shelf("waiver")
    func fields(until: String?) async throws -> [String] {
      var form: Form = [
        "project": Project.title.code(of: project), "control": "schedule_quality", "level": "advise",
        "reason": "Supplier plan is late", "from_day": "2026-06-01",
      ]
      form["until_day"] = until
      let asked = form
      do {
        try await world.house.write(.actor(head), request: "test") { _ = try $0.enter(shelf, asked) }
        return []
      } catch Refusal.invalid(let problems) { return problems.map(\.field) }
    }
    #expect(try await fields(until: nil) == ["until_day"])
    #expect(try await fields(until: "") == ["until_day"])
    #expect(try await fields(until: "2026-05-31") == ["until_day"])
    #expect(try await fields(until: "2029-06-02") == ["until_day"])
    #expect(try await fields(until: "2029-06-01").isEmpty)
  }

  @Test func nobodyAppointsHerself() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let director = try await world.person("Dana", role: "pmo_director", office: office)
    let me = Person.title.code(of: director.person ?? 0)
    let shelf = try world.shelf("assignment")
    await #expect(throws: Refusal.self) {
      try await world.house.write(.actor(director), request: "test") {
        _ = try $0.enter(shelf, ["person": me, "post": "PO-1", "from_day": "2027-01-01"])
      }
    }
    let projects = try world.shelf("project")
    await #expect(throws: Refusal.self) {
      try await world.house.write(.actor(director), request: "test") {
        _ = try $0.enter(projects, ["name": "Mine", "governing_office": "O-1", "manager": me])
      }
    }
  }

  /// A waiver is granted by somebody else than who asked, in her own name, and by authority that reaches so far.
  @Test func aWaiverNeedsAnotherHand() async throws {
    let world = try await World()
    let hub = try await world.office("Hub", profile: .controlling)
    let spoke = try await world.office("Spoke", parent: hub)
    let project = try await world.project("A", office: spoke)
    let head = try await world.person("Hedda", role: "pmo_head", office: spoke)
    let director = try await world.person("Dana", role: "pmo_director", office: hub)
    let shelf = try world.shelf("waiver")
    let waiver = try await world.house.write(.actor(head), request: "test") {
      try $0.enter(
        shelf,
        [
          "project": Project.title.code(of: project), "control": "schedule_quality", "level": "advise",
          "reason": "Supplier plan is late",
          "requester": Person.title.code(of: head.person ?? 0), "from_day": "2026-06-01",
          "until_day": "2026-07-30",
        ]
      ).id
    }
    func grant(_ actor: Actor, _ more: Form = [:]) async throws {
      let form = ["status": "granted", "approver": Person.title.code(of: actor.person ?? 0)].merging(more) {
        _, b in b
      }
      _ = try await world.house.write(.actor(actor), request: "test") {
        try $0.change(shelf, waiver, seen: 1, form)
      }
    }
    await #expect(throws: Refusal.self) { try await grant(head) }
    try await grant(director)
    let resolution = try await world.look { archivist in
      try Effective(archivist).resolution(
        .scheduleQuality, of: archivist.find(Reference<Project>(project)).entry, id: project)
    }
    #expect(resolution.explanation.contains { $0.kind == .waiver })
  }

  /// The name of an office further up is not hers to lend: what it has laid down is lifted by who decides there.
  @Test func nobodyGrantsInTheNameOfAnOfficeAboveHers() async throws {
    let world = try await World()
    let hub = try await world.office("Hub", profile: .controlling)
    let spoke = try await world.office("Spoke", parent: hub)
    let project = try await world.project("A", office: spoke)
    let asker = try await world.person("Ana", role: "pmo_head", office: spoke)
    let head = try await world.person("Hedda", role: "pmo_head", office: spoke)
    // She sees the hub by a post in which she decides nothing there.
    try await world.enter { registrar in
      var post = Post()
      post.name = "Analyst"
      post.role = try Ministry.role("pmo_analyst", registrar)
      post.office = Reference(hub)
      var assignment = Assignment()
      assignment.person = head.person.map { Reference($0) }
      assignment.post = Reference(try registrar.enter(post).id)
      assignment.from = registrar.archivist.now.day
      assignment.share = Percent(hundredths: 1_000)
      try registrar.enter(assignment)
    }
    let shelf = try world.shelf("waiver")
    let waiver = try await world.house.write(.actor(asker), request: "test") {
      try $0.enter(
        shelf,
        [
          "project": Project.title.code(of: project), "control": "schedule_quality", "level": "advise",
          "reason": "Supplier plan is late", "from_day": "2026-06-01", "until_day": "2026-07-30",
        ]
      ).id
    }
    func fields(grantingFor office: Int64) async throws -> [String] {
      let form: Form = [
        "status": "granted", "approver": Person.title.code(of: head.person ?? 0),
        "granting_office": OfficeUnit.title.code(of: office),
      ]
      do {
        try await world.house.write(.actor(head), request: "test") {
          _ = try $0.change(shelf, waiver, seen: 1, form)
        }
        return []
      } catch Refusal.invalid(let problems) { return problems.map(\.field) }
    }
    #expect(try await fields(grantingFor: hub) == ["granting_office"])
    #expect(try await fields(grantingFor: spoke).isEmpty)
  }

  /// Whoever may grant cannot ask by another's hand: not in her name, not by changing who asked or what was asked.
  @Test func nobodyAsksByAnothersHand() async throws {
    let world = try await World()
    let hub = try await world.office("Hub", profile: .controlling)
    let project = try await world.project("A", office: hub)
    let head = try await world.person("Hedda", role: "pmo_head", office: hub)
    let director = try await world.person("Dana", role: "pmo_director", office: hub)
    let shelf = try world.shelf("waiver")
    let asked: Form = [
      "project": Project.title.code(of: project), "control": "schedule_quality", "level": "advise",
      "reason": "Supplier plan is late", "from_day": "2026-06-01", "until_day": "2026-07-30",
    ]
    @Sendable func code(_ actor: Actor) -> String { Person.title.code(of: actor.person ?? 0) }
    func isRefused(_ actor: Actor, at field: String, _ act: @escaping @Sendable (Registrar) throws -> Void)
      async throws -> Bool
    {
      do {
        try await world.house.write(.actor(actor), request: "test", act)
        return false
      } catch Refusal.invalid(let problems) { return problems.contains { $0.field == field } }
    }
    let named = asked.merging(["requester": code(head)]) { _, b in b }
    #expect(try await isRefused(director, at: "requester") { try $0.enter(shelf, named) })

    let id = try await world.house.write(.actor(head), request: "test") { try $0.enter(shelf, asked).id }
    let held = try await world.look { try $0.find(Reference<WaiverRecord>(id)).entry }
    #expect(held.requester?.id == head.person, "The name of who asks is filled in.")
    #expect(
      try await isRefused(director, at: "requester") {
        try $0.change(shelf, id, seen: 1, ["requester": code(director)])
      })
    let wider: Form = ["level": "off", "status": "granted", "approver": code(director)]
    #expect(try await isRefused(director, at: "") { try $0.change(shelf, id, seen: 1, wider) })
    #expect(try await !isRefused(head, at: "") { try $0.change(shelf, id, seen: 1, ["level": "off"]) })
    let grant: Form = ["status": "granted", "approver": code(director)]
    #expect(try await !isRefused(director, at: "") { try $0.change(shelf, id, seen: 2, grant) })
  }

  /// A manager sees nothing of the directory and decides nothing of the standards, yet what she asked for is hers.
  @Test func whoeverAskedMendsAndWithdraws() async throws {
    let world = try await World()
    let hub = try await world.office("Hub", profile: .controlling)
    let project = try await world.project("A", office: hub)
    let lead = try await world.person("Lea", role: "project_manager", project: project)
    let other = try await world.person("Ota", role: "project_manager", project: project)
    let shelf = try world.shelf("waiver")
    let asked: Form = [
      "project": Project.title.code(of: project), "control": "schedule_quality", "level": "advise",
      "reason": "Supplier plan is late", "from_day": "2026-06-01", "until_day": "2026-07-30",
    ]
    func change(_ actor: Actor, _ form: Form) async throws {
      _ = try await world.house.write(.actor(actor), request: "test") {
        try $0.change(shelf, 1, seen: nil, form)
      }
    }
    let id = try await world.house.write(.actor(lead), request: "test") { try $0.enter(shelf, asked).id }
    #expect(id == 1)
    await #expect(throws: Refusal.self) { try await change(other, ["status": "withdrawn"]) }
    try await change(lead, ["until_day": "2026-07-10"])
    await #expect(throws: Refusal.self) {
      try await change(lead, ["status": "granted", "approver": Person.title.code(of: lead.person ?? 0)])
    }
    try await change(lead, ["status": "withdrawn"])
    let may = try await world.look {
      try $0.whoMay(.create, shelf, shelf.sheet.applying(asked, to: shelf.sheet.blank()).entry, id: nil)
    }
    #expect(Set(may.compactMap(\.personID)) == [lead.person, other.person])
  }
}
