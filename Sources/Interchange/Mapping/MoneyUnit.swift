import Measures

/// What one in a column of money stands for: a currency, and pounds, thousands, millions or billions of it.
public struct MoneyUnit: Sendable, Equatable {
  public var currency: Currency?
  /// Zeros to add: 6 for millions.
  public var power: Int

  public init(currency: Currency?, power: Int) {
    self.currency = currency
    self.power = power
  }

  /// Reads `GBP m`, `GBP k`, `EUR bn`, `GBP` or `m`, as a mapping states them.
  public init?(_ text: String) {
    self.init(currency: nil, power: 0)
    let words = text.utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
    guard let first = words.first, words.count <= 2 else { return nil }
    currency = Currency(first)
    let rest = currency == nil ? words[...] : words.dropFirst()
    if let word = rest.first {
      guard rest.count == 1, let power = MoneyUnit.power(SpacedText.lowered(word)) else { return nil }
      self.power = power
    }
  }

  public var text: String {
    let word: String? =
      switch power {
      case 3: "k"
      case 6: "m"
      case 9: "bn"
      default: nil
      }
    return [currency?.code, word].compactMap { $0 }.joined(separator: " ")
  }

  /// The zeros that a lower-case word stands for.
  static func power(_ word: String) -> Int? {
    switch word {
    case "m", "mn", "mio", "mill", "million", "millions": 6
    case "k", "000", "000s", "thousand", "thousands", "tsd": 3
    case "bn", "b", "billion", "billions": 9
    default: nil
    }
  }

  /// The currency that a symbol or a lower-case code stands for.
  static func currency(_ word: String) -> Currency? {
    switch word {
    case "£", "gbp": .gbp
    case "€", "eur", "euro", "euros": .eur
    case "$", "us$", "usd": .usd
    case "chf", "sek", "nok", "dkk", "pln", "czk", "huf", "jpy", "cad", "aud", "nzd", "inr", "sgd", "zar":
      Currency(String(decoding: word.utf8.map { $0 & 0xDF }, as: UTF8.self))
    default: nil
    }
  }
}
