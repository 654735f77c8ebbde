import Ledger
import Measures
import Registers
import Synchronization

/// The office at work: one ledger, its registers, and the two doors into it.
public final class House: Sendable {
  public let ledger: any Ledger
  public let catalogue: Catalogue
  public let clock: @Sendable () -> Instant
  private let policies: Policies
  private let roles = RoleBook()
  private let derived: Mutex<Derived>

  /// Who comes to the door, and with what.
  public enum Key: Sendable {
    /// The secret in a browser's cookie.
    case session(String)
    /// An API token.
    case token(String)
    /// The secret in the address of somebody's calendar: it reads, and only what the calendar asks for.
    case calendar(String)
    /// Somebody who is known already: the console, or a test.
    case actor(Actor)
  }

  public convenience init(
    _ ledger: any Ledger, catalogue: Catalogue = .everyRegister, clock: @escaping @Sendable () -> Instant
  ) {
    self.init(ledger, catalogue: catalogue, policies: .standard, clock: clock)
  }

  init(
    _ ledger: any Ledger, catalogue: Catalogue = .everyRegister, policies: Policies,
    clock: @escaping @Sendable () -> Instant
  ) {
    self.ledger = ledger
    self.catalogue = catalogue
    self.policies = policies
    self.clock = clock
    derived = Mutex(Derived(sequence: -1, policies, roles))
  }

  /// Brings the ledger's tables forward and lays out what every office starts with.
  ///
  /// - Returns: the numbers of the migrations that were taken.
  @discardableResult
  public func prepare() async throws -> [Int] {
    let steps = Migrations.all
    let taken = try await ledger.write { connection in
      let taken = try Migration.bringForward(connection, steps)
      if try connection.query("SELECT id FROM head WHERE id = 1").isEmpty {
        try connection.execute("INSERT INTO head (id, sequence, hash, at) VALUES (1, 0, '', 0)")
      }
      return taken
    }
    try await write(.actor(.console), request: "start") { try StandardRoles.enter($0) }
    return taken
  }

  /// How many changes the ledger holds; throws where it does not answer.
  public func changes() async throws -> Int64 {
    try await ledger.read { try $0.query("SELECT sequence FROM head").first?.int(0) ?? 0 }
  }

  /// Reads as the one who holds the key, now or as of a moment in the past.
  public func read<T: Sendable>(
    _ key: Key, asOf: Instant? = nil, _ body: @escaping @Sendable (Archivist) throws -> T
  ) async throws -> T {
    let now = clock()
    return try await ledger.read { [self] connection in
      let (actor, sequence) = try Doorkeeper.admit(key, connection, now)
      return try body(try archivist(connection, actor, sequence, now, asOf))
    }
  }

  /// Changes as the one who holds the key: all that `body` does holds, or nothing.
  public func write<T: Sendable>(
    _ key: Key, request: String, _ body: @escaping @Sendable (Registrar) throws -> T
  ) async throws -> T {
    let now = clock()
    return try await ledger.write { [self] connection in
      let (actor, _) = try Doorkeeper.admit(key, connection, now)
      // A transaction sees its own changes, so it shares nothing that was worked out before.
      let archivist = try Archivist(
        connection, catalogue: catalogue, actor: actor, now: now, asOf: nil,
        memory: Derived(sequence: -1, policies, roles))
      let registrar = try Registrar(archivist, request: request)
      let result = try body(registrar)
      try registrar.close()
      return result
    }
  }

  private func archivist(
    _ connection: any Connection, _ actor: Actor, _ sequence: Int64, _ now: Instant, _ asOf: Instant?
  ) throws -> Archivist {
    let memory = derived.withLock { held in
      if held.sequence != sequence { held = Derived(sequence: sequence, policies, roles) }
      return held
    }
    return try Archivist(connection, catalogue: catalogue, actor: actor, now: now, asOf: asOf, memory: memory)
  }
}
