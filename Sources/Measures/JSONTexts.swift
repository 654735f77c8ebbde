/// How the parser reads the texts of JSON: between quotes, with escapes, in valid UTF-8.
extension JSONParser {
  mutating func string() throws -> String {
    at += 1
    let start = at
    while let byte = next, byte != 0x22, byte != 0x5C, byte >= 0x20 { at += 1 }
    if next == 0x22 {
      at += 1
      return try text(bytes[start..<(at - 1)])
    }
    return try escaped(Array(bytes[start..<at]))
  }

  private mutating func escaped(_ beginning: [UInt8]) throws -> String {
    var out = beginning
    while let byte = next {
      switch byte {
      case 0x22:
        at += 1
        return try text(out[...])
      case 0x5C:
        at += 1
        try escape(into: &out)
      case 0x00..<0x20:
        throw fault("a control character stands in a text; write it as an escape, such as \\n.")
      default:
        out.append(byte)
        at += 1
      }
    }
    throw fault("a text does not end; add the closing quote.")
  }

  private func text(_ bytes: ArraySlice<UInt8>) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault("the text before this place is not UTF-8; save it as UTF-8.")
    }
    return text
  }

  private mutating func escape(into out: inout [UInt8]) throws {
    guard let byte = next else { throw fault("a text does not end; add the closing quote.") }
    let plain: UInt8
    switch byte {
    case 0x22, 0x5C, 0x2F: plain = byte
    case 0x62: plain = 0x08
    case 0x66: plain = 0x0C
    case 0x6E: plain = 0x0A
    case 0x72: plain = 0x0D
    case 0x74: plain = 0x09
    case 0x75:
      at += 1
      return out.append(contentsOf: try scalar())
    default: throw fault("this escape is not known; write \\\\ for a backslash.")
    }
    at += 1
    out.append(plain)
  }

  /// The scalar of `\uXXXX`, or of two of them that make a surrogate pair, as UTF-8.
  private mutating func scalar() throws -> [UInt8] {
    var code = try hex()
    if (0xD800...0xDBFF).contains(code) {
      guard next == 0x5C, at + 1 < bytes.count, bytes[at + 1] == 0x75 else { throw lone() }
      at += 2
      let low = try hex()
      guard (0xDC00...0xDFFF).contains(low) else { throw lone() }
      code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
    }
    if code == 0 { throw fault("the character NUL is not taken; leave it out.") }
    guard let scalar = Unicode.Scalar(code), let utf8 = UTF8.encode(scalar) else { throw lone() }
    return Array(utf8)
  }

  private func lone() -> JSONError {
    fault("half a surrogate pair stands alone; write both halves or neither.")
  }

  private mutating func hex() throws -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      switch next {
      case .some(let byte) where byte >= 0x30 && byte <= 0x39: value = value << 4 | UInt32(byte - 0x30)
      case .some(let byte) where byte >= 0x41 && byte <= 0x46: value = value << 4 | UInt32(byte - 0x37)
      case .some(let byte) where byte >= 0x61 && byte <= 0x66: value = value << 4 | UInt32(byte - 0x57)
      default: throw fault("four hexadecimal digits are expected after \\u.")
      }
      at += 1
    }
    return value
  }
}
