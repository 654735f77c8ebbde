import Ledger
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// The hand-over as pages, forms and programs know it.
@Suite struct HandOverPageTests {
  /// A head with a post, a project that names her, and somebody to follow.
  private func scene() async throws -> (street: Street, ada: Int64, bea: Int64) {
    let street = try await Street()
    let ada = try await street.person("Ada")
    let bea = try await street.person("Bea")
    try await street.seat("Planner", role: "pmo_specialist", at: street.town.spoke, person: ada, share: 5_000)
    let project = try street.town.house.catalogue.shelf(Project.self)
    let open = street.town.open
    try await street.enter {
      _ = try $0.change(project, open, seen: nil, ["sponsor": "H-\(ada)"])
    }
    return (street, ada, bea)
  }

  private func tag(_ page: String) -> String {
    let after = page.components(separatedBy: "name=\"seen\" value=\"").dropFirst().first ?? ""
    return after.components(separatedBy: "\"").first ?? ""
  }

  @Test func itIsTriedFirstAndDoneThen() async throws {
    let (street, ada, bea) = try await scene()
    let head = street.spokeHead
    let shown = await street.get("/people/H-\(ada)/hand-over", head)
    #expect(shown.status == 200)
    #expect(shown.text.contains("Planner") && shown.text.contains("Sponsor of the project"))
    let path = "/people/H-\(ada)/hand-over"
    let tried = await street.post(path, "act=preview&day=2026-06-30&to=H-\(bea)", head)
    #expect(tried.status == 200, "\(tried.text)")
    #expect(tried.text.contains("This can be done") && tried.text.contains("2 of 2 pass on"))
    func sponsor() async throws -> Int64? {
      let open = street.town.open
      return try await street.look { try $0.find(Reference<Project>(open)).entry.sponsor?.id }
    }
    #expect(try await sponsor() == ada)
    // Without having looked at what it would do, it is only tried.
    let hasty = await street.post(path, "act=carry&day=2026-06-30&to=H-\(bea)", head)
    #expect(hasty.status == 200)
    #expect(try await sponsor() == ada)
    let done = await street.post(
      path, "act=carry&day=2026-06-30&to=H-\(bea)&leaves=true&seen=\(tag(tried.text))", head)
    #expect(done.status == 303, "\(done.text)")
    #expect(try await sponsor() == bea)
    let status = try await street.look { try $0.find(Reference<Person>(ada)).entry.status }
    #expect(status == .left)
    #expect(await street.get(path, head).text.contains("Nothing that you may see is in her hands"))
  }

  @Test func leavingIsRefusedWithTheWay() async throws {
    let (street, ada, _) = try await scene()
    let answer = await street.town.ask(
      "PATCH", "/api/v1/people/H-\(ada)", token: street.director, body: #"{"status": "left"}"#,
      headers: [("if-match", "\"1\"")])
    #expect(answer.status == 422)
    #expect(answer.text.contains("/people/H-\(ada)/hand-over"))
  }

  @Test func programsPreviewAndAct() async throws {
    let (street, ada, bea) = try await scene()
    let (path, head) = ("/api/v1/people/H-\(ada)/hand-over", street.spokeHead)
    let listed = await street.town.ask("GET", path, token: head)
    #expect(listed.status == 200 && listed.text.contains("\"key\":\"project.sponsor.P-1\""))
    let before = try await street.town.head()
    let preview = await street.town.ask(
      "POST", path, token: head, query: "preview=true", body: #"{"to": "H-\#(bea)"}"#)
    #expect(preview.status == 200 && preview.text.contains("\"preview\":true"))
    #expect(try await street.town.head() == before)
    let wrong = await street.town.ask("POST", path, token: head, body: #"{"to": "H-\#(ada)"}"#)
    #expect(wrong.status == 422)
    let odd = await street.town.ask("POST", path, token: head, body: #"{"whom": "H-1"}"#)
    #expect(odd.status == 400)
    let done = await street.town.ask(
      "POST", path, token: head, body: #"{"to": "H-\#(bea)", "reason": "Moves on."}"#)
    #expect(done.status == 200 && done.text.contains("\"passed_on\":2"), "\(done.text)")
    // Of her own appointment somebody else decides.
    let mine = await street.town.ask("GET", "/api/v1/me", token: head)
    #expect(mine.status == 200)
  }

  /// What the reader may not see is neither listed nor handed over, and its name changes no byte of the page.
  @Test func whatIsHiddenStaysHidden() async throws {
    let (street, ada, _) = try await scene()
    let path = "/people/H-\(ada)/hand-over"
    let analyst = try await street.town.token("outsider", role: "pmo_analyst", office: street.town.other)
    let before = await street.get(path, analyst).text
    let (project, hidden) = (
      try street.town.house.catalogue.shelf(Project.self), street.town.hidden
    )
    try await street.enter { _ = try $0.change(project, hidden, seen: nil, ["manager": "H-\(ada)"]) }
    let after = await street.get(path, analyst).text
    func main(_ page: String) -> String { page.components(separatedBy: "<main").last ?? "" }
    #expect(main(before) == main(after))
    #expect(!after.contains("Quiet matter"))
  }
}
