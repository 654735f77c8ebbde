import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// What the posts of people ask of their time on the day that is read, as far as the reader may see the posts.
struct PersonLoad: Sendable {
  private let byPerson: [Int64: [AnyHeld]]
  /// Live projects that name a person their manager.
  private let managed: [Int64: Int64]

  init(_ archivist: Archivist, of people: [Int64]) throws {
    var query = ListQuery()
    query.limit = ListExport.most
    query.counts = false
    query.order = [ListQuery.Order("code")]
    let rows =
      people.isEmpty
      ? []
      : try archivist.list(
        try archivist.catalogue.shelf(Assignment.self), query,
        where: .all([try archivist.filling(), .in("t.person", people)])
      ).rows
    let projects = try archivist.reckon(
      try archivist.catalogue.shelf(Project.self), "t.manager, COUNT(*)",
      where: .all([Project.live, .in("t.manager", people)]), tail: "GROUP BY t.manager")
    managed = Dictionary(
      projects.map { ($0.int(0) ?? 0, $0.int(1) ?? 0) }, uniquingKeysWith: { a, _ in a })
    byPerson = Dictionary(grouping: rows) { $0.as(Assignment.self)?.entry.person?.id ?? 0 }
  }

  func hundredths(of person: Int64) -> Int64 {
    (byPerson[person] ?? []).reduce(0) { $0 + ($1.as(Assignment.self)?.entry.share.hundredths ?? 0) }
  }

  func posts(of person: Int64) -> Markup {
    let rows = byPerson[person] ?? []
    let count = managed[person] ?? 0
    var parts = rows.prefix(3).map {
      "<a href=\"/assignments/\($0.code)\">\($0.names["post"] ?? $0.code)</a>" as Markup
    }
    if rows.count > 3 { parts.append("\(rows.count - 3) more") }
    if count > 0 {
      let words = count == 1 ? "manages 1 project" : "manages \(count) projects"
      parts.append("<a href=\"/projects?manager=\(Person.title.code(of: person))\">\(words)</a>")
    }
    return parts.isEmpty ? "<span class=\"none\">–</span>" : CellView.joined(parts)
  }

  /// The sum of the shares with what it is made of.
  func markup(of person: Int64, called name: String) -> Markup {
    let rows = byPerson[person] ?? []
    if rows.isEmpty { return "0" }
    let sum = hundredths(of: person)
    let text = Amounts.percent(Percent(hundredths: sum).text)
    let why = Why(
      label: "Load of \(name)", summary: "The shares of her posts today add up to \(text).",
      steps: rows.map {
        WhyStep(
          text:
            "\($0.names["post"] ?? $0.code): \(Amounts.percent($0.as(Assignment.self)?.entry.share.text ?? "0"))",
          from: "\($0.code)", href: "/assignments/\($0.code)")
      }, compact: true)
    return "\(if: sum > 10_000, "\(Badge("Over", .watch)) ")\(text.dropLast(2)) \(why)"
  }
}
