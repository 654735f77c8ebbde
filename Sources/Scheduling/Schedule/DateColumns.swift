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
    (earlyStart, earlyFinish) = (run.dates.earlyStart, run.dates.earlyFinish)
    (lateStart, lateFinish, task) = (run.dates.lateStart, run.dates.lateFinish, run.network.task)
    let network = run.network
    totalFloat.reserveCapacity(network.count)
    var (known, clock) = (-1, network.clocks.first)
    for node in 0..<network.count {
      if Int(network.clock[node]) != known {
        known = Int(network.clock[node])
        clock = network.clocks[known]
      }
      guard let clock else { break }
      totalFloat.append(clock.work(at: lateFinish[node]) - clock.work(at: earlyFinish[node]))
    }
  }
}
