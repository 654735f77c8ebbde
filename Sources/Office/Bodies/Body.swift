import Measures
import Registers

/// A board, committee or group that decides together, by its terms of reference.
public struct Body: Register {
  public var name = ""
  public var kind = Kind.projectBoard
  public var office: Reference<OfficeUnit>?
  public var portfolio: Reference<Portfolio>?
  public var programme: Reference<Programme>?
  public var project: Reference<Project>?
  public var reportsTo: Reference<Body>?
  public var purpose = ""
  public var authority = ""
  public var termsVersion = 1
  public var cadence = Cadence.monthly
  public var quorum = 2
  public var needsChair = true
  public var majority = Majority.simple
  public var targetDays: Int?
  public var from: Day?
  public var status = Status.active
  public init() {}

  public enum Kind: String, Choice {
    case sponsoringGroup = "sponsoring_group"
    case investmentCommittee = "investment_committee"
    case portfolioBoard = "portfolio_board"
    case programmeBoard = "programme_board"
    case projectBoard = "project_board"
    case changeControlBoard = "change_control_board"
    case designAuthority = "design_authority"
    case auditCommittee = "audit_committee"
    case officeBoard = "office_board"
  }
  public enum Cadence: String, Choice {
    case weekly, fortnightly, monthly, everyTwoMonths = "every_two_months", quarterly, yearly,
      asNeeded = "as_needed"
  }
  public enum Majority: String, Choice { case simple, twoThirds = "two_thirds", unanimous }
  public enum Status: String, Choice { case active, dissolved }

  public static let title = RegisterTitle("body", code: "B", one: "body", many: "Bodies")
  public static let sheet = Sheet<Body> { s in
    s.field(\.name, "name", "Name").required().unique().searched().listed().atMost(bytes: 200)
    s.field(\.kind, "kind", "Kind").listed()
    s.group("What it decides for")
    s.field(\.office, "office", "Office").listed()
    s.field(\.portfolio, "portfolio", "Portfolio").listed()
    s.field(\.programme, "programme", "Programme").listed()
    s.field(\.project, "project", "Project").listed()
    s.field(\.reportsTo, "reports_to", "Escalates to").listed()
    s.group("Terms of reference")
    s.field(\.purpose, "purpose", "Purpose").multiline().searched()
    s.field(\.authority, "authority", "Authority").multiline()
      .help("What it decides itself, and what it recommends to the body above.")
    s.field(\.termsVersion, "terms_version", "Version").atLeast(1).atMost(999)
    s.field(\.cadence, "cadence", "Meets").listed()
    s.field(\.quorum, "quorum", "Quorum").atLeast(1).atMost(100).listed()
      .help("So many members with a vote must be there.")
    s.field(\.needsChair, "needs_chair", "Only with the chair")
    s.field(\.majority, "majority", "Majority")
    s.field(\.targetDays, "target_days", "Target from raised to decided").unit("days").within(0...3_650)
    s.field(\.from, "from_day", "Since")
    s.state(\.status, "status", "Status", from: [.active], [.active: [.dissolved], .dissolved: [.active]])
      .listed()
    s.rule("A body decides for exactly one office, portfolio, programme or project.", at: "office") {
      [$0.office != nil, $0.portfolio != nil, $0.programme != nil, $0.project != nil].filter { $0 }.count == 1
    }
    s.named(by: \.name, column: "name")
  }
}
