/// What is wrong with a table as a file, where it stands, and how to mend it.
public struct CSVProblem: Error, Sendable, Equatable {
  /// Whether the whole file is refused for it; otherwise the rest was read.
  public let refuses: Bool
  /// The record counted from 1, which is the heading; 0 where the file as a whole is meant.
  public let row: Int
  /// The cell counted from 1; 0 where the row as a whole is meant.
  public let column: Int
  public let sentence: String
  public let mend: String

  public init(refuses: Bool, row: Int, column: Int, sentence: String, mend: String) {
    self.refuses = refuses
    self.row = row
    self.column = column
    self.sentence = sentence
    self.mend = mend
  }

  static func refusal(_ row: Int, _ column: Int, _ sentence: String, mend: String) -> CSVProblem {
    CSVProblem(refuses: true, row: row, column: column, sentence: sentence, mend: mend)
  }

  static func note(_ row: Int, _ column: Int, _ sentence: String, mend: String) -> CSVProblem {
    CSVProblem(refuses: false, row: row, column: column, sentence: sentence, mend: mend)
  }
}
