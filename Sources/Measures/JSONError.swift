/// Why JSON was not read, where, and what to change.
public struct JSONError: Error, Sendable, Equatable {
  /// The place, the fault and the mend in one sentence.
  public let message: String
  /// Counted from 1.
  public let line: Int
  /// Counted in bytes from 1.
  public let column: Int
}

/// How much JSON is read at the most.
public struct JSONLimits: Sendable {
  public var bytes: Int
  /// Objects and lists inside one another; never more than 64, because each level costs stack.
  public var depth: Int
  public var values: Int

  public init(bytes: Int = 2_000_000, depth: Int = 64, values: Int = 200_000) {
    self.bytes = bytes
    self.depth = min(max(depth, 0), 64)
    self.values = values
  }
}
