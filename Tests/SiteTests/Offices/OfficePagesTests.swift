import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// The pages of offices, controls and people: they answer, stay within their readers' sight, and act only when asked.
@Suite struct OfficePagesTests {
  static let pages = [
    "/offices", "/offices?view=hub", "/offices?as-of=2026-06-30T08:00:00Z", "/offices?status=closed",
    "/offices/O-1", "/offices/O-2", "/offices/O-2?side=posts", "/offices/O-2?side=controls",
    "/offices/O-2?side=projects", "/offices/O-2?side=nonsense", "/offices/O-2/profile",
    "/offices/O-1/profile?to=directive", "/offices/O-1/profile?to=nonsense", "/controls",
    "/controls/template_use", "/control-policies/preview", "/people/H-1", "/who-may",
    "/control-policies/preview?office=O-1&control=template_use&level=block&lock=locked&condition=tier%3C%3D2",
    "/who-may?action=change&code=P-1", "/who-may?action=create&register=waiver&code=P-1",
  ]

  @Test func everyPageAnswersTheDirector() async throws {
    let street = try await Street()
    for page in Self.pages {
      let answer = await street.get(page, street.director)
      #expect(answer.status == 200, "\(page)")
      #expect(!answer.text.contains("style=\""), "\(page)")
    }
    #expect(await street.get("/controls/nonsense", street.director).status == 404)
    #expect(await street.get("/offices/O-99", street.director).status == 404)
  }

  @Test func nobodySeesMoreThanIsHers() async throws {
    let street = try await Street()
    let nobody = try await street.town.token("nobody", role: nil)
    for page in Self.pages {
      let hidden = await street.get(page, street.analyst).text
      #expect(!hidden.contains("Quiet matter"), "\(page)")
      #expect(!hidden.contains("/projects/P-\(street.town.hidden)\""), "\(page)")
      let text = await street.get(page, nobody).text
      for name in ["Spoke", "Open road", "Quiet matter"] { #expect(!text.contains(name), "\(page)") }
    }
    for page in ["/offices/O-1", "/offices/O-3", "/offices/O-3?side=controls", "/offices/O-3/profile"] {
      #expect(await street.get(page, street.spokeHead).status == 404, "\(page)")
    }
  }

  @Test func pagesKeepStatementsFew() async throws {
    let street = try await Street()
    try await street.policy(.templateUse, .require, .floor, at: street.town.hub)
    for (page, most) in [
      ("/offices", 6), ("/controls", 6), ("/controls/template_use", 10), ("/offices/O-2", 10),
      ("/offices/O-2?side=posts", 10), ("/offices/O-2?side=controls", 10), ("/people/H-1", 10),
      ("/offices/O-1/profile?to=directive", 10),
    ] {
      _ = await street.get(page, street.director)
      let timing = await street.get(page, street.director).header("server-timing") ?? ""
      let count = timing.utf8.filter { $0 >= 0x30 && $0 <= 0x39 }
      #expect((Int(String(decoding: count, as: UTF8.self)) ?? 99) <= most, "\(page): \(timing)")
    }
  }

  @Test func actionsStandOnlyForThoseWhoMay() async throws {
    let street = try await Street()
    let mine = await street.get("/offices/O-2", street.spokeHead).text
    #expect(mine.contains("Move to approved") && mine.contains("/offices/O-2/profile"))
    let hers = await street.get("/offices/O-2", street.analyst).text
    #expect(!hers.contains("Move to approved") && !hers.contains("/offices/O-2/profile"))
    #expect(hers.contains("Who may change this office?") && hers.contains("spokehead"))
    let controls = await street.get("/offices/O-2?side=controls", street.analyst).text
    #expect(controls.contains("Who may lay down policies of this office?"))
    #expect(!controls.contains("/control-policies/new?office=O-2"))
    let own = await street.get("/offices/O-2?side=controls", street.spokeHead).text
    #expect(own.contains("/control-policies/new?office=O-2&amp;control=template_use"))
    #expect(await street.get("/offices/O-2/profile", street.analyst).status == 403)
  }

  @Test func nothingIsOfferedInThePast() async throws {
    let street = try await Street()
    for page in ["/offices/O-2", "/offices/O-2?side=posts", "/offices/O-2?side=controls", "/offices"] {
      let sign = page.contains("?") ? "&" : "?"
      let text = await street.get("\(page)\(sign)as-of=2026-06-30T08:59:59Z", street.director).text
      for word in ["Move to ", "Change profile", "/posts/new", "/control-policies/new", "New office"] {
        #expect(!text.contains(word), "\(page): \(word)")
      }
    }
  }

  @Test func anOfficeMovesByItsButton() async throws {
    let street = try await Street()
    let moved = await street.post("/offices/O-2", "status=approved&revision=1", street.spokeHead)
    #expect(moved.status == 303)
    let again = await street.get("/offices/O-2", street.spokeHead).text
    #expect(again.contains("Move to mobilising") && !again.contains("Move to approved"))
    _ = await street.post("/offices/O-2", "status=mobilising&revision=2", street.spokeHead)
    let text = await street.get("/offices/O-2", street.spokeHead).text
    // It has neither mandate nor head, and governs a live project.
    #expect(!text.contains("Move to operating") && !text.contains("Close the office"))
    #expect(text.contains("A mandate in force") && text.contains("No live project to govern"))
  }

  @Test func closingAsksForMoreThanOneTouch() async throws {
    let street = try await Street()
    let text = await street.get("/offices/O-3", street.director).text
    #expect(!text.contains("Close the office"), "It governs a live project.")
    try await street.enter { registrar in
      let held = try registrar.archivist.find(Reference<Project>(street.town.elsewhere))
      var moved = held.entry
      moved.governingOffice = Reference(street.town.hub)
      try registrar.change(held, to: moved)
    }
    let ready = await street.get("/offices/O-3", street.director).text
    #expect(ready.contains("Close the office") && ready.contains("is not opened again"))
    let closed = await street.post("/offices/O-3", "status=closed&revision=1&because=Merged", street.director)
    #expect(closed.status == 303)
    #expect(await street.get("/offices/O-3", street.director).text.contains("Nothing follows"))
  }
}
