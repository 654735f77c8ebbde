/// A plain number as people write it, exact: digits without the point, and how many stand after it.
struct Numeral: Equatable {
  var mantissa: Int64
  var decimals: Int

  /// Reads digits with groups of three and one decimal mark; nil for anything else or a number too long.
  /// - Parameter decimalComma: whether `,` is the decimal mark and `.` parts groups.
  init?(_ bytes: some Sequence<UInt8>, decimalComma: Bool = false) {
    let mark: UInt8 = decimalComma ? 0x2C : 0x2E
    let parts = Array(bytes).split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    var tail = parts.count == 2 ? parts[1] : []
    guard let first = parts.first, parts.count == 1 || !tail.isEmpty, tail.allSatisfy(MoneyParts.isDigit),
      let whole = Numeral.joined(first, group: decimalComma ? 0x2E : 0x2C), parts.count == 2 || !whole.isEmpty
    else { return nil }
    while tail.last == 0x30 { tail.removeLast() }
    guard whole.count <= 40, tail.count <= 18, let mantissa = Numeral.number(whole + tail) else { return nil }
    self.mantissa = mantissa
    decimals = tail.count
  }

  /// The digits before the mark without what parts their groups, which is one sign throughout.
  private static func joined(_ bytes: ArraySlice<UInt8>, group: UInt8) -> [UInt8]? {
    guard let separator = bytes.first(where: { $0 == group || $0 == 0x27 || $0 == 0x20 }) else {
      return bytes.allSatisfy(MoneyParts.isDigit) ? Array(bytes) : nil
    }
    let groups = bytes.split(separator: separator, omittingEmptySubsequences: false)
    guard let lead = groups.first, (1...3).contains(lead.count),
      groups.dropFirst().allSatisfy({ $0.count == 3 })
    else { return nil }
    let digits = groups.flatMap { $0 }
    return digits.allSatisfy(MoneyParts.isDigit) ? digits : nil
  }

  private static func number(_ digits: [UInt8]) -> Int64? {
    var value: Int64 = 0
    for digit in digits {
      let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
      let (sum, over2) = tenfold.addingReportingOverflow(Int64(digit & 15))
      if over || over2 { return nil }
      value = sum
    }
    return value
  }

  /// The number times ten to the `power`, or nil where that is no whole number or does not fit.
  func shifted(_ power: Int) -> Int64? {
    var value = mantissa
    var left = power - decimals
    while left > 0 {
      let (tenfold, over) = value.multipliedReportingOverflow(by: 10)
      if over { return nil }
      value = tenfold
      left -= 1
    }
    while left < 0 {
      guard value % 10 == 0 else { return nil }
      value /= 10
      left += 1
    }
    return value
  }
}
