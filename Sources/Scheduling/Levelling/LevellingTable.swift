/// A problem made ready for many passes: activities in an order in which links point forward, times in the common unit
/// as 32 bits, demands packed into lanes, and everything once more as seen from the end.
struct LevellingTable: Sendable {
  let count: Int
  /// The place in the problem of each row.
  let original: [Int]
  /// Units of the problem in one unit of the table.
  let unit: Int
  let lanes: LevellingLanes
  let forward: LevellingSide
  let backward: LevellingSide
  /// The needs of rows that ask for lanes in several words.
  let needs: [LevellingNeed]
  /// Start on the critical path of each row.
  let early: [Int32]
  /// From the start of each row to the end of the longest path through it.
  let tail: [Int32]
  /// The makespan without limits of resources.
  let criticalPath: Int32
  /// No plan is shorter: the critical path, or the work of a resource spread over all it has.
  let bound: Int32
  /// The pinned start of each row, or nil for all when nothing is pinned.
  let pins: [Int32?]?
  /// The priority of each row, 0 for the highest, or nil when all are equal.
  let ranks: [Int32]?
  /// Free capacity without any activity but the pinned.
  let base: LevellingBase
  let horizon: Int32
  let longestDuration: Int32

  /// Whether a plan may be moved as a whole: no release, pin or step of capacity ties it to a time.
  var isMovable: Bool { pins == nil && base.times.count == 1 && !forward.rows.contains { $0.release > 0 } }
}

/// One lane word that a row asks for.
struct LevellingNeed: Sendable {
  let word: Int32
  let amounts: UInt64
}

/// A link as seen from its later end.
struct LevellingArc: Sendable {
  let other: Int32
  let lag: Int32
}

/// All that a pass reads about one activity, in one line of the cache.
struct LevellingRow: Sendable {
  var duration: Int32
  /// The arcs of the activities that must be placed before.
  var firstArc: Int32
  var endArc: Int32
  var release: Int32
  /// The needs, unless there is only one.
  var firstNeed: Int32
  var endNeed: Int32
  /// The only need, or 0.
  var word: Int32
  var need: UInt64
}

/// The activities as a pass from one end of time sees them.
struct LevellingSide: Sendable {
  let rows: [LevellingRow]
  let arcs: [LevellingArc]
  let isBackward: Bool
  /// Whether every link holds until the other has finished, so that an order by start is one of the links too.
  let isSorted: Bool
}

/// The free capacity over time before anything that can be moved is placed.
struct LevellingBase: Sendable {
  /// Ascending from 0; each segment holds until the next.
  var times: [Int32]
  /// Row-major: the words of each segment.
  var free: [UInt64]
  let words: Int
}
