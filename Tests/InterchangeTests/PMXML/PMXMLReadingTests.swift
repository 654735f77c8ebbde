import Interchange
import Measures
import Scheduling
import Testing

/// What each element of a small file of our own becomes.
@Suite struct PMXMLReadingTests {
  private func depot() throws -> PlanReading { try PMXML.read(PlanFiles.own("depot.p6.xml")) }

  @Test func outline() throws {
    let plan = try #require(try depot().plans.first)
    #expect(
      plan.tasks.map(\.name) == [
        "Supervision", "Ground", "Ground is done", "Trench", "Dig trench", "Lay pipes", "Buildings",
        "Buildings, whole",
      ])
    #expect(plan.tasks.map(\.parent) == [nil, nil, 1, 1, 3, 3, nil, 6])
    #expect(plan.tasks[4].wbs == "A.1" && plan.tasks[3].code == "1")
    #expect(
      plan.tasks.map(\.kind) == [
        .levelOfEffort, .summary, .finishMilestone, .summary, .task, .task, .summary, .hammock,
      ])
  }

  @Test func activity() throws {
    let plan = try #require(try depot().plans.first)
    let dig = plan.tasks[4]
    #expect(dig.code == "A100" && dig.uid == 201 && dig.duration == 56 * 3600)
    #expect(dig.progress.remainingDuration == 32 * 3600 && dig.progress.actualDuration == 24 * 3600)
    #expect(dig.progress.percentComplete == 40 && dig.progress.physicalPercent == 35)
    #expect(dig.constraint == DateConstraint(.startNoEarlierThan, Moment("2027-03-01T08:00")))
    #expect(dig.secondConstraint == DateConstraint(.finishNoLaterThan, Moment("2027-04-01T16:00")))
    #expect(dig.expectedFinish == Moment("2027-03-30T17:00") && dig.priority == 600)
    #expect(dig.progress.suspended == Moment("2027-03-10T08:00") && dig.progress.resume != nil)
    #expect(dig.arithmetic == .fixedWork && dig.ignoresResourceCalendars && dig.cost == 1500.25)
    #expect(dig.work == 36 * 3600 && dig.custom["71"] == "Smith & Sons")
    #expect(dig.custom["PlannedDuration"] == "40" && dig.custom["PercentCompleteType"] == "Physical")
    #expect(dig.baselines.first?.duration == 32 * 3600 && dig.baselines.first?.number == 0)
    #expect(!plan.tasks[5].ignoresResourceCalendars)
    #expect(plan.tasks[5].stored.start == Moment("2027-03-22T08:00"))
    #expect(plan.tasks[2].constraint == DateConstraint(.asLateAsPossible) && plan.tasks[2].isMilestone)
  }

  @Test func project() throws {
    let reading = try depot()
    let plan = try #require(reading.plans.first)
    #expect(plan.name == "New depot" && plan.dialect == .primavera && plan.properties["P6.Id"] == "DEPOT")
    #expect(plan.dataDate == Moment("2027-03-15T08:00") && plan.finish == Moment("2027-12-31T17:00"))
    #expect(plan.settings.outOfSequence == .progressOverride && plan.settings.lagCalendar == .aroundTheClock)
    #expect(plan.settings.isCriticalByLongestPath && plan.settings.criticalLimit == 8 * 3600)
    #expect(plan.settings.totalFloat == .finish && plan.settings.usesExpectedFinish)
    #expect(
      plan.links == [
        PlanLink(4, 5, .startStart, lag: .working(4 * 3600)),
        PlanLink(5, 2, .finishFinish, lag: .working(-8 * 3600)),
      ])
    #expect(reading.report.version == "V22.12")
    #expect(Set(reading.report.notes.map(\.id)) == ["wbs.missing", "link.dangling"])
    #expect(plan.customFields.map(\.name).prefix(2) == ["Contractor", "Deposit"])
  }

  @Test func calendars() throws {
    let plan = try #require(try depot().plans.first)
    let five = plan.calendars[0]
    #expect(
      five.week[0] == .shifts([.hours(8, 12), .hours(13, 17)]) && five.week[1] == .shifts([.hours(8, 16)]))
    #expect(five.week[4] == .shifts([.hours(18, 24)]) && five.week[5] == .off && five.week[6] == .off)
    #expect(five.exceptions.map(\.shifts) == [[], [.hours(8, 12)]])
    #expect(plan.calendars[1].base == 0 && plan.calendars[1].isForResource && plan.calendar == 0)
  }

  /// A role has the number of a resource in the file, and is given another.
  @Test func roles() throws {
    let plan = try #require(try depot().plans.first)
    let role = plan.resources[2]
    #expect(role.name == "Pipe layer" && role.code == "PIPE" && role.notes == "Lays pipes" && role.uid == 22)
    #expect(role.units == 4 && role.rates.first?.standard == 30)
    #expect(plan.assignments[1].resource == 2 && plan.assignments[1].work == 16 * 3600)
    let written = String(decoding: PMXML.write(plan), as: UTF8.self)
    #expect(written.contains("<Role>") && written.contains("<RoleObjectId>22</RoleObjectId>"))
    #expect(try XER.read(XER.write(plan)).plans.first?.resources.map(\.name).contains("Pipe layer") == true)
  }

  @Test func resources() throws {
    let plan = try #require(try depot().plans.first)
    let crew = plan.resources[0]
    #expect(crew.units == 2 && crew.calendar == 1 && crew.code == "CREW" && crew.custom["72"] == "12.5")
    #expect(crew.rates.map(\.standard) == [50, 55, 60] && crew.rates.map(\.table) == [0, 1, 0])
    #expect(crew.rates[0].until == Moment("2027-06-01") && crew.rates[2].until == nil)
    #expect(crew.availability.map(\.units) == [2, 3])
    #expect(plan.resources[1].custom["ResourceType"] == "Nonlabor")
    let first = plan.assignments[0]
    #expect(first.units == 0.5 && first.work == 36 * 3600 && first.delay == 7200 && first.resource == 0)
  }
}
