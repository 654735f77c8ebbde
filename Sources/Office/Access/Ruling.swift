/// Why somebody may not do something, from the least to the most nearly allowed.
public enum RefusalCause: Int, CaseIterable, Hashable, Sendable {
  case noRight, notInForce, elsewhere, otherPart, notNamed, confidential
  case scope, ownGrant, ownRequest, administrator, noPerson
}

/// What gave a right: the role, the place and the cell of the matrix.
public struct Ground: Hashable, Sendable {
  /// The holding; nil where the right comes from looking after the system.
  public let holding: Holding?
  public let roleTitle: String
  /// The cell of the matrix, such as `CU A*(tolerance)`.
  public let cell: String
  /// The words in brackets that go with the right, such as `tolerance`.
  public let note: String?
}

/// The answer to "may she do this?", with the reason in a plain sentence.
public struct Ruling: Hashable, Sendable {
  public let action: Action
  public let area: Area
  /// Why not; nil when allowed.
  public let refusal: RefusalCause?
  /// What gave the right; empty when refused.
  public let because: [Ground]

  public var isAllowed: Bool { refusal == nil }

  /// One sentence for the person who asked. Say it only to somebody who may see the entry.
  public var reason: String {
    let deed = "\(action.verb) \(area.title)"
    switch refusal {
    case nil:
      let titles = because.map {
        $0.holding?.isDeputy == true ? "deputy of the \($0.roleTitle)" : $0.roleTitle
      }
      let distinct = titles.enumerated().filter { !titles.prefix($0.offset).contains($0.element) }
      return "Allowed to \(deed) as \(distinct.map(\.element).joined(separator: ", "))."
    case .noRight: return "None of the roles held gives the right to \(deed)."
    case .notInForce: return "The role that gives the right to \(deed) is not held on this day."
    case .elsewhere: return "The right to \(deed) is held elsewhere, not here."
    case .otherPart: return "The right to \(deed) covers another part of them."
    case .notNamed: return "Only persons named on the entry may \(deed) with this role."
    case .confidential: return "The project is confidential, and this role at its office does not open it."
    case .scope: return "The token is not made to \(deed)."
    case .ownGrant: return "Nobody gives or changes a role, assignment or authority of her own."
    case .ownRequest: return "Whoever asks for a decision, or stands in for her, does not take it."
    case .administrator: return "Whoever looks after the system takes no business decisions."
    case .noPerson: return "Only a person can approve, and this account belongs to none."
    }
  }
}
