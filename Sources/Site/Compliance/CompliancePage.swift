import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// What applies to which project, at which level, from whom, met or not, and since when.
enum CompliancePage {
  static var routes: [Route] {
    [Route("GET", "/compliance", act: "see compliance", handle: answer)] + ComplianceAPI.routes
      + FrictionPage.routes
  }

  private struct Model: Sendable {
    let frame: Frame
    let compliance: Compliance
    let lines: [Compliance.Line]
    /// The codes of what stands on the page and the reader may not open.
    let closed: Set<String>
    let options: [FormOption]
    let offices: [(id: Int64, name: String)]
  }

  /// Lines on one page.
  static let most = 100

  @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
    let question = try ComplianceQuestion { visit.query($0) }
    let offset = try ComplianceAPI.number(visit, "offset", 0, 0...1_000_000)
    let model = try await visit.read { archivist -> Model in
      let compliance = try Compliance(archivist, office: question.office)
      let governing = Set(compliance.lines.compactMap { $0.project.entry.governingOffice?.id })
      let tree = try archivist.treeThen()
      let lines = question.lines(compliance)
      let sources = lines.dropFirst(offset).prefix(most).flatMap { ControlSource($0.resolution).codes }
      return Model(
        frame: Frame(archivist), compliance: compliance, lines: lines,
        closed: try archivist.closed(Set(sources)),
        options: try archivist.openOffices().map { FormOption($0.code, $0.entry.name) },
        offices: tree.inOrder.filter(governing.contains).map {
          ($0, tree.names[$0] ?? OfficeUnit.title.code(of: $0))
        })
    }
    let lines = model.lines
    return model.frame.page(
      visit, title: "Compliance",
      lead: "How projects stand against the controls in force: met or not, since when, and the way out.",
      crumbs: [Crumb("Standards", "/controls"), Crumb("Compliance")], room: "standards", help: "compliance",
      body: """
        \(ComplianceTabs.markup(.state))\(figures(Compliance.Tally(lines)))\
        \(ComplianceMatrix(offices: model.offices, counts: model.compliance.byOffice()).markup)\
        \(list(visit, model, lines, offset))
        """)
  }

  private static func figures(_ tally: Compliance.Tally) -> KeyFigures {
    func figure(_ label: String, _ count: Int, _ tone: Tone, _ summary: Markup) -> KeyFigure {
      KeyFigure(
        label, "\(Amounts.group(String(count)))", tone: tone, why: Why(label: label, summary: summary))
    }
    return KeyFigures([
      figure(
        "Not met", tally.notMet, tally.notMet == 0 ? .note : .bad,
        """
        Controls of single projects at require, block or own whose facts fall short, among those listed below. A \
        waiver in force lowers the level and is counted at the level that is left.
        """),
      figure("Hints", tally.hints, .note, "The same at advise, where nothing is held against the project."),
      figure(
        "Declined", tally.declined, .note,
        "Hints to which the project has answered why it does not follow the advice, while that answer counts."
      ),
      figure(
        "Met", tally.met, .note,
        "Nothing is missing, or, at require, the reason for what is missing stands on the record."),
      figure(
        "Not measured", tally.notMeasured, .note,
        "The facts do not tell, or the control does not ask yet. It counts neither way."),
    ])
  }

  private static func list(_ visit: Visit, _ model: Model, _ lines: [Compliance.Line], _ offset: Int)
    -> Section
  {
    let shown = lines.dropFirst(offset).prefix(most)
    let rows = shown.map { line in
      let project = line.project
      let href = "/projects/\(project.code)?side=controls#\(line.control.rawValue)"
      return Table.Row(
        cells: [
          "<a href=\"\(href)\">\(project.entry.name)</a>", "\(line.control.title)",
          "\(LevelMark(Rags.level(line.level)))", ControlSource(line.resolution).markup(closed: model.closed),
          ComplianceMark.told(line),
        ], href: href)
    }
    func page(_ start: Int) -> String { Address.with(visit, ["offset": String(start)]) }
    let pager = Pager(
      previous: offset > 0 ? page(max(offset - most, 0)) : nil,
      next: offset + shown.count < lines.count ? page(offset + most) : nil, shown: shown.count,
      total: lines.count, noun: "controls of projects")
    return Section(
      "Project by project", lead: "What is not met stands first, the longest at the top.",
      body: """
        \(filters(visit, model))\(Table(
          columns: [
            .init(title: "Project"), .init(title: "Control"), .init(title: "Level"), .init(title: "From"),
            .init(title: "Result", wraps: true),
          ], rows: Array(rows), caption: "Compliance project by project",
          empty: EmptyState(
            title: "Nothing to show", text: "No project that you may see answers to these filters."),
          pager: lines.count > most ? pager : nil))
        """)
  }

  private static func filters(_ visit: Visit, _ model: Model) -> FilterBar {
    func field(_ name: String, _ label: String, _ options: [FormOption]) -> FilterField {
      FilterField(name: name, label: label, kind: .select(options), value: visit.query(name) ?? "")
    }
    let here = Face.Address(Address.with(visit, [:])).without("offset")
    return FilterBar(
      address: here.text,
      fields: [
        field("office", "Office and below", model.options),
        field("control", "Control", ControlInForce.all.map { FormOption($0.key.rawValue, $0.key.title) }),
        field("result", "Result", Compliance.Result.allCases.map { FormOption($0.rawValue, $0.title) }),
      ], exportHref: Face.Address(path: "/compliance.csv", pairs: here.pairs).text)
  }
}
