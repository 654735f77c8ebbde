import Ledger
import Registers

/// One mandate in force per office; what is in force is not rewritten but superseded.
enum MandateChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let mandate = c.after as? Mandate, let office = mandate.office?.id else { return }
    let own = Value.int(c.id ?? 0)
    if mandate.status == .inForce {
      let others = try c.count(
        "mandate WHERE archived = 0 AND office = ? AND status = 'in_force' AND id <> ?", [.int(office), own])
      if others > 0 {
        c.problem("status", "Another mandate of this office is in force; supersede or withdraw it first.")
      }
    }
    let twins = try c.count(
      "mandate WHERE archived = 0 AND office = ? AND version = ? AND id <> ?",
      [.int(office), .int(Int64(mandate.version)), own])
    if twins > 0 { c.problem("version", "This office has a mandate of version \(mandate.version) already.") }
    try approvedByAnother(c, mandate)
    try keptAsApproved(c, mandate)
    if let before = c.before as? Mandate, [.inForce, .superseded, .withdrawn].contains(before.status) {
      var unchanged = before
      unchanged.status = mandate.status
      unchanged.reviewOn = mandate.reviewOn
      // Who stands behind it may change hands while the text stands.
      if before.status == .inForce { unchanged.sponsor = mandate.sponsor }
      if unchanged != mandate {
        c.problem("", "A mandate that was in force is not rewritten; draft a new version of it.")
      }
    }
  }

  /// To approve a mandate needs the right to approve, not only to edit.
  private static func approvedByAnother(_ c: Checking, _ mandate: Mandate) throws {
    let was = (c.before as? Mandate)?.status
    guard mandate.status == .approved, was != .approved else { return }
    try c.archivist.demand(.approve, c.shelf, mandate, id: c.id)
  }

  /// Between approval and the first day the text stays what was approved, unless whoever may approve changes it.
  private static func keptAsApproved(_ c: Checking, _ mandate: Mandate) throws {
    guard let before = c.before as? Mandate, before.status == .approved else { return }
    var kept = before
    (kept.status, kept.from, kept.reviewOn) = (mandate.status, mandate.from, mandate.reviewOn)
    if kept != mandate { try c.archivist.demand(.approve, c.shelf, mandate, id: c.id) }
  }
}
