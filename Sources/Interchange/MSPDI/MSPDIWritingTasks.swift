import Scheduling

/// Writes tasks.
extension MSPDIWriting {
  mutating func task(_ place: Int) {
    let task = plan.tasks[place]
    to.open("Task")
    to.leaf("UID", taskUIDs[place])
    to.leaf("ID", ids[place])
    to.words("Name", task.name)
    if isOf2010 {
      to.flag("Active", task.isActive)
      to.flag("Manual", task.isManual)
    }
    to.leaf("Type", MSPDIWriting.number(of: task.arithmetic))
    to.flag("IsNull", task.isBlank)
    kept("Contact", task.custom)
    to.words("WBS", task.wbs)
    if !task.isBlank { to.words("OutlineNumber", outline.numbers[place]) }
    to.leaf("OutlineLevel", task.isBlank ? 0 : outline.levels[place])
    to.leaf("Priority", task.priority)
    let (dates, progress) = (spans.dates[place], spans.progress[place])
    schedule(task, dates, spans.durations[place], progress)
    floats(task, dates)
    costs(task, progress)
    constraint(task)
    links(place)
    fieldValues(task.custom, .task, code: task.code)
    for baseline in task.baselines { self.baseline(baseline, isOfTask: true) }
    kept("StartText", task.custom)
    kept("FinishText", task.custom)
    kept("DurationText", task.custom)
    if task.isManual {
      to.moment("ManualStart", dates.start)
      to.moment("ManualFinish", dates.finish)
      to.duration("ManualDuration", spans.durations[place])
    }
    to.close("Task")
  }

  private mutating func schedule(
    _ task: PlanTask, _ dates: StoredDates, _ duration: Int, _ progress: Progress
  ) {
    to.moment("Start", dates.start)
    to.moment("Finish", dates.finish)
    to.duration("Duration", duration)
    to.leaf(
      "DurationFormat", MSPDIFormat.ofDuration(isElapsed: task.isElapsed, isEstimated: task.isEstimated))
    to.duration("Work", task.work)
    to.moment("Stop", progress.stop)
    to.moment("Resume", progress.resume)
    to.flag("EffortDriven", task.isEffortDriven)
    to.flag("Estimated", task.isEstimated)
    let isMilestone = task.isMilestone || task.kind == .startMilestone || task.kind == .finishMilestone
    to.flag("Milestone", isMilestone)
    to.flag("Summary", task.kind == .summary)
    if let isCritical = dates.isCritical { to.flag("Critical", isCritical) }
    kept("SubprojectName", task.custom)
    to.flag("ExternalTask", task.isExternal)
    kept("ExternalTaskProject", task.custom)
  }

  private mutating func floats(_ task: PlanTask, _ dates: StoredDates) {
    to.moment("EarlyStart", dates.earlyStart)
    to.moment("EarlyFinish", dates.earlyFinish)
    to.moment("LateStart", dates.lateStart)
    to.moment("LateFinish", dates.lateFinish)
    to.leaf("FreeSlack", dates.freeFloat.map(MSPDIWriting.tenths))
    to.leaf("TotalSlack", dates.totalFloat.map(MSPDIWriting.tenths))
  }

  private mutating func costs(_ task: PlanTask, _ progress: Progress) {
    to.decimal("FixedCost", MSPDIWriting.hundredths(task.fixedCost))
    to.leaf("PercentComplete", Int(exactly: progress.percentComplete.rounded()) ?? 0)
    to.decimal("Cost", MSPDIWriting.hundredths(task.cost))
    to.moment("ActualStart", progress.actualStart)
    to.moment("ActualFinish", progress.actualFinish)
    to.duration("ActualDuration", progress.actualDuration)
    to.decimal("ActualCost", MSPDIWriting.hundredths(progress.actualCost))
    to.duration("ActualWork", progress.actualWork)
    to.duration("RemainingDuration", progress.remainingDuration)
    to.duration("RemainingWork", progress.remainingWork)
  }

  private mutating func constraint(_ task: PlanTask) {
    let held = task.constraint.flatMap { $0.date == nil && $0.kind != .asLateAsPossible ? nil : $0 }
    to.leaf("ConstraintType", held.map { MSPDIFormat.number(of: $0.kind) } ?? 0)
    to.leaf("CalendarUID", calendarUID(task.calendar) ?? -1)
    to.moment("ConstraintDate", held?.date)
    to.moment("Deadline", task.deadline)
    to.leaf("LevelingDelay", MSPDIWriting.tenths(task.levellingDelay))
    to.leaf("LevelingDelayFormat", 8)
    kept("Hyperlink", task.custom)
    kept("HyperlinkAddress", task.custom)
    kept("HyperlinkSubAddress", task.custom)
    to.flag("IgnoreResourceCalendar", task.ignoresResourceCalendars)
    to.words("Notes", task.notes, most: .max)
    to.leaf("PhysicalPercentComplete", task.progress.physicalPercent.flatMap { Int(exactly: $0.rounded()) })
  }

  func calendarUID(_ place: Int?) -> Int? {
    place.flatMap { calendarUIDs.indices.contains($0) ? calendarUIDs[$0] : nil }
  }

  private mutating func links(_ place: Int) {
    for number in linksInto[place] {
      let link = plan.links[number]
      to.open("PredecessorLink")
      to.leaf("PredecessorUID", taskUIDs[link.predecessor])
      to.leaf("Type", MSPDIFormat.number(of: link.kind))
      to.flag("CrossProject", false)
      let (value, format) = MSPDIWriting.lag(link.lag)
      to.leaf("LinkLag", value)
      to.leaf("LagFormat", format)
      to.close("PredecessorLink")
    }
  }

  /// Tenths of a minute in days, elapsed days, or whole percent.
  private static func lag(_ lag: Lag) -> (value: Int, format: Int) {
    switch lag {
    case .working(let seconds): (tenths(seconds), 7)
    case .elapsed(let seconds): (tenths(seconds), 8)
    case .percent(let percent): (Int(exactly: percent.rounded()) ?? 0, 19)
    case .elapsedPercent(let percent): (Int(exactly: percent.rounded()) ?? 0, 20)
    }
  }

  mutating func baseline(_ baseline: TaskBaseline, isOfTask: Bool = false) {
    to.open("Baseline")
    to.leaf("Number", baseline.number)
    to.moment("Start", baseline.start)
    to.moment("Finish", baseline.finish)
    if isOfTask, let duration = baseline.duration {
      to.duration("Duration", duration)
      to.leaf("DurationFormat", 7)
    }
    to.duration("Work", baseline.work)
    to.decimal("Cost", MSPDIWriting.hundredths(baseline.cost))
    to.close("Baseline")
  }

  private static func number(of arithmetic: PlanTask.WorkArithmetic) -> Int {
    switch arithmetic {
    case .fixedUnits: 0
    case .fixedDuration, .fixedDurationUnits: 1
    case .fixedWork: 2
    }
  }
}
