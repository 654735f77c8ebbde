import Ledger
import Registers
import Testing

extension LedgerContract {
  /// Each kind of refusal is named alike.
  static let errorChecks: [LedgerCheck] = [
    LedgerCheck("a second of what must stand once is unique's error") { trial in
      try await tables(trial.ledger)
      for sql in [
        "INSERT INTO entry (id, name) VALUES (1, 'other')",
        "INSERT INTO entry (id, name) VALUES (2, 'first')",
        "UPDATE entry SET id = 1 WHERE id = 9",
      ] {
        let error = await refusal { try await trial.ledger.write { try $0.execute(sql) } }
        #expect(error?.kind == "unique", "\(sql)")
      }
      let count = try await trial.ledger.read { try $0.query("SELECT COUNT(*) FROM entry").first?.int(0) }
      #expect(count == 2)
    },
    LedgerCheck("other broken rules are constraint's error") { trial in
      try await tables(trial.ledger)
      for sql in [
        "INSERT INTO entry (id, name) VALUES (3, NULL)",
        "INSERT INTO entry (id, name, cost) VALUES (3, 'x', -1)",
        "INSERT INTO part (id, entry) VALUES (1, 77)",
      ] {
        let error = await refusal { try await trial.ledger.write { try $0.execute(sql) } }
        #expect(error?.kind == "constraint", "\(sql)")
      }
    },
    LedgerCheck("a reader cannot write") { trial in
      try await tables(trial.ledger)
      let error = await refusal {
        _ = try await trial.ledger.read { try $0.execute("UPDATE entry SET cost = 5") }
      }
      #expect(error?.kind == "readOnly")
      // The line serves the next reader and writer as before.
      #expect(try await trial.ledger.read { try $0.query("SELECT id FROM entry WHERE cost = 5").count } == 0)
      #expect(try await trial.ledger.write { try $0.execute("UPDATE entry SET cost = 5") } == 2)
    },
    LedgerCheck("a wrong statement or number of values is refused and harms nothing") { trial in
      try await tables(trial.ledger)
      let wrong: [(String, [Value])] = [
        ("SELEC 1", []), ("SELECT id FROM nowhere", []), ("SELECT id FROM entry WHERE id = ?", []),
        ("SELECT id FROM entry WHERE id = ?", [.int(1), .int(2)]), ("SELECT id FROM entry", [.int(1)]),
      ]
      for (sql, values) in wrong {
        let error = await refusal { _ = try await trial.ledger.read { try $0.query(sql, values).count } }
        #expect(error?.kind == "other", "\(sql)")
      }
      #expect(try await trial.ledger.read { try $0.query("SELECT id FROM entry").count } == 2)
    },
  ]

  private static func tables(_ ledger: any Ledger) async throws {
    try await ledger.write { connection in
      try connection.script(
        """
        CREATE TABLE entry (id BIGINT PRIMARY KEY, name TEXT NOT NULL, cost BIGINT CHECK (cost >= 0));
        CREATE UNIQUE INDEX entry_name_once ON entry (name);
        CREATE TABLE part (id BIGINT PRIMARY KEY, entry BIGINT NOT NULL REFERENCES entry (id));
        """)
      try connection.execute("INSERT INTO entry (id, name) VALUES (1, 'first'), (9, 'ninth')")
    }
  }
}
