import Office
import Registers
import Scheduling

/// Taking the delays that a levelling found.
enum PlanLevelPages {
  /// The search is made again where it was forgotten; longer than this nobody waits for an answer.
  private static let patience = Duration.seconds(20)

  static var routes: [Route] {
    [Route("POST", "/projects/{code}/plan/levelling", act: "plan a project", handle: take)]
  }

  @Sendable private static func take(_ visit: Visit) async throws -> Answer {
    let (shelf, id, code) = try PlanPages.project(visit)
    let form = try visit.form()
    let revision = try PlanPages.revision(form)
    let loaded = try await visit.read { archivist in
      _ = try archivist.find(shelf, id)
      guard let loaded = try archivist.plan(of: id) else { throw Refusal.missing("plan") }
      return loaded
    }
    if loaded.held.revision != revision { throw Refusal.stale(current: loaded.held.revision) }
    let named = visit.asking(form.map { ($0.key, $0.value) })
    let worked = try await PlanSide.work(named, loaded, .levelling, wait: patience)
    guard case .levelling(let ask, .done(.levelling(let levelling))) = worked else {
      let pairs = try LevelAsk(named).pairs.map { "&\($0.name)=\($0.value)" }.joined()
      return .seeOther(PlanPages.side(code, "&view=levelling\(pairs)"))
    }
    let reason =
      ask.schedules > 0 ? "Levelled by \(ask.schedules) schedules, seed \(ask.seed)" : "Levelled by rule"
    try await visit.write { registrar in
      _ = try registrar.level(planOf: id, seen: revision, levelling, because: reason)
    }
    return .seeOther(PlanPages.side(code, "&view=levelling&stopped=1&notice=levelled"))
  }
}
