import Foundation
import Scheduling
import Testing

@testable import Interchange

/// Real files are read whole, damaged ones without harm, and large ones fast.
@Suite struct XERRealTests {
  @Test(.enabled(if: !PlanFiles.names(".xer").isEmpty, "no shared/data/plans beside the project"))
  func realFiles() throws {
    for name in PlanFiles.names(".xer") {
      let reading = try XER.read(try PlanFiles.bytes(name))
      let counts = reading.report.counts.map { "\($0.kind) \($0.taken)/\($0.found)" }.joined(separator: ", ")
      print("\(name): \(reading.report.version), \(counts)")
      for note in reading.report.notes.prefix(8) { print("  \(note.id) \(note.place): \(note.message)") }
      print("  unread:", reading.report.unread.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
      for count in reading.report.counts where ["activities", "calendars", "nodes"].contains(count.kind) {
        #expect(count.found == count.taken, "\(name): \(count.kind)")
      }
    }
  }

  @Test func speed() throws {
    let bytes = LargeXER.bytes(tasks: 50_000)
    var best = Double.infinity
    for _ in 0..<3 {
      let took = try ContinuousClock().measure {
        let reading = try XER.read(bytes)
        #expect(reading.plans.first?.tasks.count == 50_501)
      }
      best = min(best, Double(took.components.attoseconds) / 1e18 + Double(took.components.seconds))
    }
    let megabytes = Double(bytes.count) / 1e6
    print("XER: \(megabytes) MB in \(best) s, \(megabytes / best) MB/s")
  }
}
