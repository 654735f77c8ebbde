import Interchange
import Ledger
import Measures
import Office
import Registers

/// One import at work inside its transaction.
struct ImportWork {
  let registrar: Registrar
  let options: ImportOptions
  var outcome: ImportOutcome
  private let projects: Shelf
  private let reports: Shelf
  private var known: KnownProjects
  /// The fields of a project that point to entries, and where those are kept.
  private let references: [(field: String, shelf: Shelf)]
  /// What cells name: an office or a person by its code, and also by a name or address that only one bears.
  private var index: DirectoryIndex
  private let office: String?
  private let portfolio: String?
  /// The last day on which each project of the file is reported, and the last of all.
  private var lastSeen = LastSeen([])

  init(_ registrar: Registrar, _ options: ImportOptions, _ outcome: ImportOutcome) throws {
    self.registrar = registrar
    self.options = options
    self.outcome = outcome
    let catalogue = registrar.archivist.catalogue
    guard let projects = catalogue.shelf("project"), let reports = catalogue.shelf("status_report") else {
      throw Refusal.missing("register")
    }
    self.projects = projects
    references = projects.sheet.fields.compactMap { field in
      guard case .reference(let register) = field.kind else { return nil }
      return catalogue.shelf(register).map { (field.name, $0) }
    }
    self.reports = reports
    index = DirectoryIndex(registrar.archivist)
    portfolio = options.portfolio
    office = try options.governingOffice ?? ImportWork.onlyOffice(registrar)
    known = try KnownProjects(registrar.archivist, portfolio: options.portfolio)
  }

  /// Where there is one root office, it governs what the file leaves open.
  private static func onlyOffice(_ registrar: Registrar) throws -> String? {
    let tree = registrar.archivist.tree
    let roots = tree.all.filter { tree.parents[$0] == nil }
    return roots.count == 1 ? roots.first.map { OfficeUnit.title.code(of: $0) } : nil
  }

  mutating func take(_ rows: [PreparedRow]) throws {
    lastSeen = LastSeen(rows)
    for row in ordered(rows) {
      do { try take(row) } catch Refusal.invalid(let problems) {
        try again(row, problems)
      } catch Refusal.forbidden(let forbidden) {
        outcome.report(
          ImportProblem(
            row: row.number, column: heading(of: "governing_office"),
            value: String((row.values["governing_office"] ?? "").prefix(80)), sentence: forbidden.sentence))
      }
    }
  }

  /// A cell at odds with another of its row (a finish before its start, say) is left out with its partner; the rest of
  /// the row is taken. In a strict import, and where what is wrong cannot be left out, it is a problem.
  private mutating func again(_ row: PreparedRow, _ problems: [Problem]) throws {
    let found = problems.map { problem in
      ImportProblem(
        row: row.number, column: heading(of: problem.field),
        value: String((row.values[problem.field] ?? "").prefix(80)),
        sentence: problem.sentence)
    }
    let needed: Set<String> = ["name", "governing_office", "reference", "status"]
    let fields = Set(problems.map(\.field))
    guard !options.isStrict, fields.isDisjoint(with: needed),
      fields.contains(where: { row.values[$0] != nil })
    else {
      for problem in found { outcome.report(problem) }
      return
    }
    var rest = row
    for field in fields {
      rest.values[field] = nil
      rest.values[field.hasPrefix("finish") ? "start" + field.dropFirst(6) : field] = nil
    }
    for problem in found { outcome.leaveOut(problem) }
    do { try take(rest) } catch Refusal.invalid(let others) {
      for problem in others {
        outcome.report(
          ImportProblem(
            row: row.number, column: heading(of: problem.field), value: "", sentence: problem.sentence))
      }
    }
  }

  /// Rows of one project in the order of their days, so that the latest has the last word.
  private func ordered(_ rows: [PreparedRow]) -> [PreparedRow] {
    guard rows.contains(where: { $0.values["snapshot"] != nil }) else { return rows }
    return rows.sorted { ($0.values["snapshot"] ?? "", $0.number) < ($1.values["snapshot"] ?? "", $1.number) }
  }

  private func heading(of field: String) -> String {
    let column = outcome.mapping.columns.first { $0.field == field }
    return column.map { Heading.firstLine($0.heading) } ?? field
  }

  private mutating func take(_ row: PreparedRow) throws {
    let period = row.values["snapshot"].flatMap { Day($0) } ?? options.period
    let found = known.find(reference: row.values["reference"], name: row.values["name"] ?? "")
    if let found, let period, let latest = known.latestReport[found],
      latest > period || known.has(found, period)
    {
      // An older row, or one that was taken before: its facts are not news.
      try firstReported(found, row, period)
      if known.has(found, period) { outcome.reportsKept += 1 } else { try report(found, row, period) }
      if latest >= period, known.has(found, period) { outcome.unchanged += 1 }
      return
    }
    let id = try project(found, row, isFirst: found == nil, period)
    if let period { try report(id, row, period) }
  }

  /// Enters or changes the project.
  private mutating func project(_ found: Int64?, _ row: PreparedRow, isFirst: Bool, _ period: Day?) throws
    -> Int64
  {
    var form = row.values.filter { ImportTargets.ofProject.contains($0.key) }
    for (field, shelf) in references {
      guard let text = form[field], case .one(let id) = try index.find(text, in: shelf.name) else { continue }
      form[field] = shelf.title.code(of: id)
    }
    if form["rag_declared"] == nil, let other = row.values["rag_sponsor"] { form["rag_declared"] = other }
    // What somebody else declared is taken with its own words, or with when it was said.
    if let comment = row.values["rag_comment"] {
      form["rag_reason"] = comment
    } else if form["rag_declared"] != nil, form["rag_reason"] == nil {
      form["rag_reason"] = period.map { "As reported for \($0)" } ?? "As stated in the imported file"
    }
    if let portfolio, form["portfolio"] == nil { form["portfolio"] = portfolio }
    if let found {
      let before = try registrar.archivist.find(projects, found)
      if let cost = form["whole_life_cost"], period != nil, form["forecast"] == nil {
        form["forecast"] = cost
      }
      // What the file does not say stays as it is; an empty cell takes nothing away.
      let after = try registrar.change(projects, found, seen: before.revision, form, because: reason(period))
      if after.revision == before.revision { outcome.unchanged += 1 } else { outcome.changed += 1 }
      return found
    }
    if form["governing_office"] == nil { form["governing_office"] = office }
    if form["status"] == nil {
      // A project that later reports no longer name has left the portfolio.
      form["status"] = lastSeen.hasLeft(row) ? Project.Status.closed.rawValue : options.status.rawValue
    }
    if period != nil {
      // What is reported first is what later reports are measured against.
      if let day = form["start_forecast"] { form["start_baseline"] = form["start_baseline"] ?? day }
      if let day = form["finish_forecast"] { form["finish_baseline"] = form["finish_baseline"] ?? day }
      if let cost = form["whole_life_cost"] {
        form["budget"] = form["budget"] ?? cost
        form["forecast"] = form["forecast"] ?? cost
      }
    }
    let held = try registrar.enter(projects, form, because: reason(period))
    known.note(held.id, reference: row.values["reference"], name: row.values["name"] ?? "")
    outcome.entered += 1
    return held.id
  }

  /// An older row than any before it moves the baseline back to what was reported first.
  private mutating func firstReported(_ id: Int64, _ row: PreparedRow, _ period: Day) throws {
    guard let earliest = known.earliestReport[id], period < earliest else { return }
    var form: Form = [:]
    if let day = row.values["start_forecast"] { form["start_baseline"] = day }
    if let day = row.values["finish_forecast"] { form["finish_baseline"] = day }
    if let cost = row.values["whole_life_cost"] { form["budget"] = cost }
    if form.isEmpty { return }
    let before = try registrar.archivist.find(projects, id)
    if form["start_baseline"] == nil || form["finish_baseline"] == nil {
      // Half a baseline could stand the wrong way round against the other half.
      form["start_baseline"] = nil
      form["finish_baseline"] = nil
    }
    let after = try registrar.change(
      projects, id, seen: before.revision, form, because: "First reported \(period)")
    if after.revision != before.revision { outcome.changed += 1 }
  }

  private mutating func report(_ project: Int64, _ row: PreparedRow, _ period: Day) throws {
    if known.has(project, period) {
      outcome.reportsKept += 1
      return
    }
    var form: Form = [
      "project": Project.title.code(of: project), "period": period.description, "status": "published",
    ]
    for (field, column) in ImportWork.reportFields {
      if let value = row.values[field] { form[column] = value }
    }
    if form["rag"] == nil { form["rag"] = row.values["rag_sponsor"] }
    let cost = [row.values["budget_comment"], row.values["cost_comment"]].compactMap { $0 }.joined(
      separator: "\n\n")
    if !cost.isEmpty { form["cost"] = cost }
    // A span that stands the wrong way round in the file is kept as it was said, in words.
    try registrar.enter(reports, form, because: reason(period))
    known.note(report: project, period)
    outcome.reportsEntered += 1
  }

  private static let reportFields = [
    ("rag_declared", "rag"), ("rag_comment", "summary"), ("schedule_comment", "schedule"),
    ("benefits_comment", "benefits_note"), ("start_forecast", "start_day"), ("finish_forecast", "finish_day"),
    ("year_baseline", "year_baseline"), ("year_forecast", "year_forecast"),
    ("year_variance", "year_variance"),
    ("whole_life_cost", "whole_life_cost"), ("benefits", "benefits"), ("department", "department"),
    ("category", "category"),
  ]

  private func reason(_ period: Day?) -> String { period.map { "Imported report of \($0)" } ?? "Imported" }
}
