extension Driver {
  /// What holds the date, in words: “after 12 Prototype (FS + 2 d)”.
  public func words(in plan: Plan) -> String {
    switch self {
    case .link(let place): return Driver.link(place, plan)
    case .summaryLink(let place, let summary):
      return "\(Driver.link(place, plan)), through the summary \(Driver.name(summary, plan))"
    case .constraint(let kind): return "held by its constraint: \(kind.words)"
    case .summaryConstraint(let kind, let summary):
      return "held by the constraint of the summary \(Driver.name(summary, plan)): \(kind.words)"
    case .planStart: return "at the start of the plan"
    case .planFinish: return "back from the finish of the plan"
    case .dataDate: return "at the data date: nothing is planned before it"
    case .actualStart: return "it has begun"
    case .manual: return "set by hand"
    case .levellingDelay: return "delayed by levelling"
    case .calendar(let gap): return gap.words(in: plan)
    case .child(let place): return "begins with \(Driver.name(place, plan))"
    case .resume: return "when it is resumed"
    case .external(let driver): return driver.words(secondsPerDay: plan.settings.secondsPerDay)
    }
  }

  private static func link(_ place: Int, _ plan: Plan) -> String {
    guard plan.links.indices.contains(place) else { return "after a task" }
    let link = plan.links[place]
    return link.kind.words(
      after: name(link.predecessor, plan), link.lag, secondsPerDay: plan.settings.secondsPerDay)
  }

  private static func name(_ task: Int, _ plan: Plan) -> String {
    guard plan.tasks.indices.contains(task) else { return "a task" }
    if plan.tasks[task].code.isEmpty || plan.tasks[task].name.isEmpty {
      return plan.tasks[task].code + plan.tasks[task].name
    }
    return "\(plan.tasks[task].code) \(plan.tasks[task].name)"
  }
}

extension Driver {
  /// Whether it is a calendar that only keeps the night between two days: true of most starts, and news to nobody.
  public var isOvernight: Bool {
    if case .calendar(let gap) = self { gap.until.dayNumber - gap.from.dayNumber <= 1 } else { false }
  }
}

extension CalendarGap {
  /// Such as “the calendar Standard has no work from Fri 5 Jun 17:00 to Mon 8 Jun 08:00”.
  public func words(in plan: Plan) -> String {
    func name(_ place: Int) -> String {
      let name = plan.calendars.indices.contains(place) ? plan.calendars[place].name : ""
      return name.isEmpty ? "without a name" : name
    }
    let (isOneDay, isOneYear) = (from.day == until.day, from.day.parts.year == until.day.parts.year)
    func moment(_ moment: Moment) -> String {
      let day = TextFigures.day(moment, withYear: !isOneYear)
      return "\(TextFigures.weekday(moment)) \(day) \(TextFigures.time(moment))"
    }
    let stretch = "from \(moment(from)) to \(isOneDay ? TextFigures.time(until) : moment(until))"
    guard let other else { return "the calendar \(name(calendar)) has no work \(stretch)" }
    return "the calendars \(name(calendar)) and \(name(other)) have no work in common \(stretch)"
  }
}

extension LinkKind {
  /// Such as “after 12 Prototype (FS + 2 d)”.
  func words(after name: String, _ lag: Lag, secondsPerDay: Int) -> String {
    let lag = lag.words(secondsPerDay: secondsPerDay)
    return "after \(name) (\(short)\(lag.isEmpty ? "" : " \(lag)"))"
  }
}

extension Lag {
  /// `+ 2 d`, `- 3.5 h`, `+ 50 %`; empty for none. A day is as long as the plan says.
  public func words(secondsPerDay: Int) -> String {
    func signed(_ text: String, _ isNegative: Bool) -> String { (isNegative ? "- " : "+ ") + text }
    switch self {
    case .working(0), .elapsed(0): return ""
    case .working(let seconds):
      return signed(Lag.amount(abs(seconds), day: max(secondsPerDay, 1), ""), seconds < 0)
    case .elapsed(let seconds):
      return signed(Lag.amount(abs(seconds), day: Moment.secondsPerDay, "e"), seconds < 0)
    case .percent(let percent): return signed("\(Lag.trimmed(abs(percent))) %", percent < 0)
    case .elapsedPercent(let percent): return signed("\(Lag.trimmed(abs(percent))) e%", percent < 0)
    }
  }

  private static func amount(_ seconds: Int, day: Int, _ prefix: String) -> String {
    if seconds % (day / 2 == 0 ? 1 : day / 2) == 0 {
      return "\(trimmed(Double(seconds) / Double(day))) \(prefix)d"
    }
    return "\(trimmed((Double(seconds) / 36).rounded() / 100)) \(prefix)h"
  }

  static func trimmed(_ value: Double) -> String {
    if let whole = Int(exactly: value) { return String(whole) }
    return String(value)
  }
}

extension DateConstraint.Kind {
  /// Such as “start no earlier than”.
  public var words: String {
    switch self {
    case .asSoonAsPossible: "as soon as possible"
    case .asLateAsPossible: "as late as possible"
    case .startNoEarlierThan: "start no earlier than"
    case .startNoLaterThan: "start no later than"
    case .finishNoEarlierThan: "finish no earlier than"
    case .finishNoLaterThan: "finish no later than"
    case .mustStartOn: "must start on"
    case .mustFinishOn: "must finish on"
    case .startOn: "start on"
    case .finishOn: "finish on"
    }
  }
}
