import ArgumentParser
import Foundation
import Interchange
import Measures
import Office
import Registers
import Site

/// Brings a spreadsheet in, or the plan of a project.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import a CSV, XLSX or plan file: all of it or nothing, and a second time without any change.",
    discussion: """
      Example: podium import portfolio.csv --as projects --office O-1 --portfolio PF-2 --period 2026-03-31 --dry-run
      Example: podium import staff.xlsx --as people --dry-run
      Example: podium import tower.mpp --project P-12 --dry-run
      Rows are matched by code, or by e-mail, name, or name and place; --dry-run shows the diff and keeps nothing.
      Columns are matched by their headings; --mapping gives them, and --write-mapping writes the proposal to edit.
      A plan (.xml, .xer, .pmxml, .mpx, .gan, .planner, or .mpp through MPXJ) goes into --project; what would change is said first.
      Exit codes: 0 imported (or rehearsed without problems), 1 problems stand in the way, 3 the ledger cannot be reached.
      """)
  @OptionGroup var place: Place
  @Argument(help: "The file: CSV, XLSX or a plan.") var file: String
  @Option(
    name: .customLong("as"),
    help: """
      What its rows are: projects, people, units, jobs, posts, assignments, delegations or roles; plan for a plan. By \
      itself a file that can only be a plan is one, and any other holds projects.
      """)
  var kind: String?
  @Option(help: "The project that a plan is for.") var project: String?
  @Option(help: "The sheet of a workbook; the first without it.") var sheet: String?
  @Option(help: "A mapping file (JSON).") var mapping: String?
  @Option(help: "Write the proposed mapping to this file and stop.") var writeMapping: String?
  @Option(help: "The office that governs rows which name none.") var office: String?
  @Option(help: "The portfolio of rows which name none.") var portfolio: String?
  @Option(help: "The day for which the file reports; rows then also become status reports.") var period:
    String?
  @Option(help: "With the rights of this account.") var by: String?
  @Flag(help: "Stop at any cell that is not understood instead of leaving it out.") var strict = false
  @Flag(help: "Keep nothing; say what would happen.") var dryRun = false
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    try await Work.run(json: json) {
      let kind = kind ?? (PlanImportWork.isPlan(file) ? "plan" : "projects")
      if kind == "plan" {
        return try await PlanImportWork(file: file, project: project, by: by, isRehearsal: dryRun, json: json)
          .run(place)
      }
      if project != nil { throw ValidationError("--project is for plans.") }
      if let kind = DirectoryKind(rawValue: kind) { return try await directory(kind) }
      guard kind == "projects" else {
        let known = DirectoryKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("Rows can be imported as projects, \(known), and a plan as plan.")
      }
      var options = ImportOptions()
      options.governingOffice = office
      options.portfolio = portfolio
      options.isStrict = strict
      options.isRehearsal = dryRun
      if let period {
        guard let day = Day(period) else { throw ValidationError("The day is written as 2026-03-31.") }
        options.period = day
      }
      let table = try await table()
      let columns =
        try chosenMapping()
        ?? ColumnMapping.propose(headings: table.header, targets: ImportTargets.all).mapping
      if try wroteMapping(columns) { return }
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      let outcome = try await ProjectImport(house, key: .actor(actor), request: "import")
        .run(table, mapping: columns, options: options)
      say(outcome)
      if outcome.problemCount > 0 { throw Exit.refused }
    }
  }

  /// Brings in a file of the directory.
  private func directory(_ kind: DirectoryKind) async throws {
    if office != nil || portfolio != nil || period != nil {
      throw ValidationError("--office, --portfolio and --period are for projects.")
    }
    let table = try await table()
    let house = try await place.open()
    let columns = try chosenMapping() ?? DirectoryImport.proposal(table, kind, house.catalogue)
    if try wroteMapping(columns) { return }
    let actor = try await Accounts.actor(house, by)
    let outcome = try await DirectoryImport(house, key: .actor(actor), request: "import")
      .run(table, as: kind, mapping: columns, isRehearsal: dryRun)
    print(json ? String(decoding: DirectoryJSON.write(outcome), as: UTF8.self) : DirectoryWords.text(outcome))
    if outcome.problemCount > 0 { throw Exit.refused }
  }

  private func table() async throws -> CSVTable {
    guard let bytes = FileManager.default.contents(atPath: file) else {
      Said.error("The file \(file) cannot be read.")
      throw Exit.refused
    }
    return try await TableSource.read(Array(bytes), sheet: sheet)
  }

  private func wroteMapping(_ columns: ColumnMapping) throws -> Bool {
    guard let writeMapping else { return false }
    try Data(columns.json).write(to: URL(fileURLWithPath: writeMapping), options: .atomic)
    print("Wrote the proposed mapping to \(writeMapping).")
    return true
  }

  private func chosenMapping() throws -> ColumnMapping? {
    guard let mapping else { return nil }
    guard let bytes = FileManager.default.contents(atPath: mapping) else {
      throw Refusal.invalid([Problem("mapping", "The file \(mapping) cannot be read.")])
    }
    do { return try ColumnMapping(json: Array(bytes)) } catch {
      throw Refusal.invalid([Problem("mapping", "\(error.sentence) \(error.mend)")])
    }
  }

  private func say(_ outcome: ImportOutcome) {
    if json {
      print(String(decoding: ImportJSON.write(outcome), as: UTF8.self))
      return
    }
    print(
      outcome.isKept
        ? "Imported." : outcome.problemCount > 0 ? "Nothing was kept." : "A rehearsal: nothing was kept.")
    print(
      "Projects: \(outcome.entered) new, \(outcome.changed) changed, \(outcome.unchanged) unchanged. "
        + "Reports: \(outcome.reportsEntered) new, \(outcome.reportsKept) there already.")
    for problem in outcome.problems.prefix(50) {
      print("Row \(problem.row), \(problem.column): \(problem.sentence)")
    }
    if outcome.leftOutCount > 0 { print("\(outcome.leftOutCount) cells were left out:") }
    for problem in outcome.leftOut.prefix(50) {
      print("  row \(problem.row), \(problem.column), “\(problem.value)”: \(problem.sentence)")
    }
    print(outcome.reconciliation.text)
  }
}

/// An import into the directory in plain text: the counts, the diff and what stands in the way.
enum DirectoryWords {
  /// The most rows of the diff that are printed.
  static let most = 200

  static func text(_ outcome: DirectoryOutcome) -> String {
    var lines = [
      outcome.isKept
        ? "Imported." : outcome.problemCount > 0 ? "Nothing was kept." : "A rehearsal: nothing was kept.",
      "\(Wording.sentence(outcome.kind.rawValue)): \(outcome.entered) new, \(outcome.changed) changed, "
        + "\(outcome.unchanged) unchanged, \(outcome.problemCount) problems.",
    ]
    for line in outcome.lines.prefix(most) {
      let name = [line.code, line.name].filter { !$0.isEmpty }.joined(separator: " ")
      lines.append("\(line.kind == .new ? "+" : "~") row \(line.row)  \(name)")
      if line.kind == .new { continue }
      for change in line.changes {
        lines.append("      \(change.field): \(change.from.isEmpty ? "–" : change.from) → \(change.to)")
      }
    }
    let left = outcome.entered + outcome.changed - min(outcome.lines.count, most)
    if left > 0 { lines.append("… and \(left) more rows; --json lists the first 2,000.") }
    for problem in outcome.problems.prefix(most) {
      lines.append("Row \(problem.row), \(problem.column): \(problem.sentence)")
    }
    let unmapped = outcome.reconciliation.unmapped.map { Heading.firstLine($0) }
    if !unmapped.isEmpty { lines.append("Columns not taken: \(unmapped.joined(separator: "; ")).") }
    return lines.joined(separator: "\n")
  }
}
