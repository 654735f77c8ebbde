/// Text made ready for a picture, where nothing wraps by itself: cleaned, measured and cut to fit.
enum PictureText {
  /// One line without controls, line breaks or marks that turn the direction of the text around it.
  static func clean(_ text: String, limit: Int = 400) -> String {
    var out = String.UnicodeScalarView()
    var count = 0
    var stacked = 0
    for scalar in text.unicodeScalars {
      if count == limit {
        out.append("…")
        break
      }
      switch scalar.value {
      case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: out.append(" ")
      case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
      default:
        stacked = isCombining(scalar) ? stacked + 1 : 0
        if stacked <= 3 { out.append(scalar) }
      }
      count += 1
    }
    return String(out)
  }

  /// The estimated width at a font size, a little on the generous side so that cut text never runs over.
  static func width(_ text: String, size: Double, bold: Bool = false) -> Double {
    var units = 0.0
    for scalar in text.unicodeScalars { units += advance(scalar) }
    return units * size * (bold ? 1.1 : 1)
  }

  /// The text, or as much of its start as fits before an ellipsis.
  static func fit(_ text: String, width: Double, size: Double, bold: Bool = false) -> String {
    let text = clean(text)
    if self.width(text, size: size, bold: bold) <= width { return text }
    let room = width / (size * (bold ? 1.1 : 1)) - advance("…")
    var used = 0.0
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      used += advance(scalar)
      if used > room { break }
      out.append(scalar)
    }
    while out.last == " " || out.last == "," { out.removeLast() }
    return String(out) + "…"
  }

  /// Up to two lines broken at a space; the second is cut to fit.
  static func twoLines(_ text: String, width: Double, size: Double, bold: Bool = false) -> [String] {
    let text = clean(text)
    if self.width(text, size: size, bold: bold) <= width { return [text] }
    var first = ""
    var words = text.split(separator: " ")[...]
    while let word = words.first {
      let longer = first.isEmpty ? String(word) : first + " " + word
      if self.width(longer, size: size, bold: bold) > width { break }
      first = longer
      words.removeFirst()
    }
    if first.isEmpty || words.isEmpty { return [fit(text, width: width, size: size, bold: bold)] }
    return [first, fit(words.joined(separator: " "), width: width, size: size, bold: bold)]
  }

  /// Up to so many lines broken at spaces; the last is cut to fit.
  static func lines(_ text: String, width: Double, size: Double, most: Int) -> [String] {
    var out: [String] = []
    var rest = clean(text)
    while out.count + 1 < most, self.width(rest, size: size) > width {
      let pair = twoLines(rest, width: width, size: size)
      guard pair.count == 2 else { break }
      out.append(pair[0])
      let used = pair[0].split(separator: " ").count
      rest = rest.split(separator: " ").dropFirst(used).joined(separator: " ")
    }
    return out + [fit(rest, width: width, size: size)]
  }

  private static func isCombining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x483...0x489, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE2F:
      true
    default: false
    }
  }

  private static func advance(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20, 0x2C, 0x2E, 0x3A, 0x3B, 0x27, 0x7C, 0x69, 0x6A, 0x6C, 0x21: 0.34
    case 0x66, 0x72, 0x74, 0x28, 0x29, 0x2D, 0x2F, 0xB7: 0.41
    case 0x6D, 0x77, 0x4D, 0x57, 0x40, 0x25, 0x2026: 0.95
    case 0x41...0x5A: 0.7
    case 0x200B...0x200D: 0
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFF60: 1.05
    case 0x10000...: 1.3
    default: isCombining(scalar) ? 0 : 0.61
    }
  }
}
