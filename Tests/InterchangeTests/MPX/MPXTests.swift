import Foundation
import Measures
import Scheduling
import Testing

@testable import Interchange

/// An MPX file becomes a plan.
@Suite struct MPXTests {
  private func ship() throws -> PlanReading { try MPX.read(try PlanFiles.own("ship.mpx")) }

  @Test func projectAndCalendars() throws {
    let plan = try #require(try ship().plans.first)
    #expect(plan.name == "Ship refit")
    #expect(plan.start == Moment("2026-03-02 08:30"))
    #expect(plan.properties["Author"] == "A. Clerk")
    #expect(plan.properties["Manager"] == "M. Bär")
    #expect(plan.settings.secondsPerDay == 27_000)
    #expect(plan.calendars.map(\.name) == ["Standard", "Night", "Jörg"])
    let day = WorkCalendar.DayRule.shifts([
      Shift(start: 30_600, end: 43_200), Shift(start: 46_800, end: 61_200),
    ])
    #expect(plan.calendars[0].week == [day, day, day, day, day, .off, .off])
    #expect(
      plan.calendars[0].exceptions.map { "\($0.from) \($0.through) \($0.shifts.count)" } == [
        "2026-04-03 2026-04-06 0", "2026-04-11 2026-04-11 1",
      ])
    #expect(plan.calendars[1].week[0] == .shifts([.hours(23, 24)]))
    #expect(plan.calendars[2].base == 1)
    #expect(plan.calendars[2].week[4] == .shifts([.hours(9, 12)]))
    #expect(plan.calendars[2].week[5] == .off)
    #expect(plan.calendars[2].week[0] == .inherited)
    #expect(plan.calendars[2].exceptions.count == 1)
  }

  @Test func tasks() throws {
    let reading = try ship()
    let plan = try #require(reading.plans.first)
    #expect(plan.tasks.map(\.name) == ["Refit", "Scrape; clean", "Paint", "Launch"])
    #expect(plan.tasks.map(\.parent) == [nil, 0, 0, 0])
    #expect(plan.tasks.map(\.uid) == [101, 102, 103, 104])
    #expect(plan.tasks.map(\.duration) == [540_000, 135_000, 259_200, 0])
    let scrape = plan.tasks[1]
    #expect(scrape.stored.finish == Moment("2026-03-06 17:00"))
    #expect(scrape.progress.percentComplete == 40)
    #expect(scrape.arithmetic == .fixedDuration)
    #expect(scrape.priority == 600)
    #expect(scrape.notes == "Wear masks.\nKeep dry.")
    #expect(scrape.custom == ["mpx.4": "Hull", "mpx.110": "Yes"])
    #expect(scrape.cost == 375)
    #expect(scrape.baselines.first?.duration == 108_000)
    #expect(plan.tasks[2].isElapsed)
    #expect(plan.tasks[2].constraint == DateConstraint(.startNoEarlierThan, Moment("2026-03-09 08:30")))
    #expect(plan.tasks[3].constraint == DateConstraint(.mustFinishOn, Moment("2026-03-27 17:00")))
    #expect(plan.tasks[3].isMilestone)
    #expect(
      plan.links == [
        PlanLink(1, 2, lag: .working(27_000)), PlanLink(2, 3, .finishFinish, lag: .percent(-50)),
        PlanLink(1, 3, .startStart),
      ])
    #expect(reading.report.notes.map(\.message).contains("There is no task 9."))
    #expect(reading.report.unread == ["record 72": 1, "record 76": 1])
  }

  @Test func resources() throws {
    let plan = try #require(try ship().plans.first)
    #expect(plan.resources.map(\.name) == ["Jörg", "Paint \"red; dark\""])
    #expect(plan.resources[0].calendar == 2)
    #expect(plan.resources[0].notes == "Works nights")
    #expect(plan.resources[0].rates == [.init(standard: 10, overtime: 20, perUse: 30)])
    #expect(plan.resources[1].rates.first?.standard == 1050.5 / 7.5)
    #expect(plan.resources[1].units == 2)
    let assignment = try #require(plan.assignments.first)
    #expect(assignment.task == 1 && assignment.resource == 0)
    #expect(
      assignment.work == 135_000 && assignment.actualWork == 54_000 && assignment.remainingWork == 81_000)
    #expect(assignment.start == Moment("2026-03-02 08:30"))
  }

  @Test func refusals() {
    #expect(throws: PlanFileProblem.self) { try MPX.read([]) }
    #expect(throws: PlanFileProblem.self) { try MPX.read(Array("ERMHDR\t8".utf8)) }
    #expect(throws: PlanFileProblem.self) { try MPX.read(Array("MPX".utf8)) }
  }

  @Test(.enabled(if: !PlanFiles.names(".mpx").isEmpty, "no shared/data/plans beside the project"))
  func realFiles() throws {
    for name in PlanFiles.names(".mpx") {
      let reading = try MPX.read(try PlanFiles.bytes(name))
      let plan = try #require(reading.plans.first)
      PlanWhole.expect(plan, name)
      print(name, reading.report.counts.map { "\($0.kind) \($0.taken)/\($0.found)" }, reading.report.unread)
      #expect(reading.report.notes.isEmpty, "\(reading.report.notes)")
      #expect(plan.start == Moment("2003-01-07 08:00"))
      let links = plan.links.map {
        "\(plan.tasks[$0.predecessor].code) \($0.kind.short) \(plan.tasks[$0.successor].code)"
      }
      #expect(links == ["8 FS 9", "10 FS 11", "9 FS 11", "12 FS 13", "14 SS 15", "16 FF 17", "18 SF 19"])
    }
  }
}
