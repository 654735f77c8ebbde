import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// For the head of an office: who has acknowledged her appointment as it stands, and who has not.
enum AcknowledgementOverview {
  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    guard let id = OfficeUnit.title.id(in: visit.value("code")) else { throw Refusal.missing("office") }
    let (frame, office, names, posts, filled, acknowledged) = try await visit.read { archivist in
      let office = try archivist.find(Reference<OfficeUnit>(id))
      let below = try archivist.treeThen().below([id]).sorted()
      let posts = try archivist.all(Post.self, where: .in("t.office", below))
      let filled = try archivist.everyRow(
        try archivist.catalogue.shelf(Assignment.self),
        where: .all([.in("t.post", posts.map(\.id)), try archivist.filling()]))
      return (
        Frame(archivist), office, try archivist.treeThen().names, posts, filled,
        try Acknowledged(archivist, assignments: filled.map(\.id))
      )
    }
    let rows = filled.compactMap { row -> (AnyHeld, Assignment, Bool)? in
      guard let entry = row.as(Assignment.self)?.entry, let person = entry.person?.id else { return nil }
      return (row, entry, acknowledged.isCurrent(row.id, by: person))
    }.sorted { ($0.2 ? 1 : 0, $0.0.id) < ($1.2 ? 1 : 0, $1.0.id) }
    let open = rows.count { !$0.2 }
    let offices = Dictionary(posts.map { ($0.id, $0.entry.office) }, uniquingKeysWith: { a, _ in a })
    let table = Table(
      columns: [
        .init(title: "Who"), .init(title: "Post"), .init(title: "Office"), .init(title: "Acknowledged"),
      ],
      rows: rows.map { row, entry, isCurrent in
        let code = entry.person?.code ?? ""
        let day = entry.person.flatMap { acknowledged.day(row.id, by: $0.id) }
        let office = entry.post.flatMap { offices[$0.id] ?? nil }
        return Table.Row(
          cells: [
            "<a href=\"/people/\(code)/responsibilities\">\(row.names["person"] ?? code)</a>",
            "<a href=\"/assignments/\(row.code)\">\(row.names["post"] ?? row.code)</a>",
            office.map { "<a href=\"/offices/\($0.code)\">\(names[$0.id] ?? $0.code)</a>" } ?? "–",
            state(isCurrent, day),
          ])
      }, caption: "Who has acknowledged",
      empty: EmptyState(
        title: "Nobody is appointed here that you may see",
        text: "Here stands who knows what her post asks of her."))
    return frame.page(
      visit, title: "Acknowledgements of \(office.entry.name)",
      lead:
        "Not acknowledged as they stand: \(open) of \(Wording.counted(rows.count, "appointment", "appointments")) in this office and those below it.",
      crumbs: [
        Crumb("Offices", "/offices"), Crumb(office.code, "/offices/\(office.code)"),
        Crumb("Acknowledgements"),
      ], room: "people", help: "responsibilities",
      actions: office.entry.rulesOfEngagement.isEmpty
        ? .nothing
        : ActionLink("Rules of engagement", href: "/offices/\(office.code)/rules").markup,
      body: table.markup)
  }

  private static func state(_ isCurrent: Bool, _ day: Day?) -> Markup {
    if isCurrent { return Badge(day.map { "Yes, \(DueWords.short($0))" } ?? "Yes", .good).markup }
    let before: Markup = day.map { " an earlier version, \(DueWords.short($0))" } ?? .nothing
    return "\(Badge("Not yet", .watch))\(before)"
  }
}
