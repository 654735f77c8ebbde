import Measures
import Registers

/// Norrland Group: one believable organisation for trying, for tests and for pictures.
///
/// Everything is entered through the registrar, as a person would, with days that lie around `today`.
public enum Demonstration {
  /// What was built.
  public struct Summary: Sendable {
    public let counts: [(many: String, count: Int)]
    public var text: String {
      "Entered " + counts.map { "\($0.count) \($0.many.lowercased())" }.joined(separator: ", ") + "."
    }
  }

  /// Somebody to sign in as, and what she shows.
  public struct Persona: Sendable {
    public let email: String
    public let name: String
    public let shows: String
    public let isAdministrator: Bool
  }

  public static let personas: [Persona] = [
    persona("Ingrid Solheim", "PMO director and manager of the enterprise office: sees and steers all of it"),
    persona("Tomasz Zielinski", "Head of Capital Works: directive, appoints project managers"),
    persona("Amara Okafor", "Portfolio manager of the Change portfolio"),
    persona("Helena Lindqvist", "Sponsor of three projects"),
    persona("Joris de Vries", "Project manager of Tower G+55"),
    persona("Priya Raman", "Auditor: reads everything, changes nothing"),
    persona("Mateo Silva", "Team member on one project"),
    Persona(
      email: "system@norrland.example", name: "System Administrator",
      shows: "Looks after accounts; no business rights",
      isAdministrator: true),
  ]

  private static func persona(_ name: String, _ shows: String) -> Persona {
    Persona(email: email(name), name: name, shows: shows, isAdministrator: false)
  }

  /// `Ingrid Solheim` → `ingrid.solheim@norrland.example`.
  static func email(_ name: String) -> String {
    name.lowercased().split(separator: " ").joined(separator: ".") + "@norrland.example"
  }

  /// Builds the organisation in an empty office.
  ///
  /// - Throws: `Refusal.invalid` where an office stands already.
  public static func build(_ house: House, today: Day) async throws -> Summary {
    try await house.write(.actor(.console), request: "demonstration") { registrar in
      guard try registrar.archivist.all(OfficeUnit.self).isEmpty else {
        throw Refusal.invalid([
          Problem("", "An office stands here already; the demonstration is built only where there is none.")
        ])
      }
      var build = DemonstrationBuild(registrar, today: today)
      try build.people()
      try build.offices()
      try build.posts()
      try build.operate()
      try build.portfolios()
      try build.projects()
      try build.projectPosts()
      try build.controls()
      try build.reports()
    }
    return try await house.read(.actor(.console)) { archivist in
      Summary(
        counts: try archivist.catalogue.shelves.compactMap { shelf in
          let count = try archivist.count(shelf, .all)
          return count == 0 ? nil : (shelf.title.many, count)
        })
    }
  }
}
