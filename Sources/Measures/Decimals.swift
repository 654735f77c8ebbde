/// Decimal numbers as scaled integers: read and written without a `Double` in between.
public enum Decimals {
  /// Reads an optional sign, digits and at most `places` decimals, scaled by ten to the `places`.
  ///
  /// - Parameter grouping: whether `,` may stand between groups of three digits.
  /// - Returns: the scaled integer, or nil for any other text, too many decimals or a number that does not fit. The
  ///   least `Int64` does not fit either: it has no positive counterpart, and whoever turns a sign must not trap.
  public static func parse(_ text: String, places: Int, grouping: Bool = false) -> Int64? {
    let bytes = Array(text.utf8)
    var index = 0
    var negative = false
    if let sign = bytes.first, sign == 0x2D || sign == 0x2B {
      negative = sign == 0x2D
      index = 1
    }
    var value: Int64 = 0
    var seen = 0
    var decimals: Int?
    var sinceComma: Int?
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x30...0x39:
        if let d = decimals {
          guard d < places else { return nil }
          decimals = d + 1
        } else if let s = sinceComma {
          sinceComma = s + 1
        }
        seen += 1
        guard let next = appending(value, byte) else { return nil }
        value = next
      case 0x2E where decimals == nil && seen > 0:
        guard sinceComma == nil || sinceComma == 3 else { return nil }
        decimals = 0
      case 0x2C where grouping && decimals == nil && seen > 0:
        guard sinceComma == nil ? seen <= 3 : sinceComma == 3 else { return nil }
        sinceComma = 0
      default: return nil
      }
      index += 1
    }
    guard seen > 0, decimals != nil || sinceComma == nil || sinceComma == 3, decimals != 0 else { return nil }
    for _ in 0..<max(places - (decimals ?? 0), 0) {
      guard let next = appending(value, 0x30) else { return nil }
      value = next
    }
    return negative ? -value : value
  }

  /// The scaled integer as plain decimals: `text(1250, places: 2)` is `12.50`.
  public static func text(_ value: Int64, places: Int) -> String {
    guard places > 0 else { return String(value) }
    var digits = String(value.magnitude)
    while digits.utf8.count <= places { digits = "0" + digits }
    let cut = digits.utf8.index(digits.endIndex, offsetBy: -places)
    return "\(value < 0 ? "-" : "")\(digits[..<cut]).\(digits[cut...])"
  }

  private static func appending(_ value: Int64, _ digit: UInt8) -> Int64? {
    let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
    guard !overflow else { return nil }
    let (sum, overflow2) = tenfold.addingReportingOverflow(Int64(digit - 0x30))
    return overflow2 ? nil : sum
  }
}
