import ArgumentParser
import Foundation
import Measures
import Office
import Registers
import Site

/// Asks who may decide something, by delegated authority.
struct AuthorityCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "authority",
    abstract: "Say who may decide something, and everybody who was asked on the way.",
    discussion: """
      Example: podium authority --for P-12 --kind budget_change --amount "GBP 25,000"
      Exit codes: 0 somebody may decide, 1 nobody may or the question is refused.
      """)
  @OptionGroup var place: Place
  @Option(name: .customLong("for"), help: "A project, programme, portfolio, office or request, by its code.")
  var code: String
  @Option(help: "The kind of decision, such as budget_change or gate_approval.") var kind = "budget_change"
  @Option(help: "How much money it takes, such as \"GBP 25,000\".") var amount: String?
  @Option(help: "How many days it moves.") var days: String?
  @Option(help: "Who asks, such as H-12: she does not decide.") var by: String?
  @Flag(help: "Answer as JSON.") var json = false

  func run() async throws {
    try await Work.run(json: json) {
      let asked = ["subject": kind, "code": code, "amount": amount, "days": days, "requester": by]
      let house = try await place.open()
      let (route, day) = try await house.read(.actor(.console)) { archivist in
        (try AuthorityQuestion { asked[$0] ?? nil }.route(archivist), archivist.day)
      }
      if json {
        print(String(decoding: AuthorityJSON.route(route, on: day), as: UTF8.self))
      } else {
        say(route)
      }
      if route.decider == nil { throw Exit.refused }
    }
  }

  private func say(_ route: AuthorityRoute) {
    if let step = route.decider, let holder = step.holder {
      print("\(holder.name) decides, \(step.grant.limitWords), under \(step.grant.code).")
    } else if let board = route.board {
      print("No delegation reaches that far; it goes to \(board.name).")
    } else {
      print("Nobody may decide this at present.")
    }
    for step in route.steps {
      let who = step.holder.map { "\($0.name) (\($0.via))" } ?? "nobody"
      let said = step.holder == nil ? "Nobody holds it." : step.verdict.sentence
      print("  \(step.grant.code)  \(who), \(step.grant.limitWords): \(said)")
    }
  }
}
