import ArgumentParser
import Measures
import Office
import Registers
import Site

/// A hub with its spokes, and the asking of a return of all or some of them.
struct SpokesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "spokes", abstract: "List the spokes of an office, or ask a return of them.",
    discussion: """
      Example: podium spokes O-1 --json
      Example: podium spokes O-1 --ask "Figures of the month" --due 2027-01-05 --rhythm monthly --times 12
      Exit codes: 0 answered or asked, 1 refused, 3 the ledger cannot be reached.
      """)
  @OptionGroup var place: Place
  @Argument(help: "The hub, such as O-1.") var code: String
  @Option(help: "Ask for this return.") var ask: String?
  @Option(help: "The day on which it is due first.") var due: String = ""
  @Option(help: "once, weekly, monthly, quarterly or yearly.") var rhythm: String = ""
  @Option(help: "How often in all.") var times: String = ""
  @Option(help: "Only of this spoke; may be given again.") var from: [String] = []
  @Option(help: "As it stood on a day or at a moment.") var asOf: String?
  @Option(help: "With the rights of this account.") var by: String?
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    try await Work.run(json: json) {
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      let hub = try Codes.id(code, OfficeUnit.title)
      if let ask {
        try await self.ask(ask, house, actor, hub)
        return
      }
      let console = try await house.read(.actor(actor), asOf: try PastMoment.read(asOf)) {
        try HubConsole($0, hub: hub)
      }
      if json {
        print(String(decoding: HubAPI.json(console), as: UTF8.self))
        return
      }
      for spoke in console.spokes {
        let tally = spoke.returns
        let next = tally.next.map { ", next \($0)" } ?? ""
        print(
          "\(spoke.office.code)  \(spoke.office.entry.name)  \(spoke.ties.map(\.title).joined(separator: ", "))  "
            + "\(spoke.liveProjects) live projects, \(spoke.compliance.notMet) of \(spoke.compliance.judged) controls not met, "
            + "\(tally.overdue) returns overdue\(next)")
      }
      print("\(console.spokes.count) \(console.spokes.count == 1 ? "spoke" : "spokes")")
    }
  }

  private func ask(_ name: String, _ house: House, _ actor: Actor, _ hub: Int64) async throws {
    var spokes = from
    if spokes.isEmpty {
      spokes = try await house.read(.actor(actor)) { try HubConsole($0, hub: hub).spokes.map(\.office.code) }
    }
    let typed = ["name": name, "due": due, "rhythm": rhythm, "times": times]
    let (call, problems) = ReturnCall.read(from: spokes) { typed[$0] }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    let codes = try await house.write(.actor(actor), request: "spokes") { try $0.ask(call, for: hub) }
    if json {
      print("{\"entered\":\(codes.count)}")
    } else {
      print(
        "\(codes.count) returns asked of \(call.from.count) \(call.from.count == 1 ? "spoke" : "spokes").")
    }
  }
}
