import Interchange
import Measures
import Scheduling
import Testing

/// What each element of a small file of our own becomes.
@Suite struct GanttProjectTests {
  private func garden() throws -> PlanReading { try GanttProject.read(PlanFiles.own("garden.gan")) }

  @Test func tasks() throws {
    let plan = try #require(try garden().plans.first)
    #expect(plan.name == "Garden" && plan.properties["Company"] == "Parks office")
    #expect(plan.tasks.map(\.name) == ["Ground & paths", "Dig", "Pave", "Open"])
    #expect(plan.tasks.map(\.parent) == [nil, 0, 0, nil] && plan.tasks[0].kind == .summary)
    let dig = plan.tasks[1]
    #expect(dig.duration == 4 * 8 * 3600 && dig.progress.percentComplete == 50 && dig.priority == 600)
    #expect(dig.notes == "Mind the pipes" && dig.custom["tpc0"] == "Smith")
    #expect(dig.constraint == DateConstraint(.startNoEarlierThan, Moment("2027-03-01T08:00")))
    #expect(dig.baselines.first?.duration == 3 * 8 * 3600)
    #expect(plan.tasks[2].constraint == nil)
    #expect(plan.tasks[3].isMilestone && plan.tasks[3].duration == 0)
    #expect(plan.tasks[3].constraint?.date == Moment("2027-03-14T08:00"))
  }

  @Test func links() throws {
    let reading = try garden()
    #expect(
      reading.plans.first?.links == [
        PlanLink(1, 2, .finishStart, lag: .working(8 * 3600)),
        PlanLink(2, 3, .finishFinish, lag: .working(-8 * 3600)),
      ])
    #expect(reading.report.notes.map(\.id) == ["link.dangling"])
    #expect(reading.report.unread["project/view"] == nil)
  }

  @Test func calendarAndPeople() throws {
    let plan = try #require(try garden().plans.first)
    #expect(plan.calendars[0].week[4] == .off && plan.calendars[0].week[3] != .off)
    #expect(plan.calendars[0].exceptions.map(\.name) == ["Women's day", "", ""])
    #expect(plan.calendars[0].exceptions[1].recurrence == .yearly(month: 5, day: 1))
    #expect(plan.calendars[0].exceptions[2].shifts.count == 2)
    #expect(plan.resources[0].email == "ann@example.org" && plan.resources[0].rates.first?.standard == 20)
    #expect(plan.assignments.first?.units == 0.5)
    let away = plan.calendars[plan.resources[0].calendar ?? 0]
    #expect(away.base == 0 && away.exceptions.first?.through == Day("2027-03-03"))
  }
}
