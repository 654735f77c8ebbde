/// What a process is to the organisation: it decides, it watches, or it helps. Who watches does not decide or deliver.
public enum ProcessDuty: String, CaseIterable, Sendable {
  case governance, oversight, support

  public var title: String {
    switch self {
    case .governance: "Governance"
    case .oversight: "Oversight"
    case .support: "Support"
    }
  }
}

extension ProcessKey {
  /// Nil for a deliverable.
  public var duty: ProcessDuty? {
    switch self {
    case .mandate, .structure, .delegation, .methodology, .tailoring, .objectives, .intake, .selection,
      .balancing,
      .appointment, .baseline, .gate, .change, .roadmap, .closure:
      .governance
    case .reporting, .dashboard, .riskAggregation, .earnedValue, .audit, .correctiveAction, .maturity,
      .officePerformance:
      .oversight
    case .services, .templates, .businessCase, .planning, .risk, .issue, .budget, .capacity, .dependency,
      .quality,
      .benefits, .lessons, .training, .communication:
      .support
    case .deliverable: nil
    }
  }
}
