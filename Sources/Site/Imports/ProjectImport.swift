import Interchange
import Ledger
import Measures
import Office
import Registers

/// Takes a spreadsheet of projects into the office: all of it or nothing, and a second time without any change.
///
/// A file that speaks for a day (by option or by column) also becomes status reports. Of several rows for one project
/// the latest gives its facts and the first its baseline.
public struct ProjectImport: Sendable {
  let house: House
  let key: House.Key
  let request: String

  public init(_ house: House, key: House.Key, request: String) {
    self.house = house
    self.key = key
    self.request = request
  }

  /// Runs the import, or rehearses it.
  public func run(_ table: CSVTable, mapping: ColumnMapping, options: ImportOptions) async throws
    -> ImportOutcome
  {
    let prepared: Prepared
    do { prepared = try Preparation.prepare(table, mapping: mapping, targets: ImportTargets.all) } catch {
      throw Refusal.invalid([Problem("", "\(error.sentence) \(error.mend)")])
    }
    var outcome = ImportOutcome(reconciliation: prepared.reconciliation, mapping: mapping)
    for problem in prepared.problems {
      let found = ImportProblem(
        row: problem.row, column: problem.heading, value: problem.value,
        sentence: "\(problem.sentence) \(problem.mend)")
      // A row that cannot be told apart has no column; it always stops the import.
      if options.isStrict || problem.heading.isEmpty {
        outcome.report(found)
      } else {
        outcome.leaveOut(found)
      }
    }
    let start = outcome
    do {
      return try await house.write(key, request: request) { registrar in
        var work = try ImportWork(registrar, options, start)
        try work.take(prepared.rows)
        work.outcome.isKept = work.outcome.problemCount == 0 && !options.isRehearsal
        // A rehearsal, or a file with problems, leaves nothing behind: the transaction is thrown away.
        if !work.outcome.isKept { throw Rehearsed(outcome: work.outcome) }
        return work.outcome
      }
    } catch let rehearsed as Rehearsed { return rehearsed.outcome }
  }

  /// Carries what a rehearsal found out of the transaction that is undone.
  struct Rehearsed: Error { let outcome: ImportOutcome }
}
