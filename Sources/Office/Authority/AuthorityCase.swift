import Measures
import Registers

/// What a decision about money, time or people turns on: the subject, the amounts, where it stands and who asks.
public struct AuthorityCase: Sendable {
  public let subject: AuthoritySubject
  public let amount: Money?
  /// Working or calendar days, as the request counts them.
  public let days: Int?
  public let requester: Int64?
  /// What it is about and all above it: project, programme, portfolio, then the offices, nearest first.
  public let chain: [Node]
  /// What conditions look at; nil where it is about no project.
  public let facts: ProjectFacts?
  /// The budget of which a limit in percent is taken; nil where it is unknown.
  public let budget: Money?
  public let day: Day

  public init(
    subject: AuthoritySubject, amount: Money? = nil, days: Int? = nil, requester: Int64? = nil, chain: [Node],
    facts: ProjectFacts? = nil, budget: Money? = nil, day: Day
  ) {
    self.subject = subject
    self.amount = amount
    self.days = days
    self.requester = requester
    self.chain = chain
    self.facts = facts
    self.budget = budget
    self.day = day
  }

  /// How far up something stands: 0 for what the case is about itself; nil where it does not cover the case.
  func height(of node: Node) -> Int? { chain.firstIndex(of: node) }
}
