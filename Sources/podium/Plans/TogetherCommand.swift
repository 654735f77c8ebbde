import ArgumentParser
import Measures
import Office
import Site

/// The dates of several plans, and the links between projects.
struct TogetherCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "together", abstract: "Show the dates of several plans and the links between projects.",
    discussion: """
      Example: podium together --project P-16,P-17 --linked
      Without a choice every project with a plan is shown, a hundred at most, those that finish next first.
      """)
  @OptionGroup var place: Place
  @Option(help: "Projects, several with a comma between.") var project: String?
  @Option(help: "Those of a portfolio, such as PF-1.") var portfolio: String?
  @Option(help: "Those of a programme.") var programme: String?
  @Option(help: "Those of an office and of all below it.") var office: String?
  @Flag(help: "With the projects that these are linked to.") var linked = false
  @Option(help: "As it stood on a day or at a moment.") var asOf: String?
  @Option(help: "With the rights of this account.") var by: String?
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    try await Work.run(json: json) {
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      var pairs: [(name: String, value: String)] = []
      for (name, value) in [
        ("project", project), ("portfolio", portfolio), ("programme", programme), ("office", office),
        ("linked", linked ? "yes" : nil),
      ] {
        if let value { pairs.append((name, value)) }
      }
      let asked = pairs
      let report = try await house.read(.actor(actor), asOf: try PastMoment.read(asOf)) {
        try TogetherReport($0, asked)
      }
      print(json ? String(decoding: report.json, as: UTF8.self) : report.text)
    }
  }
}
