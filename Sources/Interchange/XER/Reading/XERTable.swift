/// One table of an XER file: its columns and where its rows stand.
struct XERTable {
  var name: String
  var columns: [String]
  /// Where the lines with rows (`%R`) stand in the file's bytes.
  var rows: Range<Int>
  var count: Int
  /// The line of the heading, from 1.
  var line: Int
}

/// Finds the tables of an XER file in one pass over its lines.
struct XERTables {
  /// The fields of the first line: version, date, kind, user, name, database, module, currency.
  private(set) var header: [String] = []
  private(set) var tables: [XERTable] = []
  private var places: [String: Int] = [:]
  /// Lines that belong to no table, and tables that stand there twice.
  private(set) var strays = 0
  private(set) var repeated: [XERTable] = []
  private(set) var isEnded = false

  init(_ bytes: [UInt8], _ text: PlanText) throws(PlanFileProblem) {
    var at = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[at...].starts(with: Array("ERMHDR".utf8)) else {
      throw PlanFileProblem(
        "An XER file begins with ERMHDR; this one does not. Export it from P6 again.", line: 1)
    }
    var line = 0
    var open: XERTable?
    while at < bytes.count {
      let end = ByteScan.next(0x0A, in: bytes, from: at, end: bytes.count)
      let next = min(end + 1, bytes.count)
      line += 1
      let mark = at + 1 < end && bytes[at] == 0x25 ? bytes[at + 1] : 0
      switch mark {
      case 0x52 where open != nil:  // R
        if open?.count == 0 { open?.rows = at..<next }
        open?.count += 1
      case 0x54:  // T
        close(&open, at)
        open = XERTable(
          name: XERTables.fields(bytes, at..<end, text).dropFirst().first ?? "", columns: [],
          rows: next..<next,
          count: 0, line: line)
      case 0x46 where open?.columns.isEmpty == true:  // F
        open?.columns = Array(XERTables.fields(bytes, at..<end, text).dropFirst())
        open?.rows = next..<next
      case 0x45:  // E
        close(&open, at)
        isEnded = true
      default:
        if line == 1 {
          header = Array(XERTables.fields(bytes, at..<end, text).dropFirst())
        } else if open?.count ?? 0 == 0 {
          strays += 1
        }
      }
      at = next
    }
    close(&open, bytes.count)
  }

  /// The table of that name; an empty one where the file has none.
  func table(_ name: String) -> XERTable {
    guard let place = places[name], tables.indices.contains(place) else {
      return XERTable(name: name, columns: [], rows: 0..<0, count: 0, line: 0)
    }
    return tables[place]
  }

  private mutating func close(_ open: inout XERTable?, _ end: Int) {
    guard var table = open else { return }
    open = nil
    if table.count > 0 { table.rows = table.rows.lowerBound..<max(end, table.rows.lowerBound) }
    if places[table.name] == nil {
      places[table.name] = tables.count
      tables.append(table)
    } else {
      repeated.append(table)
    }
  }

  private static func fields(_ bytes: [UInt8], _ range: Range<Int>, _ text: PlanText) -> [String] {
    var line = bytes[range]
    if line.last == 0x0D { line = line.dropLast() }
    return line.split(separator: 0x09, maxSplits: 400, omittingEmptySubsequences: false).map {
      text.string($0)
    }
  }
}
