/// A calendar day from a count of days since 1 January 1970, for ticks and labels on time axes.
struct CivilDay: Sendable, Equatable {
  var year: Int
  var month: Int
  var day: Int

  static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

  /// Days that a time axis draws: 1900 to 2199. Others are errors of entry.
  static let drawn = CivilDay.number(year: 1900, month: 1)...(CivilDay.number(year: 2200, month: 1) - 1)

  init(_ number: Int32) {
    let days = Int(number)
    // A year is estimated from the mean length of 400 years, then put right by at most one step each way.
    var year = 1970 + Int((Double(days) / 365.2425).rounded(.down))
    if CivilDay.number(year: year, month: 1) > days { year -= 1 }
    if CivilDay.number(year: year + 1, month: 1) <= days { year += 1 }
    var month = 12
    while month > 1, CivilDay.number(year: year, month: month) > days { month -= 1 }
    self.year = year
    self.month = month
    day = days - CivilDay.number(year: year, month: month) + 1
  }

  /// The day number of the first of a month.
  static func number(year: Int, month: Int) -> Int {
    let before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
    let past = year - 1
    let leaps = floored(past, 4) - floored(past, 100) + floored(past, 400) - 477
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let index = min(max(month, 1), 12) - 1
    return (year - 1970) * 365 + leaps + before[index] + (leap && index > 1 ? 1 : 0)
  }

  private static func floored(_ a: Int, _ b: Int) -> Int { a >= 0 ? a / b : -((b - 1 - a) / b) }

  /// `31 Mar 2026`
  var text: String { "\(day) \(CivilDay.months[min(max(month, 1), 12) - 1]) \(year)" }

  static func text(_ number: Int32?) -> String { number.map { CivilDay($0).text } ?? "not set" }

  /// The day, if a time axis can draw it.
  static func usable(_ number: Int32?) -> Double? {
    guard let number, drawn.contains(Int(number)) else { return nil }
    return Double(number)
  }
}
