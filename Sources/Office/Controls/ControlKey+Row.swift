extension ControlKey {
  /// The line of the control matrix for this control.
  var row: ControlRow {
    switch self {
    case .intakeRegistration: .intakeRegistration
    case .selectionPrioritisation: .selectionPrioritisation
    case .methodologyChoice: .methodologyChoice
    case .templateUse: .templateUse
    case .gateEvidence: .gateEvidence
    case .gateDecisionRight: .gateDecisionRight
    case .businessCaseReview: .businessCaseReview
    case .scheduleQuality: .scheduleQuality
    case .baselineSetting: .baselineSetting
    case .reportingCadence: .reportingCadence
    case .ragOverride: .ragOverride
    case .budgetChange: .budgetChange
    case .contingencyDrawdown: .contingencyDrawdown
    case .scopeTimeChange: .scopeTimeChange
    case .pmAssignment: .pmAssignment
    case .resourceAllocation: .resourceAllocation
    case .riskProcess: .riskProcess
    case .benefitsTracking: .benefitsTracking
    case .lessons: .lessons
    case .auditHealthCheck: .auditHealthCheck
    case .trainingCertification: .trainingCertification
    case .tooling: .tooling
    case .closeOut: .closeOut
    case .teamAutonomy: .teamAutonomy
    }
  }
}
