/// How good a plan is: first its makespan, then the sum of its starts as seen from the end that it was packed to, which
/// tells plans of equal makespan apart.
struct LevellingScore: Comparable, Sendable {
  var makespan: Int32
  var sum: Int

  static let worst = LevellingScore(makespan: .max, sum: .max)

  static func < (one: LevellingScore, other: LevellingScore) -> Bool {
    one.makespan != other.makespan ? one.makespan < other.makespan : one.sum < other.sum
  }
}

/// Plans that were packed to one end of time, each as a list for the pass from the other end.
struct Population: Sendable {
  let size: Int
  let count: Int
  /// Row-major: the list of each plan, and the start of each place of the list as that pass sees it.
  private(set) var lists: [Int32]
  private(set) var times: [Int32]
  private(set) var scores: [LevellingScore]

  init(size: Int, count: Int) {
    self.size = size
    self.count = count
    lists = [Int32](repeating: 0, count: size * count)
    times = lists
    scores = [LevellingScore](repeating: .worst, count: size)
  }

  mutating func put(_ place: Int, _ list: [Int32], starts: [Int32], _ score: LevellingScore) {
    scores[place] = score
    let first = place * count
    for at in 0..<count {
      lists[first + at] = list[at]
      times[first + at] = starts[Int(list[at])]
    }
  }

  var isInhabited: Bool { scores.contains { $0 < .worst } }

  /// The plan at that place, or the best where there is none; nil in an empty population.
  func standing(_ place: Int) -> Int? {
    if scores[place] < .worst { return place }
    return scores.indices.min { scores[$0] < scores[$1] }.flatMap { scores[$0] < .worst ? $0 : nil }
  }

  /// The best of some others drawn at random.
  func mate(of place: Int, draws: Int, _ chance: inout LevellingChance) -> Int {
    guard size > 1 else { return place }
    var winner = place
    for draw in 0..<draws {
      var other = chance.below(size - 1)
      if other >= place { other += 1 }
      if draw == 0 || scores[other] < scores[winner] { winner = other }
    }
    return scores[winner] < .worst ? winner : place
  }
}
