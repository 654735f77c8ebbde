import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// The list of people: found by words, unit, role held, load and status, with what each of them holds today.
struct PeopleList {
  private struct Model: Sendable {
    let frame: Frame
    let page: ListPage
    let units: UnitTree
    let roles: [FormOption]
    let load: PersonLoad
    let mayAdd: Bool
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Person.self)
    let query = try ListQuery(reading: PeopleConditions.rest(visit), for: shelf.sheet)
    let conditions = try PeopleConditions(reading: visit)
    let model = try await visit.read { archivist in
      let units = try UnitTree(archivist)
      let page = try archivist.list(shelf, query, where: try conditions.clause(archivist, units))
      return Model(
        frame: Frame(archivist), page: page, units: units, roles: try roles(archivist),
        load: try PersonLoad(archivist, of: page.rows.map(\.id)),
        mayAdd: try archivist.mayEnterSomewhere(shelf))
    }
    let actions: Markup =
      model.mayAdd
      ? "\(ActionLink("Import", href: "/import?as=people"))\(ActionLink("New person", href: "/people/new", style: .primary, key: "create"))"
      : .nothing
    return model.frame.page(
      visit, title: "People", crumbs: [Crumb("People")], room: "people", help: "people", actions: actions,
      body: "\(PeopleTabs.markup("/people"))\(filters(visit, model))\(table(visit, query, model))")
  }

  /// The list with all that narrows it, as a file.
  static func export(_ visit: Visit, as format: ListExport.Format) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(Person.self)
    var query = try ListQuery(
      reading: PeopleConditions.rest(visit).filter { $0.name != "after" && $0.name != "limit" },
      for: shelf.sheet)
    query.limit = ListExport.most
    query.counts = false
    let asked = query
    let conditions = try PeopleConditions(reading: visit)
    let page = try await visit.read { archivist in
      try archivist.list(
        shelf, asked, where: try conditions.clause(archivist, try UnitTree(archivist)))
    }
    return ListExport.file(page.rows, shelf, as: format)
  }

  private static func roles(_ archivist: Archivist) throws -> [FormOption] {
    try archivist.reckon(
      try archivist.catalogue.shelf(Role.self), "t.id, t.name", tail: "ORDER BY t.name, t.id"
    ).compactMap { row in row.int(0).map { FormOption(Role.title.code(of: $0), row.text(1) ?? "") } }
  }

  private static func filters(_ visit: Visit, _ model: Model) -> FilterBar {
    func field(_ name: String, _ label: String, _ options: [FormOption]) -> FilterField {
      FilterField(name: name, label: label, kind: .select(options), value: visit.query(name) ?? "")
    }
    let units = model.units.inOrder.prefix(500).map { unit, depth in
      FormOption(unit.code, String(repeating: "\u{2003}", count: min(depth, 6)) + unit.name)
    }
    let query = visit.ask.query.isEmpty ? "" : "?" + visit.ask.query
    return FilterBar(
      address: visit.ask.path + query,
      fields: [
        FilterField(name: "q", label: "Words or code", value: visit.query("q") ?? ""),
        field("org_unit", "Unit", Array(units)), field("role", "Holds the role", model.roles),
        field("status", "Status", Person.Status.allCases.map { FormOption($0.rawValue, $0.title) }),
        field(
          "employment", "Employment", Person.Employment.allCases.map { FormOption($0.rawValue, $0.title) }),
        field("load", "Load", PeopleConditions.Load.allCases.map { FormOption($0.rawValue, $0.title) }),
      ], exportHref: "/people/view.csv\(query)", workbookHref: "/people/view.xlsx\(query)")
  }

  private static func table(_ visit: Visit, _ query: ListQuery, _ model: Model) -> Table {
    func column(_ title: String, _ field: String, unit: String? = nil, sticky: Bool = false) -> Table.Column {
      let first = query.order.first
      let sorted: Table.Sorted =
        first?.field != field ? .none : first?.descending == true ? .descending : .ascending
      let next = sorted == .ascending ? "-\(field)" : field
      return Table.Column(
        key: field, title: title, unit: unit, sortable: Address.with(visit, ["sort": next, "after": ""]),
        sorted: sorted, sticky: sticky)
    }
    return Table(
      columns: [
        column("Code", "code"), column("Name", "name", sticky: true), column("Job title", "job_title"),
        .init(title: "Unit"), .init(title: "Posts today", wraps: true),
        .init(title: "Load", unit: "%", numeric: true), column("Status", "status"),
      ], rows: model.page.rows.map { row($0, model) }, caption: "People", empty: empty(visit, model),
      pager: Pager(
        previous: query.cursor == nil ? nil : Address.with(visit, ["after": ""]),
        next: model.page.next.map { Address.with(visit, ["after": $0]) }, shown: model.page.rows.count,
        total: model.page.total, noun: "people"))
  }

  private static func row(_ held: AnyHeld, _ model: Model) -> Table.Row {
    let href = "/people/\(held.code)"
    guard let person = held.as(Person.self)?.entry else { return Table.Row(cells: []) }
    let unit: Markup =
      person.orgUnit.map { "<a href=\"/units/\($0.code)\">\(held.names["org_unit"] ?? $0.code)</a>" }
      ?? "\(person.unit)"
    return Table.Row(
      cells: [
        Code(held.code, href: href).markup, "<a href=\"\(href)\">\(person.name)</a>", "\(person.jobTitle)",
        unit, model.load.posts(of: held.id), model.load.markup(of: held.id, called: person.name),
        Badge(person.status.title, CellView.tone(person.status.rawValue)).markup,
      ], href: href, id: held.code, editHref: href + "/edit")
  }

  private static func empty(_ visit: Visit, _ model: Model) -> EmptyState {
    if visit.pairs.contains(where: { $0.name != "as-of" }) {
      return EmptyState(
        title: "No people match", text: "Take a filter away to see more.", step: "Show all", href: "/people")
    }
    return EmptyState(
      title: "No people yet", text: "Here will stand everybody who works with the office.",
      step: model.mayAdd ? "Import the directory" : nil, href: model.mayAdd ? "/import?as=people" : nil)
  }
}

/// The ways to look at the people of the office.
enum PeopleTabs {
  static func markup(_ here: String) -> Markup {
    let tabs = [
      ("People", "/people"), ("By unit", "/directory"), ("Open posts", "/open-posts"),
      ("Absences", "/absences"),
    ]
    return Tabs(
      tabs.map { Tab($0.0, href: $0.1, current: $0.1 == here) }, label: "Ways to look at people"
    ).markup
  }
}
