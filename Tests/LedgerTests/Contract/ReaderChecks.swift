import Foundation
import Ledger
import Registers
import Testing

/// A flag that a reader and a writer pass between their threads.
final class Signal: @unchecked Sendable {
  // Safe to share: only touched under `lock`.
  private let lock = NSLock()
  private var isRaised = false
  var raised: Bool { lock.withLock { isRaised } }
  func raise() { lock.withLock { isRaised = true } }

  /// Waits on the reader's own thread, for at most `seconds`.
  func wait(_ seconds: Double) {
    let end = Date().addingTimeInterval(seconds)
    while !raised && Date() < end { Thread.sleep(forTimeInterval: 0.005) }
  }
}

extension LedgerContract {
  /// A reader sees one state of the ledger throughout.
  static let readerChecks: [LedgerCheck] = [
    LedgerCheck("a reader does not see what is committed meanwhile") { trial in
      let ledger = trial.ledger
      try await accounts(ledger)
      let reading = Signal()
      let written = Signal()
      let patience = trial.overlaps ? 10.0 : 0.2
      async let counts = ledger.read { connection in
        let before = try connection.query("SELECT COUNT(*) FROM account").first?.int(0)
        reading.raise()
        written.wait(patience)
        return (before, try connection.query("SELECT COUNT(*) FROM account").first?.int(0), written.raised)
      }
      while !reading.raised { try await Task.sleep(nanoseconds: 2_000_000) }
      _ = try await ledger.write { try $0.execute("INSERT INTO account (id, amount) VALUES (3, 0)") }
      written.raise()
      let (before, after, overlapped) = try await counts
      #expect(before == 2 && after == 2)
      #expect(overlapped == trial.overlaps)
      #expect(try await ledger.read { try $0.query("SELECT COUNT(*) FROM account").first?.int(0) } == 3)
    },
    LedgerCheck("sums hold while amounts move") { trial in
      let ledger = trial.ledger
      try await accounts(ledger)
      async let moves: [Void] = together(4) { task in
        for step in 0..<20 {
          try await ledger.write { connection in
            let amount = Value.int(Int64(task + step))
            try connection.execute("UPDATE account SET amount = amount - ? WHERE id = 1", [amount])
            try connection.execute("UPDATE account SET amount = amount + ? WHERE id = 2", [amount])
          }
        }
      }
      let sums = try await together(4) { _ in
        var sums: Set<Int64> = []
        for _ in 0..<20 {
          let sum = try await ledger.read { connection in
            let first = try connection.query("SELECT amount FROM account WHERE id = 1").first?.int(0) ?? -1
            let second = try connection.query("SELECT amount FROM account WHERE id = 2").first?.int(0) ?? -1
            return first + second
          }
          sums.insert(sum)
        }
        return sums
      }
      _ = try await moves
      #expect(sums.allSatisfy { $0 == [200] })
    },
    LedgerCheck("statements are counted from the start of each transaction") { trial in
      try await accounts(trial.ledger)
      let counted = try await trial.ledger.write { connection in
        var counts = [connection.statements]
        _ = try connection.query("SELECT id FROM account")
        counts.append(connection.statements)
        try connection.execute("UPDATE account SET amount = 1")
        try connection.script("CREATE TABLE a (id BIGINT); CREATE TABLE b (id BIGINT)")
        return counts + [connection.statements]
      }
      #expect(counted == [0, 1, 3])
      #expect(try await trial.ledger.read { $0.statements } == 0)
    },
  ]

  private static func accounts(_ ledger: any Ledger) async throws {
    try await ledger.write { connection in
      try connection.script("CREATE TABLE account (id BIGINT PRIMARY KEY, amount BIGINT NOT NULL)")
      try connection.execute("INSERT INTO account (id, amount) VALUES (1, 100), (2, 100)")
    }
  }
}
