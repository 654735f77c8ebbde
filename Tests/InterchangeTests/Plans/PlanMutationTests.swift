import Foundation
import Interchange
import Scheduling
import Testing

/// A damaged plan is read or refused, in time, and what is read is whole in itself.
///
/// 2,000 files of each format, or as many as `PODIUM_MUTANTS` says.
@Suite struct PlanMutationTests {
  static let formats: [(name: String, read: @Sendable ([UInt8]) throws -> PlanReading)] = [
    ("bridge.mspdi.xml", { try MSPDI.read($0) }),
    ("depot.p6.xml", { try PMXML.read($0) }),
    ("garden.gan", { try GanttProject.read($0) }),
    ("barn.planner", { try Planner.read($0) }),
    ("quay.xer", { try XER.read($0) }),
    ("shed.csv", { try PlanCSV.read($0) }),
    ("ship.mpx", { try MPX.read($0) }),
  ]

  static let rounds = ProcessInfo.processInfo.environment["PODIUM_MUTANTS"].flatMap { Int($0) } ?? 2000

  @Test(arguments: formats.indices)
  func damagedFilesAreReadWholeOrRefused(_ place: Int) throws {
    let (name, read) = Self.formats[place]
    let original = try PlanFiles.own(name)
    var random = Seeded(state: 4_711)
    var (taken, refused, longest) = (0, 0, Duration.zero)
    let clock = ContinuousClock()
    for round in 0..<Self.rounds {
      let damaged = PlanDamage.damage(original, &random)
      let took = clock.measure {
        if let reading = try? read(damaged) {
          taken += 1
          for plan in reading.plans { PlanWhole.expect(plan, "\(name), round \(round)") }
          if round % 10 == 0 {
            for plan in reading.plans {
              _ = (MSPDI.write(plan), PMXML.write(plan), XER.write(plan))
              #expect(Schedule(of: plan).dates.count == plan.tasks.count, "\(name), round \(round)")
              #expect(Plan(framed: plan.framed) == plan, "\(name), round \(round): kept as it was read")
            }
          }
        } else {
          refused += 1
        }
      }
      longest = max(longest, took)
    }
    print("\(name): \(taken) read, \(refused) refused, the longest took \(longest)")
    #expect(taken > Self.rounds / 7)
    #expect(longest < .seconds(2))
  }
}

/// Whether every place that a plan names is there.
enum PlanWhole {
  static func expect(_ plan: Plan, _ what: String) {
    let tasks = plan.tasks.indices
    let parents = plan.tasks.enumerated().allSatisfy { ($1.parent ?? -1) < $0 }
    #expect(parents, "\(what): parents stand before their children")
    #expect(
      plan.links.allSatisfy { tasks.contains($0.predecessor) && tasks.contains($0.successor) }, "\(what)")
    #expect(plan.links.allSatisfy { $0.predecessor != $0.successor }, "\(what)")
    let calendars = plan.calendars.indices
    #expect(calendars.contains(plan.calendar), "\(what): the plan has a calendar")
    #expect(
      plan.calendars.allSatisfy { $0.base.map(calendars.contains) ?? true && $0.week.count == 7 }, "\(what)")
    #expect(
      plan.tasks.allSatisfy { $0.calendar.map(calendars.contains) ?? true && $0.duration >= 0 }, "\(what)")
    #expect(plan.resources.allSatisfy { $0.calendar.map(calendars.contains) ?? true }, "\(what)")
    let resources = plan.resources.indices
    #expect(
      plan.assignments.allSatisfy {
        tasks.contains($0.task) && ($0.resource.map(resources.contains) ?? true)
      },
      "\(what)")
    #expect(Set(plan.tasks.map(\.uid)).count == plan.tasks.count, "\(what): numbers of tasks are distinct")
  }
}
