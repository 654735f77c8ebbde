import Measures
import Office
import Registers

/// What the API answers beside the registers: controls with their reasons, who may, search, oneself, the audit head.
enum OfficeAPI {
  static var routes: [Route] {
    [
      Route(
        "GET", "/api/v1/me", act: "see oneself", note: .plain(summary: "Who I am and what I hold"), handle: me
      ),
      Route(
        "GET", "/api/v1/projects/{code}/controls", act: "see projects",
        note: .plain(
          summary: "Controls in force for a project, each with its reasons", parameters: [code, at],
          statuses: [200, 400]),
        handle: controls),
      Route(
        "GET", "/api/v1/projects/{code}/controls/{key}", act: "see projects",
        note: .plain(
          summary: "One control of a project, with every record that led to its level",
          parameters: [
            code, .init(name: "key", place: "path", help: "Such as template_use.", isRequired: true), at,
          ],
          statuses: [200, 400]), handle: control),
      Route(
        "GET", "/api/v1/offices/{code}/controls", act: "see offices",
        note: .plain(
          summary: "Controls in force for an office", parameters: [code, at], statuses: [200, 400]),
        handle: officeControls),
      Route(
        "GET", "/api/v1/who-may", act: "ask who may",
        note: .plain(
          summary: "Who may do something with an entry, in which role and where",
          parameters: [
            .init(
              name: "action", place: "query", help: "see, read, change, archive, approve or publish.",
              isRequired: true),
            .init(name: "code", place: "query", help: "The entry.", isRequired: true),
          ], statuses: [200, 400]), handle: whoMay),
      Route(
        "GET", "/api/v1/search", act: "search",
        note: .plain(
          summary: "Entries by code or words, in every register that the caller may see",
          parameters: [.init(name: "q", place: "query", help: "Words or a code.", isRequired: true)],
          statuses: [200, 400]),
        handle: search),
      Route(
        "GET", "/api/v1/audit/head", act: "read the head of the history",
        note: .plain(summary: "The last link of the history, to keep elsewhere as a checkpoint"), handle: head
      ),
    ]
  }

  private static var code: RouteNote.Parameter {
    .init(name: "code", place: "path", help: "The entry's code.", isRequired: true)
  }
  private static var at: RouteNote.Parameter {
    .init(name: "at", place: "query", help: "The day, such as 2026-06-30.")
  }

  @Sendable private static func me(_ visit: Visit) async throws -> Answer {
    let (actor, holdings) = try await visit.read { ($0.actor, $0.subject.holdings) }
    var w = JSONWriter()
    w.beginObject()
    w.pair("name", actor.name)
    w.pair("person", actor.person.map { Person.title.code(of: $0) })
    w.pair("account", actor.account.map { Account.title.code(of: $0) })
    w.key("is_administrator")
    w.bool(actor.isAdministrator)
    w.key("holdings")
    w.beginArray()
    for holding in holdings {
      w.beginObject()
      w.pair("role", holding.role)
      w.pair("scope", holding.node.kind.rawValue)
      w.pair("code", OfficeAPI.title(holding.node.kind)?.code(of: holding.node.id))
      w.pair("assignment", holding.via.isEmpty ? nil : holding.via)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return .json(w.bytes)
  }

  private static func title(_ kind: NodeKind) -> RegisterTitle? {
    switch kind {
    case .office: OfficeUnit.title
    case .portfolio: Portfolio.title
    case .programme: Programme.title
    case .project: Project.title
    case .person: Person.title
    }
  }

  private static func day(_ visit: Visit) throws -> Day? {
    guard let text = visit.query("at"), !text.isEmpty else { return nil }
    guard let day = Day(text) else {
      throw Refusal.misasked([Problem("at", "The day is written as 2026-03-31, between 1900 and 2199.")])
    }
    return day
  }

  @Sendable private static func controls(_ visit: Visit) async throws -> Answer {
    let day = try day(visit)
    let (all, on) = try await visit.read { archivist in
      let (held, project) = try ProjectLookup.find(archivist, visit.value("code"))
      return (try Effective(archivist).all(of: project, id: held.id, on: day), day ?? archivist.day)
    }
    return .json(ControlJSON.list(all, on: on))
  }

  @Sendable private static func control(_ visit: Visit) async throws -> Answer {
    let day = try day(visit)
    guard let key = ControlKey(rawValue: visit.value("key")) else { throw Refusal.missing("control") }
    let (resolution, code, on) = try await visit.read { archivist in
      let (held, project) = try ProjectLookup.find(archivist, visit.value("code"))
      return (
        try Effective(archivist).resolution(key, of: project, id: held.id, on: day), held.code,
        day ?? archivist.day
      )
    }
    return .json(ControlJSON.one(resolution, project: code, on: on))
  }

  @Sendable private static func officeControls(_ visit: Visit) async throws -> Answer {
    let day = try day(visit)
    let (all, on) = try await visit.read { archivist in
      guard let id = OfficeUnit.title.id(in: visit.value("code")) else { throw Refusal.missing("office") }
      _ = try archivist.find(Reference<OfficeUnit>(id))
      return (try Effective(archivist).all(ofOffice: id, on: day), day ?? archivist.day)
    }
    return .json(ControlJSON.list(all, on: on))
  }

  @Sendable private static func whoMay(_ visit: Visit) async throws -> Answer {
    guard let action = Action(rawValue: visit.query("action") ?? "") else {
      let words = Action.allCases.map(\.rawValue).joined(separator: ", ")
      throw Refusal.misasked([Problem("action", "The action is one of \(words).")])
    }
    let code = visit.query("code") ?? ""
    let (candidates, decision) = try await visit.read { archivist in
      let (shelf, held) = try archivist.find(code: code)
      return (
        try archivist.whoMay(action, shelf, held.entry, id: held.id),
        try archivist.decide(action, shelf, held.entry, id: held.id)
      )
    }
    var w = JSONWriter()
    w.beginObject()
    w.key("you_may")
    w.bool(decision.isAllowed)
    w.pair("why", decision.reason)
    w.key("who_may")
    w.beginArray()
    for one in candidates {
      w.beginObject()
      w.pair("person", one.personID.map { Person.title.code(of: $0) })
      w.pair("name", one.person)
      w.pair("role", one.role)
      w.pair("place", one.place)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return .json(w.bytes)
  }

  @Sendable private static func search(_ visit: Visit) async throws -> Answer {
    guard let words = visit.query("q") else {
      throw Refusal.misasked([Problem("q", "Say what to search for: q=words.")])
    }
    let hits = try await SearchPage.hits(visit, words)
    var w = JSONWriter()
    w.beginObject()
    w.key("items")
    w.beginArray()
    for hit in hits {
      w.beginObject()
      w.pair("code", hit.code)
      w.pair("register", hit.register)
      w.pair("name", hit.name)
      w.pair("href", hit.href)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return .json(w.bytes)
  }

  @Sendable private static func head(_ visit: Visit) async throws -> Answer {
    let checkpoint = try await visit.read { archivist in
      guard archivist.mayReadLog else {
        throw Refusal.forbidden(
          .init(
            action: "read the head of the history",
            reason: "It tells how much was changed everywhere: for those who may read the log."))
      }
      return try archivist.checkpoint()
    }
    var w = JSONWriter()
    w.beginObject()
    w.key("sequence")
    w.int(checkpoint.sequence)
    w.pair("hash", checkpoint.hash)
    w.endObject()
    return .json(w.bytes)
  }
}

/// A project by its code or its reference.
enum ProjectLookup {
  static func find(_ archivist: Archivist, _ code: String) throws -> (AnyHeld, Project) {
    let (_, held) = try archivist.find(code: code)
    guard let project = held.entry as? Project else { throw Refusal.missing("project") }
    return (held, project)
  }
}
