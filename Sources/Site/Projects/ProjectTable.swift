import Face
import Markup
import Measures
import Office
import Registers

/// The project table: what people compare, both RAG side by side, and sums per currency at the foot.
///
/// Cells are written from the typed entry and not from all its texts, because this table is asked for most.
struct ProjectTable {
  let visit: Visit
  let query: ListQuery
  /// Where the list stands, for the way back from an empty one.
  var base = "/projects"
  var mayCreate = false
  /// False where the table is a part of another page, which neither sorts nor turns pages.
  var isWhole = true

  func table(_ page: ListPage, sums: [CurrencySum]) -> Table {
    let projects = page.rows.compactMap { row in row.as(Project.self).map { (row, $0.entry) } }
    let currencies = Set(projects.compactMap { $0.1.wholeLifeCost?.currency } + sums.map(\.currency))
    let only = currencies.count == 1 ? currencies.first : nil
    var marks = RowMarks(closed: page.closed)
    return Table(
      columns: columns(only), rows: projects.map { row($0.0, $0.1, only, &marks) },
      totals: sums.map(total),
      caption: "Projects", empty: empty,
      pager: Pager(
        previous: query.cursor == nil ? nil : Address.with(visit, ["after": ""]),
        next: page.next.map { Address.with(visit, ["after": $0]) }, shown: page.rows.count, total: page.total,
        noun: "projects"))
  }

  private func columns(_ currency: Currency?) -> [Table.Column] {
    [
      column("code", "Code"), column("name", "Project", sticky: true), plain("Governing office"),
      column("department", "Department"), column("status", "Status"), column("tier", "Tier", numeric: true),
      plain("RAG declared"), plain("RAG computed"), column("finish_forecast", "Finish, forecast"),
      plain("Slip", unit: "days", numeric: true),
      // Amounts of several currencies have no order among each other.
      currency.map { column("whole_life_cost", "Whole-life cost", unit: $0.code, numeric: true) }
        ?? plain("Whole-life cost", numeric: true),
      plain("Sponsor"), plain("Project manager"),
    ]
  }

  private func plain(_ title: String, unit: String? = nil, numeric: Bool = false) -> Table.Column {
    Table.Column(title: title, unit: unit, numeric: numeric)
  }

  private func column(
    _ field: String, _ title: String, unit: String? = nil, numeric: Bool = false, sticky: Bool = false
  ) -> Table.Column {
    let first = query.order.first { $0.field == field }
    let sorted: Table.Sorted = first.map { $0.descending ? .descending : .ascending } ?? .none
    let next = sorted == .ascending ? "-\(field)" : field
    return Table.Column(
      key: field, title: title, unit: unit, numeric: numeric,
      sortable: isWhole ? Address.with(visit, ["sort": next, "after": ""]) : nil, sorted: sorted,
      sticky: sticky)
  }

  private func row(
    _ held: AnyHeld, _ project: Project, _ currency: Currency?, _ marks: inout RowMarks
  ) -> Table.Row {
    let code = held.code
    let href = "/projects/\(code)"
    let slip = ComputedRag.slip(of: project).map { ($0 > 0 ? "+" : "") + Amounts.group(String($0)) }
    let cost = project.wholeLifeCost.map { money in
      currency == nil ? "\(money.currency.code) \(Amounts.grouped(money))" : Amounts.grouped(money)
    }
    return Table.Row(
      cells: [
        Code(code, href: href).markup, "<a href=\"\(href)\">\(project.name)</a>",
        marks.office(project.governingOffice, held.names["governing_office"]),
        RowMarks.text(project.department),
        marks.badge(project.status), RowMarks.text(Tiering.effective(of: project).map(String.init) ?? ""),
        marks.declared(project.ragDeclared), marks.computed(ComputedRag(of: project).rag),
        RowMarks.text(project.finishForecast?.text ?? ""), RowMarks.text(slip ?? ""),
        RowMarks.text(cost ?? ""),
        marks.person(project.sponsor, held.names["sponsor"]),
        marks.person(project.manager, held.names["manager"]),
      ], href: href, id: code, editHref: "/projects/\(code)/edit")
  }

  private func total(_ sum: CurrencySum) -> Table.Row {
    let counted = "Sum of \(Amounts.group(String(sum.count))) with a whole-life cost in \(sum.currency.code)"
    var cells: [Markup] = Array(repeating: .nothing, count: 13)
    cells[1] = "\(counted)"
    cells[10] = "\(sum.text)"
    return Table.Row(cells: cells)
  }

  private var empty: EmptyState {
    if visit.pairs.contains(where: { !["as-of", "view"].contains($0.name) }) {
      return EmptyState(
        title: "No projects match", text: "Take a filter away to see more.", step: "Show all", href: base)
    }
    return EmptyState(
      title: "No projects yet", text: "Here will stand the projects that you may see.",
      step: mayCreate ? "Enter the first project" : nil, href: mayCreate ? "/projects/new" : nil)
  }
}
