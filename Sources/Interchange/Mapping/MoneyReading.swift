import Measures

/// Reads money as people write it, exactly: the point is moved, nothing is rounded.
public struct MoneyReading: Sendable {
  /// What the heading or the mapping says one stands for.
  public var unit: MoneyUnit
  public var decimalComma: Bool

  public init(unit: MoneyUnit, decimalComma: Bool = false) {
    self.unit = unit
    self.decimalComma = decimalComma
  }

  public func read(_ text: String) -> Reading<Money> {
    switch Absence.of(text, isProse: false) {
    case .blank: return .blank
    case .withheld(let reason): return .withheld(reason)
    case nil: break
    }
    guard text.utf8.count <= 100, let parts = MoneyParts(text, decimalComma: decimalComma) else {
      return .misread(
        Misreading("is no amount of money that is understood.", mend: "Write it such as 1,250.50 or £12.5m."))
    }
    if let said = parts.currency, let expected = unit.currency, said != expected {
      return .misread(
        Misreading(
          "is in \(said.code) where the column is in \(expected.code).",
          mend: "Give the amount in \(expected.code), or put other currencies in a column of their own."))
    }
    guard let currency = parts.currency ?? unit.currency else {
      return .misread(
        Misreading(
          "names no currency.", mend: "Name the currency in the heading or in the mapping, such as GBP."))
    }
    let power = (parts.power ?? unit.power) + currency.decimals
    guard let minor = parts.numeral.shifted(power) else {
      return .misread(
        Misreading(
          "is finer than the smallest unit of \(currency.code), or too large.",
          mend: "Round it to \(currency.decimals) decimals of \(currency.code)."))
    }
    return .value(Money(minor: parts.isNegative ? -minor : minor, currency))
  }
}

/// An amount taken apart: sign, currency, number and a word such as million.
struct MoneyParts {
  var numeral: Numeral
  var isNegative = false
  var currency: Currency?
  var power: Int?

  init?(_ text: String, decimalComma: Bool) {
    var body = MoneyParts.plain(text)
    if body.first == 0x28, body.last == 0x29 {
      isNegative = true
      body = Array(body.dropFirst().dropLast())
    }
    guard let start = body.firstIndex(where: { MoneyParts.isDigit($0) }),
      let end = body.lastIndex(where: { MoneyParts.isDigit($0) })
    else { return nil }
    let from = start > 0 && body[start - 1] == (decimalComma ? 0x2C : 0x2E) ? start - 1 : start
    guard let numeral = Numeral(body[from...end], decimalComma: decimalComma) else { return nil }
    self.numeral = numeral
    for word in MoneyParts.words(body[..<from]) {
      if word == "-", !isNegative {
        isNegative = true
      } else if word != "+" {
        guard currency == nil, let known = MoneyParts.currency(word) else { return nil }
        currency = known
      }
    }
    for word in MoneyParts.words(body[(end + 1)...]) {
      if power == nil, let zeros = MoneyUnit.power(SpacedText.lowered(word)) {
        power = zeros
      } else {
        guard currency == nil, let known = MoneyParts.currency(word) else { return nil }
        currency = known
      }
    }
  }

  private static func currency(_ word: String) -> Currency? {
    MoneyUnit.currency(SpacedText.lowered(word)) ?? Currency(word)
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  /// ASCII only: signs of currencies by their codes, every dash as `-`, every apostrophe as `'`.
  static func plain(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in SpacedText.collapsed(text).unicodeScalars {
      switch scalar {
      case "£": out.append(contentsOf: " GBP ".utf8)
      case "€": out.append(contentsOf: " EUR ".utf8)
      case "$":
        if out.suffix(2) == Array("US".utf8) { out.removeLast(2) }
        out.append(contentsOf: " USD ".utf8)
      case "\u{2212}", "\u{2013}": out.append(0x2D)
      case "\u{2019}": out.append(0x27)
      default: out.append(scalar.isASCII ? UInt8(truncatingIfNeeded: scalar.value) : 0x3F)
      }
    }
    while out.first == 0x20 { out.removeFirst() }
    while out.last == 0x20 { out.removeLast() }
    return out
  }

  /// Words between spaces; signs stand alone.
  private static func words(_ bytes: ArraySlice<UInt8>) -> [String] {
    var spaced: [UInt8] = []
    for byte in bytes {
      if byte == 0x2D || byte == 0x2B { spaced += [0x20, byte, 0x20] } else { spaced.append(byte) }
    }
    return spaced.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }
}
