import Face
import Markup
import Measures
import Office
import Registers

/// How a field's value is shown: dates and money for reading, references as links with their names.
struct CellView {
  let catalogue: Catalogue
  /// The codes of what the reader may not open: it is named, and no link leads there.
  var closed: Set<String> = []

  /// In a table, where the currency stands with the amount only when it must.
  func cell(_ field: FieldNote, _ text: String, _ held: AnyHeld) -> Markup {
    if text.isEmpty { return "<span class=\"none\">–</span>" }
    switch field.kind {
    case .reference(let register):
      guard let title = catalogue.shelf(register)?.title else { return "\(text)" }
      let name = held.names[field.name] ?? text
      return link(title, text, name.isEmpty ? text : name)
    case .links(let register):
      guard let title = catalogue.shelf(register)?.title else { return "\(text)" }
      let codes = text.utf8.split(whereSeparator: { $0 == 0x2C || $0 == 0x20 }).map { String($0) ?? "" }
      return CellView.joined(codes.map { link(title, $0, $0) })
    case .choice(let options):
      if let rag = Office.Rag(rawValue: text), field.name.hasPrefix("rag") {
        return RagMark(Rags.mark(rag), worded: true).markup
      }
      if let level = ControlLevel(name: text), field.name == "level" {
        return LevelMark(Rags.level(level)).markup
      }
      let title = options.first { $0.raw == text }?.title ?? text
      return field.isState ? Badge(title, CellView.tone(text)).markup : "\(title)"
    case .day: return "<time datetime=\"\(text)\">\(LongDay.text(text))</time>"
    case .instant: return "<time datetime=\"\(text)\">\(text)</time>"
    case .money: return "\(Amounts.text(text))"
    case .percent: return "\(Amounts.percent(text))"
    case .flag: return text == "true" ? "Yes" : "No"
    case .number: return "\(text)"
    case .text: return field.isMultiline ? "<span class=\"clamp\">\(text)</span>" : "\(text)"
    }
  }

  private func link(_ title: RegisterTitle, _ code: String, _ name: String) -> Markup {
    EntryLink.markup(title.path, code, name, closed: closed)
  }

  /// On an entry's own page: whole texts with their lines.
  func fact(_ field: FieldNote, _ text: String, _ held: AnyHeld) -> Markup {
    if field.kind == .text, field.isMultiline, !text.isEmpty { return "<div class=\"prose\">\(text)</div>" }
    return cell(field, text, held)
  }

  static func joined(_ parts: [Markup]) -> Markup {
    var out = Markup.nothing
    for (index, part) in parts.enumerated() { out += (index == 0 ? "" : ", ") + part }
    return out
  }

  /// Which states are good, and which want looking at.
  static func tone(_ state: String) -> Tone {
    switch state {
    case "operating", "in_force", "active", "in_delivery", "published", "granted", "achieved", "deliver":
      .good
    case "on_hold", "under_review", "requested", "submitted", "transforming", "on_leave": .watch
    case "exception", "refused", "rejected", "disabled": .bad
    case "closed", "cancelled", "withdrawn", "superseded", "left", "dropped", "retired": .unknown
    default: .note
    }
  }
}

/// The office's own words for confidence and levels as marks.
enum Rags {
  static func mark(_ rag: Office.Rag?) -> Face.Rag {
    switch rag {
    case .green: .green
    case .amberGreen: .amberGreen
    case .amber: .amber
    case .amberRed: .amberRed
    case .red: .red
    case nil: .unknown
    }
  }

  static func level(_ level: ControlLevel) -> Level { Level(rawValue: level.rawValue) ?? .off }
}

/// Amounts for reading: grouped in thousands, large ones in millions.
enum Amounts {
  /// `GBP 1250000.00` → `GBP 1,250,000`.
  static func text(_ canonical: String) -> String {
    guard let money = Money(canonical) else { return canonical }
    return money.readable
  }

  static func grouped(_ money: Money) -> String { money.grouped }

  /// Millions with one decimal: `12,340.5`.
  static func millions(_ minor: Int64, decimals: Int = 2) -> String {
    var scale: Int64 = 1
    for _ in 0..<max(decimals, 0) { scale *= 10 }
    let tenths = (Int128(minor) * 10 + Int128(scale) * 500_000) / (Int128(scale) * 1_000_000)
    let value = Int64(clamping: tenths)
    return group(String(value / 10)) + "." + String(abs(value % 10))
  }

  static func percent(_ canonical: String) -> String {
    canonical.hasSuffix(".00") ? String(canonical.dropLast(3)) + " %" : canonical + " %"
  }

  static func group(_ digits: String) -> String {
    var out: [UInt8] = []
    let bytes = Array(digits.utf8)
    let start = bytes.first == 0x2D ? 1 : 0
    for (index, byte) in bytes.enumerated() {
      if index > start, (bytes.count - index) % 3 == 0 { out.append(0x2C) }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }
}
