import Ledger
import LedgerSQLite
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// List equals get over a whole organisation: every register of the demonstration, for people of very different sight.
@Suite struct DemonstrationSightTests {
  /// Somebody of each sort, by the name in her address.
  private static let cast = [
    "ingrid.solberg", "victor.almeida", "daniel.osei", "helena.strand", "lucia.moreno", "edith.halloran",
    "jonas.wikander", "priya.nair",
  ]

  /// Codes that a list shows page by page, as many on each as given.
  private static func listed(_ archivist: Archivist, _ shelf: Shelf, limit: Int) throws -> [String] {
    var query = ListQuery()
    query.limit = limit
    query.withArchived = true
    var codes: [String] = []
    repeat {
      let page = try archivist.list(shelf, query)
      codes += page.rows.map(\.code)
      query.cursor =
        try page.next.map { next in
          try ListQuery(reading: [(name: "after", value: next)], for: shelf.sheet).cursor
        } ?? nil
    } while query.cursor != nil
    return codes
  }

  private static func found(_ archivist: Archivist, _ shelf: Shelf, upTo last: Int64) -> Set<String> {
    var codes = Set<String>()
    for id in 1...max(last, 1) where (try? archivist.find(shelf, id)) != nil {
      codes.insert(shelf.title.code(of: id))
    }
    return codes
  }

  @Test func everyRegisterListsWhatItGives() async throws {
    let now = Instant("2026-06-30T09:00:00Z") ?? Instant(milliseconds: 0)
    let house = House(try SQLiteLedger.inMemory(), clock: { now })
    try await house.prepare()
    _ = try await Demonstration.build(house, today: now.day)
    let shelves = house.catalogue.shelves.filter { $0.name != "account" }
    let last = try await house.ledger.read { connection in
      try shelves.map { shelf in
        try connection.query("SELECT COALESCE(MAX(id), 0) FROM \(shelf.name)").first?.int(0) ?? 0
      }
    }
    var (seen, hidden) = (Set<String>(), Set<String>())
    for name in Self.cast {
      let actor = try await house.read(.actor(.console)) { archivist in
        let held = try archivist.all(
          Person.self, where: Clause("t.email = ?", [.text("\(name)@norrland.example")])
        ).first
        return Actor(
          account: nil, person: held?.id, name: name, isAdministrator: name == "jonas.wikander",
          means: .session)
      }
      #expect(actor.person != nil, "\(name)")
      for (shelf, last) in zip(shelves, last) {
        let (listed, found) = try await house.read(.actor(actor)) { archivist in
          (try Self.listed(archivist, shelf, limit: 37), Self.found(archivist, shelf, upTo: last))
        }
        #expect(listed.count == Set(listed).count, "\(name): \(shelf.name) lists an entry twice")
        let difference = Set(listed).symmetricDifference(found).sorted()
        #expect(difference.isEmpty, "\(name): \(shelf.name) \(difference.prefix(5))")
        if !found.isEmpty { seen.insert(shelf.name) }
        if Int64(found.count) < last { hidden.insert(shelf.name) }
      }
    }
    // No register agrees only because nothing stands in it, or because everybody sees all of it.
    let filled = Set(zip(shelves, last).filter { $1 > 0 }.map(\.0.name))
    #expect(filled.subtracting(seen).isEmpty, "nobody sees anything of \(filled.subtracting(seen))")
    #expect(filled.subtracting(hidden).isEmpty, "everybody sees all of \(filled.subtracting(hidden))")
    let empty = Set(shelves.map(\.name)).subtracting(filled)
    #expect(empty.isEmpty, "the demonstration has nothing of \(empty)")
  }
}
