import Foundation
import Measures
import Scheduling
import Testing

@testable import Interchange

/// What is written is read back as it was.
@Suite struct XERWritingTests {
  @Test func writtenAndReadAgain() throws {
    for plan in try XER.read(try PlanFiles.own("quay.xer")).plans { try expectSame(plan, "quay.xer") }
  }

  @Test(.enabled(if: !PlanFiles.names(".xer").isEmpty, "no shared/data/plans beside the project"))
  func realFilesWrittenAndReadAgain() throws {
    for name in PlanFiles.names(".xer") {
      for plan in try XER.read(try PlanFiles.bytes(name)).plans { try expectSame(plan, name) }
    }
  }

  @Test(.enabled(if: !PlanFiles.names(".xml").isEmpty, "no shared/data/plans beside the project"))
  func otherFormatsWritten() throws {
    for name in PlanFiles.names(".xml", holding: "schemas.microsoft.com/project") {
      guard let plan = try MSPDI.read(try PlanFiles.bytes(name)).plans.first else { continue }
      let again = try XER.read(XER.write(plan))
      let other = try #require(again.plans.first)
      for note in again.report.notes where note.id != "calendar.empty" { Issue.record("\(name): \(note)") }
      let (mine, theirs) = (plan.tasks.filter(isWritten), other.tasks.filter { $0.kind != .summary })
      #expect(mine.map(\.name) == theirs.map { $0.name == "(no name)" ? "" : $0.name }, "\(name)")
      #expect(mine.map(\.duration) == theirs.map(\.duration), "\(name)")
      #expect(mine.map(\.stored.start) == theirs.map(\.stored.start), "\(name)")
      #expect(mine.map(\.stored.finish) == theirs.map(\.stored.finish), "\(name)")
    }
  }

  @Test func datesOfASchedule() throws {
    let plan = try #require(try XER.read(try PlanFiles.own("quay.xer")).plans.first)
    let schedule = Schedule(of: plan)
    let other = try #require(try XER.read(XER.write(plan, schedule: schedule)).plans.first)
    for (place, task) in other.tasks.enumerated() where task.kind != .summary {
      let dates = schedule.dates[place]
      #expect(task.stored.start == dates.start, "\(task.code)")
      #expect(task.stored.finish == dates.finish, "\(task.code)")
      #expect(
        task.stored.earlyStart == dates.earlyStart ?? plan.tasks[place].stored.earlyStart, "\(task.code)")
      #expect(
        task.stored.lateFinish == dates.lateFinish ?? plan.tasks[place].stored.lateFinish, "\(task.code)")
    }
  }

  /// P6 has working lags only: a day and a night from Friday evening hold none, from Monday evening eight hours.
  @Test(arguments: [("2027-03-05T17:00", 0), ("2027-03-01T17:00", 8 * 3600)])
  func elapsedLagsAreCountedFromTheirDate(_ finish: String, _ lag: Int) throws {
    var plan = Plan(name: "Cure", start: Moment("2027-03-01T08:00") ?? .first)
    plan.tasks = [
      PlanTask(uid: 1, name: "Cast", duration: 8 * 3600), PlanTask(uid: 2, name: "Strip", duration: 3600),
    ]
    plan.tasks[0].stored.finish = Moment(finish)
    plan.links = [PlanLink(0, 1, .finishStart, lag: .elapsed(86_400))]
    #expect(try XER.read(XER.write(plan)).plans.first?.links.map(\.lag) == [.working(lag)])
    plan.tasks[0].stored.finish = nil
    #expect(
      try XER.read(XER.write(plan)).plans.first?.links.map(\.lag) == [.working(20_571)], "a week's share")
  }

  @Test func daysThatCameAgainLongAgoAreWritten() throws {
    var plan = Plan(name: "Old", start: Moment("2027-03-01T08:00") ?? .first)
    let (from, through) = (try #require(Day("2001-01-01")), try #require(Day("2003-12-31")))
    plan.calendars[0].exceptions = [
      CalendarException(from: from, through: through, recurrence: .yearly(month: 5, day: 1))
    ]
    let days = try XER.read(XER.write(plan)).plans.first?.calendars[0].exceptions.map(\.from.description)
    #expect(days == ["2001-05-01", "2002-05-01", "2003-05-01"])
  }

  @Test func theNodeOfThePlanHasItsShortName() throws {
    var plan = Plan(name: "North quay", start: Moment("2027-03-01T08:00") ?? .first)
    plan.tasks = [PlanTask(uid: 0, name: "North quay", kind: .summary), PlanTask(uid: 1, name: "Dig")]
    (plan.tasks[0].wbs, plan.tasks[1].parent) = ("0", 0)
    #expect(try XER.read(XER.write(plan)).plans.first?.tasks.first?.wbs == "NORTHQUAY")
  }

  private func isWritten(_ task: PlanTask) -> Bool {
    task.kind != .summary && !task.isBlank && !task.isExternal && task.isActive
  }

  /// External tasks and the links to them live in another file.
  private func expectSame(_ original: Plan, _ name: String) throws {
    var plan = original
    let strangers = Set(plan.tasks.indices.filter { plan.tasks[$0].isExternal })
    plan.tasks.removeAll { $0.isExternal }
    plan.links.removeAll { strangers.contains($0.predecessor) || strangers.contains($0.successor) }
    let other = try #require(try XER.read(XER.write(plan)).plans.first)
    #expect(other.tasks.count == plan.tasks.count)
    for (mine, theirs) in zip(plan.tasks, other.tasks) where mine != theirs {
      Issue.record("\(name): \(mine.code)\n\(difference(mine, theirs))")
      return
    }
    #expect(other.links == plan.links, "\(name)")
    for (mine, theirs) in zip(plan.calendars, other.calendars) { #expect(mine == theirs, "\(name)") }
    #expect(other.calendars.count == plan.calendars.count)
    for (mine, theirs) in zip(plan.resources, other.resources) where mine != theirs {
      Issue.record("\(name): \(difference(mine, theirs))")
    }
    #expect(other.resources.count == plan.resources.count)
    for (mine, theirs) in zip(plan.assignments, other.assignments) where mine != theirs {
      Issue.record("\(name): \(difference(mine, theirs))")
      return
    }
    #expect(other.settings == plan.settings, "\(name)")
    #expect(Set(other.customFields) == Set(plan.customFields), "\(name)")
    for (key, value) in plan.properties { #expect(other.properties[key] == value, "\(name): \(key)") }
    #expect(other.name == plan.name)
    #expect(other.start == plan.start)
    #expect(other.dataDate == plan.dataDate)
    #expect(other.finish == plan.finish)
  }

  private func difference(_ a: Any, _ b: Any) -> String {
    zip(Mirror(reflecting: a).children, Mirror(reflecting: b).children).compactMap { one, other in
      "\(one.value)" == "\(other.value)" ? nil : "\(one.label ?? "?"): \(one.value) became \(other.value)"
    }.joined(separator: "\n")
  }
}
