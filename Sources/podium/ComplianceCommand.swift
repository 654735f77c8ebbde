import ArgumentParser
import Foundation
import Measures
import Office
import Registers
import Site

/// Says how projects stand against the controls in force.
struct ComplianceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compliance",
    abstract: "Say which controls projects meet, which not, since when, and the way out.",
    discussion: """
      Example: podium compliance --office O-2 --result not_met
      With --friction: how often controls were waived, tailored, declined or held work up in the last year.
      Exit codes: 0 nothing is unmet, 1 something is, or the question is refused.
      """)
  @OptionGroup var place: Place
  @Option(help: "Projects governed by this office or one below it, such as O-2.") var office: String?
  @Option(help: "One control, such as reporting_cadence.") var control: String?
  @Option(help: "not_met, hint, declined, met or not_measured.") var result: String?
  @Option(help: "As it was at a past moment, such as 2026-03-31.") var asOf: String?
  @Flag(help: "Count waivers, tailoring, declined advice and projects held up instead.") var friction = false
  @Flag(help: "Answer as JSON.") var json = false

  func run() async throws {
    try await Work.run(json: json) {
      if friction { return try await sayFriction() }
      let asked = ["office": office, "control": control, "result": result]
      let question = try ComplianceQuestion { asked[$0] ?? nil }
      let house = try await place.open()
      let compliance = try await house.read(.actor(.console), asOf: try PastMoment.read(asOf)) {
        try Compliance($0, office: question.office)
      }
      let lines = question.lines(compliance)
      if json {
        print(String(decoding: ComplianceJSON.list(lines, on: compliance.day), as: UTF8.self))
      } else {
        say(lines)
      }
      if lines.contains(where: { $0.result == .notMet }) { throw Exit.refused }
    }
  }

  private func sayFriction() async throws {
    let asked = ["office": office, "control": control]
    let question = try FrictionQuestion { asked[$0] ?? nil }
    let house = try await place.open()
    let found = try await house.read(.actor(.console), asOf: try PastMoment.read(asOf)) {
      try question.answer($0)
    }
    print(json ? String(decoding: FrictionJSON.bytes(found), as: UTF8.self) : FrictionJSON.text(found))
  }

  private func say(_ lines: [Compliance.Line]) {
    for line in lines {
      let shortfall = [.met, .declined].contains(line.result) ? nil : line.finding.shortfall
      let since = shortfall?.since.map { " Since \($0)." } ?? ""
      let wayOut = shortfall.map { " \($0.wayOut)" } ?? ""
      print(
        "\(line.result.title): \(line.project.code) \(line.control.rawValue) at \(line.level.name). "
          + "\(line.text)\(since)\(wayOut)")
    }
    let tally = Compliance.Tally(lines)
    print(
      "\(tally.notMet) not met, \(tally.hints) hints, \(tally.declined) declined, \(tally.met) met, \(tally.notMeasured) not measured."
    )
  }
}
