import Face
import Markup
import Measures
import Scheduling

/// The line of a task as it stands on a chart, of its own plan or of several together.
struct PlanRow: Sendable {
  let plan: Plan
  let schedule: Schedule
  let text: PlanTexts

  func row(_ place: Int) -> GanttChart.Row {
    let (task, dates) = (plan.tasks[place], schedule.dates[place])
    let isSummary = plan.isSummary(place)
    let kind: GanttChart.Row.Kind =
      task.isBlank
      ? .blank
      : isSummary
        ? .summary
        : task.isMilestone || dates.start == dates.finish ? .milestone : .task
    var row = GanttChart.Row(
      id: String(task.uid), code: text.code(of: place), name: task.name, level: plan.level(of: place),
      kind: kind)
    row.isCritical = dates.isCritical
    row.start = dates.start.map(Self.days)
    row.finish = dates.finish.map(Self.days)
    if let base = task.baselines.first(where: { $0.number == 0 }) {
      (row.baselineStart, row.baselineFinish) = (base.start.map(Self.days), base.finish.map(Self.days))
    }
    row.lateFinish = (dates.totalFloat ?? 0) > 0 ? dates.lateFinish.map(Self.days) : nil
    row.deadline = task.deadline.map(Self.days)
    row.done = task.progress.isFinished ? 1 : task.progress.percentComplete / 100
    row.duration = isSummary ? "" : text.duration(task)
    row.startText = text.moment(dates.start)
    row.finishText = text.moment(dates.finish)
    row.floatText = isSummary ? "" : dates.totalFloat.map(text.span) ?? ""
    row.waitsFor = text.waits(of: place)
    row.resources = text.resources(on: place)
    row.why = why(place)
    return row
  }

  /// From the first moment that is drawn of any task to the last.
  var span: ClosedRange<Double>? {
    var moments: [Moment] = []
    for (task, dates) in zip(plan.tasks, schedule.dates) {
      moments += [dates.start, dates.finish, task.deadline].compactMap { $0 }
      if let base = task.baselines.first(where: { $0.number == 0 }) {
        moments += [base.start, base.finish].compactMap { $0 }
      }
    }
    guard let first = moments.min(), let last = moments.max() else { return nil }
    return Self.days(first)...Self.days(last)
  }

  static func days(_ moment: Moment) -> Double {
    Double(moment.seconds) / Double(Moment.secondsPerDay)
  }

  private func why(_ place: Int) -> Markup {
    let drivers = schedule.dates[place].drivers.filter { !$0.isOvernight }
    guard !drivers.isEmpty, schedule.dates[place].start != nil else { return .nothing }
    let words = drivers.prefix(6).map { "<li>\($0.words(in: plan))</li>" as Markup }
    return """
      <details class="gantt-why"><summary>Why?<span class="sr"> Start of \(plan.tasks[place].name)</span></summary>\
      <div class="gantt-why-box"><p>It starts then, because it is</p><ul>\(words)</ul></div></details>
      """
  }
}
