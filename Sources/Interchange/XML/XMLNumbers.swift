import Measures
import Scheduling

/// Numbers and dates as XML files of plans write them, read from bytes.
enum XMLNumbers {
  /// Where a text begins and ends without the spacing around it.
  static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    while from < to, XMLText.isSpace(bytes[from]) { from += 1 }
    while from < to, XMLText.isSpace(bytes[to - 1]) { to -= 1 }
    return from..<to
  }

  /// A whole number with or without a sign; nil for anything else and for what no Int holds.
  static func int(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    var isNegative = false
    if place < range.upperBound, bytes[place] == 0x2D || bytes[place] == 0x2B {
      isNegative = bytes[place] == 0x2D
      place += 1
    }
    guard place < range.upperBound, range.upperBound - place <= 18 else { return nil }
    var value = 0
    while place < range.upperBound {
      guard let digit = digit(bytes[place]) else { return nil }
      value = value * 10 + digit
      place += 1
    }
    return isNegative ? -value : value
  }

  /// A decimal number, with an exponent where there is one; nil for anything else, not-a-number and infinity
  /// included.
  static func double(_ bytes: [UInt8], _ range: Range<Int>) -> Double? {
    var place = range.lowerBound
    var isNegative = false
    if place < range.upperBound, bytes[place] == 0x2D || bytes[place] == 0x2B {
      isNegative = bytes[place] == 0x2D
      place += 1
    }
    var (mantissa, digits, decimals, hasPoint) = (0, 0, 0, false)
    while place < range.upperBound {
      if let digit = digit(bytes[place]) {
        digits += 1
        if digits <= 15 { mantissa = mantissa * 10 + digit }
        if hasPoint { decimals += 1 }
      } else if bytes[place] == 0x2E, !hasPoint {
        hasPoint = true
      } else {
        break
      }
      place += 1
    }
    guard digits > 0 else { return nil }
    if place == range.upperBound, digits <= 15 {
      let value = Double(mantissa) / powers[decimals]
      return isNegative ? -value : value
    }
    return long(bytes, range, from: place)
  }

  /// A number of many digits or with an exponent, by the standard library once its spelling is known to be a
  /// number's.
  private static func long(_ bytes: [UInt8], _ range: Range<Int>, from start: Int) -> Double? {
    var place = start
    if place < range.upperBound {
      guard bytes[place] == 0x65 || bytes[place] == 0x45 else { return nil }
      place += 1
      if place < range.upperBound, bytes[place] == 0x2D || bytes[place] == 0x2B { place += 1 }
      guard place < range.upperBound, range.upperBound - place <= 4 else { return nil }
      while place < range.upperBound {
        guard digit(bytes[place]) != nil else { return nil }
        place += 1
      }
    }
    guard range.count <= 400, let value = Double(String(decoding: bytes[range], as: UTF8.self)) else {
      return nil
    }
    return value.isFinite ? value : nil
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  @inline(__always)
  private static func digit(_ byte: UInt8) -> Int? { byte >= 0x30 && byte <= 0x39 ? Int(byte) - 0x30 : nil }

  /// The number that so many digits spell, from a place on.
  private static func digits(_ count: Int, _ bytes: [UInt8], _ place: Int) -> Int? {
    var value = 0
    for at in place..<(place + count) {
      guard let digit = digit(bytes[at]) else { return nil }
      value = value * 10 + digit
    }
    return value
  }

  /// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM:SS`; a fraction of a second and a zone at the end are passed over.
  ///
  /// Nil for what is no date, for days that do not exist and for years outside 1900 to 2199.
  static func moment(_ bytes: [UInt8], _ range: Range<Int>) -> Moment? {
    guard let day = day(bytes, range) else { return nil }
    let at = range.lowerBound + 10
    if at == range.upperBound { return Moment(day) }
    guard bytes[at] == 0x54 || bytes[at] == 0x20,
      let second = secondOfDay(bytes, (at + 1)..<range.upperBound)
    else { return nil }
    return Moment(day, secondOfDay: second)
  }

  static func day(_ bytes: [UInt8], _ range: Range<Int>) -> Day? {
    let at = range.lowerBound
    guard range.count >= 10, let year = digits(4, bytes, at), bytes[at + 4] == 0x2D,
      let month = digits(2, bytes, at + 5), bytes[at + 7] == 0x2D, let dayOfMonth = digits(2, bytes, at + 8)
    else { return nil }
    return Day(year: year, month: month, day: dayOfMonth)
  }

  /// `HH:MM` or `HH:MM:SS` and what may follow the seconds; 0 to 86,400, since `24:00` stands for the end of
  /// the day.
  static func secondOfDay(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    let at = range.lowerBound
    guard range.count >= 5, let hour = digits(2, bytes, at), hour <= 24, bytes[at + 2] == 0x3A,
      let minute = digits(2, bytes, at + 3), minute < 60
    else { return nil }
    var second = 0
    if range.count > 5 {
      guard range.count >= 8, bytes[at + 5] == 0x3A, let read = digits(2, bytes, at + 6), read < 60 else {
        return nil
      }
      second = read
      if range.count > 8 {
        guard [0x2E, 0x2C, 0x5A, 0x2B, 0x2D].contains(bytes[at + 8]) else { return nil }
      }
    }
    let sum = hour * 3600 + minute * 60 + second
    return sum <= Moment.secondsPerDay ? sum : nil
  }

  /// An ISO 8601 duration of days, hours, minutes and seconds, in seconds to the nearest; nil for anything
  /// else.
  ///
  /// A day is 24 hours, a week seven days; years and months, which have no length, are refused. Whatever
  /// exceeds
  /// 10 to the power of 15 seconds is held at that.
  static func duration(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
    var place = range.lowerBound
    var isNegative = false
    if place < range.upperBound, bytes[place] == 0x2D {
      isNegative = true
      place += 1
    }
    guard place + 2 < range.upperBound, bytes[place] == 0x50 else { return nil }
    place += 1
    var (sum, isTime) = (0.0, false)
    while place < range.upperBound {
      if bytes[place] == 0x54, !isTime {
        isTime = true
        place += 1
        continue
      }
      let start = place
      while place < range.upperBound, digit(bytes[place]) != nil || bytes[place] == 0x2E { place += 1 }
      guard place < range.upperBound, let value = double(bytes, start..<place) else { return nil }
      switch (bytes[place], isTime) {
      case (0x57, false): sum += value * 604_800
      case (0x44, false): sum += value * 86_400
      case (0x48, true): sum += value * 3600
      case (0x4D, true): sum += value * 60
      case (0x53, true): sum += value
      default: return nil
      }
      place += 1
    }
    guard let seconds = Int(exactly: min(sum, 1e15).rounded()) else { return nil }
    return isNegative ? -seconds : seconds
  }
}
