import ArgumentParser
import Foundation
import Interchange
import Scheduling

/// Writes a plan file in another format.
struct ConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract:
      "Write a plan in another format: MSPDI (.xml), XER, P6 XML (.pmxml), CSV, or its milestones (.ics).",
    discussion: """
      Example: podium convert site.xer site.xml
      Example: podium convert tower.xml tower.xer --dates
      MSPDI holds to Microsoft's schema of 2007; where tasks are inactive or set by hand, to that of 2010.
      What the other format cannot hold is said. Exit codes: 0 written, 1 not.
      """)
  @OptionGroup var source: PlanSource
  @Argument(help: "The file to write; its ending is the format.") var output: String
  @Flag(help: "Write the dates that are computed, not those of the file.") var dates = false
  @Option(help: "Which of several plans in the file, from 1.") var project = 1

  func run() throws {
    try PlanWork.run(json: false) {
      let reading = try source.read()
      guard reading.plans.indices.contains(project - 1) else {
        throw PlanFileProblem("The file holds \(reading.plans.count) plans; --project says which, from 1.")
      }
      PlanWork.say(reading.report)
      let plan = reading.plans[project - 1]
      let schedule = dates ? Schedule(of: plan) : nil
      let bytes: [UInt8]
      switch (output as NSString).pathExtension.lowercased() {
      case "xml":
        bytes = MSPDI.write(plan, schedule: schedule)
        let leftOut = MSPDI.leftOut(plan).joined(separator: ", ")
        if !leftOut.isEmpty {
          Said.error("Left out, because the schema of 2007 has no place for it: \(leftOut).")
        }
      case "xer": bytes = XER.write(plan, schedule: schedule)
      case "pmxml": bytes = PMXML.write(plan, schedule: schedule)
      case "csv": bytes = PlanCSV.write(plan, schedule: schedule)
      case "ics":
        bytes = MilestoneCalendar.write(
          plan, schedule: schedule ?? Schedule(of: plan), identity: plan.name, stamp: Clock.now())
      default:
        throw PlanFileProblem(
          "Plans are written as .xml (MSPDI), .xer, .pmxml (P6 XML), .csv or .ics (milestones).")
      }
      try Data(bytes).write(to: URL(fileURLWithPath: output), options: .atomic)
      print("Wrote \(output): \(plan.tasks.count) lines, \(plan.links.count) links.")
    }
  }
}
