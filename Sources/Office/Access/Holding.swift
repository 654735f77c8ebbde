import Measures

/// A role that a person holds at a place for a time: the only source of business rights.
public struct Holding: Hashable, Sendable {
  /// The key of the role, as in the catalogue; an unknown key gives nothing.
  public let role: String
  /// The place: the rights hold there and in everything below it.
  public let node: Node
  /// The first day on which it counts; nil for always.
  public let from: Day?
  /// The last day on which it counts, itself included; nil for no end.
  public let to: Day?
  /// The code of the assignment, for explanations.
  public let via: String
  /// The person for whom this is held as deputy; nil where it is held in one's own right.
  public let deputyFor: Int64?

  public init(
    role: String, node: Node, from: Day? = nil, to: Day? = nil, via: String = "", deputyFor: Int64? = nil
  ) {
    self.role = role
    self.node = node
    self.from = from
    self.to = to
    self.via = via
    self.deputyFor = deputyFor
  }

  public var isDeputy: Bool { deputyFor != nil }

  /// Whether it counts on that day: begun and not ended.
  public func counts(on day: Day) -> Bool {
    if let from, day < from { return false }
    if let to, to < day { return false }
    return true
  }
}
