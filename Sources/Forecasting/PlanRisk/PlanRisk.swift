import Scheduling

/// A plan as a simulation plays it: what is left of every task, with how uncertain it is.
///
/// Durations are counted in working days of the plan; a task that works by another calendar is counted as many of its
/// days. What is finished is left out; what has begun takes what is left. Cost follows the duration at the task's planned
/// cost per day.
public struct PlanRisk: Sendable {
  public let network: RiskNetwork
  /// For each activity of the network, the place of its task in the plan.
  public let tasks: [Int]
  /// The moment that is day 0.
  public let start: Moment
  /// What the plan says is left to be spent on these tasks, in its currency.
  public let plannedCost: Double
  private let plan: Plan

  /// How far durations spread that have no estimate of their own.
  public struct Spread: Sendable, Hashable {
    /// Shares of the planned duration: 0.9 is ten percent less.
    public var low: Double
    public var high: Double
    public init(low: Double = 0.9, high: Double = 1.3) { (self.low, self.high) = (low, high) }
  }

  public init(_ plan: Plan, _ schedule: Schedule, spread: Spread = Spread()) {
    self.plan = plan
    start = max(plan.dataDate ?? plan.start, plan.start)
    var builder = Builder(plan, schedule, spread, start)
    builder.addActivities()
    builder.addLinks()
    network = RiskNetwork(activities: builder.activities, links: builder.links)
    tasks = builder.tasks
    plannedCost = builder.plannedCost
  }

  /// The moments that lie so many working days after the start.
  public func moments(_ days: [Double]) -> [Moment] {
    let day = Double(max(plan.settings.secondsPerDay, 1))
    return plan.moments(after: start, workingSeconds: days.map { Int(exactly: ($0 * day).rounded()) ?? 0 })
  }

  /// Working days of the plan from its day 0 to a moment; below 0 for an earlier one.
  public func workingDays(until moment: Moment) -> Double {
    Double(plan.workingSeconds(from: start, to: moment)) / Double(max(plan.settings.secondsPerDay, 1))
  }

  private struct Builder {
    let plan: Plan
    let schedule: Schedule
    let spread: Spread
    let start: Moment
    let day: Double
    var activities: [RiskActivity] = []
    var links: [RiskLink] = []
    var tasks: [Int] = []
    var plannedCost = 0.0
    private var activity: [Int]
    private let isSummary: [Bool]

    init(_ plan: Plan, _ schedule: Schedule, _ spread: Spread, _ start: Moment) {
      (self.plan, self.schedule, self.spread, self.start) = (plan, schedule, spread, start)
      day = Double(max(plan.settings.secondsPerDay, 1))
      activity = [Int](repeating: -1, count: plan.tasks.count)
      isSummary = zip(plan.tasks, plan.parents()).map { $0.kind == .summary || $1 }
    }

    mutating func addActivities() {
      for (place, task) in plan.tasks.enumerated() {
        guard !task.isBlank, task.isActive, !isSummary[place], task.kind != .levelOfEffort,
          task.kind != .hammock,
          !task.progress.isFinished
        else { continue }
        activity[place] = activities.count
        tasks.append(place)
        let left = Double(remaining(task)) / day
        activities.append(
          RiskActivity(
            name: task.name, duration: uncertainty(task, left), cost: cost(task, left),
            notBefore: notBefore(task)))
      }
    }

    private func remaining(_ task: PlanTask) -> Int {
      if let left = task.progress.remainingDuration, task.progress.isStarted { return max(left, 0) }
      let share = max(0, 100 - task.progress.percentComplete) / 100
      return Int(exactly: (Double(max(task.duration, 0)) * share).rounded()) ?? 0
    }

    private func uncertainty(_ task: PlanTask, _ left: Double) -> Uncertainty {
      guard left > 0 else { return .fixed(0) }
      if let estimate = task.estimate, task.duration > 0, estimate.least <= estimate.likely,
        estimate.likely <= estimate.most
      {
        let share = left / (Double(task.duration) / day)
        func days(_ seconds: Int) -> Double { Double(max(seconds, 0)) / day * share }
        return .triangular(
          low: days(estimate.least), mostLikely: days(estimate.likely), high: days(estimate.most))
      }
      return .triangular(low: left * spread.low, mostLikely: left, high: left * spread.high)
    }

    private mutating func cost(_ task: PlanTask, _ left: Double) -> RiskCost? {
      guard let cost = task.cost, cost.isFinite, cost != 0 else { return nil }
      let open = cost - (task.progress.actualCost ?? 0)
      plannedCost += open
      return left > 0 ? RiskCost(ratePerDay: open / left) : RiskCost(fixed: .fixed(open))
    }

    /// Working days until a constraint or the beginning of what has begun lets the task start.
    private func notBefore(_ task: PlanTask) -> Double {
      guard let constraint = task.constraint, let date = constraint.date, date > start,
        !task.progress.isStarted
      else { return 0 }
      switch constraint.kind {
      case .startNoEarlierThan, .startOn, .mustStartOn:
        return Double(plan.workingSeconds(from: start, to: date)) / day
      case .finishNoEarlierThan, .finishOn, .mustFinishOn:
        return max(
          0, (Double(plan.workingSeconds(from: start, to: date)) - Double(max(task.duration, 0))) / day)
      default: return 0
      }
    }

    mutating func addLinks() {
      var below: [Int: [Int]] = [:]
      for place in plan.tasks.indices where activity[place] >= 0 {
        var above = plan.tasks[place].parent
        while let summary = above, summary < place, summary >= 0 {
          below[summary, default: []].append(place)
          above = plan.tasks[summary].parent.flatMap { $0 < summary ? $0 : nil }
        }
      }
      for link in plan.links
      where plan.tasks.indices.contains(link.predecessor) && plan.tasks.indices.contains(link.successor) {
        let before = isSummary[link.predecessor] ? below[link.predecessor] ?? [] : [link.predecessor]
        let after = isSummary[link.successor] ? below[link.successor] ?? [] : [link.successor]
        for from in before where activity[from] >= 0 {
          for to in after where activity[to] >= 0 && !plan.tasks[to].progress.isStarted {
            links.append(
              RiskLink(
                from: activity[from], to: activity[to], kind: Self.kind(link.kind), lag: lag(link, from)))
          }
        }
      }
    }

    private func lag(_ link: PlanLink, _ from: Int) -> Double {
      let week = Double(max(plan.settings.secondsPerWeek, 1)) / day
      return switch link.lag {
      case .working(let seconds): Double(seconds) / day
      case .elapsed(let seconds): Double(seconds) / Double(Moment.secondsPerDay) * week / 7
      case .percent(let percent), .elapsedPercent(let percent):
        Double(max(plan.tasks[from].duration, 0)) / day * percent / 100
      }
    }

    private static func kind(_ kind: LinkKind) -> RiskLink.Kind {
      switch kind {
      case .finishStart: .finishToStart
      case .startStart: .startToStart
      case .finishFinish: .finishToFinish
      case .startFinish: .startToFinish
      }
    }
  }
}
