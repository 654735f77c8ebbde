import Measures
import Testing

@testable import Scheduling

/// Where a calendar moves a start, it says so beside what else drives it.
@Suite struct CalendarGapTests {
  static func gap(_ from: String, _ until: String, calendar: Int = 0, other: Int? = nil) -> Driver {
    .calendar(CalendarGap(calendar: calendar, other: other, from: Draft.at(from), until: Draft.at(until)))
  }

  static func words(_ draft: Draft, _ task: Int) -> String? {
    draft.schedule.dates[task].drivers.last?.words(in: draft.plan)
  }

  @Test(arguments: Dialect.allCases) func aWeekendBetweenTwoTasks(_ dialect: Dialect) {
    let draft = Draft.chain(2, dialect: dialect)
    #expect(
      draft.schedule.dates[1].drivers == [.link(0), Self.gap("2026-06-05T17:00:00", "2026-06-08T08:00:00")])
    #expect(
      Self.words(draft, 1) == "the calendar Standard has no work from Fri 5 Jun 17:00 to Mon 8 Jun 08:00")
    #expect(draft.schedule.dates[0].drivers == [.planStart])
  }

  @Test func anHourBetweenTwoShifts() {
    var draft = Draft.chain(2)
    draft.plan.tasks[0].duration = 4 * 3600
    #expect(Self.words(draft, 1) == "the calendar Standard has no work from Mon 1 Jun 12:00 to 13:00")
    // Where work goes on, the calendar moves nothing.
    draft.plan.tasks[0].duration = 3 * 3600
    #expect(draft.schedule.dates[1].drivers == [.link(0)])
    draft.plan.tasks[0].duration = 0
    #expect(draft.schedule.dates[1].drivers == [.link(0)])
  }

  @Test func holidaysOverTheTurnOfTheYear() throws {
    var draft = Draft.chain(2, days: 1)
    draft.plan.start = Draft.at("2026-12-24T08:00:00")
    let (from, through) = (try #require(Day("2026-12-25")), try #require(Day("2027-01-03")))
    draft.plan.calendars[0].exceptions = [CalendarException(from: from, through: through)]
    draft.plan.calendars[0].name = ""
    #expect(
      Self.words(draft, 1)
        == "the calendar without a name has no work from Thu 24 Dec 2026 17:00 to Mon 4 Jan 2027 08:00")
  }

  @Test func theCalendarIsTheTasksOwn() {
    var draft = Draft.chain(2, days: 1)
    draft.plan.calendars.append(
      WorkCalendar(uid: 2, name: "Night", week: Array(repeating: .shifts([.hours(22, 24)]), count: 7)))
    draft.plan.tasks[1].calendar = 1
    #expect(
      draft.schedule.dates[1].drivers
        == [.link(0), Self.gap("2026-06-01T17:00:00", "2026-06-01T22:00:00", calendar: 1)])
  }

  @Test func theCalendarIsThatOfWhoBeginsFirst() {
    var draft = Draft.chain(2, days: 1)
    for (uid, name, hours) in [(2, "Late", 14), (3, "Early", 10)] {
      draft.plan.calendars.append(
        WorkCalendar(uid: uid, name: name, week: Array(repeating: .shifts([.hours(hours, 18)]), count: 7)))
      draft.plan.resources.append(PlanResource(uid: uid, name: name))
      draft.plan.resources[uid - 2].calendar = uid - 1
      draft.plan.assignments.append(PlanAssignment(uid: uid, task: 1, resource: uid - 2))
    }
    draft.plan.tasks[0].duration = 9 * 3600
    // Tuesday 09:00: the early one begins at ten.
    #expect(
      draft.schedule.dates[1].drivers
        == [.link(0), Self.gap("2026-06-02T09:00:00", "2026-06-02T10:00:00", calendar: 2)])
    // A task with a calendar of its own is worked while both work.
    draft.plan.assignments.removeLast()
    draft.plan.tasks[1].calendar = 0
    #expect(
      draft.schedule.dates[1].drivers
        == [.link(0), Self.gap("2026-06-02T09:00:00", "2026-06-02T14:00:00", calendar: 0, other: 1)])
    #expect(
      Self.words(draft, 1)
        == "the calendars Standard and Late have no work in common from Tue 2 Jun 09:00 to 14:00")
  }

  @Test func startsAndConstraintsOnDaysOff() {
    var draft = Draft(1)
    draft.plan.start = Draft.at("2026-06-06T09:00:00")
    #expect(
      draft.schedule.dates[0].drivers
        == [.planStart, Self.gap("2026-06-06T09:00:00", "2026-06-08T08:00:00")])
    draft.plan.tasks[0].constraint = DateConstraint(.startNoEarlierThan, Draft.at("2026-06-13T00:00:00"))
    #expect(
      draft.schedule.dates[0].drivers
        == [.constraint(.startNoEarlierThan), Self.gap("2026-06-13T00:00:00", "2026-06-15T08:00:00")])
    draft.plan.dialect = .primavera
    draft.plan.tasks[0].constraint = nil
    draft.plan.dataDate = Draft.at("2026-06-20T00:00:00")
    #expect(
      draft.schedule.dates[0].drivers
        == [.dataDate, Self.gap("2026-06-20T00:00:00", "2026-06-22T08:00:00")])
    // Begun work goes on after the data date.
    draft.plan.tasks[0].progress.actualStart = Draft.at("2026-06-08T08:00:00")
    draft.plan.tasks[0].progress.remainingDuration = Draft.day
    #expect(draft.schedule.dates[0].drivers.last == Self.gap("2026-06-20T00:00:00", "2026-06-22T08:00:00"))
    draft.plan.tasks[0].progress.resume = Draft.at("2026-06-27T00:00:00")
    #expect(
      draft.schedule.dates[0].drivers == [.resume, Self.gap("2026-06-27T00:00:00", "2026-06-29T08:00:00")])
  }

  @Test func aConstraintThatWinsOverTheLinks() {
    var draft = Draft.chain(2)
    draft.plan.tasks[1].constraint = DateConstraint(.mustStartOn, Draft.at("2026-06-02T20:00:00"))
    #expect(
      draft.schedule.dates[1].drivers
        == [.constraint(.mustStartOn), Self.gap("2026-06-02T20:00:00", "2026-06-03T08:00:00")])
    draft.plan.tasks[1].constraint = DateConstraint(.mustStartOn, Draft.at("2026-06-03T08:00:00"))
    #expect(draft.schedule.dates[1].drivers == [.constraint(.mustStartOn)])
  }

  @Test func levellingIntoTheNight() {
    var draft = Draft(1)
    // Ten hours after Monday 08:00.
    draft.plan.tasks[0].levellingDelay = 36_000
    #expect(draft.schedule.dates[0].drivers.last == Self.gap("2026-06-01T18:00:00", "2026-06-02T08:00:00"))
    draft.plan.tasks[0].levellingDelay = 86_400
    #expect(draft.schedule.dates[0].drivers == [.levellingDelay, .planStart])
  }

  @Test func whatIsCountedBackFromAFinishIsNotPushed() {
    var draft = Draft.chain(2, days: 2)
    draft.plan.tasks[0].duration = 5 * Draft.day
    draft.plan.links[0].kind = .finishFinish
    #expect(draft.schedule.dates[1].drivers == [.link(0)])
    draft.plan.links = []
    draft.plan.tasks[1].constraint = DateConstraint(.finishNoEarlierThan, Draft.at("2026-06-06T12:00:00"))
    #expect(draft.schedule.dates[1].drivers == [.constraint(.finishNoEarlierThan)])
    draft.plan.tasks[1].isManual = true
    draft.plan.tasks[1].stored.start = Draft.at("2026-06-06T12:00:00")
    #expect(draft.schedule.dates[1].drivers == [.manual])
  }

  /// One link gives Friday evening, the other counts back to Monday morning: without a calendar it would be Monday too.
  @Test func aFinishThatGivesTheStartLeavesNothingToTheCalendar() {
    var draft = Draft.chain(2)
    draft.add("Long", days: 10)
    draft.plan.links.append(PlanLink(2, 1, .finishFinish))
    #expect(draft.schedule.dates[1].drivers == [.link(0), .link(1)])
  }

  /// A moment has one date: what is said of its finish is said of its start.
  @Test func aMilestoneIsPushedFromItsFinish() {
    var draft = Draft.chain(2)
    draft.plan.calendars.append(.aroundTheClock)
    draft.plan.tasks[0].calendar = 1
    draft.plan.tasks[0].duration = (5 * 24 + 4) * 3600
    draft.plan.tasks[1].duration = 0
    draft.plan.links[0].kind = .finishFinish
    #expect(
      draft.schedule.dates[1].drivers
        == [.link(0), Self.gap("2026-06-06T12:00:00", "2026-06-08T08:00:00")])
    draft.plan.links = []
    draft.plan.tasks[1].constraint = DateConstraint(.finishNoEarlierThan, Draft.at("2026-06-06T12:00:00"))
    #expect(
      draft.schedule.dates[1].drivers
        == [
          .constraint(.finishNoEarlierThan), Self.gap("2026-06-06T12:00:00", "2026-06-08T08:00:00"),
        ])
  }

  /// Without its calendar, a task starts where all else puts it: by day and night in its place the moment from which it
  /// was pushed comes out, and where that is the start nothing was pushed.
  @Test func byDayAndNightThePushIsGone() {
    var (pushed, unpushed) = (0, 0)
    for seed in 0..<300 as Range<UInt64> {
      let plan = Self.plan(seed)
      let schedule = Schedule(of: plan)
      for task in plan.tasks.indices {
        var free = plan
        free.tasks[task].calendar = 3
        let (given, start) = (Schedule(of: free).dates[task].earlyStart, schedule.dates[task].earlyStart)
        let gaps = schedule.dates[task].drivers.compactMap { driver in
          if case .calendar(let gap) = driver { gap } else { nil }
        }
        if let given, let start, given < start {
          let calendar = plan.tasks[task].calendar ?? 0
          #expect(gaps == [CalendarGap(calendar: calendar, from: given, until: start)], "\(seed) \(task)")
          pushed += 1
        } else {
          #expect(gaps == [], "\(seed) \(task)")
          unpushed += 1
        }
      }
    }
    #expect(pushed > 300 && unpushed > 300, "The plans are pushed too seldom, or too often, to be trusted.")
  }

  /// Links from starts and finishes to starts, constraints, milestones and four calendars, the last around the clock.
  private static func plan(_ seed: UInt64) -> Plan {
    var random = RandomProblem(seed: seed)
    var plan = Draft(dialect: random.below(2) == 0 ? .microsoft : .primavera).plan
    plan.settings.lagCalendar = .predecessor
    let night = WorkCalendar.DayRule.shifts([.hours(0, 5), .hours(22, 24)])
    let short = WorkCalendar.DayRule.shifts([.hours(9, 11), .hours(15, 16)])
    plan.calendars.append(WorkCalendar(uid: 2, name: "Night", week: Array(repeating: night, count: 7)))
    plan.calendars.append(
      WorkCalendar(uid: 3, name: "Short", week: [.off, short, .off, short, short, .off, short]))
    plan.calendars.append(.aroundTheClock)
    for place in 0..<(1 + random.below(9)) {
      var task = PlanTask(uid: place + 1, name: "T\(place)", duration: random.below(5) * 2 * 3600)
      task.calendar = random.below(3) == 0 ? nil : random.below(4)
      if plan.dialect == .primavera, task.duration == 0 { task.kind = .startMilestone }
      if random.below(4) == 0 {
        task.constraint = DateConstraint(.startNoEarlierThan, plan.start.adding(random.below(200) * 3600))
      }
      plan.tasks.append(task)
      for _ in 0..<(place == 0 ? 0 : random.below(3)) {
        plan.links.append(
          PlanLink(
            random.below(place), place, random.below(2) == 0 ? .finishStart : .startStart,
            lag: random.below(2) == 0 ? .none : .working(random.below(9) * 3600)))
      }
    }
    return plan
  }
}
