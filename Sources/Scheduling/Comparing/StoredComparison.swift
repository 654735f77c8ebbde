/// The dates that a file held beside those computed from it: the measure of how far a plan's tool is followed.
public struct StoredComparison: Hashable, Sendable {
  /// How many tasks with dates of their own were compared: no summaries, spans, blanks, external or inactive ones.
  public var compared = 0
  public var startsAgreeing = 0
  public var finishesAgreeing = 0
  public var differences: [Difference] = []

  public struct Difference: Hashable, Sendable {
    /// The place of the task in the plan.
    public var task: Int
    public var storedStart: Moment?
    public var storedFinish: Moment?
    public var start: Moment?
    public var finish: Moment?
    /// Why, where it is known.
    public var reason: String?
  }

  /// - Parameter tolerance: seconds by which dates may differ and agree; files hold minutes.
  public init(_ plan: Plan, _ schedule: Schedule, tolerance: Int = 59) {
    func agree(_ stored: Moment?, _ computed: Moment?) -> Bool {
      guard let stored else { return true }
      // A date that could not be computed agrees with none.
      return computed.map { abs($0.seconds - stored.seconds) <= tolerance } ?? false
    }
    let isParent = plan.parents()
    for (place, task) in plan.tasks.enumerated() where place < schedule.dates.count {
      guard !task.isBlank, !task.isExternal, task.isActive, task.kind != .summary,
        !isParent[place],
        task.stored.start != nil || task.stored.finish != nil
      else { continue }
      compared += 1
      let dates = schedule.dates[place]
      let start = agree(task.stored.start, dates.start)
      let finish = agree(task.stored.finish, dates.finish)
      startsAgreeing += start ? 1 : 0
      finishesAgreeing += finish ? 1 : 0
      guard !start || !finish else { continue }
      differences.append(
        Difference(
          task: place, storedStart: task.stored.start, storedFinish: task.stored.finish, start: dates.start,
          finish: dates.finish, reason: nil))
    }
    explain(plan, schedule)
  }

  /// Whether no work lies between the dates in the file and those computed.
  private func isSameWorkingMoment(_ difference: Difference, _ plan: Plan) -> Bool {
    let calendar = plan.tasks[difference.task].calendar ?? plan.calendar
    let moments = [difference.storedStart, difference.start, difference.storedFinish, difference.finish]
    guard moments.allSatisfy({ $0 != nil }) else { return false }
    let days = moments.compactMap { $0?.dayNumber }
    guard let first = days.min(), let last = days.max() else { return false }
    var book = WorkClocks(plan.calendars, firstDay: first, days: min(last - first + 2, 40_000))
    let clock = book.clock(calendar)
    func work(_ moment: Moment?) -> Int { clock.work(at: moment?.seconds ?? 0) }
    return work(moments[0]) == work(moments[1]) && work(moments[2]) == work(moments[3])
  }

  /// Names the reasons that can be told from the plan.
  private mutating func explain(_ plan: Plan, _ schedule: Schedule) {
    if differences.isEmpty { return }
    let differing = Set(differences.map(\.task))
    let clocks = PlanClocks(
      plan, [schedule], moments: differences.flatMap { [$0.storedStart, $0.storedFinish] })
    let daysOnly = Self.namesDaysOnly(plan)
    for (at, difference) in differences.enumerated() {
      let task = plan.tasks[difference.task]
      let followed = schedule.dates[difference.task].drivers.compactMap { driver -> Int? in
        guard case .link(let link) = driver, plan.links.indices.contains(link) else { return nil }
        return plan.links[link].predecessor
      }
      if let before = followed.first(where: differing.contains) {
        let name = [plan.tasks[before].code, plan.tasks[before].name].filter { !$0.isEmpty }.joined(
          separator: " ")
        differences[at].reason = "it follows \(name), which differs"
      } else if let cycle = schedule.findings.first(where: {
        $0.id == "schedule.cycle" && $0.tasks.contains(difference.task)
      }) {
        differences[at].reason = cycle.message
      } else if isSameWorkingMoment(difference, plan) {
        differences[at].reason = "the same moment in working time, written as the start of the next shift"
      } else if task.stored.earlyStart != nil, task.stored.start != task.stored.earlyStart,
        !task.progress.isStarted
      {
        differences[at].reason = "in the file its dates are not its early dates: it was levelled or moved"
      } else if task.levellingDelay > 0 {
        differences[at].reason = "levelling delayed it in its tool"
      } else {
        differences[at].reason = ownReason(difference, plan, clocks, daysOnly)
      }
    }
  }

  /// What the file says of the task itself that its dates do not agree with.
  private func ownReason(
    _ difference: Difference, _ plan: Plan, _ clocks: PlanClocks, _ daysOnly: Bool
  ) -> String? {
    let (place, task) = (difference.task, plan.tasks[difference.task])
    guard let start = difference.storedStart, let finish = difference.storedFinish,
      let computed = difference.finish
    else { return nil }
    if daysOnly, difference.start == start {
      let dawn = Moment(finish.day)
      let isThatDay =
        computed.day == finish.day || computed < dawn && clocks.work(place, from: computed, to: dawn) == 0
      if isThatDay { return "the file names days without a time; its finish falls on that day" }
    }
    let held = clocks.work(place, from: start, to: finish)
    guard !task.progress.isStarted, abs(held - task.duration) > 59 else { return nil }
    return
      "in the file \(Self.hours(held)) of work lie between its dates, and its duration is \(Self.hours(task.duration))"
  }

  private static func hours(_ seconds: Int) -> String {
    let tenths = (seconds + 180) / 360
    if tenths == 10 { return "1 hour" }
    return tenths % 10 == 0 ? "\(tenths / 10) hours" : "\(tenths / 10).\(abs(tenths % 10)) hours"
  }

  /// Whether every date in the file has the time of day that stands for one that is missing.
  private static func namesDaysOnly(_ plan: Plan) -> Bool {
    plan.tasks.allSatisfy { task in
      let (start, finish) = (task.stored.start, task.stored.finish)
      return start.map { $0.secondOfDay == plan.settings.defaultStart } ?? true
        && finish.map { $0.secondOfDay == plan.settings.defaultFinish || $0 == start } ?? true
    }
  }
}
