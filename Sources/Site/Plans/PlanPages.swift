import Face
import Interchange
import Markup
import Measures
import Office
import Registers
import Scheduling

/// What is done to the plan of a project from its page.
enum PlanPages {
  static var routes: [Route] {
    [
      Route("POST", "/projects/{code}/plan/start", act: "plan a project", handle: start),
      Route("POST", "/projects/{code}/plan/edits", act: "plan a project", handle: edit),
      Route("POST", "/projects/{code}/plan/undo", act: "plan a project") { try await step($0, back: true) },
      Route("POST", "/projects/{code}/plan/redo", act: "plan a project") { try await step($0, back: false) },
      Route("GET", "/projects/{code}/plan.xml", act: "see projects") { try await download($0, "xml") },
      Route("GET", "/projects/{code}/plan.xer", act: "see projects") { try await download($0, "xer") },
      Route("POST", "/projects/{code}/plan/baseline", act: "plan a project", handle: setBaseline),
    ] + PlanImport.routes + PlanCells.routes + PlanWorkPages.routes + PlanLevelPages.routes
      + PlanProgressPages.routes
  }

  /// The plan of the project of an address, as whoever asks may see it.
  static func loaded(_ visit: Visit) async throws -> PlanOfProject {
    let (shelf, id, _) = try project(visit)
    return try await visit.read { archivist in
      _ = try archivist.find(shelf, id)
      guard let loaded = try archivist.plan(of: id) else { throw Refusal.missing("plan") }
      return loaded
    }
  }

  static func project(_ visit: Visit) throws -> (shelf: Shelf, id: Int64, code: String) {
    let shelf = try visit.house.catalogue.shelf(Project.self)
    let id = try RegisterPages.id(visit, shelf)
    return (shelf, id, shelf.title.code(of: id))
  }

  static func side(_ code: String, _ more: String = "") -> String { "/projects/\(code)?side=plan\(more)" }

  static func revision(_ form: Form) throws -> Int64 {
    guard let text = form["revision"], let revision = Int64(text) else {
      throw Refusal.misasked([Problem("revision", "The form says which state of the plan it saw.")])
    }
    return revision
  }

  @Sendable private static func start(_ visit: Visit) async throws -> Answer {
    let (shelf, id, code) = try project(visit)
    try await visit.write { registrar in
      let held = try registrar.archivist.find(shelf, id)
      var plan = ProjectPlan()
      plan.project = Reference(id)
      plan.name = held.as(Project.self)?.entry.name ?? code
      try registrar.enter(plan, because: "Begun empty")
    }
    return .seeOther(side(code))
  }

  @Sendable private static func edit(_ visit: Visit) async throws -> Answer {
    let (shelf, id, code) = try project(visit)
    let form = try visit.form()
    let revision = try revision(form)
    let act = form["act"] ?? "save"
    let uid = form["task"].flatMap { Int($0) }
    do {
      let chosen = try await visit.write { registrar -> Int? in
        _ = try registrar.archivist.find(shelf, id)
        guard let loaded = try registrar.archivist.plan(of: id) else { throw Refusal.missing("plan") }
        let (change, chosen) = try change(act, uid, form, loaded, registrar.archivist)
        if !change.isEmpty {
          try registrar.edit(planOf: id, seen: revision, change.edits, external: change.external)
        }
        return chosen
      }
      let task = chosen.map { "&task=\($0)#task-\($0)" } ?? ""
      return .seeOther(side(code, task))
    } catch Refusal.invalid(let problems) where act == "save" && uid != nil {
      return try await again(visit, code, PlanTaskForm.Draft(task: uid ?? 0, form: form, problems: problems))
    } catch Refusal.stale where act == "save" && uid != nil {
      let problem = Problem(
        "",
        "Somebody changed the plan in the meantime. What you typed stands below; save it again to change what is there now."
      )
      return try await again(
        visit, code, PlanTaskForm.Draft(task: uid ?? 0, form: form, problems: [problem], status: 412))
    }
  }

  /// The page again with what was typed and why it was not kept.
  private static func again(_ visit: Visit, _ code: String, _ draft: PlanTaskForm.Draft) async throws
    -> Answer
  {
    try await ProjectPage.answer(
      visit.at("/projects/\(code)", [("side", ProjectSide.plan.rawValue), ("task", String(draft.task))]),
      planning: draft)
  }

  /// What an act changes, and the task that is chosen after it.
  private static func change(
    _ act: String, _ uid: Int?, _ form: Form, _ loaded: PlanOfProject, _ archivist: Archivist
  ) throws -> (PlanChange, Int?) {
    if act == "save", let uid { return (try PlanTaskForm.change(form, loaded, task: uid, archivist), uid) }
    let (edits, chosen) = try edits(act, uid, loaded.plan)
    return (PlanChange(edits: edits), chosen)
  }

  private static func edits(_ act: String, _ uid: Int?, _ plan: Plan) throws -> ([PlanEdit], Int?) {
    if act == "add" {
      let next = (plan.tasks.map(\.uid).max() ?? 0) + 1
      return ([.add(task: next, after: uid, name: "New task", seconds: plan.settings.secondsPerDay)], next)
    }
    if act == "clear-delays" { return ([.setDelays([])], nil) }
    guard let uid else { throw Refusal.misasked([Problem("task", "Say which task.")]) }
    switch act {
    case "indent": return ([.indent(task: uid)], uid)
    case "outdent": return ([.outdent(task: uid)], uid)
    case "remove": return ([.remove(task: uid)], nil)
    default:
      throw Refusal.misasked([Problem("act", "An act is save, add, indent, outdent, remove or clear-delays.")]
      )
    }
  }

  @Sendable private static func setBaseline(_ visit: Visit) async throws -> Answer {
    let (_, id, code) = try project(visit)
    let form = try visit.form()
    let revision = try revision(form)
    guard let number = form["number"].flatMap({ Int($0) }) else {
      throw Refusal.misasked([Problem("number", "Say which baseline, 0 to 10.")])
    }
    _ = try await visit.write {
      try $0.setBaseline(planOf: id, seen: revision, number: number, because: form["reason"] ?? "")
    }
    return .seeOther(side(code, "&view=baseline&baseline=\(number)&notice=baseline"))
  }

  private static func step(_ visit: Visit, back: Bool) async throws -> Answer {
    let (_, id, code) = try project(visit)
    let revision = try revision(try visit.form())
    _ = try await visit.write { try $0.step(planOf: id, seen: revision, back: back) }
    return .seeOther(side(code))
  }

  private static func download(_ visit: Visit, _ ending: String) async throws -> Answer {
    let (_, _, code) = try project(visit)
    let loaded = try await loaded(visit)
    let (plan, schedule) = (loaded.plan, loaded.schedule)
    let bytes = ending == "xer" ? XER.write(plan, schedule: schedule) : MSPDI.write(plan, schedule: schedule)
    return Answer(
      200, type: ending == "xer" ? "text/plain; charset=utf-8" : "application/xml", body: bytes,
      headers: [("content-disposition", "attachment; filename=\"\(code)-plan.\(ending)\"")])
  }
}
