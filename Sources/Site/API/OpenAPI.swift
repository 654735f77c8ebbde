import Measures
import Office
import Registers

/// The description of the API (OpenAPI 3.1), written from the same routes that answer it.
struct OpenAPI {
  let routes: [Route]
  let catalogue: Catalogue
  let version: String

  func document() -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("openapi", "3.1.0")
    w.key("info")
    w.beginObject()
    w.pair("title", "Podium")
    w.pair("version", version)
    w.pair(
      "description",
      "Every register of the office by one mechanism. Lists are filtered by any field (`field=value`, `field.lt=`, `.le`, "
        + "`.gt`, `.ge`, `.not`, `.has`, `.empty`), sorted with `sort=-field,field`, and read as they stood with `as-of=`."
    )
    w.endObject()
    w.key("servers")
    w.beginArray()
    w.beginObject()
    w.pair("url", "/")
    w.endObject()
    w.endArray()
    w.key("security")
    w.beginArray()
    w.beginObject()
    w.key("token")
    w.beginArray()
    w.endArray()
    w.endObject()
    w.endArray()
    w.key("paths")
    paths(&w)
    w.key("components")
    components(&w)
    w.endObject()
    return w.bytes
  }

  private func paths(_ w: inout JSONWriter) {
    w.beginObject()
    var seen: [String] = []
    for route in routes where route.note != nil && !seen.contains(route.path) {
      seen.append(route.path)
      w.key(route.path)
      w.beginObject()
      for same in routes where same.path == route.path {
        guard let note = same.note else { continue }
        w.key(same.method.lowercased())
        OperationNote(route: same, note: note, catalogue: catalogue).write(&w)
      }
      w.endObject()
    }
    w.endObject()
  }

  private func components(_ w: inout JSONWriter) {
    w.beginObject()
    w.key("securitySchemes")
    w.beginObject()
    w.key("token")
    w.beginObject()
    w.pair("type", "http")
    w.pair("scheme", "bearer")
    w.endObject()
    w.endObject()
    w.key("schemas")
    w.beginObject()
    for shelf in catalogue.shelves {
      let schema = EntrySchema(shelf: shelf, catalogue: catalogue)
      w.key(schema.name)
      schema.write(&w, .whole)
      w.key(schema.name + "Entering")
      schema.write(&w, .entering)
      w.key(schema.name + "Change")
      schema.write(&w, .change)
    }
    w.key("Problem")
    SchemaText.problem(&w)
    w.key("HistoryLine")
    SchemaText.historyLine(&w)
    w.endObject()
    w.endObject()
  }
}
