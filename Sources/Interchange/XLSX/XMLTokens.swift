/// Reads the XML of a spreadsheet token by token, as bytes.
///
/// It knows what such files use and refuses the rest: no document type, so no entities of a file's own; one root;
/// every element closed; at most 64 of them inside one another; UTF-8 only.
struct XMLTokens {
  enum Token {
    /// An element begins; its name without prefix. `attribute` reads what stands in its tag.
    case open(String)
    case close(String)
    /// Text between tags; `append` gives its meaning.
    case text
    case end
  }

  private let bytes: [UInt8]
  private var at = 0
  private var names: [String] = []
  private var tag = 0..<0
  private var said = 0..<0
  private var isRaw = false
  private var closes = false
  private var hasRoot = false

  static let deepest = 64

  init(_ bytes: [UInt8]) throws(CSVProblem) {
    // NUL is UTF-8, but no character of XML: no text may hold it further on.
    guard !bytes.contains(0), String(validating: bytes, as: UTF8.self) != nil else {
      throw ZipArchive.damaged
    }
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
  }

  mutating func next() throws(CSVProblem) -> Token {
    if closes {
      closes = false
      return .close(names.removeLast())
    }
    while at < bytes.count {
      if bytes[at] != 0x3C {
        if try text() { return .text }
        continue
      }
      guard at + 1 < bytes.count else { throw ZipArchive.damaged }
      switch bytes[at + 1] {
      case 0x3F: try skip(past: [0x3F, 0x3E])
      case 0x21:
        if starts(XMLTokens.comment) {
          at += 4
          try skip(past: [0x2D, 0x2D, 0x3E])
        } else if starts(XMLTokens.cdata), !names.isEmpty {
          let start = at + XMLTokens.cdata.count
          try skip(past: [0x5D, 0x5D, 0x3E])
          said = start..<max(start, at - 3)
          isRaw = true
          return .text
        } else {
          throw .refusal(
            0, 0, "The file declares a document type, which no spreadsheet does.",
            mend: "Save it as XLSX from a spreadsheet.")
        }
      case 0x2F: return .close(try closing())
      default: return .open(try opening())
      }
    }
    guard names.isEmpty, hasRoot else { throw ZipArchive.damaged }
    return .end
  }

  private static let comment = Array("<!--".utf8)
  private static let cdata = Array("<![CDATA[".utf8)

  private func starts(_ mark: [UInt8]) -> Bool {
    at + mark.count <= bytes.count && bytes[at..<(at + mark.count)].elementsEqual(mark)
  }

  private mutating func skip(past mark: [UInt8]) throws(CSVProblem) {
    guard let first = mark.first else { return }
    while let found = bytes[at...].firstIndex(of: first) {
      at = found
      if starts(mark) {
        at += mark.count
        return
      }
      at += 1
    }
    throw ZipArchive.damaged
  }

  /// Takes a run of text; false where it is only the spacing around the root.
  private mutating func text() throws(CSVProblem) -> Bool {
    let end = bytes[at...].firstIndex(of: 0x3C) ?? bytes.count
    let run = at..<end
    at = end
    if names.isEmpty {
      guard bytes[run].allSatisfy(XMLTokens.isSpace) else { throw ZipArchive.damaged }
      return false
    }
    said = run
    isRaw = false
    return true
  }

  private mutating func opening() throws(CSVProblem) -> String {
    guard names.count < XMLTokens.deepest, !(names.isEmpty && hasRoot) else { throw ZipArchive.damaged }
    at += 1
    let name = try word()
    let start = at
    while true {
      space()
      guard at < bytes.count else { throw ZipArchive.damaged }
      if bytes[at] == 0x3E || bytes[at] == 0x2F { break }
      guard at > start else { throw ZipArchive.damaged }
      _ = try pair()
    }
    tag = start..<at
    if bytes[at] == 0x2F {
      guard at + 1 < bytes.count, bytes[at + 1] == 0x3E else { throw ZipArchive.damaged }
      at += 2
      closes = true
    } else {
      at += 1
    }
    hasRoot = true
    let local = String(decoding: bytes[XMLTokens.local(name, bytes)], as: UTF8.self)
    names.append(local)
    return local
  }

  private mutating func closing() throws(CSVProblem) -> String {
    at += 2
    let name = try word()
    space()
    guard at < bytes.count, bytes[at] == 0x3E, let open = names.last,
      open.utf8.elementsEqual(bytes[XMLTokens.local(name, bytes)])
    else { throw ZipArchive.damaged }
    at += 1
    names.removeLast()
    return open
  }

  /// A name and its value in a tag, as places.
  private mutating func pair() throws(CSVProblem) -> (name: Range<Int>, value: Range<Int>) {
    let name = try word()
    space()
    guard at < bytes.count, bytes[at] == 0x3D else { throw ZipArchive.damaged }
    at += 1
    space()
    guard at < bytes.count, bytes[at] == 0x22 || bytes[at] == 0x27 else { throw ZipArchive.damaged }
    let quote = bytes[at]
    let start = at + 1
    guard let end = bytes[start...].firstIndex(of: quote), !bytes[start..<end].contains(0x3C) else {
      throw ZipArchive.damaged
    }
    at = end + 1
    return (name, start..<end)
  }

  private mutating func word() throws(CSVProblem) -> Range<Int> {
    let start = at
    while at < bytes.count, XMLTokens.isName(bytes[at]) { at += 1 }
    guard at > start else { throw ZipArchive.damaged }
    return start..<at
  }

  private mutating func space() { while at < bytes.count, XMLTokens.isSpace(bytes[at]) { at += 1 } }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x5F, 0x2D, 0x2E, 0x80...0xFF: true
    default: false
    }
  }

  /// The name without its prefix.
  private static func local(_ name: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    guard let colon = bytes[name].lastIndex(of: 0x3A) else { return name }
    return (colon + 1)..<name.upperBound
  }
}

extension XMLTokens {
  /// An attribute of the tag that was opened last, by its name without prefix.
  func attribute(_ wanted: String, prefixed: Bool = false) throws(CSVProblem) -> String? {
    var reader = self
    reader.at = tag.lowerBound
    while true {
      reader.space()
      guard reader.at < tag.upperBound else { return nil }
      let (name, value) = try reader.pair()
      let local = XMLTokens.local(name, bytes)
      guard bytes[local].elementsEqual(wanted.utf8), prefixed == (local != name) else { continue }
      var out: [UInt8] = []
      try XMLTokens.unescape(bytes[value], into: &out)
      return String(decoding: out, as: UTF8.self)
    }
  }

  /// Adds the meaning of the text that was met last.
  func append(to out: inout [UInt8]) throws(CSVProblem) {
    if isRaw { out.append(contentsOf: bytes[said]) } else { try XMLTokens.unescape(bytes[said], into: &out) }
  }

  private static func unescape(_ bytes: ArraySlice<UInt8>, into out: inout [UInt8]) throws(CSVProblem) {
    guard bytes.contains(0x26) else { return out.append(contentsOf: bytes) }
    var rest = bytes
    while let mark = rest.firstIndex(of: 0x26) {
      out.append(contentsOf: rest[..<mark])
      guard let end = rest[mark...].prefix(12).firstIndex(of: 0x3B) else { throw ZipArchive.damaged }
      guard let scalar = XMLText.scalar(rest[(mark + 1)..<end]) else { throw ZipArchive.damaged }
      out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      rest = rest[(end + 1)...]
    }
    out.append(contentsOf: rest)
  }
}
