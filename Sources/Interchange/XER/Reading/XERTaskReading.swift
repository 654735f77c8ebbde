import Scheduling

/// How one row of TASK becomes a task.
extension XERTaskColumns {
  func read(_ rows: XERRows, into task: inout PlanTask, _ reader: inout XERReader, _ plan: Int) {
    task.code = rows.text(code)
    readKind(rows, into: &task)
    readDurations(rows, into: &task, &reader)
    readWork(rows, into: &task)
    readConstraints(rows, into: &task, &reader)
    readDates(rows, into: &task, &reader)
    if let number = rows.integer(calendar) {
      if let shared = reader.calendarPlaces.place(number) {
        let place = reader.calendar(shared, of: plan)
        if place != reader.plans[plan].calendar { task.calendar = place }
      } else {
        reader.report.note(
          "task.calendar", at: "task \(task.code)", "Its calendar \(number) is missing; the plan's counts.")
      }
    }
    let type = rows.field(percentType)
    if !type.isEmpty, !type.elementsEqual("CP_Drtn".utf8) {
      task.custom["xer.complete_pct_type"] = rows.text(percentType)
    }
    for (key, column) in kept where !rows.isBlank(column) { task.custom[key] = rows.text(column) }
  }

  private func readKind(_ rows: XERRows, into task: inout PlanTask) {
    task.ignoresResourceCalendars = true
    switch rows.text(type) {
    case "TT_Rsrc": (task.isResourceDependent, task.ignoresResourceCalendars) = (true, false)
    case "TT_LOE": task.kind = .levelOfEffort
    case "TT_Mile": task.kind = .startMilestone
    case "TT_FinMile": task.kind = .finishMilestone
    case "TT_WBS": task.kind = .hammock
    default: break
    }
    task.isMilestone = task.kind == .startMilestone || task.kind == .finishMilestone
    switch rows.text(durationType) {
    case "DT_FixedDrtn": task.arithmetic = .fixedDuration
    case "DT_FixedQty": task.arithmetic = .fixedWork
    case "DT_FixedDUR2": task.arithmetic = .fixedDurationUnits
    default: task.arithmetic = .fixedUnits
    }
    switch rows.text(priority) {
    case "PT_Top": task.priority = 1000
    case "PT_High": task.priority = 600
    case "PT_Low": task.priority = 400
    case "PT_Lowest": task.priority = 100
    default: task.priority = 500
    }
  }

  private func readDurations(_ rows: XERRows, into task: inout PlanTask, _ reader: inout XERReader) {
    let planned = duration(rows, target, of: task, &reader)
    let left = duration(rows, remaining, of: task, &reader)
    task.duration = planned ?? left ?? 0
    task.progress.remainingDuration = left
    if task.duration > 0, let left, left < task.duration {
      task.progress.percentComplete = Double(task.duration - left) * 100 / Double(task.duration)
    } else if task.duration == 0, rows.field(status).elementsEqual("TK_Complete".utf8) {
      task.progress.percentComplete = 100
    }
    if let percent = rows.number(physical), percent != 0 {
      task.progress.physicalPercent = min(max(percent, 0), 100)
    }
    task.stored.totalFloat = rows.seconds(totalFloat)
    task.stored.freeFloat = rows.seconds(freeFloat)
    if !rows.isBlank(isDriving) { task.stored.isCritical = rows.isYes(isDriving) }
  }

  private func duration(_ rows: XERRows, _ column: Int, of task: PlanTask, _ reader: inout XERReader) -> Int?
  {
    if rows.isBlank(column) { return nil }
    guard let hours = rows.number(column) else {
      reader.report.note(
        "duration.unread", at: "task \(task.code)", "A duration is no number; it was left out.")
      return nil
    }
    if hours < 0 || hours > PlanNumber.mostHours {
      reader.report.note(
        "duration.absurd", at: "task \(task.code)",
        "A duration of \(hours) hours was held within 0 and 300 years.")
    }
    return max(PlanNumber.seconds(hours: hours), 0)
  }

  private func readWork(_ rows: XERRows, into task: inout PlanTask) {
    func sum(_ labour: Int, _ equipment: Int) -> Int? {
      let (one, other) = (
        rows.seconds(labour, limit: PlanNumber.mostWork), rows.seconds(equipment, limit: PlanNumber.mostWork)
      )
      return one == nil && other == nil ? nil : (one ?? 0) + (other ?? 0)
    }
    task.progress.actualWork = sum(actualWork, actualEquipment)
    task.progress.remainingWork = sum(remainingWork, remainingEquipment)
    if let done = task.progress.actualWork, let left = task.progress.remainingWork { task.work = done + left }
    var baseline = TaskBaseline(number: 0)
    baseline.start = rows.moment(targetStart)
    baseline.finish = rows.moment(targetFinish)
    baseline.duration = task.duration
    baseline.work = sum(targetWork, targetEquipment)
    if baseline.start != nil || baseline.finish != nil { task.baselines = [baseline] }
  }

  private func readConstraints(_ rows: XERRows, into task: inout PlanTask, _ reader: inout XERReader) {
    task.constraint = constraint(rows, constraint, constraintDate, of: task, &reader)
    task.secondConstraint = constraint(rows, secondConstraint, secondConstraintDate, of: task, &reader)
  }

  private func constraint(
    _ rows: XERRows, _ column: Int, _ dateColumn: Int, of task: PlanTask, _ reader: inout XERReader
  ) -> DateConstraint? {
    if rows.isBlank(column) { return nil }
    let word = rows.text(column)
    guard let kind = XERTaskColumns.constraints[word] else {
      reader.report.note(
        "constraint.unknown", at: "task \(task.code)", "\(word) is no constraint that is known; left out.")
      return nil
    }
    if kind == .asLateAsPossible { return DateConstraint(kind) }
    guard let date = rows.moment(dateColumn) else {
      reader.report.note(
        "constraint.date", at: "task \(task.code)", "The constraint \(word) has no date; it was left out.")
      return nil
    }
    return DateConstraint(kind, date)
  }

  static let constraints: [String: DateConstraint.Kind] = [
    "CS_MSO": .startOn, "CS_MSOB": .startNoLaterThan, "CS_MSOA": .startNoEarlierThan, "CS_MEO": .finishOn,
    "CS_MEOB": .finishNoLaterThan, "CS_MEOA": .finishNoEarlierThan, "CS_ALAP": .asLateAsPossible,
    "CS_MANDSTART": .mustStartOn, "CS_MANDFIN": .mustFinishOn,
  ]

  private func readDates(_ rows: XERRows, into task: inout PlanTask, _ reader: inout XERReader) {
    func moment(_ column: Int) -> Moment? {
      let bytes = rows.field(column)
      if bytes.isEmpty { return nil }
      if let moment = PlanNumber.moment(bytes) { return moment }
      reader.report.note(
        "date.absurd", at: "task \(task.code)", "A date is none between 1900 and 2199; it was left out.")
      return nil
    }
    task.progress.actualStart = moment(actualStart)
    task.progress.actualFinish = moment(actualFinish)
    task.progress.suspended = moment(suspended)
    task.progress.resume = moment(resume)
    task.expectedFinish = moment(expected)
    let (goesOn, ends) = (moment(restart), moment(reend))
    task.stored.earlyStart = moment(earlyStart)
    task.stored.earlyFinish = moment(earlyFinish)
    task.stored.lateStart = moment(lateStart)
    task.stored.lateFinish = moment(lateFinish)
    task.stored.remainingStart = goesOn
    task.stored.remainingFinish = ends
    task.stored.externalStart = moment(externalStart)
    task.stored.externalFinish = moment(externalFinish)
    let planned = task.baselines.first
    task.stored.start = task.progress.actualStart ?? goesOn ?? task.stored.earlyStart ?? planned?.start
    task.stored.finish = task.progress.actualFinish ?? ends ?? task.stored.earlyFinish ?? planned?.finish
  }
}
