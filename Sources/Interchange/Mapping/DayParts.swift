import Measures

/// The pieces from which a day is put together.
extension DayReading {
  static let unknown = Misreading("is no day that is understood.", mend: "Write it such as 2021-04-30.")

  static func day(_ year: Int, _ month: Int, _ day: Int) throws(Misreading) -> Day {
    if let day = Day(year: year, month: month, day: day) { return day }
    throw Misreading(
      "is no day of the calendar from 1900 to 2199.", mend: "Check the day, the month and the year.")
  }

  /// Four digits, or two: 00 to 69 are 2000 to 2069, 70 to 99 are 1970 to 1999.
  static func year(_ part: ArraySlice<UInt8>) throws(Misreading) -> Int {
    guard let number = digits(part), part.count == 2 || part.count == 4 else { throw unknown }
    if part.count == 4 { return number }
    return number < 70 ? 2000 + number : 1900 + number
  }

  /// At most eight digits.
  static func digits(_ part: ArraySlice<UInt8>) -> Int? {
    guard !part.isEmpty, part.count <= 8 else { return nil }
    var value = 0
    for byte in part {
      guard MoneyParts.isDigit(byte) else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// `21st` without its ending.
  static func cardinal(_ part: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let endings = ["st", "nd", "rd", "th"].map { Array($0.utf8) }
    return endings.contains { part.count > 2 && part.suffix(2).elementsEqual($0) } ? part.dropLast(2) : part
  }

  /// Takes away a clock after the day, as spreadsheets and databases write one.
  static func dropClock(_ bytes: inout [UInt8]) {
    guard let colon = bytes.firstIndex(of: 0x3A),
      let cut = bytes[..<colon].lastIndex(where: { $0 == 0x20 || $0 == 0x74 }), cut >= 6
    else { return }
    let clock = bytes[(cut + 1)...]
    let isClock = clock.allSatisfy { MoneyParts.isDigit($0) || $0 == 0x3A || $0 == 0x2E || $0 == 0x7A }
    if isClock { bytes.removeSubrange(cut...) }
  }
}

/// The English names of the months, whole or cut to three letters or more.
enum MonthName {
  private static let names = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ].map { Array($0.utf8) }

  static func number(_ part: ArraySlice<UInt8>) -> Int? {
    guard part.count >= 3 else { return nil }
    return names.firstIndex { $0.starts(with: part) }.map { $0 + 1 }
  }
}
