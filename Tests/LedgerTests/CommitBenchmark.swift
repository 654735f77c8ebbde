import Foundation
import Ledger
import Registers
import Testing

/// How many single-row changes a second the engines commit; run it with PODIUM_BENCHMARK=1.
@Suite(
  .serialized,
  .enabled(if: ProcessInfo.processInfo.environment["PODIUM_BENCHMARK"] != nil, "PODIUM_BENCHMARK is not set"))
struct CommitBenchmark {
  @Test func file() async throws { try await measure("SQLite file", Engines.file) }

  @Test(.enabled(if: Engines.postgresURL != nil, "PODIUM_TEST_PG holds no URL of a throwaway PostgreSQL"))
  func postgres() async throws { try await measure("PostgreSQL", Engines.postgres) }

  private func measure(_ name: String, _ engine: LedgerContract) async throws {
    let trial = try await engine.make()
    let ledger = trial.ledger
    try await ledger.write { try $0.script("CREATE TABLE entry (id BIGINT PRIMARY KEY, text TEXT)") }
    // What the disk is asked for belongs beside the number.
    let asked = ledger.dialect == .sqlite ? "PRAGMA synchronous" : "SHOW fsync"
    let setting = try await ledger.write { try $0.query(asked).first?.text(0) ?? "" }
    print("\(name): \(asked) is \(setting)")
    for tasks in [1, 8, 64] {
      let start = Date()
      _ = try await together(tasks) { task in
        for step in 0..<(1000 / tasks) {
          let id = Int64(tasks * 1_000_000 + task * 1000 + step)
          _ = try await ledger.write {
            try $0.execute("INSERT INTO entry (id, text) VALUES (?, ?)", [.int(id), .text("a single row")])
          }
        }
      }
      let seconds = Date().timeIntervalSince(start)
      let done = Double(1000 / tasks * tasks)
      print("\(name), \(tasks) tasks: \(Int(done / seconds)) commits/s, \(Int(seconds * 1e6 / done)) us each")
    }
    await ledger.close()
    await trial.clear()
  }
}
