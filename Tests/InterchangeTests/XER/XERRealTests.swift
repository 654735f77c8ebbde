import Foundation
import Scheduling
import Testing

@testable import Interchange

/// Real files are read whole, damaged ones without harm, and large ones fast.
@Suite struct XERRealTests {
  @Test(.enabled(if: !PlanFixture.real(".xer").isEmpty, "no shared/data/plans beside the project"))
  func realFiles() throws {
    for name in PlanFixture.real(".xer") {
      let reading = try XER.read(try PlanFixture.realBytes(name))
      let counts = reading.report.counts.map { "\($0.kind) \($0.taken)/\($0.found)" }.joined(separator: ", ")
      print("\(name): \(reading.report.version), \(counts)")
      for note in reading.report.notes.prefix(8) { print("  \(note.id) \(note.place): \(note.message)") }
      print("  unread:", reading.report.unread.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" })
      for count in reading.report.counts where ["activities", "calendars", "nodes"].contains(count.kind) {
        #expect(count.found == count.taken, "\(name): \(count.kind)")
      }
    }
  }

  @Test func twoThousandDamagedFiles() throws {
    let whole = try PlanFixture.own("quay.xer")
    var random = Seeded(state: 4)
    var (read, refused) = (0, 0)
    for _ in 0..<2000 {
      let damaged = PlanFixture.damaged(whole, &random)
      do {
        let reading = try XER.read(damaged)
        for plan in reading.plans { expectWhole(plan) }
        read += 1
      } catch {
        refused += 1
      }
    }
    print("XER: \(read) damaged files read, \(refused) refused")
    #expect(read > 1000)
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

/// Every place in the plan names something that is there.
func expectWhole(_ plan: Plan) {
  #expect(plan.calendars.indices.contains(plan.calendar))
  for (place, task) in plan.tasks.enumerated() {
    if let parent = task.parent { #expect(parent >= 0 && parent < place) }
    if let calendar = task.calendar { #expect(plan.calendars.indices.contains(calendar)) }
  }
  for calendar in plan.calendars {
    #expect(calendar.week.count == 7)
    if let base = calendar.base { #expect(plan.calendars.indices.contains(base)) }
  }
  for link in plan.links {
    #expect(plan.tasks.indices.contains(link.predecessor) && plan.tasks.indices.contains(link.successor))
  }
  for resource in plan.resources {
    if let calendar = resource.calendar { #expect(plan.calendars.indices.contains(calendar)) }
  }
  for assignment in plan.assignments {
    #expect(plan.tasks.indices.contains(assignment.task))
    if let resource = assignment.resource { #expect(plan.resources.indices.contains(resource)) }
  }
}
