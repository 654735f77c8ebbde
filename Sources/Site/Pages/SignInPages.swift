import Face
import Markup
import Measures
import Office
import Registers

/// Signing in and out, the first run, and setting a password by a one-time link.
enum SignInPages {
  static var routes: [Route] {
    [
      Route("GET", "/sign-in", gate: .everyone(.signIn), act: "sign in") {
        try await form($0, email: "", problem: nil)
      },
      Route("POST", "/sign-in", gate: .everyone(.signIn), act: "sign in", handle: enter),
      Route("POST", "/sign-out", act: "sign out", handle: leave),
      Route("GET", "/first-run", gate: .everyone(.firstRun), act: "found the office") {
        try await FirstRun($0).form([:], [])
      },
      Route("POST", "/first-run", gate: .everyone(.firstRun), act: "found the office") {
        try await FirstRun($0).found()
      },
      Route("GET", "/reset/{link}", gate: .everyone(.resetLink), act: "set a password") {
        reset($0, problems: [], status: 200)
      },
      Route("POST", "/reset/{link}", gate: .everyone(.resetLink), act: "set a password", handle: redeem),
    ]
  }

  private static func form(
    _ visit: Visit, email: String, problem: String?, next: String? = nil, status: Int = 200
  ) async throws -> Answer {
    if try await Founding.isDue(visit.house) { return .seeOther("/first-run") }
    let view = FormView(
      action: "/sign-in",
      fields: [
        FormField(
          name: "email", label: "E-mail", kind: .email, value: email, required: true, autocomplete: "username"
        ),
        FormField(
          name: "password", label: "Password", kind: .secret, required: true, autocomplete: "current-password"
        ),
      ], problems: problem.map { [$0] } ?? [], csrf: visit.csrf,
      hidden: [("next", safeNext(next ?? visit.query("next") ?? ""))],
      submit: "Sign in")
    let flash: Markup = Notices.flash(visit.query("notice"))?.markup ?? .nothing
    return .page(Page.bare(title: "Sign in", body: flash + view.markup), status: status)
  }

  @Sendable private static func enter(_ visit: Visit) async throws -> Answer {
    let form = try visit.form()
    let email = form["email"] ?? ""
    do {
      let secret = try await visit.site.signIn.start(
        email: email, password: form["password"] ?? "", address: visit.ask.address,
        agent: visit.ask.header("user-agent") ?? "")
      var answer = Answer.seeOther(safeNext(form["next"] ?? ""))
      answer.headers.append(("set-cookie", cookie(visit.site, secret)))
      return answer
    } catch SignIn.Failure.wrong {
      return try await Self.form(
        visit, email: email, problem: "E-mail or password is not right.", next: form["next"], status: 401)
    } catch SignIn.Failure.wait(let seconds) {
      let minutes = seconds / 60 + 1
      var answer = try await Self.form(
        visit, email: email, problem: "Too many tries. Wait \(minutes) minutes, then try again.",
        next: form["next"], status: 429)
      answer.headers.append(("retry-after", String(seconds)))
      return answer
    }
  }

  @Sendable private static func leave(_ visit: Visit) async throws -> Answer {
    if let session = visit.session { try await visit.site.signIn.end(session) }
    var answer = Answer.seeOther("/sign-in")
    answer.headers.append(("set-cookie", cookie(visit.site, "", maxAge: 0)))
    answer.headers.append(("clear-site-data", "\"cache\", \"storage\""))
    return answer
  }

  private static func reset(_ visit: Visit, problems: [Problem], status: Int) -> Answer {
    let view = FormView(
      action: "/reset/" + Link.encode(visit.value("link")),
      fields: [
        FormField(
          name: "password", label: "New password", kind: .secret,
          help: "At least 12 characters; a few words are good.",
          problems: problems.map(\.sentence), required: true, autocomplete: "new-password")
      ], csrf: visit.csrf, submit: "Set password")
    return .page(Page.bare(title: "Set a new password", body: view.markup), status: status)
  }

  @Sendable private static func redeem(_ visit: Visit) async throws -> Answer {
    do {
      try await visit.site.secrets.redeem(
        visit.value("link"), newPassword: try visit.form()["password"] ?? "")
      return .seeOther("/sign-in?notice=password")
    } catch Refusal.invalid(let problems) { return reset(visit, problems: problems, status: 422) }
  }

  static func cookie(_ site: Site, _ value: String, maxAge: Int = 12 * 60 * 60) -> String {
    "\(site.settings.cookieName)=\(value); Path=/; HttpOnly; SameSite=Lax; Max-Age=\(maxAge)"
      + (site.settings.cookieIsSecure ? "; Secure" : "")
  }

  /// A path of our own to go on to; anything else leads home.
  static func safeNext(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.first == 0x2F, bytes.count < 2000, bytes.count == 1 || (bytes[1] != 0x2F && bytes[1] != 0x5C),
      bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != 0x5C }), !text.hasPrefix("/sign-in")
    else { return "/" }
    return text
  }
}
