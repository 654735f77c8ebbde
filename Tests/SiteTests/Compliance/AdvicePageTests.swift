import Measures
import Office
import Registers
import Testing

@testable import Site

/// The small form beside a hint: declined with a reason, shown again where it was not right, closed to strangers.
@Suite struct AdvicePageTests {
  private func street() async throws -> (street: Street, lead: String) {
    let street = try await Street()
    try await street.policy(.intakeRegistration, .advise, at: street.town.hub)
    let open = street.town.open
    try await street.move(open, [.initiating, .inDelivery])
    return (street, try await street.town.token("lead", role: "project_manager", project: open))
  }

  private let page = "/projects/P-1?side=controls"

  @Test func aHintIsDeclinedBesideIt() async throws {
    let (street, lead) = try await street()
    let before = await street.get(page, lead).text
    #expect(before.contains("Decline because…") && before.contains(">Hint<"))
    let sent = await street.post(
      "/projects/P-1/advice",
      "control=intake_registration&reason-intake_registration=it+runs+under+the+old+rules&until-intake_registration=",
      lead)
    #expect(sent.status == 303)
    #expect(
      sent.header("location") == "/projects/P-1?side=controls&notice=declined#intake_registration")
    let after = await street.get(page, lead).text
    #expect(
      after.contains("because it runs under the old rules, by lead on 30 June 2026, until 30 June 2027."))
    #expect(after.contains("/advice-answers/AA-1") && !after.contains("reason-intake_registration"))
    let list = await street.get("/advice-answers", street.director).text
    #expect(list.contains("it runs under the old rules"))
    let json = await street.get("/api/v1/compliance?result=declined", street.director).text
    #expect(json.contains("\"answer\":\"AA-1\"") && json.contains("\"declined\":1"))
    let file = await street.get("/compliance.csv?result=declined", street.director).text
    #expect(file.contains(",declined,") && file.contains(",AA-1"))
    let filter = await street.get("/compliance?result=declined", street.director).text
    #expect(filter.contains("Open road"))
  }

  @Test func withoutAReasonItComesBackWithWhatWasTyped() async throws {
    let (street, lead) = try await street()
    let head = try await street.town.head()
    let sent = await street.post(
      "/projects/P-1/advice",
      "control=intake_registration&reason-intake_registration=&until-intake_registration=2026-12-24", lead)
    #expect(sent.status == 422)
    #expect(sent.text.contains("To decline advice, say why.") && sent.text.contains("2026-12-24"))
    #expect(sent.text.contains("<details class=\"more\" open>"))
    #expect(sent.text.contains("href=\"/projects/P-1?side=people\""), "Its tabs lead to the project.")
    let odd = await street.post("/projects/P-1/advice", "control=nonsense", lead)
    #expect(odd.status == 422)
    #expect(try await street.town.head() == head)
  }

  @Test func strangersMeetNoFormAndChangeNothing() async throws {
    let (street, _) = try await street()
    let auditor = try await street.town.token("auditor", role: "auditor", office: street.town.hub)
    #expect(!(await street.get(page, auditor).text).contains("Decline because…"))
    let form = "control=intake_registration&reason-intake_registration=no"
    let head = try await street.town.head()
    #expect(await street.post("/projects/P-1/advice", form, auditor).status == 403)
    // A project that may not be seen is answered like none.
    let far = await street.post("/projects/P-\(street.town.elsewhere)/advice", form, street.spokeHead)
    #expect(far.status == 404)
    #expect(await street.post("/projects/P-99/advice", form, street.spokeHead).status == 404)
    #expect(try await street.town.head() == head)
  }
}
