/// A stretch of time in which a task is worked on.
public struct WorkStretch: Hashable, Sendable {
  public var from: Moment
  public var until: Moment
  public init(from: Moment, until: Moment) { (self.from, self.until) = (from, until) }
}

/// A plan levelled with splits.
struct SplitPlan {
  var result: LevelledSchedule
  var reasons: [String?]
  /// By the place of the task.
  var stretches: [Int: [WorkStretch]]
  var delays: [(task: Int, seconds: Int)]
}

extension LevellingFrame {
  /// Minutes of work below which no piece is begun unless it is the last: an hour.
  static let leastPiece = 60

  /// Levels by one rule with tasks that may be interrupted.
  func split() throws(PlanLevelling.Problem) -> SplitPlan {
    do throws(LevellingError) {
      let table = try LevellingTable(problem)
      var pass = SplitPass(problem, kinds: kinds, maySplit: maySplit(), least: Self.leastPiece)
      try pass.run(table.list(keys: PriorityRule.lateFinish.keys(table)).map { table.original[Int($0)] })
      let result = LevelledSchedule(problem, table, pass)
      var stretches: [Int: [WorkStretch]] = [:]
      for (activity, pieces) in pass.pieces.enumerated() where pieces.count > 1 {
        stretches[tasks[activity]] = pieces.map(stretch)
      }
      return SplitPlan(
        result: result, reasons: reasons(result, SplitLoad(problem, pass).interruptions()),
        stretches: stretches,
        delays: delays(pass))
    } catch { throw .cannot(sentence(error)) }
  }

  /// For each activity whether its task may be interrupted: what has not begun, is held by links and priority alone,
  /// works by the plan's calendar in whole minutes and has somebody whose work can be spread.
  private func maySplit() -> [Bool] {
    let first = min(plan.start, schedule.start).dayNumber - 1
    let days = schedule.finish.dayNumber - first + 2
    var builder = NetworkBuilder(
      plan, PlanFacts(plan), clocks: WorkClocks(plan.calendars, firstDay: first, days: days))
    let planClock = builder.book.calendar(plan.calendar)
    let spread = Set(plan.assignments.filter(plan.spreads).map(\.task))
    return tasks.indices.map { place in
      let (task, activity) = (plan.tasks[tasks[place]], problem.activities[place])
      guard activity.pinned == nil, !task.isElapsed, task.constraint?.date == nil,
        task.constraint?.kind != .asLateAsPossible, !plan.isFromFinish,
        activity.duration * 60 == task.duration, !(task.ignoresResourceCalendars && task.calendar != nil)
      else { return false }
      let (clock, parts) = builder.calendars(of: tasks[place])
      return clock == planClock && parts.isEmpty && spread.contains(tasks[place])
    }
  }

  private func stretch(_ piece: Range<Int>) -> WorkStretch {
    WorkStretch(
      from: Moment(seconds: clock.start(of: (piece.lowerBound + origin) * 60)),
      until: Moment(seconds: clock.finish(of: (piece.upperBound + origin) * 60)))
  }

  /// Elapsed seconds by which each task lies behind where its links would put it, interruptions counted.
  private func delays(_ pass: SplitPass) -> [(task: Int, seconds: Int)] {
    var earliest = problem.activities.map { max($0.release, 0) }
    for (place, link) in problem.links.enumerated() {
      // What is held by its finish begins earlier where it takes longer.
      let longer =
        kinds[place].isToStart ? 0 : pass.span(link.successor) - problem.activities[link.successor].duration
      earliest[link.successor] = max(earliest[link.successor], pass.bound(place) - longer)
    }
    return tasks.indices.compactMap { place in
      guard problem.activities[place].pinned == nil, pass.start(place) > earliest[place] else { return nil }
      let from = clock.start(of: (earliest[place] + origin) * 60)
      let to = clock.start(of: (pass.start(place) + origin) * 60)
      return to > from ? (tasks[place], to - from) : nil
    }
  }

  private func reasons(
    _ result: LevelledSchedule, _ interruptions: [(activity: Int, cause: LevellingCause)]
  ) -> [String?] {
    var reasons = self.reasons(result)
    for (activity, cause) in interruptions {
      guard case .resource(let resource, let holder) = cause else { continue }
      let who = plan.resources[resource].name
      let words =
        holder.map { "interrupted while \(who) works on \(name($0))" }
        ?? "interrupted while \(who) has too little"
      guard reasons[tasks[activity]]?.contains(words) != true else { continue }
      reasons[tasks[activity]] = reasons[tasks[activity]].map { "\($0); \(words)" } ?? words
    }
    return reasons
  }
}

extension Plan {
  /// Whether the assignment is of somebody whose work can be spread.
  func spreads(_ assignment: PlanAssignment) -> Bool {
    guard let resource = assignment.resource, resources.indices.contains(resource) else { return false }
    return resources[resource].kind == .work && assignment.units > 0
  }

  /// Spreads the remaining work of a task over stretches, day by day, as Microsoft Project writes splits: remaining work
  /// (kind 1) with nothing in between. The passes take such work from the first stretch to the last.
  mutating func spread(_ task: Int, over stretches: [WorkStretch]) {
    guard let first = stretches.first, let last = stretches.last else { return }
    var book = WorkClocks(
      calendars, firstDay: first.from.dayNumber, days: last.until.dayNumber - first.from.dayNumber + 1)
    let clock = book.clock(calendar)
    var days: [(from: Moment, until: Moment, seconds: Int)] = []
    for stretch in stretches {
      var from = stretch.from.seconds
      while from < stretch.until.seconds {
        let midnight = (Moment(seconds: from).dayNumber + 1) * Moment.secondsPerDay
        let until = min(clock.lastFinish(midnight), stretch.until.seconds)
        days.append(
          (Moment(seconds: from), Moment(seconds: until), clock.work(at: until) - clock.work(at: from)))
        from = clock.nextStart(max(until, from + 1))
      }
    }
    for place in assignments.indices where assignments[place].task == task && spreads(assignments[place]) {
      assignments[place].timephased.removeAll { $0.kind == 1 || $0.kind == 2 }
      let units = assignments[place].units
      assignments[place].timephased += days.map {
        Timephased(kind: 1, from: $0.from, until: $0.until, value: Double($0.seconds) * units)
      }
    }
  }
}
