/// A role of the catalogue: what it is for, what it decides, and what it never goes together with.
public struct StandardRole: Hashable, Sendable {
  /// On which level of the office a role works.
  public enum Tier: String, Hashable, Sendable { case strategic, tactical, operational }

  /// Stable name in snake case: `project_manager`.
  public let key: String
  public let title: String
  public let aliases: [String]
  public let tiers: [Tier]
  public let responsibilities: String
  public let decisionRights: String
  /// Keys of the roles that one person never holds beside it on the same node.
  public let conflicts: [String]
}
