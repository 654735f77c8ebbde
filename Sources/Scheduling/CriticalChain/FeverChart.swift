/// How much of the project buffer is used against how much of the chain is done: one point of a fever chart.
///
/// Source: L. Leach, Critical Chain Project Management (2000), on buffer management.
public struct FeverPoint: Hashable, Sendable {
  /// The data date of the report.
  public var date: Moment?
  /// Percent of the chain that is done, by aggressive durations.
  public var complete: Known<Double>
  /// Percent of the project buffer that is used; below zero when the chain is ahead, above 100 when the promise is broken.
  public var used: Known<Double>
  /// Working seconds by which the chain is expected later than planned.
  public var consumed: Known<Int>
  public var zone: Known<FeverZones.Zone>
}

/// Where a fever chart turns yellow and red: two lines over the percent of the chain that is done.
///
/// The defaults are ours: yellow from 10 % at the start to 70 % at the end, red 20 points above. Goldratt's thirds are
/// `FeverZones(yellow: (33.3, 33.3), red: (66.7, 66.7))`.
public struct FeverZones: Hashable, Sendable {
  /// Percent of the buffer at the start and at the end of the chain above which the zone is yellow.
  public var yellowAtStart: Double
  public var yellowAtEnd: Double
  public var redAtStart: Double
  public var redAtEnd: Double

  public enum Zone: String, Hashable, Sendable { case green, yellow, red }

  public init(yellow: (start: Double, end: Double) = (10, 70), red: (start: Double, end: Double) = (30, 90)) {
    (yellowAtStart, yellowAtEnd, redAtStart, redAtEnd) = (yellow.start, yellow.end, red.start, red.end)
  }

  /// - Parameters: percent of the chain done and of the buffer used. A point on a line lies in the better zone.
  public func zone(complete: Double, used: Double) -> Zone {
    let share = min(max(complete, 0), 100) / 100
    if used > redAtStart + (redAtEnd - redAtStart) * share { return .red }
    return used > yellowAtStart + (yellowAtEnd - yellowAtStart) * share ? .yellow : .green
  }
}

extension CriticalChain {
  /// Where the chain stands in a later report.
  ///
  /// - Parameters:
  ///   - plan: the same plan with progress; its tasks stand in the same places and keep their aggressive durations.
  ///   - schedule: its dates.
  public func fever(_ plan: Plan, _ schedule: Schedule, zones: FeverZones = FeverZones()) -> FeverPoint {
    var point = FeverPoint(
      date: plan.dataDate, complete: complete(plan), used: .unknown("The project buffer is empty."),
      consumed: consumed(schedule), zone: .unknown(""))
    if let reason = point.consumed.reason { point.used = .unknown(reason) }
    if let size = projectBuffer?.size, size > 0, let consumed = point.consumed.value {
      point.used = .known(Double(consumed) / Double(size) * 100)
    }
    switch (point.complete, point.used) {
    case (.known(let complete), .known(let used)):
      point.zone = .known(zones.zone(complete: complete, used: used))
    case (.unknown(let reason), _), (_, .unknown(let reason)): point.zone = .unknown(reason)
    }
    return point
  }

  private func complete(_ later: Plan) -> Known<Double> {
    var (whole, done) = (0.0, 0.0)
    for place in tasks {
      guard later.tasks.indices.contains(place), later.tasks[place].uid == plan.tasks[place].uid else {
        return .unknown("The plan is not the one the chain was found in.")
      }
      let (own, now) = (Double(max(plan.tasks[place].duration, 0)), later.tasks[place])
      whole += own
      let left = now.duration > 0 ? Double(now.remaining) / Double(now.duration) : now.isComplete ? 0 : 1
      done += own * min(max(1 - left, 0), 1)
    }
    return whole > 0 ? .known(done / whole * 100) : .unknown("The chain has no duration.")
  }

  private func consumed(_ later: Schedule) -> Known<Int> {
    guard let planned = projectBuffer?.start,
      let expected = tasks.compactMap({ later.dates(of: $0).finish }).max()
    else { return .unknown("The chain has no finish.") }
    let clocks = PlanClocks(plan, [schedule, later])
    return .known(clocks.work(from: planned, to: expected))
  }
}
