import Face
import Markup
import Measures
import Office
import Scheduling

/// What was forecast for each milestone, day of change by day of change, or baseline by baseline.
struct PlanTrendView: Piece, Sendable {
  let visit: Visit
  let plan: Plan
  let schedule: Schedule
  let past: [PastPlan]
  /// Whether it waits for other projects.
  let isLinked: Bool

  /// The dates of now count what the plan waits for in other projects.
  private func dates(_ one: PastPlan) -> Schedule {
    isLinked && one.day == past.last?.day && one.plan == plan ? schedule : Schedule(of: one.plan)
  }

  var markup: Markup {
    let byDays =
      past.count > 1 ? MilestoneTrend(past.map { ($0.moment, $0.plan, dates($0)) }) : nil
    let byBaselines = MilestoneTrend(plan, schedule)
    var parts: [Markup] = []
    if let byDays, !byDays.lines.isEmpty {
      parts.append(
        section(
          "As the plan was changed",
          "One forecast for each day on which the plan was changed."
            + (isLinked ? " Earlier days stand as the plan alone had them, without other projects." : ""),
          byDays,
          id: "trend-days"))
    }
    if byBaselines.reports.count > 1 {
      parts.append(
        section(
          "Against the baselines", "What each baseline promised, and what the plan says now.", byBaselines,
          id: "trend-baselines"))
    }
    if parts.isEmpty { return empty(byBaselines.lines.isEmpty) }
    return "\(parts)"
  }

  private func empty(_ hasNoMilestone: Bool) -> Markup {
    let text =
      hasNoMilestone
      ? "The plan has no milestone yet: a task that takes no time is one."
      : "Once the plan has changed on two days, or has a baseline, the forecasts stand here beside each other."
    return Section(
      "Milestone trend", body: EmptyState(title: "Nothing to compare yet", text: "\(text)").markup
    ).markup
  }

  private func section(_ title: String, _ lead: String, _ trend: MilestoneTrend, id: String) -> Markup {
    let lines = trend.lines.map { line in
      let uid = line.task.map { String(plan.tasks[$0].uid) }
      return MilestoneTrendPlot.Line(
        line.name, forecasts: line.forecasts.map { $0.value.map(PlanRow.days) }, isReached: line.isReached,
        moved: line.moved.value.map(moved) ?? "",
        href: uid.map { Address.with(visit, ["view": "", "task": $0]) + "#task-\($0)" })
    }
    let plot = MilestoneTrendPlot(
      id: id, title: id == "trend-days" ? "Forecasts by day" : "Forecasts by baseline",
      reports: trend.reports.map { .init(label($0), day: $0.date.map(PlanRow.days)) }, lines: lines)
    return Section(title, id: id + "-section", lead: "\(lead)", body: plot.markup).markup
  }

  private func label(_ report: MilestoneTrend.Report) -> String {
    guard let day = report.date?.day, report.label == day.description else { return report.label }
    return DueWords.short(day)
  }

  private func moved(_ seconds: Int) -> String {
    let span = PlanTexts(plan).span(abs(seconds))
    return seconds == 0 ? "holds" : seconds > 0 ? "\(span) later" : "\(span) earlier"
  }
}

extension PastPlan {
  /// The end of its day.
  var moment: Moment { Moment(day, secondOfDay: Moment.secondsPerDay - 1) }
}
