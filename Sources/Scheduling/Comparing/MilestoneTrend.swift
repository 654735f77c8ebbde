/// Where each milestone was expected at each report: the lines of a milestone trend chart.
///
/// A line that runs level keeps its date, one that rises slips (DIN 69901-3, milestone trend analysis).
public struct MilestoneTrend: Hashable, Sendable {
  /// In the order given, the earliest first.
  public var reports: [Report]
  /// One for each milestone of any report: those of the latest plan in its order, then those that are gone.
  public var lines: [Line]

  /// When a forecast was made.
  public struct Report: Hashable, Sendable {
    /// Such as `Baseline 0` or `Now`, or the day.
    public var label: String
    /// Nil where nobody wrote down when a baseline was set.
    public var date: Moment?
  }

  public struct Line: Hashable, Sendable {
    /// The place of the milestone in the latest plan; nil where it is gone.
    public var task: Int?
    public var name: String
    /// One for each report.
    public var forecasts: [Known<Moment>]
    /// Whether it is reached in the latest report that has it.
    public var isReached: Bool
    /// Working seconds, in the latest plan's calendar, from the first known forecast to the last; positive is later.
    public var moved: Known<Int>
  }

  /// - Parameter plans: plans with their dates and when they were reported, the earliest first.
  public init(_ plans: [(date: Moment, plan: Plan, schedule: Schedule)]) {
    reports = plans.map { Report(label: $0.date.day.description, date: $0.date) }
    guard let latest = plans.last else {
      lines = []
      return
    }
    let clocks = PlanClocks(latest.plan, plans.map(\.schedule))
    var lines: [Line] = []
    // For each milestone of the plan at hand, its line.
    var lineOf: [Int: Int] = [:]
    for (number, report) in plans.enumerated().reversed() {
      var now: [Int: Int] = [:]
      if number < plans.count - 1 {
        for match in TaskMatching(report.plan, plans[number + 1].plan).matches {
          if let line = lineOf[match.new] { now[match.old] = line }
        }
      }
      for place in MilestoneTrend.milestones(report.plan) where now[place] == nil {
        now[place] = lines.count
        let name = report.plan.tasks[place].name
        lines.append(
          Line(
            task: number == plans.count - 1 ? place : nil, name: name,
            forecasts: Array(repeating: .unknown("The report does not have it."), count: plans.count),
            isReached: report.plan.tasks[place].isComplete, moved: .unknown("It has one forecast only.")))
      }
      for (place, line) in now {
        lines[line].forecasts[number] =
          report.schedule.dates(of: place).finish.map { .known($0) } ?? .unknown("It has no date.")
      }
      lineOf = now
    }
    self.lines = lines.map { MilestoneTrend.closed($0, clocks) }
  }

  /// The trend that a plan's own baselines tell: baseline 0 first, the plan's dates last.
  ///
  /// - Parameter dates: when each baseline was set, by its number, where somebody knows.
  public init(_ plan: Plan, _ schedule: Schedule, dates: [Int: Moment] = [:]) {
    let milestones = MilestoneTrend.milestones(plan)
    let numbers = Set(milestones.flatMap { plan.tasks[$0].baselines.map(\.number) }).sorted()
    reports = numbers.map { Report(label: "Baseline \($0)", date: dates[$0]) }
    reports.append(Report(label: "Now", date: plan.dataDate))
    let clocks = PlanClocks(plan, [schedule])
    lines = milestones.map { place in
      var forecasts: [Known<Moment>] = numbers.map { number in
        plan.tasks[place].baseline(number)?.finish.map { .known($0) }
          ?? .unknown("The baseline does not have it.")
      }
      forecasts.append(
        schedule.dates(of: place).finish.map { .known($0) } ?? .unknown("It has no date."))
      let line = Line(
        task: place, name: plan.tasks[place].name, forecasts: forecasts,
        isReached: plan.tasks[place].isComplete, moved: .unknown("It has one forecast only."))
      return MilestoneTrend.closed(line, clocks)
    }
  }

  /// The lines whose first and last known forecast differ in working time.
  public var movers: [Line] { lines.filter { ($0.moved.value ?? 0) != 0 } }

  private static func milestones(_ plan: Plan) -> [Int] {
    let isDetail = plan.detailTasks()
    return plan.tasks.indices.filter {
      isDetail[$0] && (plan.tasks[$0].isMoment || plan.tasks[$0].isMilestone)
    }
  }

  private static func closed(_ line: Line, _ clocks: PlanClocks) -> Line {
    let known = line.forecasts.compactMap(\.value)
    guard known.count > 1, let first = known.first, let last = known.last else { return line }
    var line = line
    line.moved = .known(clocks.work(from: first, to: last))
    return line
  }
}
