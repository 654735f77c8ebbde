/// The latest each node may be without the plan finishing later, from the last to the first, and the free float.
extension Network {
  func backward(_ frame: PassFrame, _ dates: inout NodeDates) {
    var bounds = lateBounds(frame)
    var node = count
    while node > 0 {
      let end = node
      while node > 0, isPlain[node - 1] { node -= 1 }
      if node < end { backward(plain: node..<end, dates.early, &bounds, &dates.late) }
      guard node > 0 else { break }
      node -= 1
      place(node, bounds[node].finish, bounds[node].start, frame, &dates)
      dates.late[node].count(by: clocks[Int(clock[node])])
      if detail[node] >= 0, details[Int(detail[node])].actualFinish != nil { continue }
      var hold = bounds.mutableSpan
      handBack(node, dates.early.span, dates.late[node], &hold)
    }
    dates.freeFloat = bounds.map(\.freeFloat)
  }

  /// A run of nodes that nothing but edges, duration and one clock holds, from the last to the first.
  private func backward(
    plain nodes: Range<Int>, _ early: [NodeDates.Pair], _ bounds: inout [LateBound],
    _ dates: inout [NodeDates.Pair]
  ) {
    var late = dates.mutableSpan
    var bounds = bounds.mutableSpan
    let (early, clocks) = (early.span, self.clocks.span)
    let (clock, duration) = (self.clock.span, self.duration.span)
    var node = nodes.upperBound
    while node > nodes.lowerBound {
      node -= 1
      let (own, seconds) = (Int(clock[node]), duration[node])
      var finish = bounds[node].finish
      if bounds[node].start != .max { finish = min(finish, bounds[node].start + seconds) }
      let start = finish - seconds
      let ends = clocks[own].finish(of: finish)
      let pair = NodeDates.Pair(
        start: seconds > 0 ? clocks[own].start(of: start) : ends, finish: ends, startWork: start,
        finishWork: finish)
      late[node] = pair
      handBack(node, early, pair, &bounds)
    }
  }

  /// Hands a node's late dates, and the room before its early ones, to those it waits for.
  @inline(__always)
  private func handBack(
    _ node: Int, _ early: Span<NodeDates.Pair>, _ late: NodeDates.Pair, _ bounds: inout MutableSpan<LateBound>
  ) {
    let edges = self.edges.span
    var at = Int(edgeStart[node])
    let last = Int(edgeStart[node + 1])
    while at < last {
      let edge = edges[at]
      at += 1
      let from = Int(edge.from)
      let bound = bound(edge, late)
      if edge.kind.isFromFinish {
        bounds[from].finish = min(bounds[from].finish, bound)
      } else {
        bounds[from].start = min(bounds[from].start, bound)
      }
      guard edge.link >= 0 else { continue }
      bounds[from].freeFloat = min(bounds[from].freeFloat, slack(edge, early[from], early[node]))
    }
  }

  /// What the late dates of a node leave the one that an edge comes from, as `LateBound` counts it.
  @inline(__always)
  private func bound(_ edge: Edge, _ late: NodeDates.Pair) -> Int {
    let (from, isToStart) = (Int(edge.from), edge.kind.isToStart)
    if edge.isShared, isPlain[from] { return (isToStart ? late.startWork : late.finishWork) - edge.lag }
    let moment = before(isToStart ? late.start : late.finish, edge)
    return isPlain[from] ? clocks[Int(clock[from])].work(at: moment) : moment
  }

  /// Working seconds by which the predecessor may slip before it moves the node.
  ///
  /// - Parameters:
  ///   - first: the early dates of the node that the edge comes from.
  ///   - second: those of the node that it leads to.
  @inline(__always)
  func slack(_ edge: Edge, _ first: NodeDates.Pair, _ second: NodeDates.Pair) -> Int {
    let isToStart = edge.kind.isToStart
    let room =
      edge.isShared
      ? (isToStart ? second.startWork : second.finishWork) - edge.lag
      : clocks[Int(clock[Int(edge.from)])].work(at: before(isToStart ? second.start : second.finish, edge))
    return room - (edge.kind.isFromFinish ? first.finishWork : first.startWork)
  }

  private func lateBounds(_ frame: PassFrame) -> [LateBound] {
    let ends = clocks.map { $0.work(at: frame.end) }
    return (0..<count).map { node in
      let clock = Int(clock[node])
      guard let end = frame.ends?[node] else {
        return LateBound(finish: isPlain[node] ? ends[clock] : frame.end)
      }
      return LateBound(finish: isPlain[node] ? clocks[clock].work(at: end) : end)
    }
  }

  private func place(_ node: Int, _ finish: Int, _ start: Int, _ frame: PassFrame, _ dates: inout NodeDates) {
    let detail = self.detail[node] >= 0 ? details[Int(self.detail[node])] : nil
    let seconds = duration[node]
    switch kind[node] {
    case .gate:
      // A gate is held by what stands behind it, which has a date of its own for every task.
      let late = min(finish, start)
      (dates.late[node].start, dates.late[node].finish) = (late, late)
    case .end:
      (dates.late[node].start, dates.late[node].finish) = (min(finish, start), finish)
    case .fixed, .work, .moment, .startMoment:
      if let actual = detail?.actualFinish, frame.dialect == .microsoft {
        (dates.late[node].start, dates.late[node].finish) = (detail?.actualStart ?? actual, actual)
        return
      }
      var late = finish
      if start != .max { late = min(late, complete(node, from: start, seconds)) }
      if let detail { late = bound(node, late, detail, seconds, frame) }
      late = lastFinish(node, late)
      if kind[node] == .moment || kind[node] == .startMoment,
        work(node, from: late, to: dates.early[node].start) == 0
      {
        // The same moment in working time is shown as the same moment.
        late = dates.early[node].start
      }
      dates.late[node].finish = late
      if kind[node] == .fixed {
        dates.late[node].start = clocks[Int(clock[node])].shift(
          late, by: -(max(0, work(node, from: dates.early[node].start, to: dates.early[node].finish))))
      } else {
        dates.late[node].start = begin(node, toFinishBy: late, seconds)
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

/// What those behind a node leave it: working seconds of its clock where the node is plain, moments elsewhere.
private struct LateBound {
  var finish: Int
  /// `Int.max` where nothing holds the start.
  var start = Int.max
  /// Working seconds before any successor moves; `Int.max` where nothing waits.
  var freeFloat = Int.max
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
