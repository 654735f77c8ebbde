/// Escaping for HTML text and quoted attributes, byte by byte: a combining mark cannot hide a `<` from it.
enum Escaping {
  static func append(_ text: String, to html: inout String) {
    var text = text
    let clean = text.withUTF8 { bytes in
      bytes.allSatisfy {
        $0 != 0x3C && $0 != 0x3E && $0 != 0x26 && $0 != 0x22 && $0 != 0x27
          && ($0 >= 0x20 || $0 == 0x0A || $0 == 0x09)
      }
    }
    if clean {
      html += text
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "<": html += "&lt;"
      case ">": html += "&gt;"
      case "&": html += "&amp;"
      case "\"": html += "&quot;"
      case "'": html += "&#39;"
      case "\n", "\t", "\r": html.unicodeScalars.append(scalar)
      case _ where scalar.value < 0x20: html += "\u{FFFD}"
      default: html.unicodeScalars.append(scalar)
      }
    }
  }

  /// A finite number with at most two decimals; what is not finite is written as 0, since no picture can show it.
  static func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12, let scaled = Int64(exactly: (value * 100).rounded()) else {
      return "0"
    }
    let whole = scaled.magnitude / 100
    let rest = scaled.magnitude % 100
    let sign = scaled < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
