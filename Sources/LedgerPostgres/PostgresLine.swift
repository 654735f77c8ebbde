import Ledger
import Registers

/// One connection to the server, used by one thread at a time; opens itself again after a loss, never inside a
/// transaction.
final class PostgresLine: @unchecked Sendable {
  // Safe to hand between threads: `PostgresLines` lends it to one piece of work at a time.
  private let library: LibPQ
  private let address: PostgresAddress
  private var connection: OpaquePointer?
  private var cache = StatementCache()
  private var isCacheStale = false
  /// The first failure since the transaction began; the server takes nothing more after it.
  private(set) var failure: LedgerError?

  init(_ address: PostgresAddress, _ library: LibPQ) {
    self.address = address
    self.library = library
  }

  deinit { close() }

  var isOpen: Bool { connection != nil }

  func close() {
    if let connection { library.finish(connection) }
    connection = nil
    cache.forgetAll()
    isCacheStale = false
  }

  // MARK: Transactions

  /// Begins with `sql`, on a new connection when the old one is gone.
  func begin(_ sql: String) throws {
    failure = nil
    if !isOpen { connection = try PostgresSignIn(address, library).open() }
    try script(sql)
  }

  func commit() throws {
    // Work that caught a failure and went on would otherwise be told "done" for a change the server threw away.
    if let failure { throw failure }
    let answer = try checked { library.run($0, "COMMIT") }
    guard answer.command == "COMMIT" else { throw LedgerError.other("The server did not keep the change.") }
  }

  /// Leaves the line fit for the next transaction, or closed.
  func rollBack() {
    guard let connection else { return }
    if library.transactionStatus(connection) != 0 { clean("ROLLBACK") }
    if isCacheStale {
      cache.forgetAll()
      isCacheStale = false
      clean("DEALLOCATE ALL")
    }
  }

  private func clean(_ sql: String) {
    guard (try? checked({ library.run($0, sql) })) != nil else { return close() }
  }

  // MARK: Statements

  func script(_ sql: String) throws {
    _ = try checked { library.run($0, sql) }
  }

  func answer(_ sql: String, _ values: [Value]) throws -> PostgresAnswer {
    let parameters = try PostgresParameters(values)
    let (entry, isKnown) = cache.use(sql)
    guard Int(parameters.count) == entry.placeholders.count else {
      throw LedgerError.other(
        "A statement has \(entry.placeholders.count) placeholders and \(parameters.count) values.")
    }
    if let old = cache.trim() { try script("DEALLOCATE \(old)") }
    guard isKnown else {
      return try checked { connection in
        parameters.lend {
          library.runParameters(connection, entry.placeholders.sql, parameters.count, nil, $0, nil, nil, 0)
        }
      }
    }
    let name = try entry.name ?? prepare(sql, entry.placeholders)
    return try checked(isPrepared: true) { connection in
      parameters.lend { library.runPrepared(connection, name, parameters.count, $0, nil, nil, 0) }
    }
  }

  private func prepare(_ sql: String, _ placeholders: Placeholders) throws -> String {
    let name = cache.newName()
    _ = try checked { library.prepare($0, name, placeholders.sql, 0, nil) }
    cache.prepared(sql, as: name)
    return name
  }

  /// Runs one call to the server and turns what went wrong into the ledger's error.
  private func checked(
    isPrepared: Bool = false, _ call: (OpaquePointer) -> OpaquePointer?
  ) throws -> PostgresAnswer {
    guard let connection else {
      throw failure ?? LedgerError.unreachable("The connection to PostgreSQL is gone.")
    }
    let answer = call(connection).map { PostgresAnswer($0, library) }
    if let answer, answer.outcome == .done { return answer }
    let error = explained(answer, isPrepared: isPrepared, connection)
    failure = failure ?? error
    throw error
  }

  private func explained(
    _ answer: PostgresAnswer?, isPrepared: Bool, _ connection: OpaquePointer
  ) -> LedgerError {
    let message = answer?.message ?? ""
    if library.status(connection) != 0 {
      close()
      return .unreachable(message.isEmpty ? "The connection to PostgreSQL was lost." : message)
    }
    guard let answer, answer.outcome == .failed else {
      // COPY would leave the line waiting for data that never comes.
      close()
      return .other("PostgreSQL gave an answer that Podium cannot read.")
    }
    if isPrepared, PostgresErrors.isStale(state: answer.state) {
      isCacheStale = true
      return .conflict(message)
    }
    return PostgresErrors.ledgerError(state: answer.state, text: message)
  }
}
