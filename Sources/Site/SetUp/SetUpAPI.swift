import Measures
import Office
import Registers

/// The guided set-up for programs: the recommendation, what remains, and the three acts that a person has on its pages.
enum SetUpAPI {
  static var routes: [Route] {
    let once = RouteNote.Parameter(
      name: "Idempotency-Key", place: "header", help: "The same key gives the same answer and acts once.")
    func act(_ summary: String, _ fields: [RouteNote.Field]) -> RouteNote {
      .plain(summary: summary, parameters: [once], statuses: [200, 400, 409, 422], takes: .object(fields))
    }
    let wishes = officeWords.map { RouteNote.Field(name: $0, shape: .textOrWhole) }
    let person = ["name", "email", "post"].map { RouteNote.Field(name: $0) }
    return [
      Route(
        "GET", "/api/v1/set-up/recommendation", act: "ask how an office should look",
        note: .plain(
          summary: "How an office should look, axis by axis, with reasons and the alternatives weighed",
          parameters: SetUpQuestion.allCases.map {
            .init(name: $0.rawValue, place: "query", help: SetUpPage.help($0))
          }, statuses: [200, 400]), handle: recommendation),
      Route(
        "GET", "/api/v1/set-up/remaining", act: "see what remains to set up",
        note: .plain(summary: "Posts without holders, mandates and delegations that wait, projects entered"),
        handle: remaining),
      Route(
        "POST", "/api/v1/set-up/offices", act: "draft offices",
        note: act(
          "Drafts offices with posts, mandates and delegations as recommended, all or nothing",
          wishes + [.init(name: "names", shape: .texts)]),
        handle: offices),
      Route(
        "POST", "/api/v1/set-up/people", act: "appoint people",
        note: act(
          "Enters people and appoints them to posts from today, all or nothing",
          [.init(name: "people", shape: .objects(person), isRequired: true)]), handle: people),
      Route(
        "POST", "/api/v1/set-up/delegations", act: "put delegations in force",
        note: act("Puts in force every delegation in draft that the caller may put in force", []),
        handle: delegations),
    ]
  }

  /// What is asked about offices that are to be drafted, each answered by a text or a number.
  private static let officeWords =
    SetUpQuestion.allCases.map(\.rawValue) + ["hub", "sunset", "sponsor", "portfolio"]

  @Sendable private static func recommendation(_ visit: Visit) async throws -> Answer {
    let (answers, problems) = SetUpAnswers.read { visit.query($0) }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
    return .json(SetUpJSON.write(SetUpRecommendation(answers)))
  }

  @Sendable private static func remaining(_ visit: Visit) async throws -> Answer {
    .json(SetUpJSON.write(try await visit.read { try SetUpRemaining($0) }))
  }

  @Sendable private static func offices(_ visit: Visit) async throws -> Answer {
    let texts = try texts(visit, known: Set(officeWords), lists: ["names"])
    let (answers, unread) = SetUpAnswers.read { texts[$0] }
    let (wish, misread) = SetUpWish.read { texts[$0] }
    if !(unread + misread).isEmpty { throw Refusal.invalid(unread + misread) }
    return try await Idempotency(visit).once { registrar in
      let codes = try registrar.setUp(SetUpRecommendation(answers), wish)
      return answer { w in
        w.key("offices")
        w.beginArray()
        for code in codes { w.text(code) }
        w.endArray()
      }
    }
  }

  @Sendable private static func people(_ visit: Visit) async throws -> Answer {
    let body = try Bodies.json(visit.ask)
    let parts: Set = ["name", "email", "post"]
    guard case .object(let members) = body, members.pairs.allSatisfy({ $0.0 == "people" }),
      let items = body["people"]?.items,
      items.allSatisfy({ item in
        if case .object(let person) = item {
          person.pairs.allSatisfy { parts.contains($0.0) && $0.1.text != nil }
        } else {
          false
        }
      })
    else {
      throw Refusal.misasked([
        Problem(
          "people", "The body is {\"people\": [{\"name\": \"…\", \"email\": \"…\", \"post\": \"PO-2\"}]}.")
      ])
    }
    let people = SetUpPeople(
      items.map { ($0["name"]?.text ?? "", $0["email"]?.text ?? "", $0["post"]?.text ?? "") })
    if !people.problems.isEmpty { throw Refusal.invalid(people.problems) }
    return try await Idempotency(visit).once { registrar in
      let count = try registrar.appoint(people)
      return answer { $0.pair("appointed", count) }
    }
  }

  @Sendable private static func delegations(_ visit: Visit) async throws -> Answer {
    _ = try texts(visit, known: [], lists: [])
    return try await Idempotency(visit).once { registrar in
      let count = try registrar.putDelegationsInForce()
      return answer { $0.pair("in_force", count) }
    }
  }

  private static func answer(_ members: (inout JSONWriter) -> Void) -> Answer {
    var w = JSONWriter()
    w.beginObject()
    members(&w)
    w.endObject()
    return .json(w.bytes)
  }

  /// The members of the body as they would be typed: numbers as digits, lists a line each.
  private static func texts(_ visit: Visit, known: Set<String>, lists: Set<String>) throws -> [String: String]
  {
    guard case .object(let members) = try Bodies.json(visit.ask) else {
      throw Refusal.misasked([Problem("", "The body is a JSON object.")])
    }
    var texts: [String: String] = [:]
    var problems: [Problem] = []
    for (name, value) in members.pairs {
      switch value {
      case .text(let text) where known.contains(name): texts[name] = text
      case .int(let number) where known.contains(name): texts[name] = String(number)
      case .array(let items) where lists.contains(name) && items.allSatisfy({ $0.text != nil }):
        texts[name] = items.compactMap(\.text).joined(separator: "\n")
      default:
        let words = (known.sorted() + lists.sorted().map { "\($0) (a list)" }).joined(separator: ", ")
        problems.append(Problem(name, known.isEmpty ? "The body is empty: {}." : "The body gives \(words)."))
      }
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
    return texts
  }
}
