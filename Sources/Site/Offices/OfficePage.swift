import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One office: its mandate and life, its posts, the controls it lives by, and the projects it governs.
enum OfficePage {
  /// What every side of the page shows, taken in one read.
  struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let office: OfficeUnit
    let rights: EntryRights
    let asked: OfficeSide
    let side: Side
    let day: Day

    var base: String { "/offices/\(held.code)" }
    /// Whether the reader may change the office where the page shows it.
    var mayChange: Bool { rights.change.isAllowed && frame.asOf == nil && !held.isArchived }
  }

  /// What only one side shows.
  enum Side: Sendable {
    case overview(OfficeOverview)
    case posts(OfficePosts)
    case controls(OfficeControls)
    case projects(ListPage)
    case spokes(HubSide)
  }

  /// The most projects that stand on the page; the list holds all.
  static let most = 20

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    try await page(visit, OfficeSide(reading: visit), status: 200)
  }

  /// - Parameter call: what was typed into the form of the spokes and was refused.
  static func page(
    _ visit: Visit, _ asked: OfficeSide, status: Int, call: ReturnCallForm = ReturnCallForm()
  ) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(OfficeUnit.self)
    let id = try RegisterPages.id(visit, shelf)
    let model = try await visit.read { archivist in try gather(archivist, shelf, id, asked, call) }
    var actions = EntryView.actions(model.held, shelf, model.rights, visit)
    if model.mayChange { actions += ActionLink("Change profile", href: model.base + "/profile").markup }
    if !model.office.rulesOfEngagement.isEmpty {
      actions += ActionLink("Rules of engagement", href: model.base + "/rules").markup
    }
    actions += ActionLink("Who does what", href: "/raci?office=\(model.held.code)").markup
    actions += ActionLink("Reviews", href: "/office-reviews?office=\(model.held.code)").markup
    let state = Badge(model.office.status.title, CellView.tone(model.office.status.rawValue))
    return model.frame.page(
      visit, title: model.office.name, lead: "\(EntryView.lead(model.held)) · \(state)",
      crumbs: EntryView.crumbs(model.held, shelf), room: "offices",
      help: asked == .spokes ? "hub" : "office", actions: actions, status: status,
      body: """
        \(EntryView.archivedNotice(model.held))\(tabs(model, visit))\(content(visit, model, shelf))
        """)
  }

  private static func gather(
    _ archivist: Archivist, _ shelf: Shelf, _ id: Int64, _ asked: OfficeSide, _ call: ReturnCallForm
  ) throws -> Model {
    let held = try archivist.find(shelf, id)
    guard let office = held.entry as? OfficeUnit else { throw Refusal.missing(shelf.title.one) }
    // Those who may are named only on the first side: finding them takes a question for each person.
    let rights =
      try asked == .overview
      ? EntryRights(archivist, shelf, held) : EntryRights(archivist, shelf, held, naming: false)
    let side: Side
    switch asked {
    case .overview: side = .overview(try OfficeOverview(archivist, held, office))
    case .posts: side = .posts(try OfficePosts(archivist, office: id))
    case .controls: side = .controls(try OfficeControls(archivist, office: id))
    case .projects:
      var query = ListQuery()
      query.limit = most
      side = .projects(
        try archivist.shown(
          try archivist.catalogue.shelf(Project.self), query,
          where: Clause("t.governing_office = ?", [.int(id)])))
    case .spokes: side = .spokes(try HubSide(archivist, hub: id, form: call))
    }
    return Model(
      frame: Frame(archivist), held: held, office: office, rights: rights, asked: asked,
      side: side, day: archivist.day)
  }

  private static func tabs(_ model: Model, _ visit: Visit) -> Tabs {
    Tabs(
      OfficeSide.allCases.map {
        Tab($0.title, href: Address.with(visit, ["side": $0.rawValue]), current: $0 == model.asked)
      }, label: "Sides of this office")
  }

  private static func content(_ visit: Visit, _ model: Model, _ shelf: Shelf) -> Markup {
    switch model.side {
    case .overview(let side): side.markup(visit, shelf, model)
    case .posts(let side): side.markup(model)
    case .controls(let side): side.markup(model)
    case .projects(let page): projects(visit, model, page)
    case .spokes(let side): side.markup(visit, model)
    }
  }

  private static func projects(_ visit: Visit, _ model: Model, _ page: ListPage) -> Markup {
    let all = "/projects?governing_office=\(model.held.code)"
    if page.rows.isEmpty {
      return Section(
        "Projects that it governs",
        body: EmptyState(
          title: "It governs no project that you may see",
          text: "A project names its governing office; from it come the controls."
        ).markup
      ).markup
    }
    let table = ProjectTable(visit: visit, query: ListQuery(), base: all, isWhole: false).table(
      ListPage(rows: page.rows, total: page.total, next: nil, closed: page.closed),
      sums: []
    )
    let count = Amounts.group(String(page.total ?? page.rows.count))
    return Section(
      "Projects that it governs", actions: ActionLink("See all \(count)", href: all).markup,
      body: table.markup
    ).markup
  }
}
