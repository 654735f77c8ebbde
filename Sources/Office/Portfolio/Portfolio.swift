import Measures
import Registers

/// Programmes and projects that are chosen, funded and watched together.
public struct Portfolio: Register {
  public var name = ""
  public var office: Reference<OfficeUnit>?
  public var description = ""
  public var owner: Reference<Person>?
  public var from: Day?
  public var to: Day?
  public var budget: Money?
  public var objectives = Links<Objective>()
  public var attribution = ""
  public var status = Status.planning
  public init() {}

  public enum Status: String, Choice { case planning, active, closed }

  public static let title = RegisterTitle("portfolio", code: "PF", one: "portfolio", many: "Portfolios")
  public static let sheet = Sheet<Portfolio> { s in
    s.field(\.name, "name", "Portfolio").required().unique().searched().listed().atMost(bytes: 200)
    s.field(\.office, "office", "Office").required().listed()
    s.field(\.description, "description", "Description").multiline().searched()
    s.field(\.owner, "owner", "Owner").listed()
    s.field(\.from, "from_day", "From").listed()
    s.field(\.to, "to_day", "To").listed()
    s.field(\.budget, "budget", "Budget envelope").listed()
    s.field(\.objectives, "objectives", "Objectives")
    s.field(\.attribution, "attribution", "Source and licence").multiline()
      .help("Shown wherever data of this portfolio is shown, where a licence asks for it.")
    s.state(
      \.status, "status", "Status", from: [.planning, .active],
      [.planning: [.active, .closed], .active: [.closed]]
    ).listed()
    s.rule("The last day is not before the first.", at: "to_day") {
      guard let from = $0.from, let to = $0.to else { return true }
      return from <= to
    }
    s.named(by: \.name, column: "name")
  }
}
