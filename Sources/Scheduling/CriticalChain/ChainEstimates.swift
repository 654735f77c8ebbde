/// What each task takes with its safety and without it.
///
/// Sources: E. Goldratt, Critical Chain (1997): estimates with even odds instead of safe ones; L. Leach, Critical Chain
/// Project Management (2000).
public struct ChainEstimates: Hashable, Sendable {
  /// Working seconds of each task of the plan with its safety.
  public var safe: [Int]
  /// Working seconds of each task with even odds; never more than `safe`.
  public var aggressive: [Int]

  /// Where the estimates come from.
  public enum Source: Hashable, Sendable {
    /// The plan's durations are safe; so many percent of them are aggressive (Goldratt: 50).
    case percent(Double)
    /// `estimate.most` is safe and `estimate.likely` aggressive; so many percent where a task has no estimate.
    case threePoint(otherwise: Double)
  }

  public init(safe: [Int], aggressive: [Int]) {
    self.safe = safe.map { max($0, 0) }
    self.aggressive = zip(aggressive, self.safe).map { min(max($0, 0), $1) }
  }

  /// Work that has begun keeps the duration it has: there is nothing left to bargain about.
  public init(_ plan: Plan, _ source: Source = .percent(50)) {
    var (safe, aggressive): ([Int], [Int]) = ([], [])
    for task in plan.tasks {
      let duration = max(task.duration, 0)
      var pair = (duration, duration)
      if !task.progress.isStarted, !task.isComplete {
        switch source {
        case .percent(let percent): pair.1 = ChainEstimates.share(percent, of: duration)
        case .threePoint(let percent):
          if let estimate = task.estimate {
            pair = (max(estimate.most, estimate.likely, 0), max(estimate.likely, 0))
          } else {
            pair.1 = ChainEstimates.share(percent, of: duration)
          }
        }
      }
      safe.append(pair.0)
      aggressive.append(pair.1)
    }
    self.init(safe: safe, aggressive: aggressive)
  }

  private static func share(_ percent: Double, of duration: Int) -> Int {
    guard percent.isFinite else { return duration }
    return Int(exactly: (Double(duration) * min(max(percent, 0), 100) / 100).rounded()) ?? duration
  }

  /// Seconds that were taken out of a task; 0 where the estimates do not reach so far.
  func removed(_ task: Int) -> Int {
    guard safe.indices.contains(task), aggressive.indices.contains(task) else { return 0 }
    return safe[task] - aggressive[task]
  }
}

extension Plan {
  /// The plan with aggressive durations: work shrinks with them; old levelling delays, and how work was spread, are dropped.
  public func cut(to estimates: ChainEstimates) -> Plan {
    var plan = self
    var shares = [Double](repeating: 1, count: tasks.count)
    for place in tasks.indices where estimates.aggressive.indices.contains(place) {
      let (was, now) = (tasks[place].duration, estimates.aggressive[place])
      guard !tasks[place].progress.isStarted, was > 0 else { continue }
      shares[place] = Double(now) / Double(was)
      plan.tasks[place].duration = now
      plan.tasks[place].levellingDelay = 0
      plan.tasks[place].progress.remainingDuration = tasks[place].progress.remainingDuration.map { _ in now }
      plan.tasks[place].work = Plan.share(tasks[place].work, shares[place])
    }
    for place in assignments.indices where tasks.indices.contains(assignments[place].task) {
      let share = shares[assignments[place].task]
      guard share != 1 else { continue }
      plan.assignments[place].work = Plan.share(assignments[place].work, share)
      plan.assignments[place].remainingWork = Plan.share(assignments[place].remainingWork, share)
      plan.assignments[place].levellingDelay = 0
      plan.assignments[place].timephased = []
    }
    return plan
  }

  private static func share(_ work: Int?, _ share: Double) -> Int? {
    work.map { Int(exactly: (Double($0) * share).rounded()) ?? $0 }
  }
}
