import Registers

/// What authority is delegated over: the kinds of decision that somebody is asked for.
public enum AuthoritySubject: String, Choice {
  case budgetChange = "budget_change"
  case spend = "spend_commitment"
  case contingency = "contingency_drawdown"
  case contract
  case writeOff = "write_off"
  case scopeChange = "scope_change"
  case baselineChange = "baseline_change"
  case gate = "gate_approval"
  case appointment = "pm_appointment"
  case waiver

  public var title: String {
    switch self {
    case .budgetChange: "Budget change"
    case .spend: "Spend commitment"
    case .contingency: "Contingency draw-down"
    case .contract: "Contract"
    case .writeOff: "Write-off"
    case .scopeChange: "Scope or time change"
    case .baselineChange: "Baseline change"
    case .gate: "Gate approval"
    case .appointment: "Appointment of a project manager"
    case .waiver: "Waiver of a control"
    }
  }

  /// What a limit is counted in.
  public enum Measure: Sendable { case money, days, nothing }

  public var measure: Measure {
    switch self {
    case .budgetChange, .spend, .contingency, .contract, .writeOff: .money
    case .scopeChange, .baselineChange: .days
    case .gate, .appointment, .waiver: .nothing
    }
  }

  /// The area of the permission matrix in which a role must decide to be given this authority.
  public var area: Area {
    switch self {
    case .budgetChange, .spend, .contingency, .contract, .writeOff, .scopeChange: .changes
    case .baselineChange: .baselines
    case .gate: .gates
    case .appointment: .roles
    case .waiver: .standards
    }
  }
}
