import GRDB
import Ledger
import Registers

/// A transaction's line to SQLite.
final class SQLiteConnection: Connection {
  let dialect = Dialect.sqlite
  private(set) var statements = 0
  private let db: Database
  private let limit: StatementLimit

  init(_ db: Database, _ limit: StatementLimit) {
    self.db = db
    self.limit = limit
  }

  /// SQLite's errors leave here as the ledger's own, so that work inside a transaction can tell them apart.
  private func translated<T>(_ work: () throws -> T) throws -> T {
    do { return try work() } catch let error as DatabaseError { throw SQLiteErrors.ledgerError(error) }
  }

  func query(_ sql: String, _ values: [Value]) throws -> [LedgerRow] {
    try translated { try rows(sql, values) }
  }

  func execute(_ sql: String, _ values: [Value]) throws -> Int {
    statements += 1
    return try translated {
      try prepared(sql, values).execute()
      return db.changesCount
    }
  }

  func script(_ sql: String) throws {
    statements += 1
    try translated { try db.execute(sql: sql) }
  }

  private func rows(_ sql: String, _ values: [Value]) throws -> [LedgerRow] {
    statements += 1
    let statement = try prepared(sql, values)
    let cursor = try Row.fetchCursor(statement)
    var rows: [LedgerRow] = []
    while let row = try cursor.next() {
      var cells: [Value] = []
      cells.reserveCapacity(row.count)
      for index in 0..<row.count { cells.append(Self.value(row[index] as DatabaseValue)) }
      rows.append(LedgerRow(cells))
    }
    return rows
  }

  private func prepared(_ sql: String, _ values: [Value]) throws -> Statement {
    // SQLite's texts end at a NUL: it would cut the rest off without a word.
    if values.contains(where: { if case .text(let text) = $0 { text.utf8.contains(0) } else { false } }) {
      throw LedgerError.other("A text with a NUL character cannot be kept.")
    }
    limit.note(sql, on: db)
    let statement = try db.cachedStatement(sql: sql)
    try statement.setArguments(StatementArguments(values.map(Self.databaseValue)))
    return statement
  }

  private static func value(_ value: DatabaseValue) -> Value {
    switch value.storage {
    case .null: return .null
    case .int64(let n): return .int(n)
    case .double(let d): return .real(d)
    case .string(let s): return .text(s)
    case .blob(let data): return .text(String(decoding: data, as: UTF8.self))
    }
  }

  private static func databaseValue(_ value: Value) -> DatabaseValue {
    switch value {
    case .null: return .null
    case .int(let n): return n.databaseValue
    case .real(let d): return d.databaseValue
    case .text(let s): return s.databaseValue
    }
  }
}
