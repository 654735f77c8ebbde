import Forecasting
import Interchange
import Measures
import Office
import Registers
import Scheduling

/// The plan of a project for programs: dates and drivers, health, the file in and the file out.
public enum PlanAPI {
  static var routes: [Route] {
    let code = RouteNote.Parameter(
      name: "code", place: "path", help: "The project, such as P-12.", isRequired: true)
    let once = RouteNote.Parameter(
      name: "Idempotency-Key", place: "header", help: "The same key gives the same answer and acts once.")
    let seen = RouteNote.Parameter(
      name: "If-Match", place: "header",
      help: "The ETag of the plan that was seen; needed where the project has a plan already.")
    let seed = RouteNote.Parameter(
      name: "seed", place: "query", help: "The seed of chance; the same seed gives the same answer.")
    return [
      Route(
        "GET", "/api/v1/projects/{code}/plan", act: "see projects",
        note: .plain(
          summary: "The plan of a project: dates, floats, critical tasks and what drives each date",
          parameters: [code],
          statuses: [200]), handle: show),
      Route(
        "GET", "/api/v1/projects/{code}/plan/health", act: "see projects",
        note: .plain(
          summary: "How good the plan is: fourteen checks and ten practices", parameters: [code],
          statuses: [200]),
        handle: health),
      Route(
        "GET", "/api/v1/projects/{code}/plan/simulation", act: "see projects",
        note: .plain(
          summary: "How likely the plan keeps its finish; 202 while it is still worked out: ask again",
          parameters: [
            code, .init(name: "times", place: "query", help: "How often it is played through, 1 to 100,000."),
            .init(
              name: "low", place: "query", help: "The least of a duration, in percent of the planned one."),
            .init(name: "high", place: "query", help: "The most of it."), seed,
          ], statuses: [200, 202, 400, 422]), handle: { try await work($0, .risk) }),
      Route(
        "GET", "/api/v1/projects/{code}/plan/levelling", act: "see projects",
        note: .plain(
          summary: "What levelling would move; 202 while it is still worked out: ask again",
          parameters: [
            code,
            .init(
              name: "schedules", place: "query", help: "How many schedules a search tries; 0 levels by rule."),
            .init(name: "splitting", place: "query", help: "true lets tasks be interrupted; only by rule."),
            seed,
          ], statuses: [200, 202, 400, 422]), handle: { try await work($0, .levelling) }),
      Route(
        "GET", "/api/v1/projects/{code}/plan/progress", act: "see projects",
        note: .plain(
          summary: "What bringing the progress to a day would change",
          parameters: [
            code,
            .init(
              name: "through", place: "query", help: "The last day that counts as past.", isRequired: true),
            .init(
              name: "way", place: "query", help: "share, or wholeOnly for what was to be finished alone."),
            .init(name: "scope", place: "query", help: "all, completed or pushed."),
          ], statuses: [200, 400]), handle: progress),
      Route(
        "POST", "/api/v1/projects/{code}/plan", act: "plan a project",
        note: .plain(
          summary: "Takes a plan file (MSPDI, XER, P6 XML …) as the plan of the project",
          parameters: [code, once, seen],
          statuses: [201, 400, 409, 412, 422, 428], takes: .file("application/octet-stream")), handle: bring),
    ] + PlanActsAPI.routes
  }

  @Sendable private static func show(_ visit: Visit) async throws -> Answer {
    let loaded = try await PlanPages.loaded(visit)
    return .json(
      ScheduleJSON.write([(loaded.plan, loaded.schedule)]),
      headers: [("etag", "\"\(loaded.held.revision)\"")])
  }

  @Sendable private static func health(_ visit: Visit) async throws -> Answer {
    let loaded = try await PlanPages.loaded(visit)
    let (plan, schedule, holds) = (loaded.plan, loaded.schedule, loaded.holds)
    let health = PlanHealth(plan, schedule, reschedule: { Schedule(of: $0, heldBy: holds) })
    return .json(HealthJSON.write([(plan, health, GuideAssessment(plan, schedule, health))]))
  }

  /// How long a program waits for an answer before it is told to ask again; many give up after ten seconds.
  private static let patience = Duration.seconds(4)

  private static func work(_ visit: Visit, _ view: PlanSide.View) async throws -> Answer {
    let loaded = try await PlanPages.loaded(visit)
    let state: PlanWorks.State
    switch try await PlanSide.work(visit, loaded, view, wait: patience) {
    case .risk(_, let now), .levelling(_, let now): state = now
    case .idle(let problems): throw Refusal.misasked(problems)
    }
    let headers = [("etag", "\"\(loaded.held.revision)\"")]
    switch state {
    case .done(.forecast(let forecast)): return .json(ForecastJSON.write(forecast), headers: headers)
    case .done(.levelling(let levelling)): return .json(LevellingJSON.write(levelling), headers: headers)
    case .refused(let sentence): throw Refusal.invalid([Problem("", sentence)])
    case .working(let share): return waiting(share)
    case .busy: return waiting(0)
    }
  }

  @Sendable private static func progress(_ visit: Visit) async throws -> Answer {
    let loaded = try await PlanPages.loaded(visit)
    let ask = try ProgressAsk(ProgressAsk.form(visit))
    let update = loaded.update(through: ask.through, way: ask.way, scope: ask.scope)
    return .json(
      UpdateJSON.write(
        update, before: loaded.schedule, after: Schedule(of: update.plan, heldBy: loaded.holds)))
  }

  private static func waiting(_ share: Double) -> Answer {
    var w = JSONWriter()
    w.beginObject()
    w.key("done")
    w.real(share)
    w.endObject()
    return .json(w.bytes, status: 202, headers: [("retry-after", "2")])
  }

  @Sendable private static func bring(_ visit: Visit) async throws -> Answer {
    let (shelf, id, code) = try PlanPages.project(visit)
    _ = try await visit.read { try $0.find(shelf, id) }
    let reading = try await PlanImport.read(Array(visit.ask.body), name: "plan")
    guard let plan = reading.plans.first else {
      throw Refusal.invalid([Problem("file", "The file holds no plan.")])
    }
    return try await Idempotency(visit).once { registrar in
      let revision = try registrar.archivist.plan(of: id) == nil ? nil : Bodies.revision(visit)
      let held = try registrar.bring(
        plan, to: id, file: "", format: reading.report.format, seen: revision,
        because: "Brought in by a program")
      var w = JSONWriter()
      w.beginObject()
      w.pair("code", held.code)
      w.pair("project", code)
      w.pair("tasks", plan.tasks.count)
      w.pair("links", plan.links.count)
      w.endObject()
      return .json(w.bytes, status: 201, headers: [("etag", "\"\(held.revision)\"")])
    }
  }
}
