import Measures
import Office
import Registers

/// Controls in force as JSON: the level, and every record that led to it or was left aside.
public enum ControlJSON {
  public static func list(_ all: [Resolution], on day: Day) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("on", day.description)
    w.key("items")
    w.beginArray()
    for resolution in all {
      w.beginObject()
      write(resolution, to: &w)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return w.bytes
  }

  public static func one(_ resolution: Resolution, project: String, on day: Day) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("project", project)
    w.pair("on", day.description)
    write(resolution, to: &w)
    w.endObject()
    return w.bytes
  }

  private static func write(_ resolution: Resolution, to w: inout JSONWriter) {
    w.pair("control", resolution.control.rawValue)
    w.pair("title", resolution.control.title)
    w.pair("level", resolution.level.name)
    w.key("level_number")
    w.int(Int64(resolution.level.rawValue))
    w.key("explanation")
    w.beginArray()
    for step in resolution.explanation {
      w.beginObject()
      w.pair("kind", step.kind.rawValue)
      w.pair("record", step.recordId)
      w.pair("office", step.officeId)
      w.pair("office_title", step.officeTitle)
      w.pair("text", step.text)
      w.pair("level_before", step.before.name)
      w.pair("level_after", step.after.name)
      w.key("effective")
      w.bool(step.isEffective)
      w.pair("lock", step.lock?.rawValue)
      w.endObject()
    }
    w.endArray()
  }
}
