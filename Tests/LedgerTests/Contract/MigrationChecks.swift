import Ledger
import Registers
import Testing

extension LedgerContract {
  /// A ledger is brought forward once, wholly, and never by an older Podium.
  static let migrationChecks: [LedgerCheck] = [
    LedgerCheck("steps are taken once") { trial in
      let ledger = trial.ledger
      #expect(try await ledger.write { try Migration.bringForward($0, steps) } == [1, 2])
      #expect(try await ledger.write { try Migration.bringForward($0, steps) } == [])
      let third = Migration(3, "third", "ALTER TABLE entry ADD COLUMN extra TEXT")
      #expect(try await ledger.write { try Migration.bringForward($0, steps + [third]) } == [3])
      let rows = try await ledger.read { try $0.query("SELECT id, name, extra FROM entry ORDER BY id") }
      #expect(rows.map(\.cells) == [[.int(1), .text("first"), .null]])
      let named = try await ledger.read { try $0.query("SELECT number, name FROM migration ORDER BY number") }
      #expect(named.map { $0.text(1) } == ["tables", "rows", "third"])
    },
    LedgerCheck("steps are taken once by several who start together") { trial in
      let ledger = trial.ledger
      let taken = try await together(6) { _ in
        try await ledger.write { try Migration.bringForward($0, steps) }
      }
      #expect(taken.flatMap { $0 }.sorted() == [1, 2])
    },
    LedgerCheck("a newer ledger is refused") { trial in
      let ledger = trial.ledger
      _ = try await ledger.write { try Migration.bringForward($0, steps) }
      let error = await refusal {
        try await ledger.write { try Migration.bringForward($0, [steps[0]]) }
      }
      #expect(error == .newer(found: 2, known: 1))
    },
    LedgerCheck("a step that fails leaves the ledger as it was") { trial in
      let ledger = trial.ledger
      let bad = Migration(3, "bad", "CREATE TABLE half (id {id}); INSERT INTO nowhere VALUES (1)")
      let error = await refusal { try await ledger.write { try Migration.bringForward($0, steps + [bad]) } }
      #expect(error?.kind == "other")
      let taken = try await ledger.write { try Migration.bringForward($0, steps) }
      #expect(taken == [1, 2])
      #expect(
        await refusal { _ = try await ledger.read { try $0.query("SELECT id FROM half").count } } != nil)
    },
    LedgerCheck("a statement still fits after its table has changed") { trial in
      let ledger = trial.ledger
      _ = try await ledger.write { try Migration.bringForward($0, steps) }
      // Columns by name: what a prepared `*` stands for is not promised once the table has changed.
      let sql = "SELECT id, name FROM entry WHERE id = ?"
      // Often enough that every line to the engine has the statement ready.
      _ = try await together(40) { _ in try await ledger.read { try $0.query(sql, [.int(1)]).count } }
      try await ledger.write { try $0.script("ALTER TABLE entry ADD COLUMN extra BIGINT DEFAULT 5") }
      let cells = try await together(20) { _ in
        try await ledger.read { try $0.query(sql, [.int(1)]).first?.cells }
      }
      #expect(cells.allSatisfy { $0 == [.int(1), .text("first")] })
    },
  ]

  private static let steps = [
    Migration(
      1, "tables", "CREATE TABLE entry (id {id}, name TEXT); CREATE INDEX entry_name ON entry (name)"),
    Migration(2, "rows", "INSERT INTO entry (id, name) VALUES (1, 'first')"),
  ]
}
