import Measures

/// Adds up a column twice, once as the file spells its figures and once as they were taken, so that
/// a figure read wrongly shows as a difference.
struct ColumnTotal: Sendable, Equatable {
  /// Sums in hundred-millionths of one, by currency; the empty name is for plain numbers.
  private(set) var sums: [String: Int128] = [:]
  private(set) var overflowed = false
  static let places = 8

  mutating func add(_ amount: Int128, _ currency: String) {
    let (sum, over) = (sums[currency] ?? 0).addingReportingOverflow(amount)
    if over { overflowed = true } else { sums[currency] = sum }
  }

  /// Sums without those that are nought.
  var settled: [String: Int128] { sums.filter { $0.value != 0 } }

  /// The sums as plain decimals: `GBP 1234.50`.
  var text: String {
    if overflowed { return "too large to add up" }
    return sums.sorted { $0.key < $1.key }.map { name, sum in
      name.isEmpty ? ColumnTotal.decimals(sum) : "\(name) \(ColumnTotal.decimals(sum))"
    }.joined(separator: ", ")
  }

  /// At least two decimals, more where they are not nought.
  private static func decimals(_ sum: Int128) -> String {
    var digits = Array(String(sum.magnitude).utf8)
    while digits.count <= places { digits.insert(0x30, at: 0) }
    let cut = digits.count - places
    var tail = Array(digits[cut...])
    while tail.count > 2, tail.last == 0x30 { tail.removeLast() }
    return (sum < 0 ? "-" : "") + String(decoding: digits[..<cut] + [0x2E] + tail, as: UTF8.self)
  }
}

/// The figure of a cell by its digits alone, read without the readers that it is to check.
enum RawFigure {
  /// In hundred-millionths of one, before the column's unit; nil where the cell is no figure.
  static func amount(_ text: String, decimalComma: Bool, unit: MoneyUnit) -> (Int128, String)? {
    let mark: UInt8 = decimalComma ? 0x2C : 0x2E
    var digits: Int128 = 0
    var after: Int?
    var isNegative = false
    var letters: [UInt8] = []
    var hasDigits = false
    guard text.utf8.count <= 100 else { return nil }
    for byte in MoneyParts.plain(text) {
      switch byte {
      case 0x30...0x39:
        guard letters.count <= 3, (after ?? 0) < 18 else { return nil }
        let (tenfold, over) = digits.multipliedReportingOverflow(by: 10)
        let (sum, over2) = tenfold.addingReportingOverflow(Int128(byte - 0x30))
        if over || over2 { return nil }
        digits = sum
        hasDigits = true
        if let places = after { after = places + 1 }
      case mark:
        if after != nil { return nil }
        after = 0
      case 0x2D, 0x28: isNegative = true
      case 0x41...0x5A, 0x61...0x7A: letters.append(byte)
      case 0x2B, 0x29, 0x20, 0x27, 0x25, 0x2C, 0x2E: break
      default: return nil
      }
    }
    guard hasDigits, letters.count <= 10 else { return nil }
    let (currency, power) = words(letters, unit)
    return scaled(isNegative ? -digits : digits, by: ColumnTotal.places + power - (after ?? 0)).map {
      ($0, currency)
    }
  }

  private static func words(_ letters: [UInt8], _ unit: MoneyUnit) -> (String, Int) {
    let upper = letters.map { $0 & 0xDF }
    let code = String(decoding: upper.prefix(3), as: UTF8.self)
    if MoneyUnit.currency(SpacedText.lowered(code)) != nil
      || Currency(String(decoding: letters.prefix(3), as: UTF8.self)) != nil
    {
      let rest = SpacedText.lowered(String(decoding: upper.dropFirst(3), as: UTF8.self))
      return (code, MoneyUnit.power(rest) ?? unit.power)
    }
    let word = SpacedText.lowered(String(decoding: upper, as: UTF8.self))
    return (unit.currency?.code ?? "", MoneyUnit.power(word) ?? unit.power)
  }

  private static func scaled(_ value: Int128, by power: Int) -> Int128? {
    var value = value
    for _ in 0..<max(power, 0) {
      let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
      if over { return nil }
      value = tenfold
    }
    for _ in 0..<max(-power, 0) { value /= 10 }
    return value
  }
}
