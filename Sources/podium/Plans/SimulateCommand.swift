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
      let forecast = PlanForecast(plan, schedule, risk, result)
      if json {
        PlanWork.write(ForecastJSON.write(forecast))
      } else {
        SimulationReport.text(forecast).forEach { print($0) }
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

/// What a simulation found, in words.
enum SimulationReport {
  static func text(_ forecast: PlanForecast) -> [String] {
    let result = forecast.result
    let chance = (forecast.plannedConfidence * 1000).rounded() / 10
    var lines = [
      "\(forecast.plan.name): \(result.iterations) times, seed \(result.seed).",
      "Planned finish \(ScheduleText.short(forecast.planned)): \(chance) % likely.",
    ]
    for (name, date) in zip(["P10", "P50", "P80", "P90"], forecast.finish([0.1, 0.5, 0.8, 0.9])) {
      lines.append("\(name)  \(ScheduleText.short(date))")
    }
    lines.append("The finish hangs most on:")
    for (activity, sensitivity) in result.tornado(10) {
      let task = forecast.plan.tasks[forecast.risk.tasks[activity]]
      let criticality =
        result.activities[activity].criticality.map { "\(($0 * 1000).rounded() / 10) %" } ?? "–"
      lines.append(
        "  \(ScheduleText.pad(task.code, 10)) \(ScheduleText.pad(task.name, 34)) correlation "
          + "\((sensitivity * 100).rounded() / 100), critical \(criticality)")
    }
    return lines
  }
}
