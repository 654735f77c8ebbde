import Ledger
import LedgerSQLite
import Measures
import Registers
import Synchronization

@testable import Office

/// A small office for tests, in memory, with a clock that the test moves.
final class World: Sendable {
  let house: House
  let ledger: SQLiteLedger

  /// - Parameter rules: with a rule taken out, for a mutant.
  init(
    _ start: String = "2026-06-30T09:00:00Z", isPrepared: Bool = true, rules: OfficeRules = .kept
  ) async throws {
    let ledger = try SQLiteLedger.inMemory()
    let time = Box(Mutex(Instant(start)?.milliseconds ?? 0))
    self.ledger = ledger
    box = time
    house = House(
      ledger, policies: Policies(rules: rules), clock: { Instant(milliseconds: time.value.withLock { $0 }) })
    if isPrepared { try await house.prepare() }
  }

  private let box: Box

  /// A mutex that a clock and its owner share.
  final class Box: Sendable {
    let value: Mutex<Int64>
    init(_ value: consuming Mutex<Int64>) { self.value = value }
  }

  func pass(milliseconds: Int64) { box.value.withLock { $0 += milliseconds } }
  func pass(days: Int64) { pass(milliseconds: days * Instant.dayLength) }

  /// Does something as the console.
  @discardableResult
  func enter<T: Sendable>(_ work: @escaping @Sendable (Registrar) throws -> T) async throws -> T {
    try await house.write(.actor(.console), request: "test", work)
  }

  func look<T: Sendable>(asOf: Instant? = nil, _ work: @escaping @Sendable (Archivist) throws -> T)
    async throws -> T
  {
    try await house.read(.actor(.console), asOf: asOf, work)
  }

  func shelf(_ name: String) throws -> Shelf {
    guard let shelf = house.catalogue.shelf(name) else { throw Refusal.missing(name) }
    return shelf
  }

  /// Somebody with a role on something, and the actor that acts for her.
  func person(_ name: String, role: String? = nil, office: Int64? = nil, project: Int64? = nil) async throws
    -> Actor
  {
    let id = try await enter { registrar in
      var person = Person()
      person.name = name
      person.email = "\(name.lowercased())@norrland.example"
      let held = try registrar.enter(person)
      guard let role else { return held.id }
      let known = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = ?", [.text(role)])
        .first
      guard let roleID = known?.int(0) else { throw Refusal.missing("role \(role)") }
      var post = Post()
      post.name = "\(role) post of \(name)"
      post.role = Reference(roleID)
      post.office = office.map { Reference($0) }
      post.project = project.map { Reference($0) }
      let seat = try registrar.enter(post)
      var assignment = Assignment()
      assignment.person = Reference(held.id)
      assignment.post = Reference(seat.id)
      assignment.from = registrar.archivist.now.day
      try registrar.enter(assignment)
      return held.id
    }
    return Actor(account: nil, person: id, name: name, isAdministrator: false, means: .session)
  }

  func office(_ name: String, parent: Int64? = nil, profile: ControlProfile = .supportive) async throws
    -> Int64
  {
    try await enter { registrar in
      var office = OfficeUnit()
      office.name = name
      office.parent = parent.map { Reference($0) }
      office.profile = profile
      return try registrar.enter(office).id
    }
  }

  func project(
    _ name: String, office: Int64, _ change: @escaping @Sendable (inout Project) -> Void = { _ in }
  ) async throws -> Int64 {
    try await enter { registrar in
      var project = Project()
      project.name = name
      project.governingOffice = Reference(office)
      change(&project)
      return try registrar.enter(project).id
    }
  }
}
