import Ledger
import Registers
import Testing

/// A piece of portable SQL and the answer that both engines give.
struct SQLProbe: Sendable {
  let sql: String
  let values: [Value]
  let answer: [[Value]]

  init(_ sql: String, _ values: [Value] = [], _ answer: [[Value]]) {
    self.sql = sql
    self.values = values
    self.answer = answer
  }
}

extension LedgerContract {
  /// The SQL that the office uses means the same to every engine.
  static let sqlChecks: [LedgerCheck] = [
    LedgerCheck("portable SQL gives equal answers") { trial in
      try await risks(trial.ledger)
      for probe in probes + aggregateProbes + textProbes {
        do {
          // Twice: the second time the statement is a prepared one.
          for _ in 0..<2 {
            let rows = try await trial.ledger.read { try $0.query(probe.sql, probe.values).map(\.cells) }
            #expect(rows == probe.answer, "\(probe.sql)")
          }
        } catch { Issue.record(error, "\(probe.sql)") }
      }
    },
    LedgerCheck("changes answer how many rows they touched") { trial in
      try await risks(trial.ledger)
      let upsert = """
        INSERT INTO risk (id, name, amount) VALUES (?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET amount = risk.amount + excluded.amount
        """
      let touched = try await trial.ledger.write { connection in
        [
          try connection.execute(upsert, [.int(1), .text("x"), .int(5)]),
          try connection.execute(upsert, [.int(50), .text("new"), .int(5)]),
          try connection.execute("INSERT INTO risk (id, name) VALUES (1, 'y') ON CONFLICT DO NOTHING"),
          try connection.execute("UPDATE risk SET owner = ? WHERE amount IS NOT NULL", [.text("all")]),
          try connection.execute("UPDATE risk SET owner = NULL WHERE id = -1"),
          try connection.execute("DELETE FROM risk WHERE id > ?", [.int(3)]),
        ]
      }
      #expect(touched == [1, 1, 0, 5, 0, 3])
      let left = try await trial.ledger.read { try $0.query("SELECT id, name, amount FROM risk ORDER BY id") }
      #expect(left.first?.cells == [.int(1), .text("Budget"), .int(15)])
    },
    LedgerCheck("RETURNING answers the rows of a change") { trial in
      try await risks(trial.ledger)
      let rows = try await trial.ledger.write {
        try $0.query(
          "UPDATE risk SET amount = amount + ? WHERE id = ? RETURNING id, amount", [.int(1), .int(1)])
      }
      #expect(rows.map(\.cells) == [[.int(1), .int(11)]])
    },
  ]

  private static func risks(_ ledger: any Ledger) async throws {
    try await ledger.write { connection in
      try connection.script(
        "CREATE TABLE risk (id BIGINT PRIMARY KEY, name TEXT NOT NULL, owner TEXT, amount BIGINT)")
      let rows: [(Int64, String, String?, Int64?)] = [
        (1, "Budget", "ann", 10), (2, "alpha 100%", "bob", 30), (3, "älter", nil, nil),
        (4, "Zulu_1", "ann", 30), (5, "zulu?", "bob", 20),
      ]
      for (id, name, owner, amount) in rows {
        try connection.execute(
          "INSERT INTO risk (id, name, owner, amount) VALUES (?, ?, ?, ?)",
          [.int(id), .text(name), Value(owner), Value(amount)])
      }
    }
  }

  private static func ids(_ numbers: Int64...) -> [[Value]] { numbers.map { [.int($0)] } }

  private static let probes: [SQLProbe] = [
    SQLProbe(
      "SELECT CASE WHEN amount >= ? THEN 'high' WHEN amount IS NULL THEN 'none' ELSE 'low' END FROM risk ORDER BY id",
      [.int(30)], [[.text("low")], [.text("high")], [.text("none")], [.text("high")], [.text("low")]]),
    SQLProbe("SELECT COALESCE(owner, '-') FROM risk WHERE id = ?", [.int(3)], [[.text("-")]]),
    SQLProbe(
      "SELECT id FROM risk WHERE (amount, id) > (?, ?) ORDER BY amount, id", [.int(20), .int(5)], ids(2, 4)),
    SQLProbe("SELECT id FROM risk ORDER BY amount DESC NULLS LAST, id", [], ids(2, 4, 5, 1, 3)),
    SQLProbe("SELECT id FROM risk ORDER BY amount NULLS LAST, id DESC", [], ids(1, 5, 4, 2, 3)),
    SQLProbe(
      "SELECT id FROM risk WHERE owner IN (SELECT owner FROM risk WHERE id = ?) ORDER BY id", [.int(1)],
      ids(1, 4)),
    SQLProbe(
      "SELECT id FROM risk WHERE id IN (?, ?, ?) ORDER BY id", [.int(5), .int(1), .int(77)], ids(1, 5)),
    SQLProbe("SELECT id FROM risk ORDER BY id LIMIT ? OFFSET ?", [.int(2), .int(1)], ids(2, 3)),
    SQLProbe("SELECT id FROM risk WHERE owner IS NOT DISTINCT FROM ? ORDER BY id", [.null], ids(3)),
    SQLProbe("SELECT amount > 20, amount IS NULL FROM risk WHERE id = 2", [], [[.int(1), .int(0)]]),
    SQLProbe("SELECT EXISTS (SELECT 1 FROM risk WHERE id = ?)", [.int(9)], [[.int(0)]]),
    SQLProbe("SELECT id FROM risk WHERE CAST(? AS TEXT) IS NULL AND id < 2", [.null], ids(1)),
    SQLProbe("SELECT CAST(? AS BIGINT) + 1", [.int(9_000_000_000)], ids(9_000_000_001)),
    SQLProbe("SELECT 7 / 2, -7 / 2, 7 % 3", [], [[.int(3), .int(-3), .int(1)]]),
    SQLProbe(
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n ORDER BY i",
      [],
      ids(1, 2, 3)),
    SQLProbe(
      "SELECT a.id FROM risk a LEFT JOIN risk b ON b.owner = a.owner AND b.id <> a.id WHERE b.id IS NULL", [],
      ids(3)),
  ]

  private static let aggregateProbes: [SQLProbe] = [
    SQLProbe(
      "SELECT SUM(amount), COUNT(*), COUNT(amount), MIN(id), MAX(amount) FROM risk", [],
      [[.int(90), .int(5), .int(4), .int(1), .int(30)]]),
    SQLProbe("SELECT AVG(amount) FROM risk", [], [[.real(22.5)]]),
    SQLProbe("SELECT SUM(amount), COALESCE(SUM(amount), 0) FROM risk WHERE id > 99", [], [[.null, .int(0)]]),
    SQLProbe("SELECT COUNT(*) FILTER (WHERE owner = ?) FROM risk", [.text("ann")], ids(2)),
    SQLProbe("SELECT SUM(CASE WHEN owner = ? THEN 1 ELSE 0 END) FROM risk", [.text("bob")], ids(2)),
    SQLProbe(
      "SELECT owner, SUM(amount) FROM risk WHERE owner IS NOT NULL GROUP BY owner HAVING COUNT(*) > 1 ORDER BY owner",
      [], [[.text("ann"), .int(40)], [.text("bob"), .int(50)]]),
    SQLProbe(
      "SELECT id, ROW_NUMBER() OVER (PARTITION BY owner ORDER BY amount DESC, id) FROM risk ORDER BY id", [],
      [
        [.int(1), .int(2)], [.int(2), .int(1)], [.int(3), .int(1)], [.int(4), .int(1)], [.int(5), .int(2)],
      ]),
    SQLProbe(
      "SELECT SUM(amount) OVER (ORDER BY id), LAG(id) OVER (ORDER BY id) FROM risk ORDER BY id LIMIT 2", [],
      [[.int(10), .null], [.int(40), .int(1)]]),
  ]

  private static let textProbes: [SQLProbe] = [
    // Byte order, capitals first: what lists and their page marks rely on.
    SQLProbe("SELECT id FROM risk ORDER BY name", [], ids(1, 4, 2, 5, 3)),
    SQLProbe("SELECT id FROM risk WHERE name > ? ORDER BY name", [.text("a")], ids(2, 5, 3)),
    SQLProbe("SELECT id FROM risk WHERE lower(name) LIKE lower(?) ESCAPE '\\'", [.text("ZULU\\_%")], ids(4)),
    SQLProbe("SELECT id FROM risk WHERE lower(name) LIKE ? ESCAPE '\\'", [.text("%100\\%")], ids(2)),
    SQLProbe(
      "SELECT id FROM risk WHERE lower(name) LIKE ? ESCAPE '\\' ORDER BY id", [.text("zulu%")], ids(4, 5)),
    SQLProbe(
      "SELECT 'what?', 'it''s ?', id AS \"a?\" FROM risk WHERE id = ?", [.int(1)],
      [[.text("what?"), .text("it's ?"), .int(1)]]),
    SQLProbe("SELECT id /* why? */ FROM risk -- who?\n WHERE id = ?", [.int(2)], ids(2)),
    SQLProbe(
      "SELECT length(name), upper(owner), substr(name, 1, 3) FROM risk WHERE id = ?", [.int(1)],
      [[.int(6), .text("ANN"), .text("Bud")]]),
    SQLProbe("SELECT length(name), owner || '!' FROM risk WHERE id = 3", [], [[.int(5), .null]]),
    SQLProbe("SELECT replace(trim(?), 'b', 'c') || 'd'", [.text("  ab ")], [[.text("acd")]]),
  ]
}
