/// A task of one plan waits for a task of another: what Primavera calls an external relationship and Microsoft Project a
/// cross-project link.
///
/// It belongs to the plan of the successor, whose planner set it.
public struct CrossLink: Hashable, Sendable {
  /// A task by the number of its plan and its own identifier in it, so that a link means the same after lines moved.
  public struct End: Hashable, Sendable {
    /// The number that whoever keeps the plans knows this one by.
    public var plan: Int64
    public var task: Int
    public init(plan: Int64, task: Int) { (self.plan, self.task) = (plan, task) }
  }

  public var predecessor: End
  public var successor: End
  public var kind: LinkKind
  public var lag: Lag

  public init(_ predecessor: End, _ successor: End, _ kind: LinkKind = .finishStart, lag: Lag = .none) {
    (self.predecessor, self.successor, self.kind, self.lag) = (predecessor, successor, kind, lag)
  }
}

/// The task of another plan that holds a date, as people call it.
public struct ExternalDriver: Hashable, Sendable {
  /// Such as `P-16:12 Steel on site`; nil where the reader may know no more than that there is a link.
  public var name: String?
  public var kind: LinkKind
  public var lag: Lag

  public init(name: String?, kind: LinkKind, lag: Lag) {
    (self.name, self.kind, self.lag) = (name, kind, lag)
  }

  /// What is said of a task whose project the reader may not see.
  public static let unseen = "a task of a project that you may not see"

  /// “after P-16:12 Steel on site (FS + 2 d)”, or “after a task of a project that you may not see”.
  ///
  /// - Parameter secondsPerDay: seconds of work in what the waiting plan calls a day.
  public func words(secondsPerDay: Int) -> String {
    guard let name else { return "after \(ExternalDriver.unseen)" }
    return kind.words(after: name, lag, secondsPerDay: secondsPerDay)
  }
}

/// What a link from another plan asks of a task: to start, or to finish, not before a moment.
public struct ExternalHold: Hashable, Sendable {
  /// The place of the task in its plan.
  public var task: Int
  /// When its start, or its finish, may be at the earliest, the lag counted in.
  public var moment: Moment
  public var holdsFinish: Bool
  public var driver: ExternalDriver

  public init(task: Int, moment: Moment, holdsFinish: Bool, driver: ExternalDriver) {
    (self.task, self.moment, self.holdsFinish, self.driver) = (task, moment, holdsFinish, driver)
  }
}
