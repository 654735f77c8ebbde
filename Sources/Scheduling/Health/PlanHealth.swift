/// How good a plan is by the fourteen checks of the DCMA: each passed, failed, or not evaluated with the reason.
///
/// Summaries, levels of effort, hammocks, blank, inactive and external lines never count as tasks; milestones do when the
/// thresholds say so. Takes time in proportion to tasks, links and assignments, and two reschedulings at most.
public struct PlanHealth: Hashable, Sendable {
  /// Fourteen, in the order of the DCMA's list.
  public var checks: [HealthCheck]

  public init(checks: [HealthCheck]) { self.checks = checks }

  /// - Parameters:
  ///   - schedule: the dates of the plan.
  ///   - reschedule: computes the dates of a changed plan, for the critical path test; nil leaves it out.
  public init(
    _ plan: Plan, _ schedule: Schedule, thresholds: HealthThresholds = HealthThresholds(),
    reschedule: ((Plan) -> Schedule)? = { Schedule(of: $0) }
  ) {
    let frame = HealthFrame(plan, schedule, thresholds)
    checks = [
      frame.logic(), frame.leads(), frame.lags(), frame.relationshipTypes(), frame.hardConstraints(),
      frame.highFloat(), frame.negativeFloat(), frame.highDuration(), frame.invalidDates(),
      frame.resources(), frame.missedTasks(), frame.criticalPathTest(reschedule), frame.lengthIndex(),
      frame.executionIndex(),
    ]
  }

  /// The check with that identifier, such as `dcma.logic`.
  public func check(_ id: String) -> HealthCheck? { checks.first { $0.id == id } }

  /// What failed and what was not evaluated, as findings.
  public var findings: [Finding] {
    checks.compactMap { check in
      switch check.verdict {
      case .passed: nil
      case .failed:
        Finding(
          check.isInformational ? .notice : .warning, check.id, tasks: check.tasks, links: check.links,
          "\(check.title) failed. \(check.rule)")
      case .notEvaluated(let reason):
        Finding(.notice, check.id, "\(check.title) was not evaluated. \(reason)")
      }
    }
  }
}

/// What the checks share: which tasks and links count, and the plan with its dates.
struct HealthFrame {
  let plan: Plan
  let schedule: Schedule
  let thresholds: HealthThresholds
  /// Places of all tasks and milestones of the plan's own work.
  let detail: [Int]
  /// Places of all tasks that count, complete or not.
  let counted: [Int]
  /// Places of those that count and are not complete.
  let open: [Int]
  /// Places of the links between lines that hold each other.
  let links: [Int]
  /// Places of those links whose successor is not complete.
  let openLinks: [Int]

  init(_ plan: Plan, _ schedule: Schedule, _ thresholds: HealthThresholds) {
    (self.plan, self.schedule, self.thresholds) = (plan, schedule, thresholds)
    let isDetail = plan.detailTasks()
    detail = plan.tasks.indices.filter { isDetail[$0] }
    counted = detail.filter { thresholds.countsMilestones || !plan.tasks[$0].isMoment }
    open = counted.filter { !plan.tasks[$0].isComplete }
    links = plan.links.indices.filter { place in
      let link = plan.links[place]
      guard plan.isWhole(link), !plan.tasks[link.successor].isExternal else { return false }
      return HealthFrame.holds(plan.tasks[link.predecessor]) && HealthFrame.holds(plan.tasks[link.successor])
    }
    openLinks = links.filter { !plan.tasks[plan.links[$0].successor].isComplete }
  }

  /// Whether a line takes part in the logic: a level of effort or a hammock only follows it.
  private static func holds(_ task: PlanTask) -> Bool {
    task.isActive && !task.isBlank && task.kind != .levelOfEffort && task.kind != .hammock
  }

  /// Seconds of a day of work as the task counts it; nil where the plan does not say.
  func day(of task: Int) -> Int? {
    if plan.tasks[task].isElapsed { return Moment.secondsPerDay }
    return plan.settings.secondsPerDay > 0 ? plan.settings.secondsPerDay : nil
  }

  static func percent(_ share: Double) -> String { TextFigures.decimal(share * 100) + " %" }
}
