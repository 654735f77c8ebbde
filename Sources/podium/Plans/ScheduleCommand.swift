import ArgumentParser
import Interchange
import Scheduling

/// Computes the dates of a plan file.
struct ScheduleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: "Compute the dates, floats and critical path of a plan file.",
    discussion: """
      Example: podium schedule tower.xml
      Example: podium schedule site.xer --data-date 2026-03-31 --json
      Exit codes: 0 computed, 1 the file cannot be read or holds no plan.
      """)
  @OptionGroup var source: PlanSource
  @Flag(help: "Answer in JSON.") var json = false

  func run() throws {
    try PlanWork.run(json: json) {
      let reading = try source.read()
      let runs = reading.plans.map { ($0, Schedule(of: $0)) }
      if json { return PlanWork.write(ScheduleJSON.write(runs)) }
      PlanWork.say(reading.report)
      for (plan, schedule) in runs { print(ScheduleText.write(plan, schedule)) }
    }
  }
}

/// A schedule as a table of plain text.
enum ScheduleText {
  static func write(_ plan: Plan, _ schedule: Schedule) -> String {
    let critical = schedule.dates.indices.filter {
      schedule.dates[$0].isCritical && plan.tasks[$0].kind != .summary
    }.count
    var lines = [
      "\(plan.name.isEmpty ? "The plan" : plan.name) (\(plan.dialect.rawValue)): \(schedule.start) to \(schedule.finish), "
        + "\(plan.tasks.count) lines, \(critical) critical."
    ]
    for (place, task) in plan.tasks.enumerated() where !task.isBlank {
      let dates = schedule.dates[place]
      let float = dates.totalFloat.map { "\(hours($0)) h" } ?? "–"
      lines.append(
        "\(dates.isCritical ? "*" : " ") \(pad(task.code.isEmpty ? "\(task.uid)" : task.code, 10)) \(pad(task.name, 34)) "
          + "\(short(dates.start)) \(short(dates.finish))  float \(float)")
    }
    for finding in schedule.findings { lines.append("\(finding.severity.rawValue): \(finding.message)") }
    return lines.joined(separator: "\n")
  }

  static func hours(_ seconds: Int) -> String {
    seconds % 3600 == 0 ? "\(seconds / 3600)" : "\((Double(seconds) / 36).rounded() / 100)"
  }

  static func short(_ moment: Moment?) -> String {
    guard let moment else { return "–               " }
    return String(moment.description.prefix(16)).replacing("T", with: " ")
  }

  static func pad(_ text: String, _ width: Int) -> String {
    text.count >= width
      ? String(text.prefix(width)) : text + String(repeating: " ", count: width - text.count)
  }
}
