import Measures
import Registers

/// A unit of the organisation around the offices: where people are employed, and how strong projects are there.
public struct OrgUnit: Register {
  public var name = ""
  public var parent: Reference<OrgUnit>?
  public var kind = Kind.department
  public var structure = Structure.balancedMatrix
  public var head: Reference<Person>?
  public var costCentre = ""
  public var from: Day?
  public var to: Day?
  public init() {}

  public enum Kind: String, Choice {
    case enterprise, division, businessUnit = "business_unit", department, team
  }
  /// From the line deciding everything to the project deciding everything.
  public enum Structure: String, Choice {
    case functional, weakMatrix = "weak_matrix", balancedMatrix = "balanced_matrix",
      strongMatrix = "strong_matrix", projectized, composite
  }

  public static let title = RegisterTitle("org_unit", code: "U", one: "unit", many: "Units")
  public static let sheet = Sheet<OrgUnit> { s in
    s.field(\.name, "name", "Unit").required().unique().searched().listed().atMost(bytes: 200)
    s.field(\.parent, "parent", "Part of").listed()
    s.field(\.kind, "kind", "Kind").listed()
    s.field(\.structure, "structure", "Structure").listed()
      .help("Who decides on people and money of projects: the line, the project, or both.")
    s.field(\.head, "head", "Head").listed()
    s.field(\.costCentre, "cost_centre", "Cost centre").atMost(bytes: 60)
    s.field(\.from, "from_day", "From")
    s.field(\.to, "to_day", "To")
    s.rule("The last day is not before the first.", at: "to_day") { DayOrder.holds($0.from, $0.to) }
    s.named(by: \.name, column: "name")
  }
}

/// Two days in their order, where both are known.
enum DayOrder {
  static func holds(_ from: Day?, _ to: Day?) -> Bool {
    guard let from, let to else { return true }
    return from <= to
  }
}
