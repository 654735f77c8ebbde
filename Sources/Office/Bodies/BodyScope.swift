import Ledger
import Measures
import Registers

/// What a body decides for: its place and all below it.
public struct BodyScope: Sendable {
  let body: Body
  public init(_ body: Body) { self.body = body }

  /// SQL over a register that stands at an office, portfolio, programme or project, for what stands below the body.
  public func clause(_ archivist: Archivist) throws -> Clause {
    if let project = body.project { return Clause("t.project = ?", [.int(project.id)]) }
    let projects = try archivist.source(of: Project.self)
    let programmes = try archivist.source(of: Programme.self)
    if let programme = body.programme {
      let id = Value.int(programme.id)
      return .any([
        Clause("t.programme = ?", [id]),
        Archivist.inside("project", projects, Clause("p.programme = ?", [id])),
      ])
    }
    if let portfolio = body.portfolio {
      let id = Value.int(portfolio.id)
      let here = Clause(
        "p.portfolio = ? OR p.programme IN (SELECT g.id FROM \(programmes) g WHERE g.portfolio = ?)",
        [id, id])
      return .any([
        Clause("t.portfolio = ?", [id]),
        Archivist.inside("programme", programmes, Clause("p.portfolio = ?", [id])),
        Archivist.inside("project", projects, here),
      ])
    }
    guard let office = body.office else { return .any([]) }
    return try archivist.under(offices: try archivist.treeThen().below([office.id]).sorted())
  }

  /// Requests that wait for a decision, stand below the body and are on no agenda yet; the oldest first.
  public func openRequests(_ archivist: Archivist) throws -> [Held<AuthorityRequest>] {
    let free = Clause(
      "t.status = 'submitted' AND t.id NOT IN (SELECT i.request FROM \(try archivist.source(of: AgendaItem.self)) i "
        + "JOIN \(try archivist.source(of: Meeting.self)) m ON m.id = i.meeting WHERE i.request IS NOT NULL AND i.archived = 0 AND i.outcome = 'pending' "
        + "AND m.archived = 0 AND m.status IN ('planned', 'papers_issued', 'held'))")
    return try archivist.all(
      AuthorityRequest.self, where: .all([free, try clause(archivist)]),
      order: "COALESCE(t.requested_on, 0), t.id")
  }

  /// SQL over action items for those still open that meetings of the body with this number raised.
  public static func openActions(_ archivist: Archivist, body: Int64) throws -> Clause {
    Clause(
      "t.status IN ('open', 'in_progress') AND t.item IN (SELECT i.id FROM "
        + "\(try archivist.source(of: AgendaItem.self)) i JOIN \(try archivist.source(of: Meeting.self)) m "
        + "ON m.id = i.meeting WHERE m.body = ?)", [.int(body)])
  }
}
