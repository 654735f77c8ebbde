import Measures
import Scheduling

/// Numbers and moments as plan files write them, read from bytes without a trap and without a locale.
enum PlanNumber {
  /// As many hours as the years from 1900 to 2199 have: no duration is longer.
  static let mostHours = 2_629_800.0
  /// As many hours as any amount of work may have.
  static let mostWork = 1e9

  /// A whole number of at most eighteen digits; nil for anything else.
  static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    var digits = 0
    var isNegative = false
    for byte in bytes {
      if byte == 0x2D, digits == 0, !isNegative {
        isNegative = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39, digits < 18 else { return nil }
      value = value &* 10 &+ Int(byte &- 0x30)
      digits += 1
    }
    return digits == 0 ? nil : isNegative ? -value : value
  }

  /// A number with a point or a comma before its fraction and perhaps an exponent; nil for anything else, NaN included.
  static func decimal(_ bytes: ArraySlice<UInt8>) -> Double? {
    var mantissa = 0
    var (digits, scale, exponent) = (0, 0, 0)
    var (isNegative, isFraction) = (false, false)
    var at = bytes.startIndex
    if at < bytes.endIndex, bytes[at] == 0x2D || bytes[at] == 0x2B {
      isNegative = bytes[at] == 0x2D
      at += 1
    }
    scan: while at < bytes.endIndex {
      let byte = bytes[at]
      switch byte {
      case 0x30...0x39:
        if mantissa < 100_000_000_000_000_000 {
          mantissa = mantissa * 10 + Int(byte - 0x30)
          if isFraction { scale -= 1 }
        } else if !isFraction {
          scale += 1
        }
        digits += 1
      case 0x2E, 0x2C:
        if isFraction { return nil }
        isFraction = true
      case 0x45, 0x65:
        guard let read = integer(bytes[(at + 1)...].drop { $0 == 0x2B }), abs(read) < 400 else { return nil }
        exponent = read
        break scan
      default: return nil
      }
      at += 1
    }
    guard digits > 0, digits < 400 else { return nil }
    let value = scaled(Double(mantissa), scale + exponent)
    return value.isFinite ? isNegative ? -value : value : nil
  }

  private static func scaled(_ value: Double, _ power: Int) -> Double {
    if power == 0 || value == 0 { return value }
    let steps = min(abs(power), 330)
    var factor = 1.0
    var base = 10.0
    var rest = steps
    while rest > 0 {
      if rest & 1 == 1 { factor *= base }
      base *= base
      rest >>= 1
    }
    return power > 0 ? value * factor : value / factor
  }

  /// Seconds, rounded and held within plus and minus so many hours.
  static func seconds(hours: Double, limit: Double = mostHours) -> Int {
    guard hours == hours else { return 0 }
    return Int((min(max(hours, -limit), limit) * 3600).rounded())
  }

  /// `YYYY-MM-DD`, perhaps with ` HH:MM` or `THH:MM:SS`; nil for anything else.
  static func moment(_ bytes: ArraySlice<UInt8>) -> Moment? {
    let from = bytes.startIndex
    guard bytes.count >= 10, bytes[from + 4] == 0x2D, bytes[from + 7] == 0x2D,
      let century = two(bytes, from), let years = two(bytes, from + 2), let month = two(bytes, from + 5),
      let date = two(bytes, from + 8), let day = Day(year: century * 100 + years, month: month, day: date)
    else { return nil }
    if bytes.count == 10 { return Moment(day) }
    guard bytes.count >= 16, bytes[from + 10] == 0x20 || bytes[from + 10] == 0x54, bytes[from + 13] == 0x3A,
      let hour = two(bytes, from + 11), let minute = two(bytes, from + 14), hour < 24, minute < 60
    else { return nil }
    var second = 0
    if bytes.count >= 19, bytes[from + 16] == 0x3A {
      guard let read = two(bytes, from + 17), read < 60 else { return nil }
      second = read
    } else if bytes.count > 16 {
      return nil
    }
    return Moment(day, secondOfDay: hour * 3600 + minute * 60 + second)
  }

  /// The number that the two digits there spell.
  static func two(_ bytes: ArraySlice<UInt8>, _ at: Int) -> Int? {
    guard at >= bytes.startIndex, at + 1 < bytes.endIndex else { return nil }
    let (tens, ones) = (bytes[at] &- 0x30, bytes[at + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
  }
}
