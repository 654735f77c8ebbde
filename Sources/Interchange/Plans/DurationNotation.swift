/// A duration as people write it: `2d`, `3.5 h`, `1w`, `2ed`, `10 days?`, `1w 2d`.
///
/// m, h, d, w, mo and y stand for minutes to years, in full or cut short; an e before them counts day and night; a
/// question mark after them says that it is an estimate.
public struct DurationNotation: Hashable, Sendable {
  /// Working seconds, or elapsed ones.
  public var seconds: Int
  public var isElapsed: Bool
  public var isEstimated: Bool

  public init(seconds: Int, isElapsed: Bool = false, isEstimated: Bool = false) {
    (self.seconds, self.isElapsed, self.isEstimated) = (seconds, isElapsed, isEstimated)
  }

  /// Reads a duration; a number alone counts days.
  ///
  /// - Throws: a problem that says what was not understood, and where.
  public init(_ text: String, units: DurationUnits = DurationUnits()) throws(NotationProblem) {
    var scan = DurationScan(Array(text.utf8)[...], units)
    self = try scan.whole()
  }

  /// The duration in the unit that shows it best, so that it is read back to the second.
  public func text(units: DurationUnits = DurationUnits()) -> String {
    let sizes =
      isElapsed
      ? [(86_400, "ed"), (3600, "eh"), (60, "em"), (1, "es")]
      : [(units.day, "d"), (3600, "h"), (60, "m"), (1, "s")]
    let size = min(seconds.magnitude, 1_000_000_000_000_000)
    let (unit, name) = sizes.first { size * 100 % UInt($0.0) == 0 } ?? (1, isElapsed ? "es" : "s")
    let hundredths = size * 100 / UInt(unit)
    var number = String(hundredths / 100)
    let rest = hundredths % 100
    if rest > 0 { number += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    return "\(seconds < 0 ? "-" : "")\(number)\(name)\(isEstimated ? "?" : "")"
  }
}

/// Goes through the bytes of a duration.
struct DurationScan {
  private let bytes: ArraySlice<UInt8>
  private let units: DurationUnits
  private var at: Int

  init(_ bytes: ArraySlice<UInt8>, _ units: DurationUnits) {
    (self.bytes, self.units, at) = (bytes, units, bytes.startIndex)
  }

  mutating func whole() throws(NotationProblem) -> DurationNotation {
    skipSpaces()
    guard at < bytes.endIndex else {
      throw problem(bytes.startIndex, "A duration is missing: write such as 5d, 8h or 2w.")
    }
    var result = DurationNotation(seconds: 0)
    var total = 0.0
    var parts = 0
    while at < bytes.endIndex, bytes[at] != 0x3F {
      let start = at
      let number = try number()
      skipSpaces()
      let unit = try unit(start)
      if parts > 0, unit.isElapsed != result.isElapsed {
        throw problem(start, "Working and elapsed time cannot be added: write one of them.")
      }
      result.isElapsed = unit.isElapsed
      total += number * Double(unit.seconds)
      parts += 1
      skipSpaces()
      if parts > 8 { throw problem(start, "The duration has too many parts: write one number and one unit.") }
    }
    if at < bytes.endIndex {
      result.isEstimated = true
      at += 1
      skipSpaces()
      if at < bytes.endIndex { throw problem(at, "Nothing may follow the question mark.") }
    }
    guard parts > 0 else {
      throw problem(bytes.startIndex, "A duration is missing: write such as 5d, 8h or 2w.")
    }
    guard total <= PlanNumber.mostHours * 3600 else {
      throw problem(bytes.startIndex, "A duration is at most 300 years.")
    }
    result.seconds = Int(total.rounded())
    return result
  }

  private mutating func number() throws(NotationProblem) -> Double {
    let start = at
    while at < bytes.endIndex, (0x30...0x39).contains(bytes[at]) || bytes[at] == 0x2E || bytes[at] == 0x2C {
      at += 1
    }
    guard let value = PlanNumber.decimal(bytes[start..<at]) else {
      let shown = Excerpt.of(String(decoding: bytes[start...], as: UTF8.self), bytes: 20)
      throw problem(start, "“\(shown)” is no duration: write a number and a unit, such as 5d, 8h or 2w.")
    }
    return value
  }

  private mutating func unit(_ start: Int) throws(NotationProblem) -> (seconds: Int, isElapsed: Bool) {
    let from = at
    while at < bytes.endIndex, (bytes[at] | 0x20) >= 0x61, (bytes[at] | 0x20) <= 0x7A { at += 1 }
    let word = String(decoding: bytes[from..<at].map { $0 | 0x20 }, as: UTF8.self)
    if word.isEmpty { return (units.day, false) }
    if let known = size(word, day: units.day, week: units.week, month: units.month, year: 12 * units.month) {
      return (known, false)
    }
    if word.utf8.first == 0x65,
      let known = size(
        String(word.dropFirst()), day: 86_400, week: 604_800, month: 2_592_000, year: 31_536_000)
    {
      return (known, true)
    }
    throw problem(
      from,
      "“\(Excerpt.of(word, bytes: 20))” is no unit: m, h, d, w, mo or y, with an e before it for elapsed time.",
      length: at - from)
  }

  private func size(_ word: String, day: Int, week: Int, month: Int, year: Int) -> Int? {
    switch word {
    case "s", "sec", "secs", "second", "seconds": 1
    case "m", "min", "mins", "minute", "minutes": 60
    case "h", "hr", "hrs", "hour", "hours": 3600
    case "d", "dy", "dys", "day", "days": day
    case "w", "wk", "wks", "week", "weeks": week
    case "mo", "mon", "mons", "month", "months": month
    case "y", "yr", "yrs", "year", "years": year
    default: nil
    }
  }

  private mutating func skipSpaces() {
    while at < bytes.endIndex {
      if bytes[at] == 0x20 || bytes[at] == 0x09 {
        at += 1
      } else if bytes[at] == 0xC2, at + 1 < bytes.endIndex, bytes[at + 1] == 0xA0 {
        at += 2
      } else {
        return
      }
    }
  }

  private func problem(_ place: Int, _ sentence: String, length: Int = 0) -> NotationProblem {
    let before = String(decoding: bytes[bytes.startIndex..<min(place, bytes.endIndex)], as: UTF8.self)
    return NotationProblem(sentence, place: before.utf16.count, length: length)
  }
}
