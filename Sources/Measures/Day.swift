/// A calendar day in the office's own calendar: no hour, no time zone.
///
/// Stored as the number of days since 1970-01-01 (proleptic Gregorian). Days from 1900 to 2199 are accepted
/// from outside; anything else is refused rather than rolled over.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  public init(number: Int32) { self.number = number }

  /// The day of that year, month and day of the month, or nil where no such day exists.
  public init?(year: Int, month: Int, day: Int) {
    guard (1900...2199).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(month: month, year: year)
    else { return nil }
    // Days from civil, after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
    let y = month <= 2 ? year - 1 : year
    let era = y / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// Reads `YYYY-MM-DD`, exactly; nil for anything else, 30 February included.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
      let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
      let day = Day.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1 to 12) and day of the month (1 to 31).
  public var parts: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// 1 for Monday to 7 for Sunday (ISO 8601).
  public var weekday: Int { (Int(number) + 3) % 7 + ((Int(number) + 3) % 7 < 0 ? 8 : 1) }

  /// The day so many calendar days later (earlier when negative), held within the years 1900 to 2199.
  public func adding(_ days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    if overflow { return days > 0 ? .last : .first }
    return Day(number: Int32(min(max(sum, Int(Day.first.number)), Int(Day.last.number))))
  }

  /// The same day of the month so many months later, or the last of a month that is shorter; held within 1900 to 2199.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow { return months > 0 ? .last : .first }
    let (then, at) = (sum >= 0 ? sum / 12 : -1, sum >= 0 ? sum % 12 + 1 : 1)
    guard (1900...2199).contains(then) else { return then < 1900 ? .first : .last }
    return Day(year: then, month: at, day: min(day, Day.length(month: at, year: then))) ?? .last
  }

  /// Calendar days from `self` to `other`; negative when `other` is earlier.
  public func days(to other: Day) -> Int { Int(other.number) - Int(number) }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  /// 1 January 1900, the earliest day that is accepted.
  public static let first = Day(number: -25_567)
  /// 31 December 2199, the latest day that is accepted.
  public static let last = Day(number: 84_005)

  static func length(month: Int, year: Int) -> Int {
    switch month {
    case 2: return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The number that ASCII digits spell, or nil when one of them is none.
  static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = parts
    return "\(year)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}
