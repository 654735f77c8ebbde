/// Reads words of a scale or a list, and free text.
public enum WordReading {
  /// A delivery confidence: red, amber_red, amber, amber_green or green.
  public static func rag(_ text: String) -> Reading<String> {
    switch Absence.of(text, isProse: false) {
    case .blank: return .blank
    case .withheld(let reason): return .withheld(reason)
    case nil: break
    }
    let words = HeadingWords.split(SpacedText.lowered(String(decoding: text.utf8.prefix(100), as: UTF8.self)))
    switch words.joined(separator: " ") {
    case "red", "r": return .value("red")
    case "amber red", "red amber", "amberred", "a r", "ar": return .value("amber_red")
    case "amber", "a", "yellow": return .value("amber")
    case "amber green", "green amber", "ambergreen", "a g", "ag": return .value("amber_green")
    case "green", "g": return .value("green")
    default:
      return .misread(
        Misreading("is no delivery confidence.", mend: "Write Red, Amber/Red, Amber, Amber/Green or Green."))
    }
  }

  /// One of a list, whatever its capitals, spaces, hyphens and underscores.
  public static func choice(_ text: String, of options: [String]) -> Reading<String> {
    switch Absence.of(text, isProse: true) {
    case .blank: return .blank
    case .withheld(let reason): return .withheld(reason)
    case nil: break
    }
    let said = HeadingWords.split(SpacedText.lowered(String(decoding: text.utf8.prefix(200), as: UTF8.self)))
    if let found = options.first(where: { HeadingWords.split(SpacedText.lowered($0)) == said }) {
      return .value(found)
    }
    return .misread(
      Misreading(
        "is none of the choices.", mend: "Write \(Excerpt.of(options.joined(separator: ", "), bytes: 200))."))
  }

  /// A name or an identifier on one line of at most 200 bytes.
  public static func reference(_ text: String) -> Reading<String> {
    switch Absence.of(text, isProse: true) {
    case .blank: return .blank
    case .withheld(let reason): return .withheld(reason)
    case nil: break
    }
    let line = SpacedText.collapsed(text)
    guard line.utf8.count <= 200 else {
      return .misread(Misreading("is longer than 200 bytes.", mend: "Give the short name or number."))
    }
    return .value(line)
  }

  /// Free text with its lines, without the spacing that copying leaves behind.
  public static func prose(_ text: String) -> Reading<String> {
    switch Absence.of(text, isProse: true) {
    case .blank: return .blank
    case .withheld(let reason): return .withheld(reason)
    case nil: break
    }
    let trimmed = Prose.trimmed(text)
    return trimmed.isEmpty ? .blank : .value(trimmed)
  }
}
