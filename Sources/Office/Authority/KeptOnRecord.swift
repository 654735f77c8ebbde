import Ledger
import Registers

/// What stays in sight because something was decided by it: it ends, is withdrawn or revoked, but is not put away.
enum KeptOnRecord {
  @Sendable static func decision(_ c: Checking) throws {
    c.problem("", "A decision stays on record. Revoke it, or enter the one that takes its place.")
  }

  /// A granted request counts in the sums of authority.
  @Sendable static func request(_ c: Checking) throws {
    if (c.after as? AuthorityRequest)?.decision != nil {
      c.problem("", "What was decided on stays on record; ask anew where it has changed.")
    }
  }

  @Sendable static func delegation(_ c: Checking) throws {
    guard let delegation = c.after as? Delegation else { return }
    if delegation.status == .inForce {
      c.problem("", "Revoke it first; what was decided under it stays readable.")
    }
    try DelegationChecks.notHerOwn(c, delegation)
  }

  @Sendable static func vote(_ c: Checking) throws {
    guard let item = (c.after as? Vote)?.item?.id else { return }
    let closed = try c.count("agenda_item WHERE id = ? AND outcome <> 'pending'", [.int(item)])
    if closed > 0 { c.problem("", "The point is closed, and its votes stay with it.") }
  }

  /// What was put before a body stays as it was issued.
  @Sendable static func agenda(_ c: Checking) throws {
    guard let item = c.after as? AgendaItem else { return }
    if !item.paperDigest.isEmpty || item.outcome != .pending {
      c.problem("", "Its paper was issued or the point is closed; it stays on the agenda.")
    }
  }

  @Sendable static func meeting(_ c: Checking) throws {
    guard let meeting = c.after as? Meeting, meeting.status != .planned, meeting.status != .cancelled else {
      return
    }
    c.problem(
      "", "A meeting whose papers were issued stays on record; cancel it where it does not take place.")
  }
}
