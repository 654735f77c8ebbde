import Interchange
import Scheduling
import Testing

/// Real files of Primavera's format are read.
@Suite(.enabled(if: PlanFiles.folder != nil, "shared/data/plans is not here"))
struct PMXMLRealTests {
  @Test(arguments: PlanFiles.names(".xml", holding: "APIBusinessObjects"))
  func readsWhole(_ name: String) throws {
    let reading = try PMXML.read(PlanFiles.bytes(name))
    let counts = reading.report.counts.map { "\($0.kind) \($0.taken)/\($0.found)" }.joined(separator: ", ")
    print("\(name): \(reading.report.version), \(counts)")
    for note in reading.report.notes.prefix(5) { print("  \(note.id) at \(note.place): \(note.message)") }
    #expect(reading.plans.count == 1)
    #expect(reading.report.counts.allSatisfy { $0.found == $0.taken })
    #expect(reading.report.notes.isEmpty)
    #expect(reading.plans.first?.dialect == .primavera)
  }
}
