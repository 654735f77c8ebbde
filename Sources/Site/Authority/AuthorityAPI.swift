import Measures
import Office
import Registers

/// Delegated authority for programs: who may decide, with the chain that was walked, and the acts on requests.
enum AuthorityAPI {
  static var routes: [Route] {
    [
      Route(
        "GET", "/api/v1/authority", act: "ask who may decide",
        note: .plain(
          summary: "Who may decide, by delegated authority, with everybody who was asked on the way",
          parameters: [
            .init(
              name: "code", place: "query", help: "A project, programme, portfolio, office or request.",
              isRequired: true),
            .init(name: "subject", place: "query", help: "Such as budget_change."),
            .init(name: "amount", place: "query", help: "Such as GBP 25000."),
            .init(name: "days", place: "query", help: "Days that it moves."),
            .init(name: "requester", place: "query", help: "Who asks, such as H-12."),
          ], statuses: [200, 400]), handle: ask),
      Route(
        "POST", "/api/v1/requests/{code}/decision", act: "decide requests",
        note: .act(
          summary: "Decide a request under the lowest delegation that lets the caller",
          fields: [
            .init(name: "verdict", isRequired: true, options: Registrar.Verdict.allCases.map(\.rawValue)),
            .init(name: "conditions"), .init(name: "reason", isRequired: true),
          ]), handle: decide),
      Route(
        "POST", "/api/v1/requests/{code}/withdrawal", act: "withdraw requests",
        note: .act(summary: "Take back one's own request", fields: [.init(name: "reason")]), handle: withdraw),
    ]
  }

  @Sendable private static func ask(_ visit: Visit) async throws -> Answer {
    let question = AuthorityQuestion { visit.query($0) }
    if !question.isAsked {
      throw Refusal.misasked([Problem("code", "Say what it is about: code=P-12.")] + question.problems)
    }
    let (route, day) = try await visit.read { (try question.route($0), $0.day) }
    return .json(AuthorityJSON.route(route, on: day))
  }

  @Sendable private static func decide(_ visit: Visit) async throws -> Answer {
    let id = try RegisterPages.id(visit, try visit.house.catalogue.shelf(AuthorityRequest.self))
    let revision = try Bodies.revision(visit)
    let body = try texts(visit, allowed: ["verdict", "conditions", "reason"])
    guard let verdict = Registrar.Verdict(rawValue: body["verdict"] ?? "") else {
      let words = Registrar.Verdict.allCases.map(\.rawValue).joined(separator: ", ")
      throw Refusal.invalid([Problem("verdict", "The verdict is one of: \(words).")])
    }
    return try await Idempotency(visit).once { registrar in
      let decision = try registrar.decide(
        id, seen: revision, verdict, conditions: body["conditions"] ?? "", because: body["reason"] ?? "")
      return .json(AuthorityJSON.done("decision", decision.code))
    }
  }

  @Sendable private static func withdraw(_ visit: Visit) async throws -> Answer {
    let id = try RegisterPages.id(visit, try visit.house.catalogue.shelf(AuthorityRequest.self))
    let revision = try Bodies.revision(visit)
    let body = try texts(visit, allowed: ["reason"])
    return try await Idempotency(visit).once { registrar in
      let request = try registrar.withdraw(id, seen: revision, because: body["reason"] ?? "")
      return .json(AuthorityJSON.done("withdrawn", request.code))
    }
  }

  /// The body as texts by name; anything else in it is a problem.
  private static func texts(_ visit: Visit, allowed: Set<String>) throws -> Form {
    guard case .object(let body) = try Bodies.json(visit.ask) else {
      throw Refusal.misasked([Problem("", "The body is a JSON object.")])
    }
    var form: Form = [:]
    var problems: [Problem] = []
    for pair in body.pairs {
      let shown = String(decoding: pair.name.utf8.prefix(60), as: UTF8.self)
      if !allowed.contains(pair.name) {
        problems.append(Problem(shown, "There is no field of this name here."))
      } else if case .text(let text) = pair.value {
        form[pair.name] = text
      } else {
        problems.append(Problem(shown, "This is a text."))
      }
    }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    return form
  }
}

/// A route of authority as JSON.
public enum AuthorityJSON {
  public static func route(_ route: AuthorityRoute, on day: Day) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("on", day.description)
    w.pair("subject", route.it.subject.rawValue)
    w.pair("amount", route.it.amount?.description)
    w.pair("decider", route.decider?.holder.map { Person.title.code(of: $0.person) })
    w.pair("decider_name", route.decider?.holder?.name)
    w.pair("delegation", route.decider?.grant.code)
    w.pair("body", route.board.map { Body.title.code(of: $0.id) })
    w.key("chain")
    w.beginArray()
    for step in route.steps {
      w.beginObject()
      w.pair("delegation", step.grant.code)
      w.pair("role", step.grant.role)
      w.pair("limit", step.grant.limitWords)
      w.pair("person", step.holder.map { Person.title.code(of: $0.person) })
      w.pair("name", step.holder?.name)
      w.pair("via", step.holder?.via)
      w.pair("on_behalf_of", step.holder?.inPlaceOf.map { Person.title.code(of: $0.person) })
      w.key("may")
      w.bool(step.holder != nil && step.verdict.allows)
      w.pair("why", step.holder == nil ? "Nobody holds it." : step.verdict.sentence)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return w.bytes
  }

  static func done(_ word: String, _ code: String) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair(word, code)
    w.endObject()
    return w.bytes
  }
}
