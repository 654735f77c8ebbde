import Interchange
import Measures
import Scheduling
import Testing

/// What each element of a small plan of our own becomes.
@Suite struct MSPDIReadingTests {
  private func bridge() throws -> PlanReading { try MSPDI.read(PlanFiles.own("bridge.mspdi.xml")) }

  @Test func outline() throws {
    let plan = try #require(try bridge().plans.first)
    #expect(plan.name == "Bridge & approach roads")
    #expect(plan.tasks.map(\.parent) == [nil, 0, 1, 1, 1, 0, 0])
    #expect(plan.tasks.map(\.kind) == [.summary, .summary, .task, .task, .task, .task, .task])
    #expect(plan.tasks.map(\.isBlank) == [false, false, false, true, false, false, false])
    #expect(plan.tasks[2].name == "Dig <deep> & wide")
    #expect(plan.tasks[2].notes == "Two lines\nof notes")
  }

  @Test func task() throws {
    let plan = try #require(try bridge().plans.first)
    let dig = plan.tasks[2]
    #expect(dig.duration == 40 * 3600 && dig.isEstimated && !dig.isElapsed)
    #expect(dig.arithmetic == .fixedDuration && dig.isEffortDriven && dig.ignoresResourceCalendars)
    #expect(dig.constraint == DateConstraint(.startNoEarlierThan, Moment("2027-03-01T08:00")))
    #expect(dig.deadline == Moment("2027-03-10T17:00"))
    #expect(dig.levellingDelay == 8 * 3600)
    #expect(dig.fixedCost == 1250.5 && dig.cost == 5000)
    #expect(dig.progress.percentComplete == 50 && dig.progress.physicalPercent == 40)
    #expect(dig.baselines.map(\.number) == [0, 3] && dig.baselines[0].cost == 4000)
    #expect(dig.custom == ["188743731": "Smith & Sons"])
    #expect(plan.customFields.map(\.name) == ["Contractor", "Number1", "Initials"])
    #expect(plan.tasks[4].isElapsed && plan.tasks[4].duration == 72 * 3600)
    #expect(plan.tasks[5].isManual && plan.tasks[5].stored.start == Moment("2027-04-01T08:00"))
    #expect(!plan.tasks[6].isActive && plan.tasks[6].isMilestone)
  }

  @Test func links() throws {
    let reading = try bridge()
    #expect(
      reading.plans.first?.links == [
        PlanLink(2, 4, .finishStart, lag: .working(8 * 3600)),
        PlanLink(4, 5, .startStart, lag: .elapsed(-8640)),
        PlanLink(2, 5, .finishFinish, lag: .percent(50)),
        PlanLink(5, 6, .startFinish, lag: .elapsedPercent(25)),
      ])
    #expect(
      reading.report.notes.map(\.id) == ["calendar.exception.listed", "link.dangling", "assignment.dangling"])
  }

  @Test func calendars() throws {
    let plan = try #require(try bridge().plans.first)
    let standard = plan.calendars[0]
    #expect(standard.week[0] == .shifts([.hours(8, 12), .hours(13, 17)]))
    #expect(standard.week[5] == .shifts([.hours(22, 24)]))
    // Days that the file leaves open are as usual.
    #expect(standard.week[3] == .shifts([.hours(8, 12), .hours(13, 17)]) && standard.week[6] == .off)
    #expect(standard.exceptions.count == 7)
    #expect(standard.exceptions[1].recurrence == .yearlyByWeekday(month: 5, nth: 1, weekday: 1))
    // The last working day of January, April, July and October.
    let days = ["2027-01-29", "2027-04-30", "2027-07-30", "2027-10-29"]
    #expect(standard.exceptions[2...5].map { $0.from.description } == days)
    #expect(standard.exceptions[6].recurrence == .weekly(every: 2, weekdays: [2, 7]))
    #expect(standard.workWeeks.first?.week[0] == .off && standard.workWeeks.first?.week[1] == .inherited)
    #expect(
      plan.calendars[1].base == 0 && plan.calendars[1].isForResource && plan.calendars[1].week[4] == .off)
  }

  @Test func resources() throws {
    let plan = try #require(try bridge().plans.first)
    #expect(plan.resources.map(\.kind) == [.work, .material, .cost])
    let crane = plan.resources[0]
    #expect(crane.units == 2 && crane.calendar == 1 && crane.code == "K1" && crane.custom["Initials"] == "C")
    #expect(crane.availability.first?.from == nil && crane.availability.first?.units == 1.5)
    #expect(crane.rates[0] == PlanResource.Rate(standard: 120, overtime: 150, perUse: 50))
    #expect(crane.rates[1].table == 1 && crane.rates[1].standard == 99.5 && crane.rates[1].until == nil)
    let first = plan.assignments[0]
    #expect(plan.assignments.count == 2 && first.units == 2 && first.delay == 8 * 3600)
    #expect(first.timephased.map(\.kind) == [4, 1] && first.timephased[0].value == 16 * 3600)
    #expect(plan.assignments[1].resource == nil)
  }

  @Test func settings() throws {
    let plan = try #require(try bridge().plans.first)
    #expect(plan.settings.criticalLimit == 16 * 3600 && plan.settings.secondsPerMonth == 160 * 3600)
    #expect(plan.dataDate == Moment("2027-03-12T17:00") && plan.start == Moment("2027-03-01T08:00"))
    #expect(plan.properties["Author"] == "Planning office" && plan.finish == nil)
  }
}
