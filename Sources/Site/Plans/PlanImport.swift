import Face
import Interchange
import Markup
import Measures
import Office
import Registers
import Scheduling

/// Bringing a plan file into a project: upload, look at what it holds and what would change, then take it or leave it.
enum PlanImport {
  static var routes: [Route] {
    [
      Route("GET", "/projects/{code}/plan/file", act: "plan a project") { try await ask($0, []) },
      Route("POST", "/projects/{code}/plan/file", act: "plan a project", handle: upload),
      Route("GET", "/projects/{code}/plan/file/{id}", act: "plan a project", handle: preview),
      Route("POST", "/projects/{code}/plan/file/{id}", act: "plan a project", handle: take),
    ]
  }

  /// Reads a plan file in a confined child.
  static func read(_ bytes: [UInt8], name: String) async throws -> PlanReading {
    switch try await PlanThreads.run({ PlanChild.read(bytes, name: name) }) {
    case .failure(let problem): throw Refusal.invalid([Problem("file", problem.description)])
    case .success(let reading):
      if reading.plans.isEmpty { throw Refusal.invalid([Problem("file", "The file holds no plan.")]) }
      return reading
    }
  }

  private static func ask(_ visit: Visit, _ problems: [Problem]) async throws -> Answer {
    let (shelf, id, code) = try PlanPages.project(visit)
    let (frame, held) = try await visit.read { (Frame($0), try $0.find(shelf, id)) }
    let form = FormView(
      action: "/projects/\(code)/plan/file",
      intro: """
        Bring in a plan from Microsoft Project (save it as XML), Primavera P6 (XER or XML), GanttProject or a CSV \
        file. You will see what it holds and what would change before anything is kept.
        """,
      fields: [
        FormField(
          name: "file", label: "File", kind: .file(accept: ".xml,.xer,.gan,.planner,.csv,.mpx,.pmxml"),
          help: "Up to 20 MB. An .mpp file is saved as XML in Microsoft Project first.",
          problems: problems.map(\.sentence), required: true)
      ], csrf: visit.csrf, submit: "Upload and look", cancel: PlanPages.side(code))
    return frame.page(
      visit, title: "Bring in a plan", crumbs: crumbs(held, code), room: "projects", help: "plan",
      status: problems.isEmpty ? 200 : 422, body: form.markup)
  }

  private static func crumbs(_ held: AnyHeld, _ code: String) -> [Crumb] {
    [Crumb("Projects", "/projects"), Crumb(code, PlanPages.side(code)), Crumb("Bring in a plan")]
  }

  @Sendable private static func upload(_ visit: Visit) async throws -> Answer {
    let (shelf, id, code) = try PlanPages.project(visit)
    _ = try await visit.read { try $0.find(shelf, id) }
    let account = try await ImportPages.account(visit)
    guard let part = Multipart(visit.ask)?.part("file"), !part.body.isEmpty else {
      return try await ask(visit, [Problem("file", "Choose a file first.")])
    }
    guard part.body.count <= Uploads.most else {
      return try await ask(
        visit,
        [
          Problem(
            "file", "The file is larger than 20 MB. Save the plan without what it does not need, or in parts."
          )
        ])
    }
    let bytes = Array(part.body)
    let name = part.filename ?? "plan.xml"
    do { _ = try await read(bytes, name: name) } catch Refusal.invalid(let problems) {
      return try await ask(visit, problems)
    }
    let upload = try await Uploads(visit.house).keep(bytes, name: name, account: account)
    return .seeOther("/projects/\(code)/plan/file/\(upload)")
  }

  @Sendable private static func preview(_ visit: Visit) async throws -> Answer {
    let (shelf, id, code) = try PlanPages.project(visit)
    let account = try await ImportPages.account(visit)
    let upload = try await Uploads(visit.house).find(visit.value("id"), account: account)
    let reading = try await read(upload.bytes, name: upload.name)
    let (frame, held, loaded) = try await visit.read {
      (Frame($0), try $0.find(shelf, id), try $0.plan(of: id))
    }
    let view = PlanPreview(visit: visit, code: code, file: upload.name, reading: reading, loaded: loaded)
    return frame.page(
      visit, title: "Bring in \(upload.name)", crumbs: crumbs(held, code), room: "projects", help: "plan",
      body: view.markup)
  }

  @Sendable private static func take(_ visit: Visit) async throws -> Answer {
    let (_, id, code) = try PlanPages.project(visit)
    let form = try visit.form()
    let account = try await ImportPages.account(visit)
    let upload = try await Uploads(visit.house).find(visit.value("id"), account: account)
    let reading = try await read(upload.bytes, name: upload.name)
    let which = form["plan"].flatMap { Int($0) } ?? 0
    guard reading.plans.indices.contains(which) else {
      throw Refusal.invalid([Problem("plan", "Choose one of the plans in the file.")])
    }
    let plan = reading.plans[which]
    let revision = form["revision"].flatMap { Int64($0) }
    _ = try await visit.write { registrar in
      try registrar.bring(
        plan, to: id, file: upload.name, format: reading.report.format, seen: revision,
        because: "Brought in from \(upload.name)")
    }
    try await Uploads(visit.house).drop(visit.value("id"), account: account)
    return .seeOther(PlanPages.side(code, "&notice=imported"))
  }
}
