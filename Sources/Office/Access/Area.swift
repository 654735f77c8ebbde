/// The fields of work of an office over which rights are given: the columns of the permission matrix.
///
/// The raw value is the column's three-letter code; `allCases` is the order of the columns.
public enum Area: String, CaseIterable, Hashable, Sendable {
  case office = "OFF"
  case roles = "ROL"
  case standards = "STD"
  case demand = "DEM"
  case portfolio = "POR"
  case project = "PRJ"
  case baselines = "BAS"
  case gates = "GAT"
  case raid = "RAI"
  case changes = "CHG"
  case finance = "FIN"
  case resources = "RES"
  case timesheets = "TIM"
  case benefits = "BEN"
  case reports = "REP"
  case stakeholders = "STK"
  case quality = "QUA"
  case audits = "AUD"
  case maturity = "MAT"
  case knowledge = "KNO"
  case training = "TRN"
  case services = "SRV"
  case kpis = "KPI"
  case administration = "ADM"

  /// What the area holds, as it stands inside a sentence.
  public var title: String {
    switch self {
    case .office: "offices and mandates"
    case .roles: "roles, assignments and delegated authority"
    case .standards: "standards and templates"
    case .demand: "demand and business cases"
    case .portfolio: "portfolios and scenarios"
    case .project: "project records and schedules"
    case .baselines: "baselines"
    case .gates: "gates"
    case .raid: "risks, assumptions, issues and dependencies"
    case .changes: "changes"
    case .finance: "finance and earned value"
    case .resources: "resources"
    case .timesheets: "timesheets"
    case .benefits: "benefits"
    case .reports: "status reports"
    case .stakeholders: "stakeholders and communications"
    case .quality: "quality and deliverables"
    case .audits: "audits"
    case .maturity: "maturity"
    case .knowledge: "lessons and knowledge"
    case .training: "training and competence"
    case .services: "PMO services"
    case .kpis: "PMO KPIs"
    case .administration: "administration and the audit log"
    }
  }
}
