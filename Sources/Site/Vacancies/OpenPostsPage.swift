import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The market of vacancies: the posts that are open, what each asks for, since when, and the way to candidates.
enum OpenPostsPage {
  private struct Model: Sendable {
    let frame: Frame
    let page: ListPage
    let roles: [Int64: Role]
    let ages: VacancyAge
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Post.self)
    let query = try ListQuery(reading: visit.pairs.filter { $0.name != "open" }, for: shelf.sheet)
    let asked = visit.query("open") ?? ""
    guard let open = asked.isEmpty ? .empty : OpenPosts(rawValue: asked) else {
      throw Refusal.misasked([Problem("open", "Posts are asked for as empty or places.")])
    }
    let model = try await visit.read { archivist in
      let page = try archivist.shown(shelf, query, where: try open.clause(archivist))
      return Model(
        frame: Frame(archivist), page: page, roles: try PostNeeds.roles(archivist),
        ages: try VacancyAge(archivist, vacant: page.rows.map(\.id)))
    }
    return model.frame.page(
      visit, title: "Open posts", lead: "What is to be filled, what it asks for, and who could.",
      crumbs: [Crumb("People", "/people"), Crumb("Open posts")], room: "people", help: "vacancies",
      body: "\(PeopleTabs.markup("/open-posts"))\(filters(visit, open, model))\(table(visit, query, model))")
  }

  private static func filters(_ visit: Visit, _ open: OpenPosts, _ model: Model) -> FilterBar {
    let roles = model.roles.sorted { ($0.value.name, $0.key) < ($1.value.name, $1.key) }
    let query = visit.ask.query.isEmpty ? "" : "?" + visit.ask.query
    let other: Markup =
      open == .empty
      ? "<a class=\"button quiet\" href=\"/open-posts?open=places\">All with a free place</a>"
      : "<a class=\"button quiet\" href=\"/open-posts\">Only empty posts</a>"
    return FilterBar(
      address: visit.ask.path + query,
      fields: [
        FilterField(name: "q", label: "Words or code", value: visit.query("q") ?? ""),
        FilterField(
          name: "role", label: "Role",
          kind: .select(roles.map { FormOption(Role.title.code(of: $0.key), $0.value.name) }),
          value: visit.query("role") ?? ""),
        FilterField(
          name: "is_mandatory", label: "Must be filled",
          kind: .select([FormOption("true", "Yes"), FormOption("false", "No")]),
          value: visit.query("is_mandatory") ?? ""),
      ], extra: other)
  }

  private static func table(_ visit: Visit, _ query: ListQuery, _ model: Model) -> Table {
    Table(
      columns: [
        .init(title: "Post", sticky: true), .init(title: "Who could"), .init(title: "Where"),
        .init(title: "Role"),
        .init(title: "What it asks for", wraps: true), .init(title: "Open", wraps: true),
      ], rows: model.page.rows.map { row($0, model) }, caption: "Open posts",
      empty: EmptyState(
        title: "No open posts",
        text: visit.pairs.isEmpty
          ? "Every post that you may see is filled, or none is set up yet."
          : "Take a filter away to see more.",
        step: visit.pairs.isEmpty ? nil : "Show all", href: visit.pairs.isEmpty ? nil : "/open-posts"),
      pager: Pager(
        previous: query.cursor == nil ? nil : Address.with(visit, ["after": ""]),
        next: model.page.next.map { Address.with(visit, ["after": $0]) }, shown: model.page.rows.count,
        total: model.page.total, noun: "open posts"))
  }

  private static func row(_ held: AnyHeld, _ model: Model) -> Table.Row {
    guard let post = held.as(Post.self)?.entry else { return Table.Row(cells: []) }
    let needs = PostNeeds(post, post.role.flatMap { model.roles[$0.id] })
    let words = needs.words
    let href = "/posts/\(held.code)"
    let role = post.role.map {
      EntryLink.markup("roles", $0.code, needs.roleName, closed: model.page.closed)
    }
    return Table.Row(
      cells: [
        "<a href=\"\(href)\">\(post.name)</a>\(if: post.isMandatory, " \(Badge("Must be filled", .watch))")",
        "<a href=\"\(href)/candidates\" aria-label=\"Candidates for \(post.name)\">Candidates</a>",
        StandingPlace(held)?.link ?? "–", role ?? "–",
        words.isEmpty
          ? "<span class=\"none\">Nothing beyond the role</span>" : "\(words.joined(separator: "; "))",
        "\(model.ages.words(held.id))",
      ], href: href)
  }
}
