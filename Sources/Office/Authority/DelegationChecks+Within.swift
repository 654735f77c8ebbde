import Ledger
import Measures
import Registers

/// Clauses that are said often.
private enum Where {
  static func `is`(_ id: Int64) -> Clause { Clause("t.id = ?", [.int(id)]) }
}

/// What is passed on stays within what it was passed on from, in every respect.
extension DelegationChecks {
  static func within(_ c: Checking, _ it: Delegation) throws {
    guard c.rules.passedOnStaysWithin, it.status != .revoked, let id = it.parent?.id else { return }
    if id == c.id {
      c.problem("parent", "A delegation is not passed on from itself.")
      return
    }
    guard let above = try c.archivist.binding(Delegation.self, where: Where.is(id)).first?.entry else {
      c.problem("parent", "There is no such delegation any more.")
      return
    }
    try lineage(c, id)
    if above.status != .inForce { c.problem("parent", "Only a delegation in force is passed on.") }
    if !above.maySubDelegate { c.problem("parent", "This delegation may not be passed on.") }
    if above.subject != it.subject {
      c.problem("subject", "It is passed on over the same: \(above.subject.title.lowercased()).")
    }
    try place(c, it, above)
    days(c, it, above)
    limits(c, it, above)
  }

  private static func lineage(_ c: Checking, _ parent: Int64) throws {
    var next: Int64? = parent
    var depth = 0
    while let id = next {
      depth += 1
      if id == c.id || depth >= deepest {
        c.problem("parent", "Authority is passed on at most \(deepest - 1) times and never in a circle.")
        return
      }
      next = try c.archivist.binding(Delegation.self, where: Where.is(id)).first?.entry.parent?.id
    }
  }

  private static func place(_ c: Checking, _ it: Delegation, _ above: Delegation) throws {
    guard let scope = AuthorityReading.scope(it), let upper = AuthorityReading.scope(above) else { return }
    if !(try AuthorityPlace(c.archivist, scope).chain.contains(upper)) {
      c.problem("office", "It is passed on within the place where it holds, not beside or above it.")
    }
  }

  private static func days(_ c: Checking, _ it: Delegation, _ above: Delegation) {
    if let from = it.from, let first = above.from, from < first {
      c.problem("from_day", "It does not begin before the one it is passed on from, \(first).")
    }
    if let last = above.to, it.to.map({ $0 > last }) ?? true {
      c.problem("to_day", "It ends with the one it is passed on from at the latest, \(last).")
    }
  }

  private static func limits(_ c: Checking, _ it: Delegation, _ above: Delegation) {
    if above.isUnlimited { return }
    if it.isUnlimited {
      c.problem("is_unlimited", "The one it is passed on from has a limit.")
      return
    }
    amount(c, "limit_amount", it.limit, above.limit)
    amount(c, "cumulative_amount", it.cumulative ?? it.limit, above.cumulative ?? above.limit)
    if let most = above.limitDays, it.limitDays.map({ $0 > most }) ?? false {
      c.problem("limit_days", "Its limit in days is at most \(most).")
    }
    if above.limitDays == nil, it.limitDays != nil {
      c.problem("limit_days", "The one it is passed on from names no days.")
    }
    if let most = above.limitPercent, it.limitPercent.map({ $0 > most }) ?? true {
      c.problem("limit_percent", "Its limit is at most \(most.text) % of the budget.")
    }
    if it.cumulativeDays < above.cumulativeDays {
      c.problem("cumulative_days", "It sums over \(above.cumulativeDays) days at least.")
    }
  }

  private static func amount(_ c: Checking, _ field: String, _ own: Money?, _ above: Money?) {
    guard let own else { return }
    guard let above else {
      c.problem(field, "The one it is passed on from names no limit in money.")
      return
    }
    if own.currency != above.currency || own.minor > above.minor {
      c.problem(field, "It is at most \(above.readable).")
    }
  }
}
