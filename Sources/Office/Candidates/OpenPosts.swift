import Ledger
import Registers

/// Which posts are open on the day that is read: nobody fills them, or fewer than they take.
public enum OpenPosts: String, CaseIterable, Sendable {
  case empty, places

  /// Posts of what is closed or cancelled are open to nobody.
  public func clause(_ archivist: Archivist) throws -> Clause {
    let filling = Filling.clause("a", on: archivist.day, people: try archivist.source(of: Person.self))
    let assignments = try archivist.source(of: Assignment.self)
    // One pass over the assignments, not one for each post.
    let filled =
      self == .empty
      ? "t.id NOT IN (SELECT a.post FROM \(assignments) a WHERE \(filling.sql) AND a.post IS NOT NULL)"
      : "(SELECT COUNT(*) FROM \(assignments) a WHERE a.post = t.id AND \(filling.sql)) < t.holders_most"
    let ended = """
      NOT EXISTS (SELECT 1 FROM \(try archivist.source(of: OfficeUnit.self)) o WHERE o.id = t.office AND (o.archived = 1 OR o.status = 'closed')) \
      AND NOT EXISTS (SELECT 1 FROM \(try archivist.source(of: Project.self)) p WHERE p.id = t.project \
      AND (p.archived = 1 OR p.status IN ('closed', 'cancelled')))
      """
    return Clause("\(filled) AND \(ended)", filling.values)
  }
}
