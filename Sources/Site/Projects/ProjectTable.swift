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

  func table(_ page: ListPage, sums: [CurrencySum]) -> Table {
    let projects = page.rows.compactMap { row in row.as(Project.self).map { (row, $0.entry) } }
    let currencies = Set(projects.compactMap { $0.1.wholeLifeCost?.currency } + sums.map(\.currency))
    let only = currencies.count == 1 ? currencies.first : nil
    let asOf = visit.query("as-of").map { "?as-of=" + Link.encode($0) } ?? ""
    return Table(
      columns: columns(only), rows: projects.map { row($0.0, $0.1, only, asOf) }, totals: sums.map(total),
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
      sortable: Address.with(visit, ["sort": next, "after": ""]), sorted: sorted, sticky: sticky)
  }

  private func row(_ held: AnyHeld, _ project: Project, _ currency: Currency?, _ asOf: String) -> Table.Row {
    let href = "/projects/\(held.code)\(asOf)"
    let slip = ComputedRag.slip(of: project)
    return Table.Row(
      cells: [
        Code(held.code, href: href).markup, "<a href=\"\(href)\">\(project.name)</a>",
        link("offices", project.governingOffice?.code, held.names["governing_office"]),
        text(project.department), Badge(project.status.title, CellView.tone(project.status.rawValue)).markup,
        text(Tiering.effective(of: project).map(String.init) ?? ""),
        RagMark(Rags.mark(project.ragDeclared), label: "Declared").markup,
        RagMark(Rags.mark(ComputedRag(of: project).rag), label: "Computed").markup,
        text(project.finishForecast?.text ?? ""),
        text(slip.map { ($0 > 0 ? "+" : "") + Amounts.group(String($0)) } ?? ""),
        text(
          project.wholeLifeCost.map { currency == nil ? Amounts.text($0.text) : Amounts.grouped($0) } ?? ""),
        link("people", project.sponsor?.code, held.names["sponsor"]),
        link("people", project.manager?.code, held.names["manager"]),
      ], href: href, id: held.code, editHref: "/projects/\(held.code)/edit")
  }

  private func text(_ text: String) -> Markup { text.isEmpty ? "<span class=\"none\">–</span>" : "\(text)" }

  private func link(_ path: String, _ code: String?, _ name: String?) -> Markup {
    guard let code else { return "<span class=\"none\">–</span>" }
    return "<a href=\"/\(path)/\(code)\">\(name.flatMap { $0.isEmpty ? nil : $0 } ?? code)</a>"
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
