/// The parts of an XLSX file, by their exact names. Nothing is unpacked but what is asked for.
///
/// After APPNOTE.TXT 6.3.10 of PKWARE, without its later parts: no encryption, one disk, no ZIP64.
struct ZipArchive {
  struct Entry {
    let method: UInt16
    let checksum: UInt32
    let packed: Int
    let place: Int
    let name: [UInt8]
  }

  private let bytes: [UInt8]
  private let entries: [String: Entry]
  /// How much may still be inflated, all parts together.
  private var left: Int

  /// The most parts that a file may have.
  static let most = 2_000

  init(_ bytes: [UInt8], inflatedAtMost limit: Int) throws(CSVProblem) {
    self.bytes = bytes
    left = limit
    entries = try ZipArchive.directory(bytes)
  }

  func holds(_ name: String) -> Bool { entries[name] != nil }

  /// The content of a part, or nil where the file has none of that name.
  mutating func part(_ name: String) throws(CSVProblem) -> [UInt8]? {
    guard let entry = entries[name] else { return nil }
    let header = LittleEndian(bytes, at: entry.place)
    guard header.long(0) == 0x0403_4B50, let nameLength = header.short(26), let extra = header.short(28),
      let start = ZipArchive.sum([entry.place, 30, Int(nameLength), Int(extra)]),
      let end = ZipArchive.sum([start, entry.packed]), end <= bytes.count,
      bytes[(entry.place + 30)..<(entry.place + 30 + Int(nameLength))].elementsEqual(entry.name)
    else { throw ZipArchive.damaged }
    let content: [UInt8]
    switch entry.method {
    case 0:
      guard entry.packed <= left else { throw ZipArchive.tooLarge }
      content = Array(bytes[start..<end])
    case 8:
      switch Deflating.inflated(bytes[start..<end], atMost: left) {
      case .whole(let inflated): content = inflated
      case .tooLarge: throw ZipArchive.tooLarge
      case .damaged: throw ZipArchive.damaged
      }
    default:
      throw .refusal(
        0, 0, "The file is packed in a way that is not read.", mend: "Save it as XLSX from a spreadsheet.")
    }
    guard Deflating.checksum(content) == entry.checksum else { throw ZipArchive.damaged }
    left -= content.count
    return content
  }

  private static func directory(_ bytes: [UInt8]) throws(CSVProblem) -> [String: Entry] {
    guard let end = ending(bytes) else { throw damaged }
    let tail = LittleEndian(bytes, at: end)
    guard let count = tail.short(10), let start = tail.long(16), tail.short(4) == 0, tail.short(6) == 0,
      tail.short(8) == count, count != 0xFFFF, start != 0xFFFF_FFFF
    else { throw damaged }
    guard count <= most else {
      throw .refusal(
        0, 0, "The file has more than \(most) parts.", mend: "Copy the rows into a new spreadsheet.")
    }
    var entries: [String: Entry] = [:]
    var at = Int(start)
    for _ in 0..<count {
      let line = LittleEndian(bytes, at: at)
      guard line.long(0) == 0x0201_4B50, let flags = line.short(8), let method = line.short(10),
        let checksum = line.long(16), let packed = line.long(20), let name = line.short(28),
        let extra = line.short(30), let comment = line.short(32), let place = line.long(42),
        packed != 0xFFFF_FFFF, place != 0xFFFF_FFFF,
        let nameEnd = sum([at, 46, Int(name)]), let next = sum([nameEnd, Int(extra), Int(comment)]),
        next <= end
      else { throw damaged }
      guard flags & 0x2041 == 0 else {
        throw .refusal(0, 0, "The file is locked with a password.", mend: "Take the password off first.")
      }
      let raw = Array(bytes[(at + 46)..<nameEnd])
      let entry = Entry(
        method: method, checksum: checksum, packed: Int(packed), place: Int(place), name: raw)
      if let word = String(validating: raw, as: UTF8.self), entries.updateValue(entry, forKey: word) != nil {
        throw damaged
      }
      at = next
    }
    return entries
  }

  /// Where the end record stands: the last one that reaches exactly to the end of the file with its comment.
  private static func ending(_ bytes: [UInt8]) -> Int? {
    guard bytes.count >= 22 else { return nil }
    for at in stride(from: bytes.count - 22, through: max(0, bytes.count - 22 - 0xFFFF), by: -1) {
      let record = LittleEndian(bytes, at: at)
      if record.long(0) == 0x0605_4B50, let comment = record.short(20),
        at + 22 + Int(comment) == bytes.count
      {
        return at
      }
    }
    return nil
  }

  private static func sum(_ parts: [Int]) -> Int? {
    var total = 0
    for part in parts {
      let (next, overflow) = total.addingReportingOverflow(part)
      if overflow || part < 0 { return nil }
      total = next
    }
    return total
  }

  static let damaged = CSVProblem.refusal(
    0, 0, "The file is damaged, or is no spreadsheet.",
    mend: "Open it in a spreadsheet, save it as XLSX or CSV and send it again.")
  static let tooLarge = CSVProblem.refusal(
    0, 0, "The file holds more than can be read once it is unpacked.",
    mend: "Split it, or save the one sheet that is wanted as CSV.")
}

/// Numbers at a place in bytes; nil beyond their end.
struct LittleEndian {
  private let bytes: [UInt8]
  private let start: Int

  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    self.start = start
  }

  func short(_ offset: Int) -> UInt16? {
    let (at, overflow) = start.addingReportingOverflow(offset)
    guard !overflow, at >= 0, at < bytes.count - 1 else { return nil }
    return UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
  }

  func long(_ offset: Int) -> UInt32? {
    guard let low = short(offset), let high = short(offset + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }
}
