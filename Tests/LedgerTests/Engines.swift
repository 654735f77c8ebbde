import Foundation
import Ledger
import LedgerSQLite

@testable import LedgerPostgres

/// The engines under test.
enum Engines {
  /// The URL of a throwaway PostgreSQL, such as `scripts/postgres-for-tests` prints.
  static let postgresURL = ProcessInfo.processInfo.environment["PODIUM_TEST_PG"]

  static let memory = LedgerContract {
    TrialLedger(ledger: try SQLiteLedger.inMemory(), overlaps: false, clear: {})
  }

  static let file = LedgerContract {
    let folder = try temporaryFolder()
    let ledger = try SQLiteLedger(path: folder.appendingPathComponent("ledger.sqlite").path)
    return TrialLedger(ledger: ledger, overlaps: true) { try? FileManager.default.removeItem(at: folder) }
  }

  static let postgres = LedgerContract {
    let place = try await PostgresPlace()
    return TrialLedger(ledger: try PostgresLedger(url: place.url), overlaps: true) { await place.clear() }
  }

  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("podium-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}

/// A place of its own in the throwaway PostgreSQL: a schema, or a database for tests that hold the writers' lock.
struct PostgresPlace: Sendable {
  let url: String
  private let base: String
  private let remove: String

  init(isDatabase: Bool = false) async throws {
    guard let base = Engines.postgresURL else { throw LedgerError.other("PODIUM_TEST_PG is not set.") }
    let name = "t_" + UUID().uuidString.lowercased().filter { $0 != "-" }
    self.base = base
    let start = base + (base.contains("?") ? "&" : "?")
    if isDatabase {
      try PostgresPlace.run("CREATE DATABASE \(name)", base)
      remove = "DROP DATABASE \(name) WITH (FORCE)"
      url = start + "dbname=\(name)"
    } else {
      try PostgresPlace.run("CREATE SCHEMA \(name)", base)
      remove = "DROP SCHEMA \(name) CASCADE"
      url = start + "options=-csearch_path%3D\(name)"
    }
  }

  func clear() async { try? PostgresPlace.run(remove, base) }

  /// Runs a statement outside any transaction, as a new database demands.
  private static func run(_ sql: String, _ url: String) throws {
    let library = try LibPQ.found.get()
    let line = PostgresLine(try PostgresAddress(url, library), library)
    defer { line.close() }
    try line.begin(sql)
  }
}
