/// How far one task stands from what a baseline promised.
///
/// Variance is current less baseline, so that later, longer, more and dearer are positive (Microsoft: Start Variance and its
/// like). Where either side is missing the variance is unknown with a reason.
public struct BaselineVariance: Hashable, Sendable {
  /// The place of the task.
  public var task: Int
  /// Working seconds as the task counts them.
  public var start: Known<Int>
  public var finish: Known<Int>
  /// Working seconds; elapsed ones for a task that runs day and night.
  public var duration: Known<Int>
  /// Seconds of work.
  public var work: Known<Int>
  /// In the plan's currency.
  public var cost: Known<Double>

  /// One for each task of the plan, in its order.
  ///
  /// - Parameter number: which baseline, 0 to 10.
  public static func all(_ plan: Plan, _ schedule: Schedule, baseline number: Int = 0) -> [BaselineVariance] {
    let clocks = PlanClocks(plan, [schedule])
    return plan.tasks.indices.map { place in
      let (task, dates) = (plan.tasks[place], schedule.dates(of: place))
      let promised = task.baseline(number)
      func known<Value>(_ now: Value?, _ then: Value?, _ what: String, _ less: (Value, Value) -> Value?)
        -> Known<Value>
      {
        guard promised != nil else { return .unknown("The task has no baseline \(number).") }
        guard let then else { return .unknown("Baseline \(number) has no \(what).") }
        guard let now else { return .unknown("The task has no \(what).") }
        return less(now, then).map { .known($0) } ?? .unknown("The \(what) is too large to count with.")
      }
      func moved(_ now: Moment?, _ then: Moment?, _ what: String) -> Known<Int> {
        // Both are turned into working seconds from an origin first, so that one subtraction serves all.
        let origin = Moment.first
        return known(
          now.map { clocks.work(place, from: origin, to: $0) },
          then.map { clocks.work(place, from: origin, to: $0) }, what, less)
      }
      return BaselineVariance(
        task: place, start: moved(dates.start, promised?.start, "start"),
        finish: moved(dates.finish, promised?.finish, "finish"),
        duration: known(task.duration, promised?.duration, "duration", less),
        work: known(task.work, promised?.work, "work", less),
        cost: known(task.cost, promised?.cost, "cost") { $0 - $1 })
    }
  }

  private static func less(_ a: Int, _ b: Int) -> Int? {
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? nil : difference
  }
}
