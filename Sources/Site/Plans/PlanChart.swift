import Face
import Interchange
import Markup
import Measures
import Office
import Registers
import Scheduling

/// The chart of a plan with what can be done to it.
struct PlanChart: Piece, Sendable {
  /// Rows of one window; a longer plan is walked through window by window.
  static let window = 300

  let visit: Visit
  let model: ProjectPage.Model
  let loaded: PlanOfProject
  let schedule: Schedule
  let may: Bool
  let today: Day
  let draft: PlanTaskForm.Draft?
  let zoom: GanttChart.Zoom
  let from: Int
  let selected: Int?
  let text: PlanTexts
  /// What waits in other projects for the chosen task.
  let waiting: [WaitingTask]
  /// Summaries, by their identifiers, whose lines are put away.
  let folded: [Int]
  /// The places of the lines that are not put away.
  private let lines: [Int]

  var plan: Plan { loaded.plan }

  init(
    _ visit: Visit, _ model: ProjectPage.Model, _ loaded: PlanOfProject, _ schedule: Schedule, may: Bool,
    today: Day,
    draft: PlanTaskForm.Draft?, waiting: [WaitingTask]
  ) {
    (self.visit, self.model, self.loaded, self.schedule) = (visit, model, loaded, schedule)
    (self.may, self.today, self.draft, self.waiting) = (may, today, draft, waiting)
    text = PlanTexts(loaded)
    let days = schedule.start.day.days(to: schedule.finish.day)
    zoom = visit.query("zoom").flatMap(GanttChart.Zoom.init) ?? .fitting(days)
    let wanted = (draft?.task ?? visit.query("task").flatMap { Int($0) })
    let place = wanted.flatMap { uid in loaded.plan.tasks.firstIndex { $0.uid == uid && !$0.isBlank } }
    selected = place
    folded = (visit.query("folded") ?? "").split(separator: ",").prefix(1000).compactMap { Int($0) }
    let lines = Self.lines(loaded.plan, folded: Set(folded), showing: place)
    self.lines = lines
    let at = place.flatMap { lines.firstIndex(of: $0) } ?? 0
    let first = visit.query("from").flatMap { Int($0) } ?? (at / Self.window * Self.window + 1)
    from = min(max(first, 1), max(lines.count, 1))
  }

  /// Lines that stand under no folded summary; the chosen one is always among them.
  private static func lines(_ plan: Plan, folded: Set<Int>, showing chosen: Int?) -> [Int] {
    if folded.isEmpty { return Array(plan.tasks.indices) }
    var isAway = [Bool](repeating: false, count: plan.tasks.count)
    for place in plan.tasks.indices {
      guard let parent = plan.tasks[place].parent, parent >= 0, parent < place else { continue }
      isAway[place] = isAway[parent] || folded.contains(plan.tasks[parent].uid)
    }
    return plan.tasks.indices.filter { !isAway[$0] || $0 == chosen }
  }

  private var shown: ArraySlice<Int> { lines[(from - 1)..<min(from - 1 + Self.window, lines.count)] }

  var markup: Markup {
    let code = model.held.code
    let base = "/projects/\(code)"
    let chart = chart
    let form = selected.map {
      PlanTaskForm(visit, code, loaded, schedule, place: $0, may: may, draft: draft, waiting: waiting)
    }
    let body: Markup =
      form.map {
        "<div class=\"gantt-split\">\(chart)<aside class=\"gantt-task\" aria-label=\"The chosen task\">\($0)</aside></div>"
      }
      ?? chart.markup
    return
      "<div class=\"gantt-bar-above\">\(tools(base))\(Self.zooms(visit, zoom))</div>\(body)\(pager)\(loads(under: chart))"
  }

  private func tools(_ base: String) -> Markup {
    guard may else { return exports(base) }
    let revision = [("revision", String(loaded.held.revision))]
    let undo: Markup =
      loaded.undoable > 0
      ? ActionButton("Undo", action: base + "/plan/undo", csrf: visit.csrf, hidden: revision).markup
      : .nothing
    let redo: Markup =
      loaded.redoable > 0
      ? ActionButton("Redo", action: base + "/plan/redo", csrf: visit.csrf, hidden: revision).markup
      : .nothing
    let add = ActionButton(
      "Add a task", action: base + "/plan/edits", csrf: visit.csrf,
      hidden: revision + [("act", "add"), ("task", selected.map { String(plan.tasks[$0].uid) } ?? "")],
      style: .primary)
    let bring = ActionLink("Bring in a file", href: base + "/plan/file")
    return "<div class=\"tools\">\(add)\(undo)\(redo)\(bring)\(exports(base))</div>"
  }

  private func exports(_ base: String) -> Markup {
    """
    \(ActionLink("With linked projects", href: "/plans/together?linked=yes&project=\(model.held.code)", style: .quiet))\
    \(ActionLink("MSPDI", href: base + "/plan.xml", style: .quiet))\(ActionLink("XER", href: base + "/plan.xer", style: .quiet))
    """
  }

  static func zooms(_ visit: Visit, _ zoom: GanttChart.Zoom) -> Markup {
    let links = GanttChart.Zoom.allCases.map { one -> Markup in
      """
      <a href="\(Link.safe(Address.with(visit, ["zoom": one.rawValue])))"\(if: one == zoom, " aria-current=\"true\"")>\
      \(one.rawValue)</a>
      """
    }
    return "<nav class=\"zooms\" aria-label=\"Scale of time\">\(links)</nav>"
  }

  private var pager: Markup {
    guard lines.count > Self.window else { return .nothing }
    let (first, last) = (shown.startIndex + 1, shown.endIndex)
    var links: [Markup] = []
    if first > 1 {
      links.append("<a href=\"\(Link.safe(to(max(1, first - Self.window))))\">Earlier lines</a>")
    }
    if last < lines.count { links.append("<a href=\"\(Link.safe(to(last + 1)))\">Later lines</a>") }
    return """
      <nav class="pager" data-windows aria-label="Windows of the plan"><p>Lines \(first) to \(last) of \(Grouped.text(lines.count)) \
      \(links)</p></nav>
      """
  }

  /// Who is asked for how much, on the same scale of time.
  private func loads(under chart: GanttChart) -> Markup {
    let loads = ResourceLoad.all(plan, schedule)
    guard !loads.isEmpty else { return .nothing }
    let (first, last) = (schedule.start.dayNumber, max(schedule.finish.dayNumber, schedule.start.dayNumber))
    let rows = loads.map { load in
      GanttLoads.Row(
        name: plan.resources[load.resource].name, has: PlanLoads.share(load.capacity),
        most: PlanLoads.share(load.peak), isOver: load.isOver,
        steps: PlanLoads.steps(of: load, first...last, most: 600).filter { $0.share > 0 })
    }
    return """
      <details class="gantt-loads-box" open><summary>Who is asked for how much</summary>\
      \(GanttLoads(title: "Load of the resources", chart: chart, rows: rows))</details>
      """
  }

  private func to(_ line: Int) -> String { Address.with(visit, ["from": String(line), "task": ""]) }

  private var chart: GanttChart {
    let rows = shown.map(row)
    let rowOf = Dictionary(zip(shown, 0...), uniquingKeysWith: { first, _ in first })
    let ties = plan.links.compactMap { link -> GanttChart.Tie? in
      guard let from = rowOf[link.predecessor], let to = rowOf[link.successor] else { return nil }
      return GanttChart.Tie(
        from: from, to: to,
        leavesFinish: link.kind.isFromFinish,
        arrivesAtFinish: !link.kind.isToStart,
        isCritical: schedule.dates[link.predecessor].isCritical && schedule.dates[link.successor].isCritical)
    }
    let week = plan.calendars.indices.contains(plan.calendar) ? plan.calendars[plan.calendar].week : []
    return GanttChart(
      title: "Plan of \(model.held.code)", rows: rows, ties: ties, zoom: zoom,
      dataDate: plan.dataDate.map(PlanRow.days),
      today: Double(today.number), idleWeekdays: week.map { $0 == .off }, firstRow: shown.startIndex + 1,
      total: lines.count, editAction: may ? "/projects/\(model.held.code)/plan/tasks" : nil,
      revision: Int(loaded.held.revision), span: PlanRow(plan: plan, schedule: schedule, text: text).span)
  }

  private func row(_ place: Int) -> GanttChart.Row {
    var row = PlanRow(plan: plan, schedule: schedule, text: text).row(place)
    let uid = plan.tasks[place].uid
    row.isSelected = place == selected
    if may { row.edits = PlanCells.edits(place, plan, text, schedule.dates[place]) }
    if row.kind == .summary { row.fold = fold(uid) }
    row.href = Address.with(visit, ["task": String(uid), "view": ""]) + "#task-\(uid)"
    return row
  }

  /// The way to put the lines of a summary away, or to bring them back.
  private func fold(_ uid: Int) -> GanttChart.Row.Fold {
    let isOpen = !folded.contains(uid)
    let next = isOpen ? folded + [uid] : folded.filter { $0 != uid }
    let href = Address.with(
      visit, ["folded": next.map(String.init).joined(separator: ","), "from": "", "task": ""])
    return .init(isOpen: isOpen, href: href + "#task-\(uid)")
  }
}
