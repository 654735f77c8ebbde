import Measures
import Registers

/// What an office lays down for one control: how strictly, for which projects, and whether offices below may differ.
public struct ControlPolicy: Register {
  public var office: Reference<OfficeUnit>?
  public var control = ControlKey.allCases[0]
  public var level = ControlLevel.advise
  public var lock = Lock.default
  public var condition = ""
  public var from: Day?
  public var to: Day?
  public var waiverAuthority = ""
  public var reason = ""
  public init() {}

  public static let title = RegisterTitle(
    "control_policy", code: "CP", one: "control policy", many: "Control policies")
  public static let sheet = Sheet<ControlPolicy> { s in
    s.field(\.office, "office", "Office").required().listed()
    s.field(\.control, "control", "Control").listed()
    s.field(\.level, "level", "Level").listed()
    s.field(\.lock, "lock", "Lock").listed()
      .help(
        "Default: offices below may differ. Floor: only stricter. Ceiling: only lighter. Locked: not at all.")
    s.field(\.condition, "condition", "Only where").listed().atMost(bytes: 300)
      .help("For example: tier<=2; approach=agile; amount>=GBP 1000000. Empty: everywhere.")
    s.field(\.from, "from_day", "From").listed()
    s.field(\.to, "to_day", "To").listed()
    s.field(\.waiverAuthority, "waiver_authority", "Who may waive it").atMost(bytes: 200)
    s.field(\.reason, "reason", "Why").multiline().searched().atMost(bytes: 2000)
    s.rule("The last day is not before the first.", at: "to_day") {
      guard let from = $0.from, let to = $0.to else { return true }
      return from <= to
    }
    s.rule(
      "The condition is written as tier<=2; approach=agile; type=change; amount>=GBP 1000000.",
      at: "condition"
    ) {
      Condition.isReadable($0.condition)
    }
    s.described(by: \.reason, column: "reason")
  }
}
