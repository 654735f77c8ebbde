import Face
import Interchange
import Markup
import Measures
import Office
import Registers

/// The page between upload and import: the mapping, a rehearsal of it, and the button that keeps it.
struct ImportStep {
  let visit: Visit
  init(_ visit: Visit) { self.visit = visit }

  private struct Choices: Sendable {
    let frame: Frame
    let offices: [FormOption]
    let portfolios: [FormOption]
  }

  func show() async throws -> Answer {
    let (upload, table) = try await file()
    let proposal = ColumnMapping.propose(headings: table.header, targets: ImportTargets.all)
    return try await page(upload, table, proposal.mapping, ImportOptions(), proposal.doubts, status: 200)
  }

  func act() async throws -> Answer {
    let (upload, table) = try await file()
    let form = try visit.form()
    let mapping = try mapping(table, form)
    let (options, problem) = options(form)
    guard form["act"] == "import", problem == nil else {
      return try await page(
        upload, table, mapping, options, [], problem: problem, status: problem == nil ? 200 : 422)
    }
    let outcome: ImportOutcome
    do {
      outcome = try await ProjectImport(visit.house, key: try visit.needKey(), request: visit.ask.id)
        .run(table, mapping: mapping, options: options)
    } catch Refusal.invalid {
      // The rehearsal below runs into the same fault and says it beside what was chosen.
      return try await page(upload, table, mapping, options, [], status: 422)
    }
    guard outcome.isKept else { return try await page(upload, table, mapping, options, [], status: 422) }
    try await Uploads(visit.house).drop(
      visit.value("id"), account: try await ImportPages.account(visit))
    let frame = try await visit.read { Frame($0) }
    return frame.page(
      visit, title: "Imported", crumbs: [Crumb("Projects", "/projects"), Crumb("Import")], room: "settings",
      help: "import",
      actions: ActionLink("Set-up: what remains", href: "/set-up/next").markup
        + ActionLink("Who may decide?", href: "/authority").markup
        + ActionLink("See the projects", href: "/projects", style: .primary).markup,
      body: ImportReport(outcome).markup)
  }

  private func file() async throws -> (Uploads.Upload, CSVTable) {
    let account = try await ImportPages.account(visit)
    let upload = try await Uploads(visit.house).find(visit.value("id"), account: account)
    return (upload, try await TableSource.read(upload.bytes, sheet: ImportPages.sheet(visit)))
  }

  private func mapping(_ table: CSVTable, _ form: Form) throws -> ColumnMapping {
    var mapping = ColumnMapping.propose(headings: table.header, targets: ImportTargets.all).mapping
    let proposed = mapping.columns
    mapping.columns = []
    for (index, heading) in table.header.enumerated() {
      guard let field = form["column-\(index)"], !field.isEmpty else { continue }
      guard ImportTargets.all.contains(where: { $0.name == field }) else {
        throw Refusal.misasked([Problem("column-\(index)", "This field is not known.")])
      }
      if let same = proposed.first(where: { $0.heading == heading && $0.field == field }) {
        mapping.columns.append(same)
      } else {
        let unit = proposed.first { $0.heading == heading }?.unit ?? proposed.compactMap(\.unit).first
        mapping.columns.append(ColumnMapping.Column(heading: heading, field: field, unit: unit))
      }
    }
    return mapping
  }

  private func options(_ form: Form) -> (options: ImportOptions, problem: String?) {
    var options = ImportOptions()
    options.governingOffice = form["office"].flatMap { $0.isEmpty ? nil : $0 }
    options.portfolio = form["portfolio"].flatMap { $0.isEmpty ? nil : $0 }
    if let text = form["period"], !text.isEmpty {
      options.period = Day(text)
    }
    options.isStrict = form["strict"] == "true"
    let isBad = options.period == nil && !(form["period"] ?? "").isEmpty
    return (options, isBad ? "The day of the report is written as 2026-03-31." : nil)
  }

  private func page(
    _ upload: Uploads.Upload, _ table: CSVTable, _ mapping: ColumnMapping, _ options: ImportOptions,
    _ doubts: [String], problem: String? = nil, status: Int
  ) async throws -> Answer {
    let choices = try await choices()
    var rehearsal = options
    rehearsal.isRehearsal = true
    var outcome: ImportOutcome?
    var fault: Markup = problem.map { Notice(.bad, title: "Not yet right", text: "\($0)").markup } ?? .nothing
    do {
      outcome = try await ProjectImport(visit.house, key: try visit.needKey(), request: visit.ask.id)
        .run(table, mapping: mapping, options: rehearsal)
    } catch Refusal.invalid(let problems) {
      fault +=
        Notice(
          .bad, title: "This mapping cannot be used",
          text: "\(problems.map(\.sentence).joined(separator: " "))"
        ).markup
    }
    let mayKeep = outcome?.problemCount == 0
    let form = FormView(
      action: "/import/\(visit.value("id"))\(visit.ask.query.isEmpty ? "" : "?\(visit.ask.query)")",
      sections: [
        FormSection("Where they belong", fields: placeFields(options, choices)),
        FormSection(
          "Columns", help: "Each column of the file and the field it fills.",
          fields: columnFields(table, mapping)),
      ], csrf: visit.csrf, submit: "Look again", cancel: "/import",
      more: mayKeep
        ? "<button type=\"submit\" name=\"act\" value=\"import\" class=\"button primary\">Import \(table.rowCount == 1 ? "the one row" : "all \(table.rowCount) rows")</button>"
        : .nothing)
    let doubtNotice =
      doubts.isEmpty
      ? Markup.nothing
      : Notice(.watch, title: "Please check", text: "\(doubts.joined(separator: " "))").markup
    return choices.frame.page(
      visit, title: "Import \(upload.name)", lead: "\(ImportPages.size(table))",
      crumbs: [Crumb("Projects", "/projects"), Crumb("Import", "/import"), Crumb(upload.name)],
      room: "settings",
      help: "import", status: status,
      body: """
        \(fault)\(doubtNotice)\(outcome.map { ImportReport($0).markup } ?? .nothing)\
        \(Section("How the file is read", body: form.markup))\(Section("First rows", body: preview(table).markup))
        """)
  }

  private func choices() async throws -> Choices {
    try await visit.read { archivist in
      func options(_ name: String) throws -> [FormOption] {
        guard let shelf = archivist.catalogue.shelf(name) else { return [] }
        var query = ListQuery()
        query.limit = 500
        query.counts = false
        return [FormOption("", "As in the file")]
          + (try archivist.list(shelf, query).rows.map {
            FormOption($0.code, "\($0.code) \(shelf.sheet.name(of: $0.entry))")
          })
      }
      return Choices(
        frame: Frame(archivist), offices: try options("office"), portfolios: try options("portfolio"))
    }
  }

  private func placeFields(_ options: ImportOptions, _ choices: Choices) -> [FormField] {
    [
      FormField(
        name: "office", label: "Governing office", kind: .choice(choices.offices),
        value: options.governingOffice ?? ""),
      FormField(
        name: "portfolio", label: "Portfolio", kind: .choice(choices.portfolios),
        value: options.portfolio ?? ""),
      FormField(
        name: "period", label: "The file reports as at", kind: .date,
        value: options.period?.description ?? "",
        help:
          "Then each row also becomes a published status report. Leave it empty where the file has a column for it, or none is wanted."
      ),
      FormField(
        name: "strict", label: "Stop at any cell that is not understood", kind: .bool,
        value: options.isStrict ? "true" : "false", help: "Otherwise such cells are left out and listed."),
    ]
  }

  private func columnFields(_ table: CSVTable, _ mapping: ColumnMapping) -> [FormField] {
    let targets = [FormOption("", "Leave out")] + ImportTargets.all.map { FormOption($0.name, $0.title) }
    return table.header.enumerated().map { index, heading in
      let column = mapping.columns.first { $0.heading == heading }
      return FormField(
        name: "column-\(index)", label: Heading.firstLine(heading), kind: .choice(targets),
        value: column?.field ?? "",
        hint: column?.unit.map { "in \($0.text)" } ?? "")
    }
  }

  private func preview(_ table: CSVTable) -> Table {
    let columns = min(table.header.count, 12)
    return Table(
      columns: table.header.prefix(columns).map { .init(title: Heading.firstLine($0)) },
      rows: (0..<min(table.rowCount, 5)).map { row in
        Table.Row(
          cells: (0..<columns).map { "<span class=\"clamp\">\(table.cell(row, $0).prefix(160))</span>" })
      }, caption: "First rows of the file",
      empty: EmptyState(title: "No rows", text: "The file has a heading and nothing below it."))
  }
}
