import Measures
import Registers

/// Whether one holder may decide one case under one delegation, and why not.
public enum AuthorityVerdict: Sendable, Equatable {
  case may
  case conditionNotMet(String)
  case aboveLimit(String)
  case aboveSum(String)
  case cannotCompare(String)
  /// She asks herself, or stands in for who asks.
  case requester(String)
  case away(String)

  public var allows: Bool { self == .may }

  /// Why not, in a sentence; that she may, where she may.
  public var sentence: String {
    switch self {
    case .may: "May decide it."
    case .conditionNotMet(let text), .aboveLimit(let text), .aboveSum(let text), .cannotCompare(let text),
      .requester(let text), .away(let text):
      text
    }
  }
}

extension AuthorityGrant {
  /// What the delegation itself says to the case, whoever holds it.
  func verdict(_ it: AuthorityCase) -> AuthorityVerdict {
    for delegation in [entry] + parents {
      if let why = Self.mismatch(delegation.condition, it) {
        return .conditionNotMet("It does not apply: \(why).")
      }
    }
    if entry.isUnlimited { return .may }
    if let refusal = money(it) ?? days(it) { return refusal }
    return .may
  }

  /// Why the condition does not hold; one that looks at projects holds only for one.
  private static func mismatch(_ text: String, _ it: AuthorityCase) -> String? {
    guard let condition = Condition.read(text) else { return "its condition cannot be read" }
    return condition.mismatch(with: it.facts)
  }

  private func money(_ it: AuthorityCase) -> AuthorityVerdict? {
    guard let amount = it.amount else { return nil }
    guard let limit = entry.limit else {
      return it.subject.measure == .nothing
        ? nil : .cannotCompare("It names no limit in money, and this takes \(amount.readable).")
    }
    if limit.currency != amount.currency {
      return .cannotCompare("Its limit is in \(limit.currency.code), and this is in \(amount.currency.code).")
    }
    if amount.minor > limit.minor {
      return .aboveLimit("\(amount.readable) is above its limit of \(limit.readable).")
    }
    if let percent = entry.limitPercent, let refusal = share(percent, amount, it) { return refusal }
    let (sum, overflows) = used.minor.addingReportingOverflow(amount.minor)
    if let most = sumLimit, overflows || sum > most.minor {
      // How much was granted is not said: it may have been for what the reader may not see.
      return .aboveSum(
        "With what was granted in the last \(entry.cumulativeDays) days it is above the sum of \(most.readable)."
      )
    }
    return nil
  }

  private func share(_ percent: Percent, _ amount: Money, _ it: AuthorityCase) -> AuthorityVerdict? {
    guard let budget = it.budget, budget.currency == amount.currency else {
      return .cannotCompare(
        "Its limit is \(percent.text) % of the budget, which is not known in this currency.")
    }
    // Hundredths of a percent: 10 000 make the whole.
    let most = Int128(budget.minor) * Int128(percent.hundredths)
    return Int128(amount.minor) * 10_000 > most
      ? .aboveLimit("\(amount.readable) is above \(percent.text) % of the budget of \(budget.readable).")
      : nil
  }

  private func days(_ it: AuthorityCase) -> AuthorityVerdict? {
    guard let days = it.days, days > 0 else { return nil }
    guard let limit = entry.limitDays else {
      return it.subject.measure == .days
        ? .cannotCompare("It names no limit in days, and this moves \(days) days.") : nil
    }
    if days > limit { return .aboveLimit("\(days) days are above its limit of \(limit).") }
    let (sum, overflows) = used.days.addingReportingOverflow(days)
    return overflows || sum > limit
      ? .aboveSum("With what was granted in the last \(entry.cumulativeDays) days it is above \(limit) days.")
      : nil
  }
}
