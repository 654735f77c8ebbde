/// What became of every row and cell of a file, so that nothing is lost in silence.
public struct Reconciliation: Sendable, Equatable {
  /// Rows under the heading, blank lines aside.
  public internal(set) var fileRows = 0
  public internal(set) var takenRows = 0
  public internal(set) var blankRows = 0
  /// Rows left out as a whole, by reason.
  public internal(set) var leftOutRows: [ReasonCount] = []
  public internal(set) var columns: [ColumnReconciliation] = []
  /// Headings that go nowhere.
  public internal(set) var unmapped: [String] = []

  /// Whether every row and cell is accounted for and every total agrees.
  public var agrees: Bool {
    fileRows == takenRows + blankRows + leftOutRows.reduce(0) { $0 + $1.count }
      && columns.allSatisfy { $0.cells == $0.taken + $0.blank + $0.leftOutCount && $0.totals?.agree != false }
  }

  mutating func leaveOutRow(_ reason: String) { leftOutRows.add(reason) }
}

/// A reason for leaving something out and how often it was met.
public struct ReasonCount: Sendable, Equatable {
  public var reason: String
  public var count: Int
}

extension [ReasonCount] {
  /// Counts one more; after 60 different reasons the rest is counted together.
  mutating func add(_ reason: String) {
    let name = count < 60 || contains { $0.reason == reason } ? reason : "other reasons"
    if let index = firstIndex(where: { $0.reason == name }) {
      self[index].count += 1
    } else {
      append(ReasonCount(reason: name, count: 1))
    }
  }
}

/// What became of the cells of one column.
public struct ColumnReconciliation: Sendable, Equatable {
  public struct Example: Sendable, Equatable {
    public var from: String
    public var to: String
  }

  /// Sums as plain decimals, each with its currency.
  public struct Totals: Sendable, Equatable {
    public var file: String
    public var taken: String
    public var leftOut: String
    /// Whether what the file says is what was taken and what was left out.
    public var agree: Bool
  }

  public var heading: String
  /// The stored name of the field, for machines.
  public var field: String
  /// What the field is called where people read of it.
  public var title: String
  public var cells = 0
  public var taken = 0
  /// Of those taken, how many are written otherwise than in the file.
  public var changed = 0
  public var examples: [Example] = []
  public var blank = 0
  public var leftOut: [ReasonCount] = []
  public var totals: Totals?

  init(heading: String, field: String, title: String) {
    self.heading = heading
    self.field = field
    self.title = title
  }

  public var leftOutCount: Int { leftOut.reduce(0) { $0 + $1.count } }

  mutating func leaveOut(_ reason: String) { leftOut.add(reason) }
}
