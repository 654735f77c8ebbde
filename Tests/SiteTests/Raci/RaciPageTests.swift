import Foundation
import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// The page, the file and the address of who does what.
@Suite struct RaciPageTests {
  /// A line of an office, entered by the console.
  static func line(
    _ street: Street, _ process: ProcessKey, _ role: String, _ part: RaciLine.Part, at office: Int64,
    project: Int64? = nil, deliverable: String = ""
  ) async throws {
    try await street.enter { registrar in
      var line = RaciLine()
      line.office = Reference(office)
      line.process = process
      line.deliverable = deliverable
      line.project = project.map { Reference($0) }
      line.role = try registrar.archivist.role(role).map { Reference($0.id) }
      line.part = part
      try registrar.enter(line)
    }
  }

  private func json(_ street: Street, _ query: String, _ token: String) async throws -> JSON {
    let answer = await street.get("/api/v1/raci?\(query)", token)
    #expect(answer.status == 200, "\(answer.text)")
    return try JSON.parse(answer.body)
  }

  @Test func everyProcessHasItsRowAndEveryLetterItsReason() async throws {
    let street = try await Street()
    try await Self.line(street, .closure, "pmo_analyst", .accountable, at: street.town.spoke)
    let answer = await street.get("/raci?office=O-2", street.director)
    #expect(answer.status == 200)
    for process in ProcessKey.processes {
      #expect(answer.text.contains(process.title), "\(process.rawValue)")
    }
    #expect(answer.text.contains("RL-1 of Spoke: accountable"))
    #expect(answer.text.contains("/raci-lines/RL-1/edit"))
    #expect(answer.text.contains("/raci-lines/new?office=O-2&amp;process=gate"))
    #expect(answer.text.components(separatedBy: "class=\"why part\"").count > 300)
  }

  @Test func programsAreToldTheSame() async throws {
    let street = try await Street()
    try await Self.line(street, .closure, "pmo_analyst", .accountable, at: street.town.spoke)
    let found = try await json(street, "office=O-2", street.director)
    let rows = found["processes"]?.items ?? []
    #expect(rows.count == 39)
    let closure = try #require(rows.first { $0["process"]?.text == "closure" })
    #expect(closure["accountable"]?.text == "PMO analyst")
    let part = closure["parts"]?.items?.first { $0["who"]?.text == "PMO analyst" }
    #expect(part?["part"]?.text == "A")
    #expect(part?["held_by"]?.items?.first?["name"]?.text == "analyst")
    #expect(part?["explanation"]?.items?.last?["record"]?.text == "RL-1")
    // One case once the amount is known; two currencies are not compared.
    #expect(
      try await json(street, "office=O-2&amount=GBP+10", street.director)["processes"]?.items?.count == 39)
  }

  @Test func itIsNarrowedByPersonAndRole() async throws {
    let street = try await Street()
    let head = "H-2"
    let hers = try await json(street, "office=O-2&person=\(head)", street.director)
    let rows = hers["processes"]?.items ?? []
    #expect(!rows.isEmpty)
    for row in rows {
      #expect(row["parts"]?.items?.allSatisfy { $0["who"]?.text == "Office head" } == true)
    }
    let sponsor = try await json(street, "office=O-2&role=SPO", street.director)
    #expect(sponsor["processes"]?.items?.contains { $0["accountable"]?.text == "Sponsor" } == true)
    let page = await street.get("/raci?office=O-2&person=\(head)&show=accountable", street.director)
    #expect(page.text.contains("6 Maintain templates") && !page.text.contains("2 Define PMO services"))
    let mine = await street.get("/raci?office=O-2&person=me", street.spokeHead)
    #expect(mine.status == 200 && mine.text.contains("6 Maintain templates"))
  }

  @Test func gapsAndOverloadsAreFound() async throws {
    let street = try await Street()
    let gaps = await street.get("/raci?office=O-2&show=gaps", street.director)
    #expect(gaps.text.contains("There is no such post here or above"))
    let loaded = await street.get("/raci?office=O-2&over=3", street.director)
    #expect(loaded.text.contains("answers for 6 processes"))
  }

  @Test func theFileHasAColumnForEachPart() async throws {
    let street = try await Street()
    let answer = await street.get("/raci.csv?office=O-2", street.director)
    let lines = answer.text.split(separator: "\r\n")
    #expect(lines.count == 40)
    #expect(
      lines.first?.hasPrefix("number,process,title,duty,case,answered_by,done_by,Board,PMO director") == true)
    #expect(lines.contains { $0.hasPrefix("6,templates,Maintain templates and tools,support,,spokehead,") })
  }

  @Test func deliverablesHaveTheirOwnMatrix() async throws {
    let street = try await Street()
    let empty = await street.get("/raci?project=P-1&show=deliverables", street.director)
    #expect(empty.text.contains("No deliverables yet"))
    try await Self.line(
      street, .deliverable, "sponsor", .accountable, at: street.town.spoke, project: street.town.open,
      deliverable: "Handover file")
    let full = await street.get("/raci?project=P-1&show=deliverables", street.director)
    #expect(full.text.contains("Handover file") && full.text.contains("nobody does it"))
    let other = await street.get("/raci?project=P-3&show=deliverables", street.director)
    #expect(!other.text.contains("Handover file"))
  }

  @Test func whatIsNotSeenIsNotTold() async throws {
    let street = try await Street()
    let lead = try await street.town.token("lead", role: "project_manager", project: street.town.open)
    let user = try await street.town.token("user", role: "stakeholder", project: street.town.open)
    try await Self.line(
      street, .deliverable, "sponsor", .accountable, at: street.town.spoke, project: street.town.hidden,
      deliverable: "Quiet papers")
    for token in [lead, user] {
      let page = await street.get("/raci?project=P-1", token)
      #expect(page.status == 200)
      for name in ["spokehead", "director", "analyst", "Quiet"] {
        #expect(!page.text.contains(">\(name)<") && !page.text.contains("\(name)</a>"), "\(name)")
      }
      #expect(await street.get("/raci?office=O-1", token).status == 404)
      #expect(await street.get("/raci?project=P-2", token).status == 404)
      #expect(await street.get("/raci.csv?project=P-2", token).status == 404)
      #expect(await street.get("/api/v1/raci?project=P-3", token).status == 404)
      let file = await street.get("/raci.csv?project=P-1", token)
      #expect(!file.text.contains("spokehead") && !file.text.contains("director;"))
    }
    #expect(await street.get("/raci?office=O-2&person=H-1", user).status == 404)
    let nobody = try await street.town.token("nobody", role: nil)
    let none = await street.get("/raci", nobody)
    #expect(none.status == 200 && none.text.contains("No office that you may see"))
    #expect(await street.get("/raci?office=O-1", nobody).status == 404)
  }

  @Test func whatCannotBeReadIsSaid() async throws {
    let street = try await Street()
    for query in ["office=O-2&amount=much", "office=O-2&over=0", "project=P-1&office=O-3"] {
      #expect(await street.get("/api/v1/raci?\(query)", street.director).status == 400, "\(query)")
    }
    #expect(await street.get("/api/v1/raci", street.director).status == 400)
    #expect(await street.get("/api/v1/raci?office=O-99", street.director).status == 404)
    #expect(
      await street.get("/raci?project=P-1&office=O-3", street.director).text.contains("Who does what: Other"))
    #expect(try await json(street, "project=P-1&office=O-1", street.director)["office"]?.text == "O-2")
  }

  @Test(arguments: [
    ("/raci?office=O-2", 24), ("/raci?project=P-1", 24), ("/api/v1/raci?office=O-2", 20), ("/roles/RO-3", 20),
    ("/roles/RO-3/description", 8), ("/assignments/AS-2/letter", 26), ("/people/H-2/responsibilities", 30),
    ("/offices/O-2/acknowledgements", 12),
  ])
  func pagesKeepTheirStatementBudget(_ path: String, _ most: Int) async throws {
    let street = try await Street()
    // The number does not rise with what there is.
    for index in 0..<20 {
      try await street.seat(
        "Analyst \(index)", at: street.town.spoke, person: try await street.person("Person \(index)"))
    }
    for process in ProcessKey.processes.prefix(20) where process != .audit {
      try await Self.line(street, process, "coach", .consulted, at: street.town.spoke)
    }
    let answer = await street.get(path, street.director)
    let text = answer.header("server-timing") ?? ""
    let count = Int(text.split(separator: "\"").dropFirst().first?.split(separator: " ").first ?? "") ?? 999
    #expect(answer.status == 200, "\(path)")
    #expect(count <= most, "\(path): \(count) statements, budget \(most)")
  }
}
