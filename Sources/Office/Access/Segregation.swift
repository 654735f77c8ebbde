/// Duties that never meet in one person: hard rules that no administrator overrides.
public enum Segregation {
  /// Two groups of roles that exclude each other on the same node, and the sentence that says so.
  struct Rule: Sendable {
    let some: Set<String>
    let others: Set<String>
    let sentence: String
  }

  /// Roles that deliver or answer for a project, and so are never its auditors.
  static let delivering: Set<String> = [
    "sponsor", "programme_manager", "project_director", "project_manager", "team_leader",
    "project_coordinator",
  ]

  /// Roles that take business decisions: those with an A anywhere but in administration, as the matrix has them.
  static let approving: Set<String> = Set(
    RoleRows.all.compactMap { row in
      guard row.count == 9, row[1] != RoleCatalogue.systemAdministrator else { return nil }
      let cells = row[8].utf8.split(separator: 0x7C, omittingEmptySubsequences: false)
      let business = zip(Area.allCases, cells).contains { area, cell in
        area != .administration
          && CellReading.grant(String(cell) ?? "", in: area)?.clauses.contains {
            $0.rights.contains(.approve)
          } == true
      }
      return business ? row[1] : nil
    })

  static let rules: [Rule] = [
    Rule(
      some: ["sponsor"], others: ["project_manager", "programme_manager", "project_director"],
      sentence: "Nobody sponsors what she manages: sponsor and manager are two persons."),
    Rule(
      some: ["auditor"], others: delivering, sentence: "Nobody audits what she delivers or sponsors."),
    Rule(
      some: [RoleCatalogue.systemAdministrator], others: approving,
      sentence: "Whoever looks after the system holds no role that takes business decisions."),
  ]

  /// The sentence that forbids both roles to one person on one node, or nil.
  public static func conflict(_ a: String, _ b: String) -> String? {
    rules.first {
      $0.some.contains(a) && $0.others.contains(b) || $0.some.contains(b) && $0.others.contains(a)
    }?.sentence
  }

  /// The same with what the roles themselves exclude, and with every role that takes business decisions kept from who
  /// looks after the system. The hard rules hold whatever the roles say.
  static func conflict(_ a: String, _ b: String, in roles: RoleCatalogue) -> String? {
    if let rule = conflict(a, b) { return rule }
    for (one, other) in [(a, b), (b, a)] {
      guard let role = roles.role(one) else { continue }
      if role.conflicts.contains(other) {
        return "\(role.title) never goes together with \(roles.role(other)?.title ?? other) in one person."
      }
      let decides = Area.allCases.contains {
        $0 != .administration && roles.grant(one, $0).rights.contains(.approve)
      }
      if other == RoleCatalogue.systemAdministrator, decides {
        return "Whoever looks after the system holds no role that takes business decisions."
      }
    }
    return nil
  }

  /// Why other roles exclude this one: each rule in a sentence, with the keys of those roles.
  public static func reasons(for key: String) -> [(sentence: String, roles: [String])] {
    rules.compactMap { rule in
      var roles = Set<String>()
      if rule.some.contains(key) { roles.formUnion(rule.others) }
      if rule.others.contains(key) { roles.formUnion(rule.some) }
      return roles.isEmpty ? nil : (rule.sentence, roles.sorted())
    }
  }

  /// The roles that exclude this one.
  static func conflicts(with key: String) -> [String] {
    var found = Set<String>()
    for rule in rules {
      if rule.some.contains(key) { found.formUnion(rule.others) }
      if rule.others.contains(key) { found.formUnion(rule.some) }
    }
    return found.sorted()
  }
}
