import Measures
import Scheduling

/// A levelled plan as JSON: for scripts that read `podium level --json`, and for the API.
public enum LevellingJSON {
  public static func write(_ levelled: PlanLevelling) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("name", levelled.plan.name)
    w.pair("finish_before", levelled.before.finish.description)
    w.pair("finish", levelled.after.finish.description)
    w.pair("schedules", levelled.result.schedules)
    w.pair("makespan_minutes", levelled.result.makespan)
    w.pair("critical_path_minutes", levelled.result.criticalPath)
    w.key("tasks")
    w.beginArray()
    for (place, task) in levelled.plan.tasks.enumerated() where !task.isBlank {
      w.beginObject()
      w.pair("uid", task.uid)
      w.pair("name", task.name)
      w.pair("start_before", levelled.before.dates[place].start?.description)
      w.pair("start", levelled.after.dates[place].start?.description)
      w.pair("finish", levelled.after.dates[place].finish?.description)
      w.pair("delay_seconds", task.levellingDelay)
      w.pair("why", levelled.reasons[place])
      if let stretches = levelled.splits[place] {
        w.key("stretches")
        w.beginArray()
        for stretch in stretches {
          w.beginObject()
          w.pair("from", stretch.from.description)
          w.pair("until", stretch.until.description)
          w.endObject()
        }
        w.endArray()
      }
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return w.bytes
  }
}
