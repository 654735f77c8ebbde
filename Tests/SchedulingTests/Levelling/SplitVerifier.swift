import Measures

@testable import Scheduling

/// Says in words what is wrong with a plan that was levelled with splits, from its dates and stretches alone.
///
/// Knows plans of one calendar.
struct SplitVerifier {
  let plan: Plan
  let levelled: PlanLevelling
  /// For each task when it is worked on; what is not split from its start to its finish.
  let stretches: [[WorkStretch]]

  init(_ plan: Plan, _ levelled: PlanLevelling) {
    (self.plan, self.levelled) = (plan, levelled)
    stretches = plan.tasks.indices.map { task in
      if let split = levelled.splits[task] { return split }
      let dates = levelled.after.dates[task]
      guard let start = dates.start, let finish = dates.finish else { return [] }
      return [WorkStretch(from: start, until: finish)]
    }
  }

  var faults: [String] { whole() + written() + links() + load() }

  /// Nothing of the work is lost, and the schedule has it from the first stretch to the last.
  private func whole() -> [String] {
    plan.tasks.indices.flatMap { task -> [String] in
      let (mine, dates) = (stretches[task], levelled.after.dates[task])
      guard let first = mine.first, let last = mine.last else { return ["\(task) is not worked on"] }
      var faults: [String] = []
      let work = mine.reduce(0) { $0 + plan.workingSeconds(from: $1.from, to: $1.until) }
      if work != plan.tasks[task].duration { faults.append("\(task) has \(work) s of work") }
      if (dates.start, dates.finish) != (first.from, last.until) {
        faults.append("\(task) is scheduled from \(dates.start as Any) to \(dates.finish as Any)")
      }
      for (one, next) in zip(mine, mine.dropFirst()) {
        if plan.workingSeconds(from: one.until, to: next.from) <= 0 {
          faults.append("\(task) pauses for nothing")
        }
        if plan.workingSeconds(from: one.from, to: one.until) < 3600 { faults.append("\(task) is in crumbs") }
      }
      return faults
    }
  }

  /// The assignments hold what is left of the work, in the stretches and nowhere else.
  private func written() -> [String] {
    levelled.plan.assignments.flatMap { assignment -> [String] in
      let left = assignment.timephased.filter { $0.kind == 1 }
      guard let split = levelled.splits[assignment.task] else {
        return left.isEmpty ? [] : ["\(assignment.task) is spread without a split"]
      }
      var faults: [String] = []
      if left.reduce(0, { $0 + $1.value }) != Double(plan.tasks[assignment.task].duration) * assignment.units
      {
        faults.append("\(assignment.task) has other work")
      }
      for day in left {
        let seconds = plan.workingSeconds(from: day.from, to: day.until)
        if day.value != Double(seconds) * assignment.units || seconds <= 0 || day.from.day != day.until.day
          || !split.contains(where: { $0.from <= day.from && day.until <= $0.until })
        {
          faults.append("\(assignment.task) has work from \(day.from) to \(day.until)")
        }
      }
      return faults
    }
  }

  private func links() -> [String] {
    plan.links.compactMap { link in
      guard plan.tasks[link.successor].constraint?.kind != .mustStartOn,
        let from = stretches[link.predecessor].first?.from, let end = stretches[link.predecessor].last?.until,
        let to = stretches[link.successor].first?.from, let finish = stretches[link.successor].last?.until,
        case .working(let lag) = link.lag
      else { return nil }
      let room =
        switch link.kind {
        case .finishStart: plan.workingSeconds(from: end, to: to)
        case .startStart: plan.workingSeconds(from: from, to: to)
        case .finishFinish: plan.workingSeconds(from: end, to: finish)
        case .startFinish: plan.workingSeconds(from: from, to: finish)
        }
      return room >= lag ? nil : "\(link.successor) comes \(lag - room) s too early after \(link.predecessor)"
    }
  }

  /// What tasks ask of a resource at a moment, those for which `counts` is true.
  func asked(_ resource: Int, at moment: Moment, _ counts: (Int) -> Bool = { _ in true }) -> Double {
    plan.assignments.reduce(0) { sum, assignment in
      guard assignment.resource == resource, counts(assignment.task),
        stretches[assignment.task].contains(where: { $0.from <= moment && moment < $0.until })
      else { return sum }
      return sum + assignment.units
    }
  }

  /// Load grows only where a stretch begins: every such moment is counted.
  private func load() -> [String] {
    let moments = Set(stretches.flatMap { $0.map(\.from) })
    return moments.sorted().flatMap { moment in
      plan.resources.indices.compactMap { resource in
        let asked = asked(resource, at: moment)
        return asked <= plan.resources[resource].units
          ? nil : "\(resource) is asked for \(asked) at \(moment)"
      }
    }
  }

  /// Interruptions during which the task could have gone on for an hour beside the others that `counts` names.
  func idleness(_ counts: (Int, Int) -> Bool) -> [String] {
    levelled.splits.flatMap { task, split -> [String] in
      zip(split, split.dropFirst()).flatMap { one, next -> [String] in
        let edges = stretches.flatMap { $0.flatMap { [$0.from, $0.until] } }.filter {
          $0 > one.until && $0 < next.from
        }
        var (free, faults) = (0, [String]())
        let times = ([one.until, next.from] + edges).sorted()
        for (from, to) in zip(times, times.dropFirst()) {
          let fits = plan.assignments.allSatisfy { assignment in
            guard assignment.task == task, let resource = assignment.resource else { return true }
            let others = asked(resource, at: from) { counts(task, $0) }
            return others + assignment.units <= plan.resources[resource].units
          }
          free = fits ? free + plan.workingSeconds(from: from, to: to) : 0
          if free >= 3600 { faults.append("\(task) could go on at \(from)") }
        }
        return faults
      }
    }
  }
}
