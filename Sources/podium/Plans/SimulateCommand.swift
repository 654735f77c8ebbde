import ArgumentParser
import Forecasting
import Interchange
import Measures
import Scheduling

/// Says how likely the finish of a plan file is.
struct SimulateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "simulate",
    abstract: "Play a plan through thousands of times: how likely its finish is, and what it hangs on.",
    discussion: """
      Example: podium simulate tower.xml
      Example: podium simulate site.xer --iterations 10000 --seed 7 --low 90 --high 130 --json
      Tasks with three estimates are drawn from those; all others spread from --low to --high percent of their duration.
      The same seed gives the same answer. Exit codes: 0 simulated, 1 the file cannot be read or cannot be simulated.
      """)
  @OptionGroup var source: PlanSource
  @Option(help: "How many times the plan is played through.") var iterations = 10_000
  @Option(help: "The seed of chance.") var seed: UInt64 = 1
  @Option(help: "The least of a duration without estimates, in percent of it.") var low = 90.0
  @Option(help: "The most of it, in percent.") var high = 130.0
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    guard low >= 0, low <= 100, high >= 100, high <= 1000 else {
      throw ValidationError("--low is 0 to 100 and --high 100 to 1000, in percent of the duration.")
    }
    do {
      let reading = try source.read()
      guard let plan = reading.plans.first else { throw PlanFileProblem("The file holds no plan.") }
      let schedule = Schedule(of: plan)
      let risk = PlanRisk(plan, schedule, spread: .init(low: low / 100, high: high / 100))
      let brief = SimulationBrief(network: risk.network, iterations: iterations, seed: seed)
      let result = try await Simulation.run(brief)
      if json {
        PlanWork.write(SimulationReport.json(plan, schedule, risk, result))
      } else {
        SimulationReport.text(plan, schedule, risk, result).forEach { print($0) }
      }
    } catch let problem as PlanFileProblem {
      Said.error(problem.description)
      throw Exit.refused
    } catch let refusal as SimulationRefusal {
      Said.error(refusal.description)
      throw Exit.refused
    }
  }
}

/// What a simulation found, in words and as JSON.
enum SimulationReport {
  static let shares = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95]

  static func text(_ plan: Plan, _ schedule: Schedule, _ risk: PlanRisk, _ result: SimulationResult)
    -> [String]
  {
    let days = [0.1, 0.5, 0.8, 0.9].map { result.finish.percentile($0) ?? 0 }
    let dates = risk.moments(days)
    let planned =
      Double(plan.workingSeconds(from: risk.start, to: schedule.finish)) / Double(plan.settings.secondsPerDay)
    let chance = (result.finish.confidence(of: planned) * 1000).rounded() / 10
    var lines = [
      "\(plan.name): \(result.iterations) times, seed \(result.seed).",
      "Planned finish \(ScheduleText.short(schedule.finish)): \(chance) % likely.",
    ]
    for (name, date) in zip(["P10", "P50", "P80", "P90"], dates) {
      lines.append("\(name)  \(ScheduleText.short(date))")
    }
    lines.append("The finish hangs most on:")
    for (activity, sensitivity) in result.tornado(10) {
      let task = plan.tasks[risk.tasks[activity]]
      let criticality =
        result.activities[activity].criticality.map { "\(($0 * 1000).rounded() / 10) %" } ?? "–"
      lines.append(
        "  \(ScheduleText.pad(task.code, 10)) \(ScheduleText.pad(task.name, 34)) correlation "
          + "\((sensitivity * 100).rounded() / 100), critical \(criticality)")
    }
    return lines
  }

  static func json(_ plan: Plan, _ schedule: Schedule, _ risk: PlanRisk, _ result: SimulationResult)
    -> [UInt8]
  {
    var w = JSONWriter()
    w.beginObject()
    w.pair("name", plan.name)
    w.pair("iterations", result.iterations)
    w.key("seed")
    w.real(Double(result.seed))
    w.pair("planned_finish", schedule.finish.description)
    let planned =
      Double(plan.workingSeconds(from: risk.start, to: schedule.finish)) / Double(plan.settings.secondsPerDay)
    real("planned_finish_confidence", result.finish.confidence(of: planned), &w)
    w.key("finish")
    w.beginObject()
    real("mean_days", result.finish.mean, &w)
    real("deviation_days", result.finish.deviation, &w)
    w.key("percentiles")
    w.beginArray()
    let days = shares.map { result.finish.percentile($0) ?? 0 }
    for ((share, day), date) in zip(zip(shares, days), risk.moments(days)) {
      w.beginObject()
      w.pair("percentile", Int((share * 100).rounded()))
      real("days", day, &w)
      w.pair("date", date.description)
      w.endObject()
    }
    w.endArray()
    w.key("histogram")
    w.beginArray()
    for bin in result.finish.histogram(bins: 30) {
      w.beginObject()
      real("from_days", bin.low, &w)
      real("to_days", bin.high, &w)
      w.pair("count", bin.count)
      w.endObject()
    }
    w.endArray()
    w.endObject()
    w.key("cost")
    w.beginObject()
    real("mean", result.cost.mean, &w)
    for share in [0.1, 0.5, 0.8, 0.9] {
      real("p\(Int((share * 100).rounded()))", result.cost.percentile(share) ?? 0, &w)
    }
    w.endObject()
    tasks(plan, risk, result, &w)
    w.endObject()
    return w.bytes
  }

  private static func tasks(_ plan: Plan, _ risk: PlanRisk, _ result: SimulationResult, _ w: inout JSONWriter)
  {
    w.key("tasks")
    w.beginArray()
    for (activity, place) in risk.tasks.enumerated() {
      w.beginObject()
      w.pair("uid", plan.tasks[place].uid)
      w.pair("name", plan.tasks[place].name)
      optional("criticality", result.activities[activity].criticality, &w)
      optional("sensitivity", result.activities[activity].sensitivity, &w)
      optional("cruciality", result.activities[activity].cruciality, &w)
      w.endObject()
    }
    w.endArray()
  }

  private static func real(_ key: String, _ value: Double, _ w: inout JSONWriter) {
    w.key(key)
    w.real(value)
  }

  private static func optional(_ key: String, _ value: Double?, _ w: inout JSONWriter) {
    w.key(key)
    if let value { w.real(value) } else { w.null() }
  }
}
