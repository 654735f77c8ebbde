import Measures
import Registers

/// A project management office of any form: hub or spoke, permanent or temporary, supportive to directive.
///
/// Its axes are kept apart on purpose: the level says nothing of the style, the style nothing of the scope.
public struct OfficeUnit: Register {
  public var name = ""
  public var localLabel = ""
  public var parent: Reference<OfficeUnit>?
  public var level = Level.enterprise
  public var kind = Kind.pmo
  public var scopeKind = ScopeKind.mixed
  public var focus = Focus.tactical
  public var permanence = Permanence.permanent
  public var sunset: Day?
  public var placement = Placement.centralised
  public var serviceStyle = ServiceStyle.sharedServices
  public var sourcing = Sourcing.inHouse
  public var domain = ""
  public var profile = ControlProfile.supportive
  public var hostUnit: Reference<OrgUnit>?
  public var programme: Reference<Programme>?
  public var project: Reference<Project>?
  public var provider = ""
  public var providerUntil: Day?
  public var rulesOfEngagement = ""
  public var decisionDays: Int?
  public var hasArchived = false
  public var hasLearned = false
  public var hasHandedOver = false
  public var mission = ""
  public var reportsTo = ""
  public var costCentre = ""
  public var plannedStaff: Int?
  public var budget: Money?
  public var status = Status.proposed
  public init() {}

  public enum Level: String, Choice {
    case enterprise, division, businessUnit = "business_unit", programme, project
  }
  public enum Kind: String, Choice {
    case pmo, centreOfExcellence = "centre_of_excellence", supportOrganisation = "pso",
      projectOffice = "project_office", transformationOffice = "transformation_office",
      valueManagementOffice = "vmo"
    public var title: String {
      switch self {
      case .pmo: "PMO"
      case .centreOfExcellence: "Centre of excellence"
      case .supportOrganisation: "Project support organisation"
      case .projectOffice: "Project office"
      case .transformationOffice: "Transformation office"
      case .valueManagementOffice: "Value management office"
      }
    }
    /// Whether authority over gates may be delegated at it: a support organisation serves on request and decides nothing.
    public var mayHoldGates: Bool { self != .supportOrganisation }
  }
  public enum ScopeKind: String, Choice { case project, programme, portfolio, mixed }
  public enum Focus: String, Choice { case strategic, tactical, operational }
  public enum Permanence: String, Choice { case permanent, temporary }
  public enum Placement: String, Choice { case centralised, federated, embedded, virtual }
  public enum ServiceStyle: String, Choice {
    case selfService = "self_service", sharedServices = "shared_services",
      centreOfExcellence = "centre_of_excellence"
  }
  public enum Sourcing: String, Choice { case inHouse = "internal", external, mixed }
  public enum Status: String, Choice {
    case proposed, approved, mobilising, operating, underReview = "under_review", transforming, closed
  }

  /// Where an office may go from each state; the registrar asks for mandate and head besides.
  static let steps: [Status: [Status]] = [
    .proposed: [.approved, .closed], .approved: [.mobilising, .closed], .mobilising: [.operating, .closed],
    .operating: [.underReview, .transforming, .closed], .underReview: [.operating, .transforming, .closed],
    .transforming: [.operating, .closed],
  ]

  public static let title = RegisterTitle("office", code: "O", one: "office", many: "Offices")
  public static let sheet = Sheet<OfficeUnit> { s in
    s.field(\.name, "name", "Name").required().unique().searched().listed().atMost(bytes: 200)
    s.field(\.localLabel, "local_label", "Known here as").searched().atMost(bytes: 60)
      .help("What people call it: PMO, delivery hub, project shop.")
    s.group("Place in the organisation")
    s.field(\.parent, "parent", "Parent office").listed().help("The office from which it inherits controls.")
    s.field(\.level, "level", "Level").listed()
    s.field(\.hostUnit, "host_unit", "Host unit").later().help(
      "The unit of the organisation in which it sits.")
    s.field(\.reportsTo, "reports_to", "Reports to").atMost(bytes: 200)
    s.field(\.placement, "placement", "Placement")
    s.field(\.costCentre, "cost_centre", "Cost centre").atMost(bytes: 60)
    s.group("Form")
    s.field(\.kind, "kind", "Kind").listed()
    s.field(\.scopeKind, "scope_kind", "Scope").help("What it looks after.")
    s.field(\.focus, "focus", "Focus").listed()
    s.field(\.permanence, "permanence", "Permanence").listed()
    s.field(\.sunset, "sunset", "Closes on").help("The day on which a temporary office ends.")
    s.field(\.programme, "programme", "For the programme").later()
      .help("A temporary office of one programme ends with it.")
    s.field(\.project, "project", "For the project").later()
      .help("A temporary office of one large project ends with it.")
    s.field(\.serviceStyle, "service_style", "Service style")
    s.field(\.sourcing, "sourcing", "Sourcing")
    s.field(\.provider, "provider", "Provider").later().atMost(bytes: 200)
      .help("Who runs it, where it is external or mixed.")
    s.field(\.providerUntil, "provider_until", "Contract ends on").later()
    s.field(\.domain, "domain", "Domain").searched().atMost(bytes: 60).help("For example IT or construction.")
    s.field(\.profile, "control_profile", "Control profile").listed()
      .help("The bundle of control levels with which it starts.")
    s.group("Purpose and means")
    s.field(\.mission, "mission", "Mission").multiline().searched()
    s.field(\.rulesOfEngagement, "rules_of_engagement", "Rules of engagement").later().multiline()
      .help("How it works with others, and what they may count on.")
    s.field(\.decisionDays, "decision_days", "Target from raised to decided").later().unit("days")
      .within(0...3_650)
    s.field(\.plannedStaff, "planned_staff", "Planned staff").unit("FTE").within(0...10_000)
    s.field(\.budget, "budget", "Yearly budget")
    s.group("Life and closing")
    s.field(\.hasHandedOver, "has_handed_over", "Services handed over").later()
    s.field(\.hasArchived, "has_archived", "Records archived").later()
    s.field(\.hasLearned, "has_learned", "Lessons captured").later()
    s.state(\.status, "status", "Status", from: [.proposed], steps).listed()
    s.rule("A temporary office has a day on which it closes.", at: "sunset") {
      $0.permanence == .permanent || $0.sunset != nil
    }
    s.rule("A permanent office has no closing day.", at: "sunset") {
      $0.permanence == .temporary || $0.sunset == nil
    }
    s.named(by: \.name, column: "name")
  }
}

extension OfficeUnit {
  /// Where an office may go from a state.
  public static func next(after status: Status) -> [Status] { steps[status] ?? [] }
}
