extension PlansTogether {
  /// Lets the late dates of each plan count those that wait for it: from then on the float of a task says how far it may
  /// slip without its own plan, or one that waits for it, finishing later, and what is critical is critical to all of them.
  ///
  /// P6 does so when several projects are opened at once. Early dates and drivers stay as they are.
  ///
  /// - Parameter isCounted: whether a link counts; what the reader may not see says nothing of its late dates either.
  public mutating func countLateDates(_ isCounted: (CrossLink) -> Bool = { _ in true }) {
    let leaving = Dictionary(grouping: moments.keys.filter(isCounted)) { $0.predecessor.plan }
    for group in groups.reversed() {
      for _ in 0..<(group.count == 1 ? 1 : min(group.count + 2, PlansTogether.mostRounds)) {
        var isSame = true
        for number in group.reversed() {
          if tighten(number, leaving[number] ?? []) { isSame = false }
        }
        if isSame { break }
      }
    }
  }

  /// Computes the late dates of one plan from those of the plans that wait for it.
  ///
  /// - Returns: whether any moved.
  private mutating func tighten(_ number: Int64, _ links: [CrossLink]) -> Bool {
    guard let plan = plans[number], let before = schedules[number], !links.isEmpty else { return false }
    var held = plan
    for link in links {
      if let from = place(of: link.predecessor), let finish = latestFinish(link, from) {
        held.putDeadline(finish, on: from)
      }
    }
    guard held != plan else { return false }
    var after = Schedule(of: held, heldBy: holds[number] ?? [])
    // Only the plan's own deadlines are missed by it; what the links add is told by the links.
    after.findings = before.findings
    schedules[number] = after
    return after.dates != before.dates
  }

  /// The latest finish of the predecessor that leaves the late dates of the successor as they are.
  private mutating func latestFinish(_ link: CrossLink, _ from: Int) -> Moment? {
    guard let to = place(of: link.successor), let plan = plans[link.predecessor.plan],
      let late = schedules[link.successor.plan]?.dates(of: to),
      let dates = schedules[link.predecessor.plan]?.dates(of: from),
      let asked = moments[link], let last = link.kind.isToStart ? late.lateStart : late.lateFinish,
      let finish = dates.finish, let after = plans[link.successor.plan]
    else { return nil }
    // As far as what the link asks for may move, the predecessor may: counted as the successor counts, then as the
    // predecessor does.
    let room = after.workingSeconds(of: to, from: asked, to: last)
    let edge = Moment(seconds: finish.seconds + min(max(room, -Network.longest), Network.longest) * 8)
    return PlanClocks(plan, moments: [finish, edge]).shift(from, finish, by: room)
  }
}

extension Plan {
  /// Puts a deadline on a task, or on all that stand below it where it is a summary; the earlier of two counts.
  fileprivate mutating func putDeadline(_ moment: Moment, on task: Int) {
    var isBelow = [Bool](repeating: false, count: tasks.count)
    isBelow[task] = true
    for place in tasks.indices where place >= task {
      if place > task { isBelow[place] = parent(of: place).map { isBelow[$0] } ?? false }
      guard isBelow[place], !isSummary(place) else { continue }
      tasks[place].deadline = min(tasks[place].deadline ?? moment, moment)
    }
  }
}
