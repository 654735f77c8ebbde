import Foundation
import Ledger
import Registers
import Testing

@testable import Office

/// Writes the SQL that the sheets ask for beyond the first steps; called by `scripts/draft-migration`.
@Suite struct MigrationDraft {
  @Test func theNextStepIsDrafted() async throws {
    let environment = ProcessInfo.processInfo.environment
    guard let path = environment["PODIUM_DRAFT"],
      let after = environment["PODIUM_DRAFT_AFTER"].flatMap(Int.init)
    else { return }
    let world = try await World(isPrepared: false)
    _ = try await world.ledger.write {
      try Migration.bringForward($0, Migrations.all.filter { $0.number <= after })
    }
    var sql = ""
    for shelf in Catalogue.everyRegister.shelves {
      let known = try await world.ledger.read { connection in
        try connection.query("SELECT name FROM pragma_table_info('\(shelf.name)')").compactMap { $0.text(0) }
      }
      sql +=
        known.isEmpty
        ? Schema.tables(for: shelf.sheet) : Schema.additions(to: shelf.sheet, beyond: Set(known))
    }
    try sql.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
