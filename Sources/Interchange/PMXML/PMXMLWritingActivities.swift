import Scheduling

/// Writes activities.
extension PMXMLWriting {
  mutating func activity(_ place: Int) {
    guard let (number, id) = shape.activities[place] else { return }
    let task = plan.tasks[place]
    let progress = task.progress
    let dates = self.dates(place)
    to.open("Activity")
    hours("ActualDuration", progress.actualDuration)
    to.moment("ActualFinishDate", progress.actualFinish)
    to.decimal("ActualLaborCost", progress.actualCost)
    hours("ActualLaborUnits", progress.actualWork)
    to.moment("ActualStartDate", progress.actualStart)
    hours("AtCompletionDuration", task.duration)
    to.decimal("AtCompletionLaborCost", task.cost)
    to.leaf(
      "CalendarObjectId", task.isElapsed ? calendars.clock : calendars.number(task.calendar ?? plan.calendar))
    to.decimal("DurationPercentComplete", share(progress.percentComplete))
    to.words("DurationType", PMXMLWords.word(task.arithmetic, in: PMXMLWords.arithmetic))
    to.moment("ExpectedFinishDate", task.expectedFinish)
    to.moment("FinishDate", dates.finish)
    hours("FreeFloat", dates.freeFloat)
    to.words("Id", id)
    if let isCritical = dates.isCritical { to.flag("IsCritical", isCritical) }
    to.leaf("LevelingPriority", PMXMLWords.priority(task.priority))
    hours("MaximumDuration", task.estimate?.most)
    hours("MinimumDuration", task.estimate?.least)
    hours("MostLikelyDuration", task.estimate?.likely)
    to.words("Name", task.name, most: 120)
    to.words("NotesToResources", task.notes, most: .max)
    to.leaf("ObjectId", number)
    to.leaf("PercentCompleteType", task.custom["PercentCompleteType"] ?? "Duration")
    to.decimal("PhysicalPercentComplete", progress.physicalPercent.map(share))
    planned(task, dates)
    constraint("PrimaryConstraintDate", "PrimaryConstraintType", first(task, dates))
    to.leaf("ProjectObjectId", PMXMLWriting.project)
    remaining(task, dates)
    constraint("SecondaryConstraintDate", "SecondaryConstraintType", task.secondConstraint)
    to.moment("StartDate", dates.start)
    to.leaf("Status", progress.isFinished ? "Completed" : progress.isStarted ? "In Progress" : "Not Started")
    to.moment("SuspendDate", progress.suspended)
    hours("TotalFloat", dates.totalFloat)
    to.leaf("Type", type(of: task))
    to.leaf("WBSObjectId", shape.above[place])
    values(task.custom, .task)
    to.close("Activity")
  }

  private mutating func planned(_ task: PlanTask, _ dates: StoredDates) {
    if let hours = task.custom["PlannedDuration"] {
      to.leaf("PlannedDuration", hours)
    } else {
      hours("PlannedDuration", task.duration)
    }
    to.moment("PlannedFinishDate", task.custom["PlannedFinishDate"].flatMap { Moment($0) } ?? dates.finish)
    hours("PlannedLaborUnits", task.work)
    to.moment("PlannedStartDate", task.custom["PlannedStartDate"].flatMap { Moment($0) } ?? dates.start)
  }

  private mutating func remaining(_ task: PlanTask, _ dates: StoredDates) {
    let left = task.progress.isFinished ? 0 : task.progress.isStarted ? nil : task.duration
    hours("RemainingDuration", task.progress.remainingDuration ?? left)
    to.moment("RemainingEarlyFinishDate", dates.earlyFinish)
    to.moment("RemainingEarlyStartDate", dates.earlyStart)
    hours("RemainingLaborUnits", task.progress.remainingWork)
    to.moment("RemainingLateFinishDate", dates.lateFinish)
    to.moment("RemainingLateStartDate", dates.lateStart)
    to.moment("ResumeDate", task.progress.suspended == nil ? nil : task.progress.resume)
  }

  /// The constraint; a task that is set by hand starts on its date.
  private func first(_ task: PlanTask, _ dates: StoredDates) -> DateConstraint? {
    if task.isManual, task.constraint == nil, let start = dates.start {
      return DateConstraint(.startOn, start)
    }
    return task.constraint
  }

  private mutating func constraint(_ date: StaticString, _ type: StaticString, _ constraint: DateConstraint?)
  {
    guard let constraint, let word = PMXMLWords.word(constraint.kind, in: PMXMLWords.constraints) else {
      return
    }
    to.moment(date, constraint.date)
    to.leaf(type, word)
  }

  func type(of task: PlanTask) -> String {
    switch task.kind {
    case .levelOfEffort: "Level of Effort"
    case .startMilestone: "Start Milestone"
    case .finishMilestone: "Finish Milestone"
    case .hammock: "WBS Summary"
    case .summary, .task:
      if task.isMilestone, task.duration == 0 {
        "Finish Milestone"
      } else {
        task.ignoresResourceCalendars || plan.dialect == .microsoft ? "Task Dependent" : "Resource Dependent"
      }
    }
  }

  private func share(_ percent: Double) -> Double { (percent * 1e6).rounded() / 1e8 }

  private func dates(_ place: Int) -> StoredDates { StoredDates.written(plan, schedule, place) }
}
