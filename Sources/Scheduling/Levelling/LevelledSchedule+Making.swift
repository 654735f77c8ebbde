extension LevelledSchedule {
  /// The plan of a table's starts in the terms of its problem.
  init(_ problem: LevellingProblem, _ table: LevellingTable, starts: [Int32], schedules: Int) {
    var back = [Int](repeating: 0, count: table.count)
    var delays = back
    for (row, activity) in table.original.enumerated() {
      back[activity] = Int(starts[row]) * table.unit
      delays[activity] = Int(max(starts[row] - table.early[row], 0)) * table.unit
    }
    self.starts = back
    self.delays = delays
    makespan = zip(back, problem.activities).reduce(0) { max($0, $1.0 + $1.1.duration) }
    criticalPath = Int(table.criticalPath) * table.unit
    self.schedules = schedules
    let load = LevellingLoad(problem, starts: back)
    causes = load.causes(delays: delays)
    conflicts = load.conflicts()
  }
}

/// What the activities of a plan hold of the resources, and what each of them waits for.
struct LevellingLoad {
  private let problem: LevellingProblem
  private let starts: [Int]
  /// Links by successor, demands by activity and activities by finish.
  private var incoming: [[Int]]
  private var demands: [[LevellingDemand]]
  private var finishing: [Int: [Int]] = [:]

  init(_ problem: LevellingProblem, starts: [Int]) {
    self.problem = problem
    self.starts = starts
    incoming = Array(repeating: [], count: starts.count)
    demands = Array(repeating: [], count: starts.count)
    for (place, link) in problem.links.enumerated() { incoming[link.successor].append(place) }
    for demand in problem.demands where demand.amount > 0 { demands[demand.activity].append(demand) }
    for (place, activity) in problem.activities.enumerated() where activity.duration > 0 {
      finishing[starts[place] + activity.duration, default: []].append(place)
    }
  }

  /// For each delayed activity, the predecessor or the resource but for which it would start one unit earlier.
  func causes(delays: [Int]) -> [LevellingCause?] {
    var result = [LevellingCause?](repeating: nil, count: starts.count)
    var asked: [Int] = []
    for activity in starts.indices where delays[activity] > 0 {
      let holds = incoming[activity].first {
        starts[problem.links[$0].predecessor] + problem.links[$0].lag >= starts[activity]
      }
      if let holds {
        result[activity] = .predecessor(problem.links[holds].predecessor)
      } else {
        asked.append(activity)
      }
    }
    for (activity, resource) in shortages(asked) {
      let holders = (finishing[starts[activity]] ?? []).map { holder in
        (holder, demands[holder].reduce(0) { $0 + ($1.resource == resource ? $1.amount : 0) })
      }
      let most = holders.filter { $0.1 > 0 }.max { $0.1 < $1.1 }
      result[activity] = .resource(resource, holder: most?.0)
    }
    for activity in asked where result[activity] == nil { result[activity] = .room }
    return result
  }

  /// For each of the activities the first resource that has too little in the last unit of time before its start.
  ///
  /// The activity fits from its start on, so that only that unit can be in its way. Changes of load are swept in
  /// order of time, once for all.
  private func shortages(_ asked: [Int]) -> [(activity: Int, resource: Int)] {
    let changes = self.changes()
    var (free, next) = ([Int](repeating: 0, count: problem.resources.count), 0)
    var found: [(Int, Int)] = []
    for activity in asked.sorted(by: { starts[$0] < starts[$1] }) {
      while next < changes.count, changes[next].time < starts[activity] {
        free[changes[next].resource] += changes[next].amount
        next += 1
      }
      var needs: [Int: Int] = [:]
      for demand in demands[activity] { needs[demand.resource, default: 0] += demand.amount }
      if let short = needs.keys.sorted().first(where: { free[$0] < needs[$0] ?? 0 }) {
        found.append((activity, short))
      }
    }
    return found
  }

  /// Every change of what is free, in order of time.
  private func changes() -> [(time: Int, resource: Int, amount: Int)] {
    var changes: [(time: Int, resource: Int, amount: Int)] = []
    for (place, resource) in problem.resources.enumerated() {
      changes.append((0, place, resource.capacity))
      var before = resource.capacity
      for step in resource.steps {
        changes.append((step.from, place, step.capacity - before))
        before = step.capacity
      }
    }
    for (place, activity) in problem.activities.enumerated() {
      let end = starts[place] + activity.duration
      guard end > max(starts[place], 0) else { continue }
      for demand in demands[place] {
        changes.append((max(starts[place], 0), demand.resource, -demand.amount))
        changes.append((end, demand.resource, demand.amount))
      }
    }
    return changes.sorted { $0.time < $1.time }
  }

  /// What the pins break: links into them, and resources that they alone ask too much of.
  func conflicts() -> [LevellingConflict] {
    guard problem.activities.contains(where: { $0.pinned != nil }) else { return [] }
    var conflicts: [LevellingConflict] = problem.links.compactMap { link in
      let missing = starts[link.predecessor] + link.lag - starts[link.successor]
      guard missing > 0 else { return nil }
      return .link(predecessor: link.predecessor, successor: link.successor, missing: missing)
    }
    let changes = self.changes()
    var free = [Int](repeating: 0, count: problem.resources.count)
    var isOver = [Bool](repeating: false, count: problem.resources.count)
    for (place, change) in changes.enumerated() {
      free[change.resource] += change.amount
      let isSettled = place + 1 == changes.count || changes[place + 1].time != change.time
      guard isSettled else { continue }
      for resource in free.indices where free[resource] < 0 && !isOver[resource] {
        isOver[resource] = true
        conflicts.append(.overload(resource: resource, at: change.time))
      }
    }
    return conflicts
  }
}
