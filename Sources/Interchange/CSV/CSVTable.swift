/// A table as it came out of a file: headings, rows of texts, and what was wrong with it.
///
/// All cells share one run of bytes, so that a large file costs little more than itself.
public struct CSVTable: Sendable, Equatable {
  /// One distinct heading per column: a blank one reads `Column 7`, a repeated one ends in ` (2)`.
  public internal(set) var header: [String] = []
  public internal(set) var encoding = CSVEncoding.utf8
  public internal(set) var delimiter = CSVDelimiter.comma
  /// At most 100 are kept; `problemCount` counts all.
  public internal(set) var problems: [CSVProblem] = []
  public internal(set) var problemCount = 0

  var content: [UInt8] = []
  /// Where each cell ends in `content`, row after row.
  var ends: [Int] = []
  /// Where each row begins in `ends`.
  var starts: [Int] = []
  /// Where each row stands in the file; the heading is record 1.
  var numbers: [Int] = []

  init() {}

  public var rowCount: Int { numbers.count }

  /// The problem for which the file was refused; then there are no rows.
  public var refusal: CSVProblem? { problems.first { $0.refuses } }

  /// The row's place in the file, as a spreadsheet counts; the heading is 1.
  public func number(of row: Int) -> Int { numbers.indices.contains(row) ? numbers[row] : 0 }

  /// The cell's bytes in UTF-8; none where there is no such cell.
  public func bytes(_ row: Int, _ column: Int) -> ArraySlice<UInt8> {
    guard starts.indices.contains(row), column >= 0, column < ends.count else { return [] }
    let index = starts[row] + column
    let rowEnd = row + 1 < starts.count ? starts[row + 1] : ends.count
    guard index < rowEnd else { return [] }
    return content[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The cell's text; empty where there is no such cell.
  public func cell(_ row: Int, _ column: Int) -> String {
    String(decoding: bytes(row, column), as: UTF8.self)
  }

  /// The row as texts, one for each heading.
  public func row(_ row: Int) -> [String] { header.indices.map { cell(row, $0) } }

  /// Every row as texts; for large tables prefer `cell`.
  public var rows: [[String]] { (0..<rowCount).map(row) }

  mutating func report(_ problem: CSVProblem) {
    problemCount += 1
    if problem.refuses {
      problems.insert(problem, at: 0)
      if problems.count > 100 { problems.removeLast() }
      (header, content, ends, starts, numbers) = ([], [], [], [], [])
    } else if problems.count < 100 {
      problems.append(problem)
    }
  }

  /// Adds a row of texts; for tables that do not come from a file.
  mutating func append(number: Int, _ cells: [String]) {
    starts.append(ends.count)
    numbers.append(number)
    for cell in cells {
      content.append(contentsOf: cell.utf8)
      ends.append(content.count)
    }
  }
}

extension CSVTable {
  /// Reads a table from bytes. It never throws: a file that cannot be read has a `refusal` and no rows.
  public static func read(
    _ bytes: [UInt8], delimiter: CSVDelimiter? = nil, limits: CSVLimits = CSVLimits()
  ) -> CSVTable {
    var table = CSVTable()
    do throws(CSVProblem) {
      let decoded = try CSVDecoding(bytes, limits: limits)
      table.encoding = decoded.encoding
      for problem in decoded.problems { table.report(problem) }
      var reader = CSVReader(decoded.utf8, delimiter: delimiter, limits: limits, into: table)
      table.delimiter = reader.table.delimiter
      try reader.read()
      table = reader.table
    } catch {
      table.report(error)
    }
    return table
  }
}
