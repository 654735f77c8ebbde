import Measures
import Testing

@testable import Scheduling

@Suite struct MomentTests {
  @Test func readsAndWritesWhatPlansHold() throws {
    let moment = try #require(Moment("2026-02-28T16:30:05"))
    #expect(moment.description == "2026-02-28T16:30:05")
    #expect(moment.day == Day("2026-02-28"))
    #expect(moment.secondOfDay == 16 * 3600 + 30 * 60 + 5)
    #expect(Moment("2026-02-28 16:30")?.description == "2026-02-28T16:30:00")
    #expect(Moment("2026-02-28")?.description == "2026-02-28T00:00:00")
  }

  @Test(arguments: [
    "", "2026-02-30", "2026-02-28T24:00", "2026-02-28T23:60:00", "2026-2-8", "9999-01-01T00:00:00",
    "2026-02-28T10:00:00Z",
  ])
  func refusesWhatIsNoMoment(_ text: String) {
    #expect(Moment(text) == nil)
  }

  @Test func countsDaysBefore1970Down() {
    let moment = Moment(seconds: -1)
    #expect(moment.description == "1969-12-31T23:59:59")
  }

  @Test func staysWithinTheYearsAccepted() {
    #expect(Moment.last.adding(.max) == .last)
    #expect(Moment.first.adding(.min) == .first)
  }
}
