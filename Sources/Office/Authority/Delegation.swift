import Measures
import Registers

/// A line of the delegation of authority: who may decide what, where, up to which limit, from when until when.
public struct Delegation: Register {
  public var subject = AuthoritySubject.budgetChange
  public var role: Reference<Role>?
  public var person: Reference<Person>?
  public var office: Reference<OfficeUnit>?
  public var portfolio: Reference<Portfolio>?
  public var programme: Reference<Programme>?
  public var project: Reference<Project>?
  public var isUnlimited = false
  public var limit: Money?
  public var limitDays: Int?
  public var limitPercent: Percent?
  public var cumulative: Money?
  public var cumulativeDays = 90
  public var condition = ""
  public var parent: Reference<Delegation>?
  public var maySubDelegate = false
  public var from: Day?
  public var to: Day?
  public var decision: Reference<Decision>?
  public var note = ""
  public var status = Status.draft
  public init() {}

  public enum Status: String, Choice {
    case draft, inForce = "in_force", revoked
  }

  public static let title = RegisterTitle("delegation", code: "D", one: "delegation", many: "Delegations")
  public static let sheet = Sheet<Delegation>(DelegationSheet.write)
}

extension Delegation {
  /// The limit in words: `up to GBP 250,000`, `up to 20 days`, `without limit`.
  public var limitWords: String {
    if isUnlimited { return "without limit" }
    var parts: [String] = []
    if let limit { parts.append(limit.readable) }
    if let limitDays { parts.append(limitDays == 1 ? "1 day" : "\(limitDays) days") }
    if let limitPercent { parts.append("\(limitPercent.text) % of the budget") }
    return parts.isEmpty ? "without limit" : "up to " + parts.joined(separator: " and ")
  }
}

/// What the office asks of a delegation.
enum DelegationSheet {
  static func write(_ s: SheetWriting<Delegation>) {
    s.field(\.subject, "subject", "Over what").listed()
    s.group("To whom")
    s.field(\.role, "role", "Role").listed().help("Everybody who holds it, each where she holds it.")
    s.field(\.person, "person", "Or a person").listed()
    s.group("Where")
    s.field(\.office, "office", "Office").listed()
    s.field(\.portfolio, "portfolio", "Portfolio").listed()
    s.field(\.programme, "programme", "Programme").listed()
    s.field(\.project, "project", "Project").listed()
    limits(s)
    s.group("From and to")
    s.field(\.parent, "parent", "Passed on from").listed()
      .help("The delegation from which this one is passed on; it never exceeds it.")
    s.field(\.maySubDelegate, "may_sub_delegate", "May be passed on")
    s.field(\.from, "from_day", "From").required().listed()
    s.field(\.to, "to_day", "To").listed().help("The last day. Empty: until it is revoked.")
    s.field(\.decision, "decision", "By decision")
    s.field(\.note, "note", "Note").multiline().searched().atMost(bytes: 2000)
    s.state(
      \.status, "status", "Status", from: [.draft],
      [.draft: [.inForce, .revoked], .inForce: [.revoked]]
    ).listed()
    rules(s)
    s.described(by: \.note, column: "note")
  }

  private static func limits(_ s: SheetWriting<Delegation>) {
    s.group("Up to what")
    s.field(\.isUnlimited, "is_unlimited", "Without limit")
    s.field(\.limit, "limit_amount", "Limit").listed().help("The most that one request may ask for.")
    s.field(\.limitDays, "limit_days", "Limit in days").within(0...36_500).listed()
    s.field(\.limitPercent, "limit_percent", "Limit in percent of the budget")
      .within(Percent(hundredths: 0)...Percent(hundredths: 100_000))
    s.field(\.cumulative, "cumulative_amount", "Limit of the sum")
      .help(
        "The most that one requester, or one project, is granted together in the days below. Empty: the limit."
      )
    s.field(\.cumulativeDays, "cumulative_days", "Days over which it is summed").atLeast(1).atMost(3_660)
    s.field(\.condition, "condition", "Only where").listed().atMost(bytes: 300)
      .help("For example: tier>=3; approach=agile; amount<=GBP 1000000. Empty: everywhere.")
  }

  private static func rules(_ s: SheetWriting<Delegation>) {
    s.rule("A delegation goes to a role or to a person, to one of them.", at: "role") {
      ($0.role == nil) != ($0.person == nil)
    }
    s.rule("It holds at exactly one office, portfolio, programme or project.", at: "office") {
      [$0.office != nil, $0.portfolio != nil, $0.programme != nil, $0.project != nil].filter { $0 }.count == 1
    }
    s.rule("The last day is not before the first.", at: "to_day") { DayOrder.holds($0.from, $0.to) }
    s.rule("What is without limit names none.", at: "is_unlimited") {
      !$0.isUnlimited
        || $0.limit == nil && $0.limitDays == nil && $0.limitPercent == nil
          && $0.cumulative == nil
    }
    s.rule("Say the limit in money, or that there is none.", at: "limit_amount") {
      $0.subject.measure != .money || $0.isUnlimited || $0.limit != nil
    }
    s.rule("Say the limit in days, or that there is none.", at: "limit_days") {
      $0.subject.measure != .days || $0.isUnlimited || $0.limitDays != nil
    }
    s.rule("The limit of the sum is in the currency of the limit and not below it.", at: "cumulative_amount")
    {
      guard let sum = $0.cumulative else { return true }
      guard let one = $0.limit else { return false }
      return sum.currency == one.currency && sum.minor >= one.minor
    }
    s.rule("A limit is not below zero.", at: "limit_amount") { ($0.limit?.minor ?? 0) >= 0 }
    s.rule(
      "The condition is written as tier<=2; approach=agile; type=change; amount>=GBP 1000000.",
      at: "condition"
    ) { Condition.isReadable($0.condition) }
  }
}
