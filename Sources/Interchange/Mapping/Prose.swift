/// A narrative as it is kept: LF between lines, one blank line at most, no stray spaces or control characters.
enum Prose {
  static func trimmed(_ text: String) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(text.utf8.count)
    var spaces = false
    var breaks = 0
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\r":
        // Some files write two or three returns before one line feed: together they are one break.
        if !afterReturn { breaks += 1 }
        afterReturn = true
        continue
      case "\n", "\u{2028}", "\u{2029}":
        if !afterReturn || scalar != "\n" { breaks += 1 }
      case _ where SpacedText.isSpace(scalar): spaces = true
      default:
        if !out.isEmpty {
          if breaks > 0 {
            out.append(contentsOf: breaks > 1 ? [0x0A, 0x0A] : [0x0A])
          } else if spaces {
            out.append(0x20)
          }
        }
        spaces = false
        breaks = 0
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      afterReturn = false
    }
    return String(decoding: out, as: UTF8.self)
  }
}
