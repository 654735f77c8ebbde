import Foundation
import Ledger
import LedgerPostgres
import Registers
import Testing

/// What only a running PostgreSQL shows.
@Suite(
  .serialized,
  .enabled(if: Engines.postgresURL != nil, "PODIUM_TEST_PG holds no URL of a throwaway PostgreSQL"))
struct PostgresServerTests {
  @Test func aFailureThatWasSwallowedStillKeepsNothing() async throws {
    try await withLedgers(1) { ledgers in
      let error = await refusal {
        try await ledgers[0].write { connection in
          try connection.execute("INSERT INTO entry (id) VALUES (2)")
          _ = try? connection.execute("INSERT INTO entry (id) VALUES (1)")
        }
      }
      let kept = try await total(ledgers[0])
      #expect(error?.kind == "unique")
      #expect(kept == 0)
    }
  }

  @Test func writersOfTwoMachinesGoOneAfterAnother() async throws {
    try await withLedgers(2) { ledgers in
      _ = try await together(60) { index in
        try await ledgers[index % 2].write { connection in
          let seen = try connection.query("SELECT total FROM entry WHERE id = 1").first?.int(0) ?? 0
          return try connection.execute("UPDATE entry SET total = ? WHERE id = 1", [.int(seen + 1)])
        }
      }
      #expect(try await total(ledgers[1]) == 60)
    }
  }

  @Test func aConflictIsTriedAgainThreeTimes() async throws {
    try await withLedgers(1) { ledgers in
      let tries = Tally()
      let done = try await ledgers[0].write { connection in
        if tries.next() < 4 {
          try connection.script("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$")
        }
        return try connection.execute("UPDATE entry SET total = total + 1")
      }
      #expect(done == 1)
      #expect(tries.count == 4)
      #expect(try await total(ledgers[0]) == 1)
      let error = await refusal {
        try await ledgers[0].write {
          _ = tries.next()
          try $0.script("DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40P01'; END $$")
        }
      }
      #expect(error?.kind == "conflict")
      #expect(tries.count == 8)
    }
  }

  @Test func aWriterWhoWaitsTooLongIsToldTheLedgerIsBusy() async throws {
    // In a database of its own: other tests' writers would wait as well.
    try await withLedgers(2, isDatabase: true) { ledgers in
      let holding = Signal()
      let finished = Signal()
      async let long = ledgers[0].write { connection in
        holding.raise()
        finished.wait(12)
        return connection.statements
      }
      while !holding.raised { try await Task.sleep(nanoseconds: 2_000_000) }
      #expect(await refusal { try await ledgers[1].write { $0.statements } }?.kind == "busy")
      // Readers do not wait for writers.
      #expect(try await total(ledgers[1]) == 0)
      finished.raise()
      #expect(try await long == 0)
    }
  }

  @Test func readersFindALineWhileManyWritersWait() async throws {
    try await withLedgers(1) { ledgers in
      let holding = Signal()
      let finished = Signal()
      let writers = Task {
        try await together(20) { index in
          try await ledgers[0].write { connection in
            holding.raise()
            if index >= 0 { finished.wait(8) }
            return try connection.execute("UPDATE entry SET total = total + 1")
          }
        }
      }
      while !holding.raised { try await Task.sleep(nanoseconds: 2_000_000) }
      let totals = try await together(12) { _ in try await total(ledgers[0]) }
      #expect(totals.allSatisfy { $0 == 0 })
      finished.raise()
      _ = try await writers.value
      #expect(try await total(ledgers[0]) == 20)
    }
  }

  @Test func aCopyOrAnOldConnectionDoesNotHangTheLine() async throws {
    try await withLedgers(1) { ledgers in
      let error = await refusal { try await ledgers[0].write { try $0.script("COPY entry FROM STDIN") } }
      #expect(error?.kind == "other")
      let kept = Kept()
      _ = try await ledgers[0].read { connection in
        kept.connection = connection
        return connection.statements
      }
      #expect(throws: LedgerError.self) { try kept.connection?.query("SELECT 1") }
      #expect(try await total(ledgers[0]) == 0)
    }
  }

  @Test func aPreparedStatementIsMadeAgainWhenItsTableHasChanged() async throws {
    try await withLedgers(1) { ledgers in
      let sql = "SELECT * FROM entry WHERE id = ?"
      for _ in 0..<3 { _ = try await ledgers[0].read { try $0.query(sql, [.int(1)]).count } }
      try await ledgers[0].write { try $0.script("ALTER TABLE entry ADD COLUMN extra BIGINT DEFAULT 5") }
      let cells = try await ledgers[0].read { try $0.query(sql, [.int(1)]).first?.cells }
      #expect(cells == [.int(1), .int(0), .int(5)])
    }
  }

  @Test func manyTextsDoNotFillTheServer() async throws {
    try await withLedgers(1) { ledgers in
      let prepared = try await ledgers[0].read { connection in
        for number in 0..<300 {
          for _ in 0..<2 { _ = try connection.query("SELECT id + \(number) FROM entry") }
        }
        return try connection.query("SELECT COUNT(*) FROM pg_prepared_statements").first?.int(0)
      }
      #expect((100...201).contains(prepared ?? 0))
    }
  }

  /// Lends ledgers on one schema with one entry in it, then clears up.
  private func withLedgers(
    _ count: Int, isDatabase: Bool = false, _ use: ([PostgresLedger]) async throws -> Void
  ) async throws {
    let place = try await PostgresPlace(isDatabase: isDatabase)
    let ledgers = try (0..<count).map { _ in try PostgresLedger(url: place.url) }
    try await ledgers.first?.write { connection in
      try connection.script("CREATE TABLE entry (id BIGINT PRIMARY KEY, total BIGINT DEFAULT 0)")
      try connection.execute("INSERT INTO entry (id) VALUES (1)")
    }
    do { try await use(ledgers) } catch { Issue.record(error) }
    for ledger in ledgers { await ledger.close() }
    await place.clear()
  }

  private func total(_ ledger: PostgresLedger) async throws -> Int64? {
    try await ledger.read { try $0.query("SELECT SUM(total) FROM entry").first?.int(0) }
  }
}

/// How often some work ran.
private final class Tally: @unchecked Sendable {
  // Safe to share: only touched under `lock`.
  private let lock = NSLock()
  private(set) var count = 0
  func next() -> Int {
    lock.withLock {
      count += 1
      return count
    }
  }
}

/// A connection kept longer than it may be used.
private final class Kept: @unchecked Sendable {
  // Written in the transaction and read after it, never at once.
  var connection: (any Connection)?
}
