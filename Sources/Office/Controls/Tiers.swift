/// The tiers of projects that a policy is meant for: any of 1 (most oversight) to 4 (least).
public struct Tiers: Equatable, Sendable {
  let mask: UInt8

  /// Those tiers, or nil where there is none or one is outside 1 to 4.
  public init?(_ tiers: [Int]) {
    var mask: UInt8 = 0
    for tier in tiers {
      guard (1...4).contains(tier) else { return nil }
      mask |= 1 << UInt8(tier)
    }
    guard mask != 0 else { return nil }
    self.mask = mask
  }

  /// Tiers 1 up to and including that one.
  public init?(upTo last: Int) {
    guard (1...4).contains(last) else { return nil }
    self.init(Array(1...last))
  }

  /// That tier and all after it up to 4.
  public init?(from first: Int) {
    guard (1...4).contains(first) else { return nil }
    self.init(Array(first...4))
  }

  public func contains(_ tier: Int) -> Bool { (1...4).contains(tier) && mask & (1 << UInt8(tier)) != 0 }

  /// The tiers in ascending order.
  public var list: [Int] { (1...4).filter(contains) }
}

extension Tiers: CustomStringConvertible {
  /// The canonical text: `tier<=2`, `tier>=3`, `tier=2` or `tier=1,3`.
  public var description: String {
    let list = list
    if list.count > 1, let first = list.first, let last = list.last, last - first == list.count - 1 {
      if first == 1 { return "tier<=\(last)" }
      if last == 4 { return "tier>=\(first)" }
    }
    return "tier=" + list.map(String.init).joined(separator: ",")
  }
}
