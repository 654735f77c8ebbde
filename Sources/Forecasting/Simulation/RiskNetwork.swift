/// Activities with uncertain durations and costs, and all that ties them together: what a simulation is run on.
///
/// All times are working days after the start of the project, day 0; calendars are the caller's. Activities stand in any
/// order and are named by their place in `activities`, counted from zero.
public struct RiskNetwork: Sendable, Hashable {
  public var activities: [RiskActivity]
  public var links: [RiskLink]
  public var events: [RiskEvent]
  public var branchings: [RiskBranching]
  public var correlations: [RiskCorrelation]

  public init(
    activities: [RiskActivity], links: [RiskLink] = [], events: [RiskEvent] = [],
    branchings: [RiskBranching] = [], correlations: [RiskCorrelation] = []
  ) {
    self.activities = activities
    self.links = links
    self.events = events
    self.branchings = branchings
    self.correlations = correlations
  }
}

/// One activity of a simulated schedule.
public struct RiskActivity: Sendable, Hashable {
  /// What findings call it.
  public var name: String
  /// Working days, never negative.
  public var duration: Uncertainty
  /// Money that the activity costs; nil costs nothing.
  public var cost: RiskCost?
  /// It does not start before this many working days after the start of the project.
  public var notBefore: Double

  public init(name: String, duration: Uncertainty, cost: RiskCost? = nil, notBefore: Double = 0) {
    self.name = name
    self.duration = duration
    self.cost = cost
    self.notBefore = notBefore
  }
}

/// What an activity costs: an amount of its own, and a rate for every working day that it lasts.
public struct RiskCost: Sendable, Hashable {
  /// Money, whatever the duration.
  public var fixed: Uncertainty
  /// Money per working day of the drawn duration, risks included.
  public var ratePerDay: Double

  public init(fixed: Uncertainty = .fixed(0), ratePerDay: Double = 0) {
    self.fixed = fixed
    self.ratePerDay = ratePerDay
  }
}

/// A link between two activities with a lag in working days (a lead when negative).
///
/// With start S and finish F of both: finish to start S₂ ≥ F₁ + lag, start to start S₂ ≥ S₁ + lag, finish to finish
/// F₂ ≥ F₁ + lag, start to finish F₂ ≥ S₁ + lag. An activity is not interrupted, so a link to the finish moves the start.
public struct RiskLink: Sendable, Hashable {
  /// Which ends a link ties.
  public enum Kind: UInt8, Sendable, Hashable, CaseIterable {
    case finishToStart, startToStart, finishToFinish, startToFinish

    var leavesStart: Bool { self == .startToStart || self == .startToFinish }
    var entersStart: Bool { self == .finishToStart || self == .startToStart }
  }

  public var from: Int
  public var to: Int
  public var kind: Kind
  public var lag: Double

  public init(from: Int, to: Int, kind: Kind = .finishToStart, lag: Double = 0) {
    self.from = from
    self.to = to
    self.kind = kind
    self.lag = lag
  }
}

/// A risk that may occur: drawn once in every iteration, and what it does is shared by all its activities.
public struct RiskEvent: Sendable, Hashable {
  public var name: String
  /// From 0 to 1.
  public var probability: Double
  /// Working days added to each of its activities when it occurs; negative for an opportunity. A duration stays at or
  /// above zero.
  public var days: Uncertainty
  /// Money added once when it occurs; negative for a saving.
  public var money: Uncertainty
  public var activities: [Int]

  public init(
    name: String, probability: Double, days: Uncertainty = .fixed(0), money: Uncertainty = .fixed(0),
    activities: [Int] = []
  ) {
    self.name = name
    self.probability = probability
    self.days = days
    self.money = money
    self.activities = activities
  }

  /// Probability times mean impact in money, positive for what costs (expected monetary value).
  public var expectedMoney: Double { probability * money.mean }
}

/// A fork in the plan: after an activity at most one of several successors is taken.
///
/// The links from `after` to the successors must be among the links of the network. In each iteration one option is
/// drawn; what is left of the probabilities to one takes none of them. **A successor that is not taken does not exist in
/// that iteration**: it has no dates and no cost, and nothing waits for it. An activity all of whose predecessors do not
/// exist, or are tied to it only by branches not taken, does not exist either; one with a predecessor that does exist
/// waits for that one alone.
public struct RiskBranching: Sendable, Hashable {
  /// One way on, and how probable it is (0 to 1).
  public struct Option: Sendable, Hashable {
    public var to: Int
    public var probability: Double

    public init(to: Int, probability: Double) {
      self.to = to
      self.probability = probability
    }
  }

  public var after: Int
  public var options: [Option]

  public init(after: Int, options: [Option]) {
    self.after = after
    self.options = options
  }
}

/// Durations that go long or short together. An activity stands in one correlation at most.
public enum RiskCorrelation: Sendable, Hashable {
  /// Every pair of these has this coefficient, from −1/(count − 1) to 1.
  case group(activities: [Int], coefficient: Double)
  /// A symmetric matrix with ones on the diagonal, one row for each activity in turn.
  case matrix(activities: [Int], rows: [[Double]], repair: Repair)

  /// What happens to a matrix that no set of quantities can have (not positive semidefinite).
  public enum Repair: Sendable, Hashable {
    /// It is refused.
    case refuse
    /// The nearest valid one is taken, and the result tells the largest change of a coefficient.
    case nearest
  }

  var activities: [Int] {
    switch self {
    case .group(let activities, _), .matrix(let activities, _, _): activities
    }
  }
}
