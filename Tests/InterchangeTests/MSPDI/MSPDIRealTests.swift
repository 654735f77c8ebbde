import Interchange
import Scheduling
import Testing

/// Every real file of Microsoft's format is read, with nothing lost that the report does not say.
@Suite(.enabled(if: PlanFiles.folder != nil, "shared/data/plans is not here"))
struct MSPDIRealTests {
  @Test(arguments: PlanFiles.names(".xml", holding: "schemas.microsoft.com/project"))
  func readsWhole(_ name: String) throws {
    let bytes = try PlanFiles.bytes(name)
    let clock = ContinuousClock()
    var result: PlanReading?
    let took = try clock.measure { result = try MSPDI.read(bytes) }
    let reading = try #require(result)
    let plan = try #require(reading.plans.first)
    let counts = reading.report.counts.map { "\($0.kind) \($0.taken)/\($0.found)" }.joined(separator: ", ")
    print("\(name): \(plan.name), \(counts), \(bytes.count) bytes in \(took)")
    for note in reading.report.notes.prefix(5) { print("  \(note.id) at \(note.place): \(note.message)") }
    #expect(reading.report.counts.allSatisfy { $0.found == $0.taken })
  }
}
