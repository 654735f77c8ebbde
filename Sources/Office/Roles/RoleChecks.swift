import Ledger
import Registers

/// Roles hold for the whole organisation: they are changed only at the top, never by who holds them, and never past the
/// hard rules.
enum RoleChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let role = c.after as? Role else { return }
    let before = c.before as? Role
    try atTheTop(c)
    try notHerOwn(c, before, role)
    rights(c, role)
    try conflicts(c, role)
    if let before, !before.key.isEmpty, before.key != role.key {
      c.problem("key", "The key of a role stays.")
    }
    if role.status == .retired, before?.status != .retired { try unused(c) }
  }

  /// The right is needed at an office that has none above it: what is changed reaches every office.
  private static func atTheTop(_ c: Checking) throws {
    if c.archivist.actor.means == .console { return }
    let tree = c.archivist.tree
    let tops = c.archivist.subject.holdings.map(\.node).filter {
      $0.kind == .office && tree.parents[$0.id] == nil
    }
    if c.archivist.may(.approve, Facts(area: .roles, chain: tops)) { return }
    throw Refusal.forbidden(
      .init(
        action: "change the roles",
        reason: "Roles hold for every office; whoever may approve roles at the topmost office changes them."))
  }

  /// Nobody changes what a role that she fills may do.
  private static func notHerOwn(_ c: Checking, _ before: Role?, _ after: Role) throws {
    guard c.archivist.actor.person != nil else { return }
    if let before, before.grants == after.grants, before.conflicts == after.conflicts,
      before.status == after.status
    {
      return
    }
    guard c.archivist.subject.holdings.contains(where: { $0.role == after.key }) else { return }
    throw Refusal.forbidden(
      .init(
        action: "change the rights of this role",
        reason: "Nobody changes the rights of a role that she fills, for herself or as deputy."))
  }

  private static func rights(_ c: Checking, _ role: Role) {
    let (grants, wrong) = RoleGrants.read(role.grants)
    if let line = wrong.first {
      let shown = String(decoding: line.utf8.prefix(60), as: UTF8.self)
      c.problem(
        "grants",
        "“\(shown)” is not understood, or its area stands twice. Write an area and its letters, such as PRJ RU or CHG CUA*."
      )
    }
    // The system administrator takes no business decisions, whatever anybody enters.
    guard role.key == RoleCatalogue.systemAdministrator else { return }
    for (area, grant) in grants
    where area != .administration && grant.clauses.contains(where: { $0.part == nil }) {
      c.problem("grants", "The system administrator has no rights over \(area.title).")
      return
    }
  }

  /// The roles it names exist, and the hard rules stay among them.
  private static func conflicts(_ c: Checking, _ role: Role) throws {
    let named = Set(RoleGrants.words(role.conflicts))
    let known = Set(try c.archivist.namedRoles().values.map(\.key) + RoleCatalogue.standard.roles.map(\.key))
      .union([role.key])
    if let stray = named.subtracting(known).sorted().first {
      let shown = String(decoding: stray.utf8.prefix(60), as: UTF8.self)
      c.problem("conflicts", "There is no role with the key “\(shown)”.")
    }
    if named.contains(role.key) { c.problem("conflicts", "A role goes together with itself.") }
    let hard = Set(Segregation.conflicts(with: role.key))
    if let missing = hard.subtracting(named).sorted().first {
      c.problem("conflicts", "It is never together with \(missing); that rule is not taken out.")
    }
  }

  private static func unused(_ c: Checking) throws {
    guard let id = c.id else { return }
    let posts = try c.count("post WHERE archived = 0 AND role = ?", [.int(id)])
    if posts > 0 {
      let still = Wording.counted(posts, "post still has", "posts still have")
      c.problem("status", "\(still) this role; give each another or archive it first.")
    }
  }
}
