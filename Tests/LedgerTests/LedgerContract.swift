import Ledger
import Testing

/// A fresh, empty ledger for one check.
struct TrialLedger: Sendable {
  let ledger: any Ledger
  /// Whether a writer can commit while a reader reads; the ledger in memory has one line for both.
  let overlaps: Bool
  /// Takes away what the ledger left on disk or server.
  let clear: @Sendable () async -> Void
}

/// One promise that every engine keeps.
struct LedgerCheck: Sendable, CustomTestStringConvertible {
  let name: String
  let run: @Sendable (TrialLedger) async throws -> Void
  var testDescription: String { name }

  init(_ name: String, _ run: @escaping @Sendable (TrialLedger) async throws -> Void) {
    self.name = name
    self.run = run
  }
}

/// What the office relies on in a ledger, whichever engine keeps it.
struct LedgerContract: Sendable {
  let make: @Sendable () async throws -> TrialLedger

  static let checks: [LedgerCheck] =
    valueChecks + writerChecks + readerChecks + errorChecks + migrationChecks + sqlChecks

  func holds(_ check: LedgerCheck) async throws {
    let trial = try await make()
    do { try await check.run(trial) } catch { Issue.record(error, "\(check.name)") }
    await trial.ledger.close()
    await trial.clear()
  }

  func all() async throws {
    for check in LedgerContract.checks { try await holds(check) }
  }
}

/// The ledger's error that `work` ends with; anything else is a failed test.
func refusal<T>(_ work: () async throws -> T) async -> LedgerError? {
  do {
    _ = try await work()
    Issue.record("The ledger refused nothing.")
    return nil
  } catch let error as LedgerError {
    return error
  } catch {
    Issue.record(error, "The ledger gave an error that is not its own.")
    return nil
  }
}

extension LedgerError {
  /// The case alone: engines word their messages differently.
  var kind: String {
    switch self {
    case .unique: "unique"
    case .constraint: "constraint"
    case .conflict: "conflict"
    case .busy: "busy"
    case .full: "full"
    case .readOnly: "readOnly"
    case .unreachable: "unreachable"
    case .damaged: "damaged"
    case .other: "other"
    case .newer: "newer"
    }
  }
}
