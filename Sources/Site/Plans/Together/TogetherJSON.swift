import Interchange
import Measures
import Office
import Registers
import Scheduling

/// Several plans and the links between them, for programs.
enum TogetherJSON {
  static func write(_ model: TogetherModel) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.key("projects")
    w.beginArray()
    for line in model.lines {
      w.beginObject()
      w.pair("code", line.code)
      w.pair("name", line.name)
      w.pair("start", line.schedule.start.description)
      w.pair("finish", line.schedule.finish.description)
      w.pair("data_date", line.plan.dataDate?.description)
      w.pair("tasks", line.plan.tasks.count { !$0.isBlank })
      w.pair("critical", line.plan.tasks.indices.count { line.schedule.dates[$0].isCritical })
      w.key("findings")
      w.beginArray()
      for finding in line.schedule.findings where finding.id.hasPrefix("schedule.external") {
        ScheduleJSON.finding(finding, line.plan, to: &w)
      }
      w.endArray()
      w.endObject()
    }
    w.endArray()
    w.pair("matching", model.total)
    w.key("links")
    links(model.links, model.joint, to: &w)
    w.endObject()
    return w.bytes
  }

  /// Links with the moment each asks for; of a task that the reader may not see there is null.
  static func links(_ links: [CrossLink], _ joint: JointPlans, to w: inout JSONWriter) {
    let numbers = TogetherLinks.numbers(joint.links)
    w.beginArray()
    for link in links {
      let isSeen =
        !joint.hidden.contains(link.predecessor.plan) && !joint.hidden.contains(link.successor.plan)
      w.beginObject()
      w.pair("number", numbers[link] ?? 0)
      for (key, end) in [("task", link.successor), ("waits_for", link.predecessor)] {
        w.key(key)
        self.end(end, joint, to: &w)
      }
      w.pair("kind", isSeen ? link.kind.short : nil)
      w.pair("written", isSeen ? written(link, joint) : nil)
      let sees = !joint.hidden.contains(link.successor.plan)
      w.pair("not_before", sees ? joint.together.moments[link]?.description : nil)
      ScheduleJSON.hours("slack_hours", sees ? joint.together.slack(of: link) : nil, to: &w)
      w.endObject()
    }
    w.endArray()
  }

  private static func written(_ link: CrossLink, _ joint: JointPlans) -> String? {
    joint.plans[link.successor.plan].flatMap { PlanTexts($0).written(link, joint) }
  }

  private static func end(_ end: CrossLink.End, _ joint: JointPlans, to w: inout JSONWriter) {
    guard joint.code(of: end) != nil else { return w.null() }
    w.beginObject()
    w.pair("project", Project.title.code(of: end.plan))
    w.pair("uid", end.task)
    w.pair("code", joint.taskCode(of: end))
    w.pair("name", joint.name(of: end))
    w.endObject()
  }
}
