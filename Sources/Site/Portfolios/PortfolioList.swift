import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// All portfolios that the reader may see: how many projects, what they cost, how they are rated and where that goes.
enum PortfolioList {
  /// What is known of one portfolio.
  struct Standing: Sendable {
    var ratings = RagCounts()
    var ended = 0
    var costs: [CurrencySum] = []
    var benefits: [CurrencySum] = []
    var trend = PortfolioTrend([])
  }

  struct Model: Sendable {
    let page: ListPage
    let frame: Frame
    let mayCreate: Bool
    let standings: [Int64: Standing]
  }

  /// So many are drawn below the table.
  static let mostDrawn = 12

  static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Portfolio.self)
    let query = try ListQuery(reading: visit.pairs, for: shelf.sheet)
    let model = try await visit.read { archivist in
      Model(
        page: try archivist.shown(shelf, query), frame: Frame(archivist),
        mayCreate: try archivist.mayEnterSomewhere(shelf), standings: try standings(archivist))
    }
    let notes = model.page.rows.compactMap { $0.as(Portfolio.self)?.entry.attribution }.filter { !$0.isEmpty }
    return model.frame.page(
      visit, title: "Portfolios", crumbs: [Crumb("Portfolios")], room: "portfolio", help: "portfolios",
      actions: model.mayCreate
        ? ActionLink("New portfolio", href: "/portfolios/new", style: .primary, key: "create").markup
        : .nothing,
      attribution: Set(notes).sorted().joined(separator: " "),
      body: """
        \(ListView(shelf: shelf).filters(visit))\(table(visit, query, model))\(pictures(model))
        """)
  }

  static let member = Clause("t.portfolio IS NOT NULL")

  /// Four questions for all portfolios together, not four for each.
  static func standings(_ archivist: Archivist) throws -> [Int64: Standing] {
    let shelf = try archivist.catalogue.shelf(Project.self)
    var all: [Int64: Standing] = [:]
    let ended = "CASE WHEN \(Project.live.sql) THEN 0 ELSE 1 END"
    for row in try archivist.reckon(
      shelf, "t.portfolio, t.rag_declared, \(ended), COUNT(*)", where: member, tail: "GROUP BY 1, 2, 3")
    {
      guard let id = row.int(0) else { continue }
      let count = Int(row.int(3) ?? 0)
      if row.flag(2) {
        all[id, default: Standing()].ended += count
      } else {
        all[id, default: Standing()].ratings.add(row.text(1), count)
      }
    }
    try sums("whole_life_cost", \.costs, archivist, shelf, into: &all)
    try sums("benefits", \.benefits, archivist, shelf, into: &all)
    try trends(archivist, into: &all)
    return all
  }

  private static func sums(
    _ column: String, _ path: WritableKeyPath<Standing, [CurrencySum]>, _ archivist: Archivist,
    _ shelf: Shelf,
    into all: inout [Int64: Standing]
  ) throws {
    let rows = try archivist.reckon(
      shelf, "t.portfolio, \(CurrencySum.selected(column))",
      where: .all([member, Project.live, Clause("t.\(column) IS NOT NULL")]), tail: "GROUP BY 1, 2")
    for row in rows {
      guard let id = row.int(0), let sum = CurrencySum(row, from: 1) else { continue }
      all[id, default: Standing()][keyPath: path].append(sum)
    }
    all = all.mapValues { standing in
      var standing = standing
      standing[keyPath: path] = CurrencySum.ordered(standing[keyPath: path])
      return standing
    }
  }

  private static func trends(_ archivist: Archivist, into all: inout [Int64: Standing]) throws {
    let shelf = try archivist.catalogue.shelf(StatusReport.self)
    let projects = archivist.source(try archivist.catalogue.shelf(Project.self))
    let portfolio = "(SELECT p.portfolio FROM \(projects) p WHERE p.id = t.project)"
    let rows = try archivist.reckon(
      shelf, "\(portfolio), t.period, t.rag, COUNT(*)",
      where: .all([Clause("t.status = 'published'"), try StatusReport.uncorrected(archivist)]),
      tail: "GROUP BY 1, 2, 3")
    var byPortfolio: [Int64: [(day: Day?, rag: String?, count: Int)]] = [:]
    for row in rows {
      guard let id = row.int(0) else { continue }
      byPortfolio[id, default: []].append((ProjectLine.day(row, 1), row.text(2), Int(row.int(3) ?? 0)))
    }
    for (id, rows) in byPortfolio {
      all[id, default: Standing()].trend = PortfolioTrend(PortfolioTrend.gathered(rows))
    }
  }

  private static func table(_ visit: Visit, _ query: ListQuery, _ model: Model) -> Table {
    let rows = model.page.rows.compactMap { held in
      held.as(Portfolio.self).map { row(visit, held, $0.entry, model) }
    }
    let filtered = visit.pairs.contains { $0.name != "as-of" }
    return Table(
      columns: [
        .init(title: "Code"), .init(title: "Portfolio", sticky: true), .init(title: "Office"),
        .init(title: "Owner"),
        .init(title: "Status"), .init(title: "Projects", unit: "live", numeric: true),
        .init(title: "Whole-life cost", numeric: true), .init(title: "Benefits", numeric: true),
        .init(title: "Trend"), .init(title: "RAG declared"),
      ], rows: rows, caption: "Portfolios",
      empty: filtered
        ? EmptyState(
          title: "No portfolios match", text: "Take a filter away to see more.", step: "Show all",
          href: "/portfolios")
        : EmptyState(
          title: "No portfolios yet", text: "Here will stand the portfolios that you may see.",
          step: model.mayCreate ? "Enter the first portfolio" : nil,
          href: model.mayCreate ? "/portfolios/new" : nil),
      pager: Pager(
        previous: query.cursor == nil ? nil : Address.with(visit, ["after": ""]),
        next: model.page.next.map { Address.with(visit, ["after": $0]) }, shown: rows.count,
        total: model.page.total,
        noun: "portfolios"))
  }

  private static func row(_ visit: Visit, _ held: AnyHeld, _ portfolio: Portfolio, _ model: Model)
    -> Table.Row
  {
    let standing = model.standings[held.id] ?? Standing()
    let href = "/portfolios/\(held.code)"
    let cells = CellView(catalogue: visit.house.catalogue, closed: model.page.closed)
    let sheet = visit.house.catalogue.shelf(Portfolio.title.name)?.sheet
    func reference(_ name: String, _ code: String?) -> Markup {
      sheet?.field(name).map { cells.cell($0, code ?? "", held) } ?? .nothing
    }
    return Table.Row(
      cells: [
        Code(held.code, href: href).markup, "<a href=\"\(href)\">\(portfolio.name)</a>",
        reference("office", portfolio.office?.code), reference("owner", portfolio.owner?.code),
        Badge(portfolio.status.title, CellView.tone(portfolio.status.rawValue)).markup,
        "\(Amounts.group(String(standing.ratings.total)))", sums(standing.costs), sums(standing.benefits),
        standing.trend.periods.isEmpty ? "–" : standing.trend.sparkline.markup, marks(standing.ratings),
      ], href: href, id: held.code, editHref: "/portfolios/\(held.code)/edit")
  }

  /// One line per currency.
  static func sums(_ sums: [CurrencySum]) -> Markup {
    if sums.isEmpty { return "<span class=\"none\">–</span>" }
    return "\(sums, { "<div>\($0.text)</div>" })"
  }

  private static func marks(_ counts: RagCounts) -> Markup {
    let order: [Face.Rag] = [.red, .amberRed, .amber, .amberGreen, .green, .unknown]
    return "\(order.filter { counts.count($0) > 0 }, { "\(RagMark($0)) \(counts.count($0)) " })"
  }

  private static func pictures(_ model: Model) -> Markup {
    let rated = model.page.rows.filter { (model.standings[$0.id]?.ratings.total ?? 0) > 0 }
    if rated.isEmpty { return .nothing }
    let more = rated.count - mostDrawn
    let drawn = rated.prefix(mostDrawn).map { held -> Markup in
      let counts = model.standings[held.id]?.ratings ?? RagCounts()
      return RagDistribution(
        id: "rag-\(held.code.lowercased())", title: held.as(Portfolio.self)?.entry.name ?? held.code,
        counts: counts.counts, hrefs: hrefs("/portfolios/\(held.code)")
      ).markup
    }
    return Section(
      "Ratings today",
      lead: "What live projects declare. The trend above is the share red or amber/red, report by report.",
      body:
        "<div class=\"stack\">\(drawn)</div>\(if: more > 0, "<p>and \(more) more portfolios in the table above</p>")"
    ).markup
  }

  /// Where each rating leads on the page of a portfolio.
  static func hrefs(_ base: String) -> [Face.Rag: String] {
    var hrefs: [Face.Rag: String] = [.unknown: "\(base)?view=list&rag_declared.empty=true"]
    for rag in Office.Rag.allCases {
      hrefs[Rags.mark(rag)] = "\(base)?view=list&rag_declared=\(rag.rawValue)"
    }
    return hrefs
  }
}
