import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Who holds posts in an office or below it, and who of them has acknowledged its rules.
struct RulesReaders: Sendable {
  private struct One: Sendable {
    let person: Int64
    let name: String
    var posts: [String]
  }

  private let people: [One]

  init(_ archivist: Archivist, office: Int64, _ rules: RulesOfEngagement) throws {
    guard rules.text(office) != nil else {
      people = []
      return
    }
    let below = try archivist.treeThen().below([office]).sorted()
    let posts = try archivist.all(Post.self, where: try archivist.under(offices: below))
    let filled = try archivist.everyRow(
      try archivist.catalogue.shelf(Assignment.self),
      where: .all([.in("t.post", posts.map(\.id)), try archivist.filling()]))
    var found: [Int64: One] = [:]
    for row in filled {
      guard let entry = row.as(Assignment.self)?.entry, let person = entry.person else { continue }
      let post = row.names["post"] ?? entry.post?.code ?? ""
      found[
        person.id, default: One(person: person.id, name: row.names["person"] ?? person.code, posts: [])
      ].posts.append(post)
    }
    people = found.values.sorted {
      let (a, b) = (rules.isCurrent(office, by: $0.person), rules.isCurrent(office, by: $1.person))
      return (a ? 1 : 0, $0.name, $0.person) < (b ? 1 : 0, $1.name, $1.person)
    }
  }

  func section(_ office: Int64, _ rules: RulesOfEngagement) -> Section? {
    guard rules.text(office) != nil else { return nil }
    let open = people.count { !rules.isCurrent(office, by: $0.person) }
    let rows = people.map { one -> Table.Row in
      let code = Person.title.code(of: one.person)
      return Table.Row(
        cells: [
          "<a href=\"/people/\(code)\">\(one.name)</a>", "\(one.posts.joined(separator: ", "))",
          state(office, one.person, rules),
        ])
    }
    return Section(
      "Who knows them",
      lead:
        "\(open) of \(people.count) who hold a post here or below have not acknowledged them as they stand.",
      body: Table(
        columns: [
          .init(title: "Who"), .init(title: "Posts", wraps: true), .init(title: "Acknowledged"),
        ], rows: rows, caption: "Who has acknowledged the rules",
        empty: EmptyState(
          title: "Nobody holds a post here that you may see", text: "Whoever is appointed is asked at once.")
      ).markup)
  }

  private func state(_ office: Int64, _ person: Int64, _ rules: RulesOfEngagement) -> Markup {
    let day = rules.day(office, by: person)
    if rules.isCurrent(office, by: person) {
      return Badge(day.map { "Yes, \(DueWords.short($0))" } ?? "Yes", .good).markup
    }
    let before: Markup = day.map { " an earlier text, \(DueWords.short($0))" } ?? .nothing
    return "\(Badge("Not yet", .watch))\(before)"
  }
}
