/// One stored cell: what a column of the ledger holds, whichever engine keeps it.
public enum Value: Hashable, Sendable {
  case null
  case text(String)
  case int(Int64)
  case real(Double)

  public var int: Int64? {
    switch self {
    case .int(let n): return n
    case .text(let t): return Int64(t)
    case .real(let r): return Int64(exactly: r)
    case .null: return nil
    }
  }

  public var text: String? {
    switch self {
    case .text(let t): return t
    case .int(let n): return String(n)
    case .real(let r): return String(r)
    case .null: return nil
    }
  }

  public var isNull: Bool { self == .null }

  public init(_ text: String?) { self = text.map(Value.text) ?? .null }
  public init(_ number: Int64?) { self = number.map(Value.int) ?? .null }
}

/// How a column is declared in SQL; the three words mean the same to both engines.
public enum ColumnType: String, Sendable {
  case text = "TEXT"
  case integer = "BIGINT"
}

/// A column of a register's table.
public struct Column: Hashable, Sendable {
  public let name: String
  public let type: ColumnType
  /// For a column that a later migration added: what stands in it where nobody has said anything. Rows from before
  /// have it too, and their fingerprints are as they were; nil for a column of the first day.
  public let laterBlank: Value?

  public init(name: String, type: ColumnType, laterBlank: Value? = nil) {
    self.name = name
    self.type = type
    self.laterBlank = laterBlank
  }
}
