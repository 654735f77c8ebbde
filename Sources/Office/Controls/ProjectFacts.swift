import Measures

/// What the conditions of policies may ask about a project; nil where it is not known yet.
public struct ProjectFacts: Equatable, Sendable {
  public var tier: Int?
  /// `predictive`, `hybrid` or `agile`.
  public var approach: String?
  /// The code of the type of work.
  public var workType: String?
  public var amount: Money?
  /// The day on which the project was registered, or else its start, or the first of all days where it is under way
  /// without either: whether a rule found it already there.
  public var began: Day?

  public init(
    tier: Int? = nil, approach: String? = nil, workType: String? = nil, amount: Money? = nil,
    began: Day? = nil
  ) {
    self.tier = tier
    self.approach = approach
    self.workType = workType
    self.amount = amount
    self.began = began
  }
}
