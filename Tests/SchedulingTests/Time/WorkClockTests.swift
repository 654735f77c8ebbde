import Measures
import Testing

@testable import Scheduling

@Suite struct WorkClockTests {
  static func clock(_ calendar: WorkCalendar, _ more: [WorkCalendar] = []) -> WorkClock {
    var book = WorkClocks([calendar] + more, firstDay: 19_723, days: 400)
    return book.clock(0)
  }

  static func at(_ text: String) -> Int { Moment(text)?.seconds ?? 0 }

  /// 2024-01-01 is a Monday.
  @Test func countsWorkAndFindsItAgain() {
    let clock = Self.clock(WorkCalendar(uid: 1, name: "Standard"))
    #expect(clock.work(at: Self.at("2024-01-01T08:00")) == 0)
    #expect(clock.work(at: Self.at("2024-01-01T12:30")) == 4 * 3600)
    #expect(clock.work(at: Self.at("2024-01-06T10:00")) == 40 * 3600)
    #expect(clock.finish(of: 40 * 3600) == Self.at("2024-01-05T17:00"))
    #expect(clock.start(of: 40 * 3600) == Self.at("2024-01-08T08:00"))
    #expect(clock.standing(Self.at("2024-01-05T17:00")) == Self.at("2024-01-05T17:00"))
    #expect(clock.standing(Self.at("2024-01-06T09:00")) == Self.at("2024-01-08T08:00"))
    #expect(clock.shift(Self.at("2024-01-05T16:00"), by: 2 * 3600) == Self.at("2024-01-08T09:00"))
    #expect(clock.shift(Self.at("2024-01-08T09:00"), by: -2 * 3600) == Self.at("2024-01-05T16:00"))
  }

  /// Work and moments agree with counting second by second, for calendars of every shape.
  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8])
  func agreesWithCounting(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    var calendar = WorkCalendar(uid: 1, name: "Odd")
    calendar.week = (0..<7).map { _ in
      .shifts(
        (0..<Int.random(in: 0...3, using: &chance)).map { _ in
          let start = Int.random(in: 0..<1400, using: &chance) * 60
          return Shift(start: start, end: min(start + Int.random(in: 1...600, using: &chance) * 60, 86_400))
        })
    }
    if calendar.week.allSatisfy({ $0 == .off }) { calendar.week[2] = .shifts([.hours(22, 24)]) }
    let holiday = Day(number: 19_726)
    calendar.exceptions = [CalendarException(from: holiday, through: holiday.adding(1))]
    let clock = Self.clock(calendar)
    let minutes = (0..<20_160).map { clock.opens + $0 * 60 }
    var worked = 0
    for moment in minutes {
      #expect(clock.work(at: moment) == worked)
      let goesOn = clock.work(at: moment + 60) > clock.work(at: moment)
      #expect((clock.nextStart(moment) == moment) == goesOn)
      if goesOn { worked += 60 }
    }
    for work in stride(from: 60, through: worked, by: 3540) {
      #expect(clock.work(at: clock.start(of: work)) == work)
      #expect(clock.work(at: clock.finish(of: work)) == work)
      #expect(clock.finish(of: work) <= clock.start(of: work))
    }
  }

  @Test func edgesAreAnsweredWithTheEdge() {
    let clock = Self.clock(WorkCalendar(uid: 1, name: "Never", week: Array(repeating: .off, count: 7)))
    #expect(clock.start(of: 0) == clock.closes)
    #expect(clock.finish(of: 1) == clock.closes)
    #expect(clock.shift(clock.opens + 5, by: .max) == clock.closes)
    #expect(clock.shift(clock.opens + 5, by: .min) == clock.opens)
  }

  @Test func exceptionsOfTheBaseHoldUnlessTheCalendarHasItsOwn() {
    let base = WorkCalendar(
      uid: 2, name: "Base",
      exceptions: [CalendarException(from: Day(number: 19_723), through: Day(number: 19_724))])
    var own = WorkCalendar(uid: 1, name: "Own", base: 1, week: Array(repeating: .inherited, count: 7))
    own.exceptions = [
      CalendarException(from: Day(number: 19_724), through: Day(number: 19_724), shifts: [.hours(10, 11)])
    ]
    let clock = Self.clock(own, [base])
    #expect(clock.start(of: 0) == Self.at("2024-01-02T10:00"))
    #expect(clock.start(of: 3600) == Self.at("2024-01-03T08:00"))
  }

  @Test func aCalendarDerivedFromItselfEnds() {
    let circle = WorkCalendar(uid: 1, name: "Circle", base: 0, week: Array(repeating: .inherited, count: 7))
    #expect(Self.clock(circle).total == 0)
  }
}

/// Numbers by chance that come again with the same seed (SplitMix64; Steele, Lea and Flood 2014).
struct SeededChance: RandomNumberGenerator {
  var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
