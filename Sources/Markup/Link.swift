/// Addresses that may stand in an `href`: same-site paths, http, https and mailto; anything else becomes `#`.
public enum Link {
  public static func safe(_ address: String) -> String {
    let bytes = Array(address.utf8)
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x5C }) else { return "#" }
    if bytes.first == 0x2F { return bytes.count > 1 && bytes[1] == 0x2F ? "#" : address }
    if bytes.first == 0x23 || bytes.first == 0x3F { return address }
    let lower = address.lowercased().utf8
    for scheme in ["https://", "http://", "mailto:"] where lower.starts(with: scheme.utf8) { return address }
    return "#"
  }

  /// A query string value or path segment, percent-encoded so that it survives any URL.
  public static func encode(_ text: String) -> String {
    var out = ""
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = Array("0123456789ABCDEF".unicodeScalars)
        out.unicodeScalars.append("%")
        out.unicodeScalars.append(hex[Int(byte >> 4)])
        out.unicodeScalars.append(hex[Int(byte & 15)])
      }
    }
    return out
  }
}
