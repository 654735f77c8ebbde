import Measures
import Office
import Registers
import Scheduling

/// What is done to a plan, for programs: the acts of its page, each against the revision that was seen.
enum PlanActsAPI {
  private static let texts = [
    "name", "duration", "start", "finish", "predecessors", "deadline", "constraint", "constraint_date",
  ]

  static var routes: [Route] {
    let path = "/api/v1/projects/{code}/plan"
    let words = texts.map { RouteNote.Field(name: $0) }
    let place = RouteNote.Parameter(
      name: "task", place: "path", help: "The task's uid, as the plan gives it.", isRequired: true)
    return [
      act(
        "PATCH", path + "/tasks/{task}",
        "Changes values of a task as they are typed on its page: all or none",
        words + [.init(name: "percent_complete", shape: .textOrWhole)], [place], change),
      act(
        "POST", path + "/tasks", "Adds a task after another, or at the end",
        [
          .init(name: "name", isRequired: true), .init(name: "after", shape: .whole), .init(name: "duration"),
        ], [], add),
      act(
        "POST", path + "/tasks/{task}/removal", "Takes a task out with all below it and every link to them",
        [], [place],
        remove),
      act("POST", path + "/undo", "Takes the last change back", [], []) { try await step($0, back: true) },
      act("POST", path + "/redo", "Makes the change again that was taken back", [], []) {
        try await step($0, back: false)
      },
      act(
        "POST", path + "/baseline", "Keeps the dates of now as a baseline, 0 to 10",
        [.init(name: "number", shape: .whole, isRequired: true), .init(name: "reason")], [], setBaseline),
      act(
        "POST", path + "/progress", "Brings the progress to a day: counts as done, and moves what is left",
        [.init(name: "through", isRequired: true), .init(name: "way"), .init(name: "scope")], [], update),
      act(
        "POST", path + "/levelling", "Takes the delays that levelling finds",
        [
          .init(name: "schedules", shape: .whole), .init(name: "seed", shape: .whole),
          .init(name: "splitting", shape: .flag),
        ], [], level),
    ]
  }

  private static func act(
    _ method: String, _ path: String, _ summary: String, _ fields: [RouteNote.Field],
    _ more: [RouteNote.Parameter], _ handle: @escaping @Sendable (Visit) async throws -> Answer
  ) -> Route {
    let code = RouteNote.Parameter(
      name: "code", place: "path", help: "The project, such as P-12.", isRequired: true)
    let once = RouteNote.Parameter(
      name: "Idempotency-Key", place: "header", help: "The same key gives the same answer and acts once.")
    let seen = RouteNote.Parameter(
      name: "If-Match", place: "header", help: "The ETag of the plan that was seen.", isRequired: true)
    return Route(
      method, path, act: "plan a project",
      note: .plain(
        summary: summary, parameters: [code] + more + [once, seen], statuses: [200, 400, 409, 412, 422, 428],
        takes: .object(fields)), handle: handle)
  }

  /// The members of the body as they would be typed; anything else in it is a problem.
  private static func typed(_ visit: Visit, texts: [String] = [], wholes: [String] = [], flags: [String] = [])
    throws
    -> Form
  {
    guard case .object(let members) = try Bodies.json(visit.ask) else {
      throw Refusal.misasked([Problem("", "The body is a JSON object.")])
    }
    var form: Form = [:]
    var problems: [Problem] = []
    for (name, value) in members.pairs {
      switch value {
      case .text(let text) where texts.contains(name): form[name] = text
      case .int(let number) where wholes.contains(name): form[name] = String(number)
      case .bool(let flag) where flags.contains(name): form[name] = String(flag)
      default:
        let known = (texts + wholes + flags).joined(separator: ", ")
        problems.append(Problem(name, known.isEmpty ? "The body is empty: {}." : "The body gives \(known)."))
      }
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
    return form
  }

  /// Does something to the plan that was seen, and says what it has become.
  private static func once(
    _ visit: Visit, _ work: @escaping @Sendable (Registrar, PlanOfProject, Int64) throws -> Void
  ) async throws -> Answer {
    let (shelf, id, _) = try PlanPages.project(visit)
    let revision = try Bodies.revision(visit)
    return try await Idempotency(visit).once { registrar in
      _ = try registrar.archivist.find(shelf, id)
      guard let loaded = try registrar.archivist.plan(of: id) else { throw Refusal.missing("plan") }
      if loaded.held.revision != revision { throw Refusal.stale(current: loaded.held.revision) }
      try work(registrar, loaded, id)
      guard let after = try registrar.archivist.plan(of: id) else { throw Refusal.missing("plan") }
      let schedule = after.schedule
      var w = JSONWriter()
      w.beginObject()
      w.pair("code", after.held.code)
      w.pair("tasks", after.plan.tasks.count)
      w.pair("finish", schedule.finish.description)
      w.pair("undoable", after.undoable)
      w.pair("redoable", after.redoable)
      w.endObject()
      return .json(w.bytes, headers: [("etag", "\"\(after.held.revision)\"")])
    }
  }

  private static func task(_ visit: Visit, in plan: Plan) throws -> Int {
    guard let uid = Int(visit.value("task")), plan.tasks.contains(where: { $0.uid == uid && !$0.isBlank })
    else {
      throw Refusal.missing("task")
    }
    return uid
  }

  @Sendable private static func change(_ visit: Visit) async throws -> Answer {
    let form = try typed(visit, texts: texts + ["percent_complete"], wholes: ["percent_complete"])
    return try await once(visit) { registrar, loaded, id in
      let change = try PlanTaskForm.change(
        form, loaded, task: try task(visit, in: loaded.plan), registrar.archivist)
      if !change.isEmpty {
        try registrar.edit(planOf: id, seen: nil, change.edits, external: change.external)
      }
    }
  }

  @Sendable private static func add(_ visit: Visit) async throws -> Answer {
    let form = try typed(visit, texts: ["name", "duration"], wholes: ["after"])
    return try await once(visit) { registrar, loaded, id in
      let plan = loaded.plan
      let uid = (plan.tasks.map(\.uid).max() ?? 0) + 1
      let add = PlanEdit.add(
        task: uid, after: form["after"].flatMap { Int($0) }, name: form["name"] ?? "",
        seconds: plan.settings.secondsPerDay)
      var edits = [add]
      if let duration = form["duration"] {
        var after = plan
        do throws(PlanEditProblem) { try after.apply(add) } catch {
          throw Refusal.invalid([Problem(error.field, error.sentence)])
        }
        edits += try PlanTaskForm.edits(["duration": duration], after, task: uid)
      }
      try registrar.edit(planOf: id, seen: nil, edits)
    }
  }

  @Sendable private static func remove(_ visit: Visit) async throws -> Answer {
    _ = try typed(visit)
    return try await once(visit) { registrar, loaded, id in
      try registrar.edit(planOf: id, seen: nil, [.remove(task: try task(visit, in: loaded.plan))])
    }
  }

  private static func step(_ visit: Visit, back: Bool) async throws -> Answer {
    _ = try typed(visit)
    return try await once(visit) { registrar, _, id in try registrar.step(planOf: id, seen: nil, back: back) }
  }

  @Sendable private static func setBaseline(_ visit: Visit) async throws -> Answer {
    let form = try typed(visit, texts: ["reason"], wholes: ["number"])
    guard let number = form["number"].flatMap({ Int($0) }) else {
      throw Refusal.misasked([Problem("number", "Say which baseline, 0 to 10.")])
    }
    return try await once(visit) { registrar, _, id in
      try registrar.setBaseline(planOf: id, seen: nil, number: number, because: form["reason"] ?? "")
    }
  }

  @Sendable private static func update(_ visit: Visit) async throws -> Answer {
    let ask = try ProgressAsk(try typed(visit, texts: ["through", "way", "scope"]))
    return try await once(visit) { registrar, _, id in
      try registrar.update(planOf: id, seen: nil, through: ask.through, way: ask.way, scope: ask.scope)
    }
  }

  @Sendable private static func level(_ visit: Visit) async throws -> Answer {
    let form = try typed(visit, wholes: ["schedules", "seed"], flags: ["splitting"])
    let revision = try Bodies.revision(visit)
    let levelling: PlanLevelling
    let reason: String
    do {
      (levelling, reason) = try await PlanLevelPages.levelled(
        visit.asking(form.map { ($0.key, $0.value) }), revision)
    } catch is PlanLevelPages.StillWorking {
      throw Refusal.invalid([
        Problem("schedules", "The search takes longer than an answer may; ask for it again, or for fewer.")
      ])
    }
    return try await once(visit) { registrar, _, id in
      try registrar.level(planOf: id, seen: nil, levelling, because: reason)
    }
  }
}
