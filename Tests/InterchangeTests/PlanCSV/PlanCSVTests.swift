import Foundation
import Scheduling
import Testing

@testable import Interchange

/// Tables become plans and plans become tables.
@Suite struct PlanCSVTests {
  @Test func microsoftColumns() throws {
    let reading = try PlanCSV.read(try PlanFiles.own("shed.csv"))
    let plan = try #require(reading.plans.first)
    #expect(plan.tasks.map(\.name) == ["New shed", "Ground, drains", "Frame", "Roof", "Ready"])
    #expect(plan.tasks.map(\.parent) == [nil, 0, 0, 0, 0])
    #expect(plan.tasks[0].kind == .summary)
    #expect(plan.tasks.dropFirst().map(\.duration) == [144_000, 288_000, 12_600, 0])
    #expect(plan.tasks[1].stored.start == Moment("2026-03-02 08:00"))
    #expect(plan.tasks[1].stored.finish == Moment("2026-03-06 17:00"))
    #expect(plan.tasks[1].progress.percentComplete == 100)
    #expect(plan.tasks[1].custom["csv.Supplier"] == "Noll & Sons")
    #expect(plan.tasks[2].constraint == DateConstraint(.startNoEarlierThan, Moment("2026-03-09 08:00")))
    #expect(plan.tasks[3].isManual)
    #expect(plan.tasks[3].deadline == Moment("2026-03-27 17:00"))
    #expect(plan.tasks[4].isEstimated)
    #expect(plan.start == Moment("2026-03-02 08:00"))
    #expect(
      plan.links == [
        PlanLink(1, 2, lag: .working(28_800)), PlanLink(2, 3, .startStart, lag: .percent(50)), PlanLink(1, 3),
        PlanLink(3, 4, .finishFinish, lag: .elapsed(-86_400)),
      ])
    #expect(plan.resources.map(\.name) == ["Eva Müller", "Digger"])
    #expect(plan.assignments.map(\.units) == [1, 0.5, 1])
    #expect(reading.report.notes.map(\.message).contains("There is no task 9."))
    #expect(reading.report.notes.map(\.message).contains("3XS is no link: FS, SS, FF or SF."))
  }

  @Test func primaveraColumns() throws {
    let plan = try #require(try PlanCSV.read(try PlanFiles.own("p6-sheet.csv")).plans.first)
    #expect(plan.tasks.map(\.code) == ["A1000", "A1010", "M100"])
    #expect(plan.tasks.map(\.duration) == [144_000, 288_000, 0])
    #expect(plan.tasks[0].progress.actualStart == Moment("2026-02-02 08:00"))
    #expect(plan.tasks[0].progress.actualFinish == Moment("2026-02-06 17:00"))
    #expect(plan.tasks[1].isResourceDependent)
    #expect(plan.tasks[1].progress.actualFinish == nil)
    #expect(plan.tasks[2].kind == .finishMilestone)
    #expect(plan.tasks.allSatisfy { $0.parent == nil })
    #expect(
      plan.links == [
        PlanLink(0, 1, lag: .working(57_600)), PlanLink(1, 2, .finishFinish), PlanLink(0, 2),
      ])
  }

  @Test func writtenAndReadAgain() throws {
    var originals = try XER.read(try PlanFiles.own("quay.xer")).plans
    originals += try MSPDI.read(try PlanFiles.own("bridge.mspdi.xml")).plans
    originals += try PlanCSV.read(try PlanFiles.own("shed.csv")).plans
    for original in originals {
      let plan = try #require(try PlanCSV.read(PlanCSV.write(original)).plans.first)
      #expect(plan.tasks.map(\.name) == original.tasks.map { SpacedText.collapsed($0.name) })
      #expect(plan.tasks.map(\.parent) == original.tasks.map(\.parent))
      #expect(plan.tasks.map(\.duration) == original.tasks.map(\.duration))
      #expect(plan.tasks.map(\.isElapsed) == original.tasks.map(\.isElapsed))
      #expect(plan.tasks.map(\.stored.start) == original.tasks.map(\.stored.start))
      #expect(plan.tasks.map(\.stored.finish) == original.tasks.map(\.stored.finish))
      #expect(plan.tasks.map(\.constraint?.kind) == original.tasks.map(\.constraint?.kind))
      #expect(plan.tasks.map(\.deadline) == original.tasks.map(\.deadline))
      #expect(plan.tasks.map(\.isMilestone) == original.tasks.map(\.isMilestone))
      func sorted(_ links: [PlanLink]) -> [PlanLink] {
        links.sorted {
          ($0.successor, $0.predecessor, $0.kind.rawValue) < ($1.successor, $1.predecessor, $1.kind.rawValue)
        }
      }
      #expect(sorted(plan.links) == sorted(original.links))
      let again = try #require(try PlanCSV.read(PlanCSV.write(plan)).plans.first)
      #expect(again.tasks == plan.tasks)
      #expect(again.links == plan.links)
      #expect(again.assignments == plan.assignments)
    }
  }

  @Test func refusals() {
    #expect(throws: PlanFileProblem.self) { try PlanCSV.read([]) }
    #expect(throws: PlanFileProblem.self) { try PlanCSV.read(Array("Colour,Size\nred,3\n".utf8)) }
    #expect(throws: PlanFileProblem.self) { try PlanCSV.read(Array("ID,Name\n".utf8)) }
  }

  @Test(arguments: [
    ("2026-03-02", "2026-03-02T08:00:00"), ("2026-03-02T09:30", "2026-03-02T09:30:00"),
    ("Mon 02/03/26", "2026-03-02T08:00:00"), ("02-Mar-26 17:00 A", "2026-03-02T17:00:00"),
    ("2 March 2026 5:00 PM", "2026-03-02T17:00:00"), ("02.03.2026 12:15", "2026-03-02T12:15:00"),
    ("Mon, 2 Mar 2026", "2026-03-02T08:00:00"), ("02-Mar-26*", "2026-03-02T08:00:00"),
    ("2/3/26 12:05 AM", "2026-03-02T00:05:00"),
  ]) func moments(_ text: String, _ expected: String) {
    let read = MomentNotation(order: .dayFirst, usual: 8 * 3600).read(text)
    #expect(read?.moment.description == expected, "\(text)")
    #expect(read?.isActual == text.hasSuffix(" A"))
  }

  @Test func resourceLists() {
    for list in [
      [ResourceNotation(name: "Eva", units: 1)], [ResourceNotation(name: "Müller, Eva", units: 1)],
      [ResourceNotation(name: "A", units: 0.333), ResourceNotation(name: "B [old]", units: 2)], [],
    ] { #expect(ResourceNotation.read(ResourceNotation.text(list)) == list) }
  }
}
