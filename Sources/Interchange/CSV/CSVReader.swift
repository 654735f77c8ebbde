/// Reads records by RFC 4180 and by what real files do: bare LF or CR, blank lines, ragged rows.
struct CSVReader {
  let utf8: [UInt8]
  let limits: CSVLimits
  let separator: UInt8
  var table: CSVTable
  var at = 0
  /// The record that is read, counted from 1.
  var record = 0
  /// Cells of the current record so far.
  var cells = 0

  init(_ utf8: [UInt8], delimiter: CSVDelimiter?, limits: CSVLimits, into table: CSVTable) {
    self.utf8 = utf8
    self.limits = limits
    self.table = table
    let stated = CSVReader.stated(utf8)
    let found = delimiter ?? stated ?? CSVSniffing.delimiter(of: utf8)
    self.table.delimiter = found
    separator = found.rawValue
    if stated != nil { skipLine() }
    self.table.content.reserveCapacity(utf8.count)
  }

  /// The delimiter that a first line `sep=;` names, as some spreadsheets write it.
  private static func stated(_ utf8: [UInt8]) -> CSVDelimiter? {
    guard utf8.starts(with: Array("sep=".utf8)), utf8.count > 5, utf8[5] == 0x0D || utf8[5] == 0x0A
    else { return nil }
    return CSVDelimiter(rawValue: utf8[4])
  }

  private mutating func skipLine() {
    record = 1
    at = 5
    endRecord()
  }

  mutating func read() throws(CSVProblem) {
    while at < utf8.count {
      record += 1
      try readRecord()
    }
    if table.header.isEmpty {
      throw .refusal(0, 0, "The file is empty.", mend: "Send a table whose first row names the columns.")
    }
  }

  private mutating func readRecord() throws(CSVProblem) {
    let startOfRow = table.ends.count
    let startOfContent = table.content.count
    let first = at
    cells = 0
    repeat {
      try readCell()
      cells += 1
      if cells > limits.columns {
        throw .refusal(
          record, cells, "A row has more than \(limits.columns) columns.",
          mend: "Leave out columns that are not needed, or check the delimiter.")
      }
    } while endCell()
    let isBlank = cells == 1 && table.content.count == startOfContent && utf8[first] != 0x22
    if isBlank {
      table.ends.removeLast()
    } else if table.header.isEmpty {
      try takeHeading()
    } else {
      try takeRow(startOfRow)
    }
  }

  private mutating func takeHeading() throws(CSVProblem) {
    table.starts = [0]
    table.numbers = [record]
    let raw = (0..<cells).map { table.cell(0, $0) }
    if let long = raw.firstIndex(where: { $0.utf8.count > 2000 }) {
      throw .refusal(
        record, long + 1, "A heading has more than 2000 bytes.",
        mend: "Let the first row name the columns in few words.")
    }
    table.ends = []
    table.content.removeAll(keepingCapacity: true)
    table.starts = []
    table.numbers = []
    table.header = Heading.distinct(raw)
    for (index, name) in raw.enumerated() where table.header[index] != name && !name.isEmpty {
      table.report(
        .note(
          record, index + 1, "The heading “\(Excerpt.of(name))” stands on more than one column.",
          mend: "Give each column its own heading; this one is read as “\(Excerpt.of(table.header[index]))”.")
      )
    }
  }

  private mutating func takeRow(_ startOfRow: Int) throws(CSVProblem) {
    if table.numbers.count >= limits.rows {
      throw .refusal(
        record, 0, "The table has more than \(limits.rows) rows.",
        mend: "Split it and send the parts one by one.")
    }
    // Short rows count as whole ones, because whoever reads the table sees them so.
    if table.ends.count > limits.cells || table.numbers.count >= limits.cells / max(table.header.count, 1) {
      throw .refusal(
        record, 0, "The table has more than \(limits.cells) cells.",
        mend: "Split it and send the parts one by one.")
    }
    table.starts.append(startOfRow)
    table.numbers.append(record)
    if cells != table.header.count { reportRagged() }
  }

  private mutating func reportRagged() {
    let columns = table.header.count
    let row = table.rowCount - 1
    if cells > columns, (columns..<cells).allSatisfy({ table.bytes(row, $0).isEmpty }) { return }
    let mend =
      cells < columns
      ? "The missing cells are taken as blank; check that no delimiter is missing."
      : "The cells beyond the headings are not read; put texts with a \(table.delimiter.name) in quotes."
    table.report(
      .note(record, 0, "The row has \(cells) cells where the headings are \(columns).", mend: mend))
  }
}
