import Ledger
import Registers

/// What makes an office one: a place in a tree without loops, an approved mandate and a head before it operates.
enum OfficeChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let office = c.after as? OfficeUnit else { return }
    try TreeChecks.noLoop(c, field: "parent", table: "office", parent: office.parent?.id)
    try servesOnly(c, office)
    let was = (c.before as? OfficeUnit)?.status
    guard let id = c.id, office.status != was else { return }
    if office.status == .operating { try mayOperate(c, id) }
    if office.status == .closed { try mayClose(c, id, office) }
  }

  /// A support organisation serves and holds no authority over gates: one that becomes so gives it up first.
  private static func servesOnly(_ c: Checking, _ office: OfficeUnit) throws {
    guard let id = c.id, !office.kind.mayHoldGates, (c.before as? OfficeUnit)?.kind.mayHoldGates == true
    else {
      return
    }
    let held = try c.count(
      "delegation WHERE archived = 0 AND status = 'in_force' AND subject = 'gate_approval' AND office = ?",
      [.int(id)])
    if held > 0 {
      c.problem(
        "kind", "Authority over gates is delegated here; revoke it first, a support organisation only serves."
      )
    }
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

  private static func mayClose(_ c: Checking, _ id: Int64, _ office: OfficeUnit) throws {
    let needs = try OfficeNeeds(c.archivist, office: id)
    if c.rules.closingWaitsForProjects, needs.liveProjects > 0 {
      c.problem(
        "status",
        "The office still governs \(Wording.counted(needs.liveProjects, "live project", "live projects")); give each another "
          + "governing office first."
      )
    }
    if needs.openBelow > 0 {
      c.problem(
        "status",
        "\(Wording.counted(needs.openBelow, "office still hangs", "offices still hang")) below it; move or close each first."
      )
    }
    if needs.openRequests > 0 {
      c.problem(
        "status",
        "\(Wording.counted(needs.openRequests, "request about it is", "requests about it are")) not decided; decide or "
          + "withdraw each first.")
    }
    if needs.openActions > 0 {
      c.problem(
        "status",
        "\(Wording.counted(needs.openActions, "action of it is", "actions of it are")) still to be done; finish or cancel "
          + "each first.")
    }
    if office.permanence == .temporary { winding(c, office, needs) }
  }

  /// What a temporary office leaves behind before it is gone.
  private static func winding(_ c: Checking, _ office: OfficeUnit, _ needs: OfficeNeeds) {
    if needs.unreleased > 0 {
      c.problem(
        "status",
        "\(Wording.counted(needs.unreleased, "appointment to its posts has", "appointments to its posts have")) no last "
          + "day; give each one, so that its people are released.")
    }
    if !office.hasHandedOver {
      c.problem("has_handed_over", "Hand its services over, and say so, before it closes.")
    }
    if !office.hasArchived { c.problem("has_archived", "Archive its records, and say so, before it closes.") }
    if !office.hasLearned { c.problem("has_learned", "Capture its lessons, and say so, before it closes.") }
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
