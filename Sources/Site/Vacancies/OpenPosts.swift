import Ledger
import Office
import Registers

/// Which posts are open on the day that is read: nobody fills them, or fewer than they take.
enum OpenPosts: String, CaseIterable, Sendable {
  case empty, places

  /// Posts of what is closed or cancelled are open to nobody.
  func clause(_ archivist: Archivist) throws -> Clause {
    func source(_ name: String) throws -> String {
      guard let shelf = archivist.catalogue.shelf(name) else { throw Refusal.missing("register") }
      return archivist.source(shelf)
    }
    let filling = Filling.clause("a", on: archivist.day, people: try source(Person.title.name))
    let holders =
      "(SELECT COUNT(*) FROM \(try source(Assignment.title.name)) a WHERE a.post = t.id AND \(filling.sql))"
    let ended = """
      NOT EXISTS (SELECT 1 FROM \(try source("office")) o WHERE o.id = t.office AND (o.archived = 1 OR o.status = 'closed')) \
      AND NOT EXISTS (SELECT 1 FROM \(try source("project")) p WHERE p.id = t.project \
      AND (p.archived = 1 OR p.status IN ('closed', 'cancelled')))
      """
    let wanted = self == .empty ? "= 0" : "< t.holders_most"
    return Clause("\(holders) \(wanted) AND \(ended)", filling.values)
  }
}
