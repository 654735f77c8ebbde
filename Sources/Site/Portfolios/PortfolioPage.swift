import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One portfolio: its figures, and its projects as board, roadmap, pictures, movers or list.
enum PortfolioPage {
  /// What the page shows, taken in one read.
  struct Model: Sendable {
    let held: AnyHeld
    let portfolio: Portfolio
    let frame: Frame
    let rights: EntryRights
    let filters: ProjectFilters
    let lines: [ProjectLine]
    /// Whether ended projects count, because they were asked for.
    let countsEnded: Bool
    let side: Side
    let day: Day

    /// The projects that the figures and pictures speak of.
    var counted: [ProjectLine] { countsEnded ? lines : lines.filter(\.project.status.isLive) }
    var base: String { "/portfolios/\(held.code)" }
  }

  /// What only one view shows.
  enum Side: Sendable {
    case board(PortfolioTrend)
    case roadmap
    case pictures
    case movers(ReportMoves)
    case list(ListQuery, ListPage)
  }

  static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Portfolio.self)
    let id = try RegisterPages.id(visit, shelf)
    let asked = PortfolioView(reading: visit)
    let query = try query(visit)
    let model = try await visit.read { archivist in try Self.model(archivist, shelf, id, asked, query) }
    let held = model.held
    return model.frame.page(
      visit, title: model.portfolio.name, lead: lead(model), crumbs: EntryView.crumbs(held, shelf),
      room: "portfolio",
      help: "portfolio", actions: EntryView.actions(held, shelf, model.rights, visit),
      attribution: model.portfolio.attribution,
      body: """
        \(EntryView.archivedNotice(held))<div class="stack">\(PortfolioFigures.figures(model))\
        \(filters(visit, model))</div>\(tabs(visit, model, asked))\(body(visit, model))\(facts(visit, shelf, model, asked))
        """)
  }

  /// The filters of the address; how a view is drawn is none of them.
  static func query(_ visit: Visit) throws -> ListQuery {
    let shelf = try visit.house.catalogue.shelf(Project.self)
    return try ListQuery(
      reading: visit.pairs.filter { !PortfolioView.ways.contains($0.name) }, for: shelf.sheet)
  }

  static func model(
    _ archivist: Archivist, _ shelf: Shelf, _ id: Int64, _ asked: PortfolioView, _ query: ListQuery
  ) throws -> Model {
    let held = try archivist.find(shelf, id)
    guard let portfolio = held.as(Portfolio.self)?.entry else { throw Refusal.missing(shelf.title.one) }
    let projects = try archivist.catalogue.shelf(Project.self)
    let here = Clause("t.portfolio = ?", [.int(id)])
    let isFiltered = !query.filters.isEmpty || !query.words.isEmpty || query.withArchived
    let lines =
      isFiltered
      ? try filtered(archivist, projects, query, here)
      : try ProjectLine.read(archivist, projects, where: here)
    // Reports hang on projects; a filter, or the past, says by number which ones.
    let reported =
      isFiltered || archivist.asOf != nil
      ? Clause.in("t.project", lines.map(\.id))
      : Clause("t.project IN (SELECT p.id FROM project p WHERE p.portfolio = ?)", [.int(id)])
    let side: Side
    switch asked {
    case .board: side = .board(try PortfolioTrend(archivist, projects: reported))
    case .roadmap: side = .roadmap
    case .pictures: side = .pictures
    case .movers:
      let latest = try PortfolioTrend(archivist, projects: reported).periods.last?.day
      side = .movers(try ReportMoves(archivist, latest: latest, projects: reported))
    case .list: side = .list(query, try archivist.shown(projects, query, where: here))
    }
    return Model(
      held: held, portfolio: portfolio, frame: Frame(archivist),
      rights: try EntryRights(archivist, shelf, held),
      filters: try ProjectFilters(archivist, projects, where: here), lines: lines,
      countsEnded: query.filters.contains { $0.field == "status" }, side: side, day: archivist.day)
  }

  private static func filtered(
    _ archivist: Archivist, _ shelf: Shelf, _ query: ListQuery, _ here: Clause
  ) throws -> [ProjectLine] {
    var all = query
    all.limit = ProjectLine.most
    all.cursor = nil
    all.counts = false
    return try archivist.list(shelf, all, where: here).rows.compactMap { row in
      row.as(Project.self).map { ProjectLine(id: $0.id, project: $0.entry) }
    }
  }

  private static func lead(_ model: Model) -> Markup {
    let office = model.portfolio.office.map { office -> Markup in
      "<a href=\"/offices/\(office.code)\">\(model.held.names["office"] ?? office.code)</a> · "
    }
    return "\(some: office, { $0 })\(EntryView.lead(model.held))"
  }

  private static func filters(_ visit: Visit, _ model: Model) -> FilterBar {
    model.filters.bar(visit, export: "\(model.base)/projects")
  }

  private static func tabs(_ visit: Visit, _ model: Model, _ asked: PortfolioView) -> Tabs {
    Tabs(
      PortfolioView.allCases.map { view in
        let word = view == .board ? "" : view.rawValue
        let href = Address.with(visit, ["view": word, "by": "", "across": "", "after": "", "sort": ""])
        return Tab(view.title, href: href, current: view == asked)
      } + [Tab("Plans together", href: "/plans/together?portfolio=\(model.held.code)")],
      label: "Views of this portfolio")
  }

  private static func body(_ visit: Visit, _ model: Model) -> Markup {
    if model.lines.isEmpty { return none(visit, model).markup }
    return switch model.side {
    case .board(let trend): PortfolioBoard.markup(visit, model, trend)
    case .roadmap: PortfolioRoadmap.markup(visit, model)
    case .pictures: PortfolioPictures.markup(visit, model)
    case .movers(let moves): PortfolioMovers.markup(model, moves)
    case .list(let query, let page):
      ProjectTable(visit: visit, query: query, base: "\(model.base)?view=list")
        .table(page, sums: CurrencySum.of(model.lines.compactMap(\.project.wholeLifeCost))).markup
    }
  }

  private static func none(_ visit: Visit, _ model: Model) -> EmptyState {
    if visit.pairs.contains(where: {
      !["view", "as-of"].contains($0.name) && !PortfolioView.ways.contains($0.name)
    }) {
      return EmptyState(
        title: "No projects match", text: "Take a filter away to see more.", step: "Show all",
        href: model.base)
    }
    return EmptyState(
      title: "No projects yet",
      text: "Board, roadmap and pictures stand here once projects belong to this portfolio.",
      step: model.frame.asOf == nil ? "Import projects" : nil, href: "/import")
  }

  /// The portfolio's own facts close its first view.
  private static func facts(_ visit: Visit, _ shelf: Shelf, _ model: Model, _ asked: PortfolioView) -> Markup
  {
    guard asked == .board, model.frame.asOf == nil else { return .nothing }
    return EntryView.facts(visit, model.held, shelf, model.rights, except: ["attribution"])
      + model.rights.notice(shelf)
  }

  /// The projects of the portfolio with all filters as a file.
  static func export(_ visit: Visit, as format: ListExport.Format) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Portfolio.self)
    let id = try RegisterPages.id(visit, shelf)
    _ = try await visit.read { try $0.find(shelf, id) }
    return try await ProjectList.export(
      visit, visit.pairs.filter { !PortfolioView.ways.contains($0.name) },
      where: Clause("t.portfolio = ?", [.int(id)]), as: format)
  }
}
