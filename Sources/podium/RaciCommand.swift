import ArgumentParser
import Foundation
import Measures
import Office
import Registers
import Site

/// Who has which part in which process, with the reasons.
struct RaciCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "raci", abstract: "Say who is responsible, accountable, consulted and informed, and why.",
    discussion: """
      Example: podium raci --office O-1 --person H-3 --json
      Example: podium raci --project P-1 --show gaps
      """)
  @OptionGroup var place: Place
  @Option(help: "The office's code.") var office: String?
  @Option(help: "A project's code or reference instead.") var project: String?
  @Option(help: "Only the parts of this person.") var person: String?
  @Option(help: "Only this column or role, such as SPO or sponsor.") var role: String?
  @Option(help: "accountable, gaps, departures or deliverables.") var show: String?
  @Option(help: "What is asked for, such as GBP 250000.") var amount: String?
  @Option(help: "More processes than this on one person are too many.") var over: String?
  @Option(help: "As it stood on a day or at a moment.") var asOf: String?
  @Option(help: "With the rights of this account.") var by: String?
  @Flag(help: "Answer in JSON, with every record that led to each part.") var json = false

  func run() async throws {
    try await Work.run(json: json) {
      guard office != nil || project != nil else {
        throw ValidationError("Name an office or a project: --office O-1.")
      }
      if let show, show.isEmpty || RaciQuestion.Show(rawValue: show) == nil {
        throw ValidationError("Shown are accountable, gaps, departures or deliverables.")
      }
      let asked = [
        "office": office, "project": project, "person": person, "role": role, "show": show, "amount": amount,
        "over": over,
      ]
      let question = try RaciQuestion { asked[$0] ?? nil }
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      let found = try await house.read(.actor(actor), asOf: try PastMoment.read(asOf)) {
        try RaciAnswer($0, question)
      }
      guard let found else { throw Refusal.missing("office") }
      print(json ? String(decoding: RaciJSON.bytes(found), as: UTF8.self) : RaciText.of(found))
    }
  }
}
