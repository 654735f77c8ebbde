import Measures
import Scheduling
import Testing

@testable import Interchange

/// Milestones and deadlines go out as a calendar that any program takes.
@Suite struct MilestoneCalendarTests {
  private func text(_ plan: Plan) throws -> String {
    let stamp = try #require(Instant("2026-03-31T09:30:00Z"))
    return String(
      decoding: MilestoneCalendar.write(plan, identity: "PRJ-7 / Quay", stamp: stamp), as: UTF8.self)
  }

  @Test func milestonesAndDeadlines() throws {
    var plan = try #require(try XER.read(try PlanFiles.own("quay.xer")).plans.first)
    plan.tasks[4].deadline = Moment("2026-03-06 17:00")
    let lines = try text(plan).split(separator: "\r\n").map(String.init)
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(lines.last == "END:VCALENDAR")
    #expect(
      lines.filter { $0.hasPrefix("UID:") } == [
        "UID:milestone-5007-prj-7---quay@podium", "UID:deadline-5001-prj-7---quay@podium",
        "UID:milestone-5002-prj-7---quay@podium",
      ])
    #expect(
      lines.filter { $0.hasPrefix("DTSTART") } == [
        "DTSTART:20260501T080000", "DTSTART:20260306T170000", "DTSTART:20260309T170000",
      ])
    #expect(lines.filter { $0.hasPrefix("DTSTAMP") }.allSatisfy { $0 == "DTSTAMP:20260331T093000Z" })
    #expect(lines.contains("SUMMARY:Deadline: Draw\\, calculate and \"check\" the quay"))
    #expect(lines.contains("X-WR-CALNAME:New quay\\, “north”"))
    #expect(lines.contains { $0.hasSuffix("The plan has it finish after that.") })
    #expect(try text(plan) == text(plan))
  }

  @Test func longNamesAreFolded() throws {
    var plan = Plan(name: "Long", start: .first)
    var task = PlanTask(uid: 1, name: String(repeating: "Übergabe; ", count: 30) + "\n\u{0}END:VCALENDAR")
    task.isMilestone = true
    task.stored.finish = Moment("2026-05-01 08:00")
    plan.tasks = [task]
    let bytes = Array(try text(plan).utf8)
    let lines = bytes.split(separator: 0x0A).map { $0.dropLast() }
    #expect(lines.allSatisfy { $0.count <= 75 })
    #expect(bytes.count { $0 == 0x0A } == bytes.count { $0 == 0x0D })
    #expect(lines.count { $0.starts(with: Array("END:VCALENDAR".utf8)) } == 1)
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
  }
}
