/// What the characters between tags mean.
enum XMLText {
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  /// Whether the byte may stand in a name; names beyond ASCII are not looked at more closely.
  @inline(__always)
  static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0x80...0xFF: true
    default: false
    }
  }

  /// Whether the bytes mean themselves: no entity, no carriage return and no control character among them.
  static func isPlain(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
    for place in range where bytes[place] == 0x26 || isControl(bytes[place]) { return false }
    return true
  }

  /// Control characters other than tab and line feed: XML forbids them, or lets a carriage return stand for
  /// a line feed.
  @inline(__always)
  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 && byte != 0x0A }

  /// Adds the meaning of the bytes: entities resolved, line ends as line feeds, control characters dropped.
  ///
  /// - Parameter isData: whether the bytes stood in CDATA, where `&` begins no entity; all else is as elsewhere.
  /// - Returns: false where an entity is none of XML's five and no number.
  static func append(
    _ bytes: [UInt8], _ range: Range<Int>, to out: inout [UInt8], isData: Bool = false
  ) -> Bool {
    var place = range.lowerBound
    var isAfterReturn = false
    func add(_ scalar: Unicode.Scalar) {
      if scalar.value == 0x0D || scalar.value == 0x0A {
        if !(isAfterReturn && scalar.value == 0x0A) { out.append(0x0A) }
      } else if scalar.value >= 0x20 || scalar.value == 0x09 {
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
      isAfterReturn = scalar.value == 0x0D
    }
    while place < range.upperBound {
      let byte = bytes[place]
      if byte == 0x26, !isData {
        guard let end = bytes[place..<min(place + 12, range.upperBound)].firstIndex(of: 0x3B),
          let scalar = scalar(bytes[(place + 1)..<end])
        else { return false }
        add(scalar)
        place = end + 1
      } else {
        if byte < 0x20 {
          add(Unicode.Scalar(byte))
        } else {
          out.append(byte)
          isAfterReturn = false
        }
        place += 1
      }
    }
    return true
  }

  /// The character that an entity names: the five of XML, or a number.
  static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    switch String(decoding: name, as: UTF8.self) {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.first == 0x23 else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == 0x78
    let body = isHex ? digits.dropFirst() : digits
    guard let first = body.first, first != 0x2B, first != 0x2D else { return nil }
    let number = UInt32(String(decoding: body, as: UTF8.self), radix: isHex ? 16 : 10)
    return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) }
  }
}
