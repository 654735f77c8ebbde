import Face
import Interchange
import Ledger
import Markup
import Measures
import Office
import Registers

/// All seats that stand empty or should be there: where, which role, since when, and who was in them last.
enum VacancyPage {
  struct Model: Sendable {
    let frame: Frame
    let day: Day
    let all: [Vacancy]
    let shown: [Vacancy]
    let offices: [(code: String, name: String)]
    let deputies: [AnyHeld]
    let strays: [StrayLine]
    let mayAppoint: Bool
  }

  /// So many stand on the page; the file holds all.
  static let most = 300

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let query = try VacancyQuery(reading: visit)
    let model = try await visit.read { try gather($0, query) }
    return model.frame.page(
      visit, title: "Vacancies",
      lead: "What stands empty or should be there on \(LongDayText.text(model.day)), the longest first.",
      crumbs: [Crumb("People", "/people"), Crumb("Vacancies")], room: "people", help: "vacancies",
      actions: ActionLink("Allocation", href: "/allocation").markup, body: body(visit, model))
  }

  @Sendable static func file(_ visit: Visit) async throws -> Answer {
    let query = try VacancyQuery(reading: visit)
    let (rows, day) = try await visit.read { archivist in
      (try query.holds(archivist, try Vacancies(archivist)), archivist.day)
    }
    return Answer(
      200, type: "text/csv; charset=utf-8", body: csv(rows, day),
      headers: [("content-disposition", "attachment; filename=\"vacancies.csv\"")])
  }

  static func csv(_ rows: [Vacancy], _ day: Day) -> [UInt8] {
    var writer = CSVWriter()
    writer.row([
      "kind", "post", "title", "role", "place", "place_name", "office", "mandatory", "since", "days",
      "held_last_by",
      "filled_from", "reason",
    ])
    for one in rows {
      writer.row([
        one.kind.rawValue, one.post.map { Post.title.code(of: $0) } ?? "", one.title, one.roleKey,
        one.place.code, one.place.name, one.place.office.map { OfficeUnit.title.code(of: $0) } ?? "",
        one.isMandatory ? "true" : "false", one.since?.description ?? "",
        one.age(on: day).map { String($0) } ?? "", one.former.map { Person.title.code(of: $0.person) } ?? "",
        one.coming?.description ?? "", one.reason,
      ])
    }
    return writer.bytes
  }

  static func gather(_ archivist: Archivist, _ query: VacancyQuery) throws -> Model {
    let vacancies = try Vacancies(archivist)
    let offices = try archivist.openOffices().map { (code: $0.code, name: $0.entry.name) }
    return Model(
      frame: Frame(archivist), day: archivist.day, all: vacancies.all,
      shown: try query.holds(archivist, vacancies), offices: offices,
      deputies: try archivist.deputiesWhoLeft(), strays: try StrayLine.all(archivist),
      mayAppoint: try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(Assignment.self)))
  }

  private static func body(_ visit: Visit, _ model: Model) -> Markup {
    """
    \(figures(model))\(Section("Empty seats", body: "\(tabs(visit))\(filters(visit, model))\(table(model))"))\
    \(deputies(model))\(StrayLine.section(model.strays))\(rules)
    """
  }

  private static func figures(_ model: Model) -> KeyFigures {
    func count(_ kind: Vacancy.Kind) -> Int { model.all.count { $0.kind == kind } }
    let must = model.all.filter { $0.isMandatory && $0.kind == .vacant }
    let oldest = model.all.filter { $0.kind == .vacant }.compactMap { $0.age(on: model.day) }.max()
    return KeyFigures([
      KeyFigure(
        "Vacant posts", "\(count(.vacant))", note: "\(must.count) must be filled",
        tone: must.isEmpty ? .note : .watch, href: "/vacancies?kind=vacant",
        why: Why(
          label: "Vacant posts",
          summary: "Posts at open places without an assignment in force of somebody who is still here.")),
      KeyFigure(
        "No such post", "\(count(.missing))", tone: count(.missing) == 0 ? .note : .watch,
        href: "/vacancies?kind=missing",
        why: Why(label: "No such post", summary: "What the rules below ask for and nobody has set up.")),
      KeyFigure(
        "Nobody named", "\(count(.unnamed))", tone: count(.unnamed) == 0 ? .note : .bad,
        href: "/vacancies?kind=unnamed",
        why: Why(
          label: "Nobody named",
          summary: "Sponsors, managers and chairs that are not named, or named and gone.")),
      KeyFigure(
        "Oldest", oldest.map { "\(Amounts.group(String($0)))" } ?? "–",
        unit: oldest == nil ? "" : oldest == 1 ? "day" : "days", note: "of the vacant posts",
        why: Why(
          label: "Oldest vacancy",
          summary:
            "Counted from the day after the last holder's last day, from the day she was said to have left, or, where nobody was ever in it, from the day it was entered."
        )),
    ])
  }

  private static func tabs(_ visit: Visit) -> Tabs {
    let kind = visit.query("kind") ?? ""
    return Tabs(
      [
        Tab("Posts", href: Address.with(visit, ["kind": ""]), current: kind.isEmpty),
        Tab("Nobody named", href: Address.with(visit, ["kind": "unnamed"]), current: kind == "unnamed"),
      ], label: "Posts or parts")
  }

  private static func filters(_ visit: Visit, _ model: Model) -> FilterBar {
    var roles: [String: String] = [:]
    for one in model.all where !one.roleKey.isEmpty { roles[one.roleKey] = one.role }
    let query = visit.ask.query.isEmpty ? "" : "?" + visit.ask.query
    return FilterBar(
      address: visit.ask.path + query,
      fields: [
        FilterField(
          name: "office", label: "Office and below",
          kind: .select(model.offices.map { FormOption($0.code, "\($0.code) \($0.name)") }),
          value: visit.query("office") ?? ""),
        FilterField(
          name: "role", label: "Role",
          kind: .select(roles.sorted { $0.value < $1.value }.map { FormOption($0.key, $0.value) }),
          value: visit.query("role") ?? ""),
        FilterField(
          name: "kind", label: "Kind",
          kind: .select(
            [FormOption("vacant,missing,unnamed", "All")]
              + Vacancy.Kind.allCases.map { FormOption($0.rawValue, $0.title) }),
          value: visit.query("kind") ?? ""),
        FilterField(
          name: "mandatory", label: "Must be filled",
          kind: .select([FormOption("true", "Yes"), FormOption("false", "No")]),
          value: visit.query("mandatory") ?? ""),
      ], exportHref: "/vacancies.csv" + query)
  }

  private static func table(_ model: Model) -> Markup {
    let rows = model.shown.prefix(most).map { VacancyRow(vacancy: $0, model: model).row }
    let left = model.shown.count - rows.count
    let table = Table(
      columns: [
        .init(title: "Seat"), .init(title: "Where"), .init(title: "Role", wraps: true), .init(title: "State"),
        .init(title: "Empty since"), .init(title: "Age", unit: "days", numeric: true),
        .init(title: "Last held by"),
        .init(title: ""),
      ], rows: rows, caption: "Vacancies",
      empty: EmptyState(
        title: model.all.isEmpty ? "Nothing stands empty" : "Nothing matches",
        text: model.all.isEmpty
          ? "Every post that you may see is filled, and every post that must be there is."
          : "Take off a filter."))
    return
      "\(table)\(if: left > 0, "<p>and \(Amounts.group(String(left))) more, in the file</p>")"
  }

  private static func deputies(_ model: Model) -> Section? {
    if model.deputies.isEmpty { return nil }
    return Section(
      "Deputies who have left", lead: "Name another deputy, or none.",
      body: WorkList(
        model.deputies.map { row in
          WorkItem(
            title: row.names["post"] ?? row.code, href: "/assignments/\(row.code)",
            about: "\(row.names["deputy"] ?? "") for \(row.names["person"] ?? "")", tone: .watch)
        }
      ).markup)
  }

  private static var rules: Section {
    let rows = PostRule.all.map { rule in
      Table.Row(cells: ["\(rule.title)", "\(rule.placeWords)", "\(rule.reason)"])
    }
    return Section(
      "What must be there", id: "rules", lead: "The establishment by kind of place.",
      body: Table(
        columns: [.init(title: "Seat"), .init(title: "Where"), .init(title: "Why", wraps: true)], rows: rows,
        caption: "Seats that must be there"
      ).markup)
  }
}
