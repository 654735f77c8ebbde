import Ledger
import Measures
import Registers

/// Who may sit where: no more than the post takes, nobody who has left, and no two roles that watch each other.
enum AssignmentChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let assignment = c.after as? Assignment, let person = assignment.person?.id,
      let post = assignment.post?.id,
      let from = assignment.from
    else { return }
    let to = assignment.to ?? .last
    let overlap = "from_day <= ? AND (to_day IS NULL OR to_day >= ?)"
    let days: [Value] = [.int(Int64(to.number)), .int(Int64(from.number))]
    let own = Value.int(c.id ?? 0)
    let twice = try c.count(
      "assignment WHERE archived = 0 AND id <> ? AND post = ? AND person = ? AND \(overlap)",
      [own, .int(post), .int(person)] + days)
    if twice > 0 { c.problem("from_day", "The person fills this post already in these days.") }
    let row = try c.connection.query(
      "SELECT holders_most, role, office, portfolio, programme, project FROM post WHERE id = ?", [.int(post)]
    ).first
    let isHere =
      "EXISTS (SELECT 1 FROM person h WHERE h.id = assignment.person AND h.archived = 0 AND h.status <> 'left')"
    let held = try c.count(
      "assignment WHERE archived = 0 AND id <> ? AND post = ? AND \(overlap) AND \(isHere)",
      [own, .int(post)] + days)
    if let most = row?.int(0), Int64(held) >= most {
      c.problem("post", "The post takes \(most) at a time and is filled in these days.")
    }
    let status = try c.connection.query("SELECT status FROM person WHERE id = ?", [.int(person)]).first?.text(
      0)
    if status == Person.Status.left.rawValue, to >= c.archivist.now.day,
      asksForMore(c.before as? Assignment, assignment)
    {
      c.problem("person", "This person has left.")
    }
    if let row {
      try segregation(c, person, row, from: from, to: to)
      if let deputy = assignment.deputy?.id {
        try segregation(c, deputy, row, from: from, to: to, at: "deputy")
      }
    }
    try deputy(c, assignment)
    try load(c, assignment, person, from: from, to: to)
    try ControlActs(c).judge(c.before as? Assignment, assignment)
  }

  /// Hard rules that nobody overrides: the delivering and the auditing role of one project, say, never meet in one person.
  /// A deputy has the rights of the post, and so stands under the same rules.
  private static func segregation(
    _ c: Checking, _ person: Int64, _ post: LedgerRow, from: Day, to: Day, at field: String = "person"
  ) throws {
    guard let role = post.int(1),
      let key = try c.connection.query("SELECT key FROM role WHERE id = ?", [.int(role)]).first?.text(0)
    else { return }
    if to < from { return }
    // On any day that both share: in whichever order they are entered, and whenever they begin.
    let others = try Holdings.of(person, within: from...to, c.connection)
    let kinds: [NodeKind] = [.office, .portfolio, .programme, .project]
    for (index, kind) in kinds.enumerated() {
      guard let id = post.int(index + 2) else { continue }
      for other in others where other.node == Node(kind, id) && other.role != key {
        if let rule = Segregation.conflict(key, other.role, in: c.archivist.roles) {
          c.problem(field, rule)
        }
      }
    }
    let isAdministrator =
      try c.count(
        "account WHERE archived = 0 AND person = ? AND is_administrator = 1", [.int(person)]) > 0
    if isAdministrator,
      let rule = Segregation.conflict(key, RoleCatalogue.systemAdministrator, in: c.archivist.roles)
    {
      c.problem(field, rule)
    }
  }
}
