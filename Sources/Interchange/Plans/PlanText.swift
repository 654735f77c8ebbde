/// How the bytes of a plan file become text: UTF-8 where the whole file is, else Windows-1252.
struct PlanText: Sendable {
  let isUTF8: Bool

  init(isUTF8: Bool) { self.isUTF8 = isUTF8 }

  init(detecting bytes: [UInt8]) { isUTF8 = PlanText.isUTF8(bytes) }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool { (try? UTF8Span(validating: bytes.span)) != nil }

  /// The text of those bytes; control characters but tab and line breaks are left out.
  func string(_ bytes: ArraySlice<UInt8>) -> String {
    var isPlain = true
    var isClean = true
    for byte in bytes {
      if byte >= 0x80 { isPlain = false }
      if byte < 0x20 || byte == 0x7F { isClean = false }
    }
    if isClean {
      return isPlain || isUTF8 ? String(decoding: bytes, as: UTF8.self) : PlanText.windows1252(bytes)
    }
    let kept = PlanText.broken(bytes)
    return isUTF8 ? String(decoding: kept, as: UTF8.self) : PlanText.windows1252(kept[...])
  }

  /// Line breaks as P6 writes them (0x7F 0x7F, CR LF) as one line feed; other control characters left out.
  private static func broken(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      defer { previous = byte }
      switch byte {
      case 0x7F:
        if previous == 0x7F {
          previous = 0
          out.append(0x0A)
          continue
        }
      case 0x0A, 0x09: out.append(byte)
      case 0..<0x20: continue
      default: out.append(byte)
      }
    }
    return out
  }

  static func windows1252(_ bytes: ArraySlice<UInt8>) -> String {
    var out = String.UnicodeScalarView()
    for byte in bytes {
      out.append((0x80..<0xA0).contains(byte) ? CSVDecoding.high[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(out)
  }

  /// The text in Windows-1252, or nil where a character has no place in it.
  static func windows1252(_ text: String) -> [UInt8]? {
    var out: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 || (0xA0..<0x100).contains(scalar.value) {
        out.append(UInt8(scalar.value))
      } else if let place = CSVDecoding.high.firstIndex(of: scalar), scalar != "\u{FFFD}" {
        out.append(0x80 + UInt8(place))
      } else {
        return nil
      }
    }
    return out
  }
}
