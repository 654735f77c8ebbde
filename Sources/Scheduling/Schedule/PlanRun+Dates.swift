extension PlanRun {
  /// The dates of every task of the plan, summaries and spans included.
  func schedule() -> Schedule {
    var result = [TaskDates](repeating: TaskDates(), count: plan.tasks.count)
    let gates = throughGates()
    for node in 0..<network.count where network.kind[node] != .gate && network.kind[node] != .end {
      result[Int(network.task[node])] = taskDates(node, gates)
    }
    if plan.settings.isCriticalByLongestPath { markLongestPath(&result) }
    spanLevelsOfEffort(&result)
    rollUp(&result)
    spanHammocks(&result)
    let start = result.indices.reduce(Moment.last) { earliest, task in
      plan.tasks[task].isActive ? min(earliest, result[task].start ?? earliest) : earliest
    }
    return Schedule(
      dates: result, start: start == .last ? plan.start : start, finish: Moment(seconds: finish),
      findings: findings + conflicts(result))
  }

  private func taskDates(_ node: Int, _ gates: [[Driver]]) -> TaskDates {
    let place = Int(network.task[node])
    let detail = network.detail[node] >= 0 ? network.details[Int(network.detail[node])] : nil
    var dates = TaskDates()
    dates.earlyStart = Moment(seconds: self.dates.early[node].start)
    dates.earlyFinish = Moment(seconds: self.dates.early[node].finish)
    dates.lateStart = Moment(seconds: self.dates.late[node].start)
    dates.lateFinish = Moment(seconds: self.dates.late[node].finish)
    (dates.start, dates.finish) = (dates.earlyStart, dates.earlyFinish)
    if plan.isFromFinish || plan.dialect == .microsoft, detail?.isAsLateAsPossible == true {
      (dates.start, dates.finish) = (dates.lateStart, dates.lateFinish)
    }
    if let actual = detail?.actualStart {
      dates.start = Moment(seconds: actual)
      if plan.dialect == .microsoft { dates.lateStart = dates.start }
    }
    if let actual = detail?.actualFinish { dates.finish = Moment(seconds: actual) }
    if plan.tasks[place].progress.actualFinish != nil {
      dates.drivers = [.actualStart]
      if plan.dialect == .primavera {
        (dates.earlyStart, dates.earlyFinish, dates.lateStart, dates.lateFinish) = (nil, nil, nil, nil)
      }
      return dates
    }
    floats(node, &dates, isBegun: detail?.actualStart != nil)
    dates.drivers = drivers(of: node, through: gates)
    return dates
  }

  private func floats(_ node: Int, _ dates: inout TaskDates, isBegun: Bool) {
    let finish = self.dates.late[node].finishWork - self.dates.early[node].finishWork
    let start = isBegun ? finish : self.dates.late[node].startWork - self.dates.early[node].startWork
    (dates.startFloat, dates.finishFloat) = (start, finish)
    switch plan.dialect == .microsoft ? .smallest : plan.settings.totalFloat {
    case .start: dates.totalFloat = start
    case .finish: dates.totalFloat = finish
    case .smallest: dates.totalFloat = min(start, finish)
    }
    // Without a successor a task is free until the plan ends, or its own network.
    let end = min(self.finish, frame.ends?[node] ?? .max)
    dates.freeFloat =
      self.dates.freeFloat[node] == .max
      ? network.work(node, from: self.dates.early[node].finish, to: end) : self.dates.freeFloat[node]
    let isActive = plan.tasks[Int(network.task[node])].isActive
    dates.isCritical = isActive && (dates.totalFloat ?? 1) <= plan.settings.criticalLimit
  }

  /// Critical is what drives the latest finish, whatever float it has (P6: longest path).
  private func markLongestPath(_ result: inout [TaskDates]) {
    var isOn = [Bool](repeating: false, count: network.count)
    for node in stride(from: network.count - 1, through: 0, by: -1) {
      if dates.early[node].finish == finish { isOn[node] = true }
      guard isOn[node] else { continue }
      for edge in network.incoming(node) where isDriving(edge, node) { isOn[Int(edge.from)] = true }
    }
    for node in 0..<network.count where network.kind[node] != .gate && network.kind[node] != .end {
      let task = Int(network.task[node])
      result[task].isCritical =
        isOn[node] && !plan.tasks[task].progress.isFinished && plan.tasks[task].isActive
    }
  }

  /// What a summary spans is what stands below it.
  private func rollUp(_ result: inout [TaskDates]) {
    // For each task the child that starts first, and whether a child is critical.
    var below = [(first: Int, critical: Bool)](repeating: (-1, false), count: result.count)
    for task in plan.tasks.indices.reversed() {
      if below[task].first >= 0, isSummary(task) { finishSummary(task, below[task], &result) }
      guard let parent = plan.parent(of: task), plan.tasks[task].isActive, let start = result[task].start,
        isSummary(parent)
      else { continue }
      let child = result[task]
      if below[parent].first < 0 { result[parent] = TaskDates() }
      if start <= result[parent].start ?? start { below[parent].first = task }
      below[parent].critical = below[parent].critical || child.isCritical
      result[parent].start = PlanRun.least(result[parent].start, child.start)
      result[parent].finish = PlanRun.most(result[parent].finish, child.finish)
      result[parent].earlyStart = PlanRun.least(result[parent].earlyStart, child.earlyStart)
      result[parent].earlyFinish = PlanRun.most(result[parent].earlyFinish, child.earlyFinish)
      result[parent].lateStart = PlanRun.least(result[parent].lateStart, child.lateStart)
      result[parent].lateFinish = PlanRun.most(result[parent].lateFinish, child.lateFinish)
    }
  }

  private func finishSummary(_ task: Int, _ below: (first: Int, critical: Bool), _ result: inout [TaskDates])
  {
    result[task].isCritical = below.critical
    let clock = network.clocks[network.planClock]
    if let early = result[task].earlyFinish, let late = result[task].lateFinish {
      let float = clock.work(at: late.seconds) - clock.work(at: early.seconds)
      (result[task].totalFloat, result[task].finishFloat) = (float, float)
    }
    result[task].drivers = [.child(below.first)]
  }

  func isSummary(_ task: Int) -> Bool {
    plan.tasks[task].kind == .summary
      || (plan.dialect == .microsoft && network.node[task] < 0 && !plan.tasks[task].isBlank)
  }

  static func least(_ a: Moment?, _ b: Moment?) -> Moment? {
    guard let a, let b else { return a ?? b }
    return min(a, b)
  }

  static func most(_ a: Moment?, _ b: Moment?) -> Moment? {
    guard let a, let b else { return a ?? b }
    return max(a, b)
  }
}
