import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// The list of people narrowed by unit, role, load and status, and the directory by unit.
@Suite struct PeopleListTests {
  /// Three people in two units, one of whom is asked for more than all of her time.
  private func staff(_ town: Town) async throws {
    let (spoke, hub, open) = (town.spoke, town.hub, town.open)
    try await town.house.write(.actor(.console), request: "t") { registrar in
      var works = OrgUnit()
      works.name = "Works"
      let top = try registrar.enter(works).id
      var yard = OrgUnit()
      yard.name = "Yard"
      yard.parent = Reference(top)
      let below = try registrar.enter(yard).id
      let role =
        try registrar.archivist.connection.query("SELECT id FROM role WHERE key = 'pmo_analyst'").first?
        .int(0) ?? 0
      func person(_ name: String, _ unit: Int64?, _ shares: [(Int64, Int64)]) throws -> Int64 {
        var person = Person()
        person.name = name
        person.orgUnit = unit.map { Reference($0) }
        let id = try registrar.enter(person).id
        for (office, share) in shares {
          var post = Post()
          post.name = "Seat of \(name) at \(office)"
          post.role = Reference(role)
          post.office = Reference(office)
          var assignment = Assignment()
          assignment.person = Reference(id)
          assignment.post = Reference(try registrar.enter(post).id)
          assignment.from = Town.now.day
          assignment.share = Percent(hundredths: share * 100)
          try registrar.enter(assignment)
        }
        return id
      }
      _ = try person("Over Olsen", below, [(spoke, 70), (hub, 50)])
      _ = try person("Full Frey", top, [(spoke, 100)])
      let left = try registrar.archivist.find(Reference<Person>(try person("Left Lov", top, [])))
      var gone = left.entry
      gone.status = .left
      try registrar.change(left, to: gone)
      let sponsor = try person("Free Falk", nil, [])
      var project = try registrar.archivist.find(Reference<Project>(open))
      var entry = project.entry
      entry.sponsor = Reference(sponsor)
      project = try registrar.change(project, to: entry)
    }
  }

  private func names(_ text: String) -> [String] {
    ["Over Olsen", "Full Frey", "Free Falk", "Left Lov"].filter { text.contains(">\($0)</a>") }
  }

  @Test func peopleAreNarrowedByTheAddress() async throws {
    let town = try await Town()
    try await staff(town)
    let director = try await town.token("director", role: "pmo_director", office: town.hub)
    let roles = try await town.house.read(.actor(.console)) { archivist in
      Dictionary(
        try archivist.all(Role.self).map { ($0.entry.key, $0.code) }, uniquingKeysWith: { a, _ in a })
    }
    for (address, wanted) in [
      ("/people", ["Over Olsen", "Full Frey", "Free Falk", "Left Lov"]),
      ("/people?org_unit=U-1", ["Over Olsen", "Full Frey", "Left Lov"]),
      ("/people?org_unit=U-2", ["Over Olsen"]), ("/people?org_unit.empty=true", ["Free Falk"]),
      ("/people?load=over", ["Over Olsen"]), ("/people?load=full", ["Full Frey"]),
      ("/people?load=free", ["Free Falk"]),
      ("/people?role=\(roles["pmo_analyst"] ?? "")", ["Over Olsen", "Full Frey"]),
      ("/people?role=\(roles["sponsor"] ?? "")", ["Free Falk"]),
      ("/people?q=falk&status=active", ["Free Falk"]),
      ("/people?status=left", ["Left Lov"]), ("/people?load=over&org_unit=U-1&q=olsen", ["Over Olsen"]),
    ] {
      let page = await town.get(address, director)
      #expect(page.status == 200, "\(address)")
      #expect(names(page.text) == wanted, "\(address)")
      let parts = address.split(separator: "?", maxSplits: 1)
      let query = parts.count > 1 ? "?\(parts[1])" : ""
      let csv = await town.get("/people/view.csv\(query)", director)
      for name in ["Over Olsen", "Full Frey", "Free Falk", "Left Lov"] {
        #expect(csv.text.contains(name) == wanted.contains(name), "\(address) as CSV: \(name)")
      }
      #expect(
        await town.get("/people/view.xlsx\(query)", director).body.starts(with: [0x50, 0x4B]), "\(address)")
    }
    for bad in ["load=most", "org_unit=Works", "role=sponsor", "nonsense=1"] {
      #expect(await town.get("/people?\(bad)", director).status == 400, "\(bad)")
    }
  }

  /// A load counts what the reader may see: an office that she may not see adds nothing, and finds nobody.
  @Test func whatIsHiddenAddsNothing() async throws {
    let town = try await Town()
    try await staff(town)
    let head = try await town.token("head", role: "pmo_head", office: town.spoke)
    let all = await town.get("/people", head)
    #expect(all.text.contains("The shares of her posts today add up to 70 %"))
    #expect(!all.text.contains("Seat of Over Olsen at \(town.hub)"))
    #expect(names(await town.get("/people?load=over", head).text).isEmpty)
  }

  @Test func unitsCountTheirPeople() async throws {
    let town = try await Town()
    try await staff(town)
    let director = try await town.token("director", role: "pmo_director", office: town.hub)
    let page = await town.get("/directory", director)
    #expect(page.status == 200)
    #expect(page.text.contains("<a href=\"/people?org_unit=U-1\">2</a>"))
    #expect(page.text.contains("<a href=\"/people?org_unit=U-2\">1</a>"))
    // The director herself and Free Falk.
    #expect(page.text.contains("2 people are in no unit of the register."))
  }

  /// Units that are part of one another in a circle are all shown, and nothing runs for ever.
  @Test func aCircleOfUnitsIsShown() async throws {
    let town = try await Town()
    try await town.house.write(.actor(.console), request: "t") { registrar in
      var first = OrgUnit()
      first.name = "First"
      let held = try registrar.enter(first)
      var second = OrgUnit()
      second.name = "Second"
      second.parent = Reference(held.id)
      first.parent = Reference(try registrar.enter(second).id)
      try registrar.change(held, to: first)
    }
    let units = try await town.house.read(.actor(.console)) { try UnitTree($0).inOrder.map(\.unit.name) }
    #expect(units == ["First", "Second"])
  }
}
