extension Plan {
  /// The moment at which so many working seconds of the plan's own calendar are done that begin with a moment.
  ///
  /// - Parameter years: how far ahead the calendar is worked out; what lies beyond is answered with its edge.
  public func moments(after start: Moment, workingSeconds: [Int], years: Int = 60) -> [Moment] {
    let days = min(max(years, 1) * 366, 120_000)
    var book = WorkClocks(calendars, firstDay: start.dayNumber - 7, days: days)
    let clock = book.clock(calendar)
    let from = clock.work(at: start.seconds)
    return workingSeconds.map { seconds in
      let (sum, overflow) = from.addingReportingOverflow(max(seconds, 0))
      let at = overflow ? clock.closes : seconds <= 0 ? clock.nextStart(start.seconds) : clock.finish(of: sum)
      return min(Moment(seconds: at), .last)
    }
  }

  /// Seconds between two moments as a task of the plan counts them: by its own calendar, by that of those who work on
  /// it, or day and night; negative when the second is earlier.
  ///
  /// - Parameter task: its place in the plan.
  public func workingSeconds(of task: Int, from: Moment, to: Moment) -> Int {
    PlanClocks(self, moments: [from, to]).work(task, from: from, to: to)
  }

  /// The same of many tasks at once, in the order of the spans.
  public func workingSeconds(of spans: [PlanSpan]) -> [Int] {
    if spans.isEmpty { return [] }
    let clocks = PlanClocks(self, moments: spans.flatMap { [$0.from, $0.to] })
    return spans.map { clocks.work($0.task, from: $0.from, to: $0.to) }
  }

  /// Working seconds of the plan's own calendar between two moments; negative when the second is earlier.
  public func workingSeconds(from: Moment, to: Moment) -> Int {
    let (first, last) = (min(from, to).dayNumber, max(from, to).dayNumber)
    var book = WorkClocks(calendars, firstDay: first - 1, days: min(last - first + 3, 120_000))
    let clock = book.clock(calendar)
    return clock.work(at: to.seconds) - clock.work(at: from.seconds)
  }
}

/// A stretch of time in which a task is counted.
public struct PlanSpan: Hashable, Sendable {
  /// The place of the task in the plan.
  public var task: Int
  public var from: Moment
  public var to: Moment

  public init(task: Int, from: Moment, to: Moment) { (self.task, self.from, self.to) = (task, from, to) }
}
