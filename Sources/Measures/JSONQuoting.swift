/// Puts a text between quotes, with `<` as an escape too, so that the JSON may stand inside HTML.
enum JSONQuoting {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    var text = text
    text.withUTF8 { utf8 in
      // Most texts hold nothing to escape and are copied as they stand.
      if utf8.allSatisfy({ !needsEscape($0) }) {
        bytes.append(contentsOf: utf8)
      } else {
        escape(utf8, to: &bytes)
      }
    }
    bytes.append(0x22)
  }

  @inline(__always)
  private static func needsEscape(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C
  }

  private static func escape(_ utf8: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    for index in utf8.indices where needsEscape(utf8[index]) {
      bytes.append(contentsOf: utf8[start..<index])
      start = index + 1
      escape(utf8[index], to: &bytes)
    }
    bytes.append(contentsOf: utf8[start...])
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    bytes.append(0x5C)
    switch byte {
    case 0x22, 0x5C: bytes.append(byte)
    case 0x0A: bytes.append(0x6E)
    case 0x0D: bytes.append(0x72)
    case 0x09: bytes.append(0x74)
    default:
      bytes.append(contentsOf: [0x75, 0x30, 0x30])
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? digit + 0x30 : digit + 0x37) }
    }
  }
}
