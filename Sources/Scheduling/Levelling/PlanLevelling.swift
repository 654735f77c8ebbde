/// A plan levelled to what its resources can give: the delays of its tasks, what holds each, and the load before and after.
///
/// Time is counted in minutes of the plan's own calendar: a task that works by another calendar is levelled as if it
/// worked by the plan's, and the dates are then computed by its own. What has begun stays where it is.
///
/// With splitting, a task may be interrupted while those who work on it are taken by tasks that come before it, by
/// priority and by the rule, as Microsoft Project's "Levelling can create splits in remaining work" does. Only the plan
/// by one rule knows how to split; a search moves whole tasks.
public struct PlanLevelling: Sendable {
  /// The plan with the delays in its tasks and the splits in its assignments; nothing else is changed.
  public let plan: Plan
  public let before: Schedule
  public let after: Schedule
  /// For each task of the plan what held it, in words; nil where it was neither moved nor interrupted.
  public let reasons: [String?]
  public let result: LevelledSchedule
  /// For each task of the plan that is interrupted, its place and the stretches in which it is worked on, in order of time.
  /// The plan carries them as the remaining work of its assignments, stretch by stretch.
  public let splits: [Int: [WorkStretch]]

  public enum Problem: Error, Sendable, Hashable, CustomStringConvertible {
    case nothingToLevel
    case cannot(String)

    public var description: String {
      switch self {
      case .nothingToLevel: "No task of the plan that is still to be done has a resource that works."
      case .cannot(let sentence): sentence
      }
    }
  }

  /// - Parameters:
  ///   - schedules: how many schedules the search may generate; 0 levels by one rule alone.
  ///   - seconds: or for how long it may search.
  ///   - seed: the same seed and number of schedules give the same plan.
  ///   - splitting: whether tasks may be interrupted; not together with a search, and only in Microsoft's dialect, since
  ///     P6 does not split.
  ///   - isCancelled: asked now and then by a search; when true, the best plan so far is taken.
  ///   - progress: told by a search how far it is.
  public init(
    _ plan: Plan, schedules: Int = 0, seconds: Double? = nil, seed: UInt64 = 1, splitting: Bool = false,
    isCancelled: @escaping () -> Bool = { Task.isCancelled },
    progress: @escaping (LevellingProgress) -> Void = { _ in }
  ) throws(Problem) {
    var bare = plan
    for at in bare.tasks.indices { bare.tasks[at].levellingDelay = 0 }
    let before = Schedule(of: bare)
    var frame = LevellingFrame(bare, before)
    frame.gather()
    guard !frame.problem.demands.isEmpty else { throw .nothingToLevel }
    if splitting {
      guard schedules == 0, seconds == nil else {
        throw .cannot("A search moves whole tasks. Level without a search, or without splitting.")
      }
      guard plan.dialect == .microsoft else {
        throw .cannot("Primavera P6 does not split tasks. Level without splitting.")
      }
      let split = try frame.split()
      for (task, delay) in split.delays { bare.tasks[task].levellingDelay = delay }
      for (task, stretches) in split.stretches { bare.spread(task, over: stretches) }
      (result, reasons, splits) = (split.result, split.reasons, split.stretches)
      (self.plan, self.before, after) = (bare, before, Schedule(of: bare))
      return
    }
    let result: LevelledSchedule
    do throws(LevellingError) {
      if let seconds {
        result = try Levelling.search(
          frame.problem, budget: .seconds(seconds), seed: seed, isCancelled: isCancelled, progress: progress)
      } else if schedules > 0 {
        result = try Levelling.search(
          frame.problem, budget: .schedules(schedules), seed: seed, isCancelled: isCancelled,
          progress: progress)
      } else {
        result = try Levelling.level(frame.problem)
      }
    } catch { throw .cannot(frame.sentence(error)) }
    self.result = result
    (reasons, splits) = (frame.reasons(result), [:])
    for (task, delay) in frame.delays(result) { bare.tasks[task].levellingDelay = delay }
    (self.plan, self.before, after) = (bare, before, Schedule(of: bare))
  }

  /// The delays as one edit of the plan. Splits are not in it: a plan that has some is kept as a whole.
  public var edit: PlanEdit {
    .setDelays(
      plan.tasks.filter { $0.levellingDelay > 0 }.map { .init(task: $0.uid, seconds: $0.levellingDelay) })
  }
}

/// A plan as the leveller sees it, and the way back.
struct LevellingFrame {
  let plan: Plan
  let schedule: Schedule
  let clock: WorkClock
  let origin: Int
  var problem = LevellingProblem(activities: [], resources: [], links: [], demands: [])
  /// The task of each activity, and the activity of each task or -1.
  var tasks: [Int] = []
  var activity: [Int]
  /// For each link of the problem its kind in the plan.
  var kinds: [LinkKind] = []

  init(_ plan: Plan, _ schedule: Schedule) {
    (self.plan, self.schedule) = (plan, schedule)
    let first = min(plan.start, schedule.start).dayNumber - 1
    let span = schedule.finish.dayNumber - first
    var book = WorkClocks(plan.calendars, firstDay: first, days: min(span * 8 + 3660, 120_000))
    clock = book.clock(plan.calendar)
    origin = clock.work(at: schedule.start.seconds) / 60
    activity = [Int](repeating: -1, count: plan.tasks.count)
  }

  private func minute(_ moment: Moment?) -> Int { clock.work(at: moment?.seconds ?? 0) / 60 - origin }

  mutating func gather() {
    let isDetail = plan.detailTasks()
    for (place, task) in plan.tasks.enumerated() where isDetail[place] && !task.progress.isFinished {
      let dates = schedule.dates[place]
      guard let start = dates.start, let finish = dates.finish else { continue }
      activity[place] = tasks.count
      tasks.append(place)
      let (from, to) = (minute(start), minute(finish))
      var made = LevellingActivity(duration: max(to - from, 0), release: 0, priority: task.priority)
      if task.progress.isStarted || task.isManual || holds(task.constraint) { made.pinned = from }
      made.release = release(task, from)
      problem.activities.append(made)
    }
    addLinks()
    addDemands()
  }

  private func holds(_ constraint: DateConstraint?) -> Bool {
    constraint.map { [.mustStartOn, .mustFinishOn].contains($0.kind) } ?? false
  }

  /// Without a predecessor a task may start where the plan has it; a constraint holds it there.
  private func release(_ task: PlanTask, _ start: Int) -> Int {
    switch task.constraint?.kind {
    case .startNoEarlierThan, .finishNoEarlierThan, .startOn, .finishOn: max(start, 0)
    default: plan.dialect == .primavera ? max(minute(plan.dataDate ?? plan.start), 0) : 0
    }
  }

  private mutating func addLinks() {
    for link in plan.links
    where plan.tasks.indices.contains(link.predecessor) && plan.tasks.indices.contains(link.successor) {
      for from in ends(link.predecessor) {
        for to in ends(link.successor) {
          let (a, b) = (problem.activities[from].duration, problem.activities[to].duration)
          let lag = lag(link)
          let least =
            switch link.kind {
            case .finishStart: a + lag
            case .startStart: lag
            case .finishFinish: a + lag - b
            case .startFinish: lag - b
            }
          problem.links.append(LevellingLink(predecessor: from, successor: to, lag: least))
          kinds.append(link.kind)
        }
      }
    }
  }

  /// The activities that a task is: itself, or all below a summary.
  private func ends(_ task: Int) -> [Int] {
    if activity[task] >= 0 { return [activity[task]] }
    guard plan.tasks[task].kind == .summary else { return [] }
    return (task..<plan.end(of: task)).compactMap { activity[$0] >= 0 ? activity[$0] : nil }
  }

  private func lag(_ link: PlanLink) -> Int {
    switch link.lag {
    case .working(let seconds): seconds / 60
    case .elapsed(let seconds): seconds / 60 * plan.settings.secondsPerWeek / (7 * Moment.secondsPerDay)
    case .percent(let percent), .elapsedPercent(let percent):
      Int(exactly: (Double(plan.tasks[link.predecessor].duration) * percent / 6000).rounded()) ?? 0
    }
  }

  /// Capacities and demands in hundredths of a whole one.
  private mutating func addDemands() {
    func hundredths(_ units: Double) -> Int { Int(exactly: (min(max(units, 0), 1e9) * 100).rounded()) ?? 0 }
    for resource in plan.resources {
      let isShared = resource.kind == .work && !resource.isBlank
      problem.resources.append(
        LevellingResource(capacity: isShared ? hundredths(max(resource.units, 0.01)) : 1 << 38))
    }
    for assignment in plan.assignments {
      guard plan.tasks.indices.contains(assignment.task), activity[assignment.task] >= 0,
        let resource = assignment.resource, plan.resources.indices.contains(resource),
        plan.resources[resource].kind == .work, assignment.units > 0
      else { continue }
      problem.demands.append(
        LevellingDemand(
          activity: activity[assignment.task], resource: resource, amount: hundredths(assignment.units)))
    }
  }

  /// Elapsed seconds by which each task lies behind where its links would put it.
  func delays(_ result: LevelledSchedule) -> [(task: Int, seconds: Int)] {
    var earliest = problem.activities.map { max($0.release, 0) }
    for link in problem.links {
      earliest[link.successor] = max(earliest[link.successor], result.starts[link.predecessor] + link.lag)
    }
    return tasks.indices.compactMap { place in
      guard problem.activities[place].pinned == nil, result.starts[place] > earliest[place] else {
        return nil
      }
      let from = clock.start(of: (earliest[place] + origin) * 60)
      let to = clock.start(of: (result.starts[place] + origin) * 60)
      return to > from ? (tasks[place], to - from) : nil
    }
  }

  func reasons(_ result: LevelledSchedule) -> [String?] {
    var reasons = [String?](repeating: nil, count: plan.tasks.count)
    for (place, cause) in result.causes.enumerated() {
      guard let cause else { continue }
      reasons[tasks[place]] =
        switch cause {
        case .resource(let resource, let holder?):
          "\(plan.resources[resource].name) works on \(name(holder)) until then"
        case .resource(let resource, nil): "\(plan.resources[resource].name) has too little before then"
        case .predecessor(let before): "it waits for \(name(before)), which was moved"
        case .room: "it could start earlier and delays nothing where it is"
        }
    }
    return reasons
  }

  func name(_ activity: Int) -> String {
    guard tasks.indices.contains(activity) else { return "a task" }
    let task = plan.tasks[tasks[activity]]
    return [task.code, task.name].filter { !$0.isEmpty }.joined(separator: " ")
  }

  func sentence(_ error: LevellingError) -> String {
    switch error {
    case .cycle(let activities):
      return "Tasks wait for each other in a circle: \(activities.map(name).joined(separator: " → "))."
    case .demandOverCapacity(let activity, let resource, let demand, let capacity):
      return
        "\(name(activity)) asks for \(demand) % of \(plan.resources[resource].name), which has \(capacity) %. "
        + "Lower the units of the assignment, or raise those of the resource."
    case .neverFits(let activity):
      return "\(name(activity)) never fits: what it needs is never free for so long."
    case .tooLong(let activity): return "The plan grows longer than can be counted, with \(name(activity))."
    case .negativeDuration(let activity): return "\(name(activity)) has a duration below nothing."
    default: return "The plan cannot be levelled: \(error)."
    }
  }
}
