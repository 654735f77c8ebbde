import Ledger
import LedgerSQLite
import Measures
import Registers
import Testing

@testable import Office

/// Each persona sees with her own posts what she is there to show.
@Suite struct DemonstrationPersonaTests {
  /// The fewest and the most projects that each persona is to see.
  private static let reach = [
    "PMO director": (24, 24), "Head of a directive PMO": (5, 8), "Portfolio manager": (8, 14),
    "Sponsor": (4, 10), "Project manager": (1, 4), "Team member": (1, 4), "Auditor": (24, 24),
    "System administrator": (0, 0),
  ]

  @Test func personasReachWhatTheyShow() async throws {
    let world = try await World()
    try await Demonstration.build(world.house, today: Day("2026-06-30") ?? .first)
    for persona in Demonstration.personas {
      let id = try await world.look { a in
        try a.all(Person.self).first { $0.entry.email == persona.email }?.id
      }
      let actor = Actor(
        account: nil, person: id, name: persona.name, isAdministrator: persona.isAdministrator,
        means: .session)
      let seen = try await world.house.read(.actor(actor)) { a in
        (
          projects: Set(try a.all(Project.self).map(\.entry.reference)),
          enters: try a.mayEnterSomewhere(try a.catalogue.shelf(Project.self))
        )
      }
      let (least, most) = try #require(DemonstrationPersonaTests.reach[persona.shows])
      #expect((least...most).contains(seen.projects.count), "\(persona.shows) sees \(seen.projects.count)")
      if ["Team member", "Project manager", "Sponsor"].contains(persona.shows) {
        #expect(!seen.projects.contains("NG-143"), "\(persona.shows) sees what is confidential")
      }
      // Whoever is shown first can also show how a project is entered.
      if persona == Demonstration.personas.first { #expect(seen.enters) }
    }
  }
}
