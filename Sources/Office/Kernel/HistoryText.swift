import Measures
import Registers

/// The changes of one link of the history as text: a JSON list of field, from and to.
enum HistoryText {
  static func write(_ changes: [Difference]) -> String {
    var writer = JSONWriter()
    writer.beginArray()
    for change in changes {
      writer.beginObject()
      writer.key("field")
      writer.text(change.field)
      writer.key("from")
      writer.text(change.from)
      writer.key("to")
      writer.text(change.to)
      writer.endObject()
    }
    writer.endArray()
    return writer.string
  }

  static func read(_ text: String) -> [Difference] {
    guard let json = try? JSON.parse(Array(text.utf8)), case .array(let items) = json else { return [] }
    return items.compactMap { item in
      guard let field = item["field"]?.text else { return nil }
      return Difference(field: field, from: item["from"]?.text ?? "", to: item["to"]?.text ?? "")
    }
  }
}
