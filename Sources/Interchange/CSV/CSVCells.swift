/// How the reader takes one cell, plain or in quotes, and what follows it.
extension CSVReader {
  mutating func readCell() throws(CSVProblem) {
    let start = table.content.count
    if at < utf8.count, utf8[at] == 0x22 { try readQuoted() }
    let from = at
    while at < utf8.count {
      let byte = utf8[at]
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      at += 1
    }
    if at > from { table.content.append(contentsOf: utf8[from..<at]) }
    if table.content.count - start > limits.fieldBytes {
      throw .refusal(
        record, cells + 1, "A cell has more than \(limits.fieldBytes) bytes.",
        mend: "Shorten it, or look for a quote that is not closed before it.")
    }
    table.ends.append(table.content.count)
  }

  private mutating func readQuoted() throws(CSVProblem) {
    at += 1
    var from = at
    while true {
      while at < utf8.count, utf8[at] != 0x22 { at += 1 }
      guard at < utf8.count else {
        throw .refusal(
          record, cells + 1, "A quote opens in row \(record), column \(cells + 1), and is never closed.",
          mend: "Close the quote at the end of that cell, or double a quote that belongs to the text.")
      }
      table.content.append(contentsOf: utf8[from..<at])
      at += 1
      guard at < utf8.count, utf8[at] == 0x22 else { break }
      from = at
      at += 1
    }
    if at < utf8.count, utf8[at] != separator, utf8[at] != 0x0A, utf8[at] != 0x0D {
      table.report(
        .note(
          record, cells + 1, "Text follows the closing quote of a cell.",
          mend: "Double a quote that belongs to the text; the text was joined."))
    }
  }

  /// Steps over the delimiter or the end of the record.
  /// - Returns: whether another cell of the same record follows.
  mutating func endCell() -> Bool {
    if at < utf8.count, utf8[at] == separator {
      at += 1
      return true
    }
    endRecord()
    return false
  }

  mutating func endRecord() {
    if at < utf8.count, utf8[at] == 0x0D { at += 1 }
    if at < utf8.count, utf8[at] == 0x0A { at += 1 }
  }
}
