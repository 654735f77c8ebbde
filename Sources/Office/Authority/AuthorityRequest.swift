import Measures
import Registers

/// Something that somebody with authority is asked to decide: what, for which project, and how much it takes.
public struct AuthorityRequest: Register {
  public var question = ""
  public var subject = AuthoritySubject.budgetChange
  public var project: Reference<Project>?
  public var programme: Reference<Programme>?
  public var portfolio: Reference<Portfolio>?
  public var office: Reference<OfficeUnit>?
  public var amount: Money?
  public var days: Int?
  public var reason = ""
  public var options = ""
  public var funding = Funding.budget
  public var urgency = Urgency.normal
  public var neededBy: Day?
  public var requester: Reference<Person>?
  public var requestedOn: Day?
  public var decidedBy: Reference<Person>?
  public var delegation: Reference<Delegation>?
  public var decision: Reference<Decision>?
  public var decidedOn: Day?
  public var status = Status.submitted
  public init() {}

  public enum Funding: String, Choice { case budget, contingency, changeBudget = "change_budget", new }
  public enum Urgency: String, Choice { case normal, urgent, emergency }
  public enum Status: String, Choice {
    case submitted, approved, approvedWithConditions = "approved_with_conditions", rejected, withdrawn

    /// Whether what was asked for was granted.
    public var isGranted: Bool { self == .approved || self == .approvedWithConditions }
  }

  public static let title = RegisterTitle(
    "authority_request", code: "RQ", one: "request", many: "Requests")
  public static let sheet = Sheet<AuthorityRequest> { s in
    s.field(\.question, "question", "What is asked").required().searched().listed().atMost(bytes: 300)
    s.field(\.subject, "subject", "Kind").listed()
    s.group("For what")
    s.field(\.project, "project", "Project").listed()
    s.field(\.programme, "programme", "Programme")
    s.field(\.portfolio, "portfolio", "Portfolio")
    s.field(\.office, "office", "Office")
    s.group("How much")
    s.field(\.amount, "amount", "Amount").listed()
    s.field(\.days, "days", "Days").within(0...36_500).listed()
    s.field(\.funding, "funding", "Funded from")
    s.group("Why")
    s.field(\.reason, "reason", "Reason").required().multiline().searched()
    s.field(\.options, "options", "Options weighed").multiline()
    s.field(\.urgency, "urgency", "Urgency").listed()
    s.field(\.neededBy, "needed_by", "Needed by").listed()
    s.group("What became of it")
    s.field(\.requester, "requester", "Requested by").required().listed()
    s.field(\.requestedOn, "requested_on", "Requested on").listed()
    s.field(\.decidedBy, "decided_by", "Decided by").readOnly().listed()
    s.field(\.delegation, "delegation", "Under").readOnly()
    s.field(\.decision, "decision", "Decision").readOnly()
    s.field(\.decidedOn, "decided_on", "Decided on").readOnly()
    s.field(\.status, "status", "Status").readOnly().listed()
    s.rule("A request is about exactly one project, programme, portfolio or office.", at: "project") {
      [$0.office != nil, $0.portfolio != nil, $0.programme != nil, $0.project != nil].filter { $0 }.count == 1
    }
    s.rule("Say how much money it takes.", at: "amount") { $0.subject.measure != .money || $0.amount != nil }
    s.rule("Say how many days it moves.", at: "days") { $0.subject.measure != .days || $0.days != nil }
    s.rule("An amount is not below zero.", at: "amount") { ($0.amount?.minor ?? 0) >= 0 }
    s.named(by: \.question, column: "question")
  }
}
