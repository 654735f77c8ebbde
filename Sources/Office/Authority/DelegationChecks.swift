import Ledger
import Measures
import Registers

/// Authority comes from somebody who has it, to somebody else, and what is passed on never exceeds what was given.
enum DelegationChecks {
  /// So many times may authority be passed on.
  static let deepest = 6

  @Sendable static func run(_ c: Checking) throws {
    guard let after = c.after as? Delegation else { return }
    let before = c.before as? Delegation
    try notHerOwn(c, after)
    if let before { try notHerOwn(c, before) }
    try holder(c, after)
    try place(c, after)
    keptAsItWas(c, before, after)
    try once(c, after)
    try within(c, after)
    if after.status == .inForce, before?.status != .inForce { try comesIntoForce(c, after) }
  }

  /// Nobody writes, changes or puts in force an authority of her own: not as a person, nor as holder of the role.
  static func notHerOwn(_ c: Checking, _ it: Delegation) throws {
    guard try isHerOwn(c.archivist, it) else { return }
    throw Refusal.forbidden(
      .init(
        action: "write this delegation",
        reason: "Nobody gives or changes an authority that she holds herself."))
  }

  /// Whether the actor holds what the delegation gives, in person or by its role.
  static func isHerOwn(_ archivist: Archivist, _ it: Delegation) throws -> Bool {
    guard let me = archivist.actor.person else { return false }
    if it.person?.id == me { return true }
    guard let role = it.role?.id, let key = try archivist.namedRoles()[role]?.key,
      let scope = AuthorityReading.scope(it)
    else { return false }
    let chain = try AuthorityPlace(archivist, scope).chain
    // Who holds the role below the place has the authority there, and who holds it above has it here.
    for holding in archivist.subject.holdings where holding.role == key {
      if chain.contains(holding.node) { return true }
      if try AuthorityPlace(archivist, holding.node).chain.contains(scope) { return true }
    }
    return false
  }

  /// The role takes decisions of this kind; the person is here and does not look after the system.
  private static func holder(_ c: Checking, _ it: Delegation) throws {
    if let role = it.role?.id, let known = try c.archivist.namedRoles()[role] {
      let cell = c.archivist.standing.policies.deciding.catalogue.grant(known.key, it.subject.area)
      if !cell.rights.contains(.approve) {
        c.problem(
          "role",
          "\(known.title) takes no decisions on \(it.subject.area.title); delegate to a role that does, or to a person."
        )
      }
    }
    guard let person = it.person?.id else { return }
    let administers = try c.count(
      "account WHERE archived = 0 AND person = ? AND is_administrator = 1", [.int(person)])
    if administers > 0 { c.problem("person", "Whoever looks after the system takes no business decisions.") }
    let left = try c.count("person WHERE id = ? AND (status = 'left' OR archived = 1)", [.int(person)])
    if left > 0 { c.problem("person", "This person has left.") }
  }

  /// No authority over gates where an office only serves.
  private static func place(_ c: Checking, _ it: Delegation) throws {
    guard it.subject == .gate, it.status != .revoked, let office = it.office else { return }
    let shelf = try c.archivist.catalogue.shelf(OfficeUnit.self)
    guard let held = try c.archivist.standing(shelf, office.id).as(OfficeUnit.self),
      !held.entry.kind.mayHoldGates
    else { return }
    c.problem(
      "subject",
      "\(office.code) is a support organisation: it serves and decides on no gate. Delegate at the office above."
    )
  }

  /// What is in force is not rewritten: it can end sooner, or be revoked.
  private static func keptAsItWas(_ c: Checking, _ before: Delegation?, _ after: Delegation) {
    guard let before, before.status != .draft else { return }
    var kept = before
    (kept.status, kept.note) = (after.status, after.note)
    if let to = after.to, before.to.map({ to <= $0 }) ?? true { kept.to = to }
    if kept != after {
      c.problem(
        "",
        "What is in force is not rewritten. It can end sooner; for the rest revoke it and lay down another.")
    }
  }

  /// One line for one holder, subject, place and condition on any day.
  private static func once(_ c: Checking, _ it: Delegation) throws {
    guard it.status != .revoked, let from = it.from else { return }
    let places: [(String, Int64?)] = [
      ("office", it.office?.id), ("portfolio", it.portfolio?.id), ("programme", it.programme?.id),
      ("project", it.project?.id),
    ]
    guard let (column, id) = places.first(where: { $0.1 != nil }), let id else { return }
    let (holder, number) = it.role.map { ("role", $0.id) } ?? ("person", it.person?.id ?? 0)
    let twins = try c.count(
      "delegation WHERE archived = 0 AND status <> 'revoked' AND id <> ? AND subject = ? AND \(column) = ? "
        + "AND \(holder) = ? AND condition = ? AND from_day <= ? AND (to_day IS NULL OR to_day >= ?)",
      [
        .int(c.id ?? 0), .text(it.subject.rawValue), .int(id), .int(number), .text(it.condition),
        .int(Int64((it.to ?? .last).number)), .int(Int64(from.number)),
      ])
    if twins > 0 {
      c.problem(
        "subject", "The same holder has a delegation over this here in these days; revoke or end it first.")
    }
  }

  /// To come into force takes the right to approve where it holds, or the decision of a body.
  private static func comesIntoForce(_ c: Checking, _ it: Delegation) throws {
    guard c.archivist.actor.means != .console else { return }
    if let decision = it.decision?.id {
      if try isCovered(c, it, by: decision) { return }
    }
    try c.archivist.demand(.approve, c.shelf, it, id: c.id)
  }

  /// Whether a body decided it: approved, still standing, about governance, at the place where it holds or above.
  private static func isCovered(_ c: Checking, _ it: Delegation, by id: Int64) throws -> Bool {
    guard let scope = AuthorityReading.scope(it),
      let decision = try c.archivist.binding(Decision.self, where: Clause("t.id = ?", [.int(id)])).first?
        .entry,
      decision.body != nil, decision.status == .made, decision.outcome == .approved,
      decision.kind == .governance
    else { return false }
    let place =
      decision.project.map { Node(.project, $0.id) } ?? decision.programme.map { Node(.programme, $0.id) }
      ?? decision.portfolio.map { Node(.portfolio, $0.id) } ?? decision.office.map { Node(.office, $0.id) }
    guard let place else { return false }
    return try AuthorityPlace(c.archivist, scope).chain.contains(place)
  }
}
