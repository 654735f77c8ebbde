import ArgumentParser
import Foundation
import Interchange
import Measures
import Office
import Registers
import Scheduling

/// Brings a plan file into a project: what it holds, what would change, and then all of it or nothing.
struct PlanImportWork {
  let file: String
  let project: String?
  let by: String?
  let isRehearsal: Bool
  let json: Bool

  /// Endings of files that hold plans and nothing else that is imported.
  static let endings: Set = ["mpp", "mpt", "xml", "xer", "pmxml", "mpx", "gan", "planner"]

  static func isPlan(_ file: String) -> Bool {
    endings.contains((file as NSString).pathExtension.lowercased())
  }

  func run(_ place: Place) async throws {
    guard let project, let id = Project.title.id(in: project) else {
      throw ValidationError("A plan is brought into a project: --project P-12.")
    }
    let reading: PlanReading
    do { reading = try PlanSource.read(file) } catch let problem as PlanFileProblem {
      throw Refusal.invalid([Problem("file", problem.description)])
    }
    guard let plan = reading.plans.first else {
      throw Refusal.invalid([Problem("file", "The file holds no plan.")])
    }
    let house = try await place.open()
    let actor = try await Accounts.actor(house, by)
    let before = try await house.read(.actor(actor)) { archivist in
      _ = try archivist.find(Reference<Project>(id))
      return try archivist.plan(of: id)
    }
    let schedule = Schedule(of: plan)
    let changes =
      before.map {
        PlanDifference(
          from: $0.plan, $0.schedule, to: plan, Schedule(of: plan, heldBy: $0.holds(on: plan))
        ).inWords(limit: 100)
      } ?? []
    if !isRehearsal {
      let (name, format, seen) = (
        (file as NSString).lastPathComponent, reading.report.format, before?.held.revision
      )
      _ = try await house.write(.actor(actor), request: "import") { registrar in
        try registrar.bring(
          plan, to: id, file: name, format: format, seen: seen, because: "Imported from \(name)")
      }
    }
    let differing = StoredComparison(plan, schedule).differences.count
    if json {
      print(Self.json(reading, plan, schedule, changes, differing, isKept: !isRehearsal))
    } else {
      say(reading, plan, schedule, changes, differing, isNew: before == nil)
    }
  }

  private func say(
    _ reading: PlanReading, _ plan: Plan, _ schedule: Schedule, _ changes: [String], _ differing: Int,
    isNew: Bool
  ) {
    print(isRehearsal ? "A rehearsal: nothing was kept." : "Imported; undo on the plan's page takes it back.")
    print("\(reading.report.format): \(plan.name), finish \(ScheduleText.short(schedule.finish)).")
    for count in reading.report.counts { print("  \(count.kind): \(count.taken) of \(count.found)") }
    print("Tasks whose dates differ from those in the file: \(differing).")
    if reading.plans.count > 1 { print("The file holds \(reading.plans.count) plans; the first was taken.") }
    PlanWork.say(reading.report)
    if isNew { return print("The project had no plan.") }
    print(changes.isEmpty ? "Nothing changes." : "What changes:")
    for change in changes { print("  \(change)") }
  }

  private static func json(
    _ reading: PlanReading, _ plan: Plan, _ schedule: Schedule, _ changes: [String], _ differing: Int,
    isKept: Bool
  ) -> String {
    var w = JSONWriter()
    w.beginObject()
    w.key("kept")
    w.bool(isKept)
    w.pair("format", reading.report.format)
    w.pair("name", plan.name)
    w.pair("finish", schedule.finish.description)
    w.pair("dates_that_differ", differing)
    w.key("counts")
    w.beginArray()
    for count in reading.report.counts {
      w.beginObject()
      w.pair("kind", count.kind)
      w.pair("found", count.found)
      w.pair("taken", count.taken)
      w.endObject()
    }
    w.endArray()
    for (key, lines) in [
      ("notes", reading.report.notes.map { "\($0.place): \($0.message)" }), ("changes", changes),
    ] {
      w.key(key)
      w.beginArray()
      for line in lines { w.text(line) }
      w.endArray()
    }
    w.endObject()
    return w.string
  }
}
