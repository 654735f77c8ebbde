import Measures

/// What the conditions of policies may ask about a project; nil where it is not known yet.
public struct ProjectFacts: Equatable, Sendable {
  public var tier: Int?
  /// `predictive`, `hybrid` or `agile`.
  public var approach: String?
  /// The code of the type of work.
  public var workType: String?
  public var amount: Money?

  public init(tier: Int? = nil, approach: String? = nil, workType: String? = nil, amount: Money? = nil) {
    self.tier = tier
    self.approach = approach
    self.workType = workType
    self.amount = amount
  }
}
