import Registers

/// Enters the standard roles into the register, once, as version 1 of the catalogue.
enum StandardRoles {
  static func enter(_ registrar: Registrar) throws {
    let known = Set(
      try registrar.archivist.connection.query("SELECT key FROM role").compactMap { $0.text(0) })
    for role in RoleCatalogue.standard.roles where !known.contains(role.key) {
      try registrar.enter(entry(role), because: "Standard role of catalogue version \(RoleCatalogue.version)")
    }
  }

  private static func entry(_ role: StandardRole) -> Role {
    var entry = Role()
    entry.key = role.key
    entry.name = role.title
    entry.aliases = role.aliases.joined(separator: ", ")
    entry.tier = tier(role.tiers.map(\.rawValue))
    entry.purpose = role.responsibilities
    entry.decisionRights = role.decisionRights
    entry.conflicts = role.conflicts.joined(separator: ", ")
    entry.grants = Area.allCases.compactMap { area in
      let grant = RoleCatalogue.standard.grant(role.key, area)
      return grant.clauses.isEmpty ? nil : "\(area.rawValue) \(grant.text)"
    }.joined(separator: "\n")
    entry.version = RoleCatalogue.version
    return entry
  }

  private static func tier(_ words: [String]) -> Role.Tier {
    Role.Tier(rawValue: words.joined(separator: "_")) ?? .none
  }
}
