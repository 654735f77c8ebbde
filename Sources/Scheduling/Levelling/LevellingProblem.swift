/// What is to be levelled: activities, the links between them, and the resources they share.
///
/// Times are whole units of the caller's choice (minutes, hours, working days) counted from an origin that the caller
/// keeps; nothing starts before 0 unless it is pinned there. The resource-constrained project scheduling problem with
/// renewable resources, after Pritsker, Watters and Wolfe (1969), with start-to-start lags.
public struct LevellingProblem: Sendable, Equatable {
  public var activities: [LevellingActivity]
  public var resources: [LevellingResource]
  /// Links in any order; each says the least time from one start to another.
  public var links: [LevellingLink]
  /// Demands in any order; two of one activity on one resource add up.
  public var demands: [LevellingDemand]

  public init(
    activities: [LevellingActivity], resources: [LevellingResource], links: [LevellingLink],
    demands: [LevellingDemand]
  ) {
    self.activities = activities
    self.resources = resources
    self.links = links
    self.demands = demands
  }
}

/// One activity as the leveller sees it.
public struct LevellingActivity: Sendable, Equatable {
  /// Units of time, not negative; an activity of no duration takes no capacity.
  public var duration: Int
  /// The activity starts at or after this time; what is below 0 counts as 0.
  public var release: Int
  /// The start that may not be moved, or nil. A pinned activity may have begun before 0.
  public var pinned: Int?
  /// The higher goes first to the resources; activities of equal priority are ordered by the rule or the search.
  public var priority: Int

  public init(duration: Int, release: Int = 0, pinned: Int? = nil, priority: Int = 0) {
    self.duration = duration
    self.release = release
    self.pinned = pinned
    self.priority = priority
  }
}

/// A least time between two starts: `start(successor) >= start(predecessor) + lag`.
///
/// Finish-to-start with a lag of L is `duration(predecessor) + L`; start-to-start is L; finish-to-finish is
/// `duration(predecessor) + L - duration(successor)`; start-to-finish is `L - duration(successor)`.
public struct LevellingLink: Sendable, Equatable {
  public var predecessor: Int
  public var successor: Int
  /// Units of time; negative lets the successor start earlier than the predecessor.
  public var lag: Int

  public init(predecessor: Int, successor: Int, lag: Int) {
    self.predecessor = predecessor
    self.successor = successor
    self.lag = lag
  }
}

/// How much of a resource an activity holds while it runs.
public struct LevellingDemand: Sendable, Equatable {
  public var activity: Int
  public var resource: Int
  /// In the unit of the resource's capacity (heads, percent), not negative.
  public var amount: Int

  public init(activity: Int, resource: Int, amount: Int) {
    self.activity = activity
    self.resource = resource
    self.amount = amount
  }
}

/// A renewable resource: what it can give at any time.
public struct LevellingResource: Sendable, Equatable {
  /// The capacity from this time on, until the next step.
  public struct Step: Sendable, Equatable {
    public var from: Int
    public var capacity: Int

    public init(from: Int, capacity: Int) {
      self.from = from
      self.capacity = capacity
    }
  }

  /// The capacity from 0 on, not negative.
  public var capacity: Int
  /// Changes of capacity (absences, joiners, leavers), in ascending time; none for a constant resource.
  public var steps: [Step]

  public init(capacity: Int, steps: [Step] = []) {
    self.capacity = capacity
    self.steps = steps
  }
}
