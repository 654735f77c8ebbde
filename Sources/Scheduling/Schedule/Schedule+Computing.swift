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
  let facts: PlanFacts
  let network: Network
  var frame: PassFrame
  var dates: NodeDates
  var findings: [Finding]
  var finish: Int

  /// - Parameters:
  ///   - facts: what the plan says of each task.
  ///   - bare: the plan's network without clocks.
  ///   - book: the places of the network's clocks.
  ///   - years: how many years after the last date that stands in the plan are made ready, and a quarter as many before
  ///     the first.
  init(_ plan: Plan, _ facts: PlanFacts, _ bare: Network, _ book: WorkClocks, years: Int) {
    (self.plan, self.facts) = (plan, facts)
    let from = max(facts.firstDay - years * 366 / 4 - 366, Int(Day.first.number))
    let to = min(facts.lastDay + years * 366, Int(Day.last.number))
    var clocks = book.over(firstDay: from, days: to - from + 1)
    var network = bare
    network.clocks = clocks.all()
    self.network = network
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
      frame.floor = (0..<network.count).reduce(imposed.seconds) { min($0, dates.late[$1].start) }
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
        let late = network.work(node, from: dates.early[node].finish, to: dates.late[node].finish)
        let seconds = min(room[node], late)
        if seconds > 0 {
          let clock = network.clocks[Int(network.clock[node])]
          dates.early[node].start = clock.nextStart(clock.shift(dates.early[node].start, by: seconds))
          dates.early[node].finish = network.complete(
            node, from: dates.early[node].start, network.duration[node])
          dates.early[node].count(by: clock)
          room[node] -= room[node] == .max ? 0 : seconds
        }
      }
      guard detail?.actualFinish == nil else { continue }
      for edge in network.incoming(node) where edge.link >= 0 {
        room[Int(edge.from)] = min(
          room[Int(edge.from)], network.slack(edge, dates.early[Int(edge.from)], dates.early[node]))
      }
    }
    dates.freeFloat = room
  }

  /// The latest early finish of what counts: inactive tasks and gates do not.
  private func lastFinish() -> Int {
    var latest = Int.min
    for node in 0..<network.count where network.kind[node] != .gate && network.kind[node] != .end {
      guard facts.areAllActive || facts.rows[Int(network.task[node])].traits.contains(.active) else {
        continue
      }
      latest = max(latest, dates.early[node].finish)
    }
    return latest == .min ? frame.floor : latest
  }

  /// The run over as many years as the plan needs: few keep the clocks small.
  static func long(enough plan: Plan) -> PlanRun {
    let facts = PlanFacts(plan)
    var book = WorkClocks(
      plan.calendars, firstDay: facts.firstDay - 2 * 366, days: facts.lastDay - facts.firstDay + 12 * 366)
    let network = Network(plan, facts, clocks: &book)
    // A year has at least a quarter of the working time that a usual one has, or the run is made again.
    let guess = min(4 + network.longestChain * 3 / 2 / max(plan.settings.secondsPerWeek * 52, 1), 300)
    var run = PlanRun(plan, facts, network, book, years: guess)
    for years in [guess * 8, 300] where run.touchedEdge {
      run = PlanRun(plan, facts, network, book, years: min(years, 300))
    }
    return run
  }

  /// Whether a date lies at the edge of the years that were made ready.
  var touchedEdge: Bool { !tasksAtEdge.isEmpty }

  var tasksAtEdge: [Int] {
    guard let clock = network.clocks.first else { return [] }
    var found: [Int] = []
    for node in 0..<network.count
    where dates.early[node].finish >= clock.closes || dates.late[node].start <= clock.opens
      || dates.early[node].start >= clock.closes
    {
      found.append(Int(network.task[node]))
      if found.count >= 20 { break }
    }
    return found
  }
}
