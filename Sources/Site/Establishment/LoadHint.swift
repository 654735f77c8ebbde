import Face
import Markup
import Measures
import Office
import Registers

/// Said beside an assignment that brings its holder past all of her time: a hint, since up to half as much again is hers
/// and her manager's to judge.
enum LoadHint {
  static let ahead = 365

  static func markup(_ archivist: Archivist, _ held: AnyHeld, _ assignment: Assignment) throws -> Markup {
    guard let person = assignment.person?.id, !held.isArchived else { return .nothing }
    let from = archivist.day
    let to = from.adding(ahead)
    let parts = try archivist.workload(of: person, from: from, to: to)
    let over = Workload(parts, from: from, to: to).over.filter { $0.parts.contains(held.code) }
    guard let first = over.first else { return .nothing }
    let names = Dictionary(parts.map { ($0.assignment, $0) }, uniquingKeysWith: { a, _ in a })
    let steps = first.parts.compactMap { names[$0] }.map { part in
      WhyStep(
        text: "\(Amounts.percent(part.share.text)) \(part.post)", href: "/assignments/\(part.assignment)")
    }
    let share = Amounts.percent(first.share.text)
    return Notice(
      .watch, title: "More than all of her time",
      text: """
        With this post her shares come to \(share) from \(LongDayText.text(first.from)) to \
        \(LongDayText.text(first.to)). \
        \(Why(label: "Share of her time", summary: "The shares of her posts on these days.", steps: steps))
        """, actions: ActionLink("Allocation", href: "/allocation").markup
    ).markup
  }
}
