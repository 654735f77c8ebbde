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

  private func expectSame(_ bytes: [UInt8], _ name: String) throws {
    let first = try #require(try MSPDI.read(bytes).plans.first)
    let written = MSPDI.write(first)
    if let folder = ProcessInfo.processInfo.environment["PODIUM_WRITTEN"] {
      try Data(written).write(to: URL(filePath: folder).appending(path: name))
    }
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
