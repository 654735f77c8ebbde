/// One check of a plan's health: what was counted, what was asked for, and whom it concerns.
public struct HealthCheck: Hashable, Sendable {
  /// Such as `dcma.logic`; stays when titles change.
  public var id: String
  /// 1 to 14, the number in the DCMA's list.
  public var number: Int
  public var title: String
  /// The rule in words, with its threshold.
  public var rule: String
  public var source: String
  public var unit: Unit
  /// What was found, in `unit`; nil when it cannot be known.
  public var numerator: Int?
  /// What it is found among, in `unit`; nil when it cannot be known.
  public var denominator: Int?
  /// What the share must keep to.
  public var limit: Limit
  public var verdict: Verdict
  /// Whether a failure informs and nothing more: the DCMA names no threshold.
  public var isInformational: Bool
  /// Places of the tasks that offend.
  public var tasks: [Int]
  /// Places of the links that offend.
  public var links: [Int]
  /// Figures beside the one that decides.
  public var figures: [Figure]

  /// What numerator and denominator count.
  public enum Unit: String, Hashable, Sendable { case tasks, links, workingSeconds }

  public enum Limit: Hashable, Sendable {
    /// A share, 0 to 1, that may be reached.
    case atMost(Double)
    /// A share or ratio that must be reached.
    case atLeast(Double)

    func holds(_ share: Double) -> Bool {
      switch self {
      case .atMost(let limit): share <= limit
      case .atLeast(let limit): share >= limit
      }
    }
  }

  public enum Verdict: Hashable, Sendable {
    case passed, failed
    case notEvaluated(String)
  }

  public struct Figure: Hashable, Sendable {
    /// Such as `hit-task`.
    public var id: String
    public var title: String
    public var value: Known<Double>
    /// Such as `percent`, `tasks`, `working days`.
    public var unit: String
  }

  /// The ratio that is compared with the limit, unrounded; nil when it cannot be known.
  public var share: Double? {
    guard let numerator, let denominator, denominator != 0 else { return nil }
    return Double(numerator) / Double(denominator)
  }

  /// The share in percent, unrounded.
  public var percent: Double? { share.map { $0 * 100 } }

  public var isFailed: Bool { verdict == .failed }

  /// Why the check was not evaluated; nil where it was.
  public var reason: String? {
    if case .notEvaluated(let reason) = verdict { return reason }
    return nil
  }
}
