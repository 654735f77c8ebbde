import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One body in a list: where it decides, who chairs it, when it meets next.
struct BodyLine: Sendable {
  enum Place: CaseIterable, Sendable {
    case office, portfolio, programme, project

    var title: String {
      switch self {
      case .office: "Offices"
      case .portfolio: "Portfolios"
      case .programme: "Programmes"
      case .project: "Projects"
      }
    }
  }

  let held: AnyHeld
  let body: Body
  let chair: String?
  let members: Int
  let next: Day?
  let closed: Set<String>

  var place: Place {
    if body.portfolio != nil { return .portfolio }
    if body.programme != nil { return .programme }
    return body.project != nil ? .project : .office
  }

  /// The name of the place and where it stands.
  var site: (name: String, path: String, code: String) {
    switch place {
    case .office: (held.names["office"] ?? "", "offices", body.office?.code ?? "")
    case .portfolio: (held.names["portfolio"] ?? "", "portfolios", body.portfolio?.code ?? "")
    case .programme: (held.names["programme"] ?? "", "programmes", body.programme?.code ?? "")
    case .project: (held.names["project"] ?? "", "projects", body.project?.code ?? "")
    }
  }

  static func lines(_ archivist: Archivist, _ rows: [AnyHeld]) throws -> [BodyLine] {
    let ids = rows.map(\.id)
    let closed = try archivist.closed(rows, try archivist.catalogue.shelf(Body.self))
    if ids.isEmpty { return [] }
    let members = try archivist.all(BodyMember.self, where: Clause.in("t.body", ids)).filter {
      BodySeats.counts($0.entry, on: archivist.day)
    }
    let chairs = members.filter { $0.entry.part == .chair }
    let names = try archivist.personNames(chairs.compactMap(\.entry.person?.id))
    let meetings = try archivist.reckon(
      try archivist.catalogue.shelf(Meeting.self), "t.body, MIN(t.on_day)",
      where: .all([
        Clause(
          "t.status IN ('planned', 'papers_issued') AND t.on_day >= ?",
          [.int(Int64(archivist.day.number))]), Clause.in("t.body", ids),
      ]), tail: "GROUP BY t.body")
    let next = Dictionary(
      meetings.map { ($0.int(0) ?? 0, $0.int(1)) }, uniquingKeysWith: { a, _ in a })
    let seated = Dictionary(grouping: members, by: { $0.entry.body?.id ?? 0 })
    return rows.compactMap { row in
      guard let body = row.entry as? Body else { return nil }
      let chair = chairs.first { $0.entry.body?.id == row.id }?.entry.person?.id
      return BodyLine(
        held: row, body: body, chair: chair.flatMap { names[$0] }, members: seated[row.id]?.count ?? 0,
        next: next[row.id].flatMap { $0 }.flatMap { Int32(exactly: $0) }.map(Day.init(number:)),
        closed: closed)
    }
  }

  static func table(_ lines: [BodyLine], _ place: Place) -> Table {
    Table(
      columns: [
        .init(title: "Body"), .init(title: "Kind"), .init(title: "Decides for"), .init(title: "Chair"),
        .init(title: "Members", numeric: true), .init(title: "Meets"), .init(title: "Next meeting"),
        .init(title: "Escalates to"),
      ], rows: lines.map(\.row), caption: "Bodies of \(place.title.lowercased())")
  }

  private var row: Table.Row {
    let href = "/bodies/\(held.code)"
    let (name, path, code) = site
    let chairing: Markup = chair.map { "\($0)" } ?? Badge("No chair", .watch).markup
    return Table.Row(
      cells: [
        "<a href=\"\(href)\">\(body.name)</a>", "\(body.kind.title)",
        EntryLink.markup(path, code, name, closed: closed),
        chairing,
        "\(members)", "\(body.cadence.title)", "\(next.map(DueWords.short) ?? "none planned")",
        body.reportsTo.map {
          EntryLink.markup("bodies", $0.code, held.names["reports_to"] ?? $0.code, closed: closed)
        } ?? "–",
      ], href: href, id: held.code)
  }
}
