import Measures
import Office

/// For how long posts have stood empty, and from when somebody is to come, in words.
struct VacancyAge: Sendable {
  private let fell: FellVacant
  private let day: Day

  init(_ archivist: Archivist, vacant: [Int64]) throws {
    day = archivist.day
    fell = try FellVacant(archivist, vacant: vacant)
  }

  /// `Since 1 March 2026, 238 days`, or that it was never filled; and who is to come.
  func words(_ post: Int64) -> String {
    var since = "Never filled yet"
    if fell.wasFilled(post), let first = fell.since(post) {
      let days = max(first.days(to: day) + 1, 1)
      let length = days == 1 ? "1 day" : "\(Amounts.group(String(days))) days"
      since = "Since \(LongDayText.text(first)), \(length)"
    }
    guard let next = fell.coming(post) else { return since }
    return "\(since); filled from \(LongDayText.text(next))"
  }
}
