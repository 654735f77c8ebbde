import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// What must be there, since when it is not, and who may head what.
@Suite struct EstablishmentTests {
  private func seat(
    _ world: World, _ name: String, _ role: String, office: Int64, head: Bool = false, mandatory: Bool = false
  ) async throws -> Int64 {
    try await world.enter { registrar in
      let known = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = ?", [.text(role)])
        .first
      var post = Post()
      post.name = name
      post.role = known?.int(0).map { Reference($0) }
      post.office = Reference(office)
      post.isHead = head
      post.isMandatory = mandatory
      return try registrar.enter(post).id
    }
  }

  @discardableResult
  private func appoint(
    _ world: World, _ person: Int64, _ post: Int64, from: Int, to: Int? = nil, share: Int64 = 10_000,
    deputy: Int64? = nil, exception: String = ""
  ) async throws -> Int64 {
    try await world.enter { registrar in
      var assignment = Assignment()
      assignment.person = Reference(person)
      assignment.post = Reference(post)
      assignment.from = registrar.archivist.now.day.adding(from)
      assignment.to = to.map { registrar.archivist.now.day.adding($0) }
      assignment.share = Percent(hundredths: share)
      assignment.deputy = deputy.map { Reference($0) }
      assignment.exception = exception
      return try registrar.enter(assignment).id
    }
  }

  private func vacancies(_ world: World) async throws -> [Vacancy] {
    try await world.look { try Vacancies($0).all }
  }

  @Test func ageIsCountedFromTheLastHoldersLastDay() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let ada = try await world.person("Ada").person ?? 0
    let post = try await seat(world, "Planner", "pmo_specialist", office: office)
    try await appoint(world, ada, post, from: -100, to: -41)
    try await appoint(world, ada, post, from: -400, to: -200)
    let one = try #require(try await vacancies(world).first { $0.post == post })
    let day = try await world.look { $0.now.day }
    #expect(one.since == day.adding(-40))
    #expect(one.age(on: day) == 41)
    #expect(one.former?.person == ada && one.kind == .vacant && !one.isMandatory)
  }

  @Test func whoeverLeftLeftThePostEmptyOnThatDay() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let ada = try await world.person("Ada").person ?? 0
    let post = try await seat(world, "Planner", "pmo_specialist", office: office)
    try await appoint(world, ada, post, from: -100)
    #expect(try await vacancies(world).allSatisfy { $0.post != post })
    world.pass(days: 3)
    let left = try await world.look { $0.now.day }
    let people = try world.shelf("person")
    try await world.enter { try $0.change(people, ada, seen: nil, ["status": "left"]) }
    world.pass(days: 9)
    let one = try #require(try await vacancies(world).first { $0.post == post })
    #expect(one.since == left && one.former?.person == ada)
    // As of the day before, nothing was empty.
    let then = try await world.look(asOf: Instant("2026-07-01T12:00:00Z")) { try Vacancies($0).all }
    #expect(then.allSatisfy { $0.post != post })
  }

  @Test func whatWasNeverFilledIsEmptySinceItWasEntered() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let post = try await seat(world, "Planner", "pmo_specialist", office: office, mandatory: true)
    let entered = try await world.look { $0.now.day }
    world.pass(days: 30)
    let one = try #require(try await vacancies(world).first { $0.post == post })
    #expect(one.since == entered && one.former == nil && one.isMandatory)
  }

  @Test func aSponsorWhoIsNotNamedIsMissedSinceTheLastOne() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let ada = try await world.person("Ada").person ?? 0
    let project = try await world.project("Road", office: office) { $0.sponsor = Reference(ada) }
    world.pass(days: 10)
    let shelf = try world.shelf("project")
    try await world.enter { try $0.change(shelf, project, seen: nil, ["sponsor": ""]) }
    let emptied = try await world.look { $0.now.day }
    world.pass(days: 5)
    try await world.enter { try $0.change(shelf, project, seen: nil, ["name": "Road north"]) }
    let found = try await vacancies(world).filter { $0.place.id == project && $0.kind == .unnamed }
    #expect(found.first { $0.roleKey == "sponsor" }?.since == emptied)
    #expect(found.contains { $0.roleKey == "project_manager" })
  }

  @Test func kindsOfOfficeAskForTheirPosts() async throws {
    let world = try await World()
    let office = try await world.enter { registrar in
      var office = OfficeUnit()
      office.name = "Academy"
      office.kind = .centreOfExcellence
      return try registrar.enter(office).id
    }
    func missing() async throws -> [String] {
      try await vacancies(world).filter { $0.kind == .missing && $0.place.id == office }.map(\.title)
    }
    #expect(try await missing().isEmpty, "Nothing is asked of a proposed office.")
    try await world.enter {
      try $0.archivist.connection.execute(
        "UPDATE office SET status = 'operating' WHERE id = ?", [.int(office)])
    }
    #expect(try await Set(missing()) == ["Head", "Methodologist"])
    _ = try await seat(world, "Methods", "methodologist", office: office)
    _ = try await seat(world, "Head", "pmo_head", office: office, head: true)
    #expect(try await missing().isEmpty)
  }

  @Test(arguments: [
    ("pmo_director", OfficeUnit.Permanence.permanent, true), ("pmo_head", .permanent, true),
    ("pmo_lead", .permanent, false), ("pmo_analyst", .permanent, false), ("pmo_lead", .temporary, true),
    ("project_director", .temporary, true), ("pmo_coordinator", .temporary, false),
  ])
  func headsFitTheirOffice(_ role: String, _ permanence: OfficeUnit.Permanence, _ may: Bool) async throws {
    let world = try await World()
    let office = try await world.enter { registrar in
      var office = OfficeUnit()
      office.name = "Office"
      office.permanence = permanence
      office.sunset = permanence == .temporary ? registrar.archivist.now.day.adding(90) : nil
      return try registrar.enter(office).id
    }
    let enter = { _ = try await seat(world, "Head", role, office: office, head: true) }
    if may { try await enter() } else { await #expect(throws: Refusal.self) { try await enter() } }
    // The entry of the role may say otherwise.
    #expect(HeadRule.mayHead(role, saying: "permanent, temporary", permanence))
    #expect(!HeadRule.mayHead(role, saying: "neither", permanence))
  }

  @Test func aDeputyStandsUnderTheRulesOfThePost() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let project = try await world.project("Road", office: office)
    let auditor = try await world.person("Ada", role: "auditor", project: project).person ?? 0
    let bea = try await world.person("Bea").person ?? 0
    let cleo = try await world.person("Cleo").person ?? 0
    let post = try await world.enter { registrar in
      let role = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = 'team_leader'")
        .first
      var post = Post()
      post.name = "Team leader"
      post.role = role?.int(0).map { Reference($0) }
      post.project = Reference(project)
      return try registrar.enter(post).id
    }
    await #expect(throws: Refusal.self) { try await appoint(world, bea, post, from: 0, deputy: auditor) }
    try await appoint(world, bea, post, from: 0, deputy: cleo)
    let people = try world.shelf("person")
    try await world.enter { try $0.change(people, cleo, seen: nil, ["status": "left"]) }
    #expect(try await world.look { try $0.deputiesWhoLeft().count } == 1)
  }

  @Test func pastHalfAsMuchAgainAReasonIsNeeded() async throws {
    let world = try await World()
    let office = try await world.office("Hub")
    let ada = try await world.person("Ada").person ?? 0
    let first = try await seat(world, "One", "pmo_specialist", office: office)
    let second = try await seat(world, "Two", "pmo_analyst", office: office)
    let third = try await seat(world, "Three", "pmo_coordinator", office: office)
    try await appoint(world, ada, first, from: 0, to: 99)
    try await appoint(world, ada, second, from: 0, share: 5_000)
    await #expect(throws: Refusal.self) { try await appoint(world, ada, third, from: 50, share: 1_000) }
    // After the first has ended there is room.
    let id = try await appoint(world, ada, third, from: 100, share: 10_000)
    let shelf = try world.shelf("assignment")
    let earlier = try await world.look { $0.now.day.adding(99).description }
    await #expect(throws: Refusal.self) {
      try await world.enter { try $0.change(shelf, id, seen: nil, ["from_day": earlier]) }
    }
    try await world.enter {
      try $0.change(shelf, id, seen: nil, ["from_day": earlier, "exception": "One day of hand-over."])
    }
  }

  @Test func escalationGoesUpAndPassesEmptySeats() async throws {
    let world = try await World()
    let hub = try await world.office("Hub")
    let middle = try await world.office("Middle", parent: hub)
    let spoke = try await world.office("Spoke", parent: middle)
    let ada = try await world.person("Ada").person ?? 0
    let bea = try await world.person("Bea").person ?? 0
    let cleo = try await world.person("Cleo").person ?? 0
    let line = try world.shelf("person")
    try await world.enter { try $0.change(line, ada, seen: nil, ["line_manager": "H-\(cleo)"]) }
    let low = try await seat(world, "Head of spoke", "pmo_head", office: spoke, head: true)
    _ = try await seat(world, "Head of middle", "pmo_head", office: middle, head: true)
    let top = try await seat(world, "Director", "pmo_director", office: hub, head: true)
    try await appoint(world, ada, low, from: -1, deputy: bea)
    try await appoint(world, bea, top, from: -1)
    let steps = try await world.look { try EscalationPath($0, office: spoke).steps }
    #expect(steps.map(\.person) == [ada, bea, cleo, nil])
    #expect(steps.map(\.station) == [.head, .deputy, .line, .above])
    let other = try await world.look { try EscalationPath($0, office: middle).steps }
    #expect(other.map(\.person) == [nil, bea])
  }
}
