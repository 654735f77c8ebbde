import Measures
import Scheduling

extension ScheduleJSON {
  /// The float paths of one plan, floats in working hours; where there are none, the reason.
  static func floatPaths(
    _ found: Result<FloatPaths, FloatPaths.Problem>, _ plan: Plan, to w: inout JSONWriter
  ) {
    w.beginObject()
    w.pair("name", plan.name)
    switch found {
    case .failure(let problem): w.pair("problem", problem.description)
    case .success(let paths):
      w.pair("uid", plan.tasks[paths.end].uid)
      w.pair("measure", paths.measure == .freeFloat ? "free_float" : "total_float")
      w.key("paths")
      w.beginArray()
      for path in paths.paths { floatPath(path, plan, to: &w) }
      w.endArray()
    }
    w.endObject()
  }

  private static func floatPath(_ path: FloatPath, _ plan: Plan, to w: inout JSONWriter) {
    w.beginObject()
    w.pair("number", path.number)
    hours("float_hours", path.float, to: &w)
    w.key("uids")
    w.beginArray()
    for task in path.tasks { w.int(plan.tasks[task].uid) }
    w.endArray()
    if let joint = path.joins {
      w.key("joins")
      w.beginObject()
      w.pair("path", joint.path)
      w.pair("uid", plan.tasks[joint.task].uid)
      if plan.links.indices.contains(joint.link) { w.pair("link", plan.links[joint.link].kind.short) }
      hours("free_float_hours", joint.freeFloat, to: &w)
      w.endObject()
    }
    w.endObject()
  }
}
