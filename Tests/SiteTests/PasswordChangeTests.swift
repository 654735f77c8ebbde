import Testing

@testable import Office
@testable import Site

/// One's own password: shown once more before it is changed, and every other session ends.
@Suite struct PasswordChangeTests {
  private static let old = "quiet harbour lamp 42"
  private static let new = "slate ferry under snow"

  private func signIn(_ town: Town, _ password: String) async -> Answer {
    await town.post(
      "/sign-in",
      "email=ada%40norrland.example&password=\(password.split(separator: " ").joined(separator: "+"))",
      nil)
  }

  private func change(_ town: Town, _ cookie: String, _ current: String, _ new: String) async -> Answer {
    let words = { (text: String) in text.split(separator: " ").joined(separator: "+") }
    return await town.ask(
      "POST", "/settings/password", body: "current=\(words(current))&password=\(words(new))",
      headers: [
        ("content-type", "application/x-www-form-urlencoded"), ("cookie", cookie),
        ("x-csrf", Site.csrf(String(cookie.dropFirst("podium=".count)))),
      ])
  }

  private func cookie(_ answer: Answer) throws -> String {
    String(try #require(answer.header("set-cookie")).split(separator: ";")[0])
  }

  @Test func changedByWhoShowsThePresentOne() async throws {
    let town = try await Town()
    _ = try await Founding(town.house, town.site.secrets).account(
      email: "ada@norrland.example", name: "Ada Lind", password: Self.old, isAdministrator: false)
    let first = try cookie(await signIn(town, Self.old))
    let second = try cookie(await signIn(town, Self.old))
    let page = await town.ask("GET", "/settings", headers: [("cookie", first)])
    #expect(page.text.contains("Present password") && page.text.contains("autocomplete=\"new-password\""))

    let wrong = await change(town, first, "not the present one", Self.new)
    #expect(wrong.status == 422 && wrong.text.contains("This is not the present password."))
    let weak = await change(town, first, Self.old, "short")
    #expect(weak.status == 422 && weak.text.contains("at least 12 characters"))
    #expect(await signIn(town, Self.new).status == 401)

    let changed = await change(town, first, Self.old, Self.new)
    #expect(changed.status == 303)
    let fresh = try cookie(changed)
    for ended in [first, second] {
      #expect(await town.ask("GET", "/settings", headers: [("cookie", ended)]).status == 303)
    }
    #expect(await town.ask("GET", "/settings", headers: [("cookie", fresh)]).status == 200)
    #expect(await signIn(town, Self.old).status == 401)
    #expect(await signIn(town, Self.new).status == 303)
  }

  @Test func guessesAreCountedAndTokensRefused() async throws {
    let town = try await Town()
    _ = try await Founding(town.house, town.site.secrets).account(
      email: "ada@norrland.example", name: "Ada Lind", password: Self.old, isAdministrator: false)
    let session = try cookie(await signIn(town, Self.old))
    var statuses: [Int] = []
    for _ in 0..<12 { statuses.append(await change(town, session, "guess after guess", Self.new).status) }
    #expect(statuses.prefix(10).allSatisfy { $0 == 422 } && statuses.suffix(2).allSatisfy { $0 == 429 })
    let token = try await town.token("lead", role: nil)
    #expect(await town.post("/settings/password", "current=a&password=b", token).status == 403)
  }
}
