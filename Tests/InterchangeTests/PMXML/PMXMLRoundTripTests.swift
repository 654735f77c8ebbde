import Foundation
import Interchange
import Scheduling
import Testing

/// What is read, written and read again is the same plan.
@Suite struct PMXMLRoundTripTests {
  private func write(_ plan: Plan, _ name: String) throws -> [UInt8] {
    let written = PMXML.write(plan)
    if let folder = ProcessInfo.processInfo.environment["PODIUM_WRITTEN"] {
      try Data(written).write(to: URL(filePath: folder).appending(path: name))
    }
    return written
  }

  private func expectSame(_ first: Plan, _ second: Plan, _ name: String) {
    for (one, other) in zip(first.tasks, second.tasks) where one != other {
      Issue.record("\(name): task \(one.uid)\n\(one)\n\(other)")
      break
    }
    #expect(first.calendars == second.calendars, "\(name)")
    #expect(first.resources == second.resources, "\(name)")
    #expect(first.assignments == second.assignments, "\(name)")
    #expect(first.links == second.links, "\(name)")
    #expect(first.properties == second.properties, "\(name)")
    #expect(first.settings == second.settings, "\(name)")
    #expect(first == second, "\(name)")
  }

  @Test(
    .enabled(if: PlanFiles.folder != nil, "shared/data/plans is not here"),
    arguments: PlanFiles.names(".xml", holding: "APIBusinessObjects"))
  func realFilesComeBack(_ name: String) throws {
    let first = try #require(try PMXML.read(PlanFiles.bytes(name)).plans.first)
    let again = try PMXML.read(write(first, name))
    #expect(again.report.notes.isEmpty && again.report.unread.isEmpty)
    expectSame(first, try #require(again.plans.first), name)
  }

  @Test func ownFileComesBack() throws {
    var first = try #require(try PMXML.read(PlanFiles.own("depot.p6.xml")).plans.first)
    let second = try #require(try PMXML.read(write(first, "depot.p6.xml")).plans.first)
    // A week that a base says is written out.
    #expect(second.calendars[1].week == first.calendars[0].week)
    first.calendars[1].week = second.calendars[1].week
    expectSame(first, second, "depot")
  }

  @Test func plansOfMicrosoftAreWritten() throws {
    let first = try #require(try MSPDI.read(PlanFiles.own("bridge.mspdi.xml")).plans.first)
    let reading = try PMXML.read(write(first, "bridge.p6.xml"))
    let plan = try #require(reading.plans.first)
    // The plan's own line, the blank one and the inactive one are not Primavera's.
    #expect(plan.tasks.map(\.name) == ["Deck", "Ground works", "Dig <deep> & wide", "Cure concrete"])
    #expect(plan.links.count == 3 && plan.links[2].lag == .working(20 * 3600))
    #expect(plan.calendars.map(\.name) == ["Standard", "Crane", "24 hours"])
    #expect(plan.tasks[3].calendar == 2)
    let mondays = plan.calendars[0].exceptions.filter { $0.from.parts.month == 5 && $0.from.weekday == 1 }
    #expect(mondays.map(\.from.description) == ["2027-05-03", "2028-05-01", "2029-05-07", "2030-05-06"])
    #expect(plan.tasks[0].constraint == DateConstraint(.startOn, Moment("2027-04-01T08:00")))
    #expect(plan.customFields.map(\.name).prefix(2) == ["Contractor", "Number1"])
    #expect(plan.tasks[2].baselines.map(\.number) == [0, 1])
  }
}
