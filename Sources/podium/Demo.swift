import ArgumentParser
import Foundation
import Interchange
import Ledger
import Measures
import Office
import Registers
import Site

/// Builds the demonstration organisation by the doors that a user has, and serves it.
struct Demo: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Build the demonstration organisation and serve it.",
    discussion: """
      Example: podium demo --data ./podium-data
      Builds it once; where it stands already, it is only served. Prints the address and the sign-in.
      """)
  @OptionGroup var place: Place
  @Option(help: "The address to listen on.") var host = "127.0.0.1"
  @Option(help: "The port to listen on.") var port = 8080
  @Flag(help: "Build and stop, without serving.") var onlyBuild = false
  @Flag(help: "Use a cookie without TLS or localhost, for trials on another machine.") var plainCookie = false

  func run() async throws {
    try await Work.run {
      let house = try await place.open()
      let isEmpty = try await house.ledger.read { try $0.query("SELECT id FROM office LIMIT 1").isEmpty }
      if isEmpty {
        try await DemoBuild(house: house).build()
      } else {
        print("The office stands already; it is served as it is.")
      }
      if onlyBuild { return }
      var serve = try Serve.parse([])
      serve.place = place
      serve.host = host
      serve.port = port
      serve.plainCookie = plainCookie
      try await Service(command: serve, house: house).run()
    }
  }
}

/// The steps of the demonstration, each through the registrar.
struct DemoBuild {
  let house: House

  func build() async throws {
    print("Building the demonstration organisation …")
    let summary = try await Demonstration.build(house, today: house.clock().day)
    print(summary.text)
    let (office, portfolio) = try await observatory()
    for (file, period) in [
      ("gmpp_2022.csv", "2022-03-31"), ("gmpp_2023.csv", "2023-03-31"), ("gmpp_panel.csv", nil),
    ] {
      let outcome = try await take(file, period: period, office: office, portfolio: portfolio)
      print("Imported \(file): \(outcome.entered) projects new, \(outcome.reportsEntered) reports.")
    }
    try await accounts()
  }

  /// The office and portfolio under which a published portfolio is watched.
  private func observatory() async throws -> (office: String, portfolio: String) {
    let today = house.clock().day
    return try await house.write(.actor(.console), request: "demonstration") { registrar in
      var office = OfficeUnit()
      office.name = "Public Portfolio Observatory"
      office.kind = .centreOfExcellence
      office.level = .division
      office.focus = .strategic
      office.scopeKind = .portfolio
      office.profile = .supportive
      office.domain = "Public sector"
      office.mission = "Watch a large published portfolio over the years and learn from it."
      office.parent = registrar.archivist.tree.all.filter { registrar.archivist.tree.parents[$0] == nil }
        .min().map { Reference($0) }
      let held = try registrar.enter(office, because: "Benchmark for our own portfolio")
      var portfolio = Portfolio()
      portfolio.name = "Government Major Projects Portfolio"
      portfolio.office = Reference(held.id)
      portfolio.status = .active
      portfolio.from = Day("2013-09-30")
      portfolio.description =
        "The United Kingdom's largest public projects as published by the Infrastructure and Projects Authority, ten yearly "
        + "snapshots from 2014 to 2023. Baselines are what was reported first."
      portfolio.attribution =
        "Source: Infrastructure and Projects Authority. Contains public sector information licensed under the Open Government "
        + "Licence v3.0."
      let kept = try registrar.enter(portfolio, because: "Published data, taken in on \(today)")
      return (held.code, kept.code)
    }
  }

  private func take(_ name: String, period: String?, office: String, portfolio: String) async throws
    -> ImportOutcome
  {
    guard let file = EmbeddedAssets.find(name) else { throw Refusal.missing(name) }
    let table = try await TableSource.read(file.bytes)
    var options = ImportOptions()
    options.governingOffice = office
    options.portfolio = portfolio
    options.period = period.flatMap { Day($0) }
    let mapping = ColumnMapping.propose(headings: table.header, targets: ImportTargets.all).mapping
    let outcome = try await ProjectImport(house, key: .actor(.console), request: "demonstration")
      .run(table, mapping: mapping, options: options)
    guard outcome.isKept else {
      throw Refusal.invalid(
        outcome.problems.map { Problem(name, "row \($0.row), \($0.column): \($0.sentence)") })
    }
    return outcome
  }

  /// One password for all personas, made anew for every demonstration.
  private func accounts() async throws {
    let words = [
      "harbour", "lantern", "orchard", "meadow", "granite", "juniper", "copper", "willow", "saddle", "timber",
    ]
    var random = SystemRandomNumberGenerator()
    let password =
      (0..<3).map { _ in words.randomElement(using: &random) ?? "harbour" }.joined(separator: "-")
      + "-\(Int.random(in: 1000...9999, using: &random))"
    let founding = Founding(house, Secrets(house, password: Password(cost: 14)))
    print("\nSign in as one of:")
    for persona in Demonstration.personas {
      _ = try await founding.account(
        email: persona.email, name: persona.name, password: password, isAdministrator: persona.isAdministrator
      )
      print("  \(persona.email.padding(toLength: 38, withPad: " ", startingAt: 0)) \(persona.shows)")
    }
    print("Password for all of them: \(password)\n")
  }
}
