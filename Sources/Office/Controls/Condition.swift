import Measures

/// Which projects a policy is meant for. A condition that states nothing is meant for all, and for offices
/// too.
///
/// Every stated part must hold. Text form, read strictly by `init(parsing:)`:
///
///     condition = [ part *( ";" part ) ]
///     part      = "tier" ( "<=" / ">=" ) tier / "tier" "=" tier *( "," tier )     tier is 1 to 4
///               / "approach" "=" word *( "," word )                               predictive, hybrid, agile
///               / "type" "=" word *( "," word )                                   a-z, 0-9 and _
///               / "amount" ( ">=" / "<=" ) money                                  GBP 1000000, inclusive
///
/// Spaces around parts, operators and commas do not count. No part may be said twice, and the two amounts
/// share one currency. Example: `tier<=2; approach=agile; type=change; amount>=GBP 1000000`.
public struct Condition: Equatable, Sendable {
  public let tiers: Tiers?
  /// In ascending order, without repeats, never empty.
  public let approaches: [String]?
  public let types: [String]?
  /// The least amount the policy is meant for, itself included.
  public let minAmount: Money?
  /// The largest amount the policy is meant for, itself included.
  public let maxAmount: Money?

  public init(
    tiers: Tiers? = nil, approaches: [String]? = nil, types: [String]? = nil, minAmount: Money? = nil,
    maxAmount: Money? = nil
  ) {
    self.tiers = tiers
    self.approaches = Condition.ordered(approaches)
    self.types = Condition.ordered(types)
    self.minAmount = minAmount
    self.maxAmount = maxAmount
  }

  /// A condition that every project meets.
  public static let always = Condition()

  /// How many parts are stated: the more, the more particular. The two amounts count one each.
  public var specificity: Int {
    (tiers == nil ? 0 : 1) + (approaches == nil ? 0 : 1) + (types == nil ? 0 : 1)
      + (minAmount == nil ? 0 : 1) + (maxAmount == nil ? 0 : 1)
  }

  private static func ordered(_ words: [String]?) -> [String]? {
    guard let words, !words.isEmpty else { return nil }
    return Set(words).sorted()
  }
}

extension Condition: CustomStringConvertible {
  /// The canonical text, which `init(parsing:)` reads back; empty where nothing is stated.
  public var description: String {
    var parts: [String] = []
    if let tiers { parts.append(tiers.description) }
    if let approaches { parts.append("approach=" + approaches.joined(separator: ",")) }
    if let types { parts.append("type=" + types.joined(separator: ",")) }
    if let minAmount { parts.append("amount>=\(minAmount.plain)") }
    if let maxAmount { parts.append("amount<=\(maxAmount.plain)") }
    return parts.joined(separator: "; ")
  }
}

extension Money {
  /// The amount with its currency, without decimals that are all zero: `GBP 1000000`.
  fileprivate var plain: String {
    let parts = amount.utf8.split(separator: 0x2E)
    guard parts.count == 2, parts[1].allSatisfy({ $0 == 0x30 }) else { return description }
    return "\(currency.code) \(Substring(parts[0]))"
  }
}
