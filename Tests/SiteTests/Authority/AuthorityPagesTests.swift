import Interchange
import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// Asking who may decide, deciding and withdrawing, as pages and API do it.
@Suite struct AuthorityPagesTests {
  /// A street in which the head of the spoke decides up to GBP 100, and the director up to GBP 1,000.
  private func street() async throws -> (street: Street, manager: String) {
    let street = try await Street()
    let manager = try await street.town.token("manager", role: "project_manager", project: street.town.open)
    let (hub, spoke) = (street.town.hub, street.town.spoke)
    try await street.enter { registrar in
      let roles = try registrar.archivist.namedRoles()
      for (key, office, pounds) in [("pmo_head", spoke, 100), ("pmo_director", hub, 1_000)]
        as [(String, Int64, Int64)]
      {
        var entry = Delegation()
        entry.role = roles.first { $0.value.key == key }.map { Reference($0.key) }
        entry.office = Reference(office)
        entry.limit = Money(minor: pounds * 100, .gbp)
        entry.from = Street.day
        let held = try registrar.enter(entry)
        entry.status = .inForce
        try registrar.change(held, to: entry)
      }
    }
    return (street, manager)
  }

  private func ask(_ town: Town, _ token: String, _ amount: String, project: String = "P-1") async throws
    -> String
  {
    let answer = await town.ask(
      "POST", "/api/v1/requests", token: token,
      body: """
        {"question": "More stone", "project": "\(project)", "amount": {"amount": "\(amount)", "currency": "GBP"},
         "reason": "It rains"}
        """)
    #expect(answer.status == 201, "\(answer.text)")
    return try #require(try JSON.parse(answer.body)["code"]?.text)
  }

  @Test func whatIsAskedAboutIsALink() async throws {
    let (street, _) = try await street()
    let page = await street.get("/authority?subject=budget_change&code=P-1&amount=GBP+50", street.director)
    #expect(page.text.contains("href=\"/projects/P-1\"") && page.text.contains("Open road</p>"))
    #expect(!(await street.get("/authority?code=P-999", street.director).text.contains("/projects/P-999")))
  }

  @Test func aRequestFindsItsWayAndIsDecided() async throws {
    let (street, manager) = try await street()
    let code = try await ask(street.town, manager, "50.00")
    let page = await street.get("/requests/\(code)", street.spokeHead)
    #expect(page.text.contains("spokehead decides") && page.text.contains("name=\"verdict\""))
    #expect(await street.get("/", street.spokeHead).text.contains("More stone"))
    // Who may not decide sees who does, and no form.
    let analyst = await street.get("/requests/\(code)", street.analyst)
    #expect(analyst.text.contains("spokehead decides") && !analyst.text.contains("name=\"verdict\""))
    // Nothing said: every problem at once, and what was typed is kept.
    let empty = await street.post(
      "/requests/\(code)/decision", "revision=1&verdict=approved_with_conditions", street.spokeHead)
    #expect(empty.status == 422)
    #expect(empty.text.contains("A decision says why.") && empty.text.contains("Say the conditions"))
    let none = await street.post("/requests/\(code)/decision", "revision=1&reason=Rain", street.spokeHead)
    #expect(none.status == 422 && none.text.contains("approved or rejected"))
    let stale = await street.post(
      "/requests/\(code)/decision", "revision=7&verdict=approved&reason=Rain", street.spokeHead)
    #expect(stale.status == 412)
    let done = await street.post(
      "/requests/\(code)/decision", "revision=1&verdict=approved&reason=Rain", street.spokeHead)
    #expect(done.status == 303)
    let after = await street.get("/requests/\(code)", manager)
    #expect(after.text.contains("Approved on") && after.text.contains("DC-1"))
    #expect(await street.get("/decisions/DC-1", street.director).text.contains("up to GBP 100"))
    let again = await street.post(
      "/requests/\(code)/decision", "revision=2&verdict=rejected&reason=No", street.spokeHead)
    #expect(again.status == 422)
  }

  @Test func refusalsNameWhoMay() async throws {
    let (street, manager) = try await street()
    let code = try await ask(street.town, manager, "500.00")
    let refused = await street.town.ask(
      "POST", "/api/v1/requests/\(code)/decision", token: street.spokeHead,
      body: "{\"verdict\": \"approved\", \"reason\": \"x\"}", headers: [("if-match", "\"1\"")])
    #expect(refused.status == 403)
    #expect(refused.text.contains("above its limit") && refused.text.contains("director"))
    let own = await street.town.ask(
      "POST", "/api/v1/requests/\(code)/decision", token: manager,
      body: "{\"verdict\": \"approved\", \"reason\": \"x\"}", headers: [("if-match", "\"1\"")])
    #expect(own.status == 403)
    for (body, status) in [
      ("{\"verdict\": \"maybe\", \"reason\": \"x\"}", 422), ("{\"verdict\": 1}", 422), ("[]", 400),
      ("{\"verdict\": \"approved\", \"reason\": \"x\", \"limit\": \"9\"}", 422),
    ] {
      let answer = await street.town.ask(
        "POST", "/api/v1/requests/\(code)/decision", token: street.director, body: body,
        headers: [("if-match", "\"1\"")])
      #expect(answer.status == status, "\(body): \(answer.status)")
    }
    let unmatched = await street.town.ask(
      "POST", "/api/v1/requests/\(code)/decision", token: street.director,
      body: "{\"verdict\": \"approved\", \"reason\": \"x\"}")
    #expect(unmatched.status == 428)
    let done = await street.town.ask(
      "POST", "/api/v1/requests/\(code)/decision", token: street.director,
      body: "{\"verdict\": \"approved\", \"reason\": \"x\"}", headers: [("if-match", "\"1\"")])
    #expect(done.status == 200 && done.text.contains("DC-1"))
  }

  @Test func theQuestionIsAnsweredWithTheChain() async throws {
    let (street, _) = try await street()
    let asked = await street.town.ask(
      "GET", "/api/v1/authority", token: street.analyst, query: "code=P-1&amount=GBP%20500")
    let json = try JSON.parse(asked.body)
    #expect(json["decider_name"]?.text == "director")
    #expect(json["chain"]?.items?.count == 2)
    let page = await street.get("/authority?subject=budget_change&code=P-1&amount=GBP+5000", street.analyst)
    #expect(page.text.contains("Nobody may decide this at present"))
    for query in ["code=P-999", "code=H-1", "code=P-1&amount=lots", "code=P-1&days=-4", "subject=x&code=P-1"]
    {
      let bad = await street.get("/authority?\(query)", street.analyst)
      #expect(bad.status == 200 && bad.text.contains("aria-invalid"), "\(query)")
      let api = await street.town.ask("GET", "/api/v1/authority", token: street.analyst, query: query)
      #expect(api.status == 400 || api.status == 404, "\(query): \(api.status)")
    }
    // A confidential project is answered like none.
    let lead = try await street.town.token("lead", role: "project_manager", project: street.town.open)
    let hidden = await street.town.ask(
      "GET", "/api/v1/authority", token: lead, query: "code=\(Project.title.code(of: street.town.hidden))")
    let missing = await street.town.ask("GET", "/api/v1/authority", token: lead, query: "code=P-999")
    #expect(hidden.status == 404 && hidden.body == missing.body)
  }

  @Test func theMatrixShowsWhatReachesAnOffice() async throws {
    let (street, _) = try await street()
    let page = await street.get("/delegations/matrix?office=O-2", street.director)
    #expect(page.text.contains("GBP 100<") && page.text.contains("GBP 1,000<"))
    let other = await street.get("/delegations/matrix?office=O-3", street.director)
    #expect(!other.text.contains("GBP 100<") && other.text.contains("GBP 1,000<"))
    let csv = await street.get("/delegations/matrix.csv?office=O-2", street.director)
    #expect(csv.text.contains("holder,place,budget_change"))
    // Both files say the same, one in words and one in figures.
    let workbook = await street.get("/delegations/matrix.xlsx?office=O-2", street.director)
    #expect(workbook.status == 200 && workbook.header("content-type") == TableUpload.workbook)
    let table = TableFile.read(workbook.body)
    #expect(table.refusal == nil && table.header.starts(with: ["Holder", "Holds at"]))
    #expect(table.rows.count == csv.text.split(separator: "\r\n").count - 1)
    let amounts = table.rows.flatMap { $0 }.filter { $0.hasPrefix("GBP") }.sorted()
    #expect(amounts == ["GBP 100", "GBP 1000"], "\(table.rows)")
    #expect(await street.get("/delegations/matrix?office=P-2", street.director).status == 400)
    let delegation = await street.get("/delegations/D-1", street.director)
    #expect(
      delegation.text.contains("spokehead") && delegation.text.contains("Nothing was decided under it yet"))
  }

  @Test func onlyWhoAskedWithdraws() async throws {
    let (street, manager) = try await street()
    let code = try await ask(street.town, manager, "5.00")
    let other = await street.post("/requests/\(code)/withdrawal", "revision=1&reason=x", street.director)
    #expect(other.status == 403)
    #expect(await street.get("/requests/\(code)", manager).text.contains("Withdraw the request"))
    let done = await street.post("/requests/\(code)/withdrawal", "revision=1&reason=x", manager)
    #expect(done.status == 303)
    #expect(await street.get("/requests/\(code)", manager).text.contains("Withdrawn"))
  }

  @Test(arguments: [("/requests/RQ-1", 40), ("/delegations/matrix", 14), ("/delegations/D-1", 30)])
  func pagesKeepTheirBudget(_ path: String, _ most: Int) async throws {
    let (street, manager) = try await street()
    for _ in 0..<5 { _ = try await ask(street.town, manager, "5.00") }
    let answer = await street.get(path, street.director)
    let text = answer.header("server-timing") ?? ""
    let count = Int(text.split(separator: "\"").dropFirst().first?.split(separator: " ").first ?? "") ?? 999
    #expect(answer.status == 200 && count <= most, "\(path): \(count) statements")
  }
}
