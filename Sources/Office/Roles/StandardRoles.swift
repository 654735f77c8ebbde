import Ledger
import Registers

/// Enters the standard roles into the register, once, as version 1 of the catalogue, and completes older ones.
enum StandardRoles {
  static func enter(_ registrar: Registrar) throws {
    let rows = try registrar.archivist.connection.query("SELECT key FROM role")
    let known = Set(rows.compactMap { $0.text(0) })
    for role in RoleCatalogue.standard.roles where !known.contains(role.key) {
      try registrar.enter(entry(role), because: "Standard role of catalogue version \(RoleCatalogue.version)")
    }
    if !known.isEmpty { try complete(registrar) }
  }

  /// Brings what roles say of purpose, competencies and career into a ledger that was begun before they said it. Only
  /// a role of which none of it was filled in is touched: what an office has emptied stays empty.
  private static func complete(_ registrar: Registrar) throws {
    let blank = Clause(
      "t.summary = '' AND t.competencies = '' AND t.required_training = '' AND t.heads = '' AND t.next_roles = ''"
    )
    for held in try registrar.archivist.all(Role.self, where: blank) {
      guard let profile = RoleProfileRows.all[held.entry.key] else { continue }
      var entry = held.entry
      entry.complete(with: profile)
      try registrar.change(held, to: entry, because: "Purpose, competencies and career of the standard role")
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
    if let profile = RoleProfileRows.all[role.key] { entry.complete(with: profile) }
    return entry
  }

  private static func tier(_ words: [String]) -> Role.Tier {
    Role.Tier(rawValue: words.joined(separator: "_")) ?? .none
  }
}
