import Foundation
import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Roles, letters and one's own responsibilities as pages.
@Suite struct ResponsibilitiesTests {
  @Test func aRoleSaysWhoHoldsItAndWhereItLeads() async throws {
    let street = try await Street()
    try await street.seat("Second head", role: "pmo_head", at: street.town.other)
    let page = await street.get("/roles/RO-3", street.director)
    #expect(page.status == 200)
    for words in [
      "Runs an office", "spokehead", "Second head", "Vacant posts", "Whoever looks after the system",
      "permanent and temporary offices", "Part in the processes", "Portfolio balancing (expert)",
      "Job description",
      "/roles/RO-3/history",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
    // Whoever may not see appointments is told no names.
    let user = try await street.town.token("user", role: "team_member", project: street.town.open)
    let less = await street.get("/roles/RO-3", user)
    #expect(less.status == 200 && !less.text.contains("spokehead") && !less.text.contains("Second head"))
  }

  @Test func aJobDescriptionStandsOnPaper() async throws {
    let street = try await Street()
    let page = await street.get("/roles/RO-19/description", street.director)
    for words in [
      "class=\"paper\"", "Gate review, up to the limit", "class=\"signature\"", "Sponsorship essentials",
    ] {
      #expect(page.text.contains(words), "\(words)")
    }
  }

  @Test func aLetterSaysTermsAndLimits() async throws {
    let street = try await Street()
    try await street.enter { registrar in
      for (office, thousands) in [(street.town.hub, Int64(250)), (street.town.other, 777)] {
        var delegation = Delegation()
        delegation.subject = .spend
        delegation.role = try registrar.archivist.role("pmo_head").map { Reference($0.id) }
        delegation.office = Reference(office)
        delegation.limit = Money.thousands(thousands)
        delegation.from = Street.day
        let held = try registrar.record(delegation, because: "test")
        var entry = held.entry
        entry.status = .inForce
        _ = try registrar.settle(held, to: entry, as: "changed", because: "test")
      }
    }
    let letter = await street.get("/assignments/AS-2/letter", street.director)
    #expect(letter.status == 200)
    for words in [
      "Dear spokehead", "PMO Head at Spoke", "Maintain templates and tools", "up to GBP 250,000", "accepted",
    ] {
      #expect(letter.text.contains(words), "\(words)")
    }
    // What is delegated elsewhere is not hers here.
    #expect(!letter.text.contains("777"))
    #expect(await street.get("/assignments/AS-1/letter", street.spokeHead).status == 404)
    #expect(await street.get("/assignments/AS-2/letter", street.spokeHead).status == 200)
  }

  @Test func aProjectWritesToThoseItNames() async throws {
    let street = try await Street()
    #expect(await street.get("/projects/P-1/letter?part=sponsor", street.director).status == 400)
    #expect(await street.get("/projects/P-1/letter?part=cook", street.director).status == 400)
    let siv = try await street.person("Siv Strand")
    try await street.enter { registrar in
      let held = try registrar.archivist.find(Reference<Project>(street.town.open))
      var entry = held.entry
      entry.sponsor = Reference(siv)
      try registrar.change(held, to: entry)
    }
    let letter = await street.get("/projects/P-1/letter?part=sponsor", street.director)
    for words in ["Dear Siv Strand", "Open road", "Business case preparation", "GBP 10,000"] {
      #expect(letter.text.contains(words), "\(words)")
    }
    let stranger = try await street.town.token("far", role: "pmo_head", office: street.town.other)
    #expect(await street.get("/projects/P-1/letter?part=sponsor", stranger).status == 404)
  }

  @Test func everybodySeesAndAcknowledgesHerOwn() async throws {
    let street = try await Street()
    let user = try await street.town.token("user", role: "stakeholder", project: street.town.open)
    let me = await street.town.ask("GET", "/api/v1/me", token: user)
    let code = try #require(try JSON.parse(me.body)["person"]?.text)
    let assignment = try #require(try JSON.parse(me.body)["holdings"]?.items?.first?["assignment"]?.text)
    let page = await street.get("/people/\(code)/responsibilities", user)
    #expect(page.status == 200 && page.text.contains("My responsibilities"))
    #expect(
      page.text.contains("I know what it asks") && page.text.contains("Quality assurance and acceptance"))
    #expect(await street.get("/assignments/\(assignment)/letter", user).status == 200)
    #expect(await street.get("/", user).text.contains("Responsibilities to acknowledge"))
    let done = await street.post("/assignments/\(assignment)/acknowledgement", "statement=I+know", user)
    #expect(done.status == 303, "\(done.text)")
    let after = await street.get("/people/\(code)/responsibilities", user)
    #expect(!after.text.contains("I know what it asks"))
    #expect(!(await street.get("/", user)).text.contains("Responsibilities to acknowledge"))
    #expect(
      await street.post("/assignments/\(assignment)/acknowledgement", "statement=Again", user).status == 422)
    // Neither another's page nor another's appointment is hers.
    #expect(await street.get("/people/H-1/responsibilities", user).status == 404)
    #expect(await street.post("/assignments/AS-1/acknowledgement", "statement=I+know", user).status == 404)
  }

  @Test func theHeadSeesWhoHasNotAcknowledged() async throws {
    let street = try await Street()
    try await street.seat("Planner", at: street.town.spoke, person: try await street.person("Pia Lund"))
    _ = await street.post("/assignments/AS-2/acknowledgement", "statement=I+know", street.spokeHead)
    let page = await street.get("/offices/O-2/acknowledgements", street.spokeHead)
    #expect(page.text.contains("1 of 2 appointments") && page.text.contains("Pia Lund"))
    #expect(await street.get("/offices/O-1/acknowledgements", street.spokeHead).status == 404)
    let page2 = await street.get("/people/H-2/responsibilities", street.director)
    #expect(
      page2.text.contains("Responsibilities of spokehead") && !page2.text.contains("I know what it asks"))
  }

  @Test func thePastSaysWhatWas() async throws {
    let street = try await Street()
    let page = await street.get("/people/H-2/responsibilities?as-of=2026-01-01", street.director)
    #expect(page.status == 404)
    #expect(await street.get("/roles/RO-3?as-of=2026-01-01", street.director).status == 404)
  }
}
