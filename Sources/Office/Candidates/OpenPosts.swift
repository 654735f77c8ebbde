import Ledger
import Registers

/// Which posts are open on the day that is read: nobody fills them, or fewer than they take.
public enum OpenPosts: String, CaseIterable, Sendable {
  case empty, places

  /// Posts of what is closed or cancelled are open to nobody.
  public func clause(_ archivist: Archivist) throws -> Clause {
    let filling = Filling.clause("a", on: archivist.day, people: try archivist.source(of: Person.self))
    let holders =
      "(SELECT COUNT(*) FROM \(try archivist.source(of: Assignment.self)) a WHERE a.post = t.id AND \(filling.sql))"
    let ended = """
      NOT EXISTS (SELECT 1 FROM \(try archivist.source(of: OfficeUnit.self)) o WHERE o.id = t.office AND (o.archived = 1 OR o.status = 'closed')) \
      AND NOT EXISTS (SELECT 1 FROM \(try archivist.source(of: Project.self)) p WHERE p.id = t.project \
      AND (p.archived = 1 OR p.status IN ('closed', 'cancelled')))
      """
    let wanted = self == .empty ? "= 0" : "< t.holders_most"
    return Clause("\(holders) \(wanted) AND \(ended)", filling.values)
  }
}
