import Ledger
import Measures
import Registers

/// What was granted of late, so that a request is not sliced until each slice is under a limit.
///
/// Counted are requests of the same subject by the same requester, and those about the same thing, that were granted
/// under this delegation or one with a smaller limit: who may decide more has seen more.
struct AuthorityUse {
  private struct Granted {
    let amount: Money?
    let days: Int
    let requester: Int64?
    let isSameObject: Bool
    let delegation: Int64?
    let on: Day
  }

  private let granted: [Granted]
  private let it: AuthorityCase

  init(_ archivist: Archivist, _ it: AuthorityCase, but request: Int64?) throws {
    self.it = it
    guard archivist.rules.slicesAddUp, let node = it.chain.first else {
      granted = []
      return
    }
    var who: [Clause] = [Clause("t.\(node.kind.rawValue) = ?", [.int(node.id)])]
    if let requester = it.requester { who.append(Clause("t.requester = ?", [.int(requester)])) }
    let rows = try archivist.binding(
      AuthorityRequest.self,
      where: .all([
        Clause(
          "t.subject = ? AND t.status IN ('approved', 'approved_with_conditions') AND t.delegation IS NOT NULL "
            + "AND t.id <> ?", [.text(it.subject.rawValue), .int(request ?? 0)]),
        .any(who),
      ]), withArchived: true)
    granted = rows.compactMap { held in
      guard let on = held.entry.decidedOn else { return nil }
      let object: Node? =
        held.entry.project.map { Node(.project, $0.id) } ?? held.entry.programme.map {
          Node(.programme, $0.id)
        }
        ?? held.entry.portfolio.map { Node(.portfolio, $0.id) }
        ?? held.entry.office.map { Node(.office, $0.id) }
      return Granted(
        amount: held.entry.amount, days: held.entry.days ?? 0, requester: held.entry.requester?.id,
        isSameObject: object == node, delegation: held.entry.delegation?.id, on: on)
    }
  }

  /// The sums that count against a delegation.
  func used(of grant: AuthorityGrant, among grants: [AuthorityGrant]) -> AuthorityGrant.Used {
    var used = AuthorityGrant.Used()
    if grant.entry.isUnlimited { return used }
    let smaller = Set(grants.filter { $0.rank <= grant.rank }.map(\.id)).union([grant.id])
    // Delegations that have ended meanwhile are not among the grants; what was granted under them counts.
    let larger = Set(grants.map(\.id)).subtracting(smaller)
    let since = it.day.adding(-(grant.entry.cumulativeDays - 1))
    for one in granted where one.on >= since && one.on <= it.day {
      if let id = one.delegation, larger.contains(id) { continue }
      let minor = one.amount.flatMap { $0.currency == grant.entry.limit?.currency ? $0.minor : nil } ?? 0
      if it.requester != nil, one.requester == it.requester {
        used.byRequester = Self.sum(used.byRequester, minor)
        used.daysByRequester = Self.sum(used.daysByRequester, one.days)
      }
      if one.isSameObject {
        used.forObject = Self.sum(used.forObject, minor)
        used.daysForObject = Self.sum(used.daysForObject, one.days)
      }
    }
    return used
  }

  /// A sum that is too large to be told is the largest: it lets nothing more through.
  private static func sum<N: FixedWidthInteger>(_ a: N, _ b: N) -> N {
    let (sum, overflows) = a.addingReportingOverflow(b)
    return overflows ? .max : sum
  }
}
