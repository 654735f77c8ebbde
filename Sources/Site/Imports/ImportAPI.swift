import Interchange
import Measures
import Office
import Registers

/// Imports by program: a CSV file as the body, options in the address, the outcome as JSON.
enum ImportAPI {
  static var routes: [Route] {
    [
      Route(
        "POST", "/api/v1/imports/projects", act: "create projects",
        note: .plain(
          summary: "Import a CSV or XLSX file of projects: all of it, or nothing",
          parameters: [
            .init(name: "office", place: "query", help: "Governing office for rows that name none."),
            .init(name: "portfolio", place: "query", help: "Portfolio for rows that name none."),
            .init(name: "period", place: "query", help: "The day for which the file reports."),
            .init(name: "dry-run", place: "query", help: "true keeps nothing."),
            .init(name: "strict", place: "query", help: "true stops at any cell that is not understood."),
          ], statuses: [200, 400, 413, 422], takes: .file("text/csv")), handle: run)
    ]
  }

  @Sendable private static func run(_ visit: Visit) async throws -> Answer {
    try TableUpload.check(visit)
    let options = try options(visit)
    // Only those who may register projects somewhere have their files read at all.
    try await visit.read { archivist in
      let shelf = try archivist.catalogue.shelf(Project.self)
      if !(try archivist.mayEnterSomewhere(shelf)) {
        throw Refusal.forbidden(
          .init(action: "import projects", reason: "None of your roles gives the right to."))
      }
    }
    let table = try await TableSource.read(visit.ask.body)
    let mapping = ColumnMapping.propose(headings: table.header, targets: ImportTargets.all).mapping
    let outcome = try await ProjectImport(visit.house, key: try visit.needKey(), request: visit.ask.id)
      .run(table, mapping: mapping, options: options)
    return .json(ImportJSON.write(outcome), status: outcome.problemCount == 0 ? 200 : 422)
  }

  private static func options(_ visit: Visit) throws -> ImportOptions {
    var options = ImportOptions()
    var problems: [Problem] = []
    for (name, value) in visit.pairs {
      switch name {
      case "office": options.governingOffice = value
      case "portfolio": options.portfolio = value
      case "period":
        options.period = Day(value)
        if options.period == nil { problems.append(Problem(name, "The day is written as 2026-03-31.")) }
      case "dry-run", "strict":
        if value != "true", value != "false" { problems.append(Problem(name, "This is true or false.")) }
        if name == "dry-run" {
          options.isRehearsal = value == "true"
        } else {
          options.isStrict = value == "true"
        }
      default: problems.append(Problem(name, "Imports have no option of this name."))
      }
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
    return options
  }
}

/// What an import came to, as JSON.
public enum ImportJSON {
  public static func write(_ outcome: ImportOutcome) -> [UInt8] {
    var w = JSONWriter()
    w.beginObject()
    w.key("kept")
    w.bool(outcome.isKept)
    w.pair("entered", outcome.entered)
    w.pair("changed", outcome.changed)
    w.pair("unchanged", outcome.unchanged)
    w.pair("reports_entered", outcome.reportsEntered)
    w.pair("reports_unchanged", outcome.reportsKept)
    w.pair("problem_count", outcome.problemCount)
    write("problems", outcome.problems, to: &w)
    w.pair("left_out_count", outcome.leftOutCount)
    write("left_out", outcome.leftOut, to: &w)
    write(outcome.mapping, to: &w)
    w.key("reconciliation")
    outcome.reconciliation.write(to: &w)
    w.endObject()
    return w.bytes
  }

  static func write(_ mapping: ColumnMapping, to w: inout JSONWriter) {
    w.key("mapping")
    w.beginObject()
    for column in mapping.columns { w.pair(Heading.firstLine(column.heading), column.field) }
    w.endObject()
  }

  static func write(_ name: String, _ problems: [ImportProblem], to w: inout JSONWriter) {
    w.key(name)
    w.beginArray()
    for problem in problems {
      w.beginObject()
      w.pair("row", problem.row)
      w.pair("column", problem.column)
      w.pair("value", problem.value)
      w.pair("detail", problem.sentence)
      w.endObject()
    }
    w.endArray()
  }
}
