import Measures
import Office
import Registers

/// A hub with its spokes for programs, and the asking of returns in one act.
public enum HubAPI {
  static var routes: [Route] {
    let code = RouteNote.Parameter(
      name: "code", place: "path", help: "The hub, such as O-1.", isRequired: true)
    return [
      Route(
        "GET", "/api/v1/offices/{code}/spokes", act: "see offices",
        note: .plain(
          summary: "The spokes of an office: ties, head, mandate, live projects, compliance and returns",
          parameters: [code], statuses: [200]), handle: list),
      Route(
        "POST", "/api/v1/offices/{code}/returns", act: "ask for returns",
        note: .plain(
          summary: "Asks a return of several spokes, once or again and again; all are entered or none",
          parameters: [
            code,
            .init(
              name: "Idempotency-Key", place: "header",
              help: "The same key gives the same answer and acts once."),
          ], statuses: [201, 400, 409, 422],
          takes: .object([
            .init(name: "name", isRequired: true), .init(name: "due", isRequired: true),
            .init(name: "rhythm"),
            .init(name: "times", shape: .whole), .init(name: "note"),
            .init(name: "from", shape: .texts, isRequired: true),
          ])), handle: ask),
    ]
  }

  @Sendable private static func list(_ visit: Visit) async throws -> Answer {
    let hub = try id(visit)
    let console = try await visit.read { try HubConsole($0, hub: hub) }
    return .json(json(console))
  }

  @Sendable private static func ask(_ visit: Visit) async throws -> Answer {
    let hub = try id(visit)
    let body = try Bodies.json(visit.ask)
    let call = try read(body)
    return try await Idempotency(visit).once { registrar in
      let codes = try registrar.ask(call, for: hub)
      var w = JSONWriter()
      w.beginObject()
      w.pair("entered", codes.count)
      w.key("codes")
      w.beginArray()
      for code in codes { w.text(code) }
      w.endArray()
      w.endObject()
      return .json(w.bytes, status: 201)
    }
  }

  private static func read(_ body: JSON) throws -> ReturnCall {
    guard case .object(let members) = body else {
      throw Refusal.misasked([
        Problem(
          "", "The body is an object: {\"name\": \"Figures\", \"due\": \"2026-03-31\", \"from\": [\"O-2\"]}.")
      ])
    }
    var texts: [String: String] = [:]
    var spokes: [String] = []
    var problems: [Problem] = []
    for (name, value) in members.pairs {
      switch (name, value) {
      case ("name", .text(let text)), ("due", .text(let text)), ("rhythm", .text(let text)),
        ("note", .text(let text)):
        texts[name] = text
      case ("times", .int(let number)): texts[name] = String(number)
      case ("from", .array(let codes)):
        spokes += codes.map { $0.text ?? "" }
      default:
        problems.append(
          Problem(name, "The body gives name, due, rhythm, times, note and from, a list of codes of offices.")
        )
      }
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
    let (call, misread) = ReturnCall.read(from: spokes) { texts[$0] }
    if !misread.isEmpty { throw Refusal.invalid(misread) }
    return call
  }

  private static func id(_ visit: Visit) throws -> Int64 {
    guard let id = OfficeUnit.title.id(in: visit.value("code")) else { throw Refusal.missing("office") }
    return id
  }

  public static func json(_ console: HubConsole) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("hub", console.hub.code)
    w.pair("on", console.day.description)
    tally(console.tally, &w)
    w.key("items")
    w.beginArray()
    for spoke in console.spokes {
      w.beginObject()
      w.pair("office", spoke.office.code)
      w.pair("name", spoke.office.entry.name)
      w.key("ties")
      w.beginArray()
      for tie in spoke.ties { w.text(tie.rawValue) }
      w.endArray()
      w.pair("status", spoke.office.entry.status.rawValue)
      w.pair("head", spoke.head?.holders.first?.name)
      w.key("has_mandate")
      w.bool(spoke.hasMandate)
      w.pair("live_projects", spoke.liveProjects)
      w.pair("controls_not_met", spoke.compliance.notMet)
      w.pair("controls_judged", spoke.compliance.judged)
      tally(spoke.returns, &w)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return w.bytes
  }

  private static func tally(_ tally: ReturnTally, _ w: inout JSONWriter) {
    w.pair("returns_overdue", tally.overdue)
    w.pair("returns_due", tally.due)
    w.pair("returns_judged", tally.judged)
    w.pair("returns_in_time", tally.onTime)
    w.pair("next_return", tally.next?.description)
  }
}
