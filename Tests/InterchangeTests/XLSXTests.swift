import Foundation
import Measures
import Testing

@testable import Interchange

/// Workbooks of others are read cell by cell as they look; ours are read by others and by ourselves.
@Suite struct XLSXTests {
  static func fixture(_ name: String) throws -> [UInt8] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appendingPathComponent("Cases/XLSX/\(name).xlsx")))
  }

  /// Written by another program: shared texts in runs, days, shares, money, flags, a hidden sheet before it.
  @Test func aForeignWorkbookIsReadAsItLooks() throws {
    let table = TableFile.read(try Self.fixture("openpyxl"))
    #expect(table.refusal == nil)
    #expect(
      table.header
        == ["Name", "E-mail", "Start", "Share", "Budget", "Active", "Grade", "Note", "Column 9", "Column 10"])
    #expect(
      table.row(0)
        == [
          "Anna Berg", "anna@norrland.example", "2026-03-31", "50 %", "GBP 1250.5", "true", "7",
          "=1+1 as text", "", "",
        ])
    #expect(
      table.row(1)
        == [
          "Bo Lind", "bo@norrland.example", "2026-03-31T09:30:00Z", "33.5 %", "EUR 0.3", "false", "12",
          "line one\nline two & <three> “four” é 😀", "", "",
        ])
    #expect(
      table.row(2)
        == ["  Cilla  ", "", "1900-02-28", "100 %", "-3", "", "1000000000000000000000", "", "", ""])
    #expect(table.row(3).last == "far" && table.number(of: 3) == 6)
    #expect(table.number(of: 0) == 2)
  }

  @Test func aSheetIsChosenByName() throws {
    let bytes = try Self.fixture("openpyxl")
    #expect(TableFile.read(bytes, sheet: " other ").header == ["Second sheet"])
    #expect(TableFile.read(bytes, sheet: "Hidden first").header == ["not", "this"])
    let none = TableFile.read(bytes, sheet: "Nowhere")
    #expect(none.refusal?.mend == "Its sheets are: Hidden first, Staff, Other.")
    #expect(none.rowCount == 0)
  }

  @Test func daysCountFrom1904WhereTheFileSaysSo() throws {
    let table = TableFile.read(try Self.fixture("mac-1904"))
    #expect(table.rows == [["2026-03-31"], ["1904-01-02"]])
  }

  @Test func whatIsWrittenComesBack() throws {
    var random = Seeded(state: 1904)
    let alphabet =
      Array("aé😀<>&\"'=+-@\t\n _x0041_,;9".unicodeScalars) + ["\u{0300}", "\u{200F}", "\u{FFFD}"]
    for round in 0..<60 {
      let columns = Int.random(in: 1...30, using: &random)
      var writer = XLSXWriter(sheet: "Round \(round)", columns: (0..<columns).map { "H\($0)" })
      var expected: [[String]] = []
      for _ in 0..<Int.random(in: 1...20, using: &random) {
        var cells: [XLSXWriter.Cell] = []
        var texts: [String] = []
        for _ in 0..<columns {
          let (cell, text) = sample(alphabet, &random)
          cells.append(cell)
          texts.append(text)
        }
        if texts.allSatisfy(\.isEmpty) { continue }
        writer.row(cells)
        expected.append(texts)
      }
      let table = TableFile.read(writer.bytes)
      #expect(table.refusal == nil, "round \(round)")
      #expect(table.rows == expected, "round \(round)")
    }
  }

  private func sample(_ alphabet: [Unicode.Scalar], _ random: inout Seeded) -> (XLSXWriter.Cell, String) {
    switch Int.random(in: 0..<7, using: &random) {
    case 0: return (.blank, "")
    case 1:
      let n = Int64.random(in: -9_999_999...9_999_999, using: &random)
      return (.number(String(n)), String(n))
    case 2:
      let day = Day(number: Int32.random(in: Day.first.number...Day.last.number, using: &random))
      return (.day(day), day.description)
    case 3:
      let n = Int64.random(in: 0...100, using: &random)
      return (.percent(n * 100), "\(n) %")
    case 4:
      let money = Money(minor: Int64.random(in: 1...99_999, using: &random) * 100, .gbp)
      return (.money(money), "GBP \(money.minor / 100)")
    case 5: return (.flag(true), "true")
    default:
      let count = Int.random(in: 0...20, using: &random)
      let text = String(
        String.UnicodeScalarView((0..<count).map { _ in alphabet.randomElement(using: &random) ?? " " }))
      return (.text(text), text)
    }
  }

  /// A text that a spreadsheet would run in CSV stands in a workbook as a text, marked to stay one.
  @Test func nothingThatIsWrittenRuns() throws {
    for text in ["=1+1", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1"] {
      var writer = XLSXWriter(sheet: "S", columns: ["A"])
      writer.row([.text(text)])
      var archive = try ZipArchive(writer.bytes, inflatedAtMost: 1_000_000)
      let sheet = String(decoding: try #require(try archive.part("xl/worksheets/sheet1.xml")), as: UTF8.self)
      #expect(sheet.contains("<c r=\"A2\" t=\"inlineStr\" s=\"\(XLSXLooks.quoted)\">"), "\(text)")
      #expect(!sheet.contains("<f>"))
      #expect(TableFile.read(writer.bytes).cell(0, 0) == text)
    }
  }

  @Test func theHeadingStaysInSightAndColumnsAreWideEnough() throws {
    var writer = XLSXWriter(sheet: "A/B [long] name that goes on and on for ever", columns: ["Name", "Day"])
    writer.row([.text("Somebody with a long name"), .day(Day(number: 0))])
    #expect(writer.bytes == writer.bytes)
    var archive = try ZipArchive(writer.bytes, inflatedAtMost: 1_000_000)
    let sheet = String(decoding: try #require(try archive.part("xl/worksheets/sheet1.xml")), as: UTF8.self)
    #expect(sheet.contains("ySplit=\"1\"") && sheet.contains("state=\"frozen\""))
    #expect(sheet.contains("width=\"27\""))
    let book = String(decoding: try #require(try archive.part("xl/workbook.xml")), as: UTF8.self)
    #expect(book.contains("name=\"AB long name that goes on and o\""))
  }

  @Test func formatsSayWhatANumberIs() {
    for (code, format) in [
      ("dd/mm/yyyy", XLSXFormat.day), ("[$-809]d mmmm yyyy;@", .day), ("h:mm AM/PM", .clock),
      ("[h]:mm", .clock),
      ("yyyy-mm-dd hh:mm", .moment), ("0.0%", .percent), ("[$GBP] #,##0.00", .money("GBP")),
      ("\"£\"#,##0", .money("GBP")), ("[$€-407] #,##0", .money("EUR")), ("General", .general),
      ("0.00E+00", .general), ("#,##0\\d", .general), ("\"days\" 0", .general), ("[Red]0", .general),
      ("mmm", .day), ("@", .general), ("[", .general), ("\"", .general), ("\\", .general),
    ] {
      #expect(XLSXFormat(code: code) == format, "\(code)")
    }
  }

  @Test func numbersAreRoundedToWhatASpreadsheetKeeps() {
    for (raw, text) in [
      ("0.30000000000000004", "0.3"), ("1E3", "1000"), ("-1.5e-3", "-0.0015"), ("007", "7"), ("0.0", "0"),
      ("9.9999999999999999", "10"), ("123456789012345678", "123456789012346000"), ("1e99", nil), ("x", nil),
      ("1.2.3", nil), ("", nil), ("-", nil), ("1e9999999999999999999", nil),
    ] as [(String, String?)] {
      #expect(XLSXNumber.plain(raw) == text, "\(raw)")
    }
    let day = XLSXNumber(format: .day, is1904: false)
    #expect(day.text("1") == "1900-01-01" && day.text("59") == "1900-02-28" && day.text("61") == "1900-03-01")
    #expect(day.text("60") == "60" && day.text("1e300") == "1e300" && day.text("-1") == "-1")
    #expect(day.text("46112.999999999") == "2026-04-01" && day.text("46112") == "2026-03-31")
    #expect(XLSXNumber(format: .clock, is1904: false).text("0.5") == "12:00:00")
  }
}
