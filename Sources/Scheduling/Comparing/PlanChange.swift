/// One thing that differs between two plans.
public struct PlanChange: Hashable, Sendable {
  /// Such as `task.finish` or `link.lag`; stays when the words change.
  public var id: String
  /// The name of what differs: a task, a resource, a calendar, or two tasks that a link joins.
  public var subject: String
  /// The place of the task in the later plan; for links, of the successor.
  public var task: Int?
  /// The place of the task in the earlier plan.
  public var was: Int?
  public var from: Value?
  public var to: Value?
  /// Working seconds by which a date moved, in the task's calendar of the later plan; positive is later.
  public var by: Int?
  /// What differs, as a sentence.
  public var words: String
  /// Whether it follows from another change that is listed too: the dates of a summary, a start that moved with its finish.
  public var isImplied = false

  public enum Value: Hashable, Sendable {
    case moment(Moment)
    /// Seconds of work or of duration.
    case seconds(Int)
    /// An amount in the plan's currency.
    case amount(Double)
    /// 0 to 100.
    case percent(Double)
    case text(String)
  }
}

/// How differences are put into sentences: what a day of work is, and whether dates need their year.
struct PlanWording: Sendable {
  var secondsPerDay: Int
  var withYear: Bool

  /// `12 Mar instead of 5 Mar`; with the times of day where the days are the same.
  func instead(_ new: Moment, _ old: Moment) -> String {
    if new.day == old.day {
      return "\(day(new)), \(TextFigures.time(new)) instead of \(TextFigures.time(old))"
    }
    return "\(day(new)) instead of \(day(old))"
  }

  /// `5 working days later (12 Mar instead of 5 Mar)`; or, for a weekend, `8 Jun instead of 5 Jun, without …`.
  func shifted(_ by: Int, _ new: Moment, _ old: Moment) -> String {
    by == 0
      ? "\(instead(new, old)), without working time between" : "\(moved(by)) (\(instead(new, old)))"
  }

  func day(_ moment: Moment) -> String { TextFigures.day(moment, withYear: withYear) }

  /// `5 working days later`, `1 working hour earlier`.
  func moved(_ by: Int) -> String {
    TextFigures.work(by, secondsPerDay: secondsPerDay) + (by < 0 ? " earlier" : " later")
  }

  func work(_ seconds: Int, isElapsed: Bool = false) -> String {
    (seconds < 0 ? "-" : "")
      + TextFigures.work(
        seconds, secondsPerDay: isElapsed ? Moment.secondsPerDay : secondsPerDay,
        kind: isElapsed ? "elapsed" : "working")
  }

  /// `Start no earlier than 5 Mar`; `as soon as possible` for none.
  func constraint(_ constraint: DateConstraint?) -> String {
    guard let constraint else { return "as soon as possible" }
    let name = constraint.kind.words
    guard let date = constraint.date else { return name }
    return "\(name) \(day(date))"
  }

  /// `no lag`, `a lag of 2 working days`, `a lead of 50 %`.
  func lag(_ lag: Lag) -> String {
    if lag.sign == 0 { return "no lag" }
    let noun = lag.sign < 0 ? "a lead of " : "a lag of "
    switch lag {
    case .working(let seconds): return noun + TextFigures.work(seconds, secondsPerDay: secondsPerDay)
    case .elapsed(let seconds):
      return noun + TextFigures.work(seconds, secondsPerDay: Moment.secondsPerDay, kind: "elapsed")
    case .percent(let percent): return noun + TextFigures.decimal(abs(percent)) + " %"
    case .elapsedPercent(let percent): return noun + TextFigures.decimal(abs(percent)) + " % elapsed"
    }
  }
}
