import Face
import Markup
import Measures
import Office
import Registers

/// The delegation matrix of an office as a page; see `DelegationMatrixFile` for its files.
enum DelegationMatrixPage {
  private struct Model: Sendable {
    let frame: Frame
    let matrix: DelegationMatrix?
    let offices: [Held<OfficeUnit>]
    let mayDelegate: Bool
  }

  @Sendable static func answer(_ visit: Visit) async throws -> Answer {
    let asked = try asked(visit)
    let model = try await visit.read { archivist -> Model in
      let offices = try archivist.openOffices()
      let chosen = asked ?? offices.first?.id
      return Model(
        frame: Frame(archivist), matrix: try chosen.map { try DelegationMatrix(archivist, office: $0) },
        offices: offices,
        mayDelegate: try archivist.mayEnterSomewhere(try archivist.catalogue.shelf(Delegation.self)))
    }
    let code = model.matrix?.office.code ?? ""
    return model.frame.page(
      visit, title: "Delegation matrix",
      lead:
        "Who may decide what, up to which limit: what reaches this office from above, its own, and all below it.",
      crumbs: [Crumb("Governance", "/governance"), Crumb("Delegations", "/delegations"), Crumb("Matrix")],
      room: "governance", help: "delegations",
      actions: (model.matrix == nil
        ? .nothing
        : ActionLink("CSV", href: Address.with(visit, ["office": code]).file("csv")).markup
          + ActionLink("XLSX", href: Address.with(visit, ["office": code]).file("xlsx")).markup)
        + ActionLink("Who may decide?", href: "/authority").markup
        + (model.mayDelegate
          ? ActionLink("Delegate", href: "/delegations/new?office=\(code)").markup : .nothing),
      body: """
        \(choice(model))\(some: model.matrix, { body($0) })\
        \(if: model.matrix == nil, EmptyState(title: "No office to show", text: "There is none yet, or none that you may see.").markup)
        """)
  }

  /// The office that is asked for.
  static func asked(_ visit: Visit) throws -> Int64? {
    guard let text = visit.query("office"), !text.isEmpty else { return nil }
    guard let id = OfficeUnit.title.id(in: text) else {
      throw Refusal.misasked([Problem("office", "The office is a code such as O-3.")])
    }
    return id
  }

  private static func choice(_ model: Model) -> FilterBar {
    FilterBar(
      address: "/delegations/matrix",
      fields: [
        FilterField(
          name: "office", label: "Office",
          kind: .select(model.offices.map { FormOption($0.code, $0.entry.name) }),
          value: model.matrix?.office.code ?? "")
      ])
  }

  private static func body(_ matrix: DelegationMatrix) -> Markup {
    let subjects = matrix.subjects
    let rows = matrix.lines.map { line -> Table.Row in
      let cells = subjects.map { subject -> Markup in
        CellView.joined(
          (line.cells[subject] ?? []).map {
            "<a href=\"/delegations/\($0.code)\">\(DelegationMatrix.words($0.entry))</a>"
          })
      }
      return Table.Row(
        cells: [
          "<a href=\"\(line.holderHref)\">\(line.holder)</a>",
          "<a href=\"\(line.placeHref)\">\(line.place)</a>",
        ] + cells)
    }
    let draft: Markup =
      matrix.drafts == 0
      ? .nothing
      : Notice(
        .note,
        title: matrix.drafts == 1 ? "One draft is not in force" : "\(matrix.drafts) drafts are not in force",
        text: "<a href=\"/delegations?status=draft\">See the drafts</a>; who may approve puts them in force."
      ).markup
    let table = Table(
      columns: [.init(title: "Holder"), .init(title: "Holds at")] + subjects.map { .init(title: $0.title) },
      rows: rows,
      caption: "Delegation of authority of \(matrix.office.entry.name)",
      empty: EmptyState(
        title: "Nothing is delegated here yet",
        text:
          "Begin with what sponsors may decide for their projects, then the head of the office, then the director.",
        step: "Delegate", href: "/delegations/new?office=\(matrix.office.code)"))
    return Section("In force", body: "<div class=\"stack\">\(draft)\(table)</div>").markup
  }
}

extension String {
  /// The address of the page as a file: `/delegations/matrix?office=O-1` → `/delegations/matrix.csv?office=O-1`.
  fileprivate func file(_ ending: String) -> String {
    let parts = utf8.split(separator: 0x3F, maxSplits: 1).map { String($0) ?? "" }
    return (parts.first ?? "") + ".\(ending)" + (parts.count > 1 ? "?" + parts[1] : "")
  }
}
