import ArgumentParser
import Measures
import Office
import Site

/// How long decisions take, by body.
struct LatencyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "latency", abstract: "Show how long decisions take, from raised to decided.",
    discussion: """
      Example: podium latency --days 90
      By body, the slowest first: how many were decided, the middle of the days, the longest, and the target.
      """)
  @OptionGroup var place: Place
  @Option(help: "How many days back, 1 to 3650.") var days = DecisionLatency.window
  @Option(help: "As it stood on a day or at a moment.") var asOf: String?
  @Option(help: "With the rights of this account.") var by: String?
  @Flag(help: "Answer in JSON.") var json = false

  func validate() throws {
    guard (1...3_650).contains(days) else {
      throw ValidationError("The days are a whole number from 1 to 3650.")
    }
  }

  func run() async throws {
    try await Work.run(json: json) {
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      let days = days
      let latency = try await house.read(.actor(actor), asOf: try PastMoment.read(asOf)) {
        try DecisionLatency($0, days: days)
      }
      print(json ? String(decoding: LatencyJSON.bytes(latency), as: UTF8.self) : LatencyCommand.text(latency))
    }
  }

  static func text(_ latency: DecisionLatency) -> String {
    var lines = ["From \(latency.from) to \(latency.to)."]
    for group in latency.byBody + [latency.whole] {
      guard let median = group.medianHalves, let longest = group.longest else {
        lines.append("\(group.name): nothing decided")
        continue
      }
      let target = group.target.map { ", target \($0)" } ?? ""
      let halves = median % 2 == 0 ? "" : ".5"
      lines.append(
        "\(group.name): \(group.days.count) decided, middle \(median / 2)\(halves) days, longest \(longest)\(target)"
      )
    }
    return lines.joined(separator: "\n")
  }
}
