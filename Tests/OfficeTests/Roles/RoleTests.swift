import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Roles are data: what the register says of them is what everybody may do.
@Suite struct RoleTests {
  private func catalogue(_ world: World) async throws -> RoleCatalogue {
    try await world.look { $0.roles }
  }

  private func change(
    _ world: World, _ key: String, by actor: Actor = .console,
    _ change: @escaping @Sendable (inout Role) -> Void
  ) async throws {
    try await world.house.write(.actor(actor), request: "test") { registrar in
      guard let held = try registrar.archivist.all(Role.self).first(where: { $0.entry.key == key }) else {
        throw Refusal.missing(key)
      }
      var entry = held.entry
      change(&entry)
      try registrar.change(held, to: entry)
    }
  }

  /// The register as it is laid out at the start says cell for cell what the standard catalogue says.
  @Test func theRegisterBeginsAsTheStandard() async throws {
    let roles = try await catalogue(try await World())
    #expect(roles.unread.isEmpty && roles.roles.count == 34)
    for role in RoleCatalogue.standard.roles {
      for area in Area.allCases {
        #expect(
          roles.grant(role.key, area).clauses == RoleCatalogue.standard.grant(role.key, area).clauses,
          "\(role.key) \(area)")
      }
      #expect(roles.role(role.key)?.tiers == role.tiers)
    }
  }

  @Test func aChangedRightHoldsAtOnceAndRaisesTheVersion() async throws {
    let world = try await World()
    let hub = try await world.office("Hub")
    let analyst = try await world.person("Ana", role: "pmo_analyst", office: hub)
    @Sendable func found(_ registrar: Registrar) throws {
      var office = OfficeUnit()
      office.name = "New"
      office.parent = Reference(hub)
      try registrar.enter(office)
    }
    await #expect(throws: Refusal.self) {
      try await world.house.write(.actor(analyst), request: "test") { try found($0) }
    }
    try await change(world, "pmo_analyst") { role in
      role.grants = role.grants.split(separator: "\n").map { $0.hasPrefix("OFF ") ? "OFF U" : String($0) }
        .joined(separator: "\n")
    }
    try await world.house.write(.actor(analyst), request: "test") { try found($0) }
    let version = try await world.look {
      try $0.all(Role.self).first { $0.entry.key == "pmo_analyst" }?.entry.version
    }
    #expect(version == RoleCatalogue.version + 1)
    // Taken away again, it is gone at once, also for who was looked up before.
    try await change(world, "pmo_analyst") { $0.grants = "KNO C" }
    await #expect(throws: Refusal.self) {
      try await world.house.write(.actor(analyst), request: "test") { try found($0) }
    }
  }

  /// What a transaction did not commit is not remembered.
  @Test func aRightThatWasRolledBackHoldsNot() async throws {
    let world = try await World()
    struct Stop: Error {}
    do {
      try await world.enter { registrar in
        guard
          let held = try registrar.archivist.all(Role.self).first(where: { $0.entry.key == "team_member" })
        else {
          return
        }
        var entry = held.entry
        entry.grants = "OFF UA"
        try registrar.change(held, to: entry)
        #expect(try Archivist.again(registrar).roles.grant("team_member", .office).text == "UA")
        throw Stop()
      }
    } catch is Stop {}
    #expect(try await catalogue(world).grant("team_member", .office).text == "-")
  }

  @Test func onlyTheTopChangesRolesAndNobodyHerOwn() async throws {
    let world = try await World()
    let hub = try await world.office("Hub")
    let spoke = try await world.office("Spoke", parent: hub)
    let director = try await world.person("Dana", role: "pmo_director", office: hub)
    let head = try await world.person("Hanna", role: "pmo_head", office: spoke)
    for (actor, key, may) in [
      (head, "team_member", false), (director, "team_member", true), (director, "pmo_director", false),
    ] {
      let took = await (try? change(world, key, by: actor) { $0.grants = "OFF R" }) != nil
      #expect(took == may, "\(actor.name) \(key)")
    }
    // What is said of a role in words its holder at the top may mend.
    try await change(world, "pmo_director", by: director) { $0.aliases = "Chief of projects" }
  }

  @Test func hardRulesStay() async throws {
    let world = try await World()
    func fields(_ key: String, _ body: @escaping @Sendable (inout Role) -> Void) async throws -> [String] {
      do {
        try await change(world, key, body)
        return []
      } catch Refusal.invalid(let problems) { return problems.map(\.field) }
    }
    #expect(try await fields("auditor") { $0.conflicts = "" } == ["conflicts"])
    #expect(try await fields("auditor") { $0.conflicts += ", no_such_role" } == ["conflicts"])
    #expect(try await fields("system_administrator") { $0.grants += "\nCHG RUA" } == ["grants"])
    for wrong in ["CHG", "XXX R", "CHG Z", "CHG R\nCHG U", "CHG R("] {
      #expect(try await fields("team_member") { $0.grants = wrong } == ["grants"], "\(wrong)")
    }
  }

  @Test func aRoleOfOnesOwnIsJudgedLikeTheOthers() async throws {
    let world = try await World()
    let hub = try await world.office("Hub")
    let key = try await world.enter { registrar -> String in
      let shelf = try registrar.archivist.catalogue.shelf(Role.self)
      let held = try registrar.enter(
        shelf, ["name": "Head of works & sites", "grants": "PRJ RU\nCHG RA", "conflicts": "pmo_analyst"])
      return (held.entry as? Role)?.key ?? ""
    }
    #expect(key == "own_head_of_works_sites")
    let holder = try await world.person("Owen", role: key, office: hub)
    #expect(
      try await world.house.read(.actor(holder)) {
        try $0.mayEnterSomewhere(try $0.catalogue.shelf(Project.self))
      })
    // Its own exclusions hold, in both directions.
    await #expect(throws: Refusal.self) {
      try await world.enter { registrar in
        guard let analyst = try Ministry.role("pmo_analyst", registrar) else { throw Refusal.missing("role") }
        var post = Post()
        post.name = "Analyst"
        post.role = analyst
        post.office = Reference(hub)
        var assignment = Assignment()
        assignment.post = Reference(try registrar.enter(post).id)
        assignment.person = holder.person.map { Reference($0) }
        assignment.from = registrar.archivist.now.day
        try registrar.enter(assignment)
      }
    }
    // A role with posts is not retired.
    await #expect(throws: Refusal.self) { try await self.change(world, key) { $0.status = .retired } }
  }
}

extension Archivist {
  /// The same transaction looked at anew.
  fileprivate static func again(_ registrar: Registrar) throws -> Archivist {
    let archivist = registrar.archivist
    return try Archivist(
      archivist.connection, catalogue: archivist.catalogue, actor: .console, now: archivist.now, asOf: nil,
      memory: Derived(sequence: -1, .standard, RoleBook()))
  }
}
