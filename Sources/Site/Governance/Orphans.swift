import Face
import Ledger
import Markup
import Office
import Registers

/// What is still in the hands of people who have left: orphans, each with the way to hand it over.
struct Orphans: Sendable {
  let people: [Orphan]

  /// Somebody who has left, and what still names her.
  struct Orphan: Sendable {
    let code: String
    let name: String
    let held: [(duty: String, count: Int)]
  }

  static let most = 40

  init(_ archivist: Archivist) throws {
    people = try archivist.orphans().map { one in
      Orphan(code: Person.title.code(of: one.person), name: one.name, held: one.held)
    }
  }

  func section() -> Section {
    let items = people.prefix(Orphans.most).map { one in
      let held = one.held.map { "\($0.count) × \($0.duty.lowercased())" }.joined(separator: ", ")
      return WorkItem(
        title: one.name, href: "/people/\(one.code)/hand-over",
        about: "\(Code(one.code)) has left and is still: \(held)",
        tone: .bad, action: ActionLink("Hand over", href: "/people/\(one.code)/hand-over").markup)
    }
    let more = people.count - items.count
    let list = WorkList(
      items,
      empty: EmptyState(
        title: "Nothing is orphaned", text: "Nobody who has left holds anything that you may see."))
    return Section(
      "Orphans", id: "orphans", lead: "In the hands of people who have left; each needs a successor.",
      body: "\(list)\(if: more > 0, "<p>and \(Amounts.group(String(more))) more people</p>")")
  }
}
