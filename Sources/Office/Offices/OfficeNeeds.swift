import Ledger
import Registers

/// What stands for and against an office's next states: counted from all that is there, whoever asks.
public struct OfficeNeeds: Sendable {
  public let hasMandate: Bool
  public let hasHead: Bool
  /// Projects that it governs and that are neither closed nor cancelled.
  public let liveProjects: Int
  /// Offices right below it that are not closed.
  public let openBelow: Int

  /// Requests about the office itself that nobody has decided, and actions of it that are still to be done.
  public let openRequests: Int
  public let openActions: Int
  /// Appointments to its posts that have no last day yet: people who are not released.
  public let unreleased: Int

  public init(_ archivist: Archivist, office: Int64) throws {
    let here = [Value.int(office)]
    let current = Clause("t.archived = 0")
    func count<E: Register>(_ type: E.Type, _ clause: Clause) throws -> Int {
      try archivist.count(try archivist.catalogue.shelf(type), .all([current, clause]))
    }
    hasMandate = try count(Mandate.self, Clause("t.office = ? AND t.status = 'in_force'", here)) > 0
    hasHead = try archivist.heads(of: [office])[office].map { !$0.holders.isEmpty } ?? false
    liveProjects = try count(Project.self, .all([Clause("t.governing_office = ?", here), Project.live]))
    openRequests = try count(AuthorityRequest.self, Clause("t.office = ? AND t.status = 'submitted'", here))
    openActions = try count(
      ActionItem.self, Clause("t.office = ? AND t.status IN ('open', 'in_progress')", here))
    unreleased = try count(
      Assignment.self,
      .all([
        try archivist.filling(),
        Clause(
          "t.to_day IS NULL AND t.post IN (SELECT p.id FROM \(try archivist.source(of: Post.self)) p "
            + "WHERE p.archived = 0 AND p.office = ?)",
          here),
      ]))
    openBelow = try count(OfficeUnit.self, Clause("t.parent = ? AND t.status <> 'closed'", here))
  }
}
