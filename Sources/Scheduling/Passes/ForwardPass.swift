/// The earliest each node can be, from the first to the last (Kelley and Walker 1959, with the four kinds of links).
extension Network {
  func forward(_ frame: PassFrame, _ dates: inout NodeDates) {
    let floors = clocks.map { $0.work(at: frame.floor) }
    var node = 0
    while node < count {
      let first = node
      while node < count, isPlain[node] { node += 1 }
      if first < node { forward(plain: first..<node, frame, floors, &dates.early) }
      guard node < count else { return }
      let (start, finish) = held(node, frame, dates)
      place(node, start, finish, frame, &dates)
      dates.early[node].count(by: clocks[Int(clock[node])])
      node += 1
    }
  }

  /// A run of nodes that nothing but edges, duration and one clock holds: most of a plan, in working seconds.
  private func forward(
    plain nodes: Range<Int>, _ frame: PassFrame, _ floors: [Int], _ dates: inout [NodeDates.Pair]
  ) {
    var early = dates.mutableSpan
    let (edges, edgeStart, clocks) = (self.edges.span, self.edgeStart.span, self.clocks.span)
    let (clock, duration) = (self.clock.span, self.duration.span)
    for node in nodes {
      let own = Int(clock[node])
      var (start, finish) = (floors[own], Int.min)
      var at = Int(edgeStart[node])
      let last = Int(edgeStart[node + 1])
      while at < last {
        let edge = edges[at]
        at += 1
        let from = Int(edge.from)
        let work =
          edge.isShared
          ? (edge.kind.isFromFinish ? early[from].finishWork : early[from].startWork) + edge.lag
          : clocks[own].work(at: handedOn(edge, frame, early[from]))
        if edge.kind.isToStart { start = max(start, work) } else { finish = max(finish, work) }
      }
      let seconds = duration[node]
      if finish != Int.min { start = max(start, finish - seconds) }
      let begins = clocks[own].start(of: start)
      early[node] = NodeDates.Pair(
        start: begins, finish: seconds > 0 ? clocks[own].finish(of: start + seconds) : begins,
        startWork: start,
        finishWork: start + seconds)
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
      let moment = handedOn(edge, frame, dates.early[Int(edge.from)])
      if edge.kind.isToStart { start = max(start, moment) } else { finish = max(finish, moment) }
    }
    return (start, finish)
  }

  /// The moment that an edge hands on, from the early dates of the node it comes from.
  ///
  /// P6: what has begun passes on its actual dates, and of the lag only what is left after the data date.
  @inline(__always)
  private func handedOn(_ edge: Edge, _ frame: PassFrame, _ early: NodeDates.Pair) -> Int {
    let detail = detail[Int(edge.from)]
    guard frame.dialect == .primavera, detail >= 0 else {
      return after(edge.kind.isFromFinish ? early.finish : early.start, edge)
    }
    let began = details[Int(detail)]
    guard edge.kind.isFromFinish else { return after(began.actualStart ?? early.start, edge) }
    guard let actual = began.actualFinish, edge.counting != .none else { return after(early.finish, edge) }
    return max(early.finish, after(actual, edge))
  }

  /// The dates of a node that more than links and duration hold.
  private func place(_ node: Int, _ start: Int, _ finish: Int, _ frame: PassFrame, _ dates: inout NodeDates) {
    let detail = self.detail[node] >= 0 ? details[Int(self.detail[node])] : nil
    switch kind[node] {
    case .gate:
      let held = max(start, detail?.constraint?.earliestStart ?? start)
      (dates.early[node].start, dates.early[node].finish) = (held, held)
    case .end:
      let first = incoming(node).reduce(Int.max) { min($0, dates.early[Int($1.from)].start) }
      dates.early[node].start = first == .max ? start : first
      dates.early[node].finish = max(finish, dates.early[node].start)
    case .fixed:
      let begins = detail?.fixedStart ?? start
      let ends = detail?.fixedFinish ?? clocks[Int(clock[node])].shift(begins, by: duration[node])
      (dates.early[node].start, dates.early[node].finish) = (begins, max(begins, ends))
    case .work, .moment, .startMoment:
      guard let detail else {
        let begins = max(begin(node, at: start), finish == .min ? .min : begin(node, at: finish))
        (dates.early[node].start, dates.early[node].finish) = (begins, begins)
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
    dates.early[node].start = actual
    if let finished = detail.actualFinish {
      dates.early[node].finish = max(finished, actual)
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
    dates.early[node].finish = ends
  }

  /// P6: what is left of begun work starts at the data date, after its predecessors when logic is retained.
  private func begunAtPrimavera(
    _ node: Int, _ detail: Detail, _ start: Int, _ finish: Int, _ frame: PassFrame, _ dates: inout NodeDates
  ) {
    let isHeld = frame.settings.outOfSequence == .retainedLogic
    var from = isHeld ? start : frame.floor
    if detail.actualFinish != nil {
      (dates.early[node].start, dates.early[node].finish) = (from, from)
      return
    }
    if let resume = detail.resume { from = max(from, resume) }
    let seconds = duration[node]
    var begins = begin(node, at: from)
    if finish != .min, isHeld { begins = max(begins, begin(node, toFinishBy: finish, seconds)) }
    dates.early[node].start = begins
    dates.early[node].finish = stretched(complete(node, from: begins, seconds), detail, begins)
  }

  private func unbegun(
    _ node: Int, _ detail: Detail, _ start: Int, _ finish: Int, _ frame: PassFrame, _ dates: inout NodeDates
  ) {
    if frame.putsLateOnes, detail.isAsLateAsPossible {
      (dates.early[node].start, dates.early[node].finish) = (dates.late[node].start, dates.late[node].finish)
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
    dates.early[node].start = begins
    dates.early[node].finish = stretched(complete(node, from: begins, seconds), detail, begins)
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
