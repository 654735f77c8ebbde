import ArgumentParser
import Interchange
import Scheduling

/// Says how good a plan file is.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check a plan file by the fourteen DCMA checks and the GAO's ten practices.",
    discussion: """
      Example: podium check tower.xml
      Example: podium check site.xer --json
      A check that cannot be made says why; it is neither passed nor failed.
      Exit codes: 0 checked, 1 the file cannot be read; with --strict also 1 when a check fails.
      """)
  @OptionGroup var source: PlanSource
  @Flag(help: "End with 1 when a check fails.") var strict = false
  @Flag(help: "Answer in JSON.") var json = false

  func run() throws {
    try PlanWork.run(json: json) {
      let results = try source.read().plans.map { plan in
        let schedule = Schedule(of: plan)
        let health = PlanHealth(plan, schedule)
        return (plan: plan, health: health, guide: GuideAssessment(plan, schedule, health))
      }
      if json { PlanWork.write(HealthJSON.write(results)) } else { results.forEach(Self.say) }
      if strict, results.contains(where: { $0.health.checks.contains { $0.isFailed && !$0.isInformational } })
      {
        throw Exit.refused
      }
    }
  }

  private static func say(_ result: (plan: Plan, health: PlanHealth, guide: GuideAssessment)) {
    print(result.plan.name)
    for check in result.health.checks {
      let share = check.percent.map { "\(($0 * 10).rounded() / 10) %" } ?? "–"
      let number = check.number < 10 ? " \(check.number)" : "\(check.number)"
      print(
        "  \(number) \(ScheduleText.pad(HealthJSON.word(check.verdict), 13)) \(ScheduleText.pad(check.title, 30)) "
          + "\(ScheduleText.pad(share, 9)) \(check.reason ?? check.rule)")
    }
    for score in result.guide.practices {
      print(
        "  GAO \(score.practice.rawValue) \(score.practice.title): \(score.rating.value?.title ?? score.rating.reason ?? "–")"
      )
    }
    let reliable = result.guide.isReliable
    print("  Reliable: \(reliable.value.map { $0 ? "yes" : "no" } ?? "not known. \(reliable.reason ?? "")")")
  }
}
