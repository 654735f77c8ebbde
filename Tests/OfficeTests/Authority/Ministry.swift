import Measures
import Registers

@testable import Office

/// An office in which authority is delegated: a hub, a spoke with a project, a sponsor, a manager and heads.
struct Ministry: Sendable {
  let world: World
  let hub: Int64
  let spoke: Int64
  let project: Int64
  let director: Actor
  let head: Actor
  let sponsor: Actor
  let manager: Actor

  init(rules: OfficeRules = .kept) async throws {
    let world = try await World(rules: rules)
    let hub = try await world.office("Hub")
    let spoke = try await world.office("Spoke", parent: hub)
    let sponsor = try await world.person("Sonia")
    let manager = try await world.person("Mats")
    director = try await world.person("Dana", role: "pmo_director", office: hub)
    head = try await world.person("Hanna", role: "pmo_head", office: spoke)
    project = try await world.project("Road", office: spoke) {
      $0.sponsor = sponsor.person.map { Reference($0) }
      $0.manager = manager.person.map { Reference($0) }
      $0.budget = Money(minor: 100_000_000, .gbp)
      $0.tier = 2
    }
    (self.world, self.hub, self.spoke, self.sponsor, self.manager) = (world, hub, spoke, sponsor, manager)
  }

  static func pounds(_ amount: Int64) -> Money { Money(minor: amount * 100, .gbp) }

  /// A delegation in force, entered at the console.
  @discardableResult
  func delegate(
    _ role: String?, at office: Int64? = nil, to person: Int64? = nil, pounds: Int64? = nil,
    _ change: @escaping @Sendable (inout Delegation) -> Void = { _ in }
  ) async throws -> Int64 {
    let place = office ?? hub
    return try await world.enter { registrar in
      var entry = Delegation()
      entry.role = try role.flatMap { try Ministry.role($0, registrar) }
      entry.person = person.map { Reference($0) }
      entry.office = Reference(place)
      entry.limit = pounds.map(Ministry.pounds)
      entry.isUnlimited = pounds == nil
      entry.from = registrar.archivist.now.day.adding(-1)
      change(&entry)
      let held = try registrar.enter(entry)
      var inForce = entry
      inForce.status = .inForce
      return try registrar.change(held, to: inForce).id
    }
  }

  static func role(_ key: String, _ registrar: Registrar) throws -> Reference<Role>? {
    try registrar.archivist.connection.query("SELECT id FROM role WHERE key = ?", [.text(key)]).first?.int(0)
      .map { Reference($0) }
  }

  /// A request of the manager, or of somebody else.
  func ask(
    _ pounds: Int64, by asker: Actor? = nil, subject: AuthoritySubject = .budgetChange, days: Int? = nil,
    on other: Int64? = nil
  ) async throws -> Int64 {
    let asker = asker ?? manager
    let about = other ?? project
    return try await world.enter { registrar in
      var request = AuthorityRequest()
      request.question = "More money for the road"
      request.subject = subject
      request.project = Reference(about)
      request.amount = subject.measure == .money ? Ministry.pounds(pounds) : nil
      request.days = days
      request.reason = "Rock"
      request.requester = asker.person.map { Reference($0) }
      request.requestedOn = registrar.archivist.now.day
      return try registrar.enter(request).id
    }
  }

  @discardableResult
  func decide(
    _ request: Int64, by actor: Actor, _ verdict: Registrar.Verdict = .approved, seen: Int64? = nil,
    conditions: String = ""
  ) async throws -> Held<Office.Decision> {
    try await world.house.write(.actor(actor), request: "test") {
      try $0.decide(request, seen: seen, verdict, conditions: conditions, because: "It is needed")
    }
  }

  /// Whether the actor is let decide, and the reason against where she is not.
  func refusal(_ request: Int64, by actor: Actor) async throws -> String? {
    do {
      try await decide(request, by: actor)
      return nil
    } catch Refusal.forbidden(let forbidden) { return forbidden.reason } catch Refusal.missing(let what) {
      return "missing \(what)"
    }
  }

  func route(_ request: Int64) async throws -> AuthorityRoute {
    try await world.look { archivist in
      let held = try archivist.find(Reference<AuthorityRequest>(request))
      return try AuthorityReading(archivist).route(of: held.entry, id: held.id)
    }
  }

  func absent(_ person: Actor, days: Int, cover: Actor? = nil) async throws {
    try await world.enter { registrar in
      var absence = Absence()
      absence.person = person.person.map { Reference($0) }
      absence.from = registrar.archivist.now.day
      absence.to = registrar.archivist.now.day.adding(days)
      absence.cover = cover?.person.map { Reference($0) }
      try registrar.enter(absence)
    }
  }
}
