import Measures
import Scheduling

/// Schedules as JSON: for scripts that read `podium schedule --json`, and for the API.
public enum ScheduleJSON {
  /// The plans of one file with their dates: every task of every plan in `tasks`, P6's WBS lines in `summaries`.
  ///
  /// - Parameter floatPaths: for each plan its float paths, where they were asked for.
  public static func write(
    _ runs: [(plan: Plan, schedule: Schedule)], floatPaths: [Result<FloatPaths, FloatPaths.Problem>] = []
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    write(runs, floatPaths: floatPaths) { bytes.append(contentsOf: $0) }
    return bytes
  }

  /// The same in pieces, so that the answer about a large plan never stands in memory as a whole.
  public static func write(
    _ runs: [(plan: Plan, schedule: Schedule)], floatPaths: [Result<FloatPaths, FloatPaths.Problem>] = [],
    to take: ([UInt8]) -> Void
  ) {
    var w = JSONWriter()
    w.beginObject()
    if let first = runs.first { head(first.plan, first.schedule, to: &w) }
    w.key("projects")
    w.beginArray()
    for run in runs {
      w.beginObject()
      head(run.plan, run.schedule, to: &w)
      w.endObject()
    }
    w.endArray()
    for (key, wantsSummaries) in [("tasks", false), ("summaries", true)] {
      w.key(key)
      w.beginArray()
      for run in runs {
        for place in run.plan.tasks.indices where run.plan.standsAside(place) == wantsSummaries {
          task(place, run.plan, run.schedule.dates[place], to: &w)
          if w.bytes.count > piece { w.drain(to: take) }
        }
      }
      w.endArray()
    }
    w.key("findings")
    w.beginArray()
    for run in runs { for finding in run.schedule.findings { self.finding(finding, run.plan, to: &w) } }
    w.endArray()
    if !floatPaths.isEmpty {
      w.key("float_paths")
      w.beginArray()
      for (run, found) in zip(runs, floatPaths) { self.floatPaths(found, run.plan, to: &w) }
      w.endArray()
    }
    w.endObject()
    w.drain(to: take)
  }

  /// Bytes after which a piece is handed over.
  private static let piece = 1 << 17

  private static func head(_ plan: Plan, _ schedule: Schedule, to w: inout JSONWriter) {
    w.pair("name", plan.name)
    w.pair("dialect", plan.dialect.rawValue)
    w.pair("start", schedule.start.description)
    w.pair("finish", schedule.finish.description)
    w.pair("data_date", plan.dataDate?.description)
  }

  /// One task: identity, dates, floats in working hours, and what drives it.
  public static func task(_ place: Int, _ plan: Plan, _ dates: TaskDates, to w: inout JSONWriter) {
    w.beginObject()
    w.pair("uid", plan.tasks[place].uid)
    w.pair("code", plan.tasks[place].code)
    w.pair("name", plan.tasks[place].name)
    w.pair("kind", plan.tasks[place].kind.rawValue)
    moment("start", dates.start, to: &w)
    moment("finish", dates.finish, to: &w)
    moment("early_start", dates.earlyStart, to: &w)
    moment("early_finish", dates.earlyFinish, to: &w)
    moment("late_start", dates.lateStart, to: &w)
    moment("late_finish", dates.lateFinish, to: &w)
    hours("total_float_hours", dates.totalFloat, to: &w)
    hours("free_float_hours", dates.freeFloat, to: &w)
    w.key("critical")
    w.bool(dates.isCritical)
    w.key("driven_by")
    w.beginArray()
    for driver in dates.drivers where !driver.isOvernight { self.driver(driver, plan, to: &w) }
    w.endArray()
    w.endObject()
  }

  private static func moment(_ key: String, _ moment: Moment?, to w: inout JSONWriter) {
    w.key(key)
    if let moment { w.plain { moment.append(to: &$0) } } else { w.null() }
  }

  /// A span of working time in hours; null where it is not known.
  public static func hours(_ key: String, _ seconds: Int?, to w: inout JSONWriter) {
    w.key(key)
    guard let seconds else { return w.null() }
    if seconds % 3600 == 0 {
      w.int(seconds / 3600)
    } else {
      w.real((Double(seconds) / 0.36).rounded() / 10_000)
    }
  }

  private static func driver(_ driver: Driver, _ plan: Plan, to w: inout JSONWriter) {
    w.beginObject()
    w.pair("kind", driver.key)
    if let place = driver.place(in: plan) { w.pair("uid", plan.tasks[place].uid) }
    if case .link(let place) = driver { w.pair("link", plan.links[place].kind.short) }
    if case .summaryLink(let place, _) = driver { w.pair("link", plan.links[place].kind.short) }
    if case .external(let other) = driver, other.name != nil { w.pair("link", other.kind.short) }
    if case .constraint(let kind) = driver { w.pair("constraint", kind.rawValue) }
    if case .summaryConstraint(let kind, _) = driver { w.pair("constraint", kind.rawValue) }
    if case .calendar(let gap) = driver { self.gap(gap, plan, to: &w) }
    w.pair("words", driver.words(in: plan))
    w.endObject()
  }

  private static func gap(_ gap: CalendarGap, _ plan: Plan, to w: inout JSONWriter) {
    w.key("calendars")
    w.beginArray()
    for place in [gap.calendar, gap.other] {
      if let place, plan.calendars.indices.contains(place) { w.text(plan.calendars[place].name) }
    }
    w.endArray()
    w.pair("from", gap.from.description)
    w.pair("until", gap.until.description)
  }

  /// A finding with the identifiers of its tasks.
  public static func finding(_ finding: Finding, _ plan: Plan, to w: inout JSONWriter) {
    w.beginObject()
    w.pair("severity", finding.severity.rawValue)
    w.pair("id", finding.id)
    w.key("tasks")
    w.beginArray()
    for place in finding.tasks where plan.tasks.indices.contains(place) { w.int(plan.tasks[place].uid) }
    w.endArray()
    w.pair("message", finding.message)
    w.endObject()
  }
}

extension Plan {
  /// Whether the line is a WBS summary of P6, whose identifiers are of another kind than those of activities.
  func standsAside(_ place: Int) -> Bool { dialect == .primavera && tasks[place].kind == .summary }
}

extension Driver {
  /// A word that stays, for scripts.
  public var key: String {
    switch self {
    case .link: "link"
    case .summaryLink: "summary_link"
    case .constraint: "constraint"
    case .summaryConstraint: "summary_constraint"
    case .planStart: "plan_start"
    case .planFinish: "plan_finish"
    case .dataDate: "data_date"
    case .actualStart: "actual_start"
    case .manual: "manual"
    case .levellingDelay: "levelling_delay"
    case .calendar: "calendar"
    case .child: "child"
    case .resume: "resume"
    case .external: "external"
    }
  }

  /// The place of the task that holds the date, where one does.
  public func place(in plan: Plan) -> Int? {
    switch self {
    case .link(let link), .summaryLink(let link, _):
      guard plan.links.indices.contains(link), plan.tasks.indices.contains(plan.links[link].predecessor)
      else { return nil }
      return plan.links[link].predecessor
    case .summaryConstraint(_, let summary): return plan.tasks.indices.contains(summary) ? summary : nil
    case .child(let child): return plan.tasks.indices.contains(child) ? child : nil
    default: return nil
    }
  }
}
