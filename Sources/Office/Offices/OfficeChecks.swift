import Ledger
import Registers

/// What makes an office one: a place in a tree without loops, an approved mandate and a head before it operates.
enum OfficeChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let office = c.after as? OfficeUnit else { return }
    try TreeChecks.noLoop(c, field: "parent", table: "office", parent: office.parent?.id)
    let was = (c.before as? OfficeUnit)?.status
    guard let id = c.id, office.status != was else { return }
    if office.status == .operating { try mayOperate(c, id) }
    if office.status == .closed { try mayClose(c, id) }
  }

  private static func mayOperate(_ c: Checking, _ id: Int64) throws {
    let mandates = try c.count(
      "mandate WHERE archived = 0 AND office = ? AND status = 'in_force'", [.int(id)])
    if mandates == 0 {
      c.problem("status", "An office operates only with a mandate in force; approve one first.")
    }
    let day = Value.int(Int64(c.archivist.now.day.number))
    let heads = try c.count(
      """
      assignment a JOIN post p ON p.id = a.post WHERE a.archived = 0 AND p.archived = 0 AND p.office = ? \
      AND p.is_head = 1 AND a.from_day <= ? AND (a.to_day IS NULL OR a.to_day >= ?)
      """, [.int(id), day, day])
    if heads == 0 {
      c.problem("status", "An office operates only with a filled head post; appoint a head first.")
    }
  }

  private static func mayClose(_ c: Checking, _ id: Int64) throws {
    let live = try c.count(
      "project WHERE archived = 0 AND governing_office = ? AND status NOT IN ('closed', 'cancelled')",
      [.int(id)])
    if live > 0 {
      c.problem(
        "status", "The office still governs \(live) live projects; give them another governing office first.")
    }
    let below = try c.count("office WHERE archived = 0 AND parent = ? AND status <> 'closed'", [.int(id)])
    if below > 0 { c.problem("status", "\(below) offices still hang below it; move or close them first.") }
  }
}

/// Trees without loops.
enum TreeChecks {
  static func noLoop(_ c: Checking, field: String, table: String, parent: Int64?) throws {
    guard let id = c.id else { return }
    var next = parent
    var seen = Set<Int64>()
    while let above = next, seen.insert(above).inserted {
      if above == id {
        c.problem(field, "This would put it below itself.")
        return
      }
      next = try c.connection.query("SELECT parent FROM \(table) WHERE id = ?", [.int(above)]).first?.int(0)
    }
  }

  @Sendable static func objective(_ c: Checking) throws {
    guard let objective = c.after as? Objective else { return }
    try noLoop(c, field: "parent", table: "objective", parent: objective.parent?.id)
  }
}
