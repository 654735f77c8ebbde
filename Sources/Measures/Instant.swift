/// A moment: milliseconds since 1970-01-01T00:00:00Z. Always UTC; wall clocks belong to the reader.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since the epoch.
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  /// Reads `YYYY-MM-DD` (the end of that day, so that "as of" a day includes it),
  /// `YYYY-MM-DDTHH:MM[:SS[.mmm]]Z` or the same without `Z`, taken as UTC. Nil for anything else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 10, bytes.count <= 24, let day = Day(String(decoding: bytes[0..<10], as: UTF8.self))
    else { return nil }
    let start = Int64(day.number) * Instant.dayLength
    if bytes.count == 10 {
      milliseconds = start + Instant.dayLength - 1
      return
    }
    var rest = bytes[10...]
    if rest.last == 0x5A { rest.removeLast() }
    let clock = Array(rest)
    guard clock.count >= 6, clock[0] == 0x54 || clock[0] == 0x20, clock[3] == 0x3A,
      let hour = Day.digits(clock[1..<3]), let minute = Day.digits(clock[4..<6]), hour < 24, minute < 60
    else { return nil }
    var second = 0
    var fraction = 0
    if clock.count >= 9 {
      guard clock[6] == 0x3A, let s = Day.digits(clock[7..<9]), s < 60 else { return nil }
      second = s
    }
    switch clock.count {
    case 6, 9: break
    case 13:
      guard clock[9] == 0x2E, let f = Day.digits(clock[10..<13]) else { return nil }
      fraction = f
    default: return nil
    }
    milliseconds = start + Int64(((hour * 60 + minute) * 60 + second) * 1000 + fraction)
  }

  /// The day in UTC.
  public var day: Day {
    let quotient = milliseconds / Instant.dayLength
    let floor = milliseconds % Instant.dayLength < 0 ? quotient - 1 : quotient
    return Day.first.adding(Int(clamping: floor) - Int(Day.first.number))
  }

  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }

  /// Milliseconds in a day.
  public static let dayLength: Int64 = 86_400_000
}

extension Instant: CustomStringConvertible {
  /// `YYYY-MM-DDTHH:MM:SS.mmmZ`.
  public var description: String {
    let start = Int64(day.number) * Instant.dayLength
    let rest = Int(min(max(milliseconds - start, 0), Instant.dayLength - 1))
    func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
    let ms = rest % 1000
    let seconds = rest / 1000
    return "\(day)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))."
      + "\(ms < 100 ? (ms < 10 ? "00" : "0") : "")\(ms)Z"
  }
}
