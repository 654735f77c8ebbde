import Measures
public enum Demonstration {
  public struct Persona: Sendable { public let email: String; public let name: String; public let shows: String; public let isAdministrator: Bool }
  public struct Summary: Sendable { public let text: String }
  public static let personas: [Persona] = [Persona(email: "ada.lind@norrland.example", name: "Ada Lind", shows: "PMO director", isAdministrator: false), Persona(email: "admin@norrland.example", name: "Admin", shows: "System administrator", isAdministrator: true)]
  public static func build(_ house: House, today: Day) async throws -> Summary {
    try await house.write(.actor(.console), request: "d") { r in
      let person = try Founding.person(r, name: "Ada Lind", email: "ada.lind@norrland.example")
      try Founding.direct(r, office: "Enterprise PMO", person: person)
    }
    return Summary(text: "one office")
  }
}
