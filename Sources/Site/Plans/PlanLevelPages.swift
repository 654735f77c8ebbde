import Office
import Registers
import Scheduling

/// Taking the delays that a levelling found.
enum PlanLevelPages {
  /// The search is made again where it was forgotten; longer than this nobody waits for an answer.
  private static let patience = Duration.seconds(4)

  static var routes: [Route] {
    [Route("POST", "/projects/{code}/plan/levelling", act: "plan a project", handle: take)]
  }

  @Sendable private static func take(_ visit: Visit) async throws -> Answer {
    let (_, id, code) = try PlanPages.project(visit)
    let form = try visit.form()
    let revision = try PlanPages.revision(form)
    let named = visit.asking(form.map { ($0.key, $0.value) })
    do {
      let (levelling, reason) = try await levelled(named, revision)
      try await visit.write { registrar in
        _ = try registrar.level(planOf: id, seen: revision, levelling, because: reason)
      }
    } catch is StillWorking {
      let pairs = try LevelAsk(named).pairs.map { "&\($0.name)=\($0.value)" }.joined()
      return .seeOther(PlanPages.side(code, "&view=levelling\(pairs)"))
    }
    return .seeOther(PlanPages.side(code, "&view=levelling&stopped=1&notice=levelled"))
  }

  /// The levelling that is asked for of the plan that was seen, and what the history says of it.
  static func levelled(_ visit: Visit, _ revision: Int64) async throws -> (PlanLevelling, String) {
    let loaded = try await PlanPages.loaded(visit)
    if loaded.held.revision != revision { throw Refusal.stale(current: loaded.held.revision) }
    switch try await PlanSide.work(visit, loaded, .levelling, wait: patience) {
    case .levelling(let ask, .done(.levelling(let levelling))):
      let reason =
        ask.schedules > 0 ? "Levelled by \(ask.schedules) schedules, seed \(ask.seed)" : "Levelled by rule"
      return (levelling, reason)
    case .levelling(_, .refused(let sentence)): throw Refusal.invalid([Problem("", sentence)])
    default: throw StillWorking()
    }
  }

  /// The search has not ended; nothing was changed.
  struct StillWorking: Error {}
}
