import Registers
import Testing

@testable import Office
@testable import Site

/// Nothing typed is lost, nothing unseen is overwritten, and an old cookie is no lock on the door.
@Suite struct FormKeepingTests {
  /// The hidden fields of the first form of a page, as a browser would send them back.
  private func hidden(_ page: String) -> String {
    var pairs: [String] = []
    for part in page.components(separatedBy: "<input type=\"hidden\" name=\"").dropFirst() {
      let name = part.prefix { $0 != "\"" }
      let value = part.components(separatedBy: "value=\"").dropFirst().first?.prefix { $0 != "\"" } ?? ""
      pairs.append("\(name)=\(value.replacingOccurrences(of: "/", with: "%2F"))")
    }
    return pairs.joined(separator: "&")
  }

  @Test func anOldCookieDoesNotKeepAnybodyOut() async throws {
    let town = try await Town()
    _ = try await Founding(town.house, town.site.secrets)
      .account(
        email: "ada@norrland.example", name: "Ada", password: "quiet harbour lamp 42", isAdministrator: false)
    let cookie = [("cookie", "podium=" + String(repeating: "b", count: 64))]
    let form = [("content-type", "application/x-www-form-urlencoded")]
    let page = await town.ask("GET", "/sign-in", query: "next=%2Fprojects", headers: cookie)
    let sent = "email=ada%40norrland.example&password=quiet+harbour+lamp+42&" + hidden(page.text)
    let answer = await town.ask("POST", "/sign-in", body: sent, headers: cookie + form)
    #expect(answer.status == 303, "\(answer.status)")
    #expect(answer.header("location") == "/projects")
    let wrong = await town.ask(
      "POST", "/sign-in", body: "email=ada%40norrland.example&password=no&" + hidden(page.text),
      headers: cookie + form)
    #expect(wrong.status == 401)
    #expect(hidden(wrong.text).contains("next=%2Fprojects"), "One wrong password does not lose the way.")
  }

  @Test func aButtonThatIsRefusedEmptiesNothing() async throws {
    let street = try await Street()
    let before = try await street.look { try $0.find(Reference<OfficeUnit>(street.town.spoke)).entry }
    _ = try await street.enter { registrar in
      var office = try registrar.archivist.find(Reference<OfficeUnit>(street.town.spoke))
      var entry = office.entry
      entry.mission = "Serve the north."
      office = try registrar.change(office, to: entry)
    }
    // No mandate and no head: the move is refused, and the form that follows holds what the office holds.
    let refused = await street.post("/offices/O-2", "status=operating&revision=2", street.director)
    #expect(refused.status == 422)
    #expect(refused.text.contains("Serve the north."))
    let stale = await street.post(
      "/offices/O-2", "name=Mine&revision=1&because=For+a+reason", street.director)
    #expect(stale.status == 422)
    #expect(stale.text.contains("Now it reads: \(before.name)") && stale.text.contains("value=\"Mine\""))
    #expect(stale.text.contains("Serve the north.") && stale.text.contains("value=\"For a reason\""))
  }

  /// Pressed twice, or sent again after Back, a form enters once; another entry from the same form is another.
  @Test func aFormSentTwiceEntersOnce() async throws {
    let street = try await Street()
    let page = await street.get("/portfolios/new", street.director)
    let sent = "name=Twice&office=O-1&" + hidden(page.text)
    #expect(sent.contains("idempotency-key="))
    let answers = [
      await street.post("/portfolios", sent, street.director),
      await street.post("/portfolios", sent, street.director),
    ]
    #expect(answers.map(\.status) == [303, 303])
    #expect(answers[0].header("location") == answers[1].header("location"))
    let other = await street.post(
      "/portfolios", sent.replacingOccurrences(of: "Twice", with: "Another"), street.director)
    #expect(other.status == 303 && other.header("location") != answers[0].header("location"))
    let names = try await street.look { try $0.all(Portfolio.self) }.map(\.entry.name)
    #expect(names.filter { $0 == "Twice" }.count == 1 && names.contains("Another"))
  }

  @Test func controlCharactersAreRefusedInWords() async throws {
    let town = try await Town()
    _ = try await Founding(town.house, town.site.secrets)
      .account(
        email: "ada@norrland.example", name: "Ada", password: "quiet harbour lamp 42", isAdministrator: false)
    let signedIn = await town.post(
      "/sign-in", "email=ada%40norrland.example&password=quiet+harbour+lamp+42", nil)
    let cookie = String(try #require(signedIn.header("set-cookie")).split(separator: ";")[0])
    let csrf = Site.csrf(String(cookie.dropFirst("podium=".count)))
    let answer = await town.ask(
      "POST", "/settings/tokens", body: "name=%01&scope=read+write&expires=2027-01-31",
      headers: [
        ("content-type", "application/x-www-form-urlencoded"), ("cookie", cookie), ("x-csrf", csrf),
      ])
    #expect(answer.status == 422, "\(answer.status)")
    #expect(answer.text.contains("control character"))
    #expect(
      answer.text.contains("value=\"2027-01-31\"") && answer.text.contains("value=\"read write\" selected"))
    let empty = try await Town(isFounded: false)
    let founded = await empty.post(
      "/first-run", "office=%02&name=Ada&email=ada%40norrland.example&password=quiet+harbour+lamp+42", nil)
    #expect(founded.status == 422 && founded.text.contains("field-office-problem"), "\(founded.status)")
  }

  @Test func todayTellsNoHistoryThatIsClosed() async throws {
    let town = try await Town()
    let token = try await town.token("onlooker", role: "stakeholder", project: town.open)
    try await town.house.write(.actor(.console), request: "test") { registrar in
      let held = try registrar.archivist.find(Reference<Project>(town.open))
      var project = held.entry
      project.budget = nil
      _ = try registrar.change(held, to: project, because: "Whispered in the corridor")
    }
    #expect(await town.ask("GET", "/projects/P-1", token: token).status == 200)
    #expect(await town.ask("GET", "/projects/P-1/history", token: token).status == 403)
    #expect(!(await town.ask("GET", "/", token: token).text.contains("Whispered")))
  }
}
