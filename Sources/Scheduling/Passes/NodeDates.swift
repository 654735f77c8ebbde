/// The dates of a network's nodes, in seconds since 1970, as columns.
struct NodeDates: Sendable {
  var earlyStart: [Int]
  var earlyFinish: [Int]
  var lateStart: [Int]
  var lateFinish: [Int]
  /// Working seconds before any successor moves; `Int.max` where nothing waits.
  var freeFloat: [Int]

  init(count: Int) {
    earlyStart = [Int](repeating: 0, count: count)
    (earlyFinish, lateStart, lateFinish) = (earlyStart, earlyStart, earlyStart)
    freeFloat = [Int](repeating: .max, count: count)
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
