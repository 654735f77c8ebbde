import Measures

/// The claim of an office to govern a project; both days are included, nil is open.
public struct GoverningClaim: Equatable, Sendable {
  public let project: String
  public let office: String
  public let from: Day?
  public let to: Day?

  public init(project: String, office: String, from: Day? = nil, to: Day? = nil) {
    self.project = project
    self.office = office
    self.from = from
    self.to = to
  }
}

/// Where an office stands in the tree and what it looks after.
public struct OfficeStanding: Equatable, Sendable {
  public let id: String
  public let title: String
  public let parent: String?
  /// The kind of scope, such as organisation, portfolio, programme or project.
  public let scope: String
  public let domain: String
  public let isOperating: Bool

  public init(id: String, title: String, parent: String?, scope: String, domain: String, isOperating: Bool) {
    self.id = id
    self.title = title
    self.parent = parent
    self.scope = scope
    self.domain = domain
    self.isOperating = isOperating
  }
}

/// Two or more offices that overlap, and how that is mended.
public struct OfficeClash: Equatable, Sendable {
  /// What the offices overlap in.
  public enum Kind: String, CaseIterable, Sendable {
    /// They claim to govern the same project.
    case governing
    /// They have the same parent, kind of scope and domain.
    case scope
  }

  public let kind: Kind
  /// The project, or the parent office (empty at the root).
  public let subject: String
  /// The codes of the offices, in order.
  public let offices: [String]
  public let text: String
  /// What would settle it.
  public let mend: String

  public init(kind: Kind, subject: String, offices: [String], text: String, mend: String) {
    self.kind = kind
    self.subject = subject
    self.offices = offices
    self.text = text
    self.mend = mend
  }
}
