import Interchange
import Testing

@Suite struct CSVTests {
  private func read(_ text: String, limits: CSVLimits = CSVLimits()) -> CSVTable {
    CSVTable.read(Array(text.utf8), limits: limits)
  }

  @Test func quotesAndLineEnds() {
    for end in ["\n", "\r\n", "\r"] {
      let table = read(["a,b", "\"x, \"\"y\"\"\",\"1\(end)2\"", "", "3,"].joined(separator: end))
      #expect(table.header == ["a", "b"])
      #expect(table.rows == [["x, \"y\"", "1\(end)2"], ["3", ""]])
      #expect(table.problems.isEmpty)
      #expect(table.number(of: 1) == 4)
    }
  }

  @Test func combiningMarkAfterDelimiter() {
    #expect(read("a,b\n1,\u{301}2\n").rows == [["1", "\u{301}2"]])
  }

  @Test func delimiters() {
    #expect(read("a;b;c\n1,5;2;3\n2,5;4;5\n").delimiter == .semicolon)
    #expect(read("a\tb\n1,2\t3\n").delimiter == .tab)
    #expect(read("a,b\n\"1;2;3\",\"4;5\"\n\"1;2;3\",\";\"\n").delimiter == .comma)
    #expect(read("one\ntwo\n").header == ["one"])
    let stated = read("sep=;\r\na;b\r\n1;2\r\n")
    #expect(stated.rows == [["1", "2"]])
    #expect(stated.number(of: 0) == 3)
  }

  @Test func encodings() {
    let text = "name,cost\nCafé – £5,\u{1F600}\n"
    let units = Array(text.utf16)
    let little: [UInt8] =
      [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 255), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 255)] }
    for (bytes, encoding) in [
      (little, CSVEncoding.utf16LittleEndian), (big, .utf16BigEndian), (Array(text.utf8), .utf8),
      ([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
    ] {
      let table = CSVTable.read(bytes)
      #expect(table.encoding == encoding)
      #expect(table.rows == [["Café – £5", "\u{1F600}"]])
    }
    let old = CSVTable.read(Array("a,b\n".utf8) + [0x80, 0x2C, 0xA3, 0x35, 0x81, 0x0A])
    #expect(old.rows == [["€", "£5\u{FFFD}"]])
    #expect(old.problemCount == 1)
    #expect(CSVTable.read([0xFF, 0xFE, 0x00]).refusal != nil)
    #expect(CSVTable.read([0xFF, 0xFE, 0x00, 0xD8]).refusal != nil)
  }

  @Test func refusals() {
    #expect(read("").refusal?.sentence == "The file is empty.")
    #expect(read("a,b\n1,\0\n").refusal != nil)
    #expect(CSVTable.read(Array("PK\u{3}\u{4}xxxx".utf8)).refusal?.sentence.contains("workbook") == true)
    let open = read("a,b\n1,2\n3,\"4\n5,6\n")
    #expect(open.refusal?.row == 3)
    #expect(open.refusal?.column == 2)
    #expect(open.rowCount == 0)
    let limits = CSVLimits(bytes: 100, rows: 2, columns: 3, cells: 5, fieldBytes: 10)
    #expect(read("a\n1\n2\n", limits: limits).refusal == nil)
    #expect(read("a\n1\n2\n3\n", limits: limits).refusal?.sentence.contains("2 rows") == true)
    #expect(read("a,b,c,d\n", limits: limits).refusal?.sentence.contains("3 columns") == true)
    #expect(read("a\n12345678901\n", limits: limits).refusal?.sentence.contains("10 bytes") == true)
    #expect(read("a,b,c\n1,2,3\n1,2,3\n", limits: limits).refusal?.sentence.contains("5 cells") == true)
    #expect(read(String(repeating: "a\n", count: 60), limits: limits).refusal != nil)
  }

  @Test func raggedAndRepeated() {
    let table = read("a,a,\n1\n1,2,3,,\n1,2,3,4\n\"x\"y,2,3\n")
    #expect(table.header == ["a", "a (2)", "Column 3"])
    #expect(table.rows == [["1", "", ""], ["1", "2", "3"], ["1", "2", "3"], ["xy", "2", "3"]])
    #expect(table.problems.map(\.row) == [1, 2, 4, 5])
    #expect(table.refusal == nil)
  }

  @Test func headings() {
    #expect(
      Heading.normalised("Project - Start Date \n(Latest Approved Start Date)") == "project - start date")
    #expect(
      Heading.normalised("\n TOTAL  Baseline\u{A0}Costs (£m) (including [x]) [y]") == "total baseline costs")
    #expect(Heading.normalised("(all)") == "(all)")
  }

  @Test func writing() {
    var writer = CSVWriter(mark: true)
    writer.row(["a", "b,c", "d\"e", " f", ""])
    writer.row([""])
    #expect(
      String(decoding: writer.bytes, as: UTF8.self) == "\u{FEFF}a,\"b,c\",\"d\"\"e\",\" f\",\r\n\"\"\r\n")
  }

  @Test func formulasAreGuarded() {
    for text in [
      "=1+1", "+cmd", "-a", "@x", "\tx", "\rx", "＝1", "＋1", "－1", "＠x", " =1", "-1-1", "--1", "=\u{301}",
    ] {
      #expect(CSVWriter.guarded(text).utf8.first == 0x27, "\(text)")
    }
    for text in ["-3.5", "+4", "-0", "12", "a=b", "", "2021-01-01", "'x"] {
      #expect(CSVWriter.guarded(text) == text)
    }
  }

  @Test func whatIsWrittenIsReadBack() {
    var random = Seeded(state: 7)
    let pieces = ["a", ",", ";", "\t", "\"", "\r", "\n", "é", " ", "1", "\u{301}"]
    for _ in 0..<300 {
      let rows = (0..<4).map { _ in
        (0..<3).map { _ in
          "x"
            + (0..<Int.random(in: 0...6, using: &random)).map { _ in
              pieces[Int.random(in: 0..<11, using: &random)]
            }
            .joined()
        }
      }
      var writer = CSVWriter()
      writer.row(["p", "q", "r"])
      for row in rows { writer.row(row) }
      let table = CSVTable.read(writer.bytes, delimiter: .comma)
      #expect(table.rows.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
  }
}
