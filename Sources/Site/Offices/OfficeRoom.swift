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
    let page: ListPage
    let mayCreate: Bool
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let shelf = try visit.house.catalogue.shelf(of: OfficeUnit.self)
    let query = try ListQuery(reading: visit.pairs, for: shelf.sheet)
    let model = try await visit.read { archivist in
      let mandates = try archivist.all(Mandate.self, where: Clause("t.status = 'in_force'"))
      return Model(
        frame: Frame(archivist), day: archivist.day, offices: try archivist.all(OfficeUnit.self),
        links: try archivist.all(OfficeLink.self).map(\.entry), staff: try OfficeStaff(archivist),
        inForce: Set(mandates.compactMap { $0.entry.office?.id }), page: try archivist.list(shelf, query),
        mayCreate: try archivist.mayEnterSomewhere(shelf))
    }
    return model.frame.page(
      visit, title: "Offices", lead: "Hub and spokes, with who sits where on \(LongDay.text(model.day.description)).",
      crumbs: [Crumb("Offices")], room: "offices", help: "offices",
      actions: model.mayCreate
        ? ActionLink("New office", href: "/offices/new", style: .primary, key: "create").markup : .nothing,
      body: body(visit, query, model, shelf))
  }

  private static func body(_ visit: Visit, _ query: ListQuery, _ model: Model, _ shelf: Shelf) -> Markup {
    let list = ListView(shelf: shelf)
    let asOf = visit.query("as-of").map { "&as-of=" + Link.encode($0) } ?? ""
    let isHub = visit.query("view") == "hub"
    let tabs = Tabs(
      [
        Tab("Tree", href: "/offices?view=tree\(asOf)", current: !isHub), Tab("Hub and spokes", href: "/offices?view=hub\(asOf)", current: isHub),
      ], label: "Arrangement of the chart")
    return """
      \(figures(model))\(Section("Chart", body: "\(tabs)\(chart(model, isHub, visit))"))\(conflicts(model))\
      \(Section("All offices", body: "\(list.filters(visit))\(list.table(visit, query, model.page, model.mayCreate))"))
      """
  }

  private static func figures(_ model: Model) -> KeyFigures {
    let operating = model.offices.filter { $0.entry.status == .operating }.count
    return KeyFigures([
      KeyFigure("Offices", "\(model.offices.count)", note: "\(operating) operate"),
      KeyFigure("Posts", "\(model.staff.seats.count)", note: "in offices"),
      KeyFigure(
        "Vacant", "\(model.staff.vacancies)", note: "no holder on this day", tone: model.staff.vacancies > 0 ? .watch : .good,
        href: "/posts"),
      KeyFigure("People", "\(model.staff.people)", note: "with a post in an office"),
    ])
  }

  private static func chart(_ model: Model, _ isHub: Bool, _ visit: Visit) -> OfficeChart {
    let asOf = visit.query("as-of").map { "?as-of=" + Link.encode($0) } ?? ""
    let nodes = model.offices.map { held -> OfficeChart.Node in
      let seats = model.staff.seats(of: held.id)
      let head = seats.first { $0.post.isHead }
      return OfficeChart.Node(
        id: held.code, parentId: held.entry.parent.map { OfficeUnit.title.code(of: $0.id) }, title: held.entry.name,
        subtitle: "\(held.entry.kind.title), \(held.entry.profile.title.lowercased())",
        head: head.map { OfficeChart.Post($0.post.name, holder: $0.holders.first?.name) },
        people: Set(seats.flatMap { $0.holders.map(\.person) }).count, vacancies: seats.filter(\.isVacant).count,
        posts: seats.filter { !$0.post.isHead }.map { OfficeChart.Post($0.post.name, holder: $0.holders.first?.name) },
        state: held.entry.status == .closed ? .closed : held.entry.status == .operating ? .active : .proposed,
        href: "/offices/\(held.code)\(asOf)")
    }
    let ties = model.links.compactMap { link -> OfficeChart.Tie? in
      guard let from = link.from, let to = link.to else { return nil }
      return OfficeChart.Tie(from: from.code, to: to.code, label: link.kind.title.lowercased(), dotted: true)
    }
    return OfficeChart(
      id: "chart", title: "Offices on \(LongDay.text(model.day.description))", nodes: nodes, ties: ties,
      arrangement: isHub ? .hubAndSpoke : .tree)
  }

  private static func conflicts(_ model: Model) -> Markup {
    let found = OfficeConflicts(model).all
    if found.isEmpty {
      return Section("Conflicts", body: Notice(.good, text: "No office is without mandate or head, past its end, or in another's way.").markup).markup
    }
    return Section("Conflicts", lead: "What does not fit, and the mend.", body: WorkList(found).markup).markup
  }
}

/// What does not fit between or within offices, each with the mend.
struct OfficeConflicts {
  let model: OfficeRoom.Model
  init(_ model: OfficeRoom.Model) { self.model = model }

  var all: [WorkItem] {
    let standings = model.offices.map { held in
      OfficeStanding(
        id: held.code, title: held.entry.name, parent: held.entry.parent.map { OfficeUnit.title.code(of: $0.id) },
        scope: held.entry.scopeKind.rawValue, domain: held.entry.domain, isOperating: held.entry.status == .operating)
    }
    let clashes = Controls.clashes(offices: standings, claims: [], on: model.day).map { clash in
      WorkItem(title: clash.text, href: "/offices/\(clash.offices.first ?? "")", about: "\(clash.mend)", tone: .watch)
    }
    return clashes + model.offices.flatMap(own)
  }

  private func own(_ held: Held<OfficeUnit>) -> [WorkItem] {
    let office = held.entry
    let href = "/offices/\(held.code)"
    let seats = model.staff.seats(of: held.id)
    var found: [WorkItem] = []
    if office.status == .operating, !model.inForce.contains(held.id) {
      found.append(WorkItem(title: "\(office.name) operates without a mandate in force.", href: href, about: "Approve one, or end the office.", tone: .bad))
    }
    let hasHead = seats.contains { $0.post.isHead && !$0.isVacant }
    if office.status != .closed, office.status != .proposed, !hasHead {
      found.append(
        WorkItem(
          title: "\(office.name) has no head.", href: href + "?side=posts", about: "Appoint somebody to its head post.",
          tone: office.status == .operating ? .bad : .watch))
    }
    if let sunset = office.sunset, sunset < model.day, office.status != .closed {
      found.append(
        WorkItem(
          title: "\(office.name) is past its last day, \(LongDay.text(sunset.description)).", href: href,
          about: "Close it, or give it a new day by decision.", tone: .bad))
    }
    for seat in seats where seat.post.isMandatory && seat.isVacant && !seat.post.isHead {
      found.append(
        WorkItem(
          title: "\(seat.post.name) at \(office.name) must be filled and is vacant.",
          href: "/assignments/new?post=\(Post.title.code(of: seat.id))", about: "Appoint somebody, or say that the post is not needed.",
          tone: .watch))
    }
    return found
  }
}
