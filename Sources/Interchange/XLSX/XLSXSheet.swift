/// Reads the rows of one sheet into a table.
struct XLSXSheet {
  let texts: [String]
  let styles: XLSXStyles
  let is1904: Bool
  let limits: CSVLimits

  /// A row that holds anything: its number in the sheet and its cells by column.
  private struct Row {
    let number: Int
    var cells: [(column: Int, text: String)] = []
  }

  func table(_ part: [UInt8]) throws(CSVProblem) -> CSVTable {
    var tokens = try XMLTokens(part)
    var rows: [Row] = []
    var cells = 0
    var last = 0
    reading: while true {
      switch try tokens.next() {
      case .end: break reading
      case .open("row"):
        let row = try row(&tokens, after: last)
        last = row.number
        if row.cells.isEmpty { continue }
        cells += row.cells.count
        guard rows.count <= limits.rows else {
          throw .refusal(
            0, 0, "The sheet has more than \(limits.rows) rows.", mend: "Split it and send the parts.")
        }
        guard cells <= limits.cells else { throw ZipArchive.tooLarge }
        rows.append(row)
      default: break
      }
    }
    return try table(rows)
  }

  private func table(_ rows: [Row]) throws(CSVProblem) -> CSVTable {
    var table = CSVTable()
    guard let first = rows.first else {
      throw .refusal(
        0, 0, "The sheet is empty.", mend: "Send a sheet with headings in its first row and entries below.")
    }
    let width = (rows.compactMap { $0.cells.last?.column }.max() ?? 0) + 1
    let (all, overflow) = width.multipliedReportingOverflow(by: rows.count)
    guard !overflow, all <= limits.cells else { throw ZipArchive.tooLarge }
    table.header = Heading.distinct(line(first, width))
    for row in rows.dropFirst() { table.append(number: row.number, line(row, width)) }
    return table
  }

  private func line(_ row: Row, _ width: Int) -> [String] {
    var line = [String](repeating: "", count: width)
    for cell in row.cells { line[cell.column] = cell.text }
    return line
  }

  private func row(_ tokens: inout XMLTokens, after last: Int) throws(CSVProblem) -> Row {
    let said = try tokens.attribute("r").flatMap { Int($0) }
    let number = said ?? last + 1
    guard number > last, number <= 1_048_576 else { throw ZipArchive.damaged }
    var row = Row(number: number)
    var next = 0
    while true {
      switch try tokens.next() {
      case .close("row"): return row
      case .open("c"):
        let column = try tokens.attribute("r").map { XLSXSheet.column($0) } ?? next
        guard let column, column >= next else { throw ZipArchive.damaged }
        let text = try cell(&tokens)
        next = column + 1
        if text.isEmpty { continue }
        guard column < limits.columns else {
          throw .refusal(
            row.number, column, "The sheet has more than \(limits.columns) columns.",
            mend: "Keep the columns that are wanted.")
        }
        row.cells.append((column, text))
      case .end: throw ZipArchive.damaged
      default: break
      }
    }
  }

  private func cell(_ tokens: inout XMLTokens) throws(CSVProblem) -> String {
    let type = try tokens.attribute("t") ?? "n"
    let style = try tokens.attribute("s")
    var raw: [UInt8] = []
    var inline: String?
    var isValue = false
    reading: while true {
      switch try tokens.next() {
      case .open("v"): isValue = true
      case .close("v"): isValue = false
      case .open("is"): inline = try XLSXText.read(&tokens, until: "is", limits)
      case .text where isValue:
        try tokens.append(to: &raw)
        guard raw.count <= limits.fieldBytes else { throw ZipArchive.tooLarge }
      case .close("c"): break reading
      case .end: throw ZipArchive.damaged
      default: break
      }
    }
    let value = String(decoding: raw, as: UTF8.self)
    switch type {
    case "inlineStr": return inline ?? ""
    case "str": return XLSXText.meaning(raw)
    case "s":
      if value.isEmpty { return "" }
      guard let index = Int(value), texts.indices.contains(index) else { throw ZipArchive.damaged }
      return texts[index]
    case "b": return value.isEmpty ? "" : value == "1" || value == "true" ? "true" : "false"
    case "n": return value.isEmpty ? "" : XLSXNumber(format: styles[style], is1904: is1904).text(value)
    // Errors such as #N/A, and days in words.
    default: return value
    }
  }

  /// The column of `AB12`, counted from 0; nil for what is no cell.
  static func column(_ place: String) -> Int? {
    var column = 0
    var letters = 0
    for byte in place.utf8 {
      guard byte >= 0x41, byte <= 0x5A else { break }
      letters += 1
      guard letters <= 3 else { return nil }
      column = column * 26 + Int(byte - 0x40)
    }
    guard letters > 0, column <= 16_384,
      place.utf8.dropFirst(letters).allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return column - 1
  }
}
