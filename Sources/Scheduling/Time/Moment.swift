import Measures

/// A moment on a plan's own wall clock, to the second: no time zone, as plans are written.
///
/// Counted in seconds since 1970-01-01T00:00:00. Moments from 1900 to 2199 are accepted from outside.
public struct Moment: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01T00:00:00 on the plan's wall clock; negative before it.
  public let seconds: Int

  @inlinable
  public init(seconds: Int) { self.seconds = seconds }

  /// The moment so many seconds after midnight at the start of that day.
  ///
  /// - Parameter secondOfDay: 0 to 86,400; 86,400 is midnight at the end of the day.
  public init(_ day: Day, secondOfDay: Int = 0) {
    seconds = Int(day.number) * Moment.secondsPerDay + secondOfDay
  }

  public static let secondsPerDay = 86_400
  /// 1900-01-01T00:00:00, the earliest moment that is accepted.
  public static let first = Moment(.first)
  /// The last second of 2199, the latest moment that is accepted.
  public static let last = Moment(.last, secondOfDay: 86_399)

  /// Days since 1970-01-01, rounded down.
  public var dayNumber: Int {
    seconds / Moment.secondsPerDay - (seconds % Moment.secondsPerDay < 0 ? 1 : 0)
  }

  /// The day in which the moment lies, held within the years 1900 to 2199.
  public var day: Day {
    Day(number: Int32(min(max(dayNumber, Int(Day.first.number)), Int(Day.last.number))))
  }

  /// Seconds since midnight: 0 to 86,399.
  public var secondOfDay: Int {
    let rest = seconds % Moment.secondsPerDay
    return rest < 0 ? rest + Moment.secondsPerDay : rest
  }

  /// The moment so many seconds later, held within the years 1900 to 2199.
  public func adding(_ more: Int) -> Moment {
    let (sum, overflow) = seconds.addingReportingOverflow(more)
    if overflow { return more > 0 ? .last : .first }
    return Moment(seconds: min(max(sum, Moment.first.seconds), Moment.last.seconds))
  }

  public static func < (a: Moment, b: Moment) -> Bool { a.seconds < b.seconds }
}

extension Moment: CustomStringConvertible {
  /// `YYYY-MM-DDTHH:MM:SS`, as ISO 8601 writes a local time.
  public var description: String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(19)
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends `YYYY-MM-DDTHH:MM:SS` as ASCII: long lists of dates are written without a text for each.
  public func append(to bytes: inout [UInt8]) {
    let (year, month, dayOfMonth) = day.parts
    let second = secondOfDay
    Moment.two(year / 100, &bytes)
    Moment.two(year % 100, &bytes)
    for (mark, part) in [
      (0x2D, month), (0x2D, dayOfMonth), (0x54, second / 3600), (0x3A, second / 60 % 60), (0x3A, second % 60),
    ] as [(UInt8, Int)] {
      bytes.append(mark)
      Moment.two(part, &bytes)
    }
  }

  @inline(__always)
  private static func two(_ n: Int, _ bytes: inout [UInt8]) {
    bytes.append(0x30 + UInt8(truncatingIfNeeded: n / 10 % 10))
    bytes.append(0x30 + UInt8(truncatingIfNeeded: n % 10))
  }

  /// Reads `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM` or `YYYY-MM-DDTHH:MM:SS` (a space may stand for the T); a fraction of a
  /// second and a zone at the end are not read. Nil for anything else, for 24:00 and for days that do not exist.
  public init?(_ text: String) {
    var bytes = text.utf8[...]
    self.init(bytes: &bytes)
    if !bytes.isEmpty { return nil }
  }

  /// Reads a moment from the front of the bytes and leaves what follows it.
  public init?<Bytes: Collection>(bytes: inout Bytes)
  where Bytes.Element == UInt8, Bytes.SubSequence == Bytes {
    func digits(_ count: Int, _ from: inout Bytes) -> Int? {
      var value = 0
      for _ in 0..<count {
        guard let byte = from.first, byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
        from = from.dropFirst()
      }
      return value
    }
    func take(_ wanted: UInt8, _ from: inout Bytes) -> Bool {
      guard from.first == wanted else { return false }
      from = from.dropFirst()
      return true
    }
    guard let year = digits(4, &bytes), take(0x2D, &bytes), let month = digits(2, &bytes), take(0x2D, &bytes),
      let dayOfMonth = digits(2, &bytes), let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    guard take(0x54, &bytes) || take(0x20, &bytes) else {
      self.init(day)
      return
    }
    guard let hour = digits(2, &bytes), hour < 24, take(0x3A, &bytes), let minute = digits(2, &bytes),
      minute < 60
    else { return nil }
    var second = 0
    if take(0x3A, &bytes) {
      guard let read = digits(2, &bytes), read < 60 else { return nil }
      second = read
    }
    self.init(day, secondOfDay: hour * 3600 + minute * 60 + second)
  }
}
