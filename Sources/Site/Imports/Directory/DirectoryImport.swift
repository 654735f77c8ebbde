import Interchange
import Ledger
import Measures
import Office
import Registers

/// Takes a file of the directory into the office: all of it or nothing, and a second time without any change.
///
/// Every row goes through the registrar with the rights of whoever imports it, as if she had typed it.
public struct DirectoryImport: Sendable {
  let house: House
  let key: House.Key
  let request: String

  public init(_ house: House, key: House.Key, request: String) {
    self.house = house
    self.key = key
    self.request = request
  }

  /// The mapping that the headings of the file suggest: those that are a field's stored name or title go there, the
  /// rest by their words.
  public static func proposal(_ table: CSVTable, _ kind: DirectoryKind, _ catalogue: Catalogue) throws
    -> ColumnMapping
  {
    var targets = try kind.targets(catalogue)
    var headings = table.header
    var mapping = ColumnMapping()
    let ways: [(String, TargetField) -> Bool] = [
      { $0 == $1.name }, { Heading.normalised($0) == Heading.normalised($1.title) },
      { Heading.normalised($0) == $1.name },
    ]
    for fits in ways {
      for heading in headings {
        guard let place = targets.firstIndex(where: { fits(heading, $0) }) else { continue }
        mapping.columns.append(ColumnMapping.Column(heading: heading, field: targets[place].name))
        targets.remove(at: place)
        headings.removeAll { $0 == heading }
      }
    }
    let rest = ColumnMapping.propose(headings: headings, targets: targets).mapping
    mapping.columns += rest.columns
    mapping.currency = rest.currency
    return mapping
  }

  /// Runs the import, or rehearses it.
  public func run(
    _ table: CSVTable, as kind: DirectoryKind, mapping: ColumnMapping, isRehearsal: Bool
  ) async throws -> DirectoryOutcome {
    let prepared: Prepared
    let targets = try kind.targets(house.catalogue)
    do { prepared = try Preparation.prepare(table, mapping: mapping, targets: targets) } catch {
      throw Refusal.invalid([Problem("", "\(error.sentence) \(error.mend)")])
    }
    var outcome = DirectoryOutcome(kind: kind, reconciliation: prepared.reconciliation, mapping: mapping)
    for problem in prepared.problems {
      outcome.report(
        ImportProblem(
          row: problem.row, column: problem.heading, value: problem.value,
          // What is said of a cell goes on from its name.
          sentence: "\(problem.heading.isEmpty ? "" : "The cell ")\(problem.sentence) \(problem.mend)"))
    }
    let start = outcome
    do {
      return try await house.write(key, request: request) { registrar in
        var work = try DirectoryWork(registrar, start)
        try work.take(prepared.rows)
        work.outcome.isKept = work.outcome.problemCount == 0 && !isRehearsal
        // A rehearsal, or a file with problems, leaves nothing behind: the transaction is thrown away.
        if !work.outcome.isKept { throw Rehearsed(outcome: work.outcome) }
        return work.outcome
      }
    } catch let rehearsed as Rehearsed { return rehearsed.outcome }
  }

  /// Carries what a rehearsal found out of the transaction that is undone.
  private struct Rehearsed: Error { let outcome: DirectoryOutcome }
}
