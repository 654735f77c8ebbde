/// Texts without the spacing that copying between documents leaves behind.
enum SpacedText {
  /// Every run of white space, line breaks and control characters as one space; none at either end.
  static func collapsed(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var pending = false
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        pending = !out.isEmpty
        continue
      }
      if pending { out.append(0x20) }
      pending = false
      out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    return String(decoding: out, as: UTF8.self)
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// ASCII letters in lower case, all else untouched.
  static func lowered(_ text: String) -> String {
    String(decoding: text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }, as: UTF8.self)
  }
}

/// A long text cut for a message.
enum Excerpt {
  /// At most so many bytes, cut between scalars, on one line.
  static func of(_ text: String, bytes: Int = 80) -> String {
    var out = ""
    var length = 0
    for scalar in text.unicodeScalars {
      let shown = SpacedText.isSpace(scalar) ? " " : scalar
      length += UTF8.width(shown)
      if length > bytes { return out + "…" }
      out.unicodeScalars.append(shown)
    }
    return out
  }
}
