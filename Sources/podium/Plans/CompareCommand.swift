import ArgumentParser
import Interchange
import Measures
import Scheduling

/// Recomputes a plan file and says where the dates in it differ.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Recompute a plan file and list every task whose dates differ from those in it.",
    discussion: """
      Example: podium compare tower.xml
      Example: podium compare site.xer --json
      Exit codes: 0 all dates agree, 1 some differ or the file cannot be read.
      """)
  @OptionGroup var source: PlanSource
  @Flag(help: "Answer in JSON.") var json = false

  func run() throws {
    try PlanWork.run(json: json) {
      let reading = try source.read()
      let results = reading.plans.map { plan in
        (plan: plan, comparison: StoredComparison(plan, Schedule(of: plan)))
      }
      if json { PlanWork.write(Self.json(results)) } else { Self.say(results) }
      if results.contains(where: { !$0.comparison.differences.isEmpty }) { throw Exit.refused }
    }
  }

  private static func say(_ results: [(plan: Plan, comparison: StoredComparison)]) {
    for (plan, comparison) in results {
      print(
        "\(plan.name): \(comparison.compared) tasks, \(comparison.startsAgreeing) starts and "
          + "\(comparison.finishesAgreeing) finishes agree.")
      for difference in comparison.differences {
        let task = plan.tasks[difference.task]
        print(
          "  \(task.code) \(task.name): in the file \(ScheduleText.short(difference.storedStart)) to "
            + "\(ScheduleText.short(difference.storedFinish)), computed \(ScheduleText.short(difference.start)) to "
            + "\(ScheduleText.short(difference.finish))" + (difference.reason.map { "; \($0)" } ?? ""))
      }
    }
  }

  private static func json(_ results: [(plan: Plan, comparison: StoredComparison)]) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.pair("tasks_compared", results.reduce(0) { $0 + $1.comparison.compared })
    w.pair("starts_agreeing", results.reduce(0) { $0 + $1.comparison.startsAgreeing })
    w.pair("finishes_agreeing", results.reduce(0) { $0 + $1.comparison.finishesAgreeing })
    w.key("differences")
    w.beginArray()
    for (plan, comparison) in results {
      for difference in comparison.differences {
        w.beginObject()
        w.pair("uid", plan.tasks[difference.task].uid)
        w.pair("code", plan.tasks[difference.task].code)
        w.pair("name", plan.tasks[difference.task].name)
        w.pair("stored_start", difference.storedStart?.description)
        w.pair("stored_finish", difference.storedFinish?.description)
        w.pair("start", difference.start?.description)
        w.pair("finish", difference.finish?.description)
        w.pair("reason", difference.reason)
        w.endObject()
      }
    }
    w.endArray()
    w.endObject()
    return w.bytes
  }
}
