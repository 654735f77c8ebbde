import Ledger
import Measures
import Registers
import Scheduling

/// The plan of a project as it stands at the moment that is read, with the journal behind it.
public struct PlanOfProject: Sendable {
  public let held: Held<ProjectPlan>
  public let plan: Plan
  /// What the journal stands on.
  public let ground: Plan
  public let changes: [PlanStep]

  /// How many changes can be undone, and how many made again.
  public var undoable: Int { held.entry.inForce }
  public var redoable: Int { changes.count - held.entry.inForce }
}

extension Archivist {
  /// The plan of a project that the actor may see; nil where there is none.
  public func plan(of project: Int64) throws -> PlanOfProject? {
    let found = try all(ProjectPlan.self, where: Clause("t.project = ?", [.int(project)]))
    guard let held = found.last else { return nil }
    guard let made = try PlanReplay(connection: connection, blank: try blankPlan(held.entry)).run(held.entry)
    else {
      throw Refusal.invalid([
        Problem(
          "",
          "What \(held.code) holds cannot be read; `podium audit verify` says whether it was tampered with.")
      ])
    }
    return PlanOfProject(held: held, plan: made.plan, ground: made.ground, changes: made.steps)
  }

  /// What a plan begins with that was not brought in: the project's name and its first day.
  func blankPlan(_ entry: ProjectPlan) throws -> Plan {
    let project = try entry.project.map { try find($0).entry }
    let start = project?.startForecast ?? project?.startBaseline ?? now.day
    var plan = Plan(name: entry.name, start: Moment(start, secondOfDay: 8 * 3600))
    plan.calendars[0].isForResource = false
    return plan
  }
}
