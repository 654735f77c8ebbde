import Interchange
import Measures
import Office
import Registers
import Scheduling

/// Setting and taking out single links between projects, as the chart and the API do it.
enum PlanLinking {
  /// - Parameters:
  ///   - task: the task that waits, as `P-17:5`.
  ///   - waitsFor: what it waits for, as `P-16:12FS+2d`.
  ///   - seen: the revision of the plan that was seen; nil takes it as it is.
  @discardableResult
  static func add(
    _ registrar: Registrar, task: String, waitsFor: String, seen: Int64? = nil
  ) throws -> Held<ProjectPlan> {
    let parts = task.split(separator: ":", maxSplits: 1).map { TextRules.trimmed(String($0)) }
    guard parts.count == 2, let project = Project.title.id(in: parts[0]) else {
      throw Refusal.invalid([
        Problem("task", "The task that waits is written with its project and its number: P-17:5.")
      ])
    }
    let known = try registrar.archivist.plans(of: [project])[project]
    guard let plan = known, let place = PlanTexts(plan).place(called: parts[1]) else {
      throw Refusal.invalid([Problem("task", "There is no task \(task) that you may see.")])
    }
    return try add(registrar, project, uid: plan.tasks[place].uid, waitsFor, seen)
  }

  /// - Parameter uid: the identifier of the task that waits.
  @discardableResult
  static func add(
    _ registrar: Registrar, _ project: Int64, uid: Int, _ waitsFor: String, _ seen: Int64?
  ) throws -> Held<ProjectPlan> {
    _ = try registrar.archivist.find(Reference<Project>(project))
    guard let loaded = try registrar.archivist.plan(of: project) else { throw Refusal.missing("plan") }
    let outside = try OutsideTasks(registrar.archivist, loaded, typed: waitsFor)
    let list = LinkNotation.read(waitsFor, units: PlanTexts(loaded.plan).units) {
      outside.end(called: $0) != nil
    }
    var problems = list.problems.map { Problem("waits_for", $0.sentence) }
    if list.links.isEmpty, problems.isEmpty {
      problems.append(Problem("waits_for", "Say what it waits for: P-16:12FS+2d."))
    }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    let new = list.links.compactMap { link in
      outside.end(called: link.code).map {
        CrossLink($0, .init(plan: project, task: uid), link.kind, lag: link.lag)
      }
    }
    let links = loaded.external(adding: new)
    do {
      return try registrar.edit(planOf: project, seen: seen, [], external: links)
    } catch Refusal.invalid(let problems) {
      throw Refusal.invalid(
        problems.map { Problem($0.field == "predecessors" ? "waits_for" : $0.field, $0.sentence) })
    }
  }

  /// - Parameter number: the place of the link among those of the plan, from 1 on.
  @discardableResult
  static func takeOut(
    _ registrar: Registrar, project: Int64, number: Int, seen: Int64?
  ) throws -> Held<ProjectPlan> {
    _ = try registrar.archivist.find(Reference<Project>(project))
    guard let loaded = try registrar.archivist.plan(of: project) else { throw Refusal.missing("plan") }
    guard let links = loaded.external(without: number) else { throw Refusal.missing("link") }
    return try registrar.edit(planOf: project, seen: seen, [], external: links)
  }
}
