/// Moves activities until no resource is asked for more than it has: by a rule at once, or by a search.
public enum Levelling {
  /// How a schedule is generated from an order of priority.
  public enum Scheme: Sendable, CaseIterable {
    /// Each activity in turn at its first possible time; finds the best plans.
    case serial
    /// Time by time, what may begin begins: no resource idles that could be used at once.
    case parallel
  }

  /// The plan that one rule gives; two passes more when it is improved.
  ///
  /// - Parameters:
  ///   - isImproved: whether double justification shortens the plan where it can. It knows no priorities, and is left
  ///     out where those of the activities differ.
  public static func level(
    _ problem: LevellingProblem, rule: PriorityRule = .lateFinish, scheme: Scheme = .serial,
    isImproved: Bool = true
  ) throws(LevellingError) -> LevelledSchedule {
    let table = try LevellingTable(problem)
    return table.isShort
      ? try level(problem, table, rule, scheme, isImproved, DenseBoard.self)
      : try level(problem, table, rule, scheme, isImproved, SparseBoard.self)
  }

  private static func level<Board: CapacityBoard>(
    _ problem: LevellingProblem, _ table: LevellingTable, _ rule: PriorityRule, _ scheme: Scheme,
    _ isImproved: Bool, _ board: Board.Type
  ) throws(LevellingError) -> LevelledSchedule {
    var work = Generation<Board>(table)
    let keys = rule.keys(table)
    work.list = table.list(keys: keys)
    switch scheme == .serial ? work.serial() : work.parallel(keys: keys) {
    case .stuck(let row): throw .neverFits(activity: table.original[row])
    case .made(let span): if isImproved, table.ranks == nil { _ = work.justify(makespan: span) }
    }
    return LevelledSchedule(problem, table, starts: work.starts, schedules: work.schedules)
  }

  /// The shortest plan that a search finds within a budget.
  ///
  /// Priorities are kept as the order in which the serial scheme places activities. The search runs in the calling
  /// thread.
  ///
  /// - Parameters:
  ///   - seed: the same seed and the same budget of schedules give the same plan.
  ///   - isCancelled: asked every some thousand placements; when true, the best plan so far is returned.
  ///   - progress: told as often, and whenever a shorter plan is found.
  public static func search(
    _ problem: LevellingProblem, budget: LevellingBudget, seed: UInt64,
    isCancelled: @escaping () -> Bool = { Task.isCancelled },
    progress: @escaping (LevellingProgress) -> Void = { _ in }
  ) throws(LevellingError) -> LevelledSchedule {
    let table = try LevellingTable(problem)
    let meter = SearchMeter(table, budget, isCancelled: isCancelled, progress: progress)
    let found: (starts: [Int32], schedules: Int)
    if table.isShort {
      var search = ImprovingSearch<DenseBoard>(table, seed: seed, meter: meter)
      found = try search.run()
    } else {
      var search = ImprovingSearch<SparseBoard>(table, seed: seed, meter: meter)
      found = try search.run()
    }
    return LevelledSchedule(problem, table, starts: found.starts, schedules: found.schedules)
  }
}

extension LevellingTable {
  /// Whether a word for each unit of time takes little room and few steps.
  var isShort: Bool { Int(horizon) <= 4096 || (Int(horizon) <= 1 << 16 && Int(horizon) <= 24 * count) }
}
