import Ledger
import LedgerSQLite
import Measures
import Registers
import Testing

@testable import Office

/// The demonstration organisation stands as promised, by the same doors as any other.
@Suite struct DemonstrationTests {
  private static let today = Day(year: 2026, month: 6, day: 30) ?? Day.first

  private func built() async throws -> (World, Demonstration.Summary) {
    let world = try await World()
    return (world, try await Demonstration.build(world.house, today: DemonstrationTests.today))
  }

  private func count(_ world: World, _ sql: String) async throws -> Int {
    try await world.look { Int(try $0.connection.query("SELECT COUNT(*) FROM \(sql)").first?.int(0) ?? -1) }
  }

  @Test func everyRegisterIsFilledInTime() async throws {
    let clock = ContinuousClock()
    let start = clock.now
    let (world, summary) = try await built()
    #expect(clock.now - start < .seconds(300))
    let expected = [
      "office": 9, "office_link": 10, "mandate": 11, "person": 65, "objective": 4, "portfolio": 3,
      "programme": 3, "project": 24, "control_policy": 18, "tailoring": 5, "waiver": 5,
    ]
    for (register, number) in expected { #expect(summary.number(register) == number, "\(register)") }
    #expect(summary.number("post") >= 45)
    #expect(summary.number("assignment") >= 50)
    #expect(summary.number("status_report") >= 120)
    #expect(summary.number("account") == 0)
    for shelf in world.house.catalogue.shelves {
      let rows = try await count(world, "\(shelf.name) WHERE archived = 0")
      #expect(summary.number(shelf.name) == rows)
    }
    #expect(summary.text.utf8.starts(with: "Norrland Group: 9 offices".utf8))
  }

  @Test func historyIsSound() async throws {
    let (world, _) = try await built()
    let result = try await world.look { try AuditVerification().run($0.connection) }
    #expect(result.isSound, "\(result.firstBad?.what ?? "")")
    #expect(result.links > 500)
    let silent = try await count(world, "history WHERE request = 'demonstration' AND reason = ''")
    #expect(silent == 0)
  }

  @Test func buildingTwiceIsRefusedInWords() async throws {
    let (world, _) = try await built()
    let before = try await count(world, "history")
    do {
      try await Demonstration.build(world.house, today: DemonstrationTests.today)
      Issue.record("The second building was not refused.")
    } catch Refusal.invalid(let problems) {
      #expect(problems.count == 1)
      #expect(problems.first?.sentence.utf8.starts(with: "An office stands here already".utf8) == true)
    }
    #expect(try await count(world, "history") == before)
  }

  @Test func operatingOfficesHaveMandateAndHead() async throws {
    let (world, _) = try await built()
    let day = DemonstrationTests.today.number
    let lacking = try await count(
      world,
      """
      office o WHERE o.status = 'operating' AND (
        (SELECT COUNT(*) FROM mandate m WHERE m.office = o.id AND m.status = 'in_force') <> 1
        OR NOT EXISTS (SELECT 1 FROM post p JOIN assignment a ON a.post = p.id WHERE p.office = o.id
          AND p.is_head = 1 AND a.from_day <= \(day) AND (a.to_day IS NULL OR a.to_day >= \(day))))
      """)
    #expect(lacking == 0)
    #expect(try await count(world, "office WHERE status = 'operating'") == 8)
    let vacant = try await count(
      world,
      """
      post p JOIN office o ON o.id = p.office WHERE p.is_head = 1 AND o.status = 'mobilising'
        AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.post = p.id)
      """)
    #expect(vacant == 1)
  }

  @Test func everyReferenceLeadsSomewhere() async throws {
    let (world, _) = try await built()
    let dangling = try await world.look { archivist in
      var found: [String] = []
      for shelf in archivist.catalogue.shelves {
        for field in shelf.sheet.fields {
          guard case .reference(let register) = field.kind, let column = field.columns.first else { continue }
          let lost = try archivist.connection.query(
            "SELECT id FROM \(shelf.name) t WHERE \(column.name) IS NOT NULL AND NOT EXISTS "
              + "(SELECT 1 FROM \(register) x WHERE x.id = t.\(column.name) AND x.archived = 0)")
          found += lost.map { "\(shelf.name) \($0.int(0) ?? 0) \(column.name)" }
        }
      }
      for project in try archivist.all(Project.self) {
        for id in project.entry.servingOffices.ids { _ = try archivist.find(Reference<OfficeUnit>(id)) }
        for id in project.entry.objectives.ids { _ = try archivist.find(Reference<Objective>(id)) }
      }
      return found
    }
    #expect(dangling.isEmpty, "\(dangling)")
  }

  @Test(arguments: ["2024-02-29", "2026-01-01", "2026-03-31", "2027-12-31"])
  func itStandsOnAnyDay(_ text: String) async throws {
    let day = try #require(Day(text))
    let world = try await World("\(text)T08:00:00Z")
    let summary = try await Demonstration.build(world.house, today: day)
    #expect(summary.number("project") == 24)
    #expect(summary.number("status_report") >= 120)
    let late = try await count(world, "status_report WHERE period > \(day.number)")
    #expect(late == 0)
  }
}
