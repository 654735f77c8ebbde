/// The column of the control matrix: the three basic kinds of office.
public enum ControlColumn: String, CaseIterable, Sendable {
  case supportive
  case controlling
  case directive
}

extension ControlKey {
  /// Its place in the matrix, 1 to 24.
  public var number: Int { row.number }
  public var title: String { row.title }
  /// What the control asks, in one sentence.
  public var asks: String { row.asks }
  /// How the matrix was read where it gives a range or words instead of a level; nil where it gives a
  /// level.
  public var reading: String? { row.reading }
  /// What the control turns into where teams work in an agile way; nil where it means the same.
  public var agileReading: String? { row.agile }

  /// The level shipped for that kind of office.
  public func level(in column: ControlColumn) -> ControlLevel {
    switch column {
    case .supportive: row.levels.supportive
    case .controlling: row.levels.controlling
    case .directive: row.levels.directive
    }
  }

  /// What that kind of office does about the control.
  public func meaning(in column: ControlColumn) -> String {
    switch column {
    case .supportive: row.meanings.supportive
    case .controlling: row.meanings.controlling
    case .directive: row.meanings.directive
    }
  }

  /// What the control means at a level: the cell of the matrix at that level, or else the level's own
  /// meaning.
  public func meaning(at level: ControlLevel) -> String {
    for column in ControlColumn.allCases where self.level(in: column) == level { return meaning(in: column) }
    return level.meaning
  }

  /// The level where no office says anything: the supportive column.
  public var productDefault: ControlLevel { row.levels.supportive }
}
