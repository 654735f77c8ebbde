import Face
import Interchange
import Markup
import Measures
import Office
import Registers

/// The page between upload and import of a directory file: columns, a rehearsal with its diff, and the button that keeps it.
struct DirectoryStep {
  let visit: Visit
  let kind: DirectoryKind

  func show() async throws -> Answer {
    let (upload, table) = try await file()
    let mapping = try DirectoryImport.proposal(table, kind, visit.house.catalogue)
    return try await page(upload, table, mapping, status: 200)
  }

  func act() async throws -> Answer {
    let (upload, table) = try await file()
    let form = try visit.form()
    let mapping = try mapping(table, form)
    guard form["act"] == "import" else { return try await page(upload, table, mapping, status: 200) }
    let outcome: DirectoryOutcome
    do { outcome = try await run(table, mapping, isRehearsal: false) } catch Refusal.invalid {
      // The rehearsal below runs into the same fault and says it beside what was chosen.
      return try await page(upload, table, mapping, status: 422)
    }
    guard outcome.isKept else { return try await page(upload, table, mapping, status: 422) }
    try await Uploads(visit.house).drop(visit.value("id"), account: try await ImportPages.account(visit))
    let shelf = try kind.shelf(visit.house.catalogue)
    let frame = try await visit.read { Frame($0) }
    return frame.page(
      visit, title: "Imported", crumbs: crumbs(shelf), room: "people", help: "import-directory",
      actions: ActionLink(
        "See the \(shelf.title.many.lowercased())", href: "/\(shelf.title.path)", style: .primary
      ).markup,
      body: DirectoryReport(outcome: outcome, shelf: shelf).markup)
  }

  private func crumbs(_ shelf: Shelf) -> [Crumb] {
    [Crumb(shelf.title.many, "/\(shelf.title.path)"), Crumb("Import", "/import")]
  }

  private func file() async throws -> (Uploads.Upload, CSVTable) {
    let account = try await ImportPages.account(visit)
    let upload = try await Uploads(visit.house).find(visit.value("id"), account: account)
    return (upload, try await TableSource.read(upload.bytes, sheet: ImportPages.sheet(visit)))
  }

  private func run(_ table: CSVTable, _ mapping: ColumnMapping, isRehearsal: Bool) async throws
    -> DirectoryOutcome
  {
    try await DirectoryImport(visit.house, key: try visit.needKey(), request: visit.ask.id)
      .run(table, as: kind, mapping: mapping, isRehearsal: isRehearsal)
  }

  private func mapping(_ table: CSVTable, _ form: Form) throws -> ColumnMapping {
    var mapping = try DirectoryImport.proposal(table, kind, visit.house.catalogue)
    let proposed = mapping.columns
    let targets = try kind.targets(visit.house.catalogue)
    mapping.columns = []
    for (index, heading) in table.header.enumerated() {
      guard let field = form["column-\(index)"], !field.isEmpty else { continue }
      guard targets.contains(where: { $0.name == field }) else {
        throw Refusal.misasked([Problem("column-\(index)", "This field is not known.")])
      }
      let same = proposed.first { $0.heading == heading && $0.field == field }
      mapping.columns.append(same ?? ColumnMapping.Column(heading: heading, field: field))
    }
    return mapping
  }

  private func page(
    _ upload: Uploads.Upload, _ table: CSVTable, _ mapping: ColumnMapping, status: Int
  ) async throws -> Answer {
    let shelf = try kind.shelf(visit.house.catalogue)
    var outcome: DirectoryOutcome?
    var fault = Markup.nothing
    do { outcome = try await run(table, mapping, isRehearsal: true) } catch Refusal.invalid(let problems) {
      fault =
        Notice(
          .bad, title: "These columns cannot be used",
          text: "\(problems.map(\.sentence).joined(separator: " "))"
        ).markup
    }
    let changes = (outcome?.entered ?? 0) + (outcome?.changed ?? 0)
    let mayKeep = outcome?.problemCount == 0 && changes > 0
    let form = FormView(
      action: "/import/\(visit.value("id"))?\(visit.ask.query)",
      sections: [
        FormSection(
          "Columns",
          help: "Each column of the file and the field it fills. Rows are told apart by their code, or by "
            + "\(kind.keyWords).", fields: try columns(table, mapping))
      ], csrf: visit.csrf, submit: "Look again", cancel: "/import",
      more: mayKeep
        ? "<button type=\"submit\" name=\"act\" value=\"import\" class=\"button primary\">Import \(Wording.counted(changes, "row", "rows"))</button>"
        : .nothing)
    let frame = try await visit.read { Frame($0) }
    return frame.page(
      visit, title: "Import \(upload.name)",
      lead: "\(shelf.title.many): \(ImportPages.size(table))",
      crumbs: crumbs(shelf) + [Crumb(upload.name)], room: "people", help: "import-directory",
      status: status,
      body: """
        \(fault)\(outcome.map { DirectoryReport(outcome: $0, shelf: shelf).markup } ?? .nothing)\
        \(Section("How the file is read", body: form.markup))
        """)
  }

  private func columns(_ table: CSVTable, _ mapping: ColumnMapping) throws -> [FormField] {
    let targets =
      [FormOption("", "Leave out")]
      + (try kind.targets(visit.house.catalogue)).map { FormOption($0.name, $0.title) }
    return table.header.enumerated().map { index, heading in
      FormField(
        name: "column-\(index)", label: Heading.firstLine(heading), kind: .choice(targets),
        value: mapping.columns.first { $0.heading == heading }?.field ?? "",
        hint: table.rowCount > 0 ? "such as “\(table.cell(0, index).prefix(40))”" : "")
    }
  }
}
