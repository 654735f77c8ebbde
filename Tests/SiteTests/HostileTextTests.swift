import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Hostile words in every text field of every register, on every page that shows them.
@Suite struct HostileTextTests {
  static let words = [
    "<script>alert(1)</script>", "\u{0600}<script>alert(2)</script>", "\"><img src=x onerror=alert(3)>",
    "' onfocus='alert(4)", "</title><svg onload=alert(5)>",
  ]

  /// Texts that are read by a grammar, and so take no words.
  static let formatted = ["email", "condition", "starts_at", "policies", "grants", "conflicts"]

  @Test(arguments: words) func noPageRunsThem(_ word: String) async throws {
    let town = try await Town()
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    for shelf in Catalogue.everyRegister.shelves where shelf.isOpen && shelf.name != "account" {
      var form: Form = [:]
      for field in shelf.sheet.fields
      where field.isWritable && field.kind == .text && !Self.formatted.contains(field.name) {
        form[field.name] = word
      }
      for (name, value) in [
        "governing_office": "O-1", "office": "O-1", "from_office": "O-1", "to_office": "O-2",
        "project": "P-1",
        "role": "RO-1", "person": "H-1", "requester": "H-1", "from_day": "2026-01-01",
        "until_day": "2026-12-31", "period": "2025-01-01", "post": "PO-1", "due": "2026-01-01",
        "planned_on": "2026-01-01", "on_day": "2026-01-01", "decided_on": "2026-01-01",
      ]
      where shelf.sheet.field(name)?.isWritable == true { form[name] = value }
      for (name, value) in ["body": "B-1", "meeting": "MT-1", "item": "AI-1", "assignment": "AS-1"]
      where shelf.sheet.field(name)?.isRequired == true { form[name] = value }
      // What stands at one place only stands at an office, and is for a role.
      if ["delegation", "authority_request", "decision", "body", "action_item"].contains(shelf.name) {
        form["project"] = nil
      }
      if ["delegation", "raci_line"].contains(shelf.name) { form["person"] = nil }
      if shelf.name == "delegation" { form["is_unlimited"] = "true" }
      if shelf.name == "authority_request" { form["amount"] = "GBP 5" }
      if shelf.name == "absence" { form["to_day"] = "2026-01-02" }
      if shelf.name == "office" { form["parent"] = "O-1" }
      if shelf.name == "post" {
        form["office"] = "O-2"
        form["project"] = nil
      }
      if shelf.name == "assignment" { form["from_day"] = "2020-01-01"; form["to_day"] = "2020-02-01" }
      let sent = form
      let held = try await town.house.write(.actor(.console), request: "test") { registrar in
        // Votes are cast once the papers are out.
        if shelf.name == "vote" { try registrar.issuePapers(of: 1, seen: nil) }
        var sent = sent
        // Rules are acknowledged where some are laid down, as they were read.
        if shelf.name == "rule_acknowledgement" {
          let hub = try registrar.archivist.find(Reference<OfficeUnit>(1))
          var office = hub.entry
          office.rulesOfEngagement = word
          sent["office_revision"] = String(try registrar.change(hub, to: office).revision)
        }
        return try registrar.enter(shelf, sent)
      }
      for path in [
        "/\(shelf.title.path)", "/\(shelf.title.path)/\(held.code)", "/\(shelf.title.path)/\(held.code)/edit",
        "/\(shelf.title.path)/\(held.code)/history", "/search", "/", "/terms", "/compliance/friction",
      ] {
        let answer = await town.ask("GET", path, token: token, query: path == "/search" ? "q=alert" : "")
        #expect(answer.status == 200 || answer.status == 403, "\(path): \(answer.status)")
        #expect(!answer.text.contains("<script>alert"), "\(path)")
        #expect(!answer.text.contains("<img src=x"), "\(path)")
        #expect(!answer.text.contains("<svg onload"), "\(path)")
        #expect(!answer.text.contains("' onfocus='"), "\(path)")
      }
    }
    for path in ["/offices/O-1/rules", "/mandates/M-1/charter", "/projects/P-1", "/offices/O-1"] {
      let query = path == "/projects/P-1" ? "side=controls" : ""
      let answer = await town.ask("GET", path, token: token, query: query)
      #expect(answer.status == 200, "\(path): \(answer.status)")
      #expect(!answer.text.contains("<script>alert") && !answer.text.contains("<svg onload"), "\(path)")
      #expect(!answer.text.contains("<img src=x") && !answer.text.contains("' onfocus='"), "\(path)")
    }
  }
}
