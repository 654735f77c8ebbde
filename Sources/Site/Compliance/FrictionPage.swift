import Face
import Interchange
import Markup
import Measures
import Office
import Registers

/// Which controls are waived, tailored, declined and waited for most: as a page, a file and for programs.
enum FrictionPage {
  static var routes: [Route] {
    [
      Route("GET", "/compliance/friction", act: "see compliance", handle: answer),
      Route("GET", "/compliance/friction.csv", act: "see compliance", handle: csv),
      Route(
        "GET", "/api/v1/compliance/friction", act: "see compliance",
        note: .plain(
          summary: "How often controls were waived, tailored, declined or held work up in the last year",
          parameters: [
            .init(name: "office", place: "query", help: "Projects governed by this office or below it: O-3."),
            .init(name: "control", place: "query", help: "Such as reporting_cadence."),
          ], statuses: [200, 400]), handle: json),
    ]
  }

  private struct Model: Sendable {
    let frame: Frame
    let friction: Friction
    let offices: [FormOption]
    let names: [Int64: String]
  }

  @Sendable private static func json(_ visit: Visit) async throws -> Answer {
    let question = try FrictionQuestion { visit.query($0) }
    return .json(FrictionJSON.bytes(try await visit.read { try question.answer($0) }))
  }

  @Sendable private static func csv(_ visit: Visit) async throws -> Answer {
    let question = try FrictionQuestion { visit.query($0) }
    let friction = try await visit.read { try question.answer($0) }
    var writer = CSVWriter()
    writer.row(["office", "control"] + FrictionJSON.names + ["median_days"])
    for line in friction.lines {
      writer.row(
        [OfficeUnit.title.code(of: line.office), line.control.rawValue]
          + FrictionJSON.numbers(line.count).map(String.init)
          + [line.count.medianHalves.map(LatencyWords.days(halves:)) ?? ""])
    }
    return Answer(
      200, type: "text/csv; charset=utf-8", body: writer.bytes,
      headers: [("content-disposition", "attachment; filename=\"friction-\(friction.to).csv\"")])
  }

  @Sendable private static func answer(_ visit: Visit) async throws -> Answer {
    let question = try FrictionQuestion { visit.query($0) }
    let model = try await visit.read { archivist in
      Model(
        frame: Frame(archivist), friction: try question.answer(archivist),
        offices: try archivist.openOffices().map { FormOption($0.code, $0.entry.name) },
        names: try archivist.treeThen().names)
    }
    let friction = model.friction
    return model.frame.page(
      visit, title: "Friction",
      lead: """
        Which controls are waived, tailored, declined and waited for, from \(LongDayText.text(friction.from)) to \
        \(LongDayText.text(friction.to)).
        """,
      crumbs: [Crumb("Standards", "/controls"), Crumb("Compliance", "/compliance"), Crumb("Friction")],
      room: "standards", help: "friction",
      body: """
        \(ComplianceTabs.markup(.friction))\(figures(friction.whole))\(filters(visit, model))\(picture(friction))\
        \(table(model))
        """)
  }

  private static func figures(_ whole: FrictionCount) -> KeyFigures {
    func figure(_ label: String, _ number: String, _ note: String, _ summary: Markup) -> KeyFigure {
      KeyFigure(label, "\(number)", note: "\(note)", why: Why(label: label, summary: summary))
    }
    let median = whole.medianHalves.map(LatencyWords.days(halves:))
    return KeyFigures([
      figure(
        "Waivers asked for", Amounts.group(String(whole.waiversAsked)),
        "\(whole.waiversGranted) granted, \(whole.waiversRefused) refused",
        "Entered in these days. What was granted or refused in them may have been asked for before."),
      figure(
        "Waivers in force", Amounts.group(String(whole.waiversInForce)), "\(whole.waiversExpired) expired",
        "Granted and running on the last day; expired are those whose last day lies in these days."),
      figure(
        "Tailoring asked for", Amounts.group(String(whole.tailoringAsked)),
        "\(whole.tailoringAgreed) agreed", "Proposed in these days, and put in force in them."),
      figure(
        "Advice declined", Amounts.group(String(whole.declined)), "\(whole.followed) followed",
        "Answers that projects gave to advice in these days."),
      figure(
        "Held up now", Amounts.group(String(whole.heldUp)), "",
        "Controls of single projects at block or own that are not met on the last day."),
      figure(
        "Asked to decided", median ?? "Not known", median == nil ? "Nothing was decided" : "days, the middle",
        "Calendar days from the entry of a waiver or tailoring to its decision; the middle of all."),
    ])
  }

  private static func filters(_ visit: Visit, _ model: Model) -> FilterBar {
    let here = Face.Address(Address.with(visit, [:]))
    return FilterBar(
      address: here.text,
      fields: [
        FilterField(
          name: "office", label: "Office and below", kind: .select(model.offices),
          value: visit.query("office") ?? ""),
        FilterField(
          name: "control", label: "Control",
          kind: .select(ControlKey.allCases.map { FormOption($0.rawValue, $0.title) }),
          value: visit.query("control") ?? ""),
      ], exportHref: Face.Address(path: "/compliance/friction.csv", pairs: here.pairs).text)
  }

  private static func picture(_ friction: Friction) -> Markup {
    let bars = friction.byControl.map {
      BarList.Bar($0.control.title, Double($0.count.cases), href: "/controls/\($0.control.rawValue)")
    }
    return bars.isEmpty
      ? .nothing : BarList(id: "friction", title: "Cases by control", bars: bars, unit: "Cases").markup
  }

  private static func table(_ model: Model) -> Section {
    let counted = [
      "Cases", "Waivers asked", "Granted", "Refused", "In force", "Expired", "Tailoring asked", "Agreed",
      "Declined", "Followed", "Held up now",
    ]
    let rows = model.friction.lines.map { line in
      let office = OfficeUnit.title.code(of: line.office)
      let median: Markup = line.count.medianHalves.map { "\(LatencyWords.days(halves: $0))" } ?? "–"
      return Table.Row(
        cells: [
          "<a href=\"/controls/\(line.control.rawValue)\">\(line.control.title)</a>",
          "<a href=\"/compliance?office=\(office)\">\(model.names[line.office] ?? office)</a>",
        ] + FrictionJSON.numbers(line.count).map { $0 == 0 ? "–" : "\($0)" } + [median])
    }
    return Section(
      "By control and governing office", lead: "The most cases first.",
      body: Table(
        columns: [.init(title: "Control"), .init(title: "Governing office")]
          + counted.map { .init(title: $0, numeric: true) }
          + [.init(title: "Asked to decided", unit: "days", numeric: true)],
        rows: rows, caption: "Friction by control and governing office",
        empty: EmptyState(
          title: "Nothing rubs",
          text: "Counts stand here once leave is asked for, advice is declined or a control holds work up.")
      ).markup)
  }
}

/// The two views of compliance: how things stand, and where controls rub.
enum ComplianceTabs: String, CaseIterable {
  case state = "How things stand"
  case friction = "Friction"

  static func markup(_ current: ComplianceTabs) -> Tabs {
    Tabs(
      allCases.map {
        Tab($0.rawValue, href: $0 == .state ? "/compliance" : "/compliance/friction", current: $0 == current)
      }, label: "Views of compliance")
  }
}
