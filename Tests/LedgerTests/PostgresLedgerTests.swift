import Foundation
import Ledger
import Registers
import Testing

@testable import LedgerPostgres

/// What only the PostgreSQL engine has: its rewriting of SQL, its address and its way of failing.
struct PostgresLedgerTests {
  @Test(arguments: [
    ("", "", 0), ("a = ? AND b = ?", "a = $1 AND b = $2", 2), ("'?' || ?", "'?' || $1", 1),
    ("'it''s ?' ?", "'it''s ?' $1", 1), ("\"a?\"\"?\" = ?", "\"a?\"\"?\" = $1", 1),
    ("'\"' ? '\"'", "'\"' $1 '\"'", 1),
    ("-- ?\n?", "-- ?\n$1", 1), ("/* ? ' */ ?", "/* ? ' */ $1", 1), ("/*/ ? */ ?", "/*/ ? */ $1", 1),
    ("? - - ?", "$1 - - $2", 2), ("? / * ?", "$1 / * $2", 2), ("'-- ' ?", "'-- ' $1", 1),
    ("'é?𝄞' = ?", "'é?𝄞' = $1", 1),
    ("unfinished ' ?", "unfinished ' ?", 0),
    ("(?,?,?,?,?,?,?,?,?,?)", "($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)", 10),
  ])
  func placeholders(_ portable: String, _ sql: String, _ count: Int) {
    let found = Placeholders(portable)
    #expect(found.sql == sql)
    #expect(found.count == count)
  }

  @Test func aMissingLibraryNamesThePackage() {
    let error = #expect(throws: LedgerError.self) { try LibPQ(names: ["libpq-that-is-not-there.so.5"]) }
    #expect(error?.kind == "unreachable")
    #expect("\(String(describing: error))".contains("libpq5"))
  }

  @Test(arguments: [
    ("23505", "unique"), ("23502", "constraint"), ("23503", "constraint"), ("23514", "constraint"),
    ("40001", "conflict"), ("40P01", "conflict"), ("55P03", "busy"), ("57014", "busy"), ("53100", "full"),
    ("25006", "readOnly"), ("42501", "readOnly"), ("08006", "unreachable"), ("08P01", "other"),
    ("28P01", "unreachable"), ("57P01", "unreachable"), ("25P03", "unreachable"), ("53300", "unreachable"),
    ("XX001", "damaged"), ("42601", "other"), ("", "other"),
  ])
  func states(_ state: String, _ kind: String) {
    #expect(PostgresErrors.ledgerError(state: state, text: "t").kind == kind)
  }

  @Test(arguments: [
    ("t", 16, Value.int(1)), ("f", 16, .int(0)), ("-9223372036854775808", 20, .int(.min)), ("7", 21, .int(7)),
    ("2", 701, .real(2)), ("0.1", 700, .real(0.1)), ("12", 1700, .int(12)), ("12.0", 1700, .real(12)),
    ("92233720368547758080", 1700, .real(92_233_720_368_547_758_080)), ("0012", 25, .text("0012")),
    ("2026-01-02", 1082, .text("2026-01-02")),
  ])
  func cells(_ text: String, _ type: Int, _ value: Value) {
    #expect(Reading(UInt32(type)).value(text) == value)
  }

  @Test func theCacheStaysBoundedAndTellsSpellingsApart() {
    var cache = StatementCache(most: 3)
    #expect(!cache.use("SELECT 'e\u{301}'").isKnown)
    #expect(!cache.use("SELECT '\u{E9}'").isKnown)
    #expect(cache.use("SELECT 'e\u{301}'").isKnown)
    cache.prepared("SELECT '\u{E9}'", as: "old")
    #expect(!cache.use("a").isKnown)
    #expect(cache.trim() == nil)
    #expect(!cache.use("b").isKnown)
    #expect(cache.trim() == "old")
    #expect(cache.count == 3)
  }

  /// Addresses that cannot be used, each with `hunter2` in its password.
  static let badAddresses = [
    "postgres://ann:hunter2@127.0.0.1:1/office", "postgres://ann:hunter2@nowhere.invalid/office",
    "postgres://ann:x/hunter2@127.0.0.1:1/office", "postgres://ann:x@hunter2@127.0.0.1:1/office",
    "postgres://ann:hunter2", "postgres://ann:%zzhunter2@127.0.0.1/office", "hunter2", "",
    "host=127.0.0.1 port=1 password=hunter2", "host=127.0.0.1 port=1 password='hunter2",
    "host=127.0.0.1 port=1 password=x hunter2", "Postgres://ann:hunter2@127.0.0.1:1/office?x=y",
    "postgres://127.0.0.1:1/office?password=hunter2", "postgres://ann@127.0.0.1:1/office?password=x@hunter2",
    "postgres://ann:hunter2@127.0.0.1:1/office?sslmode=hunter2", "postgres://ann:hunter2@127.0.0.1:1/o\u{0}",
  ]

  @Test(arguments: badAddresses)
  func thePasswordIsInNoError(_ url: String) async throws {
    let error = await refusal {
      let ledger = try PostgresLedger(url: url, connections: 2)
      do { _ = try await ledger.read { $0.statements } } catch {
        await ledger.close()
        throw error
      }
      await ledger.close()
    }
    #expect(["unreachable", "other"].contains(error?.kind))
    #expect(!String(reflecting: error).contains("hunter2"))
  }

  @Test func aClosedLedgerSaysSo() async throws {
    let ledger = try PostgresLedger(url: "postgres://127.0.0.1:1/office")
    await ledger.close()
    #expect(await refusal { try await ledger.read { $0.statements } }?.kind == "unreachable")
    #expect(await refusal { try await ledger.write { $0.statements } }?.kind == "unreachable")
    await ledger.close()
  }
}
