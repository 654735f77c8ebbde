import ArgumentParser
import Office
import Registers
import Site

/// Says what form of office fits an organisation; needs no data, and changes none.
struct SetUpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set-up",
    abstract: "Recommend the form of an office from a few answers, with reasons and alternatives.",
    discussion: """
      Example: podium set-up --projects 60 --work capital --maturity 2 --mandate strong --divisions 3
      What is not answered weighs nothing. Exit codes: 0 answered, 1 an answer was not understood.
      """)
  @Option(help: "Projects at a time.") var projects: String?
  @Option(help: "People who work in projects.") var people: String?
  @Option(help: "change, capital, technology, product or mixed.") var work: String?
  @Option(help: "Maturity of project management, 1 to 5.") var maturity: String?
  @Option(help: "directive, collaborative or autonomous.") var culture: String?
  @Option(help: "weak, moderate or strong.") var mandate: String?
  @Option(help: "Divisions or sites with projects of their own.") var divisions: String?
  @Option(help: "light, some or heavy.") var regulation: String?
  @Option(help: "permanent or programme.") var life: String?
  @Flag(help: "Answer as JSON.") var json = false

  func run() async throws {
    try await Work.run(json: json) {
      let asked = [
        "projects": projects, "people": people, "work": work, "maturity": maturity, "culture": culture,
        "mandate": mandate, "divisions": divisions, "regulation": regulation, "life": life,
      ]
      let (answers, problems) = SetUpAnswers.read { asked[$0] ?? nil }
      if !problems.isEmpty { throw Refusal.invalid(problems) }
      let advice = SetUpRecommendation(answers)
      if json {
        print(String(decoding: SetUpJSON.write(advice), as: UTF8.self))
      } else {
        for axis in advice.axes { say(axis) }
      }
    }
  }

  private func say(_ axis: SetUpAdvice) {
    print("\(axis.axis.title): \(axis.choice.title) (\(axis.choice.score))")
    for reason in axis.choice.reasons {
      print("  \(reason.weight > 0 ? "+" : "")\(reason.weight)  \(reason.sentence)")
    }
    let others = axis.alternatives.filter { !$0.reasons.isEmpty }.map { "\($0.title) (\($0.score))" }
    if !others.isEmpty { print("  also weighed: \(others.joined(separator: ", "))") }
  }
}
