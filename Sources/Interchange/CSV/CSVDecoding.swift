/// Turns the bytes of a table into UTF-8: by its byte order mark, else as UTF-8, else as Windows-1252.
struct CSVDecoding {
  var encoding: CSVEncoding
  var utf8: [UInt8]
  var problems: [CSVProblem] = []

  init(_ bytes: [UInt8], limits: CSVLimits) throws(CSVProblem) {
    if bytes.count > limits.bytes {
      throw .refusal(
        0, 0, "The file has more than \(limits.bytes) bytes.", mend: "Split it and send the parts one by one."
      )
    }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      throw .refusal(
        0, 0, "This is a workbook, not a CSV file.", mend: "Save the sheet as CSV UTF-8 and send that.")
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
      utf8 = try CSVDecoding.fromUTF16(bytes[2...], highFirst: false)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
      utf8 = try CSVDecoding.fromUTF16(bytes[2...], highFirst: true)
    } else {
      let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes[3...]) : bytes
      if String(validating: body, as: UTF8.self) != nil {
        encoding = .utf8
        utf8 = body
      } else {
        encoding = .windows1252
        utf8 = []
        readWindows1252(body)
      }
    }
    if utf8.contains(0) {
      throw .refusal(
        0, 0, "The file has NUL characters, so it is no text in a known encoding.",
        mend: "Save it as CSV UTF-8 and send it again.")
    }
  }

  private static func fromUTF16(_ bytes: ArraySlice<UInt8>, highFirst: Bool) throws(CSVProblem) -> [UInt8] {
    let unread = CSVProblem.refusal(
      0, 0, "The file says that it is UTF-16, but it is not.", mend: "Save it as CSV UTF-8 and send it again."
    )
    guard bytes.count % 2 == 0 else { throw unread }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(highFirst ? first << 8 | second : second << 8 | first)
      index += 2
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw unread }
    return Array(text.utf8)
  }

  private mutating func readWindows1252(_ bytes: [UInt8]) {
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    var unknown = 0
    for byte in bytes {
      if byte < 0x80 {
        utf8.append(byte)
      } else if byte >= 0xA0 {
        utf8.append(0xC0 | byte >> 6)
        utf8.append(0x80 | byte & 0x3F)
      } else {
        let scalar = CSVDecoding.high[Int(byte) - 0x80]
        if scalar == "\u{FFFD}" { unknown += 1 }
        utf8.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    if unknown > 0 {
      problems.append(
        .note(
          0, 0, "\(unknown) bytes mean nothing in Windows-1252 and became \u{FFFD}.",
          mend: "Save the file as CSV UTF-8 and send it again."))
    }
  }

  /// The scalars of 0x80 to 0x9F in Windows-1252.
  static let high: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}
