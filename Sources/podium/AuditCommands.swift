import ArgumentParser
import Foundation
import Ledger
import Measures
import Office
import Site

/// The history, checked without the server.
struct AuditCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Verify the history.", subcommands: [Verify.self, Checkpoint.self])

  struct Verify: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check the chain of the history, and the registers against it.",
      discussion: """
        Example: podium audit verify --checkpoint 1200:5f0c…
        Exit codes: 0 sound, 1 broken (the first bad link is named), 2 not what the checkpoint knew, 3 unreadable.
        """)
    @OptionGroup var place: Place
    @Option(help: "A checkpoint kept elsewhere, as printed by audit checkpoint.") var checkpoint: String?
    @Flag(help: "Answer in JSON.") var json = false
    func run() async throws {
      try await Work.run(json: json) {
        let known = checkpoint.flatMap(AuditVerification.Checkpoint.init)
        if checkpoint != nil, known == nil { throw ValidationError("A checkpoint is written as 1200:hash.") }
        if place.database == nil, !FileManager.default.fileExists(atPath: place.file) {
          Said.error("There is no ledger at \(place.file).")
          throw Exit.unreachable
        }
        let ledger = try place.ledger()
        let result = try await ledger.read { try AuditVerification().run($0, against: known) }
        say(result)
        guard result.isSound else {
          throw ExitCode(result.firstBad?.what.contains("checkpoint") == true ? 2 : 1)
        }
      }
    }

    private func say(_ result: AuditVerification.Result) {
      if json {
        var w = JSONWriter()
        w.beginObject()
        w.key("sound")
        w.bool(result.isSound)
        w.key("links")
        w.int(result.links)
        w.pair("head", result.head?.text)
        w.key("first_bad")
        if let bad = result.firstBad {
          w.beginObject()
          w.key("sequence")
          if let sequence = bad.sequence { w.int(sequence) } else { w.null() }
          w.pair("what", bad.what)
          w.endObject()
        } else {
          w.null()
        }
        w.endObject()
        print(w.string)
      } else if let bad = result.firstBad {
        print("Broken\(bad.sequence.map { " at link \($0)" } ?? ""): \(bad.what)")
      } else {
        print("Sound: \(result.links) links, head \(result.head?.text ?? "")")
      }
    }
  }

  struct Checkpoint: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Print the head of the history, to be kept elsewhere.",
      discussion: "Example: podium audit checkpoint")
    @OptionGroup var place: Place
    func run() async throws {
      try await Work.run {
        let house = try await place.open()
        print(try await house.read(.actor(.console)) { try $0.checkpoint().text })
      }
    }
  }
}

/// Controls in force, with their reasons.
struct ControlsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "controls", abstract: "Explain the controls that bind a project.",
    subcommands: [Explain.self, List.self])

  struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say the level of a control and every record that led to it.",
      discussion:
        "Example: podium controls explain --project P-12 --control template_use --at 2026-06-30 --json")
    @OptionGroup var place: Place
    @Option(help: "The project's code or reference.") var project: String
    @Option(help: "The control, such as template_use.") var control: String
    @Option(help: "The day; today without it.") var at: String?
    @Flag(help: "Answer in JSON.") var json = false
    func run() async throws {
      try await Work.run(json: json) {
        guard let key = ControlKey(rawValue: control) else {
          throw ValidationError(
            "There is no control “\(control)”. There are: \(ControlKey.allCases.map(\.rawValue).joined(separator: ", "))."
          )
        }
        let (resolution, code, day) = try await ControlQuestion.ask(place, project, at) {
          archivist, project, id, day in
          try Effective(archivist).resolution(key, of: project, id: id, on: day)
        }
        if json {
          print(String(decoding: ControlJSON.one(resolution, project: code, on: day), as: UTF8.self))
          return
        }
        print("\(key.rawValue) on \(code), \(day): \(resolution.level.name) (\(resolution.level.rawValue))")
        for step in resolution.explanation {
          print("  \(step.isEffective ? "•" : "–") \(step.text)  [\(step.before.name) → \(step.after.name)]")
        }
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the levels of all controls of a project.",
      discussion: "Example: podium controls list --project P-12")
    @OptionGroup var place: Place
    @Option(help: "The project's code or reference.") var project: String
    @Option(help: "The day; today without it.") var at: String?
    @Flag(help: "Answer in JSON.") var json = false
    func run() async throws {
      try await Work.run(json: json) {
        let (all, _, day) = try await ControlQuestion.ask(place, project, at) { archivist, project, id, day in
          try Effective(archivist).all(of: project, id: id, on: day)
        }
        if json {
          print(String(decoding: ControlJSON.list(all, on: day), as: UTF8.self))
          return
        }
        for one in all {
          print(
            "\(one.control.rawValue.padding(toLength: 26, withPad: " ", startingAt: 0)) \(one.level.name)")
        }
      }
    }
  }
}

/// Asks something of a project on a day.
enum ControlQuestion {
  static func ask<T: Sendable>(
    _ place: Place, _ code: String, _ at: String?,
    _ ask: @escaping @Sendable (Archivist, Project, Int64, Day) throws -> T
  ) async throws -> (T, String, Day) {
    let day = at.flatMap { Day($0) }
    if at != nil, day == nil { throw ValidationError("The day is written as 2026-03-31.") }
    let house = try await place.open()
    return try await house.read(.actor(.console)) { archivist in
      let (_, held) = try archivist.find(code: code)
      guard let project = held.entry as? Project else { throw Refusal.missing("project \(code)") }
      let on = day ?? archivist.day
      return (try ask(archivist, project, held.id, on), held.code, on)
    }
  }
}
