import Measures
import Office
import Registers

/// The JSON schema of a register's entries, from its sheet.
struct EntrySchema {
  enum Purpose { case whole, entering, change }

  let shelf: Shelf
  let catalogue: Catalogue

  /// `status_report` → `StatusReport`.
  var name: String {
    shelf.name.utf8.split(separator: 0x5F).map { part in
      let word = String(part) ?? ""
      return word.prefix(1).uppercased() + word.dropFirst()
    }.joined()
  }

  func write(_ w: inout JSONWriter, _ purpose: Purpose) {
    let fields = shelf.sheet.fields.filter { purpose == .whole || $0.isWritable }
    w.beginObject()
    w.pair("type", "object")
    w.key("additionalProperties")
    w.bool(false)
    w.key("properties")
    w.beginObject()
    if purpose == .whole { common(&w) }
    for field in fields {
      w.key(field.name)
      property(field, isWhole: purpose == .whole, &w)
    }
    w.endObject()
    let required: [String] =
      switch purpose {
      case .whole: ["code", "revision", "changed_at", "archived", "names"] + fields.map(\.name)
      case .entering: fields.filter { $0.isRequired && !shelf.filledIn.contains($0.name) }.map(\.name)
      case .change: []
      }
    if !required.isEmpty {
      w.key("required")
      w.beginArray()
      for name in required { w.text(name) }
      w.endArray()
    }
    w.endObject()
  }

  private func common(_ w: inout JSONWriter) {
    w.key("code")
    SchemaText.text(&w, pattern: "^\(shelf.title.code)-[1-9][0-9]*$")
    w.key("revision")
    w.beginObject()
    w.pair("type", "integer")
    w.endObject()
    w.key("changed_at")
    SchemaText.text(&w, format: "date-time")
    w.key("archived")
    w.beginObject()
    w.pair("type", "boolean")
    w.endObject()
    w.key("names")
    w.beginObject()
    w.pair("type", "object")
    w.pair("description", "What the entries are called to which references point.")
    w.key("additionalProperties")
    w.beginObject()
    w.pair("type", "string")
    w.endObject()
    w.endObject()
  }

  private func property(_ field: FieldNote, isWhole: Bool, _ w: inout JSONWriter) {
    w.beginObject()
    w.pair("title", field.title)
    if !field.help.isEmpty { w.pair("description", field.help) }
    switch field.kind {
    case .text:
      w.pair("type", "string")
      if field.isRequired, !isWhole {
        w.key("minLength")
        w.int(1)
      }
    case .flag: w.pair("type", "boolean")
    case .number: types(["integer", "null"], &w)
    case .day:
      types(["string", "null"], &w)
      w.pair("format", "date")
    case .instant:
      types(["string", "null"], &w)
      w.pair("format", "date-time")
    case .percent:
      types(["string", "null"], &w)
      w.pair("pattern", "^-?[0-9]+(\\.[0-9]{1,2})?$")
    case .choice(let options):
      types(["string", "null"], &w)
      w.key("enum")
      w.beginArray()
      for option in options { w.text(option.raw) }
      w.null()
      w.endArray()
    case .reference(let register):
      types(["string", "null"], &w)
      w.pair("pattern", "^\(catalogue.shelf(register)?.title.code ?? "[A-Z]+")-[1-9][0-9]*$")
    case .links(let register):
      w.pair("type", "array")
      w.key("items")
      SchemaText.text(&w, pattern: "^\(catalogue.shelf(register)?.title.code ?? "[A-Z]+")-[1-9][0-9]*$")
    case .money: money(&w)
    }
    if isWhole, !field.isWritable {
      w.key("readOnly")
      w.bool(true)
    }
    w.endObject()
  }

  private func money(_ w: inout JSONWriter) {
    types(["object", "null"], &w)
    w.key("properties")
    w.beginObject()
    w.key("amount")
    SchemaText.text(&w, pattern: "^-?[0-9]{1,15}(\\.[0-9]{1,3})?$")
    w.key("currency")
    SchemaText.text(&w, pattern: "^[A-Z]{3}$")
    w.endObject()
    w.key("required")
    w.beginArray()
    w.text("amount")
    w.text("currency")
    w.endArray()
    w.key("additionalProperties")
    w.bool(false)
  }

  private func types(_ names: [String], _ w: inout JSONWriter) {
    w.key("type")
    w.beginArray()
    for name in names { w.text(name) }
    w.endArray()
  }
}

/// Small schemas that many places share.
enum SchemaText {
  static func text(_ w: inout JSONWriter, pattern: String? = nil, format: String? = nil) {
    w.beginObject()
    w.pair("type", "string")
    if let pattern { w.pair("pattern", pattern) }
    if let format { w.pair("format", format) }
    w.endObject()
  }

  /// A list of words under a key.
  static func words(_ words: [String], _ key: String, _ w: inout JSONWriter) {
    w.key(key)
    w.beginArray()
    for word in words { w.text(word) }
    w.endArray()
  }

  static func reference(_ name: String, _ w: inout JSONWriter) {
    w.beginObject()
    w.pair("$ref", "#/components/schemas/\(name)")
    w.endObject()
  }

  static func problem(_ w: inout JSONWriter) {
    w.beginObject()
    w.pair("type", "object")
    w.pair("description", "RFC 9457, with every field problem at once and who may do what was refused.")
    w.key("properties")
    w.beginObject()
    for name in ["type", "title", "detail", "request"] {
      w.key(name)
      text(&w)
    }
    w.key("status")
    w.beginObject()
    w.pair("type", "integer")
    w.endObject()
    w.endObject()
    w.key("required")
    w.beginArray()
    for name in ["type", "title", "status", "detail"] { w.text(name) }
    w.endArray()
    w.endObject()
  }

  static func historyLine(_ w: inout JSONWriter) {
    w.beginObject()
    w.pair("type", "object")
    w.key("properties")
    w.beginObject()
    for name in ["sequence", "revision"] {
      w.key(name)
      w.beginObject()
      w.pair("type", "integer")
      w.endObject()
    }
    for name in ["at", "actor", "actor_name", "means", "action", "reason", "hash"] {
      w.key(name)
      text(&w)
    }
    w.key("changes")
    w.beginObject()
    w.pair("type", "array")
    w.key("items")
    w.beginObject()
    w.pair("type", "object")
    w.endObject()
    w.endObject()
    w.endObject()
    w.endObject()
  }
}
