import Foundation
import Ledger
import LedgerPostgres
import LedgerSQLite
import Testing

/// What is left when a process or a connection dies in the middle of a change: nothing.
@Suite(.serialized) struct CrashTests {
  /// A writer in another process that dies between two statements, with its rows already on the way to the disk.
  private static let dyingWriter = """
    import os, sqlite3, sys
    line = sqlite3.connect(sys.argv[1], isolation_level=None)
    line.execute("PRAGMA cache_size = 2")
    line.execute("BEGIN IMMEDIATE")
    for number in range(10, 3000):
        line.execute("INSERT INTO entry (id, text) VALUES (?, ?)", (number, "half " * 40))
    os._exit(9)
    """

  private static let python = (ProcessInfo.processInfo.environment["PATH"] ?? "")
    .split(separator: ":").map { "\($0)/python3" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(.enabled(if: python != nil, "python3 is not on this machine"))
  func sqliteKeepsNothingOfAProcessThatDied() async throws {
    let folder = try Engines.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("ledger.sqlite").path
    let ledger = try SQLiteLedger(path: path)
    try await ledger.write { connection in
      try connection.script("CREATE TABLE entry (id BIGINT PRIMARY KEY, text TEXT)")
      try connection.execute("INSERT INTO entry (id, text) VALUES (1, 'whole')")
    }
    let before = try size(of: path + "-wal")

    let child = Process()
    child.executableURL = URL(fileURLWithPath: try #require(Self.python))
    child.arguments = ["-c", Self.dyingWriter, path]
    try child.run()
    child.waitUntilExit()
    #expect(child.terminationStatus == 9)
    // Otherwise nothing was half written, and the test would prove nothing.
    #expect(try size(of: path + "-wal") > before)

    #expect(try await count(ledger) == 1)
    #expect(try await ledger.write { try $0.execute("INSERT INTO entry (id, text) VALUES (2, 'next')") } == 1)
    await ledger.close()
    let again = try SQLiteLedger(path: path)
    #expect(try await count(again) == 2)
    let check = try await again.read { try $0.query("PRAGMA integrity_check").first?.text(0) }
    #expect(check == "ok")
    await again.close()
  }

  @Test(.enabled(if: Engines.postgresURL != nil, "PODIUM_TEST_PG holds no URL of a throwaway PostgreSQL"))
  func postgresKeepsNothingOfALineThatWasCut() async throws {
    let place = try await PostgresPlace()
    let ledger = try PostgresLedger(url: place.url)
    try await ledger.write { try $0.script("CREATE TABLE entry (id BIGINT PRIMARY KEY, text TEXT)") }
    let error = await refusal {
      try await ledger.write { connection in
        try connection.execute("INSERT INTO entry (id, text) VALUES (1, 'half')")
        try cutOff(connection, place)
        try connection.execute("INSERT INTO entry (id, text) VALUES (2, 'half')")
      }
    }
    #expect(error?.kind == "unreachable")
    #expect(try await count(ledger) == 0)
    #expect(try await ledger.write { try $0.execute("INSERT INTO entry (id, text) VALUES (3, 'next')") } == 1)

    let atTheEnd = await refusal {
      try await ledger.write { connection in
        try connection.execute("INSERT INTO entry (id, text) VALUES (4, 'half')")
        try cutOff(connection, place)
      }
    }
    #expect(atTheEnd?.kind == "unreachable")
    #expect(try await count(ledger) == 1)
    await ledger.close()
    await place.clear()
  }

  @Test(.enabled(if: Engines.postgresURL != nil, "PODIUM_TEST_PG holds no URL of a throwaway PostgreSQL"))
  func postgresComesBackAfterItsLinesWereCutWhileIdle() async throws {
    let place = try await PostgresPlace()
    let ledger = try PostgresLedger(url: place.url)
    try await ledger.write { try $0.script("CREATE TABLE entry (id BIGINT PRIMARY KEY, text TEXT)") }
    let pids = try await together(8) { _ in
      try await ledger.read { try $0.query("SELECT pg_backend_pid(), pg_sleep(0.05)").first?.int(0) ?? 0 }
    }
    let other = try PostgresLedger(url: place.url, connections: 2)
    let list = Set(pids).map(String.init).joined(separator: ",")
    _ = try await other.read {
      try $0.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid IN (\(list))").count
    }
    let counts = try await together(8) { _ in try await count(ledger) }
    #expect(counts == Array(repeating: 0, count: 8))
    #expect(try await ledger.write { try $0.execute("INSERT INTO entry (id, text) VALUES (1, 'x')") } == 1)
    await other.close()
    await ledger.close()
    await place.clear()
  }

  private func count(_ ledger: any Ledger) async throws -> Int64? {
    try await ledger.read { try $0.query("SELECT COUNT(*) FROM entry").first?.int(0) }
  }

  private func size(of path: String) throws -> Int {
    try #require(try FileManager.default.attributesOfItem(atPath: path)[.size] as? Int)
  }

  /// Ends the server's side of a connection, from another one, and waits until it is gone.
  private func cutOff(_ connection: any Connection, _ place: PostgresPlace) throws {
    let pid = try #require(try connection.query("SELECT pg_backend_pid()").first?.int(0))
    let done = Signal()
    Task {
      defer { done.raise() }
      let other = try PostgresLedger(url: place.url, connections: 2)
      _ = try await other.read { try $0.query("SELECT pg_terminate_backend(\(pid), 5000)").count }
      await other.close()
    }
    done.wait(8)
  }
}
