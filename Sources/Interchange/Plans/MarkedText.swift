/// Text out of HTML notes, as P6 keeps them, and back.
enum MarkedText {
  /// The text without its marks: paragraphs and breaks become lines, entities become characters.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard bytes.contains(0x3C) || bytes.contains(0x26) else { return text }
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x3C, at + 1 < bytes.count, isMark(bytes[at + 1]) {
        let end = ByteScan.next(0x3E, in: bytes, from: at, end: bytes.count)
        if end == bytes.count {
          out += bytes[at...]
          break
        }
        let mark = bytes[(at + 1)..<end]
        if isBreak(mark) || breaksLine(mark) && !out.isEmpty && out.last != 0x0A { out.append(0x0A) }
        at = end + 1
      } else if byte == 0x26, let (scalar, next) = entity(bytes, at) {
        out += Array(String(scalar).utf8)
        at = next
      } else {
        out.append(byte)
        at += 1
      }
    }
    return trimmed(out)
  }

  private static func trimmed(_ bytes: [UInt8]) -> String {
    var slice = bytes.drop { $0 <= 0x20 }
    while let last = slice.last, last <= 0x20 { slice = slice.dropLast() }
    return String(decoding: slice, as: UTF8.self)
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == 0x2F || byte == 0x21 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func isBreak(_ mark: ArraySlice<UInt8>) -> Bool {
    name(mark).elementsEqual("br".utf8)
  }

  private static func name(_ mark: ArraySlice<UInt8>) -> [UInt8] {
    mark.drop { $0 == 0x2F }.prefix { $0 > 0x20 && $0 != 0x2F }.map { $0 | 0x20 }
  }

  private static func breaksLine(_ mark: ArraySlice<UInt8>) -> Bool {
    let name = name(mark)
    return ["p", "div", "li", "tr", "h1", "h2", "h3"].contains { name.elementsEqual($0.utf8) }
  }

  private static func entity(_ bytes: [UInt8], _ at: Int) -> (Unicode.Scalar, Int)? {
    guard let end = bytes[at...].prefix(12).firstIndex(of: 0x3B) else { return nil }
    let name = bytes[(at + 1)..<end]
    switch String(decoding: name, as: UTF8.self) {
    case "amp": return ("&", end + 1)
    case "lt": return ("<", end + 1)
    case "gt": return (">", end + 1)
    case "quot": return ("\"", end + 1)
    case "apos": return ("'", end + 1)
    case "nbsp": return (" ", end + 1)
    default:
      guard name.first == 0x23, let code = PlanNumber.integer(name.dropFirst()),
        let value = UInt32(exactly: code),
        value >= 0x20, let scalar = Unicode.Scalar(value)
      else { return nil }
      return (scalar, end + 1)
    }
  }

  /// The text as HTML that P6 shows.
  static func marked(_ text: String) -> String {
    var out = "<HTML><BODY>"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\n": out += "<BR>"
      case "\r": continue
      default: out.unicodeScalars.append(scalar)
      }
    }
    return out + "</BODY></HTML>"
  }
}
