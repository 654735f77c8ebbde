import Face
import Markup
import Measures
import Office
import Registers

/// One's own sign-in: sessions, tokens, and the rooms of the administrator.
enum SettingsPages {
  static var routes: [Route] {
    [
      Route("GET", "/settings", act: "see one's own settings") {
        try await page($0, status: 200)
      },
      Route("POST", "/settings/password", act: "change one's password", handle: PasswordChange.answer),
      Route("POST", "/settings/tokens", act: "make a token", handle: makeToken),
      Route("POST", "/settings/tokens/{id}/end", act: "end a token", handle: endToken),
      Route("POST", "/settings/sessions/{id}/end", act: "end a session", handle: endSession),
    ]
  }

  static func account(_ visit: Visit) async throws -> (Int64, Frame, Actor) {
    let (actor, frame) = try await visit.read { ($0.actor, Frame($0)) }
    guard let account = actor.account else { throw Refusal.missing("account") }
    return (account, frame, actor)
  }

  /// - Parameters:
  ///   - secret: a token that was just made, shown this once.
  ///   - asked: the token that was to be made, and what is wrong with it.
  ///   - passwordProblems: what is wrong with the new password.
  static func page(
    _ visit: Visit, secret: String? = nil, asked: (form: Form, problems: [Problem]) = ([:], []),
    passwordProblems: [Problem] = [], status: Int
  ) async throws -> Answer {
    let (account, frame, actor) = try await account(visit)
    let tokens = try await visit.site.tokens.list(account: account)
    let sessions = try await visit.site.sessions.list(account: account, current: visit.session ?? "")
    var body = Markup.nothing
    if let secret {
      body +=
        Notice(
          .good, title: "Your new token",
          text: "Copy it now; it is not shown again.<br><code>\(secret)</code>"
        ).markup
    }
    if actor.means == .session {
      body += Section("Password", body: PasswordChange.form(visit, passwordProblems).markup).markup
    }
    body += Section("Sessions", body: sessionTable(visit, sessions).markup).markup
    body +=
      Section(
        "Tokens", lead: "Keys for programs. A token never has more rights than you have yourself.",
        body:
          "<div class=\"stack\">\(tokenTable(visit, tokens))\(tokenForm(visit, asked.form, asked.problems))</div>"
      ).markup
    if actor.isAdministrator {
      body +=
        Section(
          "Administration",
          body: """
            <ul><li><a href="/accounts">Accounts</a></li><li><a href="/metrics">Counters</a></li>\
            <li><a href="/api/v1/openapi.json">API description</a></li></ul>
            """
        ).markup
    } else {
      body +=
        Section(
          "Data",
          body: """
            <ul><li><a href="/import">Import a spreadsheet</a></li>\
            <li><a href="/api/v1/openapi.json">API description</a></li></ul>
            """
        ).markup
    }
    return frame.page(
      visit, title: "Settings", crumbs: [Crumb("Settings")], room: "settings", help: "settings",
      status: status, body: body)
  }

  private static func sessionTable(_ visit: Visit, _ sessions: [Sessions.Session]) -> Table {
    Table(
      columns: [
        .init(title: "Since"), .init(title: "Last used"), .init(title: "Address"), .init(title: "Browser"),
        .init(title: ""),
      ],
      rows: sessions.map { session in
        Table.Row(cells: [
          "\(moment(session.madeAt))", "\(moment(session.seenAt))", "\(session.address)",
          "\(session.agent.prefix(60))",
          session.isThis
            ? "This one"
            : ActionButton(
              "End", action: "/settings/sessions/\(session.id)/end", csrf: visit.csrf, style: .quiet
            ).markup,
        ])
      }, caption: "Sessions", empty: EmptyState(title: "No sessions"))
  }

  private static func tokenTable(_ visit: Visit, _ tokens: [Tokens.Token]) -> Table {
    Table(
      columns: [
        .init(title: "Name"), .init(title: "Scopes"), .init(title: "Made"), .init(title: "Expires"),
        .init(title: ""),
      ],
      rows: tokens.map { token in
        Table.Row(cells: [
          "\(token.name)", "\(token.scopes)", "\(moment(token.madeAt))",
          token.expiresAt.map { "\(moment($0))" } ?? "–",
          token.isRevoked
            ? "Ended"
            : ActionButton("End", action: "/settings/tokens/\(token.id)/end", csrf: visit.csrf, style: .quiet)
              .markup,
        ])
      }, caption: "Tokens",
      empty: EmptyState(title: "No tokens yet", text: "Make one below for a script or another system."))
  }

  private static func tokenForm(_ visit: Visit, _ form: Form, _ problems: [Problem]) -> FormView {
    func of(_ field: String) -> [String] { problems.filter { $0.field == field }.map(\.sentence) }
    return FormView(
      action: "/settings/tokens",
      fields: [
        FormField(
          name: "name", label: "Name of the new token", value: form["name"] ?? "", help: "What it is for.",
          problems: of("name"), required: true),
        FormField(
          name: "scope", label: "May",
          kind: .choice([FormOption("read", "Read only"), FormOption("read write", "Read and write")]),
          value: form["scope"] ?? "read", problems: of("scope"), required: true),
        FormField(
          name: "expires", label: "Until", kind: .date, value: form["expires"] ?? "",
          help: "The last day. Empty: until it is ended.", problems: of("expires")),
      ], csrf: visit.csrf, submit: "Make a token")
  }

  @Sendable private static func makeToken(_ visit: Visit) async throws -> Answer {
    let (account, _, actor) = try await account(visit)
    guard actor.means == .session else {
      throw Refusal.forbidden(.init(action: "make a token with a token", reason: "Sign in to make one."))
    }
    let form = try visit.form()
    let name = TextRules.trimmed(form["name"] ?? "")
    var problems: [Problem] = []
    if name.isEmpty { problems.append(Problem("name", "The token needs a name.")) }
    let scopes = (form["scope"] ?? "").utf8.split(separator: 0x20).compactMap {
      Scope(rawValue: String($0) ?? "")
    }
    if scopes.isEmpty || scopes.contains(.administer) {
      problems.append(Problem("scope", "Choose what the token may do."))
    }
    var expires: Instant?
    if let text = form["expires"], !text.isEmpty {
      expires = Instant(text)
      if expires == nil { problems.append(Problem("expires", "The day is written as 2026-03-31.")) }
    }
    do {
      if !problems.isEmpty { throw Refusal.invalid(problems) }
      let secret = try await visit.site.tokens.create(
        account: account, name: name, scopes: scopes, expires: expires)
      return try await page(visit, secret: secret, status: 200)
    } catch Refusal.invalid(let problems) {
      return try await page(visit, asked: (form, problems), status: 422)
    }
  }

  @Sendable private static func endToken(_ visit: Visit) async throws -> Answer {
    let (account, _, _) = try await account(visit)
    guard let id = Int64(visit.value("id")), try await visit.site.tokens.revoke(id, account: account) else {
      throw Refusal.missing("token")
    }
    return .seeOther("/settings?notice=ended")
  }

  @Sendable private static func endSession(_ visit: Visit) async throws -> Answer {
    let (account, _, _) = try await account(visit)
    guard try await visit.site.sessions.end(visit.value("id"), account: account) else {
      throw Refusal.missing("session")
    }
    return .seeOther("/settings?notice=ended")
  }

  private static func moment(_ instant: Instant) -> String {
    "\(LongDay.text(instant.day.description)), \(instant.description.dropFirst(11).prefix(5)) UTC"
  }
}
