import Measures
public enum Demonstration {
  public struct Persona: Sendable { public let email: String; public let name: String; public let shows: String; public let isAdministrator: Bool }
  public struct Summary: Sendable { public let text: String }
  public static let personas: [Persona] = [Persona(email: "ada.lind@norrland.example", name: "Ada Lind", shows: "PMO director", isAdministrator: false), Persona(email: "admin@norrland.example", name: "Admin", shows: "System administrator", isAdministrator: true)]
  public static func build(_ house: House, today: Day) async throws -> Summary {
    _ = try await Founding(house, Secrets(house, password: Password(cost: 10))).account(email: "ada.lind@norrland.example", name: "Ada Lind", password: nil, isAdministrator: false, directing: "Enterprise PMO")
    return Summary(text: "one office")
  }
}
