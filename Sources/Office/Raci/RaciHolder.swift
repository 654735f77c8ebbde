import Measures

/// Somebody who fills a party of the matrix at a place, and by which record.
public struct RaciHolder: Hashable, Sendable {
  public let person: Int64
  /// Nil where the reader may not know who it is.
  public let name: String?
  /// The code of the assignment, or of the project or programme that names her.
  public let via: String
}

/// Whether a party of the matrix is filled at a place.
public enum RaciSeat: Equatable, Sendable {
  case held([RaciHolder])
  /// There is a post for it here, or a project to name somebody on, and nobody in it.
  case vacant(Node)
  /// There is no such post on the whole way up.
  case unknown
  /// Named on each project, which is not asked for here.
  case ofProjects

  public var holders: [RaciHolder] { if case .held(let holders) = self { holders } else { [] } }

  /// Whether somebody is missing here.
  public var isGap: Bool {
    switch self {
    case .held, .ofProjects: false
    case .vacant, .unknown: true
    }
  }
}

/// Where a matrix is asked for: an office by itself, or a project under the office that governs it.
public struct RaciPlace: Sendable {
  public let office: Int64
  public let project: Held<Project>?
  /// What is asked for, where that is not the whole cost of the project.
  public let amount: Money?

  public init(office: Int64, project: Held<Project>? = nil, amount: Money? = nil) {
    self.office = office
    self.project = project
    self.amount = amount
  }
}
