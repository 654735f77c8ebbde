import Face
import Interchange
import Measures
import Office
import Registers
import Scheduling

/// One value of a task changed where it stands on the chart: typed in its cell, or drawn with the pointer.
enum PlanCells {
  static var routes: [Route] {
    [
      Route("PATCH", "/projects/{code}/plan/tasks/{task}", act: "plan a project", handle: change),
      Route("GET", "/projects/{code}/plan/tasks/{task}", act: "see projects", handle: show),
    ]
  }

  /// Whoever goes where a value is sent sees its task.
  @Sendable private static func show(_ visit: Visit) async throws -> Answer {
    let (shelf, id, code) = try PlanPages.project(visit)
    _ = try await visit.read { try $0.find(shelf, id) }
    guard let uid = Int(visit.value("task")) else { throw Refusal.missing("task") }
    return .seeOther(PlanPages.side(code, "&task=\(uid)#task-\(uid)"))
  }

  /// What can be sent; the last two are drawn: the end of a bar, and a link from another task.
  static let fields: Set = [
    "name", "duration", "start", "finish", "predecessors", "percent_complete", "deadline", "stretch", "link",
  ]

  /// What of a row can be changed where it stands.
  static func edits(_ place: Int, _ plan: Plan, _ text: PlanTexts, _ dates: TaskDates)
    -> [GanttChart.Row.Column: GanttChart.Row.Cell]
  {
    let task = plan.tasks[place]
    if task.isBlank { return [:] }
    func cell(_ field: String, _ label: String, _ value: String) -> GanttChart.Row.Cell {
      .init(field: field, label: "\(label) of \(task.name)", value: value)
    }
    var edits: [GanttChart.Row.Column: GanttChart.Row.Cell] = [
      .name: cell("name", "Name", task.name),
      .waitsFor: cell("predecessors", "Predecessors", text.predecessors(of: place)),
    ]
    if plan.isSummary(place) || task.progress.isFinished { return edits }
    edits[.duration] = cell("duration", "Duration", text.duration(task))
    if !task.progress.isStarted {
      edits[.start] = cell("start", "Start", typed(dates.start, plan.settings.defaultStart))
    }
    edits[.finish] = cell("finish", "Finish", typed(dates.finish, plan.settings.defaultFinish))
    return edits
  }

  /// `2026-03-31`, with the time where it is not the usual one.
  private static func typed(_ moment: Moment?, _ usual: Int) -> String {
    guard let moment else { return "" }
    if moment.secondOfDay == usual { return "\(moment.day)" }
    return String(moment.description.prefix(16))
  }

  @Sendable private static func change(_ visit: Visit) async throws -> Answer {
    let (shelf, id, _) = try PlanPages.project(visit)
    let revision = try Bodies.revision(visit)
    guard case .object(let body) = try Bodies.json(visit.ask), body.pairs.count == 1,
      let pair = body.pairs.first,
      case .text(let typed) = pair.value, fields.contains(pair.name), let uid = Int(visit.value("task"))
    else {
      throw Refusal.misasked([Problem("", "One field of a task is changed at a time: {\"field\": \"text\"}.")]
      )
    }
    do {
      let after = try await visit.write { registrar in
        _ = try registrar.archivist.find(shelf, id)
        guard let loaded = try registrar.archivist.plan(of: id) else { throw Refusal.missing("plan") }
        if revision != loaded.held.revision { throw Refusal.stale(current: loaded.held.revision) }
        let change = try PlanTaskForm.change(
          [pair.name: typed], loaded, task: uid, registrar.archivist)
        guard !change.isEmpty else { return loaded }
        try registrar.edit(planOf: id, seen: revision, change.edits, external: change.external)
        return try registrar.archivist.plan(of: id) ?? loaded
      }
      return answer(pair.name, uid, after, status: 200)
    } catch Refusal.stale {
      let now = try await visit.read { archivist in try archivist.plan(of: id) }
      guard let now else { throw Refusal.missing("plan") }
      return answer(pair.name, uid, now, status: 412)
    } catch let refusal as Refusal {
      return InlineEdit.refused(visit, refusal)
    }
  }

  /// How the value stands now.
  private static func answer(_ field: String, _ uid: Int, _ loaded: PlanOfProject, status: Int) -> Answer {
    let (plan, text) = (loaded.plan, PlanTexts(loaded))
    guard let place = plan.tasks.firstIndex(where: { $0.uid == uid && !$0.isBlank }) else {
      return InlineEdit.stands(loaded.held.revision, value: "", shown: "–", status: status)
    }
    let dates = loaded.schedule.dates[place]
    let shown =
      switch field {
      case "start": text.moment(dates.start)
      case "finish", "stretch": text.moment(dates.finish)
      default: edits(place, plan, text, dates).values.first { $0.field == field }?.value ?? ""
      }
    let value = edits(place, plan, text, dates).values.first { $0.field == field }?.value ?? shown
    return InlineEdit.stands(
      loaded.held.revision, value: value, shown: shown.isEmpty ? "–" : shown, status: status)
  }
}
