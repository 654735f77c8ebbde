/// Watches over the budget of a search, tells how far it has come and asks whether it is to stop.
struct SearchMeter {
  let budget: LevellingBudget
  private let unit: Int
  private let bound: Int32
  private let isCancelled: () -> Bool
  private let progress: (LevellingProgress) -> Void
  private let begin = ContinuousClock.now
  /// Schedules between two questions: about eight thousand placements.
  private let every: Int
  private var next: Int
  private var isStopped = false
  private var told: Int32 = .max

  init(
    _ table: LevellingTable, _ budget: LevellingBudget, isCancelled: @escaping () -> Bool,
    progress: @escaping (LevellingProgress) -> Void
  ) {
    self.budget = budget
    unit = table.unit
    bound = table.bound
    self.isCancelled = isCancelled
    self.progress = progress
    every = max(8192 / max(table.count, 1), 1)
    next = 1
  }

  /// Whether the search is to end; one schedule of the budget is kept for packing the best plan once more.
  mutating func isOver(schedules: Int, makespan: Int32) -> Bool {
    if isStopped || makespan <= bound { return true }
    if case .schedules(let most) = budget, schedules + 1 >= most { return true }
    guard schedules >= next || makespan < told && makespan < .max else { return false }
    next = schedules + every
    told = makespan
    let spent = spent(schedules)
    progress(
      LevellingProgress(
        schedules: schedules, makespan: Int(makespan) * unit, bound: Int(bound) * unit, spent: min(spent, 1)))
    isStopped = spent >= 1 || isCancelled()
    return isStopped
  }

  private func spent(_ schedules: Int) -> Double {
    switch budget {
    case .schedules(let most): return Double(schedules) / Double(max(most, 1))
    case .seconds(let most):
      let (seconds, parts) = begin.duration(to: .now).components
      return most > 0 ? (Double(seconds) + Double(parts) * 1e-18) / most : 1
    }
  }

  /// How many schedules the budget allows, judged by the time that the first took.
  func expectedSchedules(time: Duration) -> Double {
    switch budget {
    case .schedules(let most): return Double(most)
    case .seconds(let most):
      let (seconds, parts) = time.components
      // The first pass runs in a cold cache.
      return 2 * most / max(Double(seconds) + Double(parts) * 1e-18, 1e-6)
    }
  }
}

/// How a search spends its budget: a small one on going on from the best children at once, a large one on keeping
/// different plans apart. The figures are measured on PSPLIB at 5,000 and 50,000 schedules.
struct SearchPace {
  /// Plans in a population.
  let plans: Int
  /// Children of a plan, of which the best is kept.
  let children: Int
  /// Others drawn for a mother, of which the best is taken.
  let draws: Int
  /// Whether a child must be no worse than the plan whose place it takes.
  let isSlow: Bool

  init(schedules: Double, activities: Int) {
    isSlow = schedules > 600 * Double(activities) || activities <= 50
    children = isSlow ? 2 : 3
    draws = isSlow ? 2 : 3
    let plans = (isSlow ? 40.0 : 20.0) * (max(schedules, 1) / 5_000).squareRoot()
    self.plans = Int(min(max(plans, 8), 400))
  }
}
