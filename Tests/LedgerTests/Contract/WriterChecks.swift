import Ledger
import Registers
import Testing

/// What a check throws to give up a piece of work.
struct GivenUp: Error {}

extension LedgerContract {
  /// Writers go one after another, whole or not at all.
  static let writerChecks: [LedgerCheck] = [
    LedgerCheck("of two writers on one revision one wins") { trial in
      let ledger = trial.ledger
      try await counter(ledger)
      let touched = try await together(50) { _ in
        var sum = 0
        for _ in 0..<4 {
          let seen = try await ledger.read {
            try $0.query("SELECT revision FROM counter").first?.int(0) ?? -1
          }
          sum += try await ledger.write {
            try $0.execute(
              "UPDATE counter SET revision = revision + 1 WHERE id = ? AND revision = ?",
              [.int(1), .int(seen)])
          }
        }
        return sum
      }
      let revision = try await ledger.read { try $0.query("SELECT revision FROM counter").first?.int(0) }
      #expect(revision == Int64(touched.reduce(0, +)))
      #expect(touched.reduce(0, +) >= 4)
    },
    LedgerCheck("a check and the act that relies on it are not torn apart") { trial in
      let ledger = trial.ledger
      try await counter(ledger)
      _ = try await together(50) { _ in
        try await ledger.write { connection in
          let seen = try connection.query("SELECT total FROM counter").first?.int(0) ?? 0
          return try connection.execute("UPDATE counter SET total = ?", [.int(seen + 1)])
        }
      }
      #expect(try await ledger.read { try $0.query("SELECT total FROM counter").first?.int(0) } == 50)
    },
    LedgerCheck("a throw leaves nothing") { trial in
      try await counter(trial.ledger)
      await #expect(throws: GivenUp.self) {
        try await trial.ledger.write { connection in
          try connection.execute("UPDATE counter SET total = 7")
          try connection.script("CREATE TABLE extra (id BIGINT); INSERT INTO extra (id) VALUES (1)")
          throw GivenUp()
        }
      }
      #expect(try await trial.ledger.read { try $0.query("SELECT total FROM counter").first?.int(0) } == 0)
      let error = await refusal {
        _ = try await trial.ledger.read { try $0.query("SELECT id FROM extra").count }
      }
      #expect(error?.kind == "other")
    },
    LedgerCheck("one that fails leaves its neighbours") { trial in
      let ledger = trial.ledger
      try await ledger.write { try $0.script("CREATE TABLE entry (id BIGINT PRIMARY KEY)") }
      _ = try await ledger.write { try $0.execute("INSERT INTO entry (id) VALUES (1000)") }
      let outcomes = try await together(40) { index in
        do {
          return try await ledger.write { connection in
            try connection.execute("INSERT INTO entry (id) VALUES (?)", [.int(Int64(index))])
            if index % 4 == 1 { throw GivenUp() }
            if index % 4 == 2 { try connection.execute("INSERT INTO entry (id) VALUES (?)", [.int(1000)]) }
            if index % 4 == 3 { try connection.execute("INSERT INTO nowhere (id) VALUES (1)") }
            return true
          }
        } catch { return false }
      }
      #expect(outcomes.count { $0 } == 10)
      let kept = try await ledger.read {
        try $0.query("SELECT id FROM entry ORDER BY id").compactMap { $0.int(0) }
      }
      #expect(kept == (0..<10).map { Int64($0 * 4) } + [1000])
    },
    LedgerCheck("what was acknowledged is there for the next reader") { trial in
      let ledger = trial.ledger
      try await ledger.write { try $0.script("CREATE TABLE entry (id BIGINT PRIMARY KEY)") }
      let seen = try await together(20) { index in
        let id = Value.int(Int64(index))
        _ = try await ledger.write { try $0.execute("INSERT INTO entry (id) VALUES (?)", [id]) }
        return try await ledger.read { try $0.query("SELECT id FROM entry WHERE id = ?", [id]).count }
      }
      #expect(seen.allSatisfy { $0 == 1 })
    },
  ]

  private static func counter(_ ledger: any Ledger) async throws {
    try await ledger.write { connection in
      try connection.script(
        "CREATE TABLE counter (id BIGINT PRIMARY KEY, revision BIGINT NOT NULL, total BIGINT NOT NULL)")
      try connection.execute("INSERT INTO counter (id, revision, total) VALUES (1, 0, 0)")
    }
  }
}

/// Runs `count` pieces of work at once and returns what they came to.
func together<T: Sendable>(
  _ count: Int, _ work: @escaping @Sendable (Int) async throws -> T
) async throws -> [T] {
  try await withThrowingTaskGroup(of: T.self) { group in
    for index in 0..<count { group.addTask { try await work(index) } }
    return try await group.reduce(into: []) { $0.append($1) }
  }
}
