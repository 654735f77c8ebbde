import Measures

/// The reckoning as JSON for machines and as lines for people.
extension Reconciliation {
  public func write(to w: inout JSONWriter) {
    w.beginObject()
    w.key("rows")
    w.beginObject()
    w.pair("file", fileRows)
    w.pair("taken", takenRows)
    w.pair("blank", blankRows)
    Reconciliation.write(leftOutRows, to: &w)
    w.endObject()
    w.key("columns")
    w.beginArray()
    for column in columns { Reconciliation.write(column, to: &w) }
    w.endArray()
    w.key("unmapped")
    w.beginArray()
    for heading in unmapped { w.text(heading) }
    w.endArray()
    w.key("agrees")
    w.bool(agrees)
    w.endObject()
  }

  private static func write(_ reasons: [ReasonCount], to w: inout JSONWriter) {
    w.key("left_out")
    w.beginArray()
    for reason in reasons {
      w.beginObject()
      w.pair("reason", reason.reason)
      w.pair("count", reason.count)
      w.endObject()
    }
    w.endArray()
  }

  private static func write(_ column: ColumnReconciliation, to w: inout JSONWriter) {
    w.beginObject()
    w.pair("heading", column.heading)
    w.pair("field", column.field)
    w.pair("cells", column.cells)
    w.pair("taken", column.taken)
    w.pair("changed", column.changed)
    w.key("examples")
    w.beginArray()
    for example in column.examples {
      w.beginObject()
      w.pair("from", example.from)
      w.pair("to", example.to)
      w.endObject()
    }
    w.endArray()
    w.pair("blank", column.blank)
    write(column.leftOut, to: &w)
    if let totals = column.totals {
      w.key("totals")
      w.beginObject()
      w.pair("file", totals.file)
      w.pair("taken", totals.taken)
      w.pair("left_out", totals.leftOut)
      w.key("agree")
      w.bool(totals.agree)
      w.endObject()
    }
    w.endObject()
  }

  /// Lines for a terminal or a letter.
  public var text: String {
    var lines = ["Rows: \(fileRows) in the file, \(takenRows) taken, \(blankRows) blank."]
    lines += leftOutRows.map { "  left out \($0.count): \($0.reason)" }
    for column in columns {
      lines.append(
        "\(Heading.firstLine(column.heading)) → \(column.title): \(column.taken) taken"
          + ", \(column.changed) rewritten, \(column.blank) blank, \(column.leftOutCount) left out.")
      lines += column.examples.map { "  “\($0.from)” became “\($0.to)”" }
      lines += column.leftOut.map { "  left out \($0.count): \($0.reason)" }
      if let totals = column.totals {
        lines.append(
          "  total in the file \(totals.file); taken \(totals.taken); left out "
            + "\(totals.leftOut.isEmpty ? "nothing" : totals.leftOut); "
            + (totals.agree ? "they agree." : "they do not agree."))
      }
    }
    if !unmapped.isEmpty {
      lines.append("Not mapped: " + unmapped.map { Heading.firstLine($0) }.joined(separator: "; "))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
