import Scheduling

/// Says in words what is wrong with a levelled plan, by counting: it knows nothing of how the plan was made.
enum LevellingVerifier {
  static func faults(_ plan: LevelledSchedule, _ problem: LevellingProblem) -> [String] {
    guard plan.starts.count == problem.activities.count else { return ["a start is missing"] }
    return times(plan, problem) + links(plan, problem) + load(plan, problem)
  }

  private static func times(_ plan: LevelledSchedule, _ problem: LevellingProblem) -> [String] {
    var faults: [String] = []
    var last = 0
    for (place, activity) in problem.activities.enumerated() {
      let start = plan.starts[place]
      last = max(last, start + activity.duration)
      if let pinned = activity.pinned {
        if start != pinned { faults.append("\(place) is pinned at \(pinned) and starts at \(start)") }
      } else if start < max(activity.release, 0) {
        faults.append("\(place) starts at \(start), before its release")
      }
      if (plan.delays[place] > 0) != (plan.causes[place] != nil) { faults.append("\(place) has no cause") }
    }
    if last != plan.makespan { faults.append("the makespan is \(last), not \(plan.makespan)") }
    return faults
  }

  private static func links(_ plan: LevelledSchedule, _ problem: LevellingProblem) -> [String] {
    problem.links.compactMap { link in
      let missing = plan.starts[link.predecessor] + link.lag - plan.starts[link.successor]
      guard missing > 0 else { return nil }
      let told = LevellingConflict.link(
        predecessor: link.predecessor, successor: link.successor, missing: missing)
      if problem.activities[link.successor].pinned != nil, plan.conflicts.contains(told) { return nil }
      return "\(link.successor) starts \(missing) too early after \(link.predecessor)"
    }
  }

  /// Counts the load of every unit of time in which something changes.
  private static func load(_ plan: LevelledSchedule, _ problem: LevellingProblem) -> [String] {
    var faults: [String] = []
    var times = Set(plan.starts.map { max($0, 0) })
    for resource in problem.resources { times.formUnion(resource.steps.map(\.from)) }
    for time in times.sorted() {
      for (place, resource) in problem.resources.enumerated() {
        let capacity = resource.steps.last { $0.from <= time }?.capacity ?? resource.capacity
        var (all, pinned) = (0, 0)
        for demand in problem.demands where demand.resource == place {
          let start = plan.starts[demand.activity]
          let activity = problem.activities[demand.activity]
          guard start <= time, time < start + activity.duration else { continue }
          all += demand.amount
          if activity.pinned != nil { pinned += demand.amount }
        }
        // Pins may ask for too much by themselves; then nothing else may be there.
        if all > max(capacity, pinned) || all > capacity && all > pinned {
          faults.append("resource \(place) is asked for \(all) of \(capacity) at \(time)")
        }
        if pinned > capacity,
          !plan.conflicts.contains(where: { if case .overload(place, _) = $0 { true } else { false } })
        {
          faults.append("the pins ask for \(pinned) of resource \(place) at \(time), untold")
        }
      }
    }
    return faults
  }
}
