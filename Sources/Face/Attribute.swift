import Markup

/// Attributes of an element that appear only when there is something to say.
enum Attribute {
  /// ` name="value"`, or nothing when there is no value.
  static func text(_ name: StaticString, _ value: String?) -> Markup {
    guard let value else { return .nothing }
    return " \(raw: String(describing: name))=\"\(value)\""
  }

  /// ` href="…"` for an address that is safe to follow.
  static func href(_ address: String?) -> Markup {
    guard let address else { return .nothing }
    return " href=\"\(Link.safe(address))\""
  }

  /// ` name` when it holds.
  static func flag(_ name: StaticString, _ holds: Bool) -> Markup {
    holds ? " \(raw: String(describing: name))" : .nothing
  }

  /// An `id` made of lower-case letters, digits and hyphens, whatever the text was.
  static func id(_ text: String) -> String {
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: out.append(byte)
      case 0x41...0x5A: out.append(byte | 0x20)
      default: if let last = out.last, last != 0x2D { out.append(0x2D) }
      }
    }
    while out.last == 0x2D { out.removeLast() }
    return out.isEmpty ? "x" : String(decoding: out, as: UTF8.self)
  }
}
