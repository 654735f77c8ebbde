import ArgumentParser
import Foundation
import Measures
import Office
import Registers
import Site

/// What stands empty.
struct VacanciesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vacancies", abstract: "List seats that stand empty or should be there and are not.",
    discussion: "Example: podium vacancies --office O-3 --json")
  @OptionGroup var place: Place
  @Option(help: "Only at this office and below it.") var office: String?
  @Option(help: "As it stood on a day or at a moment.") var asOf: String?
  @Option(help: "With the rights of this account.") var by: String?
  @Flag(help: "Answer in JSON.") var json = false
  func run() async throws {
    try await Work.run(json: json) {
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      let id = try office.map { try Codes.id($0, OfficeUnit.title) }
      let (rows, day) = try await house.read(.actor(actor), asOf: try PastMoment.read(asOf)) { archivist in
        let all = try Vacancies(archivist)
        return (try id.map { all.at($0, in: try archivist.treeThen()) } ?? all.all, archivist.day)
      }
      if json {
        print(String(decoding: VacancyAPI.json(rows, on: day), as: UTF8.self))
        return
      }
      for row in rows {
        let age = row.age(on: day).map { $0 == 1 ? "1 day" : "\($0) days" } ?? "–"
        print(
          "\(row.code)  \(row.kind.title)  \(row.title)  \(row.place.name)  \(age)  \(row.former?.name ?? "")"
        )
      }
      print("\(rows.count) \(rows.count == 1 ? "vacancy" : "vacancies")")
    }
  }
}

/// Who is asked for too much.
struct AllocationCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "allocation", abstract: "List people whose posts ask for more than all of their time.",
    discussion: "Example: podium allocation --days 365 --json")
  @OptionGroup var place: Place
  @Option(help: "How many days ahead.") var days = 180
  @Option(help: "With the rights of this account.") var by: String?
  @Flag(help: "Answer in JSON.") var json = false
  func run() async throws {
    try await Work.run(json: json) {
      guard (0...730).contains(days) else { throw ValidationError("The days ahead are 0 to 730.") }
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      let ahead = days
      let loads = try await house.read(.actor(actor)) { try Workloads($0, days: ahead) }
      if json {
        print(String(decoding: AllocationAPI.json(loads), as: UTF8.self))
        return
      }
      for load in loads.loads {
        print("\(load.code)  \(load.name)")
        for period in load.work.over {
          print(
            "  \(period.share.text) %  \(period.from) to \(period.to)  \(period.parts.joined(separator: ", "))"
          )
        }
      }
      print("\(loads.loads.count) \(loads.loads.count == 1 ? "person" : "people") over 100 %")
    }
  }
}

/// Gives what a person holds to others.
struct HandOverCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over", abstract: "Give what a person holds to a successor: all of it, or nothing.",
    discussion: """
      Example: podium hand-over H-3 --to H-7 --day 2026-12-31 --dry-run
      Example: podium hand-over H-3 --to H-7 --each project.sponsor.P-12=H-9 --each assignment.person.AS-4=end --leaves
      Exit codes: 0 handed over, 1 refused, 3 the ledger cannot be reached.
      """)
  @OptionGroup var place: Place
  @Argument(help: "The person who goes, such as H-3.") var code: String
  @Option(help: "The successor in all that --each does not name; “end” or “later” instead.") var to: String =
    ""
  @Option(
    name: .long, help: "A line and its successor, as --dry-run names it: key=H-9, key=end or key=later.")
  var each: [String] = []
  @Option(help: "Her last day; today without it.") var day: String = ""
  @Option(help: "Why; stands in the history.") var reason: String = ""
  @Option(help: "Why in spite of a requirement of a post.") var exception: String = ""
  @Flag(help: "Then set her to left.") var leaves = false
  @Flag(help: "Try it and keep nothing.") var dryRun = false
  @Option(help: "With the rights of this account.") var by: String?
  @Flag(help: "Answer in JSON.") var json = false

  func run() async throws {
    try await Work.run(json: json) {
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      let id = try Codes.id(code, Person.title)
      let plan = try plan()
      let isTrial = dryRun
      do {
        let outcome = try await house.write(.actor(actor), request: "hand-over") { registrar in
          let act = try HandOver(registrar, person: id, plan: plan)
          if isTrial { try act.rehearse() }
          return try act.carry()
        }
        say(outcome, id, plan)
      } catch let rehearsal as HandOver.Rehearsal {
        say(rehearsal.outcome, id, plan)
        if !rehearsal.outcome.isClean { throw Exit.refused }
      }
    }
  }

  private func plan() throws -> HandOverPlan {
    var reading = HandOverReading(today: Clock.now().day)
    reading.day(day)
    reading.all(to)
    for one in each {
      guard let equals = one.firstIndex(of: "=") else {
        throw ValidationError("A line is written as key=successor, such as project.sponsor.P-12=H-9.")
      }
      reading.each(String(one[..<equals]), String(one[one.index(after: equals)...]))
    }
    reading.rest(reason: reason, exception: exception, leaves: leaves)
    if !reading.problems.isEmpty { throw Refusal.invalid(reading.problems) }
    return reading.plan
  }

  private func say(_ outcome: HandOver.Outcome, _ id: Int64, _ plan: HandOverPlan) {
    if json {
      print(
        String(
          decoding: HandOverAPI.json(outcome, person: id, plan: plan, isPreview: dryRun), as: UTF8.self))
      return
    }
    for step in outcome.steps {
      let fate =
        switch step.fate {
        case .to(let person): "to \(Person.title.code(of: person))"
        case .ends: "ends"
        case .later: "stays"
        }
      print("\(step.line.key)  \(step.line.duty.title) \(step.line.name): \(fate)")
      for problem in step.problems { print("    \(problem)") }
    }
    for problem in outcome.problems { print(problem.sentence) }
    print("\(outcome.done) of \(outcome.steps.count) \(dryRun ? "would pass on" : "passed on").")
  }
}

/// Writes the office chart to a file.
struct ChartCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: "Write the office chart as an SVG file.",
    discussion: "Example: podium chart --out offices.svg --on 2027-01-01 --root O-3 --hub")
  @OptionGroup var place: Place
  @Option(help: "The file to write; standard output without it.") var out: String?
  @Option(help: "On this day, past or to come.") var on: String?
  @Option(help: "From this office on.") var root: String?
  @Option(help: "So many levels.") var depth: Int?
  @Flag(help: "A hub with its spokes instead of a tree.") var hub = false
  @Option(help: "With the rights of this account.") var by: String?
  func run() async throws {
    try await Work.run {
      let house = try await place.open()
      let actor = try await Accounts.actor(house, by)
      let id = try root.map { try Codes.id($0, OfficeUnit.title) }
      let day = try on.map { text in
        guard let day = Day(text) else { throw ValidationError("The day is written as 2026-03-31.") }
        return day
      }
      let past = day.flatMap { $0 < Clock.now().day ? $0 : nil }
      let moment = past.flatMap { Instant($0.description) }
      let (levels, isHub) = (depth, hub)
      let bytes = try await house.read(.actor(actor), asOf: moment) { archivist in
        try ChartFile.svg(archivist, on: day, root: id, depth: levels, isHub: isHub)
      }
      if let out {
        try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
        print("Wrote the chart to \(out).")
      } else {
        FileHandle.standardOutput.write(Data(bytes))
      }
    }
  }
}

/// Reads the code of an entry of one register.
enum Codes {
  static func id(_ text: String, _ title: RegisterTitle) throws -> Int64 {
    guard let id = title.id(in: text) else {
      throw ValidationError("“\(text)” is no code of a \(title.one); such as \(title.code(of: 12)).")
    }
    return id
  }
}
