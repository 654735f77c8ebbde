import Measures
import Office
import Registers

/// An entry as JSON: its code and revision, its fields by their stored names, and what its references are called.
public struct EntryJSON {
  let sheet: AnySheet

  public init(sheet: AnySheet) { self.sheet = sheet }

  public func write(_ held: AnyHeld, to w: inout JSONWriter) {
    w.beginObject()
    w.pair("code", held.code)
    w.key("revision")
    w.int(held.revision)
    w.pair("changed_at", held.changedAt.description)
    w.key("archived")
    w.bool(held.isArchived)
    let texts = sheet.texts(of: held.entry)
    for (field, text) in zip(sheet.fields, texts) {
      w.key(field.name)
      value(text, field.kind, to: &w)
    }
    w.key("names")
    w.beginObject()
    for field in sheet.fields {
      if let name = held.names[field.name] { w.pair(field.name, name) }
    }
    w.endObject()
    w.endObject()
  }

  private func value(_ text: String, _ kind: Kind, to w: inout JSONWriter) {
    switch kind {
    case .text: w.text(text)
    case .flag: w.bool(text == "true")
    case .number:
      if let n = Int64(text) { w.int(n) } else { w.null() }
    case .links:
      w.beginArray()
      for part in text.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x20 }) { w.text(String(part) ?? "") }
      w.endArray()
    case .money:
      guard let money = Money(text) else { return w.null() }
      w.beginObject()
      w.pair("amount", money.amount)
      w.pair("currency", money.currency.code)
      w.endObject()
    case .day, .instant, .percent, .choice, .reference:
      if text.isEmpty { w.null() } else { w.text(text) }
    }
  }

  /// The fields that a JSON body gives, as the texts that the sheet reads.
  func form(_ body: JSON) throws -> Form {
    guard case .object(let object) = body else {
      throw Refusal.misasked([Problem("", "The body is a JSON object of fields.")])
    }
    var form: Form = [:]
    var problems: [Problem] = []
    for (name, value) in object.pairs {
      guard let field = sheet.field(name) else {
        problems.append(Problem(name, "There is no field of this name in \(sheet.title.many.lowercased())."))
        continue
      }
      if let text = EntryJSON.text(value, field.kind) {
        form[name] = text
      } else {
        problems.append(Problem(name, "\(field.title) takes \(EntryJSON.wanted(field.kind))."))
      }
    }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    return form
  }

  /// The text of a value, or nothing where the schema of its kind does not allow it. Only `null` empties a field: an
  /// empty string is no day, no code and no word of a choice.
  private static func text(_ value: JSON, _ kind: Kind) -> String? {
    switch (kind, value) {
    case (.text, .null), (.flag, .null), (.links, .null): return nil
    case (_, .null): return ""
    case (.text, .text(let t)): return t
    // People may type a word of a choice in other ways, or a code in small letters; programs send what is described.
    case (.choice(let options), .text(let t)): return options.contains { $0.raw == t } ? t : nil
    case (.reference, .text(let t)): return isCode(t) ? t : nil
    case (.day, .text(let t)): return t.utf8.count == 10 ? t : nil
    case (.instant, .text(let t)): return t.isEmpty || t.utf8.contains(0x20) ? nil : t
    case (.percent, .text(let t)): return isFigure(t) ? t : nil
    case (.number, .int(let n)): return String(n)
    case (.flag, .bool(let b)): return b ? "true" : "false"
    case (.money, .object(let object)):
      guard object.pairs.count == 2, case .text(let amount)? = object["amount"],
        case .text(let currency)? = object["currency"], isFigure(amount), currency.utf8.count == 3,
        currency.utf8.allSatisfy({ $0 >= 0x41 && $0 <= 0x5A })
      else { return nil }
      return "\(currency) \(amount)"
    case (.links, .array(let items)):
      var codes: [String] = []
      for item in items {
        guard case .text(let code) = item, isCode(code) else { return nil }
        codes.append(code)
      }
      return codes.joined(separator: ", ")
    default: return nil
    }
  }

  /// Capital letters, a hyphen and a number: `P-104`.
  private static func isCode(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && !parts[1].isEmpty && parts[1].first != 0x30
      && parts[0].allSatisfy { $0 >= 0x41 && $0 <= 0x5A } && parts[1].allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  /// Digits with a sign and a point at most: `-12.50`.
  private static func isFigure(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 || $0 == 0x2E || $0 == 0x2D }
  }

  private static func wanted(_ kind: Kind) -> String {
    switch kind {
    case .text: "a string"
    case .number: "a whole number or null"
    case .flag: "true or false"
    case .day: "a day as a string such as \"2026-03-31\", or null"
    case .instant: "a moment as a string such as \"2026-03-31T09:30:00Z\", or null"
    case .money: "an object such as {\"amount\": \"12.50\", \"currency\": \"GBP\"}, or null"
    case .percent: "a string such as \"12.50\", or null"
    case .choice(let options): "one of \(options.map { "\"\($0.raw)\"" }.joined(separator: ", ")), or null"
    case .reference: "a code as a string, or null"
    case .links: "a list of codes"
    }
  }
}
