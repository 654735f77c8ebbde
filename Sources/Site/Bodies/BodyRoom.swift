import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// All bodies by where they decide, as a diagram of who decides and what goes up, or as a plain list.
enum BodyRoom {
  enum View: String, CaseIterable {
    case places, diagram, list

    var title: String {
      switch self {
      case .places: "By place"
      case .diagram: "Diagram"
      case .list: "List"
      }
    }
  }

  /// So many bodies stand on one page; the list holds all.
  static let most = 500

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let view = View(rawValue: visit.query("view") ?? "") ?? (isAsked(visit) ? .list : .places)
    let shelf = try visit.house.catalogue.shelf(Body.self)
    if view == .list { return try await ListView(shelf: shelf).answer(visit) }
    let (frame, rows, offices, total, mayCreate) = try await visit.read { archivist in
      var query = ListQuery()
      query.limit = most
      query.order = [ListQuery.Order("name")]
      query.filters = [ListQuery.Filter("status", .equal, Body.Status.active.rawValue)]
      let page = try archivist.list(shelf, query)
      return (
        Frame(archivist), try BodyLine.lines(archivist, page.rows),
        view == .diagram ? try archivist.openOffices() : [], page.total ?? page.rows.count,
        try archivist.mayEnterSomewhere(shelf)
      )
    }
    let add = ActionLink("New body", href: "/bodies/new", style: .primary, key: "create").markup
    let links =
      ActionLink("Decision latency", href: "/decision-latency").markup
      + ActionLink("Actions", href: "/actions").markup
    let content = view == .diagram ? diagram(rows, offices) : places(rows, total, mayCreate)
    return frame.page(
      visit, title: "Bodies", lead: "Boards, committees and groups that decide together.",
      crumbs: [Crumb("Governance", "/governance"), Crumb("Bodies")], room: "governance", help: "bodies",
      actions: links + (mayCreate ? add : .nothing), body: "\(tabs(visit, view))\(content)")
  }

  /// Whether the address asks for a filtered list, as links from elsewhere do.
  private static func isAsked(_ visit: Visit) -> Bool {
    visit.pairs.contains { !["view", "notice", "as-of"].contains($0.name) }
  }

  private static func tabs(_ visit: Visit, _ view: View) -> Tabs {
    let asOf = visit.query("as-of").map { "&as-of=\(Link.encode($0))" } ?? ""
    return Tabs(
      View.allCases.map { Tab($0.title, href: "/bodies?view=\($0.rawValue)\(asOf)", current: $0 == view) },
      label: "Ways to look at the bodies")
  }

  private static func places(_ rows: [BodyLine], _ total: Int, _ mayCreate: Bool) -> Markup {
    if rows.isEmpty {
      return EmptyState(
        title: "No body that you may see",
        text: "Here will stand the boards and committees with their next meetings, by where they decide.",
        step: mayCreate ? "Add the first body" : nil, href: mayCreate ? "/bodies/new" : nil
      ).markup
    }
    var out = Markup.nothing
    for place in BodyLine.Place.allCases {
      let here = rows.filter { $0.place == place }
      if here.isEmpty { continue }
      out += Section(place.title, id: "place-\(place)", body: BodyLine.table(here, place).markup).markup
    }
    let more = total - rows.count
    if more > 0 {
      out += "<p><a href=\"/bodies?view=list\">and \(Amounts.group(String(more))) more</a></p>"
    }
    return out
  }

  private static func diagram(_ rows: [BodyLine], _ offices: [Held<OfficeUnit>]) -> Markup {
    BodyDiagram(rows, offices).markup
  }
}
