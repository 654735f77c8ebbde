import Face
import Markup
import Measures
import Office
import Registers

/// The chart that people put on the wall: of any day, from any office on, on the screen, on one A3 and as a file.
enum ChartPage {
  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let query = try ChartQuery(reading: visit)
    // A day that is over is looked at like everywhere else: by the day in the header.
    if let on = query.on, on < visit.house.clock().day, try visit.asOf() == nil {
      return .seeOther(Address.with(visit, ["on": "", "as-of": on.description]))
    }
    let model = try await read(visit, query)
    let focus = { (code: String) in Address.with(visit, ["root": code, "depth": ""]) }
    let chart = model.chart(query, focus: focus)
    if query.isSheet { return sheet(visit, model, chart) }
    return model.frame.page(
      visit, title: "Office chart", lead: lead(model),
      crumbs: [Crumb("Offices", "/offices"), Crumb("Chart")], room: "offices", help: "office-chart",
      body: "\(choices(visit, query, model))\(files(visit))\(chart)\(note(model))")
  }

  @Sendable static func file(_ visit: Visit) async throws -> Answer {
    let query = try ChartQuery(reading: visit)
    let model = try await read(visit, query)
    return Answer(
      200, type: "image/svg+xml; charset=utf-8", body: ChartFile.bytes(model, query),
      headers: [("content-disposition", "inline; filename=\"offices-\(model.day).svg\"")])
  }

  /// Reads at the end of a day that is over, or now for today and any day to come.
  private static func read(_ visit: Visit, _ query: ChartQuery) async throws -> ChartModel {
    let tally = visit.tally
    return try await visit.house.read(try visit.needKey(), asOf: try query.moment(visit)) { archivist in
      defer { tally.add(archivist.connection.statements) }
      return try ChartModel(archivist, query)
    }
  }

  private static func lead(_ model: ChartModel) -> Markup {
    let on = LongDayText.text(model.day)
    if model.isFuture { return "As planned for \(on): appointments and closures that are known today." }
    return "Who heads and fills which office on \(on), and what the heads may decide."
  }

  private static func choices(_ visit: Visit, _ query: ChartQuery, _ model: ChartModel) -> Markup {
    let tabs = Tabs(
      [
        Tab("Tree", href: Address.with(visit, ["view": "tree"]), current: !query.isHub),
        Tab("Hub and spokes", href: Address.with(visit, ["view": "hub"]), current: query.isHub),
      ], label: "Arrangement of the chart")
    let address = visit.ask.path + (visit.ask.query.isEmpty ? "" : "?" + visit.ask.query)
    let bar = FilterBar(
      address: address,
      fields: [
        FilterField(name: "on", label: "On", kind: .date, value: visit.query("on") ?? ""),
        FilterField(
          name: "root", label: "From this office on",
          kind: .select(model.roots.map { FormOption($0.code, "\($0.code) \($0.name)") }),
          value: visit.query("root") ?? ""),
        FilterField(
          name: "depth", label: "Levels", kind: .select((1...6).map { FormOption(String($0), String($0)) }),
          value: visit.query("depth") ?? ""),
        FilterField(
          name: "posts", label: "Boxes name",
          kind: .select([FormOption("all", "All posts"), FormOption("heads", "Heads only")]),
          value: visit.query("posts") ?? ""),
      ])
    return "\(tabs)\(bar)"
  }

  /// The picture is turned into a PNG by the browser, which has the fonts and draws as well as it does on the screen.
  private static func files(_ visit: Visit) -> Markup {
    let query = visit.ask.query.isEmpty ? "" : "?" + visit.ask.query
    let sheet = Address.with(visit, ["print": "a3"])
    return """
      <div class="row chart-files">\(ActionLink("Sheet to print on A3", href: sheet))\
      \(ActionLink("SVG file", href: "/offices/chart.svg" + query))\
      <button class="button" type="button" hidden data-needs-script data-picture-file="/offices/chart.svg\(query)">\
      PNG file</button></div>
      <noscript><p class="label">For a PNG open the SVG file and export it from the browser or a drawing program.\
      </p></noscript>
      """
  }

  private static func note(_ model: ChartModel) -> Markup {
    let hasLimits = model.offices.contains { office in
      model.limits.words(
        model.staff.seats(of: office.id).first { $0.post.isHead }, chain: model.tree.chain(from: office.id))
        != nil
    }
    guard hasLimits else { return .nothing }
    return Notice(
      .note,
      text:
        "What a head decides is the delegation over budget changes in force on that day, nearest to her office; * means under a condition. All of it stands in the <a href=\"/delegations\">register of delegations</a>."
    ).markup
  }

  private static func sheet(_ visit: Visit, _ model: ChartModel, _ chart: OfficeChart) -> Answer {
    .page(
      Page.bare(
        title: "Office chart",
        body: """
          <p class="lead">\(lead(model)) <a class="no-print" href="\(Address.with(visit, ["print": ""]))">Back to the \
          page</a></p><div class="sheet">\(chart)</div>
          """, wide: true))
  }
}
