import Interchange
import Measures
import Office

/// What an import is told beside the file: where the projects belong and for which day the file speaks.
public struct ImportOptions: Sendable {
  /// The office that governs projects for which the file names none.
  public var governingOffice: String?
  public var portfolio: String?
  /// The day for which the file reports; then each row also becomes a status report. A column for it wins.
  public var period: Day?
  /// The state of projects that are new and for which the file names none.
  public var status = Project.Status.inDelivery
  /// Whether one cell that is not understood stops the import; otherwise it is left out and listed.
  public var isStrict = false
  /// Whether nothing is kept: a rehearsal.
  public var isRehearsal = false
  public init() {}
}

/// What an import came to.
public struct ImportOutcome: Sendable {
  public var entered = 0
  public var changed = 0
  public var unchanged = 0
  public var reportsEntered = 0
  public var reportsKept = 0
  /// What stands in the way, by row and column. With any of them nothing was kept.
  public var problems: [ImportProblem] = []
  public var problemCount = 0
  /// Cells that were left out, by row and column: not understood, or at odds with another cell of the row.
  public var leftOut: [ImportProblem] = []
  public var leftOutCount = 0
  public var reconciliation: Reconciliation
  public var mapping: ColumnMapping
  public var isKept = false

  mutating func report(_ problem: ImportProblem) {
    problemCount += 1
    if problems.count < 500 { problems.append(problem) }
  }

  mutating func leaveOut(_ problem: ImportProblem) {
    leftOutCount += 1
    if leftOut.count < 500 { leftOut.append(problem) }
  }
}

/// One thing wrong in a file: where, and the mend.
public struct ImportProblem: Sendable, Equatable {
  public let row: Int
  public let column: String
  public let value: String
  public let sentence: String
}
