import Foundation
import Scheduling
import Synchronization

/// One run over the instances of a set.
struct LibraryRun {
  private struct Result: Sendable {
    var overBound = 0.0
    var overBest = 0.0
    var knownOverBound = 0.0
    /// Seconds of the processor, of the thread that levelled.
    var seconds = 0.0
    var schedules = 0
  }

  private let schedules: Int
  private let results: [Result]

  init(_ instances: [LibraryInstance], schedules: Int, threads: Int) {
    self.schedules = schedules
    let next = Atomic<Int>(0)
    let results = Mutex<[Result]>([])
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      while true {
        let place = next.add(1, ordering: .relaxed).oldValue
        guard place < instances.count else { return }
        let result = Self.level(instances[place], schedules: schedules, seed: UInt64(place + 1))
        if let result { results.withLock { $0.append(result) } }
      }
    }
    self.results = results.withLock { $0 }
  }

  private static func level(_ instance: LibraryInstance, schedules: Int, seed: UInt64) -> Result? {
    let begin = threadSeconds()
    guard let plan = try? Levelling.search(instance.problem, budget: .schedules(schedules), seed: seed) else {
      print("\(instance.name) was refused")
      return nil
    }
    let (bound, best, makespan) = (Double(instance.bound), Double(instance.best), Double(plan.makespan))
    return Result(
      overBound: 100 * (makespan - bound) / bound, overBest: 100 * (makespan - best) / best,
      knownOverBound: 100 * (best - bound) / bound, seconds: threadSeconds() - begin,
      schedules: plan.schedules)
  }

  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Per cents over the critical path (ours and the best known) and over the best known; milliseconds for an instance,
  /// and for one that used its whole budget.
  func line(_ set: String) -> String {
    let count = Double(max(results.count, 1))
    func mean(_ value: (Result) -> Double) -> Double { results.reduce(0) { $0 + value($1) } / count }
    let full = results.filter { $0.schedules >= schedules - 1 }
    let fullSeconds = full.reduce(0) { $0 + $1.seconds } / Double(max(full.count, 1))
    return String(
      format: """
        {"set":"%@","instances":%d,"schedules":%d,"over_critical_path":%.3f,"known_over_critical_path":%.3f,\
        "over_best":%.4f,"ms":%.2f,"ms_full":%.2f,"us_a_schedule":%.2f}
        """, set, results.count, schedules, mean(\.overBound), mean(\.knownOverBound), mean(\.overBest),
      1_000 * mean(\.seconds), 1_000 * fullSeconds,
      1e6 * mean(\.seconds) * count / Double(max(results.reduce(0) { $0 + $1.schedules }, 1)))
  }
}
