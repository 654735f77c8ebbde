import Interchange
import Measures
import Scheduling
import Testing

/// What each element of a small file of our own becomes.
@Suite struct PlannerTests {
  private func barn() throws -> PlanReading { try Planner.read(PlanFiles.own("barn.planner")) }

  @Test func tasks() throws {
    let plan = try #require(try barn().plans.first)
    #expect(plan.name == "Barn" && plan.properties["Company"] == "Estate office")
    #expect(plan.start == Moment("2027-03-01T00:00"))
    #expect(plan.tasks.map(\.name) == ["Frame & roof", "Posts", "Rafters", "Hand over"])
    #expect(plan.tasks.map(\.parent) == [nil, 0, 0, nil] && plan.tasks[0].kind == .summary)
    let posts = plan.tasks[1]
    #expect(posts.duration == 8 * 3600 && posts.work == 16 * 3600, "two share the work")
    #expect(posts.notes == "Oak" && posts.priority == 900)
    #expect(posts.progress.percentComplete == 50 && posts.progress.actualStart == Moment("2027-03-01T07:00"))
    #expect(plan.tasks[2].duration == 16 * 3600 && plan.tasks[2].arithmetic == .fixedDuration)
    #expect(plan.tasks[3].isMilestone && plan.tasks[3].stored.finish == Moment("2027-03-10T07:00"))
    #expect(plan.tasks[3].constraint == DateConstraint(.startNoEarlierThan, Moment("2027-03-10T00:00")))
  }

  @Test func links() throws {
    let reading = try barn()
    #expect(reading.plans.first?.links == [PlanLink(1, 2, .finishStart, lag: .elapsed(86_400))])
    #expect(reading.report.notes.map(\.id) == ["link.dangling", "assignment.dangling"])
    #expect(reading.report.unread.isEmpty)
  }

  @Test func calendarsAndPeople() throws {
    let plan = try #require(try barn().plans.first)
    #expect(plan.calendar == 0 && plan.calendars.map(\.base) == [nil, 0])
    #expect(plan.calendars[0].week[0] == .shifts([.hours(7, 11), .hours(12, 16)]))
    #expect(plan.calendars[0].week[4] == .shifts([.hours(7, 11)]) && plan.calendars[0].week[5] == .off)
    #expect(plan.calendars[0].exceptions.map(\.from) == [Day("2027-03-08")])
    #expect(plan.calendars[1].week[0] == .inherited && plan.calendars[1].week[4] == .off)
    #expect(plan.resources[0].group == "Crafts" && plan.resources[0].rates.first?.standard == 40)
    #expect(plan.resources[0].calendar == 1 && plan.resources[1].calendar == nil)
    #expect(plan.assignments.map(\.work) == [8 * 3600, 8 * 3600])
  }

  @Test func datesAreThoseOfPlanner() throws {
    let plan = try #require(try barn().plans.first)
    let comparison = StoredComparison(plan, Schedule(of: plan))
    #expect(comparison.compared == 3 && comparison.differences.isEmpty, "\(comparison.differences)")
  }

  @Test(
    .enabled(if: !PlanFiles.names(".planner").isEmpty, "no shared/data/plans beside the project"),
    arguments: PlanFiles.names(".planner"))
  func realFiles(_ name: String) throws {
    let reading = try Planner.read(try PlanFiles.bytes(name))
    #expect(reading.report.notes.isEmpty && reading.report.counts.allSatisfy { $0.found == $0.taken })
    let plan = try #require(reading.plans.first)
    let comparison = StoredComparison(plan, Schedule(of: plan))
    #expect(comparison.startsAgreeing == comparison.compared)
  }
}
