import Registers

/// The tables that follow from the sheets, and the few that the office needs beside them.
public enum Schema {
  /// The columns that every register's table has before its own.
  public static let common = ["id", "revision", "made_at", "changed_at", "archived"]
  /// The columns of a table of past versions before the register's own.
  public static let past = ["id", "revision", "since", "until", "archived"]

  /// SQL for one register: its table, its past versions and their indexes.
  public static func tables(for sheet: AnySheet) -> String {
    let own = sheet.columns.map { "  \($0.name) \($0.type.rawValue)" }.joined(separator: ",\n")
    let name = sheet.title.name
    var sql = """
      CREATE TABLE \(name) (
        id {id},
        revision BIGINT NOT NULL,
        made_at BIGINT NOT NULL,
        changed_at BIGINT NOT NULL,
        archived BIGINT NOT NULL,
      \(own)
      );
      CREATE TABLE \(name)_past (
        id BIGINT NOT NULL,
        revision BIGINT NOT NULL,
        since BIGINT NOT NULL,
        until BIGINT,
        archived BIGINT NOT NULL,
      \(own),
        PRIMARY KEY (id, revision)
      );
      CREATE INDEX \(name)_past_since ON \(name)_past (since, until);

      """
    if !sheet.namingColumn.isEmpty {
      sql += "CREATE INDEX \(name)_order ON \(name) (archived, \(sheet.namingColumn), id);\n"
    }
    for field in sheet.fields {
      guard let column = field.columns.first else { continue }
      if case .reference = field.kind {
        sql += "CREATE INDEX \(name)_\(column.name) ON \(name) (\(column.name));\n"
      }
      if field.isUnique {
        sql +=
          "CREATE UNIQUE INDEX \(name)_\(column.name)_once ON \(name) (\(column.name)) "
          + "WHERE archived = 0 AND \(column.name) <> '';\n"
      }
    }
    return sql
  }

  /// SQL that adds to a register's tables the later columns that are not there yet.
  public static func additions(to sheet: AnySheet, beyond known: Set<String>) -> String {
    let later = sheet.columns.filter { $0.laterBlank != nil && !known.contains($0.name) }
    return [sheet.title.name, sheet.title.name + "_past"].flatMap { table in
      later.map { "ALTER TABLE \(table) ADD COLUMN \($0.name) \($0.type.rawValue)\(standing($0))" }
    }.map { $0 + ";\n" }.joined()
  }

  private static func standing(_ column: Column) -> String {
    switch column.laterBlank {
    case .int(let n)?: " DEFAULT \(n)"
    case .text(let text)?: " DEFAULT '\(text)'"
    case .real, .null, nil: ""
    }
  }

  /// A fingerprint of a register's columns, to notice that a sheet has outgrown its migrations.
  public static func columns(of sheet: AnySheet) -> [String] {
    (common.map { "\($0)" } + sheet.columns.map(\.name)).sorted()
  }
}

/// One step that brings an older ledger forward. Committed steps are never edited.
public struct Migration: Sendable {
  public let number: Int
  public let name: String
  /// Statements separated by `;`; `{id}` stands for the engine's integer primary key.
  public let sql: String
  public init(_ number: Int, _ name: String, _ sql: String) {
    self.number = number
    self.name = name
    self.sql = sql
  }

  func text(for dialect: Dialect) -> String {
    let key = dialect == .sqlite ? "INTEGER PRIMARY KEY" : "BIGINT PRIMARY KEY"
    let text = sql.split(separator: "{id}", omittingEmptySubsequences: false).joined(separator: key)
    // PostgreSQL sorts by the database's language unless told otherwise; SQLite sorts by bytes.
    guard dialect == .postgres else { return text }
    return text.split(separator: " TEXT", omittingEmptySubsequences: false).joined(
      separator: " TEXT COLLATE \"C\"")
  }

  /// Brings the ledger forward to the last of `steps`, each step in the caller's transaction.
  ///
  /// - Returns: the numbers of the steps that were taken.
  /// - Throws: `LedgerError.newer` when the ledger has a step that is not known here.
  @discardableResult
  public static func bringForward(_ connection: any Connection, _ steps: [Migration]) throws -> [Int] {
    try connection.script(
      "CREATE TABLE IF NOT EXISTS migration (number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL)")
    let done = try connection.query("SELECT number FROM migration ORDER BY number").compactMap { $0.int(0) }
    let known = steps.map(\.number).max() ?? 0
    if let last = done.last, last > Int64(known) { throw LedgerError.newer(found: Int(last), known: known) }
    var taken: [Int] = []
    for step in steps where !done.contains(Int64(step.number)) {
      try connection.script(step.text(for: connection.dialect))
      try connection.execute(
        "INSERT INTO migration (number, name) VALUES (?, ?)", [.int(Int64(step.number)), .text(step.name)])
      taken.append(step.number)
    }
    return taken
  }
}
