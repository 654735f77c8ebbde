/// The clocks of a plan's tasks after its dates are known, for whoever counts work between two moments.
///
/// A task is counted as the passes count it: by its own calendar, by that of those who work on it, or day and night.
struct PlanClocks: Sendable {
  private let clocks: [WorkClock]
  private let clockOfTask: [Int]
  private let planClock: Int

  /// - Parameter moments: every moment that will be asked for lies between the first and the last of these and those of
  ///   the schedule; what lies outside is counted from the edge.
  init(_ plan: Plan, _ schedules: [Schedule] = [], moments: [Moment?] = []) {
    var (first, last) = (plan.start.dayNumber, plan.start.dayNumber)
    func take(_ moment: Moment?) {
      guard let day = moment?.dayNumber else { return }
      (first, last) = (min(first, day), max(last, day))
    }
    for moment in moments + [plan.finish, plan.dataDate] { take(moment) }
    for schedule in schedules {
      take(schedule.start)
      take(schedule.finish)
      for dates in schedule.dates {
        take(dates.start)
        take(dates.finish)
      }
    }
    for task in plan.tasks {
      take(task.progress.actualStart)
      take(task.progress.actualFinish)
      for baseline in task.baselines {
        take(baseline.start)
        take(baseline.finish)
      }
    }
    let from = max(first, Moment.first.dayNumber) - 7
    let to = min(last, Moment.last.dayNumber) + 7
    let book = WorkClocks(plan.calendars, firstDay: from, days: max(to - from, 0) + 1)
    var builder = NetworkBuilder(plan, PlanFacts(plan), clocks: book)
    planClock = builder.book.calendar(plan.calendar)
    clockOfTask = plan.tasks.indices.map { builder.calendars(of: $0).clock }
    clocks = builder.book.all()
  }

  /// Working seconds between two moments in the plan's calendar; negative when the second is earlier.
  func work(from: Moment, to: Moment) -> Int { PlanClocks.work(clocks[planClock], from, to) }

  /// Working seconds between two moments as the task counts them; negative when the second is earlier.
  func work(_ task: Int, from: Moment, to: Moment) -> Int { PlanClocks.work(clock(of: task), from, to) }

  /// Working seconds in the plan's calendar before a moment, counted from an origin that stays.
  func position(_ moment: Moment) -> Int {
    clocks[planClock].work(at: PlanClocks.held(moment, clocks[planClock]))
  }

  /// The moment so many working seconds of the plan's calendar later, or earlier when negative.
  func shift(_ moment: Moment, by seconds: Int) -> Moment {
    let clock = clocks[planClock]
    return Moment(seconds: clock.shift(PlanClocks.held(moment, clock), by: seconds))
  }

  /// The moment so many seconds later as the task counts them, or earlier when negative.
  func shift(_ task: Int, _ moment: Moment, by seconds: Int) -> Moment {
    let clock = clock(of: task)
    return Moment(seconds: clock.shift(PlanClocks.held(moment, clock), by: seconds))
  }

  /// The moment itself when the task can be worked on at it, else the next at which it can.
  func nextStart(_ task: Int, _ moment: Moment) -> Moment {
    let clock = clock(of: task)
    return Moment(seconds: clock.nextStart(PlanClocks.held(moment, clock)))
  }

  private func clock(of task: Int) -> WorkClock {
    clocks[clockOfTask.indices.contains(task) ? clockOfTask[task] : planClock]
  }

  private static func work(_ clock: WorkClock, _ from: Moment, _ to: Moment) -> Int {
    clock.work(at: held(to, clock)) - clock.work(at: held(from, clock))
  }

  private static func held(_ moment: Moment, _ clock: WorkClock) -> Int {
    min(max(moment.seconds, clock.opens), clock.closes)
  }
}
