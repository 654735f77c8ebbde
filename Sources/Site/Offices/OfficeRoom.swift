import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// All offices on one page: the chart by date, what clashes and how to mend it, and the list.
enum OfficeRoom {
  struct Model: Sendable {
    let frame: Frame
    let day: Day
    let offices: [Held<OfficeUnit>]
    let links: [OfficeLink]
    let staff: OfficeStaff
    let inForce: Set<Int64>
    let heads: [Int64: OfficeHead]
    let page: ListPage
    let mayCreate: Bool
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(OfficeUnit.self)
    let query = try ListQuery(reading: visit.pairs, for: shelf.sheet)
    let model = try await visit.read { archivist in
      let mandates = try archivist.all(Mandate.self, where: Clause("t.status = 'in_force'"))
      let offices = try archivist.all(OfficeUnit.self)
      return Model(
        frame: Frame(archivist), day: archivist.day, offices: offices,
        links: try archivist.all(OfficeLink.self).map(\.entry), staff: try OfficeStaff(archivist),
        inForce: Set(mandates.compactMap { $0.entry.office?.id }),
        heads: try archivist.heads(of: offices.map(\.id)), page: try archivist.shown(shelf, query),
        mayCreate: try archivist.mayEnterSomewhere(shelf))
    }
    return model.frame.page(
      visit, title: "Offices",
      lead: "Hub and spokes, with who sits where on \(LongDayText.text(model.day)).",
      crumbs: [Crumb("Offices")], room: "offices", help: "offices",
      actions: model.mayCreate
        ? ActionLink("Set up", href: "/set-up").markup
          + ActionLink("What remains", href: "/set-up/next").markup
          + ActionLink("New office", href: "/offices/new", style: .primary, key: "create").markup : .nothing,
      body: body(visit, query, model, shelf))
  }

  private static func body(_ visit: Visit, _ query: ListQuery, _ model: Model, _ shelf: Shelf) -> Markup {
    let list = ListView(shelf: shelf)
    let isHub = visit.query("view") == "hub"
    let tabs = Tabs(
      [
        Tab("Tree", href: Address.with(visit, ["view": "tree"]), current: !isHub),
        Tab("Hub and spokes", href: Address.with(visit, ["view": "hub"]), current: isHub),
      ], label: "Arrangement of the chart")
    let chart = OfficeRoomChart(model: model).chart(isHub)
    let table = list.table(visit, query, model.page, model.mayCreate)
    return """
      \(figures(model))\(Section("Chart", actions: ActionLink("Chart to print", href: "/offices/chart").markup, body: "\(tabs)\(chart)"))\(conflicts(model))\
      \(Section("All offices", actions: kept, body: "\(list.filters(visit))\(table)"))
      """
  }

  /// The registers that are kept of offices.
  private static var kept: Markup {
    [
      ("Mandates", "/mandates"), ("Returns", "/returns"), ("Reviews", "/office-reviews"),
      ("Redesigns", "/redesigns"), ("Success factors", "/success-factors"), ("Costs", "/office-costs"),
    ].reduce(Markup.nothing) { $0 + ActionLink($1.0, href: $1.1, style: .quiet).markup }
  }

  private static func figures(_ model: Model) -> KeyFigures {
    func count(_ status: OfficeUnit.Status) -> Int { model.offices.count { $0.entry.status == status } }
    let states = OfficeUnit.Status.allCases.filter { count($0) > 0 }.map {
      WhyStep(
        text: "\(count($0)) \($0.title.lowercased())", href: "/offices?status=\($0.rawValue)")
    }
    let on = LongDayText.text(model.day)
    let names = Dictionary(
      model.offices.map { ($0.id, $0.entry.name) }, uniquingKeysWith: { first, _ in first })
    let empty = model.staff.seats.filter(\.isVacant).map { seat in
      WhyStep(text: "\(seat.post.name)", from: "\(names[seat.office] ?? "")", href: "/posts/\(seat.code)")
    }
    return KeyFigures([
      KeyFigure(
        "Offices", "\(model.offices.count)", note: "\(count(.operating)) operate",
        why: Why(label: "Offices", summary: "All offices that you may see, by state.", steps: states)),
      KeyFigure(
        "Posts", "\(model.staff.seats.count)", note: "in these offices", href: "/posts",
        why: Why(label: "Posts", summary: "Posts that stand on an office, not on a project or programme.")),
      KeyFigure(
        "Vacant", "\(model.staff.vacancies)", note: "no holder on this day",
        tone: model.staff.vacancies > 0 ? .watch : .good,
        why: Why(label: "Vacant posts", summary: "Posts without an assignment on \(on).", steps: empty)),
      KeyFigure(
        "People", "\(model.staff.people)", note: "with a post in an office",
        why: Why(
          label: "People", summary: "Everybody with an assignment on \(on), counted once however many posts.")
      ),
    ])
  }

  private static func conflicts(_ model: Model) -> Section {
    let found = OfficeConflicts(model).all
    if model.offices.isEmpty {
      return Section("Conflicts", body: EmptyState(title: "Nothing to compare yet").markup)
    }
    guard found.isEmpty else {
      return Section("Conflicts", lead: "What does not fit, and the mend.", body: WorkList(found).markup)
    }
    return Section(
      "Conflicts",
      body: Notice(.good, text: "No office is without mandate or head, past its end, or in another's way.")
        .markup)
  }
}
