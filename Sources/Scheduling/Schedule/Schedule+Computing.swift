import Measures

extension Schedule {
  /// The schedule that follows from a plan.
  ///
  /// Never fails: what cannot be computed is left out with a finding. Takes time in proportion to tasks and links.
  public init(of plan: Plan) {
    guard !plan.tasks.isEmpty else {
      self.init(dates: [], start: plan.start, finish: plan.start, findings: [])
      return
    }
    var run = PlanRun.long(enough: plan)
    if run.touchedEdge {
      run.findings.append(
        Finding(
          .error, "schedule.beyond", tasks: run.tasksAtEdge,
          "Dates lie outside the years 1900 to 2199 or a calendar has no working time left; they stand at its edge. "
            + "Shorten the duration, or give the calendar working days."))
    }
    self = run.schedule()
  }
}

/// One computation of a plan over a stretch of years.
struct PlanRun {
  let plan: Plan
  let network: Network
  var frame: PassFrame
  var dates: NodeDates
  var findings: [Finding]
  var finish: Int

  /// - Parameter years: how many years after the last date that stands in the plan are made ready, and a quarter as many
  ///   before the first.
  init(_ plan: Plan, years: Int) {
    self.plan = plan
    let (first, last) = PlanRun.span(plan)
    let from = max(first - years * 366 / 4 - 366, Int(Day.first.number))
    let to = min(last + years * 366, Int(Day.last.number))
    var clocks = WorkClocks(plan.calendars, firstDay: from, days: to - from + 1)
    network = Network(plan, clocks: &clocks)
    findings = network.findings
    dates = NodeDates(count: network.count)
    let floor =
      plan.dialect == .primavera ? max(plan.start, plan.dataDate ?? plan.start).seconds : plan.start.seconds
    frame = PassFrame(dialect: plan.dialect, settings: plan.settings, floor: floor, end: floor)
    finish = floor
    compute()
  }

  private mutating func compute() {
    if plan.isFromFinish, let imposed = plan.finish {
      frame.end = imposed.seconds
      network.backward(frame, &dates)
      frame.floor = (0..<network.count).reduce(imposed.seconds) { min($0, dates.lateStart[$1]) }
      network.forward(frame, &dates)
      network.backward(frame, &dates)
      frame.putsLateOnes = true
      network.forward(frame, &dates)
      finish = lastFinish()
      return
    }
    network.forward(frame, &dates)
    finish = lastFinish()
    frame.end = finish
    if plan.dialect == .primavera, let imposed = plan.finish { frame.end = imposed.seconds }
    frame.ends = endsOfNetworks()
    network.backward(frame, &dates)
    guard network.details.contains(where: \.isAsLateAsPossible) else { return }
    if plan.dialect == .microsoft {
      frame.putsLateOnes = true
      network.forward(frame, &dates)
    } else {
      putLateOnesBeforeSuccessors()
    }
  }

  /// P6: as late as possible means as late as the successors' early dates allow; from the last to the first, because a
  /// successor that moves makes room.
  private mutating func putLateOnesBeforeSuccessors() {
    var room = [Int](repeating: .max, count: network.count)
    for node in stride(from: network.count - 1, through: 0, by: -1) {
      let at = network.detail[node]
      let detail = at >= 0 ? network.details[Int(at)] : nil
      if let detail, detail.isAsLateAsPossible, detail.actualStart == nil {
        let late = network.work(node, from: dates.earlyFinish[node], to: dates.lateFinish[node])
        let seconds = min(room[node], late)
        if seconds > 0 {
          let clock = network.clocks[Int(network.clock[node])]
          dates.earlyStart[node] = clock.nextStart(clock.shift(dates.earlyStart[node], by: seconds))
          dates.earlyFinish[node] = network.complete(
            node, from: dates.earlyStart[node], network.duration[node])
          room[node] -= room[node] == .max ? 0 : seconds
        }
      }
      guard detail?.actualFinish == nil else { continue }
      for edge in network.incoming(node) where edge.link >= 0 {
        room[Int(edge.from)] = min(room[Int(edge.from)], network.slack(edge, node, dates))
      }
    }
    dates.freeFloat = room
  }

  /// The latest early finish of what counts: inactive tasks and gates do not.
  private func lastFinish() -> Int {
    var latest = Int.min
    for node in 0..<network.count where network.kind[node] != .gate && network.kind[node] != .end {
      guard plan.tasks[Int(network.task[node])].isActive else { continue }
      latest = max(latest, dates.earlyFinish[node])
    }
    return latest == .min ? frame.floor : latest
  }

  /// The first and the last day that stand in the plan.
  private static func span(_ plan: Plan) -> (first: Int, last: Int) {
    var (first, last) = (plan.start.dayNumber, plan.start.dayNumber)
    func take(_ moment: Moment?) {
      guard let day = moment?.dayNumber else { return }
      first = min(first, day)
      last = max(last, day)
    }
    take(plan.finish)
    take(plan.dataDate)
    for place in plan.tasks.indices {
      take(plan.tasks[place].stored.start)
      take(plan.tasks[place].stored.finish)
      take(plan.tasks[place].stored.lateFinish)
      take(plan.tasks[place].progress.actualStart)
      take(plan.tasks[place].progress.actualFinish)
      take(plan.tasks[place].progress.resume)
      take(plan.tasks[place].constraint?.date)
      take(plan.tasks[place].secondConstraint?.date)
      take(plan.tasks[place].deadline)
      take(plan.tasks[place].expectedFinish)
    }
    return (first, last)
  }

  /// The run over as many years as the plan needs: few keep the clocks small.
  static func long(enough plan: Plan) -> PlanRun {
    let guess = years(plan)
    var run = PlanRun(plan, years: guess)
    for years in [guess * 8, 300] where run.touchedEdge { run = PlanRun(plan, years: min(years, 300)) }
    return run
  }

  /// About how many years the longest chain of tasks takes, along the links that lead down the plan.
  static func years(_ plan: Plan) -> Int {
    var length = [Int](repeating: 0, count: plan.tasks.count)
    var into = [Int32](repeating: 0, count: plan.tasks.count + 1)
    let links = plan.links.filter {
      $0.predecessor >= 0 && $0.predecessor < $0.successor && $0.successor < length.count
    }
    for link in links { into[link.successor + 1] += 1 }
    for place in length.indices { into[place + 1] += into[place] }
    var (next, from) = (into, [Int32](repeating: 0, count: links.count))
    for link in links {
      from[Int(next[link.successor])] = Int32(link.predecessor)
      next[link.successor] += 1
    }
    var longest = 0
    for place in length.indices {
      var start = 0
      for at in into[place]..<into[place + 1] { start = max(start, length[Int(from[Int(at)])]) }
      length[place] = min(start + min(max(plan.tasks[place].duration, 0), Network.longest), Network.longest)
      longest = max(longest, length[place])
    }
    // A year has at least a quarter of the working time that a usual one has, or the run asks again.
    return min(4 + longest * 3 / 2 / max(plan.settings.secondsPerWeek * 52, 1), 300)
  }

  /// Whether a date lies at the edge of the years that were made ready.
  var touchedEdge: Bool { !tasksAtEdge.isEmpty }

  var tasksAtEdge: [Int] {
    guard let clock = network.clocks.first else { return [] }
    var found: [Int] = []
    for node in 0..<network.count
    where dates.earlyFinish[node] >= clock.closes || dates.lateStart[node] <= clock.opens
      || dates.earlyStart[node] >= clock.closes
    {
      found.append(Int(network.task[node]))
      if found.count >= 20 { break }
    }
    return found
  }
}
