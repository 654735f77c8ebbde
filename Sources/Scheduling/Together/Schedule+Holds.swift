extension Schedule {
  /// The schedule of a plan some of whose tasks wait for tasks of other plans, whose dates are known.
  ///
  /// Every hold is drawn into the plan as a moment of another plan with a link to the task, so that all that is true of
  /// links is true of it: onto summaries, onto begun work, in both dialects. What comes out has the tasks of the plan
  /// alone, and names the holds among the drivers. Without holds it is `Schedule(of:)`, at no other cost.
  public init(of plan: Plan, heldBy holds: [ExternalHold]) {
    let usable = holds.filter { plan.tasks.indices.contains($0.task) && !plan.tasks[$0.task].isBlank }
    guard !usable.isEmpty else {
      self.init(of: plan)
      return
    }
    let first = Schedule(of: plan.drawing(usable))
    let last = plan.lastFinish(first)
    let broken = usable.filter { plan.breaks($0, first) }
    // What holds nothing and lies after everything of the plan would put off its finish all the same.
    let kept = usable.filter { $0.moment <= last || !broken.contains($0) }
    self = kept.count == usable.count ? first : Schedule(of: kept.isEmpty ? plan : plan.drawing(kept))
    strip(plan, kept)
    if kept.contains(where: { $0.moment > last }) { finish = min(finish, last) }
    for hold in broken { findings.append(plan.broken(hold)) }
  }

  /// Takes out again what `Plan.drawing` put in.
  private mutating func strip(_ plan: Plan, _ holds: [ExternalHold]) {
    let (tasks, links) = (plan.tasks.count, plan.links.count)
    dates = Array(dates.prefix(tasks))
    for place in dates.indices {
      dates[place].drivers = dates[place].drivers.map { driver in
        switch driver {
        case .link(let at) where at >= links, .summaryLink(let at, _) where at >= links:
          holds.indices.contains(at - links) ? .external(holds[at - links].driver) : driver
        default: driver
        }
      }
    }
    findings = findings.compactMap { finding in
      var mine = finding
      mine.tasks.removeAll { $0 >= tasks }
      mine.links.removeAll { $0 >= links }
      return mine.tasks.isEmpty && !finding.tasks.isEmpty ? nil : mine
    }
    let starts = dates.indices.compactMap { plan.tasks[$0].isActive ? dates[$0].start : nil }
    start = starts.min() ?? plan.start
  }
}

extension Plan {
  /// The plan with a moment for each hold behind its last task, and a link from it.
  fileprivate func drawing(_ holds: [ExternalHold]) -> Plan {
    var plan = self
    let uid = (tasks.map(\.uid).max() ?? 0)
    for (at, hold) in holds.enumerated() {
      var moment = PlanTask(
        uid: uid.addingReportingOverflow(at + 1).partialValue, name: hold.driver.name ?? "")
      (moment.isExternal, moment.isMilestone) = (true, true)
      (moment.stored.start, moment.stored.finish) = (hold.moment, hold.moment)
      plan.tasks.append(moment)
      plan.links.append(
        PlanLink(plan.tasks.count - 1, hold.task, hold.holdsFinish ? .finishFinish : .finishStart))
    }
    return plan
  }

  /// The last moment of the plan's own tasks.
  fileprivate func lastFinish(_ schedule: Schedule) -> Moment {
    var last = Moment.first
    for place in tasks.indices where tasks[place].isActive {
      for moment in [schedule.dates[place].finish, schedule.dates[place].earlyFinish] {
        if let moment { last = max(last, moment) }
      }
    }
    return last
  }

  /// Whether a constraint, or what has happened, has the task earlier than the hold allows.
  fileprivate func breaks(_ hold: ExternalHold, _ schedule: Schedule) -> Bool {
    let dates = schedule.dates[hold.task]
    guard let date = hold.holdsFinish ? dates.finish : dates.start, date < hold.moment else { return false }
    // The end of one day and the beginning of the next are one moment to whoever works.
    return workingSeconds(of: hold.task, from: date, to: hold.moment) > 0
  }

  fileprivate func broken(_ hold: ExternalHold) -> Finding {
    let words = hold.driver.words(secondsPerDay: settings.secondsPerDay)
    let day = TextFigures.day(hold.moment, withYear: true)
    let isBegun = tasks[hold.task].progress.isStarted
    return Finding(
      isBegun ? .notice : .warning, "schedule.external-broken", tasks: [hold.task],
      isBegun
        ? "Work began before the link \(words) allowed it: not before \(day)."
        : "The link \(words) allows it not before \(day); its own constraint holds it earlier.")
  }

  /// The plan with holds written as constraints, for what reads constraints and no links from elsewhere: levelling and
  /// the simulation. A task with another kind of constraint keeps that.
  public func constrained(by holds: [ExternalHold]) -> Plan {
    var plan = self
    for hold in holds
    where plan.tasks.indices.contains(hold.task) && !plan.tasks[hold.task].progress.isStarted {
      let kind: DateConstraint.Kind = hold.holdsFinish ? .finishNoEarlierThan : .startNoEarlierThan
      let now = plan.tasks[hold.task].constraint
      if now == nil || now?.kind == .asSoonAsPossible {
        plan.tasks[hold.task].constraint = DateConstraint(kind, hold.moment)
      } else if now?.kind == kind, let date = now?.date {
        plan.tasks[hold.task].constraint = DateConstraint(kind, max(date, hold.moment))
      }
    }
    return plan
  }
}
