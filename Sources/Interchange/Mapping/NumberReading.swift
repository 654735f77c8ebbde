import Measures

/// Reads percentages and whole numbers as people write them, exactly.
public enum NumberReading {
  /// Hundredths of a percent: `-47`, `0%`, `12.5 %`.
  public static func percent(_ text: String, decimalComma: Bool = false) -> Reading<Int64> {
    let bad = Misreading(
      "is no percentage.", mend: "Write it with at most two decimals, such as -12.5, or leave it blank.")
    return number(text, power: 2, decimalComma, bad)
  }

  public static func whole(_ text: String, decimalComma: Bool = false) -> Reading<Int64> {
    let bad = Misreading("is no whole number.", mend: "Write digits only, such as 1250.")
    return number(text, power: 0, decimalComma, bad)
  }

  private static func number(
    _ text: String, power: Int, _ decimalComma: Bool, _ bad: Misreading
  ) -> Reading<Int64> {
    switch Absence.of(text, isProse: false) {
    case .blank: return .blank
    case .withheld(let reason): return .withheld(reason)
    case nil: break
    }
    guard text.utf8.count <= 100 else { return .misread(bad) }
    var body = MoneyParts.plain(text)
    if power == 2, body.last == 0x25 { body.removeLast() }
    while body.last == 0x20 { body.removeLast() }
    var isNegative = false
    if body.first == 0x28, body.last == 0x29 {
      isNegative = true
      body = Array(body.dropFirst().dropLast())
    }
    if let sign = body.first, sign == 0x2D || sign == 0x2B {
      if isNegative { return .misread(bad) }
      isNegative = sign == 0x2D
      body.removeFirst()
    }
    guard let value = Numeral(body, decimalComma: decimalComma)?.shifted(power) else { return .misread(bad) }
    return .value(isNegative ? -value : value)
  }
}
