/// Somebody who can have a part in a process: a column of the standard, a single role, or one person.
public enum RaciParty: Hashable, Sendable {
  case column(RaciColumn)
  /// A role by its key: one without a column of its own, or one set apart from its column by a line.
  case role(String)
  case person(Int64)

  /// The party that a line for this role speaks of.
  public init(role key: String) {
    if let column = RaciColumn.allCases.first(where: { $0.roles.first == key }) {
      self = .column(column)
    } else {
      self = .role(key)
    }
  }

  /// The roles that fill it; none for a person.
  public var roles: [String] {
    switch self {
    case .column(let column): column.roles
    case .role(let key): [key]
    case .person: []
    }
  }

  /// The column from which a role is set apart, or nil.
  var origin: RaciColumn? {
    guard case .role(let key) = self else { return nil }
    return RaciColumn.allCases.first { $0.roles.contains(key) }
  }

  /// Roles of which every project has its own holder, so that an office by itself has none.
  static let ofProjects: Set<String> = [
    "sponsor", "programme_manager", "project_director", "project_manager", "team_leader", "team_member",
    "project_coordinator", "project_analyst", "business_analyst", "stakeholder",
  ]

  /// Whether its holders are named on each project rather than at the office.
  public var isOfProjects: Bool { !roles.isEmpty && roles.allSatisfy(RaciParty.ofProjects.contains) }

  /// Where it stands in a matrix: columns first, each with what is set apart from it, then roles, then persons.
  var place: (Int, Int, Int64) {
    switch self {
    case .column(let column): return (RaciColumn.allCases.firstIndex(of: column) ?? 0, 0, 0)
    case .role(let key):
      let number = RoleRows.number(of: key) ?? 99
      let at = origin.flatMap { RaciColumn.allCases.firstIndex(of: $0) } ?? RaciColumn.allCases.count
      return (at, number, 0)
    case .person(let id): return (RaciColumn.allCases.count + 1, 0, id)
    }
  }

  /// What it is called; a person by her code, since her name is told only to those who may see her.
  public var title: String {
    switch self {
    case .column(let column): column.title
    case .role(let key): RoleCatalogue.standard.role(key)?.title ?? key
    case .person(let id): Person.title.code(of: id)
    }
  }
}
