import Foundation
import Ledger
import LedgerSQLite
import Testing

/// What only the SQLite engine has: its settings for the disk.
struct SQLiteLedgerTests {
  /// With NORMAL, SQLite's log reaches the disk only now and then, and a power cut loses changes that were
  /// acknowledged.
  @Test func everyCommitReachesTheDisk() async throws {
    let trial = try await Engines.file.make()
    let settings = try await trial.ledger.write { connection in
      [
        try connection.query("PRAGMA synchronous").first?.text(0),
        try connection.query("PRAGMA journal_mode").first?.text(0),
      ]
    }
    #expect(settings == ["2", "wal"])
    await trial.ledger.close()
    await trial.clear()
  }
}
