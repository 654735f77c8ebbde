/// The kinds of place in the office at which a role can be held.
public enum NodeKind: String, CaseIterable, Hashable, Sendable {
  case office, portfolio, programme, project, person
}

/// A place at which a role is held: an office, a portfolio, a programme, a project or a person.
public struct Node: Hashable, Sendable {
  public let kind: NodeKind
  public let id: Int64

  public init(_ kind: NodeKind, _ id: Int64) {
    self.kind = kind
    self.id = id
  }
}
