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
      Example: podium schedule site.xer --float-paths 5
      Float paths are the chains that lead to the activity that finishes last, the most critical first, each with how far
      it may slip before that activity moves.
      Exit codes: 0 computed, 1 the file cannot be read or holds no plan.
      """)
  @OptionGroup var source: PlanSource
  @Option(help: "Show so many float paths as well, at most.") var floatPaths: Int?
  @Flag(help: "Answer in JSON.") var json = false

  func validate() throws {
    if let floatPaths, floatPaths < 1 { throw ValidationError("--float-paths is 1 or more.") }
  }

  func run() throws {
    try PlanWork.run(json: json) {
      let reading = try source.read()
      let runs = reading.plans.map { ($0, Schedule(of: $0)) }
      let paths = floatPaths.map { most in runs.map { run in Self.paths(run.0, most) } } ?? []
      if json {
        ScheduleJSON.write(runs, floatPaths: paths) { PlanWork.put($0) }
        return PlanWork.put([0x0A])
      }
      PlanWork.say(reading.report)
      for (at, (plan, schedule)) in runs.enumerated() {
        print(ScheduleText.write(plan, schedule))
        if paths.indices.contains(at) { print(ScheduleText.write(paths[at], plan)) }
      }
    }
  }

  private static func paths(_ plan: Plan, _ most: Int) -> Result<FloatPaths, FloatPaths.Problem> {
    do throws(FloatPaths.Problem) { return .success(try FloatPaths(plan, most: most)) } catch {
      return .failure(error)
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

  /// A line for each path: its float, its activities and what it leads into.
  static func write(_ found: Result<FloatPaths, FloatPaths.Problem>, _ plan: Plan) -> String {
    func name(_ task: Int) -> String {
      plan.tasks[task].code.isEmpty ? "\(plan.tasks[task].uid)" : plan.tasks[task].code
    }
    switch found {
    case .failure(let problem): return "Float paths: \(problem)"
    case .success(let paths):
      let lines = paths.paths.map { path in
        let joins = path.joins.map { ", joins path \($0.path) at \(name($0.task))" } ?? ""
        return
          "  \(pad("\(path.number)", 4)) float \(pad("\(hours(path.float)) h", 10)) "
          + path.tasks.map(name).joined(separator: " → ") + joins
      }
      return (["Float paths to \(name(paths.end)) \(plan.tasks[paths.end].name):"] + lines).joined(
        separator: "\n")
    }
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
