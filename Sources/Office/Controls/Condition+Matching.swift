import Measures

extension Condition {
  /// Whether every stated part holds. A fact that is not known, or an amount in another currency, does not.
  public func holds(for facts: ProjectFacts?) -> Bool { failing(for: facts) == nil }

  /// Why the condition does not hold, in words; nil where it does.
  public func mismatch(with facts: ProjectFacts?) -> String? {
    guard let part = failing(for: facts) else { return nil }
    guard let facts else { return "it is meant for projects with \(self)" }
    switch part {
    case .tier: return "it is meant for \(text(tiers)), and the tier is \(text(facts.tier))"
    case .approach:
      return "it is meant for approach \(list(approaches)), and the approach is \(text(facts.approach))"
    case .type: return "it is meant for type \(list(types)), and the type is \(text(facts.workType))"
    case .least: return "it is meant for \(text(minAmount)) or more, and the amount is \(text(facts.amount))"
    case .most: return "it is meant for \(text(maxAmount)) or less, and the amount is \(text(facts.amount))"
    case .currency:
      let asked = minAmount ?? maxAmount
      return
        "it is meant for amounts in \(text(asked?.currency.code)), and the amount is \(text(facts.amount));"
        + " amounts in two currencies are not compared"
    }
  }

  private enum Part { case tier, approach, type, least, most, currency }

  private func failing(for facts: ProjectFacts?) -> Part? {
    if let tiers {
      guard let tier = facts?.tier, tiers.contains(tier) else { return .tier }
    }
    if let approaches {
      guard let approach = facts?.approach, approaches.contains(approach) else { return .approach }
    }
    if let types {
      guard let type = facts?.workType, types.contains(type) else { return .type }
    }
    if let minAmount {
      guard let amount = facts?.amount else { return .least }
      guard amount.currency == minAmount.currency else { return .currency }
      guard amount.minor >= minAmount.minor else { return .least }
    }
    if let maxAmount {
      guard let amount = facts?.amount else { return .most }
      guard amount.currency == maxAmount.currency else { return .currency }
      guard amount.minor <= maxAmount.minor else { return .most }
    }
    return nil
  }

  private func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "not known" }
  private func list(_ words: [String]?) -> String { (words ?? []).joined(separator: " or ") }
}
