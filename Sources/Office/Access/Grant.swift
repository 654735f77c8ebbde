/// One statement within a cell of the matrix: rights that share the same condition.
public struct GrantClause: Hashable, Sendable {
  /// The rights given, with all that they imply: an implied right is as narrow as the one that implies it.
  public let rights: Right
  /// Whether they hold only on entries on which the person is named.
  public let isNamedOnly: Bool
  /// The part of the area to which they are confined, if any.
  public let part: Part?
  /// The part of the area from which they are kept out, if any.
  public let except: Part?
  /// The words in brackets, for explanations.
  public let note: String?

  public init(
    _ rights: Right, isNamedOnly: Bool = false, part: Part? = nil, except: Part? = nil, note: String? = nil
  ) {
    self.rights = rights.withImplied
    self.isNamedOnly = isNamedOnly
    self.part = part
    self.except = except
    self.note = note
  }

  /// The same clause with other rights; nil when none are left.
  func with(_ rights: Right, except: Part? = nil) -> GrantClause? {
    rights.isEmpty
      ? nil
      : GrantClause(rights, isNamedOnly: isNamedOnly, part: part, except: except ?? self.except, note: note)
  }
}

/// What one role may do in one area: one cell of the permission matrix.
public struct Grant: Hashable, Sendable {
  /// The cell as the matrix writes it.
  public let text: String
  public let clauses: [GrantClause]

  public init(text: String, clauses: [GrantClause]) {
    self.text = text
    self.clauses = clauses
  }

  /// No right at all.
  public static let none = Grant(text: "-", clauses: [])

  /// All rights that some clause gives, conditions aside.
  public var rights: Right { clauses.reduce(into: []) { $0.formUnion($1.rights) } }
}
