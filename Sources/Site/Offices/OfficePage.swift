import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One office: its facts and life, its posts, the controls it lives by, and the projects it governs.
enum OfficePage {
  struct Model: Sendable {
    let frame: Frame
    let held: AnyHeld
    let office: OfficeUnit
    let rights: EntryRights
    let side: Side
    let day: Day
    var staff: OfficeStaff?
    var mandate: Held<Mandate>?
    var below: [Held<OfficeUnit>] = []
    var resolutions: [Resolution] = []
    var policies: [Held<ControlPolicy>] = []
    var projects: ListPage?
    var projectCount = 0
  }

  enum Side: String, CaseIterable, Sendable {
    case overview, posts, controls, projects
    var title: String { Wording.sentence(rawValue) }
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(of: OfficeUnit.self)
    let id = try RegisterPages.id(visit, shelf)
    let side = Side(rawValue: visit.query("side") ?? "overview") ?? .overview
    let model = try await visit.read { archivist in try gather(archivist, shelf, id, side) }
    let base = "/offices/\(model.held.code)"
    var actions = EntryView.actions(model.held, shelf, model.rights, visit)
    if model.rights.change.isAllowed { actions += ActionLink("Change profile", href: base + "/profile").markup }
    return model.frame.page(
      visit, title: model.office.name,
      lead: "\(EntryView.lead(model.held)) · \(Badge(model.office.status.title, CellView.tone(model.office.status.rawValue)))",
      crumbs: EntryView.crumbs(model.held, shelf), room: "offices", help: "office", actions: actions,
      body: """
        \(EntryView.archivedNotice(model.held))\(tabs(model, visit))\(content(visit, model, shelf))\(model.rights.notice(shelf))
        """)
  }

  private static func gather(_ archivist: Archivist, _ shelf: Shelf, _ id: Int64, _ side: Side) throws -> Model {
    let held = try archivist.find(shelf, id)
    guard let office = held.entry as? OfficeUnit else { throw Refusal.missing("office") }
    var model = Model(
      frame: Frame(archivist), held: held, office: office, rights: try EntryRights(archivist, shelf, held), side: side,
      day: archivist.day)
    let here = Clause("t.office = ?", [.int(id)])
    switch side {
    case .overview:
      model.mandate = try archivist.all(Mandate.self, where: .all([here, Clause("t.status = 'in_force'")])).first
      model.below = try archivist.all(OfficeUnit.self, where: Clause("t.parent = ?", [.int(id)]))
    case .posts: model.staff = try OfficeStaff(archivist, office: id)
    case .controls:
      model.resolutions = try Effective(archivist).all(ofOffice: id)
      model.policies = try archivist.all(ControlPolicy.self, where: here)
    case .projects:
      var query = ListQuery()
      query.limit = 30
      model.projects = try archivist.list(
        try archivist.catalogue.shelf(of: Project.self), query, where: Clause("t.governing_office = ?", [.int(id)]))
    }
    return model
  }

  private static func tabs(_ model: Model, _ visit: Visit) -> Tabs {
    let asOf = visit.query("as-of").map { "&as-of=" + Link.encode($0) } ?? ""
    return Tabs(
      Side.allCases.map {
        Tab($0.title, href: "/offices/\(model.held.code)?side=\($0.rawValue)\(asOf)", current: $0 == model.side)
      }, label: "Sides of this office")
  }

  private static func content(_ visit: Visit, _ model: Model, _ shelf: Shelf) -> Markup {
    switch model.side {
    case .overview: OfficeOverview(visit: visit, model: model, shelf: shelf).markup
    case .posts: OfficePosts(model: model).markup
    case .controls: OfficeControls(model: model).markup
    case .projects: projects(visit, model)
    }
  }

  private static func projects(_ visit: Visit, _ model: Model) -> Markup {
    guard let page = model.projects else { return .nothing }
    let all = "/projects?governing_office=\(model.held.code)"
    let table = ProjectTable(visit: visit, query: ListQuery(), base: all).table(
      ListPage(rows: page.rows, total: page.total, next: nil, renderings: page.renderings), sums: [])
    return Section(
      "Projects that it governs", actions: ActionLink("See all \(page.total ?? 0)", href: all).markup, body: table.markup
    ).markup
  }
}
