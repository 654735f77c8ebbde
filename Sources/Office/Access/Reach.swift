/// The entries of an area that a subject may act on, as a list can ask for them without looking at each one.
///
/// An entry is within reach when it meets `isOpen` and at least one lane. The nodes are not expanded: an entry
/// is in a lane when any node of its chain is among the lane's nodes.
public struct Reach: Hashable, Sendable {
  /// Nodes that share the same conditions.
  public struct Lane: Hashable, Sendable {
    /// Whether the lane holds everywhere, whatever the nodes; only in administration.
    public let isEverywhere: Bool
    /// Whether only entries that name the person are in it.
    public let isNamedOnly: Bool
    /// Whether confidential entries are in it that do not name the person; those that do always are.
    public let opensConfidential: Bool
    /// The part that entries must belong to, if any.
    public let part: Part?
    /// The part that entries must not belong to, if any.
    public let except: Part?
    public let nodes: Set<Node>

    /// The identities of the lane's nodes of one kind.
    public func ids(of kind: NodeKind) -> Set<Int64> {
      Set(nodes.filter { $0.kind == kind }.map(\.id))
    }
  }

  /// The person to be looked for among those named; nil for an account without one.
  public let namedPerson: Int64?
  /// Entries asked for by these persons are out of reach; only when approving.
  public let exceptRequesters: Set<Int64>
  /// Whether the subject's own assignments and roles are out of reach; whenever something changes.
  public let exceptOwn: Bool
  public let lanes: [Lane]

  /// Whether nothing at all is within reach.
  public var isEmpty: Bool { lanes.isEmpty }

  /// Every node of every lane.
  public var nodes: Set<Node> { lanes.reduce(into: []) { $0.formUnion($1.nodes) } }

  /// Whether an entry with these facts is within reach.
  public func contains(_ facts: Facts) -> Bool {
    if exceptOwn, facts.isOwnAssignmentOrRole { return false }
    if let requester = facts.requester, exceptRequesters.contains(requester) { return false }
    let isNamed = namedPerson.map(facts.named.contains) ?? false
    return lanes.contains { lane in
      guard lane.isEverywhere || facts.chain.contains(where: lane.nodes.contains) else { return false }
      if let part = lane.part, !facts.parts.contains(part) { return false }
      if let except = lane.except, facts.parts.contains(except) { return false }
      return isNamed || !lane.isNamedOnly && (!facts.isConfidential || lane.opensConfidential)
    }
  }
}
