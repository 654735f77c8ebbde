/// Who or what does the work: people, machines, material, or money spent.
public struct PlanResource: Hashable, Sendable {
  public var uid: Int
  public var code: String
  public var name: String
  public var kind: Kind
  /// How many are there at once: 1 is one whole person.
  public var units: Double
  /// Stretches in which another number is there.
  public var availability: [Availability]
  /// The place of its calendar; nil means the plan's.
  public var calendar: Int?
  public var rates: [Rate]
  public var email: String
  public var group: String
  /// What material is counted in.
  public var unit: String
  public var isBlank: Bool
  /// What was promised once of its work and cost; at most eleven, numbered 0 to 10.
  public var baselines: [TaskBaseline]
  public var custom: [String: String]
  public var notes: String

  public init(uid: Int, name: String, kind: Kind = .work, units: Double = 1) {
    (self.uid, self.name, self.kind, self.units) = (uid, name, kind, units)
    (code, availability, calendar, rates) = ("", [], nil, [])
    (email, group, unit, isBlank, baselines, custom, notes) = ("", "", "", false, [], [:], "")
  }

  public enum Kind: String, Hashable, Sendable, CaseIterable { case work, material, cost }

  /// From a moment on, until a moment, so many at once.
  public struct Availability: Hashable, Sendable {
    public var from: Moment?
    public var until: Moment?
    public var units: Double
    public init(from: Moment?, until: Moment?, units: Double) {
      (self.from, self.until, self.units) = (from, until, units)
    }
  }

  /// What it costs from a moment on.
  public struct Rate: Hashable, Sendable {
    /// 0 to 4: tables A to E.
    public var table: Int
    public var from: Moment?
    public var until: Moment?
    /// Per hour of work, in the plan's currency.
    public var standard: Double
    public var overtime: Double
    public var perUse: Double
    public init(
      table: Int = 0, from: Moment? = nil, until: Moment? = nil, standard: Double, overtime: Double = 0,
      perUse: Double = 0
    ) {
      (self.table, self.from, self.until) = (table, from, until)
      (self.standard, self.overtime, self.perUse) = (standard, overtime, perUse)
    }
  }
}

/// A resource works on a task.
public struct PlanAssignment: Hashable, Sendable {
  public var uid: Int
  /// The place of the task.
  public var task: Int
  /// The place of the resource; nil where nobody is named yet.
  @Packed public var resource: Int?
  /// How many at once: 1 is one whole person.
  public var units: Double
  /// Seconds of work.
  @Packed public var work: Int?
  @Packed public var actualWork: Int?
  @Packed public var remainingWork: Int?
  @Packed public var start: Moment?
  @Packed public var finish: Moment?
  @Packed public var actualStart: Moment?
  @Packed public var actualFinish: Moment?
  /// Seconds after the task's start, in the time of the one who works (Microsoft), or lag (P6).
  public var delay: Int
  /// Elapsed seconds by which levelling moved it.
  public var levellingDelay: Int
  public var cost: Double?
  public var actualCost: Double?
  public var baselines: [TaskBaseline]
  public var timephased: [Timephased]
  /// Whether the assignment sets the dates of its task (P6: drives activity dates).
  public var isDriving: Bool
  public var custom: [String: String]

  public init(uid: Int, task: Int, resource: Int?, units: Double = 1) {
    (self.uid, self.task, self.resource, self.units) = (uid, task, resource, units)
    (work, actualWork, remainingWork, start, finish) = (nil, nil, nil, nil, nil)
    (actualStart, actualFinish, delay, levellingDelay) = (nil, nil, 0, 0)
    (cost, actualCost, baselines, timephased, isDriving, custom) = (nil, nil, [], [], true, [:])
  }
}

/// A stretch of an assignment with what was planned or done in it.
public struct Timephased: Hashable, Sendable {
  /// The origin's number for what is counted: MSPDI 1 remaining work, 2 actual work, 3 actual overtime work,
  /// 4 baseline work, and so on.
  public var kind: Int
  public var from: Moment
  public var until: Moment
  /// Seconds of work, or an amount of money where the kind is a cost.
  public var value: Double

  public init(kind: Int, from: Moment, until: Moment, value: Double) {
    (self.kind, self.from, self.until, self.value) = (kind, from, until, value)
  }
}
