import Measures
import Office
import Registers
import Testing

@testable import Site

/// The rules of an office as a page: read by all who hold a post under them, acknowledged with one button.
@Suite struct RulesPageTests {
  private func street() async throws -> (street: Street, lead: String) {
    let street = try await Street()
    let spoke = street.town.spoke
    try await street.enter { registrar in
      let held = try registrar.archivist.find(Reference<OfficeUnit>(spoke))
      var office = held.entry
      office.rulesOfEngagement = "We answer within five days."
      try registrar.change(held, to: office)
    }
    let lead = try await street.town.token("lead", role: "project_manager", project: street.town.open)
    return (street, lead)
  }

  private var page: String { "/offices/O-2/rules" }

  @Test func whoHoldsAPostUnderThemReadsAndAcknowledgesThem() async throws {
    let (street, lead) = try await street()
    #expect(street.town.spoke == 2)
    // She may not see the office, and is bound by its rules all the same.
    #expect(await street.get("/offices/O-2", lead).status == 404)
    let today = await street.get("/", lead).text
    #expect(today.contains("Rules of engagement of Spoke") && today.contains("/offices/O-2/rules"))
    let before = await street.get(page, lead).text
    #expect(before.contains("We answer within five days.") && before.contains("I know these rules"))
    #expect(!before.contains("Who knows them"), "Who else holds posts is told to those who see the office.")
    let sent = await street.post("\(page)/acknowledgement", "revision=2", lead)
    #expect(sent.status == 303 && sent.header("location") == "\(page)?notice=rules-acknowledged")
    let after = await street.get(page, lead).text
    #expect(after.contains("You acknowledged them on 30 June 2026") && !after.contains("I know these rules"))
    #expect(!(await street.get("/", lead).text).contains("Rules of engagement of Spoke"))
    let head = await street.get(page, street.spokeHead).text
    #expect(head.contains("Who knows them") && head.contains(">lead</a>") && head.contains("Not yet"))
  }

  @Test func aTextThatWasNotReadIsNotAcknowledged() async throws {
    let (street, lead) = try await street()
    let stale = await street.post("\(page)/acknowledgement", "revision=1", lead)
    #expect(stale.status == 422 && stale.text.contains("The rules were changed since then"))
    #expect(await street.post("\(page)/acknowledgement", "", lead).status == 400)
  }

  @Test func othersLearnNothing() async throws {
    let (street, _) = try await street()
    let far = try await street.town.token("far", role: "project_manager", project: street.town.elsewhere)
    let head = try await street.town.head()
    #expect(await street.get(page, far).status == 404)
    #expect(await street.post("\(page)/acknowledgement", "revision=2", far).status == 404)
    #expect(try await street.town.head() == head)
    // The director sees the rules, holds a post above them, and is asked for nothing.
    let above = await street.get(page, street.director).text
    #expect(above.contains("We answer within five days.") && !above.contains("I know these rules"))
  }
}
