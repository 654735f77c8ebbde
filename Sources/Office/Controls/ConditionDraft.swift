import Measures

/// A condition while its text is read part by part.
struct ConditionDraft {
  private var tiers: Tiers?
  private var approaches: [String]?
  private var types: [String]?
  private var least: Money?
  private var most: Money?
  private var last = ""

  mutating func read(_ part: ConditionPart) throws(ConditionError) {
    last = part.text
    switch (part.name, part.sign) {
    case ("tier", "="), ("tier", "<="), ("tier", ">="):
      try once(tiers == nil, part)
      tiers = try ConditionDraft.tiers(part)
    case ("approach", "="):
      try once(approaches == nil, part)
      approaches = try ConditionDraft.approaches(part)
    case ("type", "="):
      try once(types == nil, part)
      types = try ConditionDraft.types(part)
    case ("amount", ">="):
      try once(least == nil, part)
      least = try ConditionDraft.money(part)
    case ("amount", "<="):
      try once(most == nil, part)
      most = try ConditionDraft.money(part)
    case ("tier", _): throw part.fault("tier takes =, <= or >=.")
    case ("approach", _), ("type", _): throw part.fault("\(part.name) takes =.")
    case ("amount", _): throw part.fault("amount takes >= or <=.")
    default: throw part.fault("starts with none of tier, approach, type and amount.")
    }
  }

  func finished() throws(ConditionError) -> Condition {
    if let least, let most {
      guard least.currency == most.currency else {
        let codes = "\(least.currency.code) and \(most.currency.code)"
        throw ConditionError(part: last, reason: "needs both amounts in one currency, not \(codes).")
      }
      guard least.minor <= most.minor else {
        throw ConditionError(part: last, reason: "leaves no amount between \(least) and \(most).")
      }
    }
    return Condition(tiers: tiers, approaches: approaches, types: types, minAmount: least, maxAmount: most)
  }

  private func once(_ isFirst: Bool, _ part: ConditionPart) throws(ConditionError) {
    if !isFirst { throw part.fault("is said before; each part may be said once.") }
  }

  private static func tiers(_ part: ConditionPart) throws(ConditionError) -> Tiers {
    var list: [Int] = []
    for word in try part.words() {
      guard word.utf8.count == 1, let byte = word.utf8.first, byte >= 0x31, byte <= 0x34 else {
        throw part.fault("needs a tier from 1 to 4.")
      }
      list.append(Int(byte - 0x30))
    }
    guard part.sign == "=" || list.count == 1, let first = list.first else {
      throw part.fault("takes one tier after \(part.sign).")
    }
    let found = part.sign == "=" ? Tiers(list) : part.sign == "<=" ? Tiers(upTo: first) : Tiers(from: first)
    guard let found else { throw part.fault("needs a tier from 1 to 4.") }
    return found
  }

  private static func approaches(_ part: ConditionPart) throws(ConditionError) -> [String] {
    let words = try part.words()
    for word in words where !["predictive", "hybrid", "agile"].contains(word) {
      throw part.fault("needs predictive, hybrid or agile.")
    }
    return words
  }

  private static func types(_ part: ConditionPart) throws(ConditionError) -> [String] {
    let words = try part.words()
    for word in words {
      let plain = word.utf8.allSatisfy { byte in
        (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F
      }
      if !plain { throw part.fault("needs type codes of small letters, digits and _.") }
    }
    return words
  }

  private static func money(_ part: ConditionPart) throws(ConditionError) -> Money {
    guard let money = Money(String(Substring(part.rest))) else {
      throw part.fault("needs an amount such as GBP 1000000.")
    }
    guard money.minor >= 0 else { throw part.fault("needs an amount that is not negative.") }
    return money
  }
}
