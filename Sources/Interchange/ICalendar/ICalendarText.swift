import Measures

/// How text stands in an iCalendar stream (RFC 5545, 3.1 and 3.3.11).
public enum ICalendarText {
  /// Backslash, semicolon and comma with a backslash before them, a new line as `\n`; no other control is left.
  public static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",":
        out.append("\\")
        out.append(scalar)
      case "\n": out.append(contentsOf: "\\n".unicodeScalars)
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: out.append(scalar)
      }
    }
    return String(out)
  }

  /// A content line cut into lines of at most 75 octets, never inside a character; those that follow begin with a space.
  public static func folded(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    var width = 0
    for scalar in text.unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if width + bytes.count > 75 {
        out += [0x0D, 0x0A, 0x20]
        width = 1
      }
      out += bytes
      width += bytes.count
    }
    return out + [0x0D, 0x0A]
  }

  /// `20260331T093000Z`
  public static func stamp(_ instant: Instant) -> String {
    String(decoding: instant.description.utf8.filter { $0 != 0x2D && $0 != 0x3A }.prefix(15), as: UTF8.self)
      + "Z"
  }
}
