/// What a resource still has to give over time, while tasks that may be split are placed one after another.
///
/// A step function in the order of time: exact for any length of time, and slower than a board, since a new step moves all
/// later ones.
struct FreeTime {
  /// Ascending from 0; each amount holds until the next time, the last one for ever.
  private var times: [Int]
  private var free: [Int]

  init(_ resource: LevellingResource) {
    (times, free) = ([0], [resource.capacity])
    for step in resource.steps {
      cut(step.from)
      for at in place(of: step.from)..<times.count { free[at] = step.capacity }
    }
  }

  /// The first time from `time` on at which so much is free; nil where there is none.
  func next(from time: Int, _ amount: Int) -> Int? {
    let first = place(of: time)
    return (first..<times.count).first { free[$0] >= amount }.map { max(times[$0], time) }
  }

  /// The first time after `time` at which so much is no longer free; `Int.max` where there is none.
  func end(from time: Int, _ amount: Int) -> Int {
    let first = place(of: time)
    return (first..<times.count).first { free[$0] < amount }.map { max(times[$0], time) } ?? .max
  }

  mutating func take(_ stretch: Range<Int>, _ amount: Int) {
    guard !stretch.isEmpty else { return }
    cut(stretch.lowerBound)
    cut(stretch.upperBound)
    for at in place(of: stretch.lowerBound)..<place(of: stretch.upperBound) { free[at] -= amount }
  }

  /// The step in which a time lies.
  private func place(of time: Int) -> Int {
    var (low, high) = (0, times.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if times[middle] <= time { low = middle } else { high = middle }
    }
    return low
  }

  private mutating func cut(_ time: Int) {
    let at = place(of: time)
    guard times[at] != time, time > 0 else { return }
    times.insert(time, at: at + 1)
    free.insert(free[at], at: at + 1)
  }
}
