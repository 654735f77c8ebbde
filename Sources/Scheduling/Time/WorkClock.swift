/// A calendar worked out for a stretch of days, so that moments and work turn into each other in constant time.
///
/// Work is counted in seconds from the first day of the stretch. What lies outside it is answered with its edge; whoever
/// computes looks whether an edge was touched and asks again for a longer stretch.
public struct WorkClock: Sendable {
  /// The first second of the stretch and the one after its last, in seconds since 1970.
  public let opens: Int
  public let closes: Int
  /// Whether every second is worked.
  public let isContinuous: Bool
  /// Working seconds before each day; one more than there are days.
  let before: [Int]
  /// Which pattern each day follows.
  let pattern: [Int32]
  /// Where each pattern's shifts begin in `shifts`; one more than there are patterns.
  let patternStart: [Int32]
  let shifts: [Shift]
  /// For every so many seconds of work, two to the power of `jumpBits`, the day in which that second is worked.
  private let jump: [Int32]
  private let jumpBits: Int

  /// Working seconds in the whole stretch.
  public var total: Int { isContinuous ? closes - opens : before[before.count - 1] }

  /// Every second of the stretch.
  static func continuous(opens: Int, closes: Int) -> WorkClock {
    WorkClock(opens: opens, closes: closes)
  }

  private init(opens: Int, closes: Int) {
    (self.opens, self.closes, isContinuous) = (opens, closes, true)
    (before, pattern, patternStart, shifts, jump, jumpBits) = ([0], [], [0], [], [], 0)
  }

  /// - Parameters:
  ///   - firstDay: the day the stretch begins with, in days since 1970.
  ///   - pattern: for each day, the place in `patterns` of what is worked.
  ///   - patterns: shifts in the order of the day, without overlap.
  init(firstDay: Int, pattern: [Int32], patterns: [[Shift]]) {
    opens = firstDay * Moment.secondsPerDay
    closes = (firstDay + pattern.count) * Moment.secondsPerDay
    self.pattern = pattern
    var starts: [Int32] = [0]
    var all: [Shift] = []
    var work: [Int] = []
    for shifts in patterns {
      all += shifts
      starts.append(Int32(all.count))
      work.append(shifts.reduce(0) { $0 + $1.end - $1.start })
    }
    (patternStart, shifts) = (starts, all)
    var sums = [0]
    sums.reserveCapacity(pattern.count + 1)
    var sum = 0
    for day in pattern {
      sum += work[Int(day)]
      sums.append(sum)
    }
    before = sums
    isContinuous = !pattern.isEmpty && sum == pattern.count * Moment.secondsPerDay
    // One or two entries for each usual working day: the walk from the entry to the day is then a step or two, and
    // powers of two are divided by without dividing.
    jumpBits = (Int.bitWidth - 1) - max(work.max() ?? 1, 1).leadingZeroBitCount
    var entries: [Int32] = []
    entries.reserveCapacity(sum >> jumpBits + 1)
    var day = 0
    for mark in stride(from: 0, to: max(sum, 1), by: 1 << jumpBits) {
      while day + 1 < sums.count - 1, sums[day + 1] <= mark { day += 1 }
      entries.append(Int32(day))
    }
    jump = entries
  }

  /// Working seconds from the beginning of the stretch to that moment (seconds since 1970).
  @inline(__always)
  func work(at moment: Int) -> Int {
    let since = moment - opens
    if since <= 0 { return 0 }
    if isContinuous { return min(since, closes - opens) }
    let day = since / Moment.secondsPerDay
    if day >= pattern.count { return before[pattern.count] }
    let second = since - day * Moment.secondsPerDay
    var work = before[day]
    let kind = Int(pattern[day])
    var at = Int(patternStart[kind])
    let end = Int(patternStart[kind + 1])
    while at < end {
      let shift = shifts[at]
      if second <= shift.start { break }
      work += min(second, shift.end) - shift.start
      at += 1
    }
    return work
  }

  /// The moment at which the second of work after `work` begins; the end of the stretch when there is none.
  @inline(__always)
  func start(of work: Int) -> Int {
    if isContinuous { return opens + min(max(work, 0), closes - opens) }
    let wanted = max(work, 0)
    if wanted >= before[pattern.count] { return closes }
    let day = self.day(of: wanted)
    var rest = wanted - before[day]
    let kind = Int(pattern[day])
    for at in Int(patternStart[kind])..<Int(patternStart[kind + 1]) {
      let length = shifts[at].end - shifts[at].start
      if rest < length { return opens + day * Moment.secondsPerDay + shifts[at].start + rest }
      rest -= length
    }
    return closes
  }

  /// The moment at which so many seconds of work are done; the beginning of the stretch when there are none.
  @inline(__always)
  func finish(of work: Int) -> Int {
    if isContinuous { return opens + min(max(work, 0), closes - opens) }
    if work <= 0 { return opens }
    if work > before[pattern.count] { return closes }
    let day = self.day(of: work - 1)
    var rest = work - before[day]
    let kind = Int(pattern[day])
    for at in Int(patternStart[kind])..<Int(patternStart[kind + 1]) {
      let length = shifts[at].end - shifts[at].start
      if rest <= length { return opens + day * Moment.secondsPerDay + shifts[at].start + rest }
      rest -= length
    }
    return closes
  }

  @inline(__always)
  private func day(of second: Int) -> Int {
    var day = Int(jump[second >> jumpBits])
    while before[day + 1] <= second { day += 1 }
    return day
  }

  /// The moment itself when work goes on at it, else the next at which it does.
  @inline(__always)
  func nextStart(_ moment: Int) -> Int { start(of: work(at: moment)) }

  /// The moment itself when work was going on up to it, else the last at which it was.
  @inline(__always)
  func lastFinish(_ moment: Int) -> Int { finish(of: work(at: moment)) }

  /// Where a moment without duration may stand: where work goes on, or where it has just ended.
  @inline(__always)
  func standing(_ moment: Int) -> Int {
    let work = self.work(at: moment)
    return moment == finish(of: work) && work > 0 ? moment : start(of: work)
  }

  /// The moment so many working seconds later (earlier when negative): the end of the work that lies between.
  @inline(__always)
  func shift(_ moment: Int, by seconds: Int) -> Int {
    if seconds == 0 { return moment }
    let (sum, overflow) = work(at: moment).addingReportingOverflow(seconds)
    if overflow { return seconds > 0 ? closes : opens }
    return seconds > 0 ? finish(of: sum) : sum < 0 ? opens : start(of: sum)
  }
}
