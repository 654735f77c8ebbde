import Measures
import Registers
import Testing

@testable import Office
@testable import Site

/// What every answer does: headers, statements within budget, and requests from elsewhere refused.
@Suite struct HabitTests {
  @Test func everyAnswerCarriesItsHeaders() async throws {
    let town = try await Town()
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    for path in [
      "/", "/projects", "/sign-in", "/no-such-page", "/api/v1/projects", "/assets/app.css", "/health",
      "/projects/P-999",
    ] {
      let answer = await town.ask("GET", path, token: token)
      #expect(answer.header("content-security-policy")?.contains("default-src 'none'") == true, "\(path)")
      #expect(answer.header("x-content-type-options") == "nosniff", "\(path)")
      #expect(
        answer.header("content-type")?.contains("charset=utf-8") == true || path.contains("assets"), "\(path)"
      )
      #expect(answer.header("access-control-allow-origin") == nil)
    }
  }

  /// Warm pages; the first after a change works out rights, roles and tree once.
  @Test(arguments: [
    ("/projects", 6), ("/api/v1/projects", 6), ("/people", 6), ("/offices", 12), ("/portfolios", 10),
    ("/projects/P-1", 24), ("/", 36),
  ])
  func pagesKeepTheirStatementBudget(_ path: String, _ warmMost: Int) async throws {
    let town = try await Town()
    let token = try await town.token("director", role: "pmo_director", office: town.hub)
    let cold = await town.ask("GET", path, token: token)
    let warm = await town.ask("GET", path, token: token)
    for (name, answer, most) in [("cold", cold, warmMost + 6), ("warm", warm, warmMost)] {
      let text = answer.header("server-timing") ?? ""
      let count = Int(text.split(separator: "\"").dropFirst().first?.split(separator: " ").first ?? "") ?? 999
      #expect(answer.status == 200, "\(path)")
      #expect(count <= most, "\(path), \(name): \(count) statements, budget \(most)")
    }
  }

  @Test func aChangeNeedsOurOwnForm() async throws {
    let town = try await Town()
    let key = try await town.house.write(.actor(.console), request: "t") { registrar in
      try Founding.person(registrar, name: "Ada Lind", email: "ada@norrland.example")
    }
    #expect(key > 0)
    let account = try await Founding(town.house, town.site.secrets)
      .account(
        email: "ada@norrland.example", name: "Ada Lind", password: "quiet harbour lamp 42",
        isAdministrator: false)
    #expect(account > 0)
    let wrong = await signIn(town, "ada@norrland.example", "not the password at all")
    #expect(wrong.status == 401)
    let unknown = await signIn(town, "nobody@norrland.example", "not the password at all")
    #expect(unknown.status == 401)
    let right = await signIn(town, "Ada@Norrland.example", "quiet harbour lamp 42")
    #expect(right.status == 303)
    let cookie = try #require(right.header("set-cookie"))
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
    let session = String(cookie.split(separator: ";")[0])
    let secret = String(session.dropFirst("podium=".count))
    for headers in [
      [("cookie", session)], [("cookie", session), ("x-csrf", "wrong")],
      [("cookie", session), ("x-csrf", Site.csrf(secret)), ("sec-fetch-site", "cross-site")],
      [
        ("cookie", session), ("x-csrf", Site.csrf(secret)), ("host", "podium.example"),
        ("origin", "https://evil.example"),
      ],
    ] {
      #expect(await town.ask("POST", "/sign-out", headers: headers).status == 403)
    }
    let out = await town.ask(
      "POST", "/sign-out", headers: [("cookie", session), ("x-csrf", Site.csrf(secret))])
    #expect(out.status == 303)
    #expect(await town.ask("GET", "/settings", headers: [("cookie", session)]).status == 303)
  }

  /// A cookie that the browser was given by somebody else is never taken on.
  @Test func sessionsAreNotFixed() async throws {
    let town = try await Town()
    _ = try await Founding(town.house, town.site.secrets)
      .account(
        email: "ada@norrland.example", name: "Ada", password: "quiet harbour lamp 42", isAdministrator: false)
    let planted = String(repeating: "a", count: 64)
    let body = "email=ada%40norrland.example&password=quiet+harbour+lamp+42"
    let answer = await town.site.answer(
      Ask(
        "POST", "/sign-in",
        headers: [
          ("cookie", "podium=\(planted)"), ("content-type", "application/x-www-form-urlencoded"),
          ("x-csrf", Site.csrf(planted)),
        ], body: Array(body.utf8)))
    #expect(answer.status == 303)
    #expect(answer.header("set-cookie")?.contains(planted) == false)
    #expect(await town.ask("GET", "/settings", headers: [("cookie", "podium=\(planted)")]).status == 303)
  }

  @Test func guessingIsSlowedDown() async throws {
    let town = try await Town()
    _ = try await Founding(town.house, town.site.secrets)
      .account(
        email: "ada@norrland.example", name: "Ada", password: "quiet harbour lamp 42", isAdministrator: false)
    var statuses: [Int] = []
    for _ in 0..<14 {
      statuses.append(await signIn(town, "ada@norrland.example", "guess after guess").status)
    }
    #expect(statuses.filter { $0 == 401 }.count == 10)
    #expect(statuses.suffix(4).allSatisfy { $0 == 429 })
  }

  @Test func nextLeadsOnlyToOurOwnPages() {
    for bad in [
      "//evil", "/\\evil", "https:evil", "/%0d%0a\r\nX: y", "javascript:alert(1)", "", "evil", "/sign-in",
    ] {
      #expect(SignInPages.safeNext(bad) == "/" || SignInPages.safeNext(bad).hasPrefix("/%0d"), "\(bad)")
    }
    #expect(SignInPages.safeNext("/projects?q=a") == "/projects?q=a")
  }

  private func signIn(_ town: Town, _ email: String, _ password: String) async -> Answer {
    let body = "email=\(email)&password=\(password.split(separator: " ").joined(separator: "+"))"
    return await town.site.answer(
      Ask(
        "POST", "/sign-in", headers: [("content-type", "application/x-www-form-urlencoded")],
        body: Array(body.utf8), address: "192.0.2.9"))
  }
}
