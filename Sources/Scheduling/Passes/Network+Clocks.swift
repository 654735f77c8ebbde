/// How the nodes' own clocks, and those of the people who work on them, turn moments into others.
extension Network {
  /// The first moment at or after `moment` at which the node can begin.
  @inline(__always)
  func begin(_ node: Int, at moment: Int) -> Int {
    switch kind[node] {
    case .gate, .end, .fixed: return moment
    case .moment: return clocks[Int(clock[node])].standing(moment)
    case .startMoment: return clocks[Int(clock[node])].nextStart(moment)
    case .work:
      let at = detail[node]
      guard at >= 0, !details[Int(at)].parts.isEmpty else {
        return clocks[Int(clock[node])].nextStart(moment)
      }
      return details[Int(at)].parts.reduce(Int.max) { min($0, clocks[Int($1.clock)].nextStart(moment)) }
    }
  }

  /// When so many working seconds are done that begin with `start`.
  @inline(__always)
  func complete(_ node: Int, from start: Int, _ seconds: Int) -> Int {
    guard kind[node] == .work else { return start }
    let at = detail[node]
    guard at >= 0, !details[Int(at)].parts.isEmpty else {
      return clocks[Int(clock[node])].shift(start, by: seconds)
    }
    return details[Int(at)].parts.reduce(Int.min) { latest, part in
      let clock = clocks[Int(part.clock)]
      return max(latest, clock.shift(clock.nextStart(start), by: part.duration))
    }
  }

  /// The latest beginning that lets so many working seconds be done by `finish`.
  @inline(__always)
  func begin(_ node: Int, toFinishBy finish: Int, _ seconds: Int) -> Int {
    guard kind[node] == .work, seconds > 0 else { return finish }
    let at = detail[node]
    guard at >= 0, !details[Int(at)].parts.isEmpty else {
      return clocks[Int(clock[node])].shift(finish, by: -seconds)
    }
    return details[Int(at)].parts.reduce(Int.max) {
      min($0, clocks[Int($1.clock)].shift(finish, by: -$1.duration))
    }
  }

  /// The end of the last work at or before a moment.
  @inline(__always)
  func lastFinish(_ node: Int, _ moment: Int) -> Int {
    switch kind[node] {
    case .gate, .end, .fixed, .startMoment: return moment
    case .work, .moment:
      let at = detail[node]
      guard at >= 0, !details[Int(at)].parts.isEmpty else {
        return clocks[Int(clock[node])].lastFinish(moment)
      }
      return details[Int(at)].parts.reduce(Int.min) { max($0, clocks[Int($1.clock)].lastFinish(moment)) }
    }
  }

  /// A moment of the predecessor with the lag after it.
  @inline(__always)
  func after(_ moment: Int, _ edge: Edge) -> Int {
    switch edge.counting {
    case .none: return moment
    case .elapsed: return moment + edge.lag
    case .working: return clocks[Int(edge.lagClock)].shift(moment, by: edge.lag)
    }
  }

  /// A moment of the successor with the lag taken off.
  @inline(__always)
  func before(_ moment: Int, _ edge: Edge) -> Int {
    switch edge.counting {
    case .none: return moment
    case .elapsed: return moment - edge.lag
    case .working: return clocks[Int(edge.lagClock)].shift(moment, by: -edge.lag)
    }
  }

  /// Working seconds of the node's clock between two moments; negative when the second is earlier.
  @inline(__always)
  func work(_ node: Int, from: Int, to: Int) -> Int {
    let clock = clocks[Int(self.clock[node])]
    return clock.work(at: to) - clock.work(at: from)
  }
}
