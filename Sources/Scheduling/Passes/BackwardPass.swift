/// The latest each node may be without the plan finishing later, from the last to the first, and the free float.
extension Network {
  func backward(_ frame: PassFrame, _ dates: inout NodeDates) {
    var mustFinish = frame.ends ?? [Int](repeating: frame.end, count: count)
    var mustStart = [Int](repeating: .max, count: count)
    var freeFloat = mustStart
    for node in stride(from: count - 1, through: 0, by: -1) {
      let at = detail[node]
      if at < 0, kind[node] == .work {
        let clock = clocks[Int(self.clock[node])]
        var work = clock.work(at: mustFinish[node])
        if mustStart[node] != .max { work = min(work, clock.work(at: mustStart[node]) + duration[node]) }
        dates.lateFinish[node] = clock.finish(of: work)
        dates.lateStart[node] =
          duration[node] > 0 ? clock.start(of: work - duration[node]) : dates.lateFinish[node]
      } else {
        place(node, mustFinish[node], mustStart[node], frame, &dates)
      }
      if at >= 0, details[Int(at)].actualFinish != nil { continue }
      push(node, dates, &mustFinish, &mustStart, &freeFloat)
    }
    dates.freeFloat = freeFloat
  }

  /// Hands a node's late dates, and the room before its early ones, to those it waits for.
  private func push(
    _ node: Int, _ dates: NodeDates, _ mustFinish: inout [Int], _ mustStart: inout [Int],
    _ freeFloat: inout [Int]
  ) {
    var at = Int(edgeStart[node])
    let last = Int(edgeStart[node + 1])
    while at < last {
      let edge = edges[at]
      at += 1
      let from = Int(edge.from)
      switch edge.kind {
      case .finishStart: mustFinish[from] = min(mustFinish[from], before(dates.lateStart[node], edge))
      case .startStart: mustStart[from] = min(mustStart[from], before(dates.lateStart[node], edge))
      case .finishFinish: mustFinish[from] = min(mustFinish[from], before(dates.lateFinish[node], edge))
      case .startFinish: mustStart[from] = min(mustStart[from], before(dates.lateFinish[node], edge))
      }
      let slack = self.slack(edge, node, dates)
      if edge.link >= 0 { freeFloat[from] = min(freeFloat[from], slack) }
    }
  }

  /// Working seconds by which the predecessor may slip before it moves the node.
  @inline(__always)
  func slack(_ edge: Edge, _ node: Int, _ dates: NodeDates) -> Int {
    let from = Int(edge.from)
    switch edge.kind {
    case .finishStart:
      return work(from, from: dates.earlyFinish[from], to: before(dates.earlyStart[node], edge))
    case .startStart:
      return work(from, from: dates.earlyStart[from], to: before(dates.earlyStart[node], edge))
    case .finishFinish:
      return work(from, from: dates.earlyFinish[from], to: before(dates.earlyFinish[node], edge))
    case .startFinish:
      return work(from, from: dates.earlyStart[from], to: before(dates.earlyFinish[node], edge))
    }
  }

  private func place(_ node: Int, _ finish: Int, _ start: Int, _ frame: PassFrame, _ dates: inout NodeDates) {
    let detail = self.detail[node] >= 0 ? details[Int(self.detail[node])] : nil
    let seconds = duration[node]
    switch kind[node] {
    case .gate:
      // A gate is held by what stands behind it, which has a date of its own for every task.
      let late = min(finish, start)
      (dates.lateStart[node], dates.lateFinish[node]) = (late, late)
    case .end:
      (dates.lateStart[node], dates.lateFinish[node]) = (min(finish, start), finish)
    case .fixed, .work, .moment, .startMoment:
      if let actual = detail?.actualFinish, frame.dialect == .microsoft {
        (dates.lateStart[node], dates.lateFinish[node]) = (detail?.actualStart ?? actual, actual)
        return
      }
      var late = finish
      if start != .max { late = min(late, complete(node, from: start, seconds)) }
      if let detail { late = bound(node, late, detail, seconds, frame) }
      late = lastFinish(node, late)
      if kind[node] == .moment || kind[node] == .startMoment,
        work(node, from: late, to: dates.earlyStart[node]) == 0
      {
        // The same moment in working time is shown as the same moment.
        late = dates.earlyStart[node]
      }
      dates.lateFinish[node] = late
      if kind[node] == .fixed {
        dates.lateStart[node] = clocks[Int(clock[node])].shift(
          late, by: -(max(0, work(node, from: dates.earlyStart[node], to: dates.earlyFinish[node]))))
      } else {
        dates.lateStart[node] = begin(node, toFinishBy: late, seconds)
      }
    }
  }

  /// The late finish that constraints and a deadline leave.
  private func bound(_ node: Int, _ finish: Int, _ detail: Detail, _ seconds: Int, _ frame: PassFrame) -> Int
  {
    var late = finish
    if let deadline = detail.deadline { late = min(late, deadline) }
    for constraint in [detail.constraint, detail.second] {
      guard let constraint, let date = constraint.date?.seconds,
        detail.actualStart == nil || constraint.endsTask
      else { continue }
      switch constraint.kind {
      case .mustStartOn: late = complete(node, from: begin(node, at: date), seconds)
      case .mustFinishOn: late = date
      case .startNoLaterThan, .startOn: late = min(late, complete(node, from: begin(node, at: date), seconds))
      case .finishNoLaterThan, .finishOn: late = min(late, date)
      default: break
      }
    }
    return late
  }
}

extension DateConstraint {
  /// Whether the constraint is about the finish.
  var endsTask: Bool {
    switch kind {
    case .finishNoEarlierThan, .finishNoLaterThan, .mustFinishOn, .finishOn: true
    default: false
    }
  }
}
