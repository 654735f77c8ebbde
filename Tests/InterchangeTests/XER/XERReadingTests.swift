import Measures
import Scheduling
import Testing

@testable import Interchange

/// An XER file becomes one plan for each project, and what it lost is told.
@Suite struct XERReadingTests {
  private func quay() throws -> PlanReading { try XER.read(try PlanFiles.own("quay.xer")) }
  private func at(_ text: String) -> Moment? { Moment(text) }

  @Test func projectsAndSettings() throws {
    let reading = try quay()
    #expect(reading.plans.map(\.name) == ["New quay, “north”", "Access road"])
    let plan = try #require(reading.plans.first)
    #expect(plan.dialect == .primavera)
    #expect(plan.start == at("2026-02-02 08:00"))
    #expect(plan.finish == at("2026-06-30 17:00"))
    #expect(plan.dataDate == at("2026-03-02 08:00"))
    #expect(plan.settings.criticalLimit == 8 * 3600)
    #expect(plan.settings.outOfSequence == .progressOverride)
    #expect(plan.settings.lagCalendar == .successor)
    #expect(plan.settings.totalFloat == .finish)
    #expect(plan.settings.usesExpectedFinish)
    #expect(plan.settings.secondsPerMonth == 172 * 3600)
    #expect(reading.plans.last?.settings.isCriticalByLongestPath == true)
    #expect(plan.properties["CurrencyCode"] == "EUR")
    #expect(plan.properties["xer.proj_short_name"] == "QUAY")
  }

  @Test func outlineInOrder() throws {
    let plan = try #require(try quay().plans.first)
    #expect(
      plan.tasks.map(\.code) == [
        "QUAY", "M999", "QUAY.1", "A1000", "A1010", "M100", "QUAY.2", "A2020", "WS", "QUAY.2.A", "A2000",
        "A2010",
        "R10",
      ])
    #expect(plan.tasks.map(\.parent) == [nil, 0, 0, 2, 2, 2, 0, 6, 6, 6, 9, 9, nil])
    #expect(plan.tasks[10].wbs == "QUAY.2.A")
    #expect(plan.tasks[9].custom["52"] == "B. Pile")
  }

  @Test func oneTaskInFull() throws {
    let plan = try #require(try quay().plans.first)
    let task = plan.tasks[4]
    #expect(task.name == "Draw, calculate and \"check\" the quay")
    #expect(task.duration == 80 * 3600)
    #expect(task.progress.remainingDuration == 48 * 3600)
    #expect(task.progress.percentComplete == 40)
    #expect(task.progress.physicalPercent == 35.5)
    #expect(task.progress.actualStart == at("2026-02-09 08:00"))
    #expect(task.progress.suspended == at("2026-02-20 17:00"))
    #expect(task.progress.resume == at("2026-03-02 08:00"))
    #expect(task.expectedFinish == at("2026-03-09 17:00"))
    #expect(task.stored.start == at("2026-02-09 08:00"))
    #expect(task.stored.remainingStart == at("2026-03-02 08:00"))
    #expect(task.stored.finish == at("2026-03-09 17:00"))
    #expect(task.stored.totalFloat == 0)
    #expect(task.stored.isCritical == true)
    #expect(task.work == 80 * 3600)
    #expect(task.cost == 4040)
    #expect(task.baselines.first?.finish == at("2026-02-20 17:00"))
    #expect(task.custom["actv.70"] == "ENG")
    #expect(plan.properties["xer.actv.70.ENG"] == "Engineering")
    let piles = plan.tasks[10]
    #expect(piles.constraint == DateConstraint(.startNoEarlierThan, at("2026-03-11 08:00")))
    #expect(piles.secondConstraint == DateConstraint(.finishNoLaterThan, at("2026-04-30 17:00")))
    #expect(piles.ignoresResourceCalendars == false)
    #expect(piles.notes == "Comments: First row.\nNoise < 80 dB\nat night.")
    #expect(piles.custom["50"] == "Harbour 12/26")
    #expect(plan.tasks[7].stored.externalStart == at("2026-04-01 08:00"))
  }

  @Test func calendars() throws {
    let plan = try #require(try quay().plans.first)
    #expect(plan.calendars.map(\.name) == ["Five days", "Tide", "Crane driver"])
    let five = plan.calendars[0]
    #expect(five.week == WorkCalendar.standardWeek)
    #expect(
      five.exceptions.map { "\($0.from) \($0.through) \($0.shifts.count)" } == [
        "2026-04-03 2026-04-03 0", "2026-04-06 2026-04-06 0", "2026-04-11 2026-04-11 1",
        "2026-05-14 2026-05-15 0",
      ])
    #expect(plan.calendars[1].week == WorkCalendar.aroundTheClock.week)
    #expect(plan.calendars[2].base == 0)
    #expect(plan.calendars[2].isForResource)
    #expect(plan.tasks[11].calendar == 1)
    #expect(plan.tasks[4].calendar == nil)
    #expect(try quay().plans.last?.calendars.map(\.name) == ["Five days", "Crane driver"])
  }

  @Test func linksAndAssignments() throws {
    let reading = try quay()
    let plan = try #require(reading.plans.first)
    let links = plan.links.map {
      "\(plan.tasks[$0.predecessor].code) \($0.kind.short) \(plan.tasks[$0.successor].code) \($0.lag)"
    }
    #expect(
      links == [
        "A1000 FS A1010 working(0)", "A1010 FF M100 working(0)", "M100 FS A2000 working(57600)",
        "A2000 SS A2010 working(0)", "A2000 FF A2010 working(0)", "A2000 FS A2020 working(-28800)",
        "A2020 SF M999 working(16200)", "R10 FS M999 working(0)",
      ])
    #expect(plan.tasks[12].isExternal)
    #expect(Set(reading.report.notes.map(\.id)).isSuperset(of: ["link.external", "link.dangling"]))
    #expect(plan.resources.map(\.name) == ["Eva Müller", "Crane", "Steel piles", "Diver"])
    #expect(plan.resources[0].notes == "Works & checks")
    #expect(plan.resources[0].availability.map(\.units) == [1, 2])
    #expect(plan.resources[0].rates.filter { $0.table == 0 }.map(\.standard) == [50.5, 60])
    #expect(plan.resources[0].rates.first?.until == at("2026-04-01 00:00"))
    #expect(plan.resources[2].unit == "t")
    #expect(plan.assignments.map { $0.resource ?? -1 } == [0, 1, 3])
    #expect(plan.assignments[0].actualWork == 32 * 3600)
    #expect(plan.assignments[1].units == 0.5)
    #expect(plan.assignments[1].delay == 16 * 3600)
    #expect(!plan.assignments[1].isDriving)
    #expect(reading.report.unread["TASKFIN"] == 1)
    #expect(reading.report.unread["TASK.create_date"] == 9)
  }

  @Test func refusals() throws {
    #expect(throws: PlanFileProblem.self) { try XER.read([]) }
    #expect(throws: PlanFileProblem.self) { try XER.read(Array("<?xml version='1.0'?>".utf8)) }
    #expect(throws: PlanFileProblem.self) { try XER.read(Array("ERMHDR\t8.0\n%T\tTASK\n%E\n".utf8)) }
  }
}
