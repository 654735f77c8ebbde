import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// A return that an office of the reader owes, overdue or due soon.
struct ReturnDue: Sendable {
  let held: AnyHeld
  let item: SpokeReturn
  let due: Day

  static let most = 30

  /// What the offices in which the reader holds a post owe within so many days, the earliest first.
  static func mine(_ archivist: Archivist, within days: Int) throws -> [ReturnDue] {
    let day = archivist.day
    let offices = Set(
      archivist.subject.holdings.filter { $0.node.kind == .office && $0.counts(on: day) }.map(\.node.id))
    if offices.isEmpty { return [] }
    var query = ListQuery()
    query.counts = false
    query.limit = most
    query.order = [ListQuery.Order("due"), ListQuery.Order("code")]
    let open = Clause(
      "t.delivered_on IS NULL AND t.due <= ?", [.int(Int64(day.adding(days).number))])
    return try archivist.list(
      try archivist.catalogue.shelf(SpokeReturn.self), query,
      where: .all([open, .in("t.from_office", offices.sorted())])
    ).rows.compactMap { row in
      guard let item = row.as(SpokeReturn.self)?.entry, let due = item.due else { return nil }
      return ReturnDue(held: row, item: item, due: due)
    }
  }

  func item(_ day: Day) -> WorkItem {
    let hub: Markup =
      "<a href=\"/offices/\(item.to?.code ?? "")?side=spokes\">\(held.names["to_office"] ?? "")</a>"
    return WorkItem(
      title: item.name, href: "/returns/\(held.code)", about: "\(Code(held.code)) to \(hub)",
      due: "\(due < day ? "was due" : "due") \(DueWords.text(due, from: day))", tone: due < day ? .bad : .note
    )
  }
}
