/// A column of the standard matrix: a seat in the office that one or several roles fill.
public enum RaciColumn: String, CaseIterable, Sendable {
  case board = "BD"
  case director = "DIR"
  case head = "HEAD"
  case analyst = "ANA"
  case coordinator = "COO"
  case sponsor = "SPO"
  case programme = "PGM"
  case project = "PM"
  case team = "TL"
  case portfolio = "PfM"
  case resource = "RM"
  case finance = "FIN"
  case risk = "RSK"
  case quality = "QA"
  case auditor = "AUD"
  case benefits = "BEN"

  /// The keys of the roles that fill it; the first speaks for the column.
  public var roles: [String] {
    switch self {
    case .board: ["board_member"]
    case .director: ["pmo_director"]
    case .head: ["pmo_head", "pmo_lead"]
    case .analyst: ["pmo_analyst", "pmo_specialist"]
    case .coordinator: ["pmo_coordinator"]
    case .sponsor: ["sponsor"]
    case .programme: ["programme_manager"]
    case .project: ["project_manager", "project_director"]
    case .team: ["team_leader", "team_member"]
    case .portfolio: ["portfolio_manager"]
    case .resource: ["resource_manager", "functional_manager"]
    case .finance: ["finance_controller"]
    case .risk: ["risk_manager"]
    case .quality: ["quality_lead", "methodologist"]
    case .auditor: ["auditor"]
    case .benefits: ["benefits_manager", "business_change_manager"]
    }
  }

  public var title: String {
    switch self {
    case .board: "Board"
    case .director: "PMO director"
    case .head: "Office head"
    case .analyst: "PMO analyst"
    case .coordinator: "PMO coordinator"
    case .sponsor: "Sponsor"
    case .programme: "Programme manager"
    case .project: "Project manager"
    case .team: "Team"
    case .portfolio: "Portfolio manager"
    case .resource: "Resource manager"
    case .finance: "Finance"
    case .risk: "Risk manager"
    case .quality: "Quality and methods"
    case .auditor: "Auditor"
    case .benefits: "Benefits"
    }
  }
}
