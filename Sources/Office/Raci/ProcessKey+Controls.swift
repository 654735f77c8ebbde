extension ProcessKey {
  /// The controls by which an office makes the process binding; none where it has none for it.
  public var controls: [ControlKey] {
    switch self {
    case .methodology: [.methodologyChoice, .teamAutonomy]
    case .templates: [.templateUse, .tooling]
    case .intake: [.intakeRegistration]
    case .businessCase: [.businessCaseReview]
    case .selection: [.selectionPrioritisation]
    case .appointment: [.pmAssignment]
    case .baseline: [.scheduleQuality, .baselineSetting]
    case .gate: [.gateEvidence, .gateDecisionRight]
    case .reporting: [.reportingCadence, .ragOverride]
    case .risk: [.riskProcess]
    case .change: [.budgetChange, .contingencyDrawdown, .scopeTimeChange]
    case .capacity: [.resourceAllocation]
    case .benefits: [.benefitsTracking]
    case .audit: [.auditHealthCheck]
    case .lessons: [.lessons]
    case .training: [.trainingCertification]
    case .closure: [.closeOut]
    case .mandate, .services, .structure, .delegation, .tailoring, .objectives, .balancing, .planning,
      .dashboard,
      .riskAggregation, .issue, .budget, .earnedValue, .dependency, .quality, .correctiveAction, .maturity,
      .communication, .officePerformance, .roadmap, .deliverable:
      []
    }
  }
}
