import Measures
import Testing

@Suite struct InstantTests {
  @Test func spellings() {
    let expected =
      [
        "1970-01-01T00:00Z": 0, "1970-01-01T00:00": 0, "1970-01-01 00:00": 0, "1970-01-01T00:00:01Z": 1000,
        "1970-01-01T00:00:01.005Z": 1005, "1970-01-01": 86_399_999, "1969-12-31T23:59:59.999Z": -1,
        "2024-02-29T12:30:15": 1_709_209_815_000,
      ] as [String: Int64]
    for (text, milliseconds) in expected { #expect(Instant(text)?.milliseconds == milliseconds, "\(text)") }
  }

  @Test func refusals() {
    for text in [
      "", "2021", "2021-02-30", "2021-02-30T00:00Z", "2021-01-01Z", "2021-01-01T", "2021-01-01T1:00",
      "2021-01-01T24:00", "2021-01-01T23:60", "2021-01-01T23:59:60", "2021-01-01T23:59:59.1",
      "2021-01-01T23:59:59.12",
      "2021-01-01T23:59:59.1234Z", "2021-01-01T23:59ZZ", "2021-01-01t23:59", "2021-01-01T23:59+01:00",
      "2021-01-01T23-59", "2021-01-01T23:59:5", "2021-01-01T23:59:59,123", "2021-01-01T-1:00",
      "2021-01-01é10:00",
    ] { #expect(Instant(text) == nil, "\(text)") }
  }

  @Test func roundTrip() {
    var step: Int64 = 7
    var at = Int64(Day.first.number) * Instant.dayLength
    while at <= Int64(Day.last.number) * Instant.dayLength {
      let instant = Instant(milliseconds: at)
      if Instant(instant.description) != instant { Issue.record("\(instant) does not come back") }
      step = (step &* 31 &+ 17) % 100_000_007 + 1
      at += step * 7
    }
  }

  @Test func days() {
    #expect(Instant(milliseconds: -1).day.description == "1969-12-31")
    #expect(Instant(milliseconds: 0).day.description == "1970-01-01")
    #expect(Instant(milliseconds: -86_400_000).day.description == "1969-12-31")
    #expect(Instant(milliseconds: -86_400_001).day.description == "1969-12-30")
    for extreme in [Int64.min, Int64.max] {
      let instant = Instant(milliseconds: extreme)
      #expect(instant.day == (extreme < 0 ? .first : .last))
      #expect(instant.description.utf8.count == 24)
    }
    #expect(Instant(milliseconds: 1) < Instant(milliseconds: 2))
  }
}
