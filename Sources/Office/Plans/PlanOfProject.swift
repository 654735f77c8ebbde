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
  /// The plans that it waits for, with all they wait for; nil where it waits for no other project.
  public let joint: JointPlans?

  /// How many changes can be undone, and how many made again.
  public var undoable: Int { held.entry.inForce }
  public var redoable: Int { changes.count - held.entry.inForce }

  private var project: Int64 { held.entry.project?.id ?? 0 }

  /// The links by which its tasks wait for other projects, in the order in which they were set.
  public var external: [CrossLink] { joint?.links.filter { $0.successor.plan == project } ?? [] }

  /// What these links ask of its tasks.
  public var holds: [ExternalHold] { joint?.together.holds[project] ?? [] }

  /// The same for another plan that would take the place of this one: tasks are known by their identifiers.
  public func holds(on other: Plan) -> [ExternalHold] {
    if holds.isEmpty { return [] }
    let place = Dictionary(
      zip(other.tasks.map(\.uid), other.tasks.indices), uniquingKeysWith: { first, _ in first })
    return holds.compactMap { hold in
      guard plan.tasks.indices.contains(hold.task), let there = place[plan.tasks[hold.task].uid] else {
        return nil
      }
      var moved = hold
      moved.task = there
      return moved
    }
  }

  /// The dates that follow from the plan and from those it waits for. Without such links they are computed anew with
  /// every call, as of any plan.
  public var schedule: Schedule { joint?.schedule(of: project) ?? Schedule(of: plan) }

  /// The plan with what other projects ask of it written as constraints, for levelling and for the simulation: the
  /// others are taken to keep their dates.
  public var constrained: Plan { plan.constrained(by: holds) }
}

extension Archivist {
  /// The plan of a project that the actor may see; nil where there is none.
  public func plan(of project: Int64) throws -> PlanOfProject? {
    let found = try all(ProjectPlan.self, where: Clause("t.project = ?", [.int(project)]))
    guard let held = found.last else { return nil }
    guard let made = try PlanReplay(connection: connection, blank: try blankPlan(held.entry)).run(held.entry)
    else { throw unreadable(held) }
    let joint =
      held.entry.external.isEmpty ? nil : try jointPlans(of: [project], knowing: [project: made.plan])
    return PlanOfProject(
      held: held, plan: made.plan, ground: made.ground, changes: made.steps, joint: joint)
  }

  func unreadable(_ held: Held<ProjectPlan>) -> Refusal {
    .invalid([
      Problem(
        "", "What \(held.code) holds cannot be read; `podium audit verify` says whether it was tampered with."
      )
    ])
  }

  /// What a plan begins with that was not brought in: the project's name and its first day.
  func blankPlan(_ entry: ProjectPlan) throws -> Plan {
    blankPlan(entry.name, try entry.project.map { try find($0).entry })
  }

  func blankPlan(_ name: String, _ project: Project?) -> Plan {
    let start = project?.startForecast ?? project?.startBaseline ?? now.day
    var plan = Plan(name: name, start: Moment(start, secondOfDay: 8 * 3600))
    plan.calendars[0].isForResource = false
    return plan
  }
}
