import Measures
import Office
import Registers

/// A hand-over for programs: what there is, what it would do, and the act itself.
public enum HandOverAPI {
  static let code = RouteNote.Parameter(name: "code", place: "path", help: "Such as H-12.", isRequired: true)
  static let day = RouteNote.Parameter(
    name: "day", place: "query", help: "Her last day; today without it.")

  @Sendable static func list(_ visit: Visit) async throws -> Answer {
    let id = try id(visit)
    var reading = HandOverReading(today: visit.house.clock().day)
    reading.day(visit.query("day") ?? "")
    if !reading.problems.isEmpty { throw Refusal.misasked(reading.problems) }
    let day = reading.plan.day
    let lines = try await visit.read { archivist in
      _ = try archivist.find(Reference<Person>(id))
      return try archivist.handOverLines(of: id, after: day)
    }
    var w = JSONWriter()
    w.beginObject()
    w.pair("person", Person.title.code(of: id))
    w.pair("day", day.description)
    w.key("items")
    w.beginArray()
    for line in lines {
      w.beginObject()
      write(line, to: &w)
      w.key("you_may")
      w.bool(line.mayChange)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return .json(w.bytes)
  }

  @Sendable static func act(_ visit: Visit) async throws -> Answer {
    let id = try id(visit)
    let isPreview = visit.query("preview") == "true"
    let reading = try read(try Bodies.json(visit.ask), today: visit.house.clock().day)
    if !reading.problems.isEmpty { throw Refusal.invalid(reading.problems) }
    let plan = reading.plan
    do {
      if isPreview {
        try await visit.write { try HandOver($0, person: id, plan: plan).rehearse() }
      }
      return try await Idempotency(visit).once { registrar in
        .json(json(try HandOver(registrar, person: id, plan: plan).carry(), person: id, plan: plan))
      }
    } catch let rehearsal as HandOver.Rehearsal {
      return .json(json(rehearsal.outcome, person: id, plan: plan, isPreview: true))
    }
  }

  private static func id(_ visit: Visit) throws -> Int64 {
    guard let id = Person.title.id(in: visit.value("code")) else { throw Refusal.missing("person") }
    return id
  }

  private static func read(_ body: JSON, today: Day) throws -> HandOverReading {
    guard case .object(let members) = body else {
      throw Refusal.misasked([
        Problem("", "The body is an object: {\"to\": \"H-7\", \"day\": \"2026-03-31\"}.")
      ])
    }
    var reading = HandOverReading(today: today)
    var problems: [Problem] = []
    for (name, value) in members.pairs {
      switch (name, value) {
      case ("day", .text(let text)): reading.day(text)
      case ("to", .text(let text)): reading.all(text)
      case ("each", .object(let each)):
        for (key, fate) in each.pairs { reading.each(key, fate.text ?? "?") }
      case ("leaves", .bool), ("reason", .text), ("exception", .text): break
      default:
        problems.append(
          Problem(
            name, "The body gives day, to, each, leaves, reason and exception, texts and a true or false."))
      }
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
    reading.rest(
      reason: body["reason"]?.text ?? "", exception: body["exception"]?.text ?? "",
      leaves: body["leaves"]?.bool ?? false)
    return reading
  }

  public static func json(
    _ outcome: HandOver.Outcome, person: Int64, plan: HandOverPlan, isPreview: Bool = false
  ) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("person", Person.title.code(of: person))
    w.pair("day", plan.day.description)
    w.key("preview")
    w.bool(isPreview)
    w.key("has_left")
    w.bool(outcome.hasLeft)
    w.pair("passed_on", outcome.done)
    w.pair("remaining", outcome.remaining)
    w.key("items")
    w.beginArray()
    for step in outcome.steps {
      w.beginObject()
      write(step.line, to: &w)
      switch step.fate {
      case .to(let id): w.pair("to", Person.title.code(of: id))
      case .ends: w.pair("to", "end")
      case .later: w.pair("to", "later")
      }
      w.key("problems")
      texts(step.problems, to: &w)
      w.endObject()
    }
    w.endArray()
    w.key("problems")
    texts(outcome.problems.map { $0.field.isEmpty ? $0.sentence : "\($0.field): \($0.sentence)" }, to: &w)
    w.endObject()
    return w.bytes
  }

  private static func texts(_ texts: [String], to w: inout JSONWriter) {
    w.beginArray()
    for text in texts { w.text(text) }
    w.endArray()
  }

  private static func write(_ line: HandOverLine, to w: inout JSONWriter) {
    w.pair("key", line.key)
    w.pair("duty", line.duty.title)
    w.pair("code", line.held.code)
    w.pair("name", line.name)
    w.key("has_days")
    w.bool(line.duty.hasDays)
    w.pair("without_successor", line.duty.ending.rawValue)
  }
}
