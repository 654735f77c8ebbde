/// What the structure of a unit means for the projects in it: who holds the money and the people, and how strong their
/// managers are. The office lays down otherwise by delegations and appointments, which always come first.
///
/// The characteristics follow the table of organisational structures in the PMBOK Guide (6th edition, 2.4.4.1).
public struct StructureRule: Equatable, Sendable {
  /// How much a project manager decides by herself.
  public enum Authority: String, Sendable, CaseIterable {
    case little, low, moderate, high, full

    public var title: String {
      switch self {
      case .little: "Little or none"
      case .low: "Low"
      case .moderate: "Low to moderate"
      case .high: "Moderate to high"
      case .full: "High to almost total"
      }
    }
  }

  /// Who holds the budget of a project.
  public enum Purse: String, Sendable, CaseIterable {
    case line, both, project

    public var title: String {
      switch self {
      case .line: "The head of the unit"
      case .both: "The head of the unit and the project manager together"
      case .project: "The project manager"
      }
    }
  }

  public let authority: Authority
  public let purse: Purse
  /// Whether the manager of a project is expected to do nothing else.
  public let isFullTime: Bool
  /// Whether the head of the unit agrees before her people work on a project.
  public let lineAgrees: Bool
  /// Whether a project is expected to have administrative staff of its own.
  public let hasStaff: Bool

  /// What a structure means; nil for a composite one, where it is agreed project by project.
  public static func of(_ structure: OrgUnit.Structure) -> StructureRule? {
    switch structure {
    case .functional:
      .init(authority: .little, purse: .line, isFullTime: false, lineAgrees: true, hasStaff: false)
    case .weakMatrix:
      .init(authority: .low, purse: .line, isFullTime: false, lineAgrees: true, hasStaff: false)
    case .balancedMatrix:
      .init(authority: .moderate, purse: .both, isFullTime: false, lineAgrees: true, hasStaff: false)
    case .strongMatrix:
      .init(authority: .high, purse: .project, isFullTime: true, lineAgrees: true, hasStaff: true)
    case .projectized:
      .init(authority: .full, purse: .project, isFullTime: true, lineAgrees: false, hasStaff: true)
    case .composite: nil
    }
  }

  /// Whether authority over money is expected to be delegated to the manager of a project.
  public var expectsDelegation: Bool { authority == .high || authority == .full }
}
