import ArgumentParser
import Interchange
import Measures
import Scheduling

/// Says in words what differs between two plans.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say in words what differs between two plan files, or a plan and its baseline.",
    discussion: """
      Example: podium diff march.xml april.xml
      Example: podium diff april.xml --baseline 0 --json
      Exit codes: 0 compared, 1 a file cannot be read or holds no such baseline.
      """)
  @Argument(help: "The earlier plan, or the only one.") var file: String
  @Argument(help: "The later plan.") var later: String?
  @Option(help: "Compare the plan with this baseline of its own, 0 to 10.") var baseline: Int?
  @Flag(help: "Answer in JSON.") var json = false

  func run() throws {
    guard (later == nil) != (baseline == nil) else {
      throw ValidationError("Name a second file, or a baseline.")
    }
    try PlanWork.run(json: json) {
      let plan = try Self.first(file)
      let difference: PlanDifference
      if let later {
        let other = try Self.first(later)
        difference = PlanDifference(from: plan, Schedule(of: plan), to: other, Schedule(of: other))
      } else {
        let number = baseline ?? 0
        guard plan.tasks.contains(where: { $0.baselines.contains { $0.number == number } }) else {
          throw PlanFileProblem("The plan has no baseline \(number).")
        }
        difference = PlanDifference(of: plan, Schedule(of: plan), sinceBaseline: number)
      }
      if json { PlanWork.write(Self.json(difference)) } else { difference.inWords().forEach { print($0) } }
    }
  }

  static func first(_ file: String) throws -> Plan {
    guard let plan = try PlanSource.read(file).plans.first else {
      throw PlanFileProblem("\(file) holds no plan.")
    }
    return plan
  }

  private static func json(_ difference: PlanDifference) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    for (key, lines) in [("summary", difference.summary), ("changes", difference.changes.map(\.words))] {
      w.key(key)
      w.beginArray()
      for line in lines { w.text(line) }
      w.endArray()
    }
    w.key("finish_moved_hours")
    if let moved = difference.finish.value { w.real(Double(moved.by) / 3600) } else { w.null() }
    w.endObject()
    return w.bytes
  }
}
