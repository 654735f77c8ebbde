import Face
import Markup
import Measures
import Office
import Registers

/// What one version of a mandate says otherwise than another, field by field.
enum MandateDifference {
  /// What is another with every version says nothing of the text.
  private static let always: Set<String> = ["version", "status"]

  static func lines(from before: Mandate, to after: Mandate) -> [DiffTable.Line] {
    let sheet = AnySheet(Mandate.self)
    return sheet.differences(before, after).compactMap { one in
      guard !always.contains(one.field), let field = sheet.field(one.field) else { return nil }
      let kind: DiffTable.Kind = one.from.isEmpty ? .added : one.to.isEmpty ? .removed : .changed
      return DiffTable.Line(
        "\(field.title)", kind, before: words(field, one.from), after: words(field, one.to))
    }
  }

  private static func words(_ field: FieldNote, _ text: String) -> Markup {
    switch field.kind {
    case .day: return "\(text.isEmpty ? "" : LongDay.text(text))"
    case .choice(let options): return "\(options.first { $0.raw == text }?.title ?? text)"
    case .reference(let register) where !text.isEmpty && register == Person.title.name:
      return "<a href=\"/people/\(text)\">\(text)</a>"
    default: return "\(text)"
    }
  }
}
