import Measures
import Scheduling

extension PlanOfProject {
  /// What bringing the progress to a day would change, with what other projects ask of the plan kept in force.
  ///
  /// - Parameter day: the last day that counts as past, to the end of its work.
  public func update(through day: Day, way: PlanUpdate.Way, scope: PlanUpdate.Scope) -> PlanUpdate {
    let holds = holds
    return PlanUpdate.updating(
      plan, schedule, through: Moment(day, secondOfDay: plan.settings.defaultFinish), way: way, scope: scope,
      reschedule: { Schedule(of: $0, heldBy: holds) })
  }
}

extension Registrar {
  /// Brings the progress of a plan to a day: what was planned until then counts as done, and what is left goes behind it.
  ///
  /// One step, which one undo takes back. Where nothing changes nothing is written.
  @discardableResult
  public func update(
    planOf project: Int64, seen revision: Int64?, through day: Day, way: PlanUpdate.Way,
    scope: PlanUpdate.Scope,
    because reason: String = ""
  ) throws -> Held<ProjectPlan> {
    let current = try standing(project, revision)
    let update = current.update(through: day, way: way, scope: scope)
    if update.plan == current.plan { return current.held }
    return try replace(
      current, with: update.plan, because: reason.isEmpty ? "Progress brought to \(day)" : reason)
  }
}
