import Measures
import Scheduling

/// How one row becomes a task.
extension PlanCSVReader {
  mutating func readTask(_ row: Int) {
    let place = plan.tasks.count
    let name = SpacedText.collapsed(text(row, .name))
    let id = SpacedText.collapsed(text(row, .id))
    if name.isEmpty, id.isEmpty { return }
    var task = PlanTask(uid: place + 1, name: name)
    task.code = id.isEmpty ? String(place + 1) : id
    if codes[task.code] == nil {
      codes[task.code] = place
    } else {
      report.note(
        "task.twice", at: "row \(table.number(of: row))", "The number \(task.code) stands there twice.")
    }
    let uid = SpacedText.collapsed(text(row, .uid))
    if !uid.isEmpty, uids[uid] == nil {
      uids[uid] = place
      task.custom["csv.uid"] = uid
    }
    task.wbs = SpacedText.collapsed(text(row, .wbs))
    task.parent = parent(of: place, row, task.wbs)
    readDates(row, &task)
    readKind(row, &task)
    readConstraint(row, &task)
    readFigures(row, &task)
    task.notes = text(row, .notes)
    for (column, key) in others {
      let value = PlanCSVReader.unguarded(table.cell(row, column))
      if !value.isEmpty { task.custom[key] = value }
    }
    plan.tasks.append(task)
    rows.append(row)
  }

  /// By the level where there is one, else by the path: 1.2 stands below 1.
  private mutating func parent(of place: Int, _ row: Int, _ wbs: String) -> Int? {
    if columns[.level] != nil {
      let level = PlanNumber.integer(Array(SpacedText.collapsed(text(row, .level)).utf8)[...]) ?? 1
      return levels.parent(of: place, level: min(max(level, 0), 1000))
    }
    if wbs.isEmpty { return nil }
    if paths[wbs] == nil { paths[wbs] = place }
    guard wbs.utf8.count < 400, let dot = wbs.utf8.lastIndex(of: 0x2E) else { return nil }
    let above = paths[String(wbs[..<dot])]
    // Where several tasks have one code, it names their node and not themselves.
    return above.flatMap { $0 < place && paths[wbs] == place ? $0 : nil }
  }

  private mutating func readDates(_ row: Int, _ task: inout PlanTask) {
    let (begin, end) = (plan.settings.defaultStart, plan.settings.defaultFinish)
    let start = moment(row, .start, usual: begin)
    let finish = moment(row, .finish, usual: end)
    task.stored.start = start?.moment
    task.stored.finish = finish?.moment
    task.progress.actualStart = moment(row, .actualStart, usual: begin)?.moment
    task.progress.actualFinish = moment(row, .actualFinish, usual: end)?.moment
    if start?.isActual == true { task.progress.actualStart = task.progress.actualStart ?? start?.moment }
    if finish?.isActual == true { task.progress.actualFinish = task.progress.actualFinish ?? finish?.moment }
    task.deadline = moment(row, .deadline, usual: end)?.moment
    if let read = duration(row, .duration) {
      (task.duration, task.isElapsed, task.isEstimated) = (read.seconds, read.isElapsed, read.isEstimated)
    } else if let start, let finish, finish.moment > start.moment {
      task.duration = worked(start.moment, finish.moment)
    }
    if !text(row, .duration).isEmpty { MomentNotation.gather(&task, usualFinish: end) }
    if let left = duration(row, .remaining) { task.progress.remainingDuration = left.seconds }
    if let slack = try? DurationNotation(SpacedText.collapsed(text(row, .totalFloat))) {
      task.stored.totalFloat = slack.seconds
    }
  }

  /// Working seconds between two moments in the standard week, the only one that a table has.
  private func worked(_ start: Moment, _ finish: Moment) -> Int {
    let (first, last) = (start.day, finish.day)
    let weeks = first.days(to: last) / 7
    var seconds = weeks * 5 * 8 * 3600 - PlanCSVReader.worked(first, until: start.secondOfDay)
    var day = first.adding(weeks * 7)
    while day < last {
      seconds += PlanCSVReader.worked(day, until: Moment.secondsPerDay)
      day = day.adding(1)
    }
    return max(seconds + PlanCSVReader.worked(last, until: finish.secondOfDay), 0)
  }

  private static func worked(_ day: Day, until second: Int) -> Int {
    guard case .shifts(let shifts) = WorkCalendar.standardWeek[day.weekday - 1] else { return 0 }
    return shifts.reduce(0) { $0 + max(min(second, $1.end) - $1.start, 0) }
  }

  private func readKind(_ row: Int, _ task: inout PlanTask) {
    switch SpacedText.lowered(SpacedText.collapsed(text(row, .type))) {
    case "start milestone", "tt_mile", "startmilestone": task.kind = .startMilestone
    case "finish milestone", "tt_finmile", "milestone", "finishmilestone": task.kind = .finishMilestone
    case "level of effort", "tt_loe", "levelofeffort": task.kind = .levelOfEffort
    case "wbs summary", "tt_wbs", "hammock": task.kind = .hammock
    case "resource dependent", "tt_rsrc": task.isResourceDependent = true
    case "external": task.isExternal = true
    default: break
    }
    task.isMilestone =
      task.kind == .startMilestone || task.kind == .finishMilestone || says(row, .milestone, "yes")
    task.isManual = SpacedText.lowered(text(row, .mode)).hasPrefix("man")
    task.isActive = !says(row, .active, "no")
  }

  private func says(_ row: Int, _ column: PlanCSVColumn, _ word: String) -> Bool {
    let text = SpacedText.lowered(SpacedText.collapsed(text(row, column)))
    let others = word == "yes" ? ["y", "true", "1", "x"] : ["n", "false", "0"]
    return text == word || others.contains(text)
  }

  private mutating func readConstraint(_ row: Int, _ task: inout PlanTask) {
    let word = text(row, .constraint)
    if SpacedText.collapsed(word).isEmpty { return }
    guard let kind = ConstraintWords.kind(word) else {
      report.note(
        "constraint.unknown", at: "row \(table.number(of: row))",
        "“\(Excerpt.of(word))” is no constraint that is known.")
      return
    }
    if kind == .asSoonAsPossible { return }
    let isFinish = [.finishNoEarlierThan, .finishNoLaterThan, .mustFinishOn, .finishOn].contains(kind)
    let usual = isFinish ? plan.settings.defaultFinish : plan.settings.defaultStart
    let date = moment(row, .constraintDate, usual: usual)?.moment
    if date == nil, kind != .asLateAsPossible {
      report.note(
        "constraint.date", at: "row \(table.number(of: row))", "The constraint has no date and was left out.")
      return
    }
    task.constraint = DateConstraint(kind, kind == .asLateAsPossible ? nil : date)
  }

  private mutating func readFigures(_ row: Int, _ task: inout PlanTask) {
    func number(_ column: PlanCSVColumn) -> Double? {
      let cell = LinkScan.trimmed(Array(text(row, column).utf8)[...])
      return PlanNumber.decimal(cell.last == 0x25 ? LinkScan.trimmed(cell.dropLast()) : cell)
    }
    if let percent = number(.percent) { task.progress.percentComplete = min(max(percent, 0), 100) }
    if let priority = number(.priority) { task.priority = Int(min(max(priority, 0), 1000).rounded()) }
    task.cost = number(.cost)
    if let work = duration(row, .work) { task.work = work.seconds }
    if columns[.critical] != nil { task.stored.isCritical = says(row, .critical, "yes") }
    let calendar = SpacedText.collapsed(text(row, .calendar))
    if !calendar.isEmpty, calendar != "None", calendar != plan.calendars.first?.name {
      task.calendar = calendarPlace(calendar)
    }
  }

  private mutating func calendarPlace(_ name: String) -> Int {
    if let place = calendarPlaces[name] { return place }
    let place = plan.calendars.count
    calendarPlaces[name] = place
    plan.calendars.append(WorkCalendar(uid: place + 1, name: name))
    report.note(
      "calendar.unknown", at: "calendar \(name)", "A table does not say its days: Monday to Friday, 8 to 17.")
    return place
  }
}
