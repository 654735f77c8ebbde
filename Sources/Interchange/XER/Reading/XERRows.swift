/// Goes through the rows of one table and gives their fields by column.
///
/// A column that was asked for by name is taken; what stood in the others is counted, so that the report can tell.
struct XERRows {
  let bytes: [UInt8]
  let text: PlanText
  let table: XERTable
  private var at: Int
  private let width: Int
  /// Where each field of the row begins; a field ends one byte before the next begins.
  private var starts: [Int]
  private var stop = 0
  /// Rows so far, and how many had more or fewer fields than the heading.
  private(set) var number = 0
  private(set) var longer = 0
  private(set) var shorter = 0
  private var filled: [Int]
  private var taken: [Bool]
  /// Where the row began.
  private(set) var offset = 0

  init(_ table: XERTable, _ bytes: [UInt8], _ text: PlanText) {
    (self.bytes, self.text, self.table) = (bytes, text, table)
    at = table.rows.lowerBound
    width = table.columns.count
    starts = Array(repeating: 0, count: width + 2)
    filled = Array(repeating: 0, count: width)
    taken = Array(repeating: false, count: width)
  }

  /// The place of the column, or -1 where the table has none of that name.
  mutating func column(_ name: String) -> Int {
    guard let place = table.columns.firstIndex(of: name) else { return -1 }
    taken[place] = true
    return place
  }

  /// Goes to the next row.
  mutating func next() -> Bool {
    guard at < table.rows.upperBound, at < bytes.count else { return false }
    number += 1
    offset = at
    let count = split(from: at)
    if count > width { longer += 1 }
    // P6 itself leaves out a last field that is blank.
    if count < width - 1 { shorter += 1 }
    for column in 0..<width where starts[column + 1] - starts[column] > 1 { filled[column] += 1 }
    return true
  }

  /// Goes to the row that begins there, without counting it.
  mutating func open(at offset: Int) {
    self.offset = offset
    _ = split(from: offset)
  }

  /// Sets where the fields begin.
  /// - Returns: how many there are.
  private mutating func split(from start: Int) -> Int {
    let end = min(table.rows.upperBound, bytes.count)
    var place = start + 3
    var column = 0
    starts[0] = min(place, end)
    while place < end {
      let byte = bytes[place]
      place += 1
      if byte > 0x0A { continue }
      if byte == 0x09 {
        column += 1
        if column <= width { starts[column] = place }
      } else if byte == 0x0A, ends(at: place, end) {
        break
      }
    }
    at = max(place, start + 1)
    stop = min(place, end)
    while stop > starts[0], bytes[stop - 1] == 0x0A || bytes[stop - 1] == 0x0D { stop -= 1 }
    if column < width { for missing in (column + 1)...width { starts[missing] = stop + 1 } }
    return column + 1
  }

  /// Whether a row ends before that place: the next line is a mark, not the rest of a text.
  private func ends(at place: Int, _ end: Int) -> Bool {
    place + 1 >= end || bytes[place] == 0x25 && bytes[place + 1] == 0x52
  }

  /// The bytes of the field; none where the row or the table has no such column.
  func field(_ column: Int) -> ArraySlice<UInt8> { bytes[range(column)] }

  /// Where the bytes of the field stand.
  func range(_ column: Int) -> Range<Int> {
    guard column >= 0, column < width else { return 0..<0 }
    let lower = min(starts[column], stop)
    return lower..<max(lower, min(starts[column + 1] - 1, stop))
  }

  func isBlank(_ column: Int) -> Bool { range(column).isEmpty }

  /// Notes rows of other lengths, and lists the columns that were not asked for.
  func report(into report: inout PlanReport) {
    if longer + shorter > 0 {
      report.note(
        "row.length", at: table.name,
        "\(longer) rows have more and \(shorter) fewer fields than the heading; what is missing is taken as blank."
      )
    }
    for (place, name) in table.columns.enumerated() where !taken[place] && filled[place] > 0 {
      report.unread["\(table.name).\(name)", default: 0] += filled[place]
    }
  }
}
