/// Where a calendar moves a start.
extension PlanRun {
  /// The stretch without work between the moment that links, constraints and delays give and the early start; nil where
  /// the start is at that moment, is counted back from a finish, or is not computed.
  func gap(before node: Int, _ detail: Network.Detail?) -> CalendarGap? {
    switch network.kind[node] {
    case .gate, .end, .fixed: return nil
    case .work, .moment, .startMoment: break
    }
    let begins = dates.early[node].start
    // Where work goes on up to the start, nothing was pushed: asked first, because it answers for most.
    if detail?.parts.isEmpty ?? true, network.clocks[Int(network.clock[node])].lastFinish(begins) == begins {
      return nil
    }
    let given = self.given(node, detail)
    if let given, given < begins, network.begin(node, at: given) == begins {
      return gap(node, detail, from: given, to: begins)
    }
    // A constraint that wins over the links has put the start before the moment that they give.
    guard detail?.actualStart == nil, begins < given ?? .max else { return nil }
    for constraint in [detail?.constraint, detail?.second] {
      guard let constraint, !constraint.endsTask, let date = constraint.date?.seconds, date < begins,
        network.begin(node, at: date) == begins
      else { continue }
      return gap(node, detail, from: date, to: begins)
    }
    return nil
  }

  /// The moment that all but the calendar give; nil where the start is counted back from a finish.
  private func given(_ node: Int, _ detail: Network.Detail?) -> Int? {
    var (start, finish) = network.held(node, frame, dates)
    if let detail, detail.actualStart != nil {
      // P6: what is left of begun work.
      let isHeld = plan.settings.outOfSequence == .retainedLogic
      (start, finish) = (max(isHeld ? start : frame.floor, detail.resume ?? .min), isHeld ? finish : .min)
    } else if let detail {
      for constraint in [detail.constraint, detail.second] {
        if let date = constraint?.earliestStart { start = max(start, date) }
        if let date = constraint?.earliestFinish { finish = max(finish, date) }
      }
    }
    if network.kind[node] != .work { (start, finish) = (max(start, finish), .min) }
    let delay = detail?.actualStart == nil ? detail?.levellingDelay ?? 0 : 0
    let back =
      finish == .min ? Int.min : network.begin(node, toFinishBy: finish, network.duration[node])
    if delay > 0 { return max(network.begin(node, at: start), back) + delay }
    return back == .min || back < network.begin(node, at: start) ? start : nil
  }

  private func gap(_ node: Int, _ detail: Network.Detail?, from: Int, to: Int) -> CalendarGap? {
    let first = detail?.parts.first { network.clocks[Int($0.clock)].nextStart(from) == to }
    let calendars = network.calendarsOfClock[Int(first?.clock ?? network.clock[node])]
    guard let calendar = calendars.first else { return nil }
    return CalendarGap(
      calendar: calendar, other: calendars.count > 1 ? calendars[1] : nil, from: Moment(seconds: from),
      until: Moment(seconds: to))
  }
}
