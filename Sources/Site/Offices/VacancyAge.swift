import Ledger
import Measures
import Office
import Registers

/// For how long posts have stood empty, and from when somebody is to come.
struct VacancyAge: Sendable {
  private var left: [Int64: Day] = [:]
  private var coming: [Int64: Day] = [:]
  private let day: Day

  init(_ archivist: Archivist, vacant: [Int64]) throws {
    day = archivist.day
    let number = archivist.day.number
    let rows = try archivist.reckon(
      try archivist.catalogue.shelf(of: Assignment.self),
      """
      t.post, MAX(CASE WHEN t.to_day < \(number) THEN t.to_day END), \
      MIN(CASE WHEN t.from_day > \(number) THEN t.from_day END)
      """, where: .in("t.post", vacant), tail: "GROUP BY t.post")
    for row in rows {
      guard let post = row.int(0) else { continue }
      left[post] = VacancyAge.day(row.int(1))
      coming[post] = VacancyAge.day(row.int(2))
    }
  }

  /// `Since 1 March 2026, 238 days`, or that it was never filled; and who is to come.
  func words(_ post: Int64) -> String {
    let since =
      left[post].map { last -> String in
        let days = last.days(to: day)
        let length = days == 1 ? "1 day" : "\(Amounts.group(String(days))) days"
        return "Since \(LongDayText.after(last)), \(length)"
      } ?? "Never filled yet"
    guard let next = coming[post] else { return since }
    return "\(since); filled from \(LongDayText.text(next))"
  }

  private static func day(_ number: Int64?) -> Day? {
    number.flatMap { Int32(exactly: $0) }.map(Day.init(number:))
  }
}
