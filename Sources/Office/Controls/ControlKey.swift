/// The things an office may ask of its projects, each applied at a level of its own.
public enum ControlKey: String, CaseIterable, Sendable {
  case intakeRegistration = "intake_registration"
  case selectionPrioritisation = "selection_prioritisation"
  case methodologyChoice = "methodology_choice"
  case templateUse = "template_use"
  case gateEvidence = "gate_evidence"
  case gateDecisionRight = "gate_decision_right"
  case businessCaseReview = "business_case_review"
  case scheduleQuality = "schedule_quality"
  case baselineSetting = "baseline_setting"
  case reportingCadence = "reporting_cadence"
  case ragOverride = "rag_override"
  case budgetChange = "budget_change"
  case contingencyDrawdown = "contingency_drawdown"
  case scopeTimeChange = "scope_time_change"
  case pmAssignment = "pm_assignment"
  case resourceAllocation = "resource_allocation"
  case riskProcess = "risk_process"
  case benefitsTracking = "benefits_tracking"
  case lessons
  case auditHealthCheck = "audit_health_check"
  case trainingCertification = "training_certification"
  case tooling
  case closeOut = "close_out"
  case teamAutonomy = "team_autonomy"
}
