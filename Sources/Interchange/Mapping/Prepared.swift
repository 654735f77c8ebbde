/// One row of a file as the office would take it: canonical texts by field.
public struct PreparedRow: Sendable, Equatable {
  /// The row's place in the file; the heading is 1.
  public var number: Int
  /// Days as `YYYY-MM-DD`, money as `GBP 12.50`, percentages as `-47.00`, choices by their stored word.
  public var values: [String: String]
  /// Fields for which the file gives a reason instead of a value.
  public var withheld: [String: String]
}

/// A cell that was not understood, for the person who mends the file.
public struct CellProblem: Sendable, Equatable {
  public var row: Int
  /// Empty where the row as a whole is meant.
  public var heading: String
  /// The cell, cut for the message.
  public var value: String
  public var sentence: String
  public var mend: String
}

/// A file after its mapping: rows to take, what was not understood, and the reckoning between the two.
public struct Prepared: Sendable, Equatable {
  public var rows: [PreparedRow]
  /// At most 1,000 are kept; `problemCount` counts all.
  public var problems: [CellProblem]
  public var problemCount: Int
  public var reconciliation: Reconciliation

  mutating func report(_ problem: CellProblem) {
    problemCount += 1
    if problems.count < 1000 { problems.append(problem) }
  }
}
