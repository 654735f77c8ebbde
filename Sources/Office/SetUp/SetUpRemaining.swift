import Ledger
import Measures
import Registers

/// What remains to be done after offices were drafted, worked out from what is there.
public struct SetUpRemaining: Sendable {
  public let vacant: [(code: String, post: String, office: String)]
  public let filled: Int
  public let mandates: [(code: String, office: String, state: String)]
  public let delegations: [(code: String, words: String)]
  public let inForce: Int
  public let projects: Int

  static let draftDelegations = Clause("t.archived = 0 AND t.status = 'draft'")

  public init(_ archivist: Archivist) throws {
    let names = try archivist.treeThen().names
    let posts = try archivist.all(Post.self, where: Clause("t.archived = 0 AND t.office IS NOT NULL"))
    let taken = Set(
      try archivist.all(Assignment.self, where: try archivist.filling()).compactMap { $0.entry.post?.id })
    vacant = posts.filter { !taken.contains($0.id) }.map {
      ($0.code, $0.entry.name, $0.entry.office.flatMap { names[$0.id] } ?? "")
    }
    filled = posts.count - vacant.count
    let open = Clause("t.archived = 0 AND t.status IN ('draft', 'under_review', 'approved')")
    mandates = try archivist.all(Mandate.self, where: open).map {
      ($0.code, $0.entry.office.flatMap { names[$0.id] } ?? "", $0.entry.status.title)
    }
    let keys = try archivist.namedRoles()
    delegations = try archivist.all(Delegation.self, where: Self.draftDelegations).map { held in
      let to = held.entry.role.flatMap { keys[$0.id]?.title } ?? "a person"
      let place = held.entry.office.flatMap { names[$0.id] }.map { ", at \($0)" } ?? ""
      return (held.code, "\(held.entry.subject.title) for \(to), \(held.entry.limitWords)\(place)")
    }
    inForce = try archivist.all(Delegation.self, where: Clause("t.archived = 0 AND t.status = 'in_force'"))
      .count
    let shelf = try archivist.catalogue.shelf(Project.self)
    projects = Int(try archivist.reckon(shelf, "COUNT(*)").first?.int(0) ?? 0)
  }
}
