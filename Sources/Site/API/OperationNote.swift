import Measures
import Office
import Registers

/// One operation of the API's description: parameters, body, and every status it can answer with.
struct OperationNote {
  let route: Route
  let note: RouteNote
  let catalogue: Catalogue

  func write(_ w: inout JSONWriter) {
    w.beginObject()
    switch note {
    case .list(let shelf): list(shelf, &w)
    case .enter(let shelf): enter(shelf, &w)
    case .show(let shelf):
      one(shelf, "Show one \(shelf.title.one)", [200, 400], parameters: [asOf], body: nil, &w)
    case .change(let shelf):
      one(
        shelf, "Change a \(shelf.title.one)", [200, 400, 409, 412, 422, 428], parameters: [ifMatch, reason],
        body: "Change", &w)
    case .archive(let shelf):
      one(
        shelf, "Archive a \(shelf.title.one)", [200, 400, 412, 422, 428], parameters: [ifMatch],
        body: "reason", &w)
    case .restore(let shelf):
      one(
        shelf, "Restore an archived \(shelf.title.one)", [200, 400, 412, 422, 428], parameters: [ifMatch],
        body: "reason", &w)
    case .history(let shelf): history(shelf, &w)
    case .act(let summary, let fields): act(summary, fields, &w)
    case .plain(let summary, let parameters, let answer, let statuses, let takes):
      head(summary, "office", parameters: parameters, &w)
      switch takes {
      case .file(let type): content("requestBody", required: true, type: type, &w) { SchemaText.text(&$0) }
      case .object(let fields): fieldsBody(fields, &w)
      case nil: break
      }
      answers(statuses, schema: answer == "object" ? nil : answer, &w)
    }
    w.endObject()
  }

  private var asOf: RouteNote.Parameter {
    .init(name: "as-of", place: "query", help: "A day or a moment in the past.")
  }
  private var ifMatch: RouteNote.Parameter {
    .init(
      name: "If-Match", place: "header", help: "The ETag of the revision that was seen.", isRequired: true)
  }
  private var reason: RouteNote.Parameter {
    .init(name: "Reason", place: "header", help: "Why; percent-encoded.")
  }

  private func schema(_ shelf: Shelf) -> String { EntrySchema(shelf: shelf, catalogue: catalogue).name }

  private func list(_ shelf: Shelf, _ w: inout JSONWriter) {
    var parameters: [RouteNote.Parameter] = [
      .init(name: "q", place: "query", help: "Words, or a code."),
      .init(name: "sort", place: "query", help: "Fields with commas between; - before one for descending."),
      .init(name: "after", place: "query", help: "Where the next page goes on."), asOf,
    ]
    parameters += shelf.sheet.fields.filter { !$0.columns.isEmpty }.map {
      .init(
        name: $0.name, place: "query", help: "\($0.title) is this, or one of several with commas between.")
    }
    head("List \(shelf.title.many.lowercased())", shelf.title.path, parameters: parameters, limit: true, &w)
    answers([200, 304, 400], page: schema(shelf), &w)
  }

  private func enter(_ shelf: Shelf, _ w: inout JSONWriter) {
    let parameters: [RouteNote.Parameter] = [
      .init(
        name: "Idempotency-Key", place: "header", help: "The same key gives the same answer and acts once."),
      reason,
    ]
    head("Enter a \(shelf.title.one)", shelf.title.path, parameters: parameters, &w)
    body(schema(shelf) + "Entering", &w)
    answers([201, 400, 409, 422], schema: schema(shelf), &w)
  }

  private func one(
    _ shelf: Shelf, _ summary: String, _ statuses: [Int], parameters: [RouteNote.Parameter], body: String?,
    _ w: inout JSONWriter
  ) {
    head(summary, shelf.title.path, parameters: [code(shelf)] + parameters, &w)
    if body == "Change" { self.body(schema(shelf) + "Change", &w) }
    if body == "reason" { reasonBody(&w) }
    answers(statuses, schema: schema(shelf), &w)
  }

  private func act(_ summary: String, _ fields: [RouteNote.Field], _ w: inout JSONWriter) {
    let code = RouteNote.Parameter(name: "code", place: "path", help: "The entry's code.", isRequired: true)
    let key = RouteNote.Parameter(
      name: "Idempotency-Key", place: "header", help: "The same key gives the same answer and acts once.")
    head(summary, "office", parameters: [code, ifMatch, key], &w)
    fieldsBody(fields, &w)
    answers([200, 400, 409, 412, 422, 428], &w)
  }

  private func history(_ shelf: Shelf, _ w: inout JSONWriter) {
    head("History of a \(shelf.title.one)", shelf.title.path, parameters: [code(shelf), asOf, before], &w)
    answers([200, 400], items: "HistoryLine", &w)
  }

  private var before: RouteNote.Parameter {
    .init(
      name: "before", place: "query",
      help: "A line's sequence: the \(Archivist.historyPage) changes before it. Without it, the latest.")
  }

  private func code(_ shelf: Shelf) -> RouteNote.Parameter {
    .init(name: "code", place: "path", help: "Such as \(shelf.title.code)-12.", isRequired: true)
  }

  private func head(
    _ summary: String, _ tag: String, parameters: [RouteNote.Parameter], limit: Bool = false,
    _ w: inout JSONWriter
  ) {
    w.pair("summary", summary)
    w.pair("description", "Asks at the door whether the caller may \(route.act).")
    w.key("tags")
    w.beginArray()
    w.text(tag)
    w.endArray()
    if route.gate != .known {
      w.key("security")
      w.beginArray()
      w.endArray()
    }
    w.key("parameters")
    w.beginArray()
    for parameter in parameters { write(parameter, &w) }
    if limit {
      w.beginObject()
      w.pair("name", "limit")
      w.pair("in", "query")
      w.key("schema")
      w.beginObject()
      w.pair("type", "integer")
      w.key("minimum")
      w.int(1)
      w.key("maximum")
      w.int(500)
      w.endObject()
      w.endObject()
    }
    w.endArray()
  }

  private func write(_ parameter: RouteNote.Parameter, _ w: inout JSONWriter) {
    w.beginObject()
    w.pair("name", parameter.name)
    w.pair("in", parameter.place)
    w.pair("description", parameter.help)
    if parameter.isRequired {
      w.key("required")
      w.bool(true)
    }
    w.key("schema")
    SchemaText.text(&w)
    w.endObject()
  }

  private func body(_ schema: String, _ w: inout JSONWriter) {
    content("requestBody", required: true, &w) { SchemaText.reference(schema, &$0) }
  }

  private func fieldsBody(_ fields: [RouteNote.Field], _ w: inout JSONWriter) {
    content("requestBody", required: true, &w) { FieldsSchema(fields: fields).write(&$0) }
  }

  private func reasonBody(_ w: inout JSONWriter) {
    fieldsBody([RouteNote.Field(name: "reason", isRequired: true)], &w)
  }

  private func content(
    _ key: String, required: Bool, type: String = "application/json", _ w: inout JSONWriter,
    _ schema: (inout JSONWriter) -> Void
  ) {
    w.key(key)
    w.beginObject()
    if required {
      w.key("required")
      w.bool(true)
    }
    w.key("content")
    w.beginObject()
    w.key(type)
    w.beginObject()
    w.key("schema")
    schema(&w)
    w.endObject()
    w.endObject()
    w.endObject()
  }

  private func answers(
    _ statuses: [Int], schema: String? = nil, page: String? = nil, items: String? = nil, _ w: inout JSONWriter
  ) {
    let always = route.gate == .known ? [401, 403, 404, 503] : []
    w.key("responses")
    w.beginObject()
    for status in Set(statuses + always).sorted() {
      w.key(String(status))
      w.beginObject()
      w.pair("description", OperationNote.meaning(status))
      if status != 304 {
        w.key("content")
        w.beginObject()
        w.key(status < 300 ? "application/json" : "application/problem+json")
        w.beginObject()
        w.key("schema")
        if status >= 400 { SchemaText.reference("Problem", &w) } else { success(schema, page, items, &w) }
        w.endObject()
        w.endObject()
      }
      w.endObject()
    }
    w.endObject()
  }

  private func success(_ schema: String?, _ page: String?, _ items: String?, _ w: inout JSONWriter) {
    if let schema { return SchemaText.reference(schema, &w) }
    w.beginObject()
    w.pair("type", "object")
    if let list = page ?? items {
      w.key("properties")
      w.beginObject()
      w.key("items")
      w.beginObject()
      w.pair("type", "array")
      w.key("items")
      SchemaText.reference(list, &w)
      w.endObject()
      w.endObject()
      w.key("required")
      w.beginArray()
      w.text("items")
      w.endArray()
    }
    w.endObject()
  }

  static func meaning(_ status: Int) -> String {
    switch status {
    case 200: "Done."
    case 201: "Entered."
    case 304: "Not changed since."
    case 400: "The question was not understood."
    case 401: "Sign-in or a token is needed."
    case 403: "Seen, but not allowed; the problem names who may."
    case 404: "Nothing here, or nothing that the caller may see."
    case 409: "Held up by a control; the problem names the way out."
    case 413: "More than is taken at once."
    case 412: "Changed since the revision that was seen."
    case 422: "Some values are not right; the problem names all of them."
    case 428: "If-Match is missing."
    case 503: "Busy; try again."
    default: "See the problem document."
    }
  }
}
