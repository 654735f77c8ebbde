/// What a decision must know of an entry: its area, where it lies and whom it concerns.
public struct Facts: Hashable, Sendable {
  public let area: Area
  /// Every node that contains the entry: its own first, then the ancestors. An entry without a node is closed.
  public let chain: [Node]
  /// Whether it belongs to a project whose existence is kept quiet.
  public let isConfidential: Bool
  /// The persons named on it: owner, acceptor, reviewer, team leader, line manager, the person it is about.
  public let named: Set<Int64>
  /// The person who asked for the decision, so that she does not take it as well.
  public let requester: Int64?
  /// Whether it is an assignment, a role or an authority of the subject herself.
  public let isOwnAssignmentOrRole: Bool
  /// The parts of the area to which it belongs.
  public let parts: Set<Part>

  public init(
    area: Area, chain: [Node], isConfidential: Bool = false, named: Set<Int64> = [],
    requester: Int64? = nil, isOwnAssignmentOrRole: Bool = false, parts: Set<Part> = []
  ) {
    self.area = area
    self.chain = chain
    self.isConfidential = isConfidential
    self.named = named
    self.requester = requester
    self.isOwnAssignmentOrRole = isOwnAssignmentOrRole
    self.parts = parts
  }
}

extension Facts {
  /// The same facts seen from another area of rights.
  func moved(to area: Area) -> Facts {
    Facts(
      area: area, chain: chain, isConfidential: isConfidential, named: named, requester: requester,
      isOwnAssignmentOrRole: isOwnAssignmentOrRole, parts: parts)
  }

  /// The same facts at other nodes.
  func standing(at chain: [Node]) -> Facts {
    Facts(
      area: area, chain: chain, isConfidential: isConfidential, named: named, requester: requester,
      isOwnAssignmentOrRole: isOwnAssignmentOrRole, parts: parts)
  }
}
