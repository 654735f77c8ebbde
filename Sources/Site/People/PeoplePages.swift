import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One person, and the question who may do something.
enum PeoplePages {
  static var routes: [Route] {
    [
      Route("GET", "/people/{code}", act: "see people", handle: PersonPage.answer),
      Route("GET", "/who-may", act: "ask who may", handle: WhoMayPage.answer),
    ]
  }
}

/// A person: her facts, her posts over time, what she is named for, and what that lets her do.
enum PersonPage {
  struct Seat: Sendable {
    let assignment: AnyHeld
    let entry: Assignment
    let post: Post?
    let place: (name: String, href: String)
    let roleKey: String
  }

  private struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let rights: EntryRights
    let seats: [Seat]
    let projects: [AnyHeld]
    let programmes: [AnyHeld]
    let day: Day
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(of: Person.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { archivist in try gather(archivist, shelf, id) }
    return model.frame.page(
      visit, title: EntryView.name(model.held, shelf), lead: EntryView.lead(model.held), crumbs: EntryView.crumbs(model.held, shelf),
      room: "people", help: "person", actions: EntryView.actions(model.held, shelf, model.rights, visit),
      body: """
        \(EntryView.archivedNotice(model.held))\(load(model))\(Section("Posts", body: posts(model).markup))\(named(model))\
        \(rights(model))\(EntryView.facts(visit, model.held, shelf, model.rights))\(model.rights.notice(shelf))
        """)
  }

  private static func gather(_ archivist: Archivist, _ shelf: Shelf, _ id: Int64) throws -> Model {
    let held = try archivist.find(shelf, id)
    var query = ListQuery()
    query.limit = 200
    query.counts = false
    let me = Value.int(id)
    let assignments = try archivist.list(
      try archivist.catalogue.shelf(of: Assignment.self), query, where: Clause("t.person = ?", [me])
    ).rows
    let ids = assignments.compactMap { ($0.entry as? Assignment)?.post?.id }
    var posts: [Int64: AnyHeld] = [:]
    for post in try archivist.list(try archivist.catalogue.shelf(of: Post.self), query, where: .in("t.id", ids)).rows {
      posts[post.id] = post
    }
    let roles = try archivist.all(Role.self)
    let seats = assignments.compactMap { row -> Seat? in
      guard let entry = row.entry as? Assignment else { return nil }
      let post = entry.post.flatMap { posts[$0.id] }
      let details = post?.entry as? Post
      return Seat(
        assignment: row, entry: entry, post: details, place: post.map(place) ?? ("", ""),
        roleKey: roles.first { $0.id == details?.role?.id }?.entry.key ?? "")
    }
    let either = Clause("t.sponsor = ? OR t.manager = ?", [me, me])
    return Model(
      frame: Frame(archivist), held: held, rights: try EntryRights(archivist, shelf, held), seats: seats,
      projects: try archivist.list(try archivist.catalogue.shelf(of: Project.self), query, where: either).rows,
      programmes: try archivist.list(try archivist.catalogue.shelf(of: Programme.self), query, where: either).rows,
      day: archivist.day)
  }

  /// Where a post stands: its office, portfolio, programme or project.
  private static func place(_ post: AnyHeld) -> (name: String, href: String) {
    guard let entry = post.entry as? Post else { return ("", "") }
    if let office = entry.office { return (post.names["office"] ?? office.code, "/offices/\(office.code)") }
    if let portfolio = entry.portfolio { return (post.names["portfolio"] ?? portfolio.code, "/portfolios/\(portfolio.code)") }
    if let programme = entry.programme { return (post.names["programme"] ?? programme.code, "/programmes/\(programme.code)") }
    if let project = entry.project { return (post.names["project"] ?? project.code, "/projects/\(project.code)") }
    return ("", "")
  }

  private static func isNow(_ entry: Assignment, _ day: Day) -> Bool {
    guard let from = entry.from, from <= day else { return false }
    return entry.to.map { $0 >= day } ?? true
  }

  private static func load(_ model: Model) -> Markup {
    let total = model.seats.filter { isNow($0.entry, model.day) }.reduce(Int64(0)) { $0 + $1.entry.share.hundredths }
    guard total > 10_000 else { return .nothing }
    let share = Amounts.percent(Percent(hundredths: total).text)
    return Notice(.watch, title: "More than one person's time", text: "The posts of \(LongDay.text(model.day.description)) add up to \(share).").markup
  }

  private static func posts(_ model: Model) -> Table {
    Table(
      columns: [
        .init(title: "Post", sticky: true), .init(title: "Where"), .init(title: "Share", numeric: true), .init(title: "From"),
        .init(title: "Until"), .init(title: ""),
      ],
      rows: model.seats.map { seat in
        let href = "/assignments/\(seat.assignment.code)"
        let state = isNow(seat.entry, model.day) ? Badge("Now", .good) : (seat.entry.from ?? .first) > model.day ? Badge("Coming") : Badge("Past", .unknown)
        return Table.Row(
          cells: [
            "<a href=\"\(href)\">\(seat.post?.name ?? seat.assignment.code)</a>", "<a href=\"\(seat.place.href)\">\(seat.place.name)</a>",
            "\(Amounts.percent(seat.entry.share.text))", "\(seat.entry.from.map { LongDay.text($0.description) } ?? "–")",
            "\(seat.entry.to.map { LongDay.text($0.description) } ?? "further notice")", state.markup,
          ], href: href)
      }, caption: "Posts of this person", empty: EmptyState(title: "No posts", text: "Rights come from posts; without one, little can be seen."))
  }

  private static func named(_ model: Model) -> Markup {
    let items = (model.programmes + model.projects).map { row in
      let sponsor = (row.entry as? Project)?.sponsor?.id ?? (row.entry as? Programme)?.sponsor?.id
      return WorkItem(
        title: (row.entry as? Project)?.name ?? (row.entry as? Programme)?.name ?? row.code, href: "/\(row.title.path)/\(row.code)",
        about: "\(Code(row.code)) as \(sponsor == model.held.id ? "sponsor" : "manager")")
    }
    return items.isEmpty ? .nothing : Section("Named for", lead: "Being named is the appointment.", body: WorkList(items).markup).markup
  }

  /// What the posts of the day let her do, area by area.
  private static func rights(_ model: Model) -> Markup {
    let now = model.seats.filter { isNow($0.entry, model.day) && !$0.roleKey.isEmpty }
    if now.isEmpty { return .nothing }
    let rows = now.map { seat in
      let grants = Area.allCases.compactMap { area -> Markup? in
        let grant = RoleCatalogue.standard.grant(seat.roleKey, area)
        return grant.clauses.isEmpty ? nil : "\(area.title): \(grant.text)"
      }
      return Table.Row(cells: [
        "\(RoleCatalogue.standard.role(seat.roleKey)?.title ?? seat.roleKey)", "<a href=\"\(seat.place.href)\">\(seat.place.name)</a>",
        "<span class=\"wrap\">\(CellView.joined(grants))</span>",
      ])
    }
    return Section(
      "What these posts allow",
      lead: "R read, r summary, C contribute, U edit, A approve, P publish, X run; * only where named. Each within its place and below.",
      body: Table(
        columns: [.init(title: "Role", sticky: true), .init(title: "Where"), .init(title: "Rights")], rows: rows, caption: "Rights by post"
      ).markup
    ).markup
  }
}
