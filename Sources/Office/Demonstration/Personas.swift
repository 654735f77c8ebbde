extension Demonstration {
  /// Somebody of the demonstration as whom one can sign in, and what she lets one see.
  public struct Persona: Sendable, Hashable {
    public let email: String
    public let name: String
    public let shows: String
    public let isAdministrator: Bool

    init(_ key: String, _ name: String, _ shows: String, isAdministrator: Bool = false) {
      email = Demonstration.email(key)
      self.name = name
      self.shows = shows
      self.isAdministrator = isAdministrator
    }
  }

  /// One person for each main view of the office. Accounts for them are made elsewhere.
  public static let personas: [Persona] = [
    Persona("ingrid.solberg", "Ingrid Solberg", "PMO director"),
    Persona("callum.reid", "Callum Reid", "Head of a directive PMO"),
    Persona("priya.nair", "Priya Nair", "Portfolio manager"),
    Persona("helena.strand", "Helena Strand", "Sponsor"),
    Persona("daniel.osei", "Daniel Osei", "Project manager"),
    Persona("lucia.moreno", "Lucía Moreno", "Team member"),
    Persona("edith.halloran", "Edith Halloran", "Auditor"),
    Persona("jonas.wikander", "Jonas Wikander", "System administrator", isAdministrator: true),
  ]

  /// The address of a person of the demonstration; `.example` belongs to nobody.
  static func email(_ key: String) -> String { "\(key)@norrland.example" }
}
