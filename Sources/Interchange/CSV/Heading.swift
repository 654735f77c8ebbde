/// What a heading says once its line breaks, brackets and spacing are set aside.
public enum Heading {
  /// The first line without bracketed tails, spaces collapsed, ASCII letters in lower case.
  public static func normalised(_ heading: String) -> String {
    var words = SpacedText.collapsed(firstLine(heading))
    while let cut = beforeBracket(words) { words = cut }
    return SpacedText.lowered(words)
  }

  /// The first line that has any text.
  public static func firstLine(_ heading: String) -> String {
    for line in heading.utf8.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
      let text = SpacedText.collapsed(String(decoding: line, as: UTF8.self))
      if !text.isEmpty { return text }
    }
    return ""
  }

  private static func beforeBracket(_ text: String) -> String? {
    let utf8 = Array(text.utf8)
    let opening: UInt8
    switch utf8.last {
    case 0x29: opening = 0x28
    case 0x5D: opening = 0x5B
    default: return nil
    }
    guard let cut = utf8.lastIndex(of: opening), cut > 0 else { return nil }
    return SpacedText.collapsed(String(decoding: utf8[..<cut], as: UTF8.self))
  }

  /// The headings made distinct: blank ones are numbered by column, repeated ones by their turn.
  static func distinct(_ headings: [String]) -> [String] {
    var seen = Set<[UInt8]>()
    return headings.enumerated().map { index, heading in
      let isBlank = SpacedText.collapsed(heading).isEmpty
      let name = isBlank ? "Column \(index + 1)" : heading
      var turn = 1
      var candidate = name
      while !seen.insert(Array(candidate.utf8)).inserted {
        turn += 1
        candidate = "\(name) (\(turn))"
      }
      return candidate
    }
  }
}
