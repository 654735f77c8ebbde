import Measures
import Testing

@testable import Interchange

/// Workbooks that are damaged or made to harm: each is refused with a sentence, or read; never a trap, never a hang.
@Suite struct XLSXRefusalTests {
  static let relations = """
    <Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>
    """
  static let workbook = """
    <workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>
    """

  /// A workbook of these parts; the usual ones where nothing else is given.
  private func file(
    _ sheet: String, workbook: String = XLSXRefusalTests.workbook,
    relations: String = XLSXRefusalTests.relations,
    more: [(String, String)] = []
  ) -> [UInt8] {
    var zip = ZipWriting()
    zip.add("xl/workbook.xml", Array(workbook.utf8))
    zip.add("xl/_rels/workbook.xml.rels", Array(relations.utf8))
    zip.add("xl/worksheets/sheet1.xml", Array(sheet.utf8))
    for (name, text) in more { zip.add(name, Array(text.utf8)) }
    return zip.finished
  }

  private func rows(_ cells: String) -> String {
    "<worksheet><sheetData><row r=\"1\">\(cells)</row></sheetData></worksheet>"
  }

  @Test func whatHarmsIsRefused() {
    let head = "<c r=\"A1\" t=\"str\"><v>H</v></c>"
    #expect(TableFile.read(file(rows(head))).header == ["H"])
    let deep = String(repeating: "<a>", count: 70) + String(repeating: "</a>", count: 70)
    let bad: [(String, [UInt8])] = [
      ("doctype", file("<!DOCTYPE a [<!ENTITY b \"c\">]>" + rows(head))),
      ("entity of its own", file(rows("<c t=\"str\"><v>&b;</v></c>"))),
      ("a null", file(rows("<c t=\"str\"><v>&#0;</v></c>"))),
      ("a null as it is", file(rows("<c t=\"str\"><v>a\0b</v></c>"))),
      ("a null in CDATA", file(rows("<c t=\"str\"><v><![CDATA[a\0b]]></v></c>"))),
      ("two roots", file(rows(head) + "<a/>")), ("text after the root", file(rows(head) + "x")),
      ("no end", file("<worksheet><sheetData><row>")), ("crossed", file("<a><b></a></b>")),
      ("empty part", file("")), ("deep", file(deep)), ("UTF-16", file("\u{FEFF}<\u{0}a")),
      ("rows backwards", file("<a><row r=\"5\"><c/></row><row r=\"4\"><c/></row></a>")),
      ("cells backwards", file(rows("<c r=\"C1\"/><c r=\"A1\"/>"))),
      ("no such column", file(rows("<c r=\"ZZZZ1\"><v>1</v></c>"))),
      ("no such row", file("<a><row r=\"99999999\"><c><v>1</v></c></row></a>")),
      ("no such text", file(rows("<c t=\"s\"><v>7</v></c>"))),
      ("no text number", file(rows("<c t=\"s\"><v>-1</v></c>"))),
      ("too far right", file(rows("<c r=\"ZZ1\"><v>1</v></c>"))),
      ("no rows", file("<worksheet><sheetData/></worksheet>")),
      ("no sheet", file(rows(head), workbook: "<workbook/>")),
      (
        "sheet elsewhere",
        file(rows(head), relations: "<r><Relationship Id=\"rId1\" Target=\"../../etc/x.xml\"/></r>")
      ),
      (
        "sheet on the net",
        file(rows(head), relations: "<r><Relationship Id=\"rId1\" Target=\"https://a.example/s.xml\"/></r>")
      ),
      ("a name twice", file(rows(head), more: [("xl/workbook.xml", "<a/>")])),
      ("an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]), ("no zip", Array("PK nothing".utf8)),
    ]
    for (name, bytes) in bad {
      let table = TableFile.read(bytes)
      #expect(table.refusal != nil, "\(name)")
      #expect(table.refusal?.sentence.isEmpty == false && table.refusal?.mend.isEmpty == false, "\(name)")
      #expect(table.rowCount == 0 && table.header.isEmpty, "\(name)")
    }
  }

  /// What comes out is counted: the size that the file states is not believed, in either direction.
  @Test func aBombIsStoppedWhereItGrows() {
    var zip = ZipWriting()
    zip.add("xl/workbook.xml", Array(Self.workbook.utf8))
    zip.add("xl/_rels/workbook.xml.rels", Array(Self.relations.utf8))
    zip.add("xl/worksheets/sheet1.xml", [UInt8](repeating: 0x20, count: 8_000_000))
    var bytes = zip.finished
    #expect(bytes.count < 20_000)
    #expect(TableFile.read(bytes, inflatedAtMost: 1_000_000).refusal == ZipArchive.tooLarge)
    // The size inflated stands four bytes after the one packed, in the directory: 46 bytes before each name.
    let name = Array("xl/worksheets/sheet1.xml".utf8)
    for at in bytes.indices.reversed() where bytes[at...].starts(with: name) {
      bytes.replaceSubrange((at - 22)..<(at - 18), with: [1, 0, 0, 0])
      break
    }
    #expect(TableFile.read(bytes, inflatedAtMost: 1_000_000).refusal == ZipArchive.tooLarge)
    // All parts together are counted, not each alone.
    let half = file("<worksheet>" + String(repeating: " ", count: 600) + "</worksheet>")
    #expect(TableFile.read(half, inflatedAtMost: 700).refusal == ZipArchive.tooLarge)
  }

  @Test func aPasswordIsNamed() {
    var bytes = file(rows("<c><v>1</v></c>"))
    let mark: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    guard let at = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else { return }
    bytes[at + 8] |= 1
    #expect(TableFile.read(bytes).refusal?.sentence == "The file is locked with a password.")
  }

  /// A part that is not what its checksum says is not read, also where it can be inflated.
  @Test func checksumsAreHeldTo() {
    var bytes = file(rows("<c><v>1</v></c>"))
    let name = Array("xl/worksheets/sheet1.xml".utf8)
    guard let at = bytes.indices.reversed().first(where: { bytes[$0...].starts(with: name) }) else { return }
    #expect(TableFile.read(bytes).refusal == nil)
    bytes[at - 30] ^= 1
    #expect(TableFile.read(bytes).refusal == ZipArchive.damaged)
  }

  @Test func limitsHold() {
    var writer = XLSXWriter(sheet: "S", columns: ["A", "B"])
    for n in 0..<50 { writer.row([.number("\(n)"), .text("x")]) }
    let bytes = writer.bytes
    #expect(TableFile.read(bytes, limits: CSVLimits(rows: 50)).rowCount == 50)
    for limits in [CSVLimits(rows: 49), CSVLimits(columns: 1), CSVLimits(cells: 99), CSVLimits(bytes: 100)] {
      #expect(TableFile.read(bytes, limits: limits).refusal != nil, "\(limits)")
    }
    var long = XLSXWriter(sheet: "S", columns: ["A"])
    long.row([.text(String(repeating: "x", count: 500))])
    #expect(TableFile.read(long.bytes, limits: CSVLimits(fieldBytes: 499)).refusal != nil)
  }

  /// Two thousand damaged workbooks: of the packed bytes, and of the XML inside packed anew.
  @Test func twoThousandDamagedWorkbooks() throws {
    var writer = XLSXWriter(sheet: "People", columns: ["Name", "Day", "Share", "Limit"])
    for n in 0..<12 {
      writer.row([
        .text("Person \(n) & <co> _x000D_"), .day(Day(number: Int32(n * 900))), .percent(Int64(n * 500)),
        .money(Money(minor: Int64(n * 100), .gbp)),
      ])
    }
    let foreign = try XLSXTests.fixture("openpyxl")
    let originals = [writer.bytes, foreign]
    let names = [
      "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/worksheets/sheet1.xml",
    ]
    var random = Seeded(state: 2026)
    var read = 0
    var longest = Duration.zero
    let clock = ContinuousClock()
    for round in 0..<2000 {
      let bytes: [UInt8]
      if round % 2 == 0 {
        bytes = damage(originals[round / 2 % 2], &random)
      } else {
        var archive = try ZipArchive(originals[0], inflatedAtMost: 1_000_000)
        var zip = ZipWriting()
        for name in names {
          let part = try #require(try archive.part(name))
          zip.add(name, Int.random(in: 0..<2, using: &random) == 0 ? damage(part, &random) : part)
        }
        bytes = zip.finished
      }
      let took = clock.measure {
        let table = TableFile.read(bytes)
        if table.refusal == nil { read += 1 } else { #expect(table.rowCount == 0, "round \(round)") }
        #expect(TableFrame.decode(TableFrame.encode(table)) != nil, "round \(round)")
      }
      longest = max(longest, took)
    }
    print("damaged workbooks: \(read) read, \(2000 - read) refused, the longest took \(longest)")
    #expect(read > 100 && read < 1900)
    #expect(longest < .seconds(5))
  }

  private func damage(_ original: [UInt8], _ random: inout Seeded) -> [UInt8] {
    var bytes = original
    let special = Array("<>&;/=\"'!?-]x0".utf8) + [0x00, 0xFF, 0x80]
    for _ in 0..<Int.random(in: 1...4, using: &random) {
      guard bytes.count > 10 else { return bytes }
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...60, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0, 1: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 2: bytes[at] = special.randomElement(using: &random) ?? 0
      case 3: bytes.insert(special.randomElement(using: &random) ?? 0, at: at)
      case 4: bytes.removeSubrange(at..<end)
      case 5: bytes.insert(contentsOf: Array(bytes[at..<end]), at: at)
      default: if Int.random(in: 0..<10, using: &random) == 0 { bytes.removeSubrange(at...) }
      }
    }
    return bytes
  }
}
