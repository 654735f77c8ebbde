/// Goes through the records of an MPX file: one a line, the fields between delimiters, texts with them in quotes.
struct MPXRecords {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private var at = 0
  /// The line of the record, from 1.
  private(set) var line = 0
  private(set) var number = 0
  /// The fields after the record's number.
  private(set) var fields: [String] = []

  /// What the first line says: program, version and code page; nil where it is no MPX header.
  let header: [String]

  init?(_ original: [UInt8]) {
    let body = original.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(original[3...]) : original
    guard body.count > 4, body.starts(with: Array("MPX".utf8)) else { return nil }
    delimiter = body[3]
    let end = body.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? body.count
    header = body[4..<max(end, 4)].split(
      separator: delimiter, maxSplits: 10, omittingEmptySubsequences: false
    )
    .map { SpacedText.collapsed(String(decoding: $0, as: UTF8.self)) }
    let page = header.count > 2 ? header[2] : ""
    if let table = MPXCodePage(rawValue: page) {
      bytes = table.utf8(body)
    } else if PlanText(detecting: body).isUTF8 {
      bytes = body
    } else {
      bytes = Array(PlanText.windows1252(body[...]).utf8)
    }
    at = ByteScan.next(0x0A, in: bytes, from: 0, end: bytes.count)
    line = 1
    if at < bytes.count { at += 1 }
  }

  /// Goes to the next record that begins with a number.
  mutating func next() -> Bool {
    while at < bytes.count {
      line += 1
      let all = take()
      guard let first = all.first, let read = PlanNumber.integer(Array(first.utf8)[...]) else { continue }
      number = read
      fields = Array(all.dropFirst())
      return true
    }
    return false
  }

  private mutating func take() -> [String] {
    var all: [String] = []
    var field: [UInt8] = []
    var isQuoted = false
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      if isQuoted {
        if byte != 0x22 {
          // A quote that never closes ends with its line.
          if byte == 0x0A { break }
          field.append(byte)
        } else if at < bytes.count, bytes[at] == 0x22 {
          field.append(0x22)
          at += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22, field.isEmpty {
        isQuoted = true
      } else if byte == delimiter {
        if all.count < 400 { all.append(MPXRecords.text(field)) }
        field.removeAll(keepingCapacity: true)
      } else if byte == 0x0A {
        break
      } else if byte != 0x0D {
        field.append(byte)
      }
    }
    all.append(MPXRecords.text(field))
    return all
  }

  /// 0x7F stands for a line break inside a text.
  private static func text(_ bytes: [UInt8]) -> String {
    if bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) { return String(decoding: bytes, as: UTF8.self) }
    let kept = bytes.compactMap { $0 == 0x7F ? 0x0A : $0 >= 0x20 || $0 == 0x09 ? $0 : nil }
    return String(decoding: kept, as: UTF8.self)
  }

  /// The field at that place, from 0; blank where there is none.
  func field(_ place: Int) -> String { fields.indices.contains(place) ? fields[place] : "" }
}
