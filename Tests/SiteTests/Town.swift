import Ledger
import LedgerSQLite
import Measures
import Registers

@testable import Office
@testable import Site

/// A site on a small office with people of several roles, for asking it without any server.
final class Town: Sendable {
  let house: House
  let site: Site
  let hub: Int64
  let spoke: Int64
  let other: Int64
  let open: Int64
  let hidden: Int64
  let elsewhere: Int64

  static let now = Instant("2026-06-30T09:00:00Z") ?? Instant(milliseconds: 0)

  /// - Parameters:
  ///   - policies: with a rule taken out, for a mutant.
  ///   - mutate: makes a mutant of the routes.
  ///   - isFounded: false for a ledger that nobody has entered anything in yet.
  init(policies: Policies = .standard, isFounded: Bool = true, mutate: ([Route]) -> [Route] = { $0 })
    async throws
  {
    let house = House(try SQLiteLedger.inMemory(), policies: policies, clock: { Town.now })
    try await house.prepare()
    self.house = house
    var settings = SiteSettings()
    settings.cookieName = "podium"
    site = Site(
      house, password: Password(cost: 10), settings: settings, routes: mutate(Routes.all(house.catalogue)))
    guard isFounded else {
      (hub, spoke, other, open, hidden, elsewhere) = (0, 0, 0, 0, 0, 0)
      return
    }
    let made = try await house.write(.actor(.console), request: "town") { registrar -> [Int64] in
      func office(_ name: String, _ parent: Int64?) throws -> Int64 {
        var office = OfficeUnit()
        office.name = name
        office.parent = parent.map { Reference($0) }
        return try registrar.enter(office).id
      }
      let hub = try office("Hub", nil)
      let spoke = try office("Spoke", hub)
      let other = try office("Other", hub)
      var portfolio = Portfolio()
      portfolio.name = "Change"
      portfolio.office = Reference(hub)
      let change = try registrar.enter(portfolio).id
      func project(_ name: String, _ office: Int64, _ secret: Project.Confidentiality) throws -> Int64 {
        var project = Project()
        project.name = name
        project.governingOffice = Reference(office)
        project.portfolio = Reference(change)
        project.confidentiality = secret
        project.budget = Money(minor: 1_000_000, .gbp)
        return try registrar.enter(project).id
      }
      let open = try project("Open road", spoke, .open)
      let hidden = try project("Quiet matter", spoke, .confidential)
      let elsewhere = try project("Far field", other, .open)
      var report = StatusReport()
      report.project = Reference(hidden)
      report.period = Town.now.day
      report.status = .published
      try registrar.enter(report)
      return [hub, spoke, other, open, hidden, elsewhere]
    }
    hub = made[0]
    spoke = made[1]
    other = made[2]
    open = made[3]
    hidden = made[4]
    elsewhere = made[5]
  }

  /// Somebody with a role on an office or a project, and her token.
  func token(
    _ name: String, role: String?, office: Int64? = nil, project: Int64? = nil,
    scopes: [Scope] = [.read, .write]
  ) async throws -> String {
    let account = try await house.write(.actor(.console), request: "town") { registrar -> Int64 in
      var person = Person()
      person.name = name
      person.email = "\(name)@norrland.example"
      let held = try registrar.enter(person)
      if let role {
        let row = try registrar.archivist.connection.query("SELECT id FROM role WHERE key = ?", [.text(role)])
          .first
        guard let roleID = row?.int(0) else { throw Refusal.missing(role) }
        var post = Post()
        post.name = "\(role) \(name)"
        post.role = Reference(roleID)
        post.office = office.map { Reference($0) }
        post.project = project.map { Reference($0) }
        var assignment = Assignment()
        assignment.person = Reference(held.id)
        assignment.post = Reference(try registrar.enter(post).id)
        assignment.from = Town.now.day
        try registrar.enter(assignment)
      }
      var account = Account()
      account.email = person.email
      account.person = Reference(held.id)
      return try registrar.enter(account).id
    }
    return try await site.tokens.create(account: account, name: "test", scopes: scopes, expires: nil)
  }

  func ask(
    _ method: String = "GET", _ path: String, token: String? = nil, query: String = "", body: String = "",
    headers: [(String, String)] = []
  ) async -> Answer {
    var headers = headers
    if let token { headers.append(("authorization", "Bearer \(token)")) }
    if !body.isEmpty, !headers.contains(where: { $0.0 == "content-type" }) {
      headers.append(("content-type", "application/json"))
    }
    return await site.answer(
      Ask(method, path, query: query, headers: headers, body: Array(body.utf8), address: "192.0.2.1"))
  }

  /// A page, by its address with all that follows the question mark.
  func get(_ address: String, _ token: String?) async -> Answer {
    let parts = address.split(separator: "?", maxSplits: 1).map(String.init)
    return await ask("GET", parts[0], token: token, query: parts.count > 1 ? parts[1] : "")
  }

  /// A form, sent as a browser sends it.
  func post(_ path: String, _ body: String, _ token: String?) async -> Answer {
    await ask(
      "POST", path, token: token, body: body, headers: [("content-type", "application/x-www-form-urlencoded")]
    )
  }

  /// One field, sent as the script beside a value sends it.
  func patch(_ path: String, _ body: String, revision: Int, _ token: String?) async -> Answer {
    await ask("PATCH", path, token: token, body: body, headers: [("if-match", "\"\(revision)\"")])
  }

  func head() async throws -> AuditVerification.Checkpoint {
    try await house.read(.actor(.console)) { try $0.checkpoint() }
  }

  /// A path with its places filled by real codes and words.
  func filled(_ route: Route, code: String) -> String {
    "/"
      + route.segments.map { segment in
        switch segment {
        case .word(let word): word
        case .value(let name): name == "code" ? code : name == "key" ? "template_use" : "x"
        }
      }.joined(separator: "/")
  }
}
