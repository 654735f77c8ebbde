import ArgumentParser
import Foundation
import Interchange
import Measures
import Scheduling

/// Brings the progress of a plan file to a date.
struct UpdateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update",
    abstract: "Count what was planned until a day as done, and move what is left behind it.",
    discussion: """
      Example: podium update tower.xml --through 2026-03-31
      Example: podium update tower.xml --through 2026-03-31 --only pushed --write tower-april.xml
      Without --write it says what would change. A P6 plan needs no pushing: its data date does that.
      Exit codes: 0 updated, 1 the file cannot be read.
      """)
  @OptionGroup var source: PlanSource
  @Option(help: "The last day that counts as past: 2026-03-31.") var through: String
  @Option(help: "What part of it: all, completed (count as done) or pushed (move what is left).")
  var only = PlanUpdate.Scope.all.rawValue
  @Flag(help: "Count only what was to be finished; without it also the share of what is under way.")
  var wholeOnly = false
  @Option(help: "Write the updated plan to this file (MSPDI).") var write: String?
  @Flag(help: "Answer in JSON.") var json = false

  func run() throws {
    guard let day = Day(through) else { throw ValidationError("--through is a day such as 2026-03-31.") }
    guard let scope = PlanUpdate.Scope(rawValue: only) else {
      throw ValidationError("--only is all, completed or pushed.")
    }
    try PlanWork.run(json: json) {
      guard let plan = try source.read().plans.first else { throw PlanFileProblem("The file holds no plan.") }
      let before = Schedule(of: plan)
      let update = PlanUpdate.updating(
        plan, before, through: Moment(day, secondOfDay: plan.settings.defaultFinish),
        way: wholeOnly ? .wholeOnly : .share, scope: scope)
      let after = Schedule(of: update.plan)
      if let write {
        try Data(MSPDI.write(update.plan, schedule: after)).write(
          to: URL(fileURLWithPath: write), options: .atomic)
      }
      if json { return PlanWork.write(UpdateJSON.write(update, before: before, after: after)) }
      print(
        "\(plan.name): finish \(ScheduleText.short(before.finish)) before, \(ScheduleText.short(after.finish)) after."
      )
      for step in update.steps { print("  \(step.words)") }
      if update.steps.isEmpty { print("  Nothing changes but the data date.") }
    }
  }
}
