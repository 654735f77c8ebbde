/// The few parts of a workbook that a table needs: its sheets, the texts they share, and the formats of numbers.
struct XLSXWorkbook {
  private var archive: ZipArchive
  let is1904: Bool
  private let sheets: [(name: String, relation: String, isHidden: Bool)]

  init(_ archive: ZipArchive) throws(CSVProblem) {
    self.archive = archive
    guard let part = try self.archive.part("xl/workbook.xml") else { throw ZipArchive.damaged }
    var tokens = try XMLTokens(part)
    var found: [(name: String, relation: String, isHidden: Bool)] = []
    var counts1904 = false
    reading: while true {
      switch try tokens.next() {
      case .end: break reading
      case .open("workbookPr"):
        counts1904 = ["1", "true"].contains(try tokens.attribute("date1904") ?? "")
      case .open("sheet"):
        guard found.count < 500 else { throw ZipArchive.tooLarge }
        let state = try tokens.attribute("state") ?? "visible"
        found.append(
          (
            try tokens.attribute("name") ?? "", try tokens.attribute("id", prefixed: true) ?? "",
            state != "visible"
          ))
      default: break
      }
    }
    sheets = found
    is1904 = counts1904
  }

  /// The part of the sheet of that name, or of the first that is not hidden.
  mutating func sheet(_ name: String?) throws(CSVProblem) -> [UInt8] {
    let wanted = name.map { SpacedText.lowered(SpacedText.collapsed($0)) }
    let chosen = sheets.first { sheet in
      wanted.map { $0 == SpacedText.lowered(SpacedText.collapsed(sheet.name)) } ?? !sheet.isHidden
    }
    guard let chosen else {
      let names = Excerpt.of(sheets.map(\.name).joined(separator: ", "), bytes: 300)
      throw .refusal(
        0, 0, "The file has no sheet “\(Excerpt.of(name ?? ""))”.", mend: "Its sheets are: \(names).")
    }
    guard let target = try target(of: chosen.relation), let part = try archive.part(target) else {
      throw ZipArchive.damaged
    }
    return part
  }

  /// The name of a sheet's part; only names of the usual form are followed.
  private mutating func target(of relation: String) throws(CSVProblem) -> String? {
    guard let part = try archive.part("xl/_rels/workbook.xml.rels") else { return nil }
    var tokens = try XMLTokens(part)
    while true {
      switch try tokens.next() {
      case .end: return nil
      case .open("Relationship") where try tokens.attribute("Id") == relation:
        let target = Array((try tokens.attribute("Target") ?? "").utf8)
        let name = target.first == 0x2F ? Array(target.dropFirst()) : Array("xl/".utf8) + target
        let start = Array("xl/worksheets/".utf8)
        let end = Array(".xml".utf8)
        let middle = name.dropFirst(start.count).dropLast(end.count)
        guard name.starts(with: start), name.suffix(end.count).elementsEqual(end), !middle.isEmpty,
          middle.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || $0 >= 0x61 && $0 <= 0x7A || $0 == 0x5F })
        else { return nil }
        return String(decoding: name, as: UTF8.self)
      default: break
      }
    }
  }

  mutating func styles() throws(CSVProblem) -> XLSXStyles {
    guard let part = try archive.part("xl/styles.xml") else { return XLSXStyles() }
    return try XLSXStyles(part)
  }

  /// The texts that cells name by their number.
  mutating func texts(_ limits: CSVLimits) throws(CSVProblem) -> [String] {
    guard let part = try archive.part("xl/sharedStrings.xml") else { return [] }
    var tokens = try XMLTokens(part)
    var texts: [String] = []
    while true {
      switch try tokens.next() {
      case .end: return texts
      case .open("si"):
        guard texts.count < limits.cells else { throw ZipArchive.tooLarge }
        texts.append(try XLSXText.read(&tokens, until: "si", limits))
      default: break
      }
    }
  }
}

/// A text of a spreadsheet: plain, or in runs of different looks; the reading aids of Japanese are left out.
enum XLSXText {
  static func read(_ tokens: inout XMLTokens, until end: String, _ limits: CSVLimits) throws(CSVProblem)
    -> String
  {
    var bytes: [UInt8] = []
    var isText = false
    var aside = 0
    while true {
      switch try tokens.next() {
      case .open("t"): isText = aside == 0
      case .close("t"): isText = false
      case .open("rPh"): aside += 1
      case .close("rPh"): aside -= 1
      case .close(end): return meaning(bytes)
      case .text where isText:
        try tokens.append(to: &bytes)
        guard bytes.count <= limits.fieldBytes else { throw ZipArchive.tooLarge }
      case .end: throw ZipArchive.damaged
      default: break
      }
    }
  }

  /// With `_x000D_` and the like taken for the characters that they stand for (ECMA-376, 22.9.2.19).
  static func meaning(_ bytes: [UInt8]) -> String {
    guard bytes.contains(0x5F) else { return String(decoding: bytes, as: UTF8.self) }
    var out: [UInt8] = []
    var at = 0
    while at < bytes.count {
      if let unit = unit(bytes, at) {
        out.append(contentsOf: UTF8.encode(unit) ?? UTF8.encodedReplacementCharacter)
        at += 7
      } else {
        out.append(bytes[at])
        at += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The character that an escape at that place stands for.
  static func unit(_ bytes: [UInt8], _ at: Int) -> Unicode.Scalar? {
    guard at + 7 <= bytes.count, bytes[at] == 0x5F, bytes[at + 1] == 0x78, bytes[at + 6] == 0x5F else {
      return nil
    }
    let digits = bytes[(at + 2)..<(at + 6)]
    guard digits.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
      let number = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), number > 0
    else { return nil }
    return Unicode.Scalar(number)
  }
}
