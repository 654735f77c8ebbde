import Forecasting
import Interchange
import NIOPosix
import Scheduling
import Synchronization

/// What is worked out of a plan beside its dates.
enum PlanProduct: Sendable {
  case forecast(PlanForecast)
  case levelling(PlanLevelling)
}

typealias PlanWorks = LongWorks<PlanProduct>

/// Threads for what computes without a pause or waits for a child: the threads that answer pages are not held up.
enum PlanThreads {
  private static let pool: NIOThreadPool = {
    let pool = NIOThreadPool(numberOfThreads: 2)
    pool.start()
    return pool
  }()

  static func run<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
    try await pool.runIfActive(body)
  }
}

extension PlanForecast {
  /// Plays a plan through as it is asked.
  static func worked(_ plan: Plan, _ ask: RiskAsk, _ say: @escaping PlanWorks.Saying) async throws
    -> PlanForecast
  {
    let schedule = Schedule(of: plan)
    let risk = PlanRisk(plan, schedule, spread: .init(low: ask.low / 100, high: ask.high / 100))
    guard !risk.network.activities.isEmpty else {
      throw LongWorkRefusal(sentence: "Nothing of the plan is left to be done, so nothing is uncertain.")
    }
    let brief = SimulationBrief(network: risk.network, iterations: ask.times, seed: ask.seed)
    do {
      let result = try await Simulation.run(brief, threads: 1, progress: say)
      return PlanForecast(plan, schedule, risk, result)
    } catch let refusal as SimulationRefusal {
      throw LongWorkRefusal(sentence: refusal.problems.prefix(3).map(\.sentence).joined(separator: " "))
    }
  }
}

extension PlanLevelling {
  /// Levels a plan as it is asked.
  static func worked(_ plan: Plan, _ ask: LevelAsk, _ say: @escaping PlanWorks.Saying) async throws
    -> PlanLevelling
  {
    let flag = Flag()
    return try await withTaskCancellationHandler {
      try await PlanThreads.run {
        do throws(PlanLevelling.Problem) {
          return try PlanLevelling(
            plan, schedules: ask.schedules, seed: ask.seed, splitting: ask.splitting,
            isCancelled: { flag.isRaised },
            progress: { say($0.spent) })
        } catch { throw LongWorkRefusal(sentence: "\(error)") }
      }
    } onCancel: {
      flag.raise()
    }
  }

  /// A flag that is raised from another thread.
  private final class Flag: Sendable {
    private let value = Mutex(false)
    var isRaised: Bool { value.withLock { $0 } }
    func raise() { value.withLock { $0 = true } }
  }
}
