import Measures
import Office
import Registers

/// What the API answers about bodies beside their registers: papers issued, points closed, and decision latency.
enum BodyAPI {
  static var routes: [Route] {
    [
      Route(
        "POST", "/api/v1/meetings/{code}/papers", act: "change meetings",
        note: .act(
          summary: "Issue the papers of a meeting: every point is frozen with its fingerprint", fields: []),
        handle: papers),
      Route(
        "POST", "/api/v1/agenda-items/{code}/closure", act: "change agenda items",
        note: .act(
          summary: "Close a point of an agenda: the outcome follows from quorum and votes",
          fields: [
            .init(name: "minute"), .init(name: "conditions"),
            .init(name: "defer", shape: .flag),
          ]), handle: closure),
      Route(
        "GET", "/api/v1/decision-latency", act: "see decisions",
        note: .plain(
          summary: "Days from raised to decided, by body and by kind",
          parameters: [
            .init(name: "days", place: "query", help: "How far back, 1 to 3650; 365 without it."),
            .init(name: "as-of", place: "query", help: "A day or a moment in the past."),
          ], statuses: [200, 400]), handle: latency),
    ]
  }

  @Sendable private static func papers(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Meeting.self)
    let id = try RegisterPages.id(visit, shelf)
    _ = try members(visit, allowed: [])
    let revision = try Bodies.revision(visit)
    return try await Idempotency(visit).once { registrar in
      _ = try registrar.issuePapers(of: id, seen: revision)
      return entry(try registrar.archivist.find(shelf, id), shelf)
    }
  }

  @Sendable private static func closure(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(AgendaItem.self)
    let id = try RegisterPages.id(visit, shelf)
    let sent = try members(visit, allowed: ["minute", "conditions", "defer"])
    var problems: [Problem] = []
    func text(_ name: String) -> String {
      guard let value = sent[name] else { return "" }
      if value.text == nil { problems.append(Problem(name, "This is text.")) }
      return value.text ?? ""
    }
    var closing = Closing(minute: text("minute"), conditions: text("conditions"))
    if let value = sent["defer"] {
      if value.bool == nil { problems.append(Problem("defer", "This is true or false.")) }
      closing.defers = value.bool ?? false
    }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    let revision = try Bodies.revision(visit)
    let asked = closing
    return try await Idempotency(visit).once { registrar in
      _ = try registrar.close(id, seen: revision, asked)
      return entry(try registrar.archivist.find(shelf, id), shelf)
    }
  }

  /// The members of the body that was sent; it may be an empty object.
  private static func members(_ visit: Visit, allowed: Set<String>) throws -> JSONObject {
    guard case .object(let body) = try Bodies.json(visit.ask) else {
      throw Refusal.invalid([Problem("", "The body is an object, such as {}.")])
    }
    let unknown = body.pairs.filter { !allowed.contains($0.name) }
    if !unknown.isEmpty {
      throw Refusal.invalid(
        unknown.prefix(20).map { Problem(String($0.name.prefix(60)), "There is no field of this name here.") }
      )
    }
    return body
  }

  private static func entry(_ held: AnyHeld, _ shelf: Shelf) -> Answer {
    var w = JSONWriter()
    EntryJSON(sheet: shelf.sheet).write(held, to: &w)
    return .json(w.bytes, headers: [("etag", "\"\(held.revision)\"")])
  }

  @Sendable private static func latency(_ visit: Visit) async throws -> Answer {
    let days = try LatencyPage.window(visit)
    let latency = try await visit.read { try DecisionLatency($0, days: days) }
    return .json(LatencyJSON.bytes(latency))
  }
}

/// Decision latency for programs.
public enum LatencyJSON {
  public static func bytes(_ latency: DecisionLatency) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("from", latency.from.description)
    w.pair("to", latency.to.description)
    w.key("all")
    group(latency.whole, &w)
    for (name, groups) in [("by_body", latency.byBody), ("by_kind", latency.byKind)] {
      w.key(name)
      w.beginArray()
      for one in groups { group(one, &w) }
      w.endArray()
    }
    w.endObject()
    return w.bytes
  }

  private static func group(_ group: DecisionLatency.Group, _ w: inout JSONWriter) {
    w.beginObject()
    w.pair("name", group.name)
    w.pair("body", group.body.map { Body.title.code(of: $0) })
    number("decisions", group.days.count, &w)
    w.pair("median_days", group.medianHalves.map(LatencyWords.days(halves:)))
    number("longest_days", group.longest, &w)
    number("target_days", group.target, &w)
    number("within_target", group.withinTarget, &w)
    w.key("spread")
    w.beginArray()
    for (index, count) in group.spread.enumerated() {
      w.beginObject()
      number(
        "up_to_days", DecisionLatency.steps.indices.contains(index) ? DecisionLatency.steps[index] : nil, &w)
      number("decisions", count, &w)
      w.endObject()
    }
    w.endArray()
    w.endObject()
  }

  private static func number(_ name: String, _ value: Int?, _ w: inout JSONWriter) {
    w.key(name)
    if let value { w.int(Int64(value)) } else { w.null() }
  }
}
