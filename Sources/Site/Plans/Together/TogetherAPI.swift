import Measures
import Office
import Registers
import Scheduling

/// Several plans and the links between projects, for programs.
enum TogetherAPI {
  static var routes: [Route] {
    let code = RouteNote.Parameter(
      name: "code", place: "path", help: "The project whose plan waits, such as P-17.", isRequired: true)
    let number = RouteNote.Parameter(
      name: "number", place: "path", help: "The number of the link, as the list gives it.", isRequired: true)
    let once = RouteNote.Parameter(
      name: "Idempotency-Key", place: "header", help: "The same key gives the same answer and acts once.")
    let seen = RouteNote.Parameter(
      name: "If-Match", place: "header", help: "The ETag of the plan that was seen.", isRequired: true)
    let path = "/api/v1/projects/{code}/plan/links"
    let acts = [200, 400, 409, 412, 422, 428]
    return [
      Route(
        "GET", "/api/v1/plans/together", act: "see projects",
        note: .plain(
          summary: "The dates of several plans and the links between projects",
          parameters: [
            .init(
              name: "project", place: "query", help: "Projects, several with a comma between: P-16,P-17."),
            .init(name: "portfolio", place: "query", help: "Those of a portfolio, such as PF-1."),
            .init(name: "programme", place: "query", help: "Those of a programme."),
            .init(name: "office", place: "query", help: "Those of an office and of all below it."),
            .init(name: "linked", place: "query", help: "yes adds the projects that these are linked to."),
          ], statuses: [200, 400]), handle: show),
      Route(
        "GET", path, act: "see projects",
        note: .plain(
          summary: "What the plan of a project waits for in other projects", parameters: [code],
          statuses: [200]),
        handle: list),
      Route(
        "POST", path, act: "plan a project",
        note: .plain(
          summary: "Links a task of the plan to a task of another project's plan",
          parameters: [code, once, seen],
          statuses: acts,
          takes: .object([
            .init(name: "task", shape: .whole, isRequired: true), .init(name: "waits_for", isRequired: true),
          ])), handle: add),
      Route(
        "POST", path + "/{number}/removal", act: "plan a project",
        note: .plain(
          summary: "Takes a link to another project out", parameters: [code, number, once, seen],
          statuses: acts,
          takes: .object([])), handle: remove),
    ]
  }

  @Sendable private static func show(_ visit: Visit) async throws -> Answer {
    let pairs = visit.pairs
    return .json(try await visit.read { try TogetherReport($0, pairs).json })
  }

  @Sendable private static func list(_ visit: Visit) async throws -> Answer {
    answer(try await PlanPages.loaded(visit))
  }

  private static func answer(_ loaded: PlanOfProject) -> Answer {
    var w = JSONWriter()
    w.beginObject()
    w.pair("finish", loaded.schedule.finish.description)
    w.key("links")
    if let joint = loaded.joint {
      TogetherJSON.links(loaded.external, joint, to: &w)
    } else {
      w.beginArray()
      w.endArray()
    }
    w.endObject()
    return .json(w.bytes, headers: [("etag", "\"\(loaded.held.revision)\"")])
  }

  @Sendable private static func add(_ visit: Visit) async throws -> Answer {
    guard case .object(let members) = try Bodies.json(visit.ask) else {
      throw Refusal.misasked([Problem("", "The body is a JSON object.")])
    }
    var (uid, waitsFor): (Int?, String?) = (nil, nil)
    var problems: [Problem] = []
    for (name, value) in members.pairs {
      switch (name, value) {
      case ("task", .int(let number)): uid = Int(exactly: number)
      case ("waits_for", .text(let text)): waitsFor = text
      default: problems.append(Problem(name, "The body gives task, a whole number, and waits_for, a text."))
      }
    }
    if uid == nil, problems.isEmpty { problems.append(Problem("task", "Say which task waits, by its uid.")) }
    if waitsFor == nil, problems.isEmpty {
      problems.append(Problem("waits_for", "Say what it waits for: P-16:12FS+2d."))
    }
    guard problems.isEmpty, let uid, let waitsFor else { throw Refusal.misasked(problems) }
    return try await once(visit) { registrar, id, revision in
      try PlanLinking.add(registrar, id, uid: uid, waitsFor, revision)
    }
  }

  @Sendable private static func remove(_ visit: Visit) async throws -> Answer {
    guard case .object(let members) = try Bodies.json(visit.ask), members.pairs.isEmpty else {
      throw Refusal.misasked([Problem("", "The body is empty: {}.")])
    }
    guard let number = Int(visit.value("number")) else { throw Refusal.missing("link") }
    return try await once(visit) { registrar, id, revision in
      try PlanLinking.takeOut(registrar, project: id, number: number, seen: revision)
    }
  }

  private static func once(
    _ visit: Visit, _ work: @escaping @Sendable (Registrar, Int64, Int64) throws -> Void
  ) async throws -> Answer {
    let (shelf, id, _) = try PlanPages.project(visit)
    let revision = try Bodies.revision(visit)
    return try await Idempotency(visit).once { registrar in
      _ = try registrar.archivist.find(shelf, id)
      try work(registrar, id, revision)
      guard let after = try registrar.archivist.plan(of: id) else { throw Refusal.missing("plan") }
      return answer(after)
    }
  }
}
