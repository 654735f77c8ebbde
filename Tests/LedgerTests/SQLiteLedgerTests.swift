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

  /// Moments and lists of ids make texts without number: a line that kept a statement for each would fill the machine.
  @Test func aLineDoesNotKeepEveryStatementItWasEverGiven() async throws {
    let trial = try await Engines.file.make()
    let kept = try await trial.ledger.write { connection in
      for n in 0..<3_000 { _ = try connection.query("SELECT \(n)", []) }
      return try connection.query("SELECT COUNT(*) FROM sqlite_stmt", []).first?.int(0) ?? 0
    }
    #expect(kept > 1 && kept < 1_000, "\(kept) statements are kept")
    await trial.ledger.close()
    await trial.clear()
  }
}
