import Scheduling

/// TASKPRED and TASKRSRC.
extension XERWriter {
  mutating func writeLinks() {
    out.table(
      "TASKPRED",
      [
        "task_pred_id", "task_id", "pred_task_id", "proj_id", "pred_proj_id", "pred_type", "lag_hr_cnt",
        "comments",
        "float_path", "aref", "arls",
      ])
    let lags = elapsedLags()
    var number = 0
    for (place, link) in plan.links.enumerated() {
      guard let early = role(link.predecessor), let late = role(link.successor) else { continue }
      if early == .node || late == .node {
        report.note(
          "link.summary", at: "link \(link.predecessor + 1) to \(link.successor + 1)",
          "P6 links no summaries; the link was left out.")
        continue
      }
      if early == .none || late == .none, !isForeign(link.predecessor) || late == .none { continue }
      number += 1
      let other = XERNumbers.positive(plan.tasks[link.predecessor].custom["xer.proj_id"])
      out.row()
      out.int(number)
      out.int(tree.numbers[link.successor])
      out.int(tree.numbers[link.predecessor])
      out.int(project)
      out.int(early == .none ? other ?? project + 1 : project)
      out.text(XERCodes.link(link.kind))
      out.hours(lag(link, lags[place]))
      out.blank(4)
      out.end()
    }
  }

  private func role(_ place: Int) -> XERTree.Role? {
    tree.roles.indices.contains(place) ? tree.roles[place] : nil
  }

  private func isForeign(_ place: Int) -> Bool { plan.tasks[place].isExternal }

  /// The working time within each lag that runs day and night, by the place of its link, where the date from which it runs
  /// is known.
  private func elapsedLags() -> [Int: Int] {
    var (places, spans): ([Int], [PlanSpan]) = ([], [])
    for (place, link) in plan.links.enumerated() {
      guard plan.settings.lagCalendar != .aroundTheClock, tree.roles.indices.contains(link.successor),
        let elapsed = elapsed(link.lag, of: link.predecessor)
      else { continue }
      let dates = schedule.flatMap {
        $0.dates.indices.contains(link.predecessor) ? $0.dates[link.predecessor] : nil
      }
      let stored = plan.tasks[link.predecessor].stored
      let end = link.kind.isFromFinish ? dates?.finish ?? stored.finish : dates?.start ?? stored.start
      guard let end else { continue }
      places.append(place)
      spans.append(PlanSpan(task: counts(link), from: end, to: end.adding(elapsed)))
    }
    return Dictionary(zip(places, plan.workingSeconds(of: spans))) { first, _ in first }
  }

  /// The task in whose calendar P6 will count the lag.
  private func counts(_ link: PlanLink) -> Int {
    switch plan.settings.lagCalendar {
    case .predecessor: link.predecessor
    case .successor: link.successor
    case .origin, .project, .aroundTheClock: plan.dialect == .microsoft ? link.successor : link.predecessor
    }
  }

  /// Seconds day and night; nil for a lag of working time.
  private func elapsed(_ lag: Lag, of predecessor: Int) -> Int? {
    switch lag {
    case .working, .percent: nil
    case .elapsed(let seconds): seconds
    case .elapsedPercent(let percent):
      plan.tasks.indices.contains(predecessor) ? share(percent, of: plan.tasks[predecessor].duration) : nil
    }
  }

  private func share(_ percent: Double, of duration: Int) -> Int {
    percent.isFinite ? PlanNumber.seconds(hours: Double(duration) * percent / 100 / 3600) : 0
  }

  /// A lag in working time; P6 has no other.
  ///
  /// - Parameter known: the working time within a lag that runs day and night, where it is known.
  private mutating func lag(_ link: PlanLink, _ known: Int?) -> Int {
    let duration = plan.tasks[link.predecessor].duration
    func worked(_ elapsed: Int) -> Int {
      if plan.settings.lagCalendar == .aroundTheClock { return elapsed }
      let week = Double(max(plan.settings.secondsPerWeek, 0))
      return PlanNumber.seconds(hours: Double(elapsed) * week / 604_800 / 3600)
    }
    let seconds: Int
    switch link.lag {
    case .working(let value): return value
    case .elapsed(let value): seconds = known ?? worked(value)
    case .percent(let percent): seconds = share(percent, of: duration)
    case .elapsedPercent(let percent): seconds = known ?? worked(share(percent, of: duration))
    }
    report.note(
      "link.lag", at: "link \(link.predecessor + 1) to \(link.successor + 1)",
      "P6 counts lags in working hours; the lag was written as \(XERWriter.hours(seconds)) h.")
    return seconds
  }

  mutating func writeAssignments() {
    out.table("TASKRSRC", XERColumns.assignments)
    var (unnamed, onSummaries) = (0, 0)
    for (place, assignment) in plan.assignments.enumerated() {
      guard role(assignment.task) == .activity else {
        if role(assignment.task) == .node { onSummaries += 1 }
        continue
      }
      guard let resource = assignment.resource, plan.resources.indices.contains(resource),
        isWritten(plan.resources[resource])
      else {
        unnamed += 1
        continue
      }
      write(assignment, place, resource)
    }
    if unnamed > 0 {
      report.note("assignment.unnamed", at: "plan", "\(unnamed) assignments name nobody; they were left out.")
    }
    if onSummaries > 0 {
      report.note(
        "assignment.summary", at: "plan", "\(onSummaries) assignments stand on summaries; they were left out."
      )
    }
  }

  private mutating func write(_ assignment: PlanAssignment, _ place: Int, _ resource: Int) {
    func kept(_ column: String, _ other: String = "") -> String {
      assignment.custom["xer.\(column)"] ?? other
    }
    let who = plan.resources[resource]
    let task = plan.tasks[assignment.task]
    let isP6 = plan.dialect == .primavera
    let baseline = isP6 ? assignment.baselines.first { $0.number == 0 } : nil
    let isOver = assignment.actualFinish != nil || task.progress.isFinished
    let role = isRole(who)
    out.row()
    out.int(assignmentNumbers[place])
    out.int(tree.numbers[assignment.task])
    out.int(project)
    out.flag(true)
    if role { out.int(resourceNumbers[resource]) } else { out.text(kept("role_id")) }
    out.blank()
    out.int(role ? nil : resourceNumbers[resource])
    out.blank(2)
    let left = assignment.remainingWork ?? assignment.work.map { max($0 - (assignment.actualWork ?? 0), 0) }
    out.hours(isP6 ? assignment.remainingWork : left)
    out.hours(isP6 ? baseline?.work : assignment.work)
    if let units = assignment.custom["xer.remain_qty_per_hr"] {
      out.text(units)
    } else {
      out.decimal(assignment.units)
    }
    out.hours(assignment.delay)
    out.decimal(assignment.units)
    out.int(0)
    out.hours(assignment.actualWork ?? (isP6 ? nil : 0))
    out.blank(2)
    out.text(kept("cost_per_qty"))
    out.decimal(isP6 ? baseline?.cost : assignment.cost)
    out.decimal(assignment.actualCost ?? (isP6 ? nil : 0))
    out.int(0)
    out.decimal(assignment.cost.map { $0 - (assignment.actualCost ?? 0) })
    out.moment(assignment.actualStart)
    out.moment(assignment.actualFinish)
    if let next = assignment.custom["xer.restart_date"] {
      out.text(next)
    } else {
      out.moment(isOver ? nil : assignment.start)
    }
    out.moment(isOver ? nil : assignment.finish)
    out.moment(isP6 ? baseline?.start : assignment.start)
    out.moment(isP6 ? baseline?.finish : assignment.finish)
    out.blank(2)
    out.flag(assignment.isDriving)
    out.blank(3)
    out.flag(false)
    out.blank()
    out.text(kept("rate_type", "COST_PER_QTY"))
    out.int(0)
    out.int(0)
    out.blank()
    out.text(who.kind == .work ? who.custom["xer.rsrc_type"] ?? "RT_Labor" : "RT_Mat")
    out.text(assignment.custom["xer.cost_per_qty"] != nil ? "ST_Custom" : role ? "ST_Role" : "ST_Rsrc")
    out.blank(4)
    out.end()
  }
}
