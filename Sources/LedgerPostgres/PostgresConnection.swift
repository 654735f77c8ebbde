import Ledger
import Registers

/// A transaction's line to PostgreSQL.
final class PostgresConnection: Connection {
  let dialect = Dialect.postgres
  private(set) var statements = 0
  private var line: PostgresLine?

  init(_ line: PostgresLine) { self.line = line }

  func query(_ sql: String, _ values: [Value]) throws -> [LedgerRow] { try next().answer(sql, values).rows() }

  func execute(_ sql: String, _ values: [Value]) throws -> Int { try next().answer(sql, values).touched }

  func script(_ sql: String) throws { try next().script(sql) }

  /// The transaction is over.
  func end() { line = nil }

  private func next() throws -> PostgresLine {
    guard let line else { throw LedgerError.other("The transaction is over.") }
    statements += 1
    return line
  }
}
