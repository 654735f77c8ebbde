import Measures
import Scheduling

/// An update of a plan's progress as JSON: for scripts that read `podium update --json`, and for the API.
public enum UpdateJSON {
  /// What changes task by task, and the finish before and after.
  public static func write(_ update: PlanUpdate, before: Schedule, after: Schedule) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("name", update.plan.name)
    w.pair("data_date", update.plan.dataDate?.description)
    w.pair("finish_before", before.finish.description)
    w.pair("finish", after.finish.description)
    w.key("tasks")
    w.beginArray()
    for step in update.steps {
      w.beginObject()
      w.pair("uid", update.plan.tasks[step.task].uid)
      w.pair("name", update.plan.tasks[step.task].name)
      w.pair("change", step.kind.key)
      if case .progressed(let percent) = step.kind {
        w.key("percent_complete")
        w.real((percent * 100).rounded() / 100)
      }
      w.pair("words", step.words)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    return w.bytes
  }
}

extension PlanUpdate.Kind {
  /// A word that stays, for scripts.
  public var key: String {
    switch self {
    case .completed: "completed"
    case .progressed: "progressed"
    case .pushed: "pushed"
    case .resumed: "resumed"
    case .left: "left"
    }
  }
}
