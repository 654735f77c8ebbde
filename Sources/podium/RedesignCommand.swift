import ArgumentParser
import Foundation
import Measures
import Office
import Registers
import Site

/// What a redesign would change.
struct RedesignCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redesign", abstract: "Look at a redesign of an office before it is adopted.",
    subcommands: [Show.self])

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what a redesign would change; nothing is written.",
      discussion: """
        Example: podium redesign show RD-1 --json
        Exit codes: 0 it is a draft that can be adopted, 1 it says something that is not right or changes nothing.
        """)
    @OptionGroup var place: Place
    @Argument(help: "The redesign, such as RD-1.") var code: String
    @Option(help: "With the rights of this account.") var by: String?
    @Flag(help: "Answer in JSON.") var json = false

    func run() async throws {
      try await Work.run(json: json) {
        let house = try await place.open()
        let actor = try await Accounts.actor(house, by)
        let id = try Codes.id(code, Redesign.title)
        if json {
          let bytes = try await house.read(.actor(actor)) { try RedesignJSON.write($0, id) }
          print(String(decoding: bytes, as: UTF8.self))
          return
        }
        let (held, draft, impact) = try await house.read(.actor(actor)) { archivist in
          let held = try archivist.find(Reference<Redesign>(id))
          let draft = try RedesignDraft(archivist, held.entry)
          let isReady = held.entry.status == .draft && draft.problems.isEmpty && !draft.isEmpty
          return (held, draft, isReady ? try RedesignImpact(archivist, draft) : nil)
        }
        print("\(held.code)  \(held.entry.name)  \(held.entry.status.title.lowercased())")
        for problem in draft.problems { print(problem.sentence) }
        guard let impact else { throw Exit.refused }
        Self.say(impact)
      }
    }

    private static func say(_ impact: RedesignImpact) {
      print(
        "\(impact.controls.changes.count) levels change, of \(impact.controls.touched(OfficeUnit.title)) offices and "
          + "\(impact.controls.touched(Project.title)) projects.")
      for (control, projects) in impact.shortfalls.byControl {
        print("\(projects) projects would fall short of \(control.rawValue) at once.")
      }
      for seat in impact.posts.asked {
        print("Asked for: \(seat.rule.title)\(seat.posts.isEmpty ? ", not there yet" : ", there already").")
      }
      for seat in impact.posts.dropped { print("No longer asked for: \(seat.rule.title).") }
      for one in impact.reach.losing { print("Loses rights: \(one.name), in \(one.rights.count) areas.") }
      for one in impact.reach.gaining { print("Gains rights: \(one.name), in \(one.rights.count) areas.") }
      for line in impact.authority.ending {
        print(
          "Would no longer reach it: \(line.code) \(line.subject.title), \(line.holder), \(line.limitWords).")
      }
      for line in impact.authority.beginning {
        print("Would reach it: \(line.code) \(line.subject.title), \(line.holder), \(line.limitWords).")
      }
      for line in impact.authority.requests.changing {
        print("\(line.code): \(line.before.words) → \(line.after.words).")
      }
    }
  }
}
