import Measures
import Testing

@Suite struct DayTests {
  /// Every day is counted on from the last, by another road than the formula takes.
  @Test func everyDayFrom1900To2199() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var number = Day.first.number
    var weekday = 1  // 1 January 1900 was a Monday.
    for year in 1900...2199 {
      let isLeap = year % 400 == 0 || year % 4 == 0 && year % 100 != 0
      for month in 1...12 {
        let length = month == 2 && isLeap ? 29 : lengths[month - 1]
        for date in 1...length {
          guard let day = Day(year: year, month: month, day: date) else {
            Issue.record("\(year)-\(month)-\(date) is missing")
            continue
          }
          let parts = day.parts
          let text = day.description
          if day.number != number || day.weekday != weekday || parts != (year, month, date)
            || Day(text) != day
            || text.utf8.count != 10
          {
            Issue.record("\(text) is wrong")
          }
          number += 1
          weekday = weekday % 7 + 1
        }
        #expect(Day(year: year, month: month, day: length + 1) == nil)
        #expect(Day(year: year, month: month, day: 0) == nil)
      }
    }
    #expect(number - 1 == Day.last.number)
  }

  @Test func knownDays() {
    #expect(Day("1970-01-01")?.number == 0)
    #expect(Day("1970-01-01")?.weekday == 4)
    #expect(Day("1969-12-31")?.number == -1)
    #expect(Day("2000-02-29")?.weekday == 2)
    #expect(Day("1900-02-29") == nil)
    #expect(Day("2100-02-29") == nil)
    #expect(Day("2024-02-29") != nil)
    #expect(Day.first.description == "1900-01-01")
    #expect(Day.last.description == "2199-12-31")
  }

  @Test func refusals() {
    for text in [
      "", "2021-1-1", "2021-01-1", "21-01-01", "2021/01/01", "2021-01-01 ", " 2021-01-01", "2021-01-01Z",
      "2021-13-01",
      "2021-00-01", "2021-01-00", "2021-02-30", "2021-04-31", "1899-12-31", "2200-01-01", "+021-01-01",
      "-021-01-01",
      "2021-01-0a", "٢٠٢١-٠١-٠١", "2021‐01‐01", "2021-0１-01", "20210101", "2021-01-011", "\u{0}021-01-01",
    ] { #expect(Day(text) == nil, "\(text)") }
    for (year, month, day) in [
      (Int.max, 1, 1), (Int.min, 1, 1), (2021, Int.max, 1), (2021, 1, Int.max), (2021, 1, Int.min),
    ] {
      #expect(Day(year: year, month: month, day: day) == nil)
    }
  }

  @Test func addingHoldsTheYears() throws {
    let day = try #require(Day("2024-02-28"))
    #expect(day.adding(1).description == "2024-02-29")
    #expect(day.adding(2).description == "2024-03-01")
    #expect(day.adding(-59).description == "2023-12-31")
    for far in [Int.max, 1_000_000] { #expect(day.adding(far) == .last) }
    for far in [Int.min, -1_000_000] { #expect(day.adding(far) == .first) }
    #expect(day.days(to: day.adding(100)) == 100)
    #expect(day.adding(3).days(to: day) == -3)
    #expect(day < day.adding(1))
  }

  /// Days that no text can name still print and count without a trap.
  @Test func numbersFromOutsideTheYears() {
    for number in [Int32.min, Int32.max, -719_469, 2_932_897] {
      let day = Day(number: number)
      #expect((1...7).contains(day.weekday))
      #expect((1...12).contains(day.parts.month))
      #expect((1...31).contains(day.parts.day))
      #expect(!day.description.isEmpty)
      #expect(day.adding(0) == (number < 0 ? .first : .last))
    }
  }
}
