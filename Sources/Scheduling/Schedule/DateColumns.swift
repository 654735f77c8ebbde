/// The dates of a plan as columns, one place for each task that is computed: what another engine needs and nothing else.
///
/// `Schedule` says more (summaries, drivers, findings) and takes several times as long.
public struct DateColumns: Sendable {
  /// The place of each task in the plan.
  public private(set) var task: [Int32] = []
  /// Seconds since 1970 on the plan's wall clock.
  public private(set) var earlyStart: [Int] = []
  public private(set) var earlyFinish: [Int] = []
  public private(set) var lateStart: [Int] = []
  public private(set) var lateFinish: [Int] = []
  /// Working seconds of the task's own calendar.
  public private(set) var totalFloat: [Int] = []
  public let finish: Moment

  public init(of plan: Plan) {
    let run = PlanRun.long(enough: plan)
    finish = Moment(seconds: run.finish)
    let (early, late) = (run.dates.early, run.dates.late)
    (earlyStart, earlyFinish) = (early.map(\.start), early.map(\.finish))
    (lateStart, lateFinish) = (late.map(\.start), late.map(\.finish))
    task = run.network.task
    totalFloat = early.indices.map { late[$0].finishWork - early[$0].finishWork }
  }
}
