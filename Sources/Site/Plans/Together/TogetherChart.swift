import Face
import Interchange
import Markup
import Measures
import Office
import Scheduling

/// The plans of several projects as one chart: a line for each project, its tasks below where it is open, and the links
/// between them.
struct TogetherChart: Sendable {
  /// A line of the chart: a project, or a task of it.
  private struct Line {
    let project: Int
    /// The place of the task in its plan; nil for the project itself.
    let task: Int?
  }

  let visit: Visit
  let model: TogetherModel
  private let lines: [Line]
  private let folded: Set<String>
  private let from: Int
  let zoom: GanttChart.Zoom
  /// Whether every project is put away to one line; what tasks alone have is then left out.
  private let isBrief: Bool

  /// Milestones on the bar of a project that is put away; more could not be told apart.
  private static let mostMarks = 40

  init(_ visit: Visit, _ model: TogetherModel) {
    (self.visit, self.model) = (visit, model)
    folded = Set((visit.query("folded") ?? "").split(separator: ",").prefix(1000).map(String.init))
    var lines: [Line] = []
    for (at, one) in model.lines.enumerated() {
      lines.append(Line(project: at, task: nil))
      guard model.ask.isOpen(one.id, of: model.lines.count) else { continue }
      lines += Self.shown(one, folded).map { Line(project: at, task: $0) }
    }
    self.lines = lines
    let first = visit.query("from").flatMap { Int($0) } ?? 1
    from = min(max(first, 1), max(lines.count, 1))
    let starts = model.lines.map(\.schedule.start)
    let days = (starts.min()?.day).flatMap { first in
      model.lines.map(\.schedule.finish).max().map { first.days(to: $0.day) }
    }
    isBrief = lines.count == model.lines.count
    // Where there is one line each, the whole stretch is looked at.
    zoom =
      visit.query("zoom").flatMap(GanttChart.Zoom.init)
      ?? .fitting(isBrief ? min(days ?? 0, 100_000) * 4 : days ?? 0)
  }

  /// The places of the tasks of a project that stand under no folded summary.
  private static func shown(_ one: TogetherModel.Line, _ folded: Set<String>) -> [Int] {
    var isAway = [Bool](repeating: false, count: one.plan.tasks.count)
    for place in one.plan.tasks.indices {
      guard let parent = one.plan.tasks[place].parent, parent >= 0, parent < place else { continue }
      isAway[place] = isAway[parent] || folded.contains("\(one.key)-\(one.plan.tasks[parent].uid)")
    }
    return one.plan.tasks.indices.filter { !isAway[$0] && !one.plan.tasks[$0].isBlank }
  }

  private var shown: ArraySlice<Line> { lines[(from - 1)..<min(from - 1 + PlanChart.window, lines.count)] }

  var markup: Markup {
    "<div class=\"gantt-bar-above\">\(folds)\(PlanChart.zooms(visit, zoom))</div>\(framed)\(pager)"
  }

  private var framed: Markup { isBrief ? "<div class=\"gantt-brief\">\(chart)</div>" : chart.markup }

  private var folds: Markup {
    let all = Address.with(visit, ["open": "all", "from": "", "folded": ""])
    let none = Address.with(visit, ["open": "none", "from": "", "folded": ""])
    return """
      <div class="tools">\(ActionLink("Show all tasks", href: all, style: .quiet))\
      \(ActionLink("One line a project", href: none, style: .quiet))</div>
      """
  }

  private var pager: Markup {
    guard lines.count > PlanChart.window else { return .nothing }
    let (first, last) = (shown.startIndex + 1, shown.endIndex)
    var links: [Markup] = []
    func to(_ line: Int) -> String { Address.with(visit, ["from": String(line)]) }
    if first > 1 {
      links.append("<a href=\"\(Link.safe(to(max(1, first - PlanChart.window))))\">Earlier lines</a>")
    }
    if last < lines.count { links.append("<a href=\"\(Link.safe(to(last + 1)))\">Later lines</a>") }
    return """
      <nav class="pager" data-windows aria-label="Windows of the chart"><p>Lines \(first) to \(last) of \
      \(Grouped.text(lines.count)) \(links)</p></nav>
      """
  }

  private var chart: GanttChart {
    let dates = Set(model.lines.map(\.plan.dataDate))
    let common = dates.count == 1 ? dates.first ?? nil : nil
    let rows = shown.map { row($0, dating: common == nil) }
    let spans = model.lines.compactMap { PlanRow(plan: $0.plan, schedule: $0.schedule, text: $0.text).span }
    let low = spans.map(\.lowerBound).min()
    let high = spans.map(\.upperBound).max()
    let weeks = Set(
      model.lines.map { one in
        one.plan.calendars.indices.contains(one.plan.calendar)
          ? one.plan.calendars[one.plan.calendar].week.map { $0 == .off } : []
      })
    return GanttChart(
      title: model.lines.count == 1
        ? "Plan of \(model.lines[0].code)" : "Plans of \(model.lines.count) projects", rows: rows, ties: ties,
      zoom: zoom,
      dataDate: common.map(PlanRow.days), today: Double(model.today.number),
      idleWeekdays: weeks.count == 1 ? weeks.first ?? [] : [], firstRow: shown.startIndex + 1,
      total: lines.count, span: low.flatMap { low in high.map { low...max(low, $0) } })
  }

  private func row(_ line: Line, dating: Bool) -> GanttChart.Row {
    let one = model.lines[line.project]
    guard let place = line.task else { return project(one, dating: dating) }
    var row = PlanRow(plan: one.plan, schedule: one.schedule, text: one.text).row(place)
    let uid = one.plan.tasks[place].uid
    row.id = "\(one.key)-\(uid)"
    row.level += 1
    row.href = "/projects/\(one.code)?side=plan&task=\(uid)#task-\(uid)"
    if dating { row.dataDate = one.plan.dataDate.map(PlanRow.days) }
    if row.kind == .summary {
      let isOpen = !folded.contains(row.id)
      let next = isOpen ? folded.union([row.id]) : folded.subtracting([row.id])
      row.fold = .init(
        isOpen: isOpen,
        href: Address.with(visit, ["folded": next.sorted().joined(separator: ","), "from": ""])
          + "#task-\(row.id)")
    }
    return row
  }

  /// The line of a whole project: from its first start to its last finish.
  private func project(_ one: TogetherModel.Line, dating: Bool) -> GanttChart.Row {
    let isOpen = model.ask.isOpen(one.id, of: model.lines.count)
    var row = GanttChart.Row(id: one.key, code: one.code, name: one.name, level: 1, kind: .project)
    row.start = PlanRow.days(one.schedule.start)
    row.finish = PlanRow.days(one.schedule.finish)
    row.startText = one.text.moment(one.schedule.start)
    row.finishText = one.text.moment(one.schedule.finish)
    let base = one.plan.tasks.compactMap { task in task.baselines.first { $0.number == 0 } }
    row.baselineStart = base.compactMap(\.start).min().map(PlanRow.days)
    row.baselineFinish = base.compactMap(\.finish).max().map(PlanRow.days)
    row.waitsFor = waits(one)
    row.why = why(one)
    row.href = "/projects/\(one.code)?side=plan"
    if dating { row.dataDate = one.plan.dataDate.map(PlanRow.days) }
    if !isOpen { row.marks = marks(one) }
    var open = Set(model.lines.filter { model.ask.isOpen($0.id, of: model.lines.count) }.map(\.code))
    if isOpen { open.remove(one.code) } else { open.insert(one.code) }
    row.fold = .init(
      isOpen: isOpen,
      href: Address.with(
        visit, ["open": open.isEmpty ? "none" : open.sorted().joined(separator: ","), "from": ""])
        + "#task-\(one.key)")
    return row
  }

  private func marks(_ one: TogetherModel.Line) -> [GanttChart.Row.Mark] {
    let places = one.plan.tasks.indices.filter { place in
      let (task, dates) = (one.plan.tasks[place], one.schedule.dates[place])
      return !task.isBlank && task.isActive && !one.plan.isSummary(place)
        && (task.isMilestone || dates.start != nil && dates.start == dates.finish)
    }
    return places.prefix(Self.mostMarks).compactMap { place in
      let dates = one.schedule.dates[place]
      return dates.finish.map {
        .init(
          day: PlanRow.days($0), title: "\(one.plan.tasks[place].name): \(one.text.moment($0))",
          isCritical: dates.isCritical)
      }
    }
  }

  private func waits(_ one: TogetherModel.Line) -> String {
    let before = Set(model.joint.links.filter { $0.successor.plan == one.id }.map(\.predecessor.plan))
    let seen = before.subtracting(model.joint.hidden).sorted().map { Project.title.code(of: $0) }
    let unseen = before.intersection(model.joint.hidden).count
    return (seen + (unseen > 0 ? ["\(unseen) hidden"] : [])).joined(separator: ", ")
  }

  /// What other projects hold in this one.
  private func why(_ one: TogetherModel.Line) -> Markup {
    let holding = model.joint.links.filter {
      $0.successor.plan == one.id && model.joint.together.slack(of: $0).map { $0 <= 0 } == true
    }
    guard !holding.isEmpty else { return .nothing }
    let words = holding.prefix(6).map { link -> Markup in
      let task = one.plan.tasks.first { $0.uid == link.successor.task && !$0.isBlank }?.name ?? ""
      return "<li>\(task): after \(model.joint.name(of: link.predecessor))</li>"
    }
    let more = holding.count - words.count
    return """
      <details class="gantt-why"><summary>Why?<span class="sr"> Dates of \(one.name)</span></summary>\
      <div class="gantt-why-box"><p>Other projects hold it in</p><ul>\(words)\
      \(if: more > 0, "<li>and \(Grouped.text(more)) more</li>")</ul></div></details>
      """
  }

  /// Links inside the projects that are open, and between projects; where a task is put away, at what it is put away in.
  private var ties: [GanttChart.Tie] {
    var rowOf: [String: Int] = [:]
    for (at, line) in shown.enumerated() {
      let one = model.lines[line.project]
      rowOf[line.task.map { "\(one.code).\($0)" } ?? one.code] = at
    }
    var ties: [GanttChart.Tie] = []
    for one in model.lines where model.ask.isOpen(one.id, of: model.lines.count) {
      for link in one.plan.links {
        guard let from = rowOf["\(one.code).\(link.predecessor)"],
          let to = rowOf["\(one.code).\(link.successor)"]
        else { continue }
        ties.append(
          .init(
            from: from, to: to,
            leavesFinish: link.kind.isFromFinish,
            arrivesAtFinish: !link.kind.isToStart,
            isCritical: one.schedule.dates[link.predecessor].isCritical
              && one.schedule.dates[link.successor].isCritical))
      }
    }
    for link in model.joint.links {
      guard let from = row(of: link.predecessor, rowOf), let to = row(of: link.successor, rowOf) else {
        continue
      }
      var tie = GanttChart.Tie(
        from: from, to: to, leavesFinish: link.kind.isFromFinish, arrivesAtFinish: !link.kind.isToStart,
        isCritical: model.joint.together.slack(of: link).map { $0 <= 0 } == true)
      tie.title = TogetherLinks.sentence(link, model.joint)
      tie.fromDay = date(link.predecessor, finish: link.kind.isFromFinish)
      tie.toDay = date(link.successor, finish: !link.kind.isToStart)
      ties.append(tie)
    }
    return ties
  }

  private func date(_ end: CrossLink.End, finish: Bool) -> Double? {
    guard let one = model.line(end.plan),
      let place = one.plan.tasks.firstIndex(where: { $0.uid == end.task && !$0.isBlank })
    else { return nil }
    let dates = one.schedule.dates[place]
    return (finish ? dates.finish : dates.start).map(PlanRow.days)
  }

  /// The row of a task, or of the nearest that it is put away in.
  private func row(of end: CrossLink.End, _ rowOf: [String: Int]) -> Int? {
    guard let one = model.line(end.plan),
      var place = one.plan.tasks.firstIndex(where: { $0.uid == end.task && !$0.isBlank })
    else { return nil }
    while true {
      if let row = rowOf["\(one.code).\(place)"] { return row }
      guard let parent = one.plan.tasks[place].parent, parent >= 0, parent < place else { break }
      place = parent
    }
    return rowOf[one.code]
  }
}
