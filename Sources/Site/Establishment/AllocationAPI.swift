import Measures
import Office
import Registers

/// Who is asked for too much, for programs.
public enum AllocationAPI {
  @Sendable static func list(_ visit: Visit) async throws -> Answer {
    let ahead = try AllocationPage.ahead(visit)
    return .json(json(try await visit.read { try Workloads($0, days: ahead) }))
  }

  public static func json(_ loads: Workloads) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("from", loads.from.description)
    w.pair("to", loads.to.description)
    w.key("items")
    w.beginArray()
    for load in loads.loads {
      w.beginObject()
      w.pair("person", load.code)
      w.pair("name", load.name)
      w.pair("peak", load.work.peak.text)
      w.pair("named_without_share", load.named)
      w.key("periods")
      w.beginArray()
      for period in load.work.over {
        w.beginObject()
        w.pair("from", period.from.description)
        w.pair("to", period.to.description)
        w.pair("share", period.share.text)
        w.key("assignments")
        w.beginArray()
        for part in period.parts { w.text(part) }
        w.endArray()
        w.endObject()
      }
      w.endArray()
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return w.bytes
  }
}
