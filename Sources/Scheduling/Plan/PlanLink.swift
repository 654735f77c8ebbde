/// One task waits for another.
public struct PlanLink: Hashable, Sendable {
  /// Places in the plan's list of tasks.
  public var predecessor: Int
  public var successor: Int
  public var kind: LinkKind
  public var lag: Lag

  public init(_ predecessor: Int, _ successor: Int, _ kind: LinkKind = .finishStart, lag: Lag = .none) {
    (self.predecessor, self.successor, self.kind, self.lag) = (predecessor, successor, kind, lag)
  }
}

/// Which end of the predecessor holds which end of the successor.
public enum LinkKind: UInt8, Hashable, Sendable, CaseIterable {
  case finishStart, startStart, finishFinish, startFinish

  /// Whether the predecessor's finish holds the successor, not its start.
  public var isFromFinish: Bool { self == .finishStart || self == .finishFinish }

  /// Whether the successor's start is held, not its finish.
  public var isToStart: Bool { self == .finishStart || self == .startStart }

  /// FS, SS, FF or SF.
  public var short: String {
    switch self {
    case .finishStart: "FS"
    case .startStart: "SS"
    case .finishFinish: "FF"
    case .startFinish: "SF"
    }
  }
}

/// How long a link waits; a negative lag is a lead.
public enum Lag: Hashable, Sendable {
  /// Seconds of working time, in the calendar that the plan's settings name.
  case working(Int)
  /// Seconds day and night.
  case elapsed(Int)
  /// Percent of the predecessor's duration, counted as the duration is.
  case percent(Double)
  /// Percent of the predecessor's duration, day and night.
  case elapsedPercent(Double)

  public static let none = Lag.working(0)
}
