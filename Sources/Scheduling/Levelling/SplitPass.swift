/// The serial scheme (`SerialPass`) where activities may be interrupted: each in turn takes what is free from its first
/// possible time on, in as many pieces as it needs, and so is never done later than in one piece.
struct SplitPass {
  /// The shortest piece, in units of time; only the last of an activity may be shorter.
  let least: Int
  private let problem: LevellingProblem
  private let kinds: [LinkKind]
  private let maySplit: [Bool]
  private var free: [FreeTime]
  /// Links by their successor, and for each activity what it needs of each resource.
  private var incoming: [[Int]]
  private var needs: [[(resource: Int, amount: Int)]]
  /// For each activity when it is worked on, in order of time.
  private(set) var pieces: [[Range<Int>]]

  /// - Parameters:
  ///   - kinds: of each link of the problem, to know which begin at a finish that splitting moves.
  ///   - maySplit: for each activity whether it may be interrupted.
  init(_ problem: LevellingProblem, kinds: [LinkKind], maySplit: [Bool], least: Int) {
    (self.problem, self.kinds, self.maySplit, self.least) = (problem, kinds, maySplit, least)
    free = problem.resources.map(FreeTime.init)
    incoming = Array(repeating: [], count: problem.activities.count)
    needs = Array(repeating: [], count: problem.activities.count)
    pieces = needs.map { _ in [] }
    for (place, link) in problem.links.enumerated() { incoming[link.successor].append(place) }
    for demand in problem.demands where demand.amount > 0 {
      if let at = needs[demand.activity].firstIndex(where: { $0.resource == demand.resource }) {
        needs[demand.activity][at].amount += demand.amount
      } else {
        needs[demand.activity].append((demand.resource, demand.amount))
      }
    }
  }

  /// Places the activities in the order of the list, in which none stands before one that it waits for.
  mutating func run(_ list: [Int]) throws(LevellingError) {
    for (activity, one) in problem.activities.enumerated() {
      if let pinned = one.pinned { place(activity, [pinned..<pinned + one.duration]) }
    }
    for activity in list where problem.activities[activity].pinned == nil {
      guard let found = room(activity, from: earliest(activity)) else {
        throw .neverFits(activity: activity)
      }
      place(activity, found)
    }
  }

  /// The first time that release and links allow.
  func earliest(_ activity: Int) -> Int {
    incoming[activity].reduce(max(problem.activities[activity].release, 0)) { latest, place in
      max(latest, bound(place))
    }
  }

  /// What a link leaves of its successor's start, the predecessor's interruptions counted.
  func bound(_ place: Int) -> Int {
    let link = problem.links[place]
    let start = start(link.predecessor)
    let longer =
      kinds[place].isFromFinish ? span(link.predecessor) - problem.activities[link.predecessor].duration : 0
    return start + link.lag + longer
  }

  func start(_ activity: Int) -> Int { pieces[activity].first?.lowerBound ?? 0 }

  /// From the start to the finish, interruptions counted.
  func span(_ activity: Int) -> Int { (pieces[activity].last?.upperBound ?? 0) - start(activity) }

  private func room(_ activity: Int, from time: Int) -> [Range<Int>]? {
    let duration = problem.activities[activity].duration
    guard duration > 0, !needs[activity].isEmpty else { return [time..<time + duration] }
    var (left, at) = (duration, time)
    var found: [Range<Int>] = []
    while left > 0 {
      guard let stretch = stretch(activity, from: at) else { return nil }
      let least = maySplit[activity] ? min(left, self.least) : duration
      if stretch.count >= least {
        found.append(stretch.lowerBound..<stretch.lowerBound + min(stretch.count, left))
        left -= min(stretch.count, left)
      }
      at = stretch.upperBound
    }
    return found
  }

  /// The next stretch in which all that the activity needs is free.
  private func stretch(_ activity: Int, from time: Int) -> Range<Int>? {
    var (start, agreed) = (time, 0)
    while agreed < needs[activity].count {
      agreed = 0
      for need in needs[activity] {
        guard let next = free[need.resource].next(from: start, need.amount) else { return nil }
        if next == start { agreed += 1 }
        start = next
      }
    }
    return start..<needs[activity].reduce(Int.max) { min($0, free[$1.resource].end(from: start, $1.amount)) }
  }

  private mutating func place(_ activity: Int, _ found: [Range<Int>]) {
    pieces[activity] = found
    for piece in found where piece.upperBound > 0 {
      for need in needs[activity] {
        free[need.resource].take(max(piece.lowerBound, 0)..<piece.upperBound, need.amount)
      }
    }
  }
}

extension LevelledSchedule {
  /// A plan of pieces in the terms of its problem.
  init(_ problem: LevellingProblem, _ table: LevellingTable, _ pass: SplitPass) {
    let activities = problem.activities.indices
    starts = activities.map(pass.start)
    makespan = activities.reduce(0) { max($0, pass.start($1) + pass.span($1)) }
    criticalPath = Int(table.criticalPath) * table.unit
    var delays = [Int](repeating: 0, count: activities.count)
    for (row, activity) in table.original.enumerated() {
      delays[activity] = max(starts[activity] - Int(table.early[row]) * table.unit, 0)
    }
    self.delays = delays
    schedules = 1
    let load = SplitLoad(problem, pass)
    causes = load.causes(delays)
    conflicts = load.conflicts()
  }
}
