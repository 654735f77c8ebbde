import Measures
import Registers

/// What an office is for and may do, in versions of which one is in force.
public struct Mandate: Register {
  public var office: Reference<OfficeUnit>?
  public var version = 1
  public var purpose = ""
  public var reason = Reason.governance
  public var scopeIn = ""
  public var scopeOut = ""
  public var authority = ""
  public var services = ""
  public var successCriteria = ""
  public var sponsor: Reference<Person>?
  public var from: Day?
  public var reviewOn: Day?
  public var status = Status.draft
  public init() {}

  public enum Reason: String, Choice { case efficiency, effectiveness, governance, other }
  public enum Status: String, Choice {
    case draft, underReview = "under_review", approved, inForce = "in_force", superseded, withdrawn
  }

  public static let title = RegisterTitle("mandate", code: "M", one: "mandate", many: "Mandates")
  public static let sheet = Sheet<Mandate> { s in
    s.field(\.office, "office", "Office").required().listed()
    s.field(\.version, "version", "Version").listed().atLeast(1).atMost(999)
    s.field(\.purpose, "purpose", "Purpose").required().multiline().searched().listed()
    s.field(\.reason, "reason", "Founded for")
    s.field(\.scopeIn, "scope_in", "In scope").multiline()
    s.field(\.scopeOut, "scope_out", "Out of scope").multiline()
    s.group("Authority, services and success")
    s.field(\.authority, "authority", "Authority").multiline()
      .help("What the office may decide, and what it may only recommend.")
    s.field(\.services, "services", "Services").multiline()
    s.field(\.successCriteria, "success_criteria", "Critical success factors").multiline()
    s.group("Life")
    s.field(\.sponsor, "sponsor", "Sponsor").listed()
    s.field(\.from, "from_day", "In force from").listed()
    s.field(\.reviewOn, "review_on", "Review on").listed()
    s.state(
      \.status, "status", "Status", from: [.draft],
      [
        .draft: [.underReview, .withdrawn], .underReview: [.draft, .approved, .withdrawn],
        .approved: [.inForce, .withdrawn], .inForce: [.superseded, .withdrawn],
      ]
    ).listed()
    s.rule("A mandate in force says from when.", at: "from_day") { $0.status != .inForce || $0.from != nil }
    s.described(by: \.purpose, column: "purpose")
  }
}
