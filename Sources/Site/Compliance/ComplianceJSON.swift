import Measures
import Office
import Registers

/// Compliance as JSON: the counts, and each control of each project with its level, source, result and way out.
public enum ComplianceJSON {
  /// - Parameter lines: all that answer; those from `offset` on are told, at most `limit`.
  public static func list(
    _ lines: [Compliance.Line], on day: Day, offset: Int = 0, limit: Int = .max
  ) -> [UInt8] {
    let tally = Compliance.Tally(lines)
    var w = JSONWriter()
    w.beginObject()
    w.pair("on", day.description)
    w.pair("total", lines.count)
    w.pair("met", tally.met)
    w.pair("not_met", tally.notMet)
    w.pair("hints", tally.hints)
    w.pair("declined", tally.declined)
    w.pair("not_measured", tally.notMeasured)
    w.key("items")
    w.beginArray()
    for line in lines.dropFirst(offset).prefix(limit) { write(line, to: &w) }
    w.endArray()
    w.endObject()
    return w.bytes
  }

  private static func write(_ line: Compliance.Line, to w: inout JSONWriter) {
    let source = ControlSource(line.resolution)
    w.beginObject()
    w.pair("project", line.project.code)
    w.pair("name", line.project.entry.name)
    w.pair("office", line.project.entry.governingOffice?.code)
    w.pair("control", line.control.rawValue)
    w.pair("level", line.level.name)
    w.pair("from", source.words)
    w.pair("record", source.step?.recordId)
    w.pair("result", line.result.rawValue)
    w.pair("text", line.text)
    w.pair("since", line.finding.shortfall?.since?.description)
    w.pair("way_out", line.finding.shortfall?.wayOut)
    w.pair("answer", line.declined?.code)
    w.endObject()
  }
}
