import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The list of all projects that the reader may see: filters, saved views, and sums per currency at the foot.
enum ProjectList {
  /// What the page shows, taken in one read.
  struct Model: Sendable {
    let page: ListPage
    let frame: Frame
    let mayCreate: Bool
    let filters: ProjectFilters
    let counts: [Int]
    /// Nil where too many projects match a filter to be added up at once.
    let sums: [CurrencySum]?
    let attributions: [String]
  }

  /// Up to so many matches of a filter are added up.
  static let mostSummed = 2_000

  static func answer(_ visit: Visit) async throws -> Answer {
    let view = try SavedView(reading: visit)
    let shelf = try visit.house.catalogue.shelf(Project.self)
    let query = try ListQuery(reading: visit.pairs, for: shelf.sheet)
    let model = try await visit.read { archivist in try Self.model(archivist, shelf, query, view) }
    return model.frame.page(
      visit, title: "Projects", lead: "What each declares of itself beside what its facts say. \(how)",
      crumbs: [Crumb("Projects")], room: "projects", help: "projects",
      actions: "\(ActionLink("Plans together", href: "/plans/together"))"
        + (model.mayCreate
          ? ActionLink("New project", href: "/projects/new", style: .primary, key: "create").markup
          : .nothing),
      attribution: model.attributions.joined(separator: " "), body: body(visit, query, view, model))
  }

  static func model(
    _ archivist: Archivist, _ shelf: Shelf, _ query: ListQuery, _ view: SavedView
  ) throws -> Model {
    let page = try archivist.shown(shelf, query, where: view.clause)
    return Model(
      page: page, frame: Frame(archivist), mayCreate: try archivist.mayEnterSomewhere(shelf),
      filters: try ProjectFilters(archivist, shelf), counts: try SavedView.counts(archivist, shelf),
      sums: try sums(archivist, shelf, query, view.clause, total: page.total ?? 0),
      attributions: try attributions(archivist))
  }

  /// Sums over all that match, not only over the page.
  static func sums(
    _ archivist: Archivist, _ shelf: Shelf, _ query: ListQuery, _ clause: Clause, total: Int
  ) throws -> [CurrencySum]? {
    if query.filters.isEmpty, query.words.isEmpty, !query.withArchived {
      return try CurrencySum.ofColumn("whole_life_cost", archivist, shelf, where: clause)
    }
    if total == 0 { return [] }
    guard total <= mostSummed else { return nil }
    var all = query
    all.limit = mostSummed
    all.cursor = nil
    all.counts = false
    let rows = try archivist.list(shelf, all, where: clause).rows
    return CurrencySum.of(rows.compactMap { $0.as(Project.self)?.entry.wholeLifeCost })
  }

  /// Where data of a portfolio is shown, its source and licence are named.
  static func attributions(_ archivist: Archivist) throws -> [String] {
    try archivist.reckon(
      try archivist.catalogue.shelf(Portfolio.self), "DISTINCT t.attribution",
      where: Clause("t.attribution <> ''"),
      tail: "ORDER BY 1 LIMIT 5"
    ).compactMap { $0.text(0) }
  }

  private static func body(_ visit: Visit, _ query: ListQuery, _ view: SavedView, _ model: Model) -> Markup {
    let tabs = zip(SavedView.allCases, model.counts).map { one, count in
      Tab(one.title, href: one.href, current: one == view, count: count)
    }
    let table = ProjectTable(visit: visit, query: query, mayCreate: model.mayCreate)
    let sums = model.page.rows.isEmpty ? [] : model.sums ?? []
    // The table is written once for all who see these rows at this address, until something changes.
    let key = """
      html \(visit.ask.path)?\(visit.ask.query) \(model.page.total ?? -1) \(model.mayCreate) \(sums) \
      \(model.page.closed.sorted())
      """
    let rows = Markup(
      raw: String(
        decoding: model.page.renderings.bytes(key) {
          Array(table.table(model.page, sums: sums).markup.html.utf8)
        },
        as: UTF8.self))
    let unsummed: Markup =
      model.sums == nil
      ? "<p class=\"quiet-text\">Sums are shown for up to \(Amounts.group(String(mostSummed))) matching projects; "
        + "narrow the list to see them.</p>" : .nothing
    return """
      \(Tabs(tabs, label: "Views of the list"))\(model.filters.bar(visit, export: "/projects/view"))\
      \(rows)\(unsummed)
      """
  }

  /// How the derived columns come about, said once for all rows; each project's own page tells its case.
  static let how = Why(
    label: "RAG computed and slip",
    summary: "RAG computed is judged from the facts of each project, beside what the project declares.",
    steps: [
      WhyStep(text: "Slip is the forecast finish less the baseline finish, in days."),
      WhyStep(
        text: "Time compares the slip with the length of the baseline, cost the forecast with the budget."),
      WhyStep(text: "Up to 5 % off is green, up to 10 % amber, more is red; the worse of both counts."),
      WhyStep(text: "Without these facts it stays not rated."),
    ]
  ).markup

  /// The list with its filters and its saved view as a file.
  static func export(_ visit: Visit, as format: ListExport.Format) async throws -> Answer {
    let view = try SavedView(reading: visit)
    return try await export(visit, visit.pairs, where: view.clause, as: format)
  }

  static func export(
    _ visit: Visit, _ pairs: [(name: String, value: String)], where clause: Clause,
    as format: ListExport.Format
  ) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Project.self)
    var query = try ListQuery(
      reading: pairs.filter { $0.name != "after" && $0.name != "limit" }, for: shelf.sheet)
    query.limit = ListExport.most
    query.counts = false
    let asked = query
    let page = try await visit.read { try $0.list(shelf, asked, where: clause) }
    return ListExport.file(page.rows, shelf, as: format)
  }
}
