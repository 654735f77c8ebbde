import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// Who holds a role where, since when and on what authority, and which posts with it stand empty.
struct RoleHolders: Sendable {
  /// One post with the role, and one who fills it.
  struct Seat: Sendable {
    let post: AnyHeld
    let row: AnyHeld
  }

  let seats: [Seat]
  /// Posts that nobody fills.
  let vacant: [AnyHeld]
  /// Projects and programmes that name somebody for the role, with whom.
  let named: [(entry: AnyHeld, field: String)]
  private let ages: VacancyAge
  /// Whether there are more than are shown.
  private let isCut: Bool

  /// The most posts, and the most projects, that are read.
  static let most = 500

  init(_ archivist: Archivist, role: Int64, key: String) throws {
    let posts = try RoleHolders.rows(archivist, Post.self, Clause("t.role = ?", [.int(role)]))
    let filled = try RoleHolders.rows(
      archivist, Assignment.self, .all([.in("t.post", posts.map(\.id)), try archivist.filling()]))
    let byPost = Dictionary(grouping: filled) { $0.as(Assignment.self)?.entry.post?.id ?? 0 }
    seats = posts.flatMap { post in (byPost[post.id] ?? []).map { Seat(post: post, row: $0) } }
    vacant = posts.filter { byPost[$0.id] == nil }
    ages = try VacancyAge(archivist, vacant: vacant.map(\.id))
    named = try RoleHolders.named(archivist, key)
    isCut = posts.count == RoleHolders.most || named.count >= RoleHolders.most
  }

  private static func rows<E: Register>(_ archivist: Archivist, _ type: E.Type, _ clause: Clause) throws
    -> [AnyHeld]
  {
    var query = ListQuery()
    query.limit = most
    query.counts = false
    return try archivist.list(try archivist.catalogue.shelf(type), query, where: clause).rows
  }

  private static func named(_ archivist: Archivist, _ key: String) throws -> [(entry: AnyHeld, field: String)]
  {
    let field = key == "sponsor" ? "sponsor" : "manager"
    var found: [AnyHeld] = []
    if key == "sponsor" || key == "project_manager" {
      found += try rows(archivist, Project.self, .all([Project.live, Clause("t.\(field) IS NOT NULL")]))
    }
    if key == "sponsor" || key == "programme_manager" {
      found += try rows(
        archivist, Programme.self, Clause("t.\(field) IS NOT NULL AND t.status <> 'closed'"))
    }
    return found.map { ($0, field) }
  }

  private static func person(_ row: AnyHeld, _ field: String) -> String? {
    let shelf = Catalogue.everyRegister.shelf(row.title.name)
    let code = shelf?.sheet.text(of: field, in: row.entry) ?? ""
    return code.isEmpty ? nil : code
  }

  var people: Int {
    Set(
      seats.compactMap { RoleHolders.person($0.row, "person") }
        + named.compactMap { RoleHolders.person($0.entry, $0.field) }
    ).count
  }

  func section(_ day: Day) -> Section {
    let rows = seats.map(row) + named.map(row)
    let table = Table(
      columns: [
        .init(title: "Who"), .init(title: "Post"), .init(title: "Where"), .init(title: "Since"),
        .init(title: "Until"), .init(title: "On what authority"), .init(title: ""),
      ], rows: rows, caption: "Who holds this role",
      empty: EmptyState(
        title: "Nobody that you may see holds it",
        text: "Here stands who holds the role once somebody is appointed."))
    let cut: Markup = isCut ? "<p>Only the first \(RoleHolders.most) are shown.</p>" : .nothing
    return Section(
      "Held by", lead: "On \(LongDayText.text(day)).",
      body: "<div class=\"stack\">\(table)\(cut)\(vacancies)</div>")
  }

  private func row(_ seat: Seat) -> Table.Row {
    let entry = seat.row.as(Assignment.self)?.entry
    let post = seat.post.as(Post.self)?.entry
    let name = seat.row.names["person"] ?? ""
    let decision: Markup? = entry?.decision.map {
      "<a href=\"/decisions/\($0.code)\">\(seat.row.names["decision"] ?? $0.code)</a>"
    }
    let by: Markup = "\(entry?.appointedBy ?? "")"
    let said = [decision, by.isEmpty ? nil : by].compactMap { $0 }
    return Table.Row(
      cells: [
        "<a href=\"/people/\(entry?.person?.code ?? "")\">\(name)</a>",
        "<a href=\"/posts/\(seat.post.code)\">\(post?.name ?? "")</a>\(some: post?.tier, { " \(Badge($0.title))" })",
        StandingPlace(seat.post)?.link ?? .nothing, "\(entry?.from.map(DueWords.short) ?? "–")",
        "\(entry?.to.map(DueWords.short) ?? "open")",
        "\(Code(seat.row.code, href: "/assignments/\(seat.row.code)"))\(if: !said.isEmpty, " \(CellView.joined(said))")",
        "<a href=\"/assignments/\(seat.row.code)/letter\">Letter</a>",
      ], href: "/assignments/\(seat.row.code)")
  }

  private func row(_ one: (entry: AnyHeld, field: String)) -> Table.Row {
    let href = "/\(one.entry.title.path)/\(one.entry.code)"
    let code = RoleHolders.person(one.entry, one.field) ?? ""
    let name = one.entry.as(Project.self)?.entry.name ?? one.entry.as(Programme.self)?.entry.name ?? ""
    let letter: Markup =
      one.entry.title.name == Project.title.name
      ? "<a href=\"\(href)/letter?part=\(one.field)\">Letter</a>" : .nothing
    return Table.Row(
      cells: [
        "<a href=\"/people/\(code)\">\(one.entry.names[one.field] ?? code)</a>", "–",
        "<a href=\"\(href)\">\(name)</a>", "–", "open", "named on \(Code(one.entry.code, href: href))",
        letter,
      ], href: href)
  }

  private var vacancies: Markup {
    if vacant.isEmpty { return .nothing }
    let items = vacant.map { post in
      WorkItem(
        title: post.as(Post.self)?.entry.name ?? post.code, href: "/posts/\(post.code)",
        about: StandingPlace(post)?.link ?? .nothing, due: ages.words(post.id),
        tone: post.as(Post.self)?.entry.isMandatory == true ? .watch : .unknown)
    }
    return "<h3>Vacant posts</h3>\(WorkList(items))"
  }
}
