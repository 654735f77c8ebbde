import Registers

/// A tie between two offices beside the tree: who serves whom, who supplies standards to whom.
public struct OfficeLink: Register {
  public var from: Reference<OfficeUnit>?
  public var to: Reference<OfficeUnit>?
  public var kind = Kind.serves
  public var flow = Flow.information
  public var cadence = ""
  public var note = ""
  public init() {}

  public enum Kind: String, Choice {
    case serves, suppliesStandardTo = "supplies_standard_to", reportsTo = "reports_to",
      sharesResourcesWith = "shares_resources_with"
  }
  public enum Flow: String, Choice { case information, process, people }

  public static let title = RegisterTitle("office_link", code: "OL", one: "office link", many: "Office links")
  public static let sheet = Sheet<OfficeLink> { s in
    s.field(\.from, "from_office", "From").required().listed()
    s.field(\.to, "to_office", "To").required().listed()
    s.field(\.kind, "kind", "Kind").listed()
    s.field(\.flow, "flow", "What flows").listed()
    s.field(\.cadence, "cadence", "Cadence").listed().atMost(bytes: 60)
    s.field(\.note, "note", "Note").multiline().searched()
    s.rule("An office is not linked to itself.", at: "to_office") { $0.from == nil || $0.from != $0.to }
    s.described(by: \.cadence, column: "cadence")
  }
}
