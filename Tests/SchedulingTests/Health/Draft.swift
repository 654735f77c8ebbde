import Measures

@testable import Scheduling

/// A small plan that works eight hours from Monday 1 June 2026, put together in a line or two.
struct Draft {
  static let day = 8 * 3600
  var plan: Plan

  init(_ count: Int = 0, days: Int = 5, dialect: Dialect = .microsoft) {
    plan = Plan(name: "Draft", dialect: dialect, start: Draft.at("2026-06-01T08:00:00"))
    for number in 0..<count { add("T\(number + 1)", days: days) }
  }

  /// A chain: each task waits for the one before it.
  static func chain(_ count: Int, days: Int = 5, dialect: Dialect = .microsoft) -> Draft {
    var draft = Draft(count, days: days, dialect: dialect)
    for number in 1..<max(count, 1) { draft.plan.links.append(PlanLink(number - 1, number)) }
    return draft
  }

  @discardableResult mutating func add(_ name: String, days: Int = 5, parent: Int? = nil) -> Int {
    var task = PlanTask(uid: plan.tasks.count + 1, name: name, duration: days * Draft.day)
    task.code = "C\(plan.tasks.count + 1)"
    task.parent = parent
    plan.tasks.append(task)
    return plan.tasks.count - 1
  }

  mutating func finish(_ task: Int, from: String, to: String) {
    plan.tasks[task].progress.actualStart = Draft.at(from)
    plan.tasks[task].progress.actualFinish = Draft.at(to)
    plan.tasks[task].progress.percentComplete = 100
  }

  mutating func baseline(_ task: Int, from: String? = nil, to: String, number: Int = 0) {
    var baseline = TaskBaseline(number: number)
    (baseline.start, baseline.finish) = (from.map(Draft.at), Draft.at(to))
    plan.tasks[task].baselines.append(baseline)
  }

  var schedule: Schedule { Schedule(of: plan) }

  func health(_ thresholds: HealthThresholds = HealthThresholds()) -> PlanHealth {
    PlanHealth(plan, schedule, thresholds: thresholds)
  }

  func check(_ id: String, _ thresholds: HealthThresholds = HealthThresholds()) -> HealthCheck {
    health(thresholds).check(id) ?? HealthCheck(0, "none", "", "", limit: .atMost(0))
  }

  /// A moment that tests write out.
  static func at(_ text: String) -> Moment { Moment(text) ?? .first }
}
