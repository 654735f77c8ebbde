import Markup
import Measures
import Office
import Registers

/// The same few addresses for every register: list, enter, show, change, archive, restore, history.
struct RegisterAPI {
  let shelf: Shelf

  var routes: [Route] {
    let base = "/api/v1/\(shelf.title.path)"
    let many = shelf.title.many.lowercased()
    return [
      Route("GET", base, act: "see \(many)", note: .list(shelf), handle: list),
      Route("POST", base, act: "create \(many)", note: .enter(shelf), handle: enter),
      Route("GET", "\(base)/{code}", act: "see \(many)", note: .show(shelf), handle: show),
      Route("PATCH", "\(base)/{code}", act: "change \(many)", note: .change(shelf), handle: change),
      Route(
        "POST", "\(base)/{code}/archival", act: "archive \(many)", note: .archive(shelf), handle: archive),
      Route(
        "POST", "\(base)/{code}/restoration", act: "archive \(many)", note: .restore(shelf), handle: restore),
      Route(
        "GET", "\(base)/{code}/history", act: "read the history of \(many)", note: .history(shelf),
        handle: history),
    ]
  }

  @Sendable func list(_ visit: Visit) async throws -> Answer {
    let query = try ListQuery(reading: visit.pairs, for: shelf.sheet)
    let shelf = shelf
    let page = try await visit.read { try $0.list(shelf, query) }
    let items = page.renderings.bytes("json") { RegisterAPI.items(page.rows, shelf) }
    let tag = page.tag(visit.ask.path + "?" + visit.ask.query, items)
    if visit.ask.header("if-none-match") == tag { return .notModified(tag) }
    var w = JSONWriter()
    w.beginObject()
    w.key("items")
    w.splice(items)
    w.key("total")
    if let total = page.total { w.int(Int64(total)) } else { w.null() }
    w.key("next")
    if let next = page.next { w.text(Address.with(visit, ["after": next])) } else { w.null() }
    w.endObject()
    return .json(w.bytes, headers: [("etag", tag)])
  }

  private static func items(_ rows: [AnyHeld], _ shelf: Shelf) -> [UInt8] {
    let json = EntryJSON(sheet: shelf.sheet)
    var w = JSONWriter()
    w.beginArray()
    for row in rows { json.write(row, to: &w) }
    w.endArray()
    return w.bytes
  }

  @Sendable func show(_ visit: Visit) async throws -> Answer {
    let id = try id(visit)
    let shelf = shelf
    let held = try await visit.read { try $0.find(shelf, id) }
    return entry(held)
  }

  @Sendable func enter(_ visit: Visit) async throws -> Answer {
    let form = try EntryJSON(sheet: shelf.sheet).form(try Bodies.json(visit.ask))
    let shelf = shelf
    return try await Idempotency(visit).once { registrar in
      let reason = try Bodies.reason(visit)
      let held = try registrar.enter(shelf, form, because: reason)
      var answer = entry(try registrar.archivist.find(shelf, held.id), status: 201)
      answer.headers.append(("location", "/api/v1/\(shelf.title.path)/\(held.code)"))
      return answer
    }
  }

  @Sendable func change(_ visit: Visit) async throws -> Answer {
    let id = try id(visit)
    let form = try EntryJSON(sheet: shelf.sheet).form(try Bodies.json(visit.ask))
    let revision = try Bodies.revision(visit)
    let shelf = shelf
    let reason = try Bodies.reason(visit)
    return entry(
      try await visit.write { registrar in
        _ = try registrar.change(shelf, id, seen: revision, form, because: reason)
        return try registrar.archivist.find(shelf, id)
      })
  }

  @Sendable func archive(_ visit: Visit) async throws -> Answer { try await put(visit, away: true) }
  @Sendable func restore(_ visit: Visit) async throws -> Answer { try await put(visit, away: false) }

  private func put(_ visit: Visit, away: Bool) async throws -> Answer {
    let id = try id(visit)
    guard case .object(let body) = try Bodies.json(visit.ask), case .text(let reason)? = body["reason"],
      body.pairs.count == 1
    else { throw Refusal.invalid([Problem("reason", "The body gives the reason: {\"reason\": \"…\"}.")]) }
    let revision = try Bodies.revision(visit)
    let shelf = shelf
    return entry(
      try await visit.write { registrar in
        away
          ? try registrar.archive(shelf, id, seen: revision, because: reason)
          : try registrar.restore(shelf, id, seen: revision, because: reason)
      })
  }

  @Sendable func history(_ visit: Visit) async throws -> Answer {
    let id = try id(visit)
    let shelf = shelf
    let before = try HistoryPage.before(visit)
    let lines = try await visit.read { try $0.history(shelf, try $0.find(shelf, id), before: before) }
    var w = JSONWriter()
    w.beginObject()
    w.key("items")
    w.beginArray()
    for line in lines { HistoryJSON.write(line, to: &w) }
    w.endArray()
    w.endObject()
    return .json(w.bytes)
  }

  private func entry(_ held: AnyHeld, status: Int = 200) -> Answer {
    var w = JSONWriter()
    EntryJSON(sheet: shelf.sheet).write(held, to: &w)
    return .json(w.bytes, status: status, headers: [("etag", "\"\(held.revision)\"")])
  }

  private func id(_ visit: Visit) throws -> Int64 {
    guard let id = shelf.title.id(in: visit.value("code")) else { throw Refusal.missing(shelf.title.one) }
    return id
  }
}

/// A line of the history as JSON.
public enum HistoryJSON {
  public static func write(_ line: HistoryLine, to w: inout JSONWriter) {
    w.beginObject()
    w.key("sequence")
    w.int(line.sequence)
    w.pair("at", line.at.description)
    w.pair("actor", line.actor)
    w.pair("actor_name", line.actorName)
    w.pair("means", line.means)
    w.pair("action", line.action)
    w.key("revision")
    w.int(line.revision)
    w.pair("reason", line.reason)
    w.key("changes")
    w.beginArray()
    for change in line.changes {
      w.beginObject()
      w.pair("field", change.field)
      w.pair("from", change.from)
      w.pair("to", change.to)
      w.endObject()
    }
    w.endArray()
    w.pair("hash", line.hash)
    w.endObject()
  }
}
