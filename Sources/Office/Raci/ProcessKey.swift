import Registers

/// The processes of an office, in the order of the standard matrix, and any deliverable besides.
public enum ProcessKey: String, Choice {
  case mandate, services, structure, delegation, methodology, templates, tailoring, objectives, intake
  case businessCase = "business_case"
  case selection, balancing, appointment, planning, baseline, gate, reporting, dashboard, risk
  case riskAggregation = "risk_aggregation"
  case issue, change, budget
  case earnedValue = "earned_value"
  case capacity, dependency, quality, benefits, audit
  case correctiveAction = "corrective_action"
  case maturity, lessons, training, communication
  case officePerformance = "office_performance"
  case roadmap, closure
  case deliverable

  public var title: String {
    switch self {
    case .mandate: "Approve PMO mandate and funding"
    case .services: "Define PMO services and service levels"
    case .structure: "Maintain structure, roles and RACI"
    case .delegation: "Delegation of authority"
    case .methodology: "Author and publish methods and standards"
    case .templates: "Maintain templates and tools"
    case .tailoring: "Approve tailoring and waivers"
    case .objectives: "Strategic objectives and weights"
    case .intake: "Demand intake and classification"
    case .businessCase: "Business case preparation"
    case .selection: "Prioritisation and portfolio selection"
    case .balancing: "Portfolio balancing and review"
    case .appointment: "Appointment of project managers"
    case .planning: "Project initiation and planning"
    case .baseline: "Schedule quality check and baseline"
    case .gate: "Gate review"
    case .reporting: "Status reporting"
    case .dashboard: "Portfolio dashboard and board pack"
    case .risk: "Risk management of a project"
    case .riskAggregation: "Risk aggregation and appetite"
    case .issue: "Issue management and escalation"
    case .change: "Change control"
    case .budget: "Budget, forecast and actuals"
    case .earnedValue: "Earned value analysis"
    case .capacity: "Resource capacity and allocation"
    case .dependency: "Dependency management"
    case .quality: "Quality assurance and acceptance"
    case .benefits: "Benefits mapping and realisation"
    case .audit: "Compliance audit and health check"
    case .correctiveAction: "Follow-up of corrective actions"
    case .maturity: "Maturity assessment and improvement"
    case .lessons: "Lessons and knowledge"
    case .training: "Training, mentoring, coaching"
    case .communication: "Stakeholders and communications"
    case .officePerformance: "Performance of the office"
    case .roadmap: "Roadmap and evolution of the office"
    case .closure: "Project closure and archive"
    case .deliverable: "A deliverable"
    }
  }

  /// The 37 processes of the standard matrix.
  public static var processes: [ProcessKey] { allCases.filter { $0 != .deliverable } }

  /// The row in the standard matrix, 1 to 37; 0 for a deliverable.
  public var number: Int { self == .deliverable ? 0 : (Self.allCases.firstIndex(of: self) ?? -1) + 1 }
}
