import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One control: what it asks, what it means at each level, and where it stands.
enum ControlPage {
  struct Model: Sendable {
    let frame: Frame
    let control: ControlKey
    let places: [Place]
    let closed: Set<String>
    let counts: ControlCounts
    let policies: ListPage
    let waivers: [AnyHeld]
    let mayLayDown: Bool
    let day: Day
  }

  /// The level of the control in one office.
  struct Place: Sendable {
    let office: Held<OfficeUnit>
    let resolution: Resolution
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    guard let control = ControlKey(rawValue: visit.value("key")) else { throw Refusal.missing("control") }
    let model = try await visit.read { archivist in try gather(archivist, control) }
    return model.frame.page(
      visit, title: control.title, lead: "\(control.asks)",
      crumbs: [Crumb("Standards", "/controls"), Crumb(control.title)], room: "standards", help: "control",
      actions: model.mayLayDown
        ? ActionLink(
          "Lay down a policy", href: "/control-policies/preview?control=\(control.rawValue)", key: "create"
        ).markup : .nothing,
      body: """
        \(ControlMeaning(control: control).markup)\(places(model))\(model.counts.markup)\
        \(policies(model, visit))\(waivers(model))
        """)
  }

  private static func gather(_ archivist: Archivist, _ control: ControlKey) throws -> Model {
    let book = try OfficeLayers(archivist)
    let day = archivist.day
    let offices = try archivist.openOffices()
    let places = offices.map {
      Place(office: $0, resolution: book.chain($0.id).resolve(control, on: day))
    }
    let policies = try archivist.catalogue.shelf(ControlPolicy.self)
    var query = ListQuery()
    query.limit = 100
    let own = Clause("t.control = ?", [.text(control.rawValue)])
    let laid = try archivist.shown(policies, query, where: own)
    query.order = [ListQuery.Order("until_day")]
    let open = Clause(
      "t.status = 'requested' OR (t.status = 'granted' AND t.until_day >= ?)", [.int(Int64(day.number))])
    return Model(
      frame: Frame(archivist), control: control, places: places,
      closed: try archivist.closed(ControlWhy.codes(places.map(\.resolution))),
      counts: try ControlCounts(archivist, control, book), policies: laid,
      waivers: try archivist.list(
        try archivist.catalogue.shelf(WaiverRecord.self), query, where: .all([own, open])
      ).rows,
      mayLayDown: try archivist.mayEnterSomewhere(policies), day: day)
  }

  private static func places(_ model: Model) -> Section {
    let rows = model.places.map { place in
      let href = "/offices/\(place.office.code)?side=controls#\(model.control.rawValue)"
      return Table.Row(
        cells: [
          "<a href=\"\(href)\">\(place.office.entry.name)</a>", "\(place.office.entry.profile.title)",
          "\(LevelMark(Rags.level(place.resolution.level)))\(ControlWhy.why(place.resolution, closed: model.closed))",
          ControlSource(place.resolution).markup(closed: model.closed),
        ], href: href)
    }
    return Section(
      "Level by office", lead: "For the office itself. Conditions of policies may change it for a project.",
      body: Table(
        columns: [
          .init(title: "Office"), .init(title: "Profile"), .init(title: "Level"), .init(title: "From"),
        ], rows: rows, caption: "Level by office",
        empty: EmptyState(
          title: "No offices to see", text: "Here will stand the level in every office that you may see.")
      ).markup)
  }

  private static func policies(_ model: Model, _ visit: Visit) -> Section {
    guard !model.policies.rows.isEmpty, let shelf = visit.house.catalogue.shelf(ControlPolicy.title.name)
    else {
      return Section(
        "Policies",
        body: EmptyState(
          title: "No office has laid anything down", text: "The profile of each office decides.",
          step: model.mayLayDown ? "Lay down a policy" : nil,
          href: "/control-policies/preview?control=\(model.control.rawValue)"
        ).markup)
    }
    return Section(
      "Policies", lead: "What offices have laid down for it.",
      body: ListView(shelf: shelf).table(visit, ListQuery(), model.policies, false, isWhole: false).markup)
  }

  private static func waivers(_ model: Model) -> Section {
    let rows = model.waivers.compactMap { row -> Table.Row? in
      guard let entry = row.as(WaiverRecord.self)?.entry else { return nil }
      let project = entry.project?.code ?? ""
      let until = entry.until.map { "\(LongDay.text($0.text)), \(DueWords.text($0, from: model.day))" } ?? "–"
      let isSoon = entry.status == .granted && entry.until.map { model.day.days(to: $0) <= 30 } == true
      return Table.Row(
        cells: [
          Code(row.code, href: "/waivers/\(row.code)").markup,
          "<a href=\"/projects/\(project)\">\(row.names["project"] ?? project)</a>",
          LevelMark(Rags.level(entry.level)).markup,
          Badge(entry.status.title, CellView.tone(entry.status.rawValue)).markup,
          "\(until)\(if: isSoon, " \(Badge("Ends soon", .watch))")",
        ], href: "/waivers/\(row.code)")
    }
    return Section(
      "Waivers", lead: "Asked for, or granted and not yet ended; the next to end first.",
      body: Table(
        columns: [
          .init(title: "Code"), .init(title: "Project"), .init(title: "Level"), .init(title: "Status"),
          .init(title: "Until"),
        ], rows: rows, caption: "Waivers of this control",
        empty: EmptyState(
          title: "No waivers are open", text: "No project has asked for leave from it, or none still holds.")
      ).markup)
  }
}
