/// The earliest each node can be, from the first to the last (Kelley and Walker 1959, with the four kinds of links).
extension Network {
  func forward(_ frame: PassFrame, _ dates: inout NodeDates) {
    for node in 0..<count {
      let (start, finish) = held(node, frame, dates)
      if detail[node] < 0, kind[node] == .work {
        let clock = clocks[Int(self.clock[node])]
        var work = clock.work(at: start)
        if finish != Int.min { work = max(work, clock.work(at: finish) - duration[node]) }
        let begins = clock.start(of: work)
        dates.earlyStart[node] = begins
        dates.earlyFinish[node] = duration[node] > 0 ? clock.finish(of: work + duration[node]) : begins
      } else {
        place(node, start, finish, frame, &dates)
      }
    }
  }

  /// The earliest moment at which links and floor let the node start, and the earliest at which links let it finish, or
  /// `Int.min`; its calendar is not asked yet.
  @inline(__always)
  func held(_ node: Int, _ frame: PassFrame, _ dates: NodeDates) -> (start: Int, finish: Int) {
    var (start, finish) = (frame.floor, Int.min)
    var at = Int(edgeStart[node])
    let last = Int(edgeStart[node + 1])
    while at < last {
      let edge = edges[at]
      at += 1
      let from = Int(edge.from)
      if frame.dialect == .primavera, detail[from] >= 0 {
        hold(edge, after: from, frame, dates, &start, &finish)
        continue
      }
      switch edge.kind {
      case .finishStart: start = max(start, after(dates.earlyFinish[from], edge))
      case .startStart: start = max(start, after(dates.earlyStart[from], edge))
      case .finishFinish: finish = max(finish, after(dates.earlyFinish[from], edge))
      case .startFinish: finish = max(finish, after(dates.earlyStart[from], edge))
      }
    }
    return (start, finish)
  }

  /// P6: what has begun passes on its actual dates, and of the lag only what is left after the data date.
  private func hold(
    _ edge: Edge, after from: Int, _ frame: PassFrame, _ dates: NodeDates, _ start: inout Int,
    _ finish: inout Int
  ) {
    let began = details[Int(detail[from])]
    var first = dates.earlyStart[from]
    if let actual = began.actualStart { first = after(actual, edge) } else { first = after(first, edge) }
    var last = dates.earlyFinish[from]
    if let actual = began.actualFinish, edge.counting != .none {
      last = max(last, after(actual, edge))
    } else {
      last = after(last, edge)
    }
    switch edge.kind {
    case .finishStart: start = max(start, last)
    case .startStart: start = max(start, first)
    case .finishFinish: finish = max(finish, last)
    case .startFinish: finish = max(finish, first)
    }
  }

  /// The dates of a node that more than links and duration hold.
  private func place(_ node: Int, _ start: Int, _ finish: Int, _ frame: PassFrame, _ dates: inout NodeDates) {
    let detail = self.detail[node] >= 0 ? details[Int(self.detail[node])] : nil
    switch kind[node] {
    case .gate:
      let held = max(start, detail?.constraint?.earliestStart ?? start)
      (dates.earlyStart[node], dates.earlyFinish[node]) = (held, held)
    case .end:
      let first = incoming(node).reduce(Int.max) { min($0, dates.earlyStart[Int($1.from)]) }
      dates.earlyStart[node] = first == .max ? start : first
      dates.earlyFinish[node] = max(finish, dates.earlyStart[node])
    case .fixed:
      let begins = detail?.fixedStart ?? start
      let ends = detail?.fixedFinish ?? clocks[Int(clock[node])].shift(begins, by: duration[node])
      (dates.earlyStart[node], dates.earlyFinish[node]) = (begins, max(begins, ends))
    case .work, .moment, .startMoment:
      guard let detail else {
        let begins = max(begin(node, at: start), finish == .min ? .min : begin(node, at: finish))
        (dates.earlyStart[node], dates.earlyFinish[node]) = (begins, begins)
        return
      }
      if let actual = detail.actualStart {
        frame.dialect == .microsoft
          ? begun(node, detail, actual, &dates) : begunAtPrimavera(node, detail, start, finish, frame, &dates)
      } else {
        unbegun(node, detail, start, finish, frame, &dates)
      }
    }
  }

  /// The edges that lead to a node.
  func incoming(_ node: Int) -> ArraySlice<Edge> { edges[Int(edgeStart[node])..<Int(edgeStart[node + 1])] }

  /// Microsoft: work that has begun stays where it began; what is left goes on where it is resumed.
  private func begun(_ node: Int, _ detail: Detail, _ actual: Int, _ dates: inout NodeDates) {
    dates.earlyStart[node] = actual
    if let finished = detail.actualFinish {
      dates.earlyFinish[node] = max(finished, actual)
      return
    }
    var ends = complete(
      node, from: begin(node, at: actual), detail.parts.isEmpty ? detail.whole : duration[node])
    if detail.parts.isEmpty, let resume = detail.resume, resume > actual, duration[node] > 0 {
      ends = complete(node, from: begin(node, at: resume), duration[node])
    }
    if let constraint = detail.constraint, constraint.kind == .finishNoEarlierThan, let date = constraint.date
    {
      ends = max(ends, date.seconds)
    }
    dates.earlyFinish[node] = ends
  }

  /// P6: what is left of begun work starts at the data date, after its predecessors when logic is retained.
  private func begunAtPrimavera(
    _ node: Int, _ detail: Detail, _ start: Int, _ finish: Int, _ frame: PassFrame, _ dates: inout NodeDates
  ) {
    let isHeld = frame.settings.outOfSequence == .retainedLogic
    var from = isHeld ? start : frame.floor
    if detail.actualFinish != nil {
      (dates.earlyStart[node], dates.earlyFinish[node]) = (from, from)
      return
    }
    if let resume = detail.resume { from = max(from, resume) }
    let seconds = duration[node]
    var begins = begin(node, at: from)
    if finish != .min, isHeld { begins = max(begins, begin(node, toFinishBy: finish, seconds)) }
    dates.earlyStart[node] = begins
    dates.earlyFinish[node] = stretched(complete(node, from: begins, seconds), detail, begins)
  }

  private func unbegun(
    _ node: Int, _ detail: Detail, _ start: Int, _ finish: Int, _ frame: PassFrame, _ dates: inout NodeDates
  ) {
    if frame.putsLateOnes, detail.isAsLateAsPossible {
      (dates.earlyStart[node], dates.earlyFinish[node]) = (dates.lateStart[node], dates.lateFinish[node])
      return
    }
    let seconds = duration[node]
    var (from, by) = (start, finish)
    for constraint in [detail.constraint, detail.second] {
      if let date = constraint?.earliestStart { from = max(from, date) }
      if let date = constraint?.earliestFinish { by = max(by, date) }
    }
    var begins = begin(node, at: from)
    if by != .min {
      begins = max(begins, kind[node] == .work ? begin(node, toFinishBy: by, seconds) : begin(node, at: by))
    }
    if detail.levellingDelay > 0 { begins = begin(node, at: begins + detail.levellingDelay) }
    for constraint in [detail.constraint, detail.second] {
      if let constraint { begins = held(node, begins, constraint, frame, seconds) }
    }
    dates.earlyStart[node] = begins
    dates.earlyFinish[node] = stretched(complete(node, from: begins, seconds), detail, begins)
  }

  /// Where a constraint that wins over links puts the beginning.
  private func held(
    _ node: Int, _ begins: Int, _ constraint: DateConstraint, _ frame: PassFrame, _ seconds: Int
  ) -> Int {
    guard let date = constraint.date?.seconds else { return begins }
    let wins = frame.dialect == .primavera || frame.settings.honoursConstraints
    switch constraint.kind {
    case .mustStartOn:
      let on = begin(node, at: frame.dialect == .primavera ? max(date, frame.floor) : date)
      return wins ? on : max(begins, on)
    case .mustFinishOn:
      var on = begin(node, toFinishBy: lastFinish(node, date), seconds)
      // P6 plans nothing before the data date, a mandatory date included.
      if frame.dialect == .primavera { on = max(on, begin(node, at: frame.floor)) }
      return wins ? on : max(begins, on)
    case .startNoLaterThan, .startOn:
      return wins && frame.dialect == .microsoft ? min(begins, begin(node, at: date)) : begins
    case .finishNoLaterThan, .finishOn:
      guard wins, frame.dialect == .microsoft else { return begins }
      return min(begins, begin(node, toFinishBy: date, seconds))
    default: return begins
    }
  }

  /// P6: an expected finish after the beginning takes the place of what the remaining duration gives.
  private func stretched(_ finish: Int, _ detail: Detail, _ begins: Int) -> Int {
    guard let expected = detail.expectedFinish, expected >= begins else { return finish }
    return expected
  }
}

extension DateConstraint {
  /// The moment before which the task cannot start, where the constraint names one.
  var earliestStart: Int? {
    switch kind {
    case .startNoEarlierThan, .startOn, .mustStartOn: date?.seconds
    default: nil
    }
  }

  /// The moment before which the task cannot finish, where the constraint names one.
  var earliestFinish: Int? {
    switch kind {
    case .finishNoEarlierThan, .finishOn, .mustFinishOn: date?.seconds
    default: nil
    }
  }
}
