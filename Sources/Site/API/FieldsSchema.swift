import Measures

/// The JSON schema of an object of some fields and no others.
struct FieldsSchema {
  let fields: [RouteNote.Field]

  func write(_ w: inout JSONWriter) {
    w.beginObject()
    w.pair("type", "object")
    w.key("properties")
    w.beginObject()
    for field in fields {
      w.key(field.name)
      value(field, &w)
    }
    w.endObject()
    let required = fields.filter(\.isRequired).map(\.name)
    if !required.isEmpty { SchemaText.words(required, "required", &w) }
    w.key("additionalProperties")
    w.bool(false)
    w.endObject()
  }

  private func value(_ field: RouteNote.Field, _ w: inout JSONWriter) {
    w.beginObject()
    switch field.shape {
    case .text: w.pair("type", "string")
    case .whole: w.pair("type", "integer")
    case .flag: w.pair("type", "boolean")
    case .textOrWhole: SchemaText.words(["string", "integer"], "type", &w)
    case .texts:
      w.pair("type", "array")
      w.key("items")
      SchemaText.text(&w)
    case .objects(let fields):
      w.pair("type", "array")
      w.key("items")
      FieldsSchema(fields: fields).write(&w)
    case .textsByName:
      w.pair("type", "object")
      w.key("additionalProperties")
      SchemaText.text(&w)
    }
    if !field.options.isEmpty { SchemaText.words(field.options, "enum", &w) }
    w.endObject()
  }
}
