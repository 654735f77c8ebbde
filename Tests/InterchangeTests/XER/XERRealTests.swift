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
    // The processor's time of this thread, so that other work on the machine does not count.
    func seconds() -> Double {
      var now = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
      return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
    }
    var best = Double.infinity
    for _ in 0..<3 {
      let begin = seconds()
      let reading = try XER.read(bytes)
      best = min(best, seconds() - begin)
      #expect(reading.plans.first?.tasks.count == 50_501)
    }
    let megabytes = Double(bytes.count) / 1e6
    print("XER: \(megabytes) MB in \(best) s, \(megabytes / best) MB/s")
  }
}
