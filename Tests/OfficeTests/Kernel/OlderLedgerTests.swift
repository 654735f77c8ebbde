import Foundation
import Ledger
import LedgerSQLite
import Measures
import Registers
import Testing

@testable import Office

/// A ledger that the first version wrote is brought forward, and its history holds.
@Suite struct OlderLedgerTests {
  /// What `podium account create` of version 0.1 left behind, as SQL.
  private func first() async throws -> SQLiteLedger {
    let sql = try String(contentsOf: Cases.file("Ledgers/first.sql"), encoding: .utf8)
    let ledger = try SQLiteLedger.inMemory()
    try await ledger.write { try $0.script(sql) }
    return ledger
  }

  @Test func theFirstLedgerIsBroughtForwardAndItsHistoryHolds() async throws {
    let ledger = try await first()
    let house = House(ledger, clock: { Instant("2027-06-30T09:00:00Z") ?? Instant(milliseconds: 0) })
    let taken = try await house.prepare()
    #expect(taken == Array(2...Migrations.all.count))
    let before = try await ledger.read { try AuditVerification().run($0) }
    #expect(before.isSound, "\(String(describing: before.firstBad))")
    // What came later can be filled in, and counts from then on.
    try await house.write(.actor(.console), request: "test") { registrar in
      let person = try registrar.archivist.find(Reference<Person>(1))
      #expect(person.entry.name == "Ada Lind" && person.entry.specialisms.isEmpty)
      var entry = person.entry
      entry.specialisms = "planning"
      try registrar.change(person, to: entry)
    }
    let after = try await ledger.read { try AuditVerification().run($0) }
    #expect(after.isSound, "\(String(describing: after.firstBad))")
    _ = try await ledger.write { try $0.execute("UPDATE person SET specialisms = 'risk' WHERE id = 1") }
    #expect(try await ledger.read { try AuditVerification().run($0) }.isSound == false)
    _ = try await ledger.write {
      try $0.execute("UPDATE person SET specialisms = 'planning', grade = 7 WHERE id = 1")
    }
    #expect(try await ledger.read { try AuditVerification().run($0) }.isSound == false)
  }
}
