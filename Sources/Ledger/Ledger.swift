import Registers

/// Where the office's entries are kept, whichever engine does it.
///
/// Work runs synchronously inside one transaction and never waits for anything else there: a check and the act that
/// relies on it cannot be torn apart. SQL is one portable text with `?` for each value.
public protocol Ledger: Sendable {
  var dialect: Dialect { get }
  /// Runs `work` in a read transaction: it sees one state of the ledger throughout.
  func read<T: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> T) async throws -> T
  /// Runs `work` in a write transaction, alone; nothing of it stays when it throws. Returns once the change is durable.
  func write<T: Sendable>(_ work: @escaping @Sendable (any Connection) throws -> T) async throws -> T
  /// Lets go of the files or sockets; the ledger is not used afterwards.
  func close() async
}

/// One transaction's line to the engine.
public protocol Connection: AnyObject {
  var dialect: Dialect { get }
  /// How many statements have run on this line since the transaction began.
  var statements: Int { get }
  func query(_ sql: String, _ values: [Value]) throws -> [LedgerRow]
  /// Runs a statement and returns how many rows it touched.
  @discardableResult func execute(_ sql: String, _ values: [Value]) throws -> Int
  /// Runs several statements separated by `;`, without values.
  func script(_ sql: String) throws
}

extension Connection {
  public func query(_ sql: String) throws -> [LedgerRow] { try query(sql, []) }
  @discardableResult public func execute(_ sql: String) throws -> Int { try execute(sql, []) }
}

/// The engine behind a ledger, for the few words of SQL in which they differ.
public enum Dialect: String, Sendable { case sqlite, postgres }

/// One row of an answer. A cell that is not there reads as null.
public struct LedgerRow: Sendable {
  public let cells: [Value]
  public init(_ cells: [Value]) { self.cells = cells }
  public subscript(_ index: Int) -> Value { cells.indices.contains(index) ? cells[index] : .null }
  public func int(_ index: Int) -> Int64? { self[index].int }
  public func text(_ index: Int) -> String? { self[index].text }
  public func flag(_ index: Int) -> Bool { (self[index].int ?? 0) != 0 }
}

/// What went wrong in the engine.
public enum LedgerError: Error, Equatable, Sendable {
  /// A value that must stand once stands already.
  case unique(String)
  case constraint(String)
  /// Two transactions got in each other's way; the work may be tried again.
  case conflict(String)
  /// Another writer held the ledger too long.
  case busy(String)
  case full(String)
  case readOnly(String)
  case unreachable(String)
  case damaged(String)
  case other(String)
  /// The ledger was written by a newer Podium.
  case newer(found: Int, known: Int)
}

/// A piece of a WHERE clause with its values.
public struct Clause: Sendable, Hashable {
  public let sql: String
  public let values: [Value]
  public init(_ sql: String, _ values: [Value] = []) {
    self.sql = sql
    self.values = values
  }

  public static let all = Clause("1 = 1")
  public static let none = Clause("1 = 0")

  /// `column IN (…)`, false for an empty list.
  public static func `in`(_ column: String, _ ids: some Collection<Int64>) -> Clause {
    // One id is a value, so that the statement is prepared once for all of them. Many are our own integers and may stand
    // in the text: lists of thousands stay one statement.
    if let only = ids.first, ids.count == 1 { return Clause("\(column) = ?", [.int(only)]) }
    return ids.isEmpty
      ? .none : Clause("\(column) IN (\(ids.map { String($0) }.joined(separator: ",")))")
  }

  public static func any(_ clauses: [Clause]) -> Clause { joined(clauses, " OR ", empty: .none) }
  public static func all(_ clauses: [Clause]) -> Clause { joined(clauses, " AND ", empty: .all) }

  private static func joined(_ clauses: [Clause], _ word: String, empty: Clause) -> Clause {
    if clauses.isEmpty { return empty }
    if clauses.count == 1 { return clauses[0] }
    return Clause(clauses.map { "(\($0.sql))" }.joined(separator: word), clauses.flatMap(\.values))
  }
}
