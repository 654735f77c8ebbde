import Measures
import Registers
import Testing

@testable import Office

/// Which meaning of a word holds where: the nearest office's, under its name or another word for it.
@Suite struct GlossaryTests {
  @discardableResult
  private func term(
    _ world: World, _ name: String, _ meaning: String, at office: Int64, also: String = ""
  ) async throws -> Int64 {
    try await world.enter { registrar in
      var term = Term()
      term.name = name
      term.meaning = meaning
      term.office = Reference(office)
      term.alsoCalled = also
      return try registrar.enter(term).id
    }
  }

  private func meanings(_ world: World, _ office: Int64) async throws -> [String: String] {
    try await world.look { archivist in
      Dictionary(
        try Glossary(archivist, office: office).words.map { ($0.term.entry.name, $0.term.entry.meaning) },
        uniquingKeysWith: { a, b in "\(a) and \(b)" })
    }
  }

  @Test func theNearestOfficeWins() async throws {
    let world = try await World()
    let hub = try await world.office("Hub")
    let spoke = try await world.office("Spoke", parent: hub)
    let team = try await world.office("Team", parent: spoke)
    try await term(world, "Gate", "Evidence first", at: hub)
    try await term(world, "Baseline", "As decided", at: hub)
    try await term(world, "gate", "A talk every month", at: spoke)
    #expect(try await meanings(world, hub) == ["Gate": "Evidence first", "Baseline": "As decided"])
    let below = ["gate": "A talk every month", "Baseline": "As decided"]
    #expect(try await meanings(world, spoke) == below)
    #expect(try await meanings(world, team) == below, "It passes down through offices without words.")
    let instead = try await world.look { archivist in
      try Glossary(archivist, office: team).words.first { $0.office == spoke }?.instead.map(\.entry.meaning)
    }
    #expect(instead == ["Evidence first"])
  }

  @Test func anotherWordForItTakesItsPlaceToo() async throws {
    let world = try await World()
    let hub = try await world.office("Hub")
    let spoke = try await world.office("Spoke", parent: hub)
    try await term(world, "Gate", "Evidence first", at: hub, also: "Stage gate")
    try await term(world, "Review", "Money moves to outcomes", at: spoke, also: "quarter, GATE")
    #expect(try await meanings(world, spoke) == ["Review": "Money moves to outcomes"])
    // Within one office a word and another word for it stand side by side.
    try await term(world, "Quarter", "Three months", at: spoke)
    #expect(
      try await meanings(world, spoke) == ["Review": "Money moves to outcomes", "Quarter": "Three months"])
  }

  @Test func anOfficeLaysAWordDownOnce() async throws {
    let world = try await World()
    let hub = try await world.office("Hub")
    let spoke = try await world.office("Spoke", parent: hub)
    try await term(world, "Gate", "Evidence first", at: hub)
    await #expect(throws: Refusal.self) { try await term(world, "GATE", "Again", at: hub) }
    try await term(world, "Gate", "Elsewhere", at: spoke)
  }

  /// Whoever sees only her own office is told what it inherits, and nothing of its neighbours.
  @Test func wordsReachWhomTheyHoldFor() async throws {
    let world = try await World()
    let hub = try await world.office("Hub")
    let spoke = try await world.office("Spoke", parent: hub)
    let other = try await world.office("Other", parent: hub)
    try await term(world, "Gate", "Evidence first", at: hub)
    try await term(world, "Sprint", "Two weeks", at: other)
    let head = try await world.person("Head", role: "pmo_head", office: spoke)
    let words = try await world.house.read(.actor(head)) { archivist in
      try Glossary(archivist).words.map(\.term.entry.name)
    }
    #expect(words == ["Gate"])
    let project = try await world.project("Bridge", office: spoke)
    let manager = try await world.person("Manager", role: "project_manager", project: project)
    let hers = try await world.house.read(.actor(manager)) { archivist in
      try Glossary(archivist).holding("evid").map(\.term.entry.name)
    }
    #expect(hers == ["Gate"])
  }
}
