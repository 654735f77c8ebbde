import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// A town with controls laid down, records of projects, and heads of offices: what the pages of offices are tried on.
struct Street: Sendable {
  let town: Town
  let director: String
  let spokeHead: String
  let analyst: String

  static let day = Town.now.day

  init() async throws {
    town = try await Town()
    director = try await town.token("director", role: "pmo_director", office: town.hub)
    spokeHead = try await town.token("spokehead", role: "pmo_head", office: town.spoke)
    analyst = try await town.token("analyst", role: "pmo_analyst", office: town.hub)
  }

  func enter<T: Sendable>(_ body: @escaping @Sendable (Registrar) throws -> T) async throws -> T {
    try await town.house.write(.actor(.console), request: "street", body)
  }

  func look<T: Sendable>(as token: String? = nil, _ body: @escaping @Sendable (Archivist) throws -> T)
    async throws -> T
  {
    try await town.house.read(token.map { .token($0) } ?? .actor(.console), body)
  }

  @discardableResult
  func policy(
    _ control: ControlKey, _ level: ControlLevel, _ lock: Lock = .default, at office: Int64,
    where condition: String = ""
  ) async throws -> Int64 {
    try await enter { registrar in
      var policy = ControlPolicy()
      policy.office = Reference(office)
      policy.control = control
      policy.level = level
      policy.lock = lock
      policy.condition = condition
      return try registrar.enter(policy).id
    }
  }

  /// Takes a project from state to state.
  func move(_ project: Int64, _ steps: [Project.Status]) async throws {
    try await enter { registrar in
      for step in steps {
        let held = try registrar.archivist.find(Reference<Project>(project))
        var entry = held.entry
        entry.status = step
        try registrar.change(held, to: entry)
      }
    }
  }

  func person(_ name: String) async throws -> Int64 {
    try await enter { registrar in
      var person = Person()
      person.name = name
      return try registrar.enter(person).id
    }
  }

  /// A post on an office with a role, and somebody in it for these days.
  @discardableResult
  func seat(
    _ name: String, role: String = "pmo_analyst", at office: Int64, head: Bool = false, person: Int64? = nil,
    from: Day = Street.day, to: Day? = nil, share: Int64 = 10_000
  ) async throws -> Int64 {
    try await enter { registrar in
      let rows = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = ?", [.text(role)])
      var post = Post()
      post.name = name
      post.role = rows.first?.int(0).map { Reference($0) }
      post.office = Reference(office)
      post.isHead = head
      let id = try registrar.enter(post).id
      if let person {
        var assignment = Assignment()
        assignment.person = Reference(person)
        assignment.post = Reference(id)
        assignment.from = from
        assignment.to = to
        assignment.share = Percent(hundredths: share)
        try registrar.enter(assignment)
      }
      return id
    }
  }

  func get(_ address: String, _ token: String) async -> Answer { await town.get(address, token) }

  func post(_ path: String, _ body: String, _ token: String) async -> Answer {
    await town.post(path, body, token)
  }
}
