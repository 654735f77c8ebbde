import Measures
import Registers

/// What an office itself may spend in a year, and has spent.
public struct OfficeCost: Register {
  public var office: Reference<OfficeUnit>?
  public var year = 2026
  public var kind = Kind.staff
  public var budget: Money?
  public var actual: Money?
  public var note = ""
  public init() {}

  public enum Kind: String, Choice { case staff, tools, training, external, other }

  public static let title = RegisterTitle("office_cost", code: "OC", one: "office cost", many: "Office costs")
  public static let sheet = Sheet<OfficeCost> { s in
    s.field(\.office, "office", "Office").required().listed()
    s.field(\.year, "fiscal_year", "Year").atLeast(1990).atMost(2199).listed()
    s.field(\.kind, "kind", "Kind").listed()
    s.field(\.budget, "budget", "Budget").listed()
    s.field(\.actual, "actual", "Actual").listed()
    s.field(\.note, "note", "Note").listed().atMost(bytes: 300)
    s.rule("Budget and actual are in one currency.", at: "actual") {
      guard let budget = $0.budget, let actual = $0.actual else { return true }
      return budget.currency == actual.currency
    }
    s.described(by: \.note, column: "note")
  }
}
