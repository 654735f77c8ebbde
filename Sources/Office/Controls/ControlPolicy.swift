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
  public var transition = Transition.unstated
  public var graceDays: Int?
  public var waiverAuthority = ""
  public var reason = ""
  public init() {}

  /// What the policy means for projects that were there before it.
  public enum Transition: String, Choice {
    case unstated, immediately, newProjects = "new_projects", afterGrace = "after_grace"
    public var title: String {
      switch self {
      case .unstated: "Not said"
      case .immediately: "At once"
      case .newProjects: "New projects only"
      case .afterGrace: "Projects of before after days of grace"
      }
    }
  }

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
    s.field(\.transition, "transition", "For projects that exist").later()
      .help(
        "What the rule means for live projects: a stricter one need not catch those that began under another."
      )
    s.field(\.graceDays, "grace_days", "Days of grace").later().within(1...3_660)
    s.field(\.waiverAuthority, "waiver_authority", "Who may waive it").atMost(bytes: 200)
    s.field(\.reason, "reason", "Why").multiline().searched().atMost(bytes: 2000)
    s.rule("The last day is not before the first.", at: "to_day") {
      guard let from = $0.from, let to = $0.to else { return true }
      return from <= to
    }
    s.rule("Say how many days of grace there are, and from when.", at: "grace_days") {
      $0.transition != .afterGrace || $0.graceDays != nil && $0.from != nil
    }
    s.rule("To hold for new projects only, it says from when.", at: "from_day") {
      $0.transition != .newProjects || $0.from != nil
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
