import Measures

@testable import Scheduling

/// Float paths the slow way, from the dates of a schedule alone: looks at every link for every step.
///
/// Knows plans that work day and night, without summaries and progress.
struct FloatPathOracle {
  let plan: Plan
  let schedule: Schedule
  let measure: FloatPaths.Measure
  private(set) var float: [Int: Int] = [:]
  private(set) var order: [Int] = []

  init(_ plan: Plan, _ measure: FloatPaths.Measure) {
    (self.plan, schedule, self.measure) = (plan, Schedule(of: plan), measure)
  }

  func lag(_ link: PlanLink) -> Int { if case .working(let seconds) = link.lag { seconds } else { 0 } }

  /// From the end of the predecessor that the link names to the early, or late, end of the successor that it names.
  func room(_ link: PlanLink, isLate: Bool) -> Int {
    let (from, to) = (schedule.dates[link.predecessor], schedule.dates[link.successor])
    let (start, finish) = isLate ? (to.lateStart, to.lateFinish) : (to.earlyStart, to.earlyFinish)
    func between(_ a: Moment?, _ b: Moment?) -> Int { (b?.seconds ?? 0) - (a?.seconds ?? 0) - lag(link) }
    return switch link.kind {
    case .finishStart: between(from.earlyFinish, start)
    case .startStart: between(from.earlyStart, start)
    case .finishFinish: between(from.earlyFinish, finish)
    case .startFinish: between(from.earlyStart, finish)
    }
  }

  private func float(_ link: PlanLink) -> Int {
    measure == .totalFloat
      ? room(link, isLate: true) : (float[link.successor] ?? 0) + room(link, isLate: false)
  }

  /// The most critical link from a task without a path into one of those.
  private func best(into tasks: [Int]) -> Int? {
    plan.links.indices.filter {
      float[plan.links[$0].predecessor] == nil && tasks.contains(plan.links[$0].successor)
    }
    .min { a, b in
      func key(_ link: Int) -> (Int, Int, Int, Int) {
        let it = plan.links[link]
        return (float(it), room(it, isLate: false), order.firstIndex(of: it.successor) ?? 0, link)
      }
      return key(a) < key(b)
    }
  }

  mutating func paths(to end: Int) -> [FloatPath] {
    let dates = schedule.dates[end]
    float[end] = measure == .freeFloat ? 0 : dates.totalFloat ?? 0
    order = [end]
    var found = [FloatPath(number: 1, tasks: [end], float: float[end] ?? 0, joins: nil)]
    follow(&found[0])
    while let link = best(into: order) {
      let it = plan.links[link]
      let joined = found.first { $0.tasks.contains(it.successor) }?.number ?? 0
      let joint = FloatPath.Joint(
        path: joined, task: it.successor, link: link, freeFloat: room(it, isLate: false))
      var path = FloatPath(number: found.count + 1, tasks: [it.predecessor], float: float(it), joins: joint)
      float[it.predecessor] = path.float
      order.append(it.predecessor)
      follow(&path)
      found.append(path)
    }
    return found
  }

  private mutating func follow(_ path: inout FloatPath) {
    while let first = path.tasks.first, let link = best(into: [first]) {
      let it = plan.links[link]
      let goesOn = measure == .freeFloat ? room(it, isLate: false) <= 0 : float(it) <= path.float
      guard goesOn else { return }
      float[it.predecessor] = float(it)
      order.append(it.predecessor)
      path.tasks.insert(it.predecessor, at: 0)
    }
  }
}
