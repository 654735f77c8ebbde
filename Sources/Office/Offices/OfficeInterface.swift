import Registers

/// Where an office meets another function of the organisation: what they exchange, how often, and who looks after it.
public struct OfficeInterface: Register {
  public var counterpart = ""
  public var office: Reference<OfficeUnit>?
  public var function = Function.finance
  public var exchanged = ""
  public var cadence = ""
  public var owner: Reference<Person>?
  public init() {}

  public enum Function: String, Choice {
    case finance, humanResources = "human_resources", procurement, audit, legal, technology, operations,
      supplier,
      other
  }

  public static let title = RegisterTitle(
    "office_interface", code: "IF", one: "interface", many: "Interfaces")
  public static let sheet = Sheet<OfficeInterface> { s in
    s.field(\.counterpart, "counterpart", "With").required().searched().listed().atMost(bytes: 200)
    s.field(\.office, "office", "Office").required().listed()
    s.field(\.function, "function", "Function").listed()
    s.field(\.exchanged, "exchanged", "What is exchanged").multiline().searched().listed()
    s.field(\.cadence, "cadence", "How often").listed().atMost(bytes: 60)
    s.field(\.owner, "owner", "Looked after by").listed()
    s.named(by: \.counterpart, column: "counterpart")
  }
}
