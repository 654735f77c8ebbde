import Measures
import Registers

/// A delegation in force as it is weighed: with what it was passed on from, and what was granted under it already.
public struct AuthorityGrant: Sendable {
  public let id: Int64
  public let entry: Delegation
  public let scope: Node
  /// The key of the role that holds it; nil where a person does.
  public let role: String?
  public let roleTitle: String
  /// The delegations from which it was passed on, nearest first.
  public let parents: [Delegation]
  /// What was granted of late under this or a smaller limit, to the requester and for the project.
  public var used = Used()

  /// Sums over the days for which the delegation counts them.
  public struct Used: Sendable, Equatable {
    public var byRequester: Int64 = 0
    public var forObject: Int64 = 0
    public var daysByRequester = 0
    public var daysForObject = 0
    /// The larger sum: whichever way a request is sliced, it is the one that counts.
    public var minor: Int64 { max(byRequester, forObject) }
    public var days: Int { max(daysByRequester, daysForObject) }
    public init() {}
  }

  public var code: String { Delegation.title.code(of: id) }

  /// Where several may decide, the least limit that suffices goes first; what is without limit goes last.
  var rank: Int64 { entry.isUnlimited ? .max : entry.limit?.minor ?? Int64(entry.limitDays ?? 0) }

  public var limitWords: String { entry.limitWords }

  /// The limit of the sum, which is the limit itself where nothing else is said.
  public var sumLimit: Money? { entry.cumulative ?? entry.limit }
}

/// Somebody who holds a delegation, and where.
public struct AuthorityHolder: Sendable {
  public let person: Int64
  public let name: String
  public let node: Node
  /// The assignment, or how else she comes to the role: `AS-12`, `named on P-3`.
  public let via: String
  /// In whose place she decides; nil where it is her own authority.
  public let inPlaceOf: (person: Int64, name: String)?
  /// Until when she is away; nil where she is here.
  public let awayUntil: Day?
  public let isAway: Bool

  public init(
    person: Int64, name: String, node: Node, via: String, inPlaceOf: (person: Int64, name: String)? = nil,
    awayUntil: Day? = nil, isAway: Bool = false
  ) {
    self.person = person
    self.name = name
    self.node = node
    self.via = via
    self.inPlaceOf = inPlaceOf
    self.awayUntil = awayUntil
    self.isAway = isAway
  }
}
