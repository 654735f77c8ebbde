import Measures

/// A table as it passes from the child to the parent: JSON that the parent checks like any other input.
public enum TableFrame {
  public static func encode(_ table: CSVTable) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("encoding", table.encoding.rawValue)
    w.pair("delimiter", table.delimiter.name)
    w.key("header")
    w.beginArray()
    for heading in table.header { w.text(heading) }
    w.endArray()
    w.key("rows")
    w.beginArray()
    for row in 0..<table.rowCount {
      w.beginArray()
      w.int(table.number(of: row))
      for column in table.header.indices { w.text(table.cell(row, column)) }
      w.endArray()
    }
    w.endArray()
    w.pair("problem_count", table.problemCount)
    w.key("problems")
    w.beginArray()
    for problem in table.problems { write(problem, to: &w) }
    w.endArray()
    w.endObject()
    return w.bytes
  }

  private static func write(_ problem: CSVProblem, to w: inout JSONWriter) {
    w.beginObject()
    w.key("refuses")
    w.bool(problem.refuses)
    w.pair("row", problem.row)
    w.pair("column", problem.column)
    w.pair("sentence", problem.sentence)
    w.pair("mend", problem.mend)
    w.endObject()
  }

  /// The table of a frame, or nil where it is not exactly what a child writes within the limits.
  public static func decode(_ bytes: [UInt8], limits: CSVLimits = CSVLimits()) -> CSVTable? {
    // Each row is a list and has its place in the file beside its cells; headings and problems are few.
    let bound = limits.cells.addingReportingOverflow(limits.rows &* 2)
    let values = bound.overflow || limits.rows > Int.max / 4 ? Int.max / 2 : bound.partialValue
    let json = JSONLimits(bytes: Int.max, depth: 4, values: values &+ 4000)
    guard let frame = try? JSON.parse(bytes, limits: json),
      let encoding = frame["encoding"]?.text.flatMap({ CSVEncoding(rawValue: $0) }),
      let delimiter = frame["delimiter"]?.text.flatMap({ CSVDelimiter(name: $0) }),
      let header = texts(frame["header"], limits), header.count <= limits.columns,
      let rows = frame["rows"]?.items, rows.count <= limits.rows,
      let problems = frame["problems"]?.items?.map({ problem($0) }), problems.count <= 100,
      let count = frame["problem_count"]?.int.flatMap({ Int(exactly: $0) }), count >= problems.count
    else { return nil }
    var table = CSVTable()
    table.encoding = encoding
    table.delimiter = delimiter
    table.header = header
    guard Heading.distinct(header) == header else { return nil }
    for row in rows {
      guard let items = row.items, items.count == header.count + 1, let number = items.first?.int,
        let place = Int(exactly: number), place > 0,
        let cells = texts(.array(Array(items.dropFirst())), limits)
      else { return nil }
      table.append(number: place, cells)
    }
    for problem in problems {
      guard let problem else { return nil }
      table.report(problem)
    }
    table.problemCount = count
    return table
  }

  /// Texts only, each no longer than a cell may be.
  private static func texts(_ json: JSON?, _ limits: CSVLimits) -> [String]? {
    guard let items = json?.items else { return nil }
    let texts = items.compactMap(\.text)
    return texts.count == items.count && texts.allSatisfy { $0.utf8.count <= limits.fieldBytes } ? texts : nil
  }

  private static func problem(_ json: JSON) -> CSVProblem? {
    guard let refuses = json["refuses"]?.bool, let row = json["row"]?.int.flatMap({ Int(exactly: $0) }),
      let column = json["column"]?.int.flatMap({ Int(exactly: $0) }), let sentence = json["sentence"]?.text,
      let mend = json["mend"]?.text, sentence.utf8.count <= 1000, mend.utf8.count <= 1000
    else { return nil }
    return CSVProblem(refuses: refuses, row: row, column: column, sentence: sentence, mend: mend)
  }
}
