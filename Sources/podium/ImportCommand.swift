import ArgumentParser
import Foundation
import Interchange
import Measures
import Office
import Registers
import Site

/// Brings a spreadsheet in.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Import a CSV file: all of it or nothing, and a second time without any change.",
    discussion: """
      Example: podium import portfolio.csv --as projects --office O-1 --portfolio PF-2 --period 2026-03-31 --dry-run
      Columns are matched by their headings; --mapping gives them, and --write-mapping writes the proposal to edit.
      Exit codes: 0 imported (or rehearsed without problems), 1 problems stand in the way, 3 the ledger cannot be reached.
      """)
  @OptionGroup var place: Place
  @Argument(help: "The CSV file.") var file: String
  @Option(name: .customLong("as"), help: "What its rows are: projects.") var kind = "projects"
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
      guard kind == "projects" else { throw ValidationError("Rows can be imported as projects.") }
      var options = ImportOptions()
      options.governingOffice = office
      options.portfolio = portfolio
      options.isStrict = strict
      options.isRehearsal = dryRun
      if let period {
        guard let day = Day(period) else { throw ValidationError("The day is written as 2026-03-31.") }
        options.period = day
      }
      guard let bytes = FileManager.default.contents(atPath: file) else {
        Said.error("The file \(file) cannot be read.")
        throw Exit.refused
      }
      let table = try await TableSource.read(Array(bytes))
      let columns = try columns(table)
      if let writeMapping {
        try Data(columns.json).write(to: URL(fileURLWithPath: writeMapping), options: .atomic)
        print("Wrote the proposed mapping to \(writeMapping).")
        return
      }
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      let outcome = try await ProjectImport(house, key: .actor(actor), request: "import")
        .run(table, mapping: columns, options: options)
      say(outcome)
      if outcome.problemCount > 0 { throw Exit.refused }
    }
  }

  private func columns(_ table: CSVTable) throws -> ColumnMapping {
    guard let mapping else {
      return ColumnMapping.propose(headings: table.header, targets: ImportTargets.all).mapping
    }
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
