/// One line of a plan: a task, a milestone, a summary, or a line that spans others.
public struct PlanTask: Hashable, Sendable {
  /// The identifier in the file: MSPDI's UID, P6's object id.
  public var uid: Int
  /// The number or code people know it by: Microsoft's ID, P6's activity id.
  public var code: String
  public var name: String
  public var wbs: String
  public var kind: Kind
  /// The place of the summary it stands under; always smaller than its own place.
  @Packed public var parent: Int?
  /// Working seconds from start to finish, or elapsed seconds when `isElapsed`.
  public var duration: Int
  /// Whether the duration runs day and night.
  public var isElapsed: Bool
  public var isEstimated: Bool
  /// The place of its own calendar; nil means the plan's.
  @Packed public var calendar: Int?
  /// Whether the calendars of those who work on it are passed over (Microsoft).
  public var ignoresResourceCalendars: Bool
  public var constraint: DateConstraint?
  /// P6's second constraint.
  public var secondConstraint: DateConstraint?
  @Packed public var deadline: Moment?
  /// P6: the finish that the remaining duration is stretched to.
  @Packed public var expectedFinish: Moment?
  public var isActive: Bool
  /// Whether its dates are set by hand.
  public var isManual: Bool
  /// Whether the origin marks it as a milestone, whatever its duration.
  public var isMilestone: Bool
  /// A line without a task (Microsoft).
  public var isBlank: Bool
  /// Whether the task lives in another plan and only its dates are known here.
  public var isExternal: Bool
  public var progress: Progress
  /// How work, units and duration follow from each other.
  public var arithmetic: WorkArithmetic
  public var isEffortDriven: Bool
  /// P6: dates follow the calendars of those who work on it, not the activity's own.
  public var isResourceDependent: Bool
  /// 0 to 1000; the higher, the later it is delayed (Microsoft's order; 500 is usual).
  public var priority: Int
  /// Elapsed seconds by which levelling moved it.
  public var levellingDelay: Int
  /// Seconds of work.
  @Packed public var work: Int?
  /// Amounts in the plan's currency, as the file has them.
  public var cost: Double?
  public var fixedCost: Double?
  /// What three people would say of its duration, in working seconds: least, most likely, most.
  public var estimate: ThreePoint?
  /// The dates that stood in the file.
  public var stored: StoredDates
  /// At most eleven, numbered 0 to 10.
  public var baselines: [TaskBaseline]
  /// Values of custom fields by the field's id.
  public var custom: [String: String]
  public var notes: String

  public init(uid: Int, name: String, kind: Kind = .task, duration: Int = 0) {
    (self.uid, self.name, self.kind, self.duration) = (uid, name, kind, duration)
    (code, wbs, parent, calendar) = ("", "", nil, nil)
    (isElapsed, isEstimated, ignoresResourceCalendars) = (false, false, false)
    (constraint, secondConstraint, deadline, expectedFinish) = (nil, nil, nil, nil)
    (isActive, isManual, isMilestone, isBlank, isExternal) = (true, false, false, false, false)
    (progress, arithmetic, isEffortDriven, isResourceDependent) = (Progress(), .fixedUnits, false, false)
    (priority, levellingDelay, work, cost, fixedCost) = (500, 0, nil, nil, nil)
    (estimate, stored, baselines, custom, notes) = (nil, StoredDates(), [], [:], "")
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case task, startMilestone, finishMilestone
    /// Spans from what starts it to what ends it and drives nothing (P6).
    case levelOfEffort
    /// Spans the tasks below it.
    case summary
    /// Spans the tasks with the same WBS code, as an activity (P6: WBS summary; elsewhere: hammock).
    case hammock
  }

  /// Which of work, units and duration stays when another changes.
  public enum WorkArithmetic: String, Hashable, Sendable, CaseIterable {
    case fixedUnits, fixedDuration, fixedWork, fixedDurationUnits
  }
}

/// What has happened on a task.
public struct Progress: Hashable, Sendable {
  @Packed public var actualStart: Moment?
  @Packed public var actualFinish: Moment?
  /// Working seconds done and left, where the file says so.
  @Packed public var actualDuration: Int?
  @Packed public var remainingDuration: Int?
  /// 0 to 100, of duration.
  public var percentComplete = 0.0
  /// 0 to 100, of what was to be made.
  public var physicalPercent: Double?
  /// When work stopped and when it goes on.
  @Packed public var stop: Moment?
  @Packed public var resume: Moment?
  /// P6: when it was suspended; `resume` says until when.
  @Packed public var suspended: Moment?
  @Packed public var actualWork: Int?
  @Packed public var remainingWork: Int?
  public var actualCost: Double?

  public init() {}

  public var isStarted: Bool { actualStart != nil }
  public var isFinished: Bool { actualFinish != nil }
}

/// A date that holds a task: Microsoft's eight kinds and P6's.
public struct DateConstraint: Hashable, Sendable {
  public var kind: Kind
  /// Nil for `asSoonAsPossible` and `asLateAsPossible`.
  @Packed public var date: Moment?

  public init(_ kind: Kind, _ date: Moment? = nil) { (self.kind, self.date) = (kind, date) }

  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case asSoonAsPossible, asLateAsPossible
    case startNoEarlierThan, startNoLaterThan, finishNoEarlierThan, finishNoLaterThan
    case mustStartOn, mustFinishOn
    /// P6: start on and finish on bind both passes but do not break links, as mandatory ones (`must…`) do.
    case startOn, finishOn
  }
}

/// Three estimates of one duration, in working seconds.
public struct ThreePoint: Hashable, Sendable {
  public var least: Int
  public var likely: Int
  public var most: Int
  public init(least: Int, likely: Int, most: Int) {
    (self.least, self.likely, self.most) = (least, likely, most)
  }
}

/// The dates and floats that a file held, against which those computed are compared.
public struct StoredDates: Hashable, Sendable {
  @Packed public var start: Moment?
  @Packed public var finish: Moment?
  @Packed public var earlyStart: Moment?
  @Packed public var earlyFinish: Moment?
  @Packed public var lateStart: Moment?
  @Packed public var lateFinish: Moment?
  /// P6: when what is left of the task begins and ends.
  @Packed public var remainingStart: Moment?
  @Packed public var remainingFinish: Moment?
  /// P6: what links to plans that are not in the file allow: the earliest start and the latest finish.
  @Packed public var externalStart: Moment?
  @Packed public var externalFinish: Moment?
  /// Working seconds.
  @Packed public var totalFloat: Int?
  @Packed public var freeFloat: Int?
  public var isCritical: Bool?
  public init() {}
}

/// What was promised once: dates, duration (working seconds), work (seconds) and cost.
public struct TaskBaseline: Hashable, Sendable {
  /// As many as Microsoft Project keeps.
  public static let numbers = 0...10
  /// 0 to 10.
  public var number: Int
  @Packed public var start: Moment?
  @Packed public var finish: Moment?
  @Packed public var duration: Int?
  @Packed public var work: Int?
  public var cost: Double?
  public init(number: Int) { self.number = number }
}
