import Interchange
import Measures
import Office
import Registers

/// Imports into the directory by program: a CSV or XLSX file as the body, the diff as JSON.
enum DirectoryAPI {
  static var routes: [Route] {
    [
      Route(
        "POST", "/api/v1/imports/{register}", act: "create entries of the directory",
        note: .plain(
          summary:
            "Import a CSV or XLSX file of people, units, jobs, posts, assignments, delegations or roles: "
            + "all of it, or nothing",
          parameters: [
            .init(
              name: "register", place: "path",
              help: DirectoryKind.allCases.map(\.rawValue).joined(separator: ", ") + ".", isRequired: true),
            .init(name: "dry-run", place: "query", help: "true keeps nothing and answers with the diff."),
            .init(name: "sheet", place: "query", help: "The sheet of a workbook; the first without it."),
            .init(name: "mapping", place: "query", help: "A mapping as JSON; by the headings without it."),
          ], statuses: [200, 400, 413, 422], takes: .file("text/csv")), handle: run)
    ]
  }

  @Sendable private static func run(_ visit: Visit) async throws -> Answer {
    guard let kind = DirectoryKind(rawValue: visit.value("register")) else { throw NotHere() }
    try TableUpload.check(visit)
    let options = try options(visit)
    // Only those who may enter something of the kind have their files read at all.
    try await visit.read { try ImportPages.demand(kind, $0) }
    let table = try await TableSource.read(visit.ask.body, sheet: options.sheet)
    let mapping =
      try options.mapping ?? DirectoryImport.proposal(table, kind, visit.house.catalogue)
    let outcome = try await DirectoryImport(visit.house, key: try visit.needKey(), request: visit.ask.id)
      .run(table, as: kind, mapping: mapping, isRehearsal: options.isRehearsal)
    return .json(DirectoryJSON.write(outcome), status: outcome.problemCount == 0 ? 200 : 422)
  }

  private struct Options {
    var isRehearsal = false
    var sheet: String?
    var mapping: ColumnMapping?
  }

  private static func options(_ visit: Visit) throws -> Options {
    var options = Options()
    var problems: [Problem] = []
    for (name, value) in visit.pairs {
      switch name {
      case "dry-run":
        if value != "true", value != "false" { problems.append(Problem(name, "This is true or false.")) }
        options.isRehearsal = value == "true"
      case "sheet": options.sheet = TableUpload.sheet(value)
      case "mapping":
        do { options.mapping = try ColumnMapping(json: Array(value.utf8)) } catch {
          problems.append(Problem(name, "\(error.sentence) \(error.mend)"))
        }
      default: problems.append(Problem(name, "Imports have no option of this name."))
      }
    }
    if !problems.isEmpty { throw Refusal.misasked(problems) }
    return options
  }
}

/// What a file that is sent as the body of a request must say of itself.
enum TableUpload {
  /// The media types of the two kinds of file.
  static let types = ["text/csv", workbook]
  static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  /// Throws unless the body is said to be CSV or a workbook; what it is in truth shows when it is read.
  static func check(_ visit: Visit) throws {
    let type = (visit.ask.header("content-type") ?? "").utf8
    guard types.contains(where: { type.starts(with: $0.utf8) }) else {
      throw Refusal.misasked([
        Problem(
          "", "The body is a CSV or XLSX file, sent with content-type \(types.joined(separator: " or ")).")
      ])
    }
  }

  /// The name of a sheet, no longer than a spreadsheet lets one be.
  static func sheet(_ text: String?) -> String? {
    guard let text, !TextRules.isEmpty(text) else { return nil }
    return String(decoding: text.utf8.prefix(200), as: UTF8.self)
  }
}
