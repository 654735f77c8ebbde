import Measures

/// Reads days as people write them, and refuses a text that could be two days.
public struct DayReading: Sendable {
  /// Whether `03/04/2021` is 3 April or 4 March.
  public enum Order: String, Sendable, CaseIterable {
    case dayFirst = "day first"
    case monthFirst = "month first"
  }

  /// Nil where nobody has said; then a text that could be either is refused.
  public var order: Order?

  public init(order: Order? = nil) { self.order = order }

  public func read(_ text: String) -> Reading<Day> {
    switch Absence.of(text, isProse: false) {
    case .blank: return .blank
    case .withheld(let reason): return .withheld(reason)
    case nil: break
    }
    do throws(Misreading) {
      return .value(try day(text))
    } catch {
      return .misread(error)
    }
  }

  private func day(_ text: String) throws(Misreading) -> Day {
    guard text.utf8.count <= 60 else { throw DayReading.unknown }
    var bytes = Array(SpacedText.lowered(SpacedText.collapsed(text)).utf8)
    DayReading.dropClock(&bytes)
    let parts = bytes.split { $0 == 0x20 || $0 == 0x2C || $0 == 0x2D || $0 == 0x2F || $0 == 0x2E }
    let separator = bytes.first { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E || $0 == 0x20 }
    if parts.count == 1 { return try alone(parts[0]) }
    if let place = parts.firstIndex(where: { MonthName.number($0) != nil }) {
      return try named(parts, place)
    }
    guard parts.count == 3 else { throw DayReading.unknown }
    let numbers = parts.compactMap { DayReading.digits($0) }
    guard numbers.count == 3 else { throw DayReading.unknown }
    if parts[0].count == 4 { return try DayReading.day(numbers[0], numbers[1], numbers[2]) }
    let year = try DayReading.year(parts[2])
    return try ordered(numbers[0], numbers[1], year, isDotted: separator == 0x2E)
  }

  private func ordered(_ first: Int, _ second: Int, _ year: Int, isDotted: Bool) throws(Misreading) -> Day {
    if isDotted || order == .dayFirst || first == second { return try DayReading.day(year, second, first) }
    if order == .monthFirst { return try DayReading.day(year, first, second) }
    if first > 12 { return try DayReading.day(year, second, first) }
    if second > 12 { return try DayReading.day(year, first, second) }
    throw Misreading(
      "could be two days: the day or the month may come first.",
      mend: "Write it such as \(year)-\(first < 10 ? "0" : "")\(first)-\(second < 10 ? "0" : "")\(second), "
        + "or say “day first” or “month first” in the mapping.")
  }

  private func named(_ parts: [ArraySlice<UInt8>], _ place: Int) throws(Misreading) -> Day {
    guard let month = MonthName.number(parts[place]) else { throw DayReading.unknown }
    if parts.count == 2 {
      throw Misreading("names a month and no day.", mend: "Write the day, such as 2021-04-30.")
    }
    guard parts.count == 3, place < 2, let day = DayReading.digits(DayReading.cardinal(parts[1 - place]))
    else {
      throw DayReading.unknown
    }
    return try DayReading.day(try DayReading.year(parts[2]), month, day)
  }

  private func alone(_ part: ArraySlice<UInt8>) throws(Misreading) -> Day {
    guard let number = DayReading.digits(part) else { throw DayReading.unknown }
    if part.count == 8 { return try DayReading.day(number / 10_000, number / 100 % 100, number % 100) }
    if part.count == 5 {
      throw Misreading(
        "is the number of a day inside a spreadsheet.",
        mend: "Format the column as dates before saving it as CSV.")
    }
    if part.count == 4 {
      throw Misreading("names a year and no day.", mend: "Write the day, such as 2021-04-30.")
    }
    throw DayReading.unknown
  }
}
