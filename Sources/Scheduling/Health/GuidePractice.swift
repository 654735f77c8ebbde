/// The ten best practices of the GAO Schedule Assessment Guide (GAO-16-89G, December 2015).
public enum GuidePractice: Int, Hashable, Sendable, CaseIterable {
  case capturing = 1, sequencing, resourcing, durations, traceability, criticalPath, totalFloat, riskAnalysis
  case updating, baseline

  /// Such as `gao.sequencing`.
  public var id: String { "gao.\(self)" }

  public var title: String {
    switch self {
    case .capturing: "Capturing all activities"
    case .sequencing: "Sequencing all activities"
    case .resourcing: "Assigning resources to all activities"
    case .durations: "Establishing the duration of all activities"
    case .traceability: "Verifying that the schedule can be traced horizontally and vertically"
    case .criticalPath: "Confirming that the critical path is valid"
    case .totalFloat: "Ensuring reasonable total float"
    case .riskAnalysis: "Conducting a schedule risk analysis"
    case .updating: "Updating the schedule using actual progress and logic"
    case .baseline: "Maintaining a baseline schedule"
    }
  }

  public var characteristic: GuideCharacteristic {
    switch self {
    case .capturing, .resourcing, .durations: .comprehensive
    case .sequencing, .criticalPath, .totalFloat: .wellConstructed
    case .traceability, .riskAnalysis: .credible
    case .updating, .baseline: .controlled
    }
  }
}

/// The four characteristics of a reliable schedule (GAO-16-89G).
public enum GuideCharacteristic: String, Hashable, Sendable, CaseIterable {
  case comprehensive, wellConstructed, credible, controlled

  public var title: String {
    switch self {
    case .comprehensive: "Comprehensive"
    case .wellConstructed: "Well constructed"
    case .credible: "Credible"
    case .controlled: "Controlled"
    }
  }

  public var practices: [GuidePractice] { GuidePractice.allCases.filter { $0.characteristic == self } }
}

/// How far a practice or a characteristic is met, 1 to 5 (GAO-16-89G).
public enum GuideRating: Int, Hashable, Sendable, CaseIterable, Comparable {
  case notMet = 1, minimallyMet, partiallyMet, substantiallyMet, fullyMet

  public var title: String {
    switch self {
    case .notMet: "Not met"
    case .minimallyMet: "Minimally met"
    case .partiallyMet: "Partially met"
    case .substantiallyMet: "Substantially met"
    case .fullyMet: "Fully met"
    }
  }

  /// The band in which a mean of scores lies: 1.0 to 1.4, 1.5 to 2.4, 2.5 to 3.4, 3.5 to 4.4, 4.5 to 5.0; a mean between
  /// two bands lies in the lower one. Compared before rounding. Nil below 1, above 5 and for what is no number.
  public init?(mean: Double) {
    guard mean >= 1, mean <= 5 else { return nil }
    self =
      mean < 1.5
      ? .notMet
      : mean < 2.5 ? .minimallyMet : mean < 3.5 ? .partiallyMet : mean < 4.5 ? .substantiallyMet : .fullyMet
  }

  public static func < (a: GuideRating, b: GuideRating) -> Bool { a.rawValue < b.rawValue }
}
