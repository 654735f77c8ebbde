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
    let needs = try OfficeNeeds(c.archivist, office: id)
    if !needs.hasMandate {
      c.problem("status", "An office operates only with a mandate in force; approve one first.")
    }
    if !needs.hasHead {
      c.problem("status", "An office operates only with a filled head post; appoint a head first.")
    }
  }

  private static func mayClose(_ c: Checking, _ id: Int64) throws {
    let needs = try OfficeNeeds(c.archivist, office: id)
    if needs.liveProjects > 0 {
      c.problem(
        "status",
        "The office still governs \(needs.liveProjects) live projects; give them another governing office first."
      )
    }
    if needs.openBelow > 0 {
      c.problem("status", "\(needs.openBelow) offices still hang below it; move or close them first.")
    }
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
