import Scheduling

/// TASK.
extension XERWriter {
  mutating func writeActivities() {
    let shares = shares()
    out.table("TASK", XERColumns.tasks)
    for place in plan.tasks.indices where tree.roles[place] == .activity { write(place, shares[place]) }
    noteLosses()
  }

  /// Whether the calendars of those who work on a task set its dates, and how much of the work is not labour.
  private struct Share {
    var isByResources = false
    var done = 0
    var left = 0
    var planned = 0
  }

  private func shares() -> [Share] {
    var shares = Array(repeating: Share(), count: plan.tasks.count)
    for assignment in plan.assignments where shares.indices.contains(assignment.task) {
      guard let place = assignment.resource, plan.resources.indices.contains(place) else { continue }
      let resource = plan.resources[place]
      if resource.calendar != nil, resource.kind == .work { shares[assignment.task].isByResources = true }
      if resource.custom["xer.rsrc_type"] == "RT_Equip" {
        shares[assignment.task].done &+= assignment.actualWork ?? 0
        shares[assignment.task].left &+= assignment.remainingWork ?? 0
        shares[assignment.task].planned &+= assignment.baselines.first?.work ?? assignment.work ?? 0
      }
    }
    return shares
  }

  private mutating func write(_ place: Int, _ share: Share) {
    let task = plan.tasks[place]
    let dates = XERDates(plan, schedule, place)
    let remaining = remaining(task)
    let planned = plan.dialect == .primavera ? task.baselines.first { $0.number == 0 }?.work : task.work
    out.row()
    out.int(tree.numbers[place])
    out.int(project)
    out.int(tree.above(place, plan))
    out.int(task.isElapsed ? roundTheClock : calendarNumber(task.calendar))
    out.decimal(task.progress.physicalPercent ?? 0)
    out.flag(false)
    out.int(1)
    out.flag(false)
    out.flag(false)
    out.text(task.custom["xer.complete_pct_type"] ?? "CP_Drtn")
    out.text(type(task, share))
    out.text(XERCodes.arithmetic(task.arithmetic))
    out.text(task.progress.isFinished ? "TK_Complete" : task.progress.isStarted ? "TK_Active" : "TK_NotStart")
    out.text(tree.codes[place])
    out.text(task.name.isEmpty ? "(no name)" : task.name)
    out.blank()
    out.hours(dates.totalFloat)
    out.hours(dates.freeFloat)
    out.hours(remaining)
    let (done, left) = (
      task.progress.actualWork,
      task.progress.remainingWork ?? (task.progress.actualWork == nil ? task.work : nil)
    )
    out.hours(done.map { $0 - min(share.done, $0) })
    out.hours(left.map { $0 - min(share.left, $0) })
    out.hours(planned.map { $0 - min(share.planned, $0) })
    out.hours(task.duration)
    out.hours(planned.map { min(share.planned, $0) })
    out.hours(done.map { min(share.done, $0) })
    out.hours(left.map { min(share.left, $0) })
    write(dates, of: task)
  }

  private mutating func write(_ dates: XERDates, of task: PlanTask) {
    let constraint = XERCodes.constraint(task)
    out.moment(constraint.flatMap { $0.kind == .asLateAsPossible ? nil : $0.date })
    for moment in [
      task.progress.actualStart, task.progress.actualFinish, dates.lateStart, dates.lateFinish,
      task.expectedFinish,
      dates.earlyStart, dates.earlyFinish, dates.restart, dates.reend, dates.plannedStart,
      dates.plannedFinish,
      dates.lateStart, dates.lateFinish,
    ] { out.moment(moment) }
    out.text(constraint.flatMap { XERCodes.constraints[$0.kind] } ?? "")
    out.text(XERCodes.priority(task.priority))
    out.moment(task.progress.suspended)
    out.moment(task.progress.suspended == nil ? nil : task.progress.resume)
    out.text(task.custom["xer.float_path"] ?? "")
    out.text(task.custom["xer.float_path_order"] ?? "")
    out.blank(2)
    out.moment(task.secondConstraint?.date)
    out.text(task.secondConstraint.flatMap { XERCodes.constraints[$0.kind] } ?? "")
    if let isCritical = dates.isCritical { out.flag(isCritical) } else { out.blank() }
    out.int(0)
    out.int(0)
    out.moment(task.stored.externalStart)
    out.moment(task.stored.externalFinish)
    out.blank(5)
    out.text(task.custom["xer.crt_path_num"] ?? "")
    out.end()
  }

  private func remaining(_ task: PlanTask) -> Int? {
    if plan.dialect == .primavera || task.progress.remainingDuration != nil {
      return task.progress.remainingDuration
    }
    if task.progress.isFinished { return 0 }
    let left = Double(task.duration) * (100 - min(max(task.progress.percentComplete, 0), 100)) / 100
    return Int(left.rounded())
  }

  private func type(_ task: PlanTask, _ share: Share) -> String {
    switch task.kind {
    case .startMilestone: return "TT_Mile"
    case .finishMilestone: return "TT_FinMile"
    case .levelOfEffort: return "TT_LOE"
    case .hammock: return "TT_WBS"
    case .task, .summary:
      if task.isMilestone, task.duration == 0 { return "TT_FinMile" }
      let followsMicrosoft =
        plan.dialect == .microsoft && share.isByResources && !task.ignoresResourceCalendars
      return task.isResourceDependent || followsMicrosoft ? "TT_Rsrc" : "TT_Task"
    }
  }

  private mutating func noteLosses() {
    func tell(_ id: String, _ what: String, _ has: (PlanTask) -> Bool) {
      let count = plan.tasks.filter(has).count
      if count > 0 { report.note(id, at: "plan", "\(count) tasks have \(what), for which XER has no place.") }
    }
    tell("task.deadline", "a deadline") { $0.deadline != nil }
    tell("task.estimate", "three estimates") { $0.estimate != nil }
    tell("task.manual", "dates set by hand; they are written as mandatory starts") { $0.isManual }
    if plan.dialect == .microsoft { tell("task.baseline", "baselines") { !$0.baselines.isEmpty } }
  }
}

/// The dates and floats under which a task is written.
struct XERDates {
  var earlyStart, earlyFinish, lateStart, lateFinish, restart, reend, plannedStart, plannedFinish: Moment?
  var totalFloat, freeFloat: Int?
  var isCritical: Bool?

  init(_ plan: Plan, _ schedule: Schedule?, _ place: Int) {
    let task = plan.tasks[place]
    let stored = task.stored
    let computed = schedule.flatMap { $0.dates.indices.contains(place) ? $0.dates[place] : nil }
    earlyStart = computed?.earlyStart ?? stored.earlyStart
    earlyFinish = computed?.earlyFinish ?? stored.earlyFinish
    lateStart = computed?.lateStart ?? stored.lateStart
    lateFinish = computed?.lateFinish ?? stored.lateFinish
    totalFloat = computed?.totalFloat ?? stored.totalFloat
    freeFloat = computed?.freeFloat ?? stored.freeFloat
    isCritical = computed?.isCritical ?? stored.isCritical
    let start = computed?.start ?? stored.start
    let finish = computed?.finish ?? stored.finish
    let goesOn = task.progress.resume ?? plan.dataDate ?? start
    if !task.progress.isFinished {
      let rest = task.progress.isStarted ? goesOn : start
      let isKnown = plan.dialect == .primavera && schedule == nil
      restart = isKnown ? stored.remainingStart : rest
      reend = isKnown ? stored.remainingFinish : finish
    }
    let baseline = plan.dialect == .primavera ? task.baselines.first { $0.number == 0 } : nil
    let isKnown = plan.dialect == .primavera && (baseline != nil || schedule == nil)
    plannedStart = isKnown ? baseline?.start : start
    plannedFinish = isKnown ? baseline?.finish : finish
  }
}
