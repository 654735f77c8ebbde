import Measures
import Office
import Registers
import Testing

@testable import Site

/// The versions of a mandate: what changes, who approves, the next draft in one act, and the charter for print.
@Suite struct MandatePageTests {
  /// A street with a mandate of the spoke in force.
  private func street() async throws -> (street: Street, mandate: Int64) {
    let street = try await Street()
    let (spoke, sponsor) = (street.town.spoke, try await street.person("Ada Lind"))
    let id = try await street.enter { registrar -> Int64 in
      var mandate = Mandate()
      mandate.office = Reference(spoke)
      mandate.purpose = "Help projects along."
      mandate.authority = "Recommends only."
      mandate.services = "Planning, reporting"
      mandate.successCriteria = "People come back."
      mandate.sponsor = Reference(sponsor)
      mandate.from = Street.day.adding(-100)
      mandate.reviewOn = Street.day.adding(100)
      var held = try registrar.enter(mandate)
      for status in [Mandate.Status.underReview, .approved, .inForce] {
        mandate.status = status
        held = try registrar.change(held, to: mandate)
      }
      return held.id
    }
    return (street, id)
  }

  @Test func theNextVersionIsDraftedInOneActAndShowsWhatItChanges() async throws {
    let (street, mandate) = try await street()
    let first = await street.get("/mandates/M-\(mandate)", street.director)
    #expect(first.status == 200 && first.text.contains("Mandate of Spoke, version 1"))
    #expect(first.text.contains("Draft the next version") && !first.text.contains("What it changes"))
    let sent = await street.post("/mandates/M-\(mandate)/next-version", "", street.director)
    #expect(sent.status == 303 && sent.header("location") == "/mandates/M-\(mandate + 1)?notice=entered")
    let same = await street.get("/mandates/M-\(mandate + 1)", street.director).text
    // The days are laid down anew, and the text is the same.
    #expect(same.contains("Mandate of Spoke, version 2") && same.contains("What it changes"))
    #expect(same.contains("In force from") && !same.contains("Recommends and decides."))
    #expect(same.contains("It takes the place of version 1"))
    #expect(!same.contains("Draft the next version"), "One draft is enough.")
    let changed = await street.town.ask(
      "PATCH", "/api/v1/mandates/M-\(mandate + 1)", token: street.director,
      body: #"{"authority": "Recommends and decides.", "services": ""}"#, headers: [("if-match", "\"1\"")])
    #expect(changed.status == 200, "\(changed.text)")
    let page = await street.get("/mandates/M-\(mandate + 1)", street.director).text
    let table = page.components(separatedBy: "class=\"diff\"").last ?? ""
    #expect(table.contains("<td class=\"before\">Recommends only.</td>"))
    #expect(table.contains("<td class=\"after\">Recommends and decides.</td>"))
    #expect(table.contains("<tr class=\"removed\">") && table.contains("Services"))
    #expect(!table.contains("Help projects along.</td><td class=\"after\">Help projects along."))
  }

  @Test func aSecondDraftIsRefusedWithTheWayOut() async throws {
    let (street, mandate) = try await street()
    _ = await street.post("/mandates/M-\(mandate)/next-version", "", street.director)
    let head = try await street.town.head()
    let again = await street.post("/mandates/M-\(mandate)/next-version", "", street.director)
    #expect(again.status == 422)
    #expect(again.text.contains("Version 2 (M-\(mandate + 1)) is on its way already"))
    #expect(try await street.town.head() == head)
  }

  @Test func whoMayNotDraftIsToldWhoMayApprove() async throws {
    let (street, mandate) = try await street()
    _ = await street.post("/mandates/M-\(mandate)/next-version", "", street.director)
    let other = try await street.town.token("otherhead", role: "pmo_head", office: street.town.other)
    let head = try await street.town.head()
    let page = await street.get("/mandates/M-\(mandate + 1)", street.analyst).text
    #expect(page.contains("Coming into force") && page.contains("approve this mandate"))
    #expect(page.contains("director"))
    #expect(await street.post("/mandates/M-\(mandate + 1)/next-version", "", street.analyst).status != 303)
    // An office out of sight has no mandate that could be met.
    #expect(await street.post("/mandates/M-\(mandate)/next-version", "", other).status == 404)
    #expect(await street.get("/mandates/M-\(mandate)/charter", other).status == 404)
    #expect(try await street.town.head() == head)
  }

  /// Only what was in force is compared with: a draft that was given up says nothing of what held.
  @Test func whatWasNeverInForceIsNotComparedWith() async throws {
    let (street, mandate) = try await street()
    let spoke = street.town.spoke
    let third = try await street.enter { registrar -> Int64 in
      var mandate = Mandate()
      mandate.office = Reference(spoke)
      mandate.version = 2
      mandate.purpose = "Given up."
      let held = try registrar.enter(mandate)
      mandate.status = .withdrawn
      try registrar.change(held, to: mandate)
      mandate.version = 3
      mandate.status = .draft
      mandate.purpose = "Lead projects."
      return try registrar.enter(mandate).id
    }
    let page = await street.get("/mandates/M-\(third)", street.director).text
    let table =
      page.components(separatedBy: "class=\"diff\"").last?.components(separatedBy: "</table>")[0] ?? ""
    #expect(page.contains("Against version 1") && table.contains("Help projects along."))
    #expect(!table.contains("Given up."))
    #expect(page.contains("M-\(mandate)"))
  }

  @Test func theCharterSaysItOnPaper() async throws {
    let (street, mandate) = try await street()
    let spoke = street.town.spoke
    try await street.enter { registrar in
      var factor = SuccessFactor()
      factor.statement = "Reports come on time"
      factor.office = Reference(spoke)
      factor.target = "nine of ten"
      try registrar.enter(factor)
    }
    let page = await street.get("/mandates/M-\(mandate)/charter", street.director)
    #expect(page.status == 200)
    for words in [
      "Charter of Spoke", "class=\"paper\"", "Recommends only.", "<li>Planning</li>", "<li>Reporting</li>",
      "Reports come on time: nine of ten", "Ada Lind, sponsor", "Under Hub", "In force from 22 March 2026.",
    ] { #expect(page.text.contains(words), "\(words)") }
  }

  @Test func theButtonsAreThoseThatTheReaderMayPress() async throws {
    let (street, mandate) = try await street()
    _ = await street.post("/mandates/M-\(mandate)/next-version", "", street.director)
    let next = "/mandates/M-\(mandate + 1)"
    let hers = await street.get(next, street.spokeHead).text
    #expect(hers.contains("Put under review") && !hers.contains("Approve and put in force"))
    #expect(await street.post("\(next)/force", "revision=1", street.spokeHead).status == 403)
    #expect(await street.post("\(next)/review", "revision=1", street.spokeHead).status == 303)
    #expect(!(await street.get(next, street.spokeHead).text.contains("/force\"")))
    let page = await street.get(next, street.director).text
    #expect(page.contains("Approve and put in force") && !page.contains("Put under review"))
    // What was not seen as it stands is not put in force.
    #expect(await street.post("\(next)/force", "revision=1", street.director).status == 412)
    #expect(await street.post("\(next)/force", "", street.director).status == 400)
    #expect(await street.post("\(next)/force", "revision=2", street.director).status == 303)
    #expect(await street.get(next, street.director).text.contains("In force"))
    #expect(await street.get("/mandates/M-\(mandate)", street.director).text.contains("Superseded"))
    let again = await street.post("\(next)/force", "revision=4", street.director)
    #expect(again.status == 422 && again.text.contains("in force already"))
  }
}
