import Measures
import Registers
import Synchronization

/// An entry as the ledger holds it: with its number, its revision and when it was changed.
public struct Held<E: Register>: Sendable {
  public let id: Int64
  public let revision: Int64
  public let entry: E
  public var code: String { E.title.code(of: id) }
}

/// An entry of any register as the ledger holds it.
public struct AnyHeld: Sendable {
  public let title: RegisterTitle
  public let id: Int64
  public let revision: Int64
  public let changedAt: Instant
  public let isArchived: Bool
  public let entry: any Register
  /// What the entries are called to which its references point, by field.
  public let names: [String: String]
  public var code: String { title.code(of: id) }

  public func `as`<E: Register>(_ type: E.Type) -> Held<E>? {
    (entry as? E).map { Held(id: id, revision: revision, entry: $0) }
  }
}

/// One page of a list.
public struct ListPage: Sendable {
  public let rows: [AnyHeld]
  /// How many entries match in all; nil when it was not asked.
  public let total: Int?
  /// Where the next page goes on; nil on the last.
  public let next: String?
  /// What was made of these rows, for as long as they stand.
  public let renderings: Renderings
  /// The codes of what the rows point to and the reader may not open, where that was asked.
  public let closed: Set<String>

  public init(
    rows: [AnyHeld], total: Int?, next: String?, renderings: Renderings = Renderings(),
    closed: Set<String> = []
  ) {
    self.rows = rows
    self.total = total
    self.next = next
    self.renderings = renderings
    self.closed = closed
  }
}

/// What was made of the rows of a page, as bytes: kept with them, and gone with the next change of the office.
public final class Renderings: Sendable {
  private let made = Mutex<[String: [UInt8]]>([:])
  /// The most ways in which one page is kept.
  private let most = 8

  public init() {}

  /// The bytes under this key, made once. The key names everything beside the rows that they depend on.
  public func bytes(_ key: String, _ make: () -> [UInt8]) -> [UInt8] {
    if let known = made.withLock({ $0[key] }) { return known }
    let bytes = make()
    made.withLock { if $0.count < most { $0[key] = bytes } }
    return bytes
  }
}

/// One line of the history of an entry.
public struct HistoryLine: Sendable {
  public let sequence: Int64
  public let at: Instant
  public let actor: String
  public let actorName: String
  public let means: String
  public let action: String
  public let register: String
  public let entry: Int64
  public let revision: Int64
  public let reason: String
  public let changes: [Difference]
  public let hash: String
}
