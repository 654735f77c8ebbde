/// Turns the bytes of an XML file into UTF-8, so that everything after it has one encoding to think of.
///
/// By its byte order mark, else by how its first tag is written, else by what it declares. UTF-8, UTF-16 and
/// the
/// one-byte encodings of Western Europe are known; others are refused.
enum XMLSource {
  static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
  static let instruction = Array("<?".utf8)
  static let instructionEnd = Array("?>".utf8)
  static let comment = Array("<!--".utf8)
  static let commentEnd = Array("-->".utf8)
  static let data = Array("<![CDATA[".utf8)
  static let dataEnd = Array("]]>".utf8)

  static func utf8(_ bytes: [UInt8]) throws(PlanFileProblem) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf16(bytes.dropFirst(2), highFirst: false) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf16(bytes.dropFirst(2), highFirst: true) }
    if bytes.starts(with: [0x3C, 0x00]) { return try utf16(bytes[...], highFirst: false) }
    if bytes.starts(with: [0x00, 0x3C]) { return try utf16(bytes[...], highFirst: true) }
    if (try? UTF8Span(validating: bytes.span)) != nil { return bytes }
    switch declared(bytes) {
    case "iso-8859-1", "latin1", "windows-1252", "cp1252": return western(bytes)
    default: throw PlanFileProblem("The file is not valid UTF-8. Save it again as XML in UTF-8.")
    }
  }

  /// The name of the encoding in the declaration, in small letters.
  private static func declared(_ bytes: [UInt8]) -> String {
    let head = bytes.prefix(200)
    guard let end = head.firstIndex(of: 0x3E) else { return "" }
    let text = String(decoding: head[..<end], as: UTF8.self).lowercased().utf8
    let parts = text.split(whereSeparator: { $0 == 0x22 || $0 == 0x27 })
    for (name, value) in zip(parts, parts.dropFirst()) {
      let word = String(decoding: name.filter { !XMLText.isSpace($0) }, as: UTF8.self)
      if word.utf8.elementsEqual("encoding=".utf8) || word.hasSuffix("encoding=") {
        return String(decoding: value, as: UTF8.self)
      }
    }
    return ""
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, highFirst: Bool) throws(PlanFileProblem) -> [UInt8] {
    let unread = PlanFileProblem("The file looks like UTF-16, but it is not. Save it again as XML in UTF-8.")
    guard bytes.count % 2 == 0 else { throw unread }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var place = bytes.startIndex
    while place + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      units.append(highFirst ? first << 8 | second : second << 8 | first)
      place += 2
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw unread }
    return Array(text.utf8)
  }

  /// Windows-1252, of which ISO 8859-1 is all but the control characters.
  private static func western(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      if byte < 0x80 {
        result.append(byte)
      } else {
        let place = Int(byte) - 0x80
        let code = place < upper.count ? upper[place] : UInt32(byte)
        result.append(contentsOf: Unicode.Scalar(code).map { Array(String($0).utf8) } ?? [0x3F])
      }
    }
    return result
  }

  /// What 0x80 to 0x9F stand for in Windows-1252; those without a meaning stand for themselves.
  private static let upper: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152,
    0x8D,
    0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161,
    0x203A,
    0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
