import Foundation
import Interchange
import Scheduling
import Testing

/// What is read, written and read again is the same plan.
@Suite struct MSPDIRoundTripTests {
  @Test(
    .enabled(if: PlanFiles.folder != nil, "shared/data/plans is not here"),
    arguments: PlanFiles.names(".xml", holding: "schemas.microsoft.com/project"))
  func realFilesComeBack(_ name: String) throws {
    try expectSame(PlanFiles.bytes(name), name)
  }

  @Test func ownFileComesBack() throws {
    try expectSame(PlanFiles.own("bridge.mspdi.xml"), "bridge.mspdi.xml")
  }

  @Test(arguments: ["depot.p6.xml", "garden.gan"])
  func plansOfOthersAreWritten(_ name: String) throws {
    let first = try #require(try PlanFile.read(PlanFiles.own(name)).plans.first)
    let written = MSPDI.write(first)
    try keep(written, name + ".mspdi.xml")
    let reading = try MSPDI.read(written)
    let second = try #require(reading.plans.first)
    #expect(reading.report.notes.isEmpty, "\(name)")
    #expect(second.tasks.map(\.code) == first.tasks.map(\.code))
    #expect(second.tasks.map(\.parent) == first.tasks.map(\.parent))
    #expect(Set(second.links) == Set(first.links))
    // Summaries are given their spans, and what has begun the duration it will have had.
    for (one, other) in zip(first.tasks, second.tasks) where one.kind != .summary {
      #expect(other.stored.start == one.stored.start)
      if !one.progress.isStarted { #expect(other.duration == one.duration) }
    }
    #expect(second.tasks.map(\.custom.count) == first.tasks.map { $0.custom.filter { $0.value != "" }.count })
    #expect(second.calendars.count == first.calendars.count)
    #expect(second.resources.map(\.rates) == first.resources.map(\.rates))
  }

  @Test func resourcesOfABudgetStayIt() throws {
    let file = """
      <Project xmlns="http://schemas.microsoft.com/project"><Resources>
      <Resource><UID>1</UID><Name>Grant</Name><Type>0</Type><IsGeneric>0</IsGeneric><IsCostResource>1</IsCostResource>\
      <IsBudget>1</IsBudget></Resource>
      <Resource><UID>2</UID><Name>Gravel</Name><Type>0</Type></Resource>
      </Resources></Project>
      """
    let plan = try #require(try MSPDI.read(Array(file.utf8)).plans.first)
    let written = String(decoding: MSPDI.write(plan), as: UTF8.self)
    #expect(written.contains("<IsBudget>1</IsBudget>") && !written.contains("IsGeneric"))
    #expect(!written.contains("MaxUnits"), "material is not there in numbers")
  }

  private func keep(_ written: [UInt8], _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["PODIUM_WRITTEN"] else { return }
    try Data(written).write(to: URL(filePath: folder).appending(path: name))
  }

  private func expectSame(_ bytes: [UInt8], _ name: String) throws {
    let first = try #require(try MSPDI.read(bytes).plans.first)
    let written = MSPDI.write(first)
    try keep(written, name)
    let again = try MSPDI.read(written)
    let second = try #require(again.plans.first)
    #expect(again.report.notes.isEmpty, "\(name)")
    #expect(again.report.unread.isEmpty, "\(name)")
    for (one, other) in zip(first.tasks, second.tasks) where one != other {
      Issue.record("\(name): task \(one.uid)\n\(one)\n\(other)")
      break
    }
    for (one, other) in zip(first.calendars, second.calendars) where one != other {
      Issue.record("\(name): calendar \(one.uid)\n\(one)\n\(other)")
      break
    }
    #expect(first.resources == second.resources)
    #expect(first.assignments == second.assignments)
    #expect(first.links == second.links)
    #expect(first.properties == second.properties)
    #expect(first == second, "\(name)")
  }
}
