/// The dates of a network's nodes.
struct NodeDates: Sendable {
  var early: [Pair]
  var late: [Pair]
  /// Working seconds before any successor moves; `Int.max` where nothing waits.
  var freeFloat: [Int]

  init(count: Int) {
    early = [Pair](repeating: Pair(), count: count)
    late = early
    freeFloat = [Int](repeating: .max, count: count)
  }

  /// A start and a finish, in seconds since 1970 and in working seconds of the node's clock: where one clock counts both
  /// ends of a link, work is added and compared without asking in between when it is done.
  struct Pair: Sendable {
    var start = 0
    var finish = 0
    var startWork = 0
    var finishWork = 0

    /// Works out the working seconds from the moments.
    @inline(__always)
    mutating func count(by clock: borrowing WorkClock) {
      startWork = clock.work(at: start)
      finishWork = clock.work(at: finish)
    }
  }
}

/// What both passes are held by beside the network.
struct PassFrame: Sendable {
  var dialect: Dialect
  var settings: PlanSettings
  /// Nothing that has not begun lies before it: the plan's start, or P6's data date.
  var floor: Int
  /// What late dates are counted back from.
  var end: Int
  /// For each node what its late dates are counted back from where open ends have an end of their own; nil where all are
  /// counted back from `end`.
  var ends: [Int]?
  /// Whether tasks that shall be late are put at the late dates of the pass before (Microsoft's second pass).
  var putsLateOnes = false
}
