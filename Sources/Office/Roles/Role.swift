import Registers

/// A part that somebody can play in the office, with its responsibilities and rights. Versioned data, not a job.
public struct Role: Register {
  public var key = ""
  public var name = ""
  public var aliases = ""
  public var tier = Tier.operational
  public var summary = ""
  public var purpose = ""
  public var decisionRights = ""
  public var competencies = ""
  public var requiredTraining = ""
  public var heads = ""
  public var nextRoles = ""
  public var conflicts = ""
  public var grants = ""
  public var version = 1
  public var status = Status.published
  public init() {}

  public enum Tier: String, Choice {
    case strategic, strategicTactical = "strategic_tactical", tactical, tacticalOperational =
      "tactical_operational",
      operational, none
  }
  public enum Status: String, Choice { case draft, published, retired }

  public static let title = RegisterTitle("role", code: "RO", one: "role", many: "Roles")
  public static let sheet = Sheet<Role> { s in
    s.field(\.name, "name", "Role").required().searched().listed().atMost(bytes: 200)
    s.field(\.key, "key", "Key").required().unique().readOnly().atMost(bytes: 60)
    s.field(\.aliases, "aliases", "Also called").searched().listed()
    s.field(\.tier, "tier", "Tier").listed()
    s.field(\.summary, "summary", "Purpose").searched().later().atMost(bytes: 500)
    s.field(\.purpose, "purpose", "Responsibilities").multiline().searched().listed()
    s.field(\.decisionRights, "decision_rights", "Decision rights").multiline()
    s.field(\.competencies, "competencies", "Competencies").multiline().later()
      .help("A line each, with the level: facilitation: practitioner.")
    s.field(\.requiredTraining, "required_training", "Required training").later().atMost(bytes: 1000)
      .help("Courses with commas between, as training records call them.")
    s.field(\.heads, "heads", "May head").later().atMost(bytes: 300)
      .help("Kinds of office with commas between: permanent, temporary. Empty: none.")
    s.field(\.nextRoles, "next_roles", "Leads to").later().atMost(bytes: 300)
      .help("Keys of the roles that follow in a career, with commas between.")
    s.field(\.conflicts, "conflicts", "Never together with").multiline()
      .help("Keys of roles with commas between. The hard rules always stand here.")
    s.field(\.grants, "grants", "Rights by area").multiline()
      .help(
        "A line each, area and letters: R read, C contribute, U edit, A approve, P publish, X run, r summary; * only where named."
      )
    s.field(\.version, "version", "Version").readOnly()
    s.state(
      \.status, "status", "Status", from: [.draft, .published],
      [.draft: [.published], .published: [.retired]])
    s.named(by: \.name, column: "name")
  }
}

extension Role {
  /// What follows from a change: a role that somebody made up gets its key, and what a role may do gets its version.
  static func following(_ before: Role?, _ after: Role) -> Role {
    var role = after
    if role.key.isEmpty { role.key = Role.key(for: role.name) }
    if let before {
      let isNew =
        (before.purpose, before.decisionRights, before.competencies, before.grants, before.conflicts)
        != (role.purpose, role.decisionRights, role.competencies, role.grants, role.conflicts)
      if isNew { role.version = before.version + 1 }
    }
    return role
  }

  /// `Head of works` → `own_head_of_works`: its own, so that no later standard role takes the key.
  private static func key(for name: String) -> String {
    let words = name.lowercased().utf8.split { byte in
      !(byte >= 0x61 && byte <= 0x7A || byte >= 0x30 && byte <= 0x39)
    }
    return String((["own"] + words.map { String($0) ?? "" }).joined(separator: "_").prefix(60))
  }
}
