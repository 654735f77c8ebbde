import ArgumentParser
import Foundation
import Interchange
import Measures
import Scheduling

/// Moves the tasks of a plan file until nobody is asked for more than they have.
struct LevelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "level",
    abstract: "Level a plan to its resources: delays, what holds each task, and the new finish.",
    discussion: """
      Example: podium level tower.xml
      Example: podium level tower.xml --schedules 5000 --seed 7 --json
      Example: podium level tower.xml --seconds 2 --write levelled.xml
      Without a budget one rule levels the plan at once; with one, a search shortens it. The same seed and number of
      schedules give the same plan. Exit codes: 0 levelled, 1 the file cannot be read or the plan not levelled.
      """)
  @OptionGroup var source: PlanSource
  @Option(help: "How many schedules the search may generate.") var schedules: Int?
  @Option(help: "For how many seconds it may search.") var seconds: Double?
  @Option(help: "The seed of chance.") var seed: UInt64 = 1
  @Flag(help: "Let tasks be interrupted; only without a search, and only as Microsoft Project computes.")
  var split = false
  @Option(help: "Write the levelled plan to this file (MSPDI).") var write: String?
  @Flag(help: "Answer in JSON.") var json = false

  func run() throws {
    guard (schedules ?? 0) >= 0, (seconds ?? 0) >= 0, (schedules ?? 0) <= 10_000_000, (seconds ?? 0) <= 3600
    else {
      throw ValidationError("--schedules is 0 to 10,000,000 and --seconds 0 to 3,600.")
    }
    try PlanWork.run(json: json) {
      guard let plan = try source.read().plans.first else { throw PlanFileProblem("The file holds no plan.") }
      let levelled: PlanLevelling
      do {
        levelled = try PlanLevelling(
          plan, schedules: schedules ?? 0, seconds: seconds, seed: seed, splitting: split)
      } catch {
        throw PlanFileProblem("\(error)")
      }
      if let write {
        try Data(MSPDI.write(levelled.plan, schedule: levelled.after)).write(
          to: URL(fileURLWithPath: write), options: .atomic)
      }
      if json { PlanWork.write(LevellingJSON.write(levelled)) } else { Self.say(levelled) }
    }
  }

  private static func say(_ levelled: PlanLevelling) {
    print(
      "\(levelled.plan.name): finish \(ScheduleText.short(levelled.before.finish)) before, "
        + "\(ScheduleText.short(levelled.after.finish)) levelled; \(levelled.result.schedules) schedules.")
    for (place, task) in levelled.plan.tasks.enumerated()
    where task.levellingDelay > 0 || levelled.splits[place] != nil {
      let dates = (levelled.before.dates[place].start, levelled.after.dates[place].start)
      print(
        "  \(ScheduleText.pad(task.code, 10)) \(ScheduleText.pad(task.name, 34)) \(ScheduleText.short(dates.0)) → "
          + "\(ScheduleText.short(dates.1))  \(levelled.reasons[place] ?? "")")
    }
  }
}
