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

  /// Without inactive tasks and such as are set by hand a file holds to Microsoft's schema of 2007 to the letter.
  @Test func elementsOf2010AreWrittenWhereTheyAreNeeded() throws {
    var plan = Plan(name: "Pier", start: try #require(Moment("2026-01-05T08:00")))
    plan.tasks = [
      PlanTask(uid: 1, name: "Piles", duration: 28_800), PlanTask(uid: 2, name: "Deck", duration: 28_800),
    ]
    plan.properties = ["GUID": "4D1C5B1E-6A41-4F8E-9C7E-0C1B6F0A2D11", "NewTasksAreManual": "0"]
    let later = ["<Active>", "<Manual>", "<GUID>", "<NewTasksAreManual>"]
    func written() -> String { String(decoding: MSPDI.write(plan), as: UTF8.self) }
    #expect(written().contains("<SaveVersion>12</SaveVersion>"))
    #expect(later.allSatisfy { !written().contains($0) })
    #expect(MSPDI.leftOut(plan) == ["GUID", "NewTasksAreManual"])
    for change in [\PlanTask.isActive, \PlanTask.isManual] {
      plan.tasks[1][keyPath: change].toggle()
      #expect(written().contains("<SaveVersion>14</SaveVersion>"))
      #expect(later.allSatisfy { written().contains($0) } && MSPDI.leftOut(plan).isEmpty)
      let again = try #require(try MSPDI.read(MSPDI.write(plan)).plans.first)
      #expect(again.tasks.map(\.isActive) == plan.tasks.map(\.isActive))
      #expect(again.tasks.map(\.isManual) == plan.tasks.map(\.isManual))
      plan.tasks[1][keyPath: change].toggle()
    }
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
    // What the schema of 2007 has no place for is said, and nothing else is missing.
    var kept = first
    for name in MSPDI.leftOut(first) { kept.properties[name] = nil }
    #expect(kept.properties == second.properties)
    #expect(kept == second, "\(name)")
  }
}
