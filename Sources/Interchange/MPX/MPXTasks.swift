import Scheduling

/// Record 70: a task, its fields in the order that record 61 gave.
extension MPXReader {
  mutating func readTask() {
    let place = plan.tasks.count
    var task = PlanTask(uid: place + 1, name: "")
    var baseline = TaskBaseline(number: 0)
    var level = 1
    var (constraint, constraintDate): (DateConstraint.Kind?, String) = (nil, "")
    var hasUID = false
    for (field, text) in zip(taskModel, records.fields) where !text.isEmpty {
      switch field {
      case 1: task.name = text
      case 2: task.wbs = text
      case 3: level = min(max(integer(text) ?? 1, 0), 1000)
      case 70: waiting.append(Waiting(task: place, text: text, isByUID: false, line: records.line))
      case 74: waiting.append(Waiting(task: place, text: text, isByUID: true, line: records.line))
      case 68: constraintDate = text
      case 91: constraint = constraintKind(text)
      case 90:
        task.code = text
        if let id = integer(text), taskIDs[id] == nil { taskIDs[id] = place }
      case 98:
        guard let uid = integer(text), taskUIDs[uid] == nil else { continue }
        (taskUIDs[uid], task.uid, hasUID) = (place, uid, true)
      default:
        if !readDate(field, text, &task, &baseline), !readAmount(field, text, &task, &baseline) {
          keep(field, text, &task)
        }
      }
    }
    if !hasUID {
      var free = place + 1
      while taskUIDs[free] != nil { free &+= 1_000_000 }
      (taskUIDs[free], task.uid) = (place, free)
    }
    if task.name.isEmpty, records.fields.allSatisfy(\.isEmpty) { task.isBlank = true }
    if let constraint, constraint != .asSoonAsPossible { hold(&task, constraint, constraintDate) }
    if baseline.start != nil || baseline.finish != nil || baseline.duration ?? 0 != 0 {
      task.baselines = [baseline]
    }
    MomentNotation.gather(&task, usualFinish: plan.settings.defaultFinish)
    task.parent = task.isBlank ? nil : levels.parent(of: place, level: level)
    plan.tasks.append(task)
    hasTask = true
  }

  private mutating func constraintKind(_ text: String) -> DateConstraint.Kind? {
    if let kind = ConstraintWords.kind(text) { return kind }
    report.note(
      "constraint.unknown", at: "line \(records.line)",
      "“\(Excerpt.of(text))” is no constraint that is known.")
    return nil
  }

  private mutating func hold(_ task: inout PlanTask, _ kind: DateConstraint.Kind, _ text: String) {
    let isFinish = [.finishNoEarlierThan, .finishNoLaterThan, .mustFinishOn, .finishOn].contains(kind)
    let date = kind == .asLateAsPossible ? nil : moment(text, isEnd: isFinish)
    if date == nil, kind != .asLateAsPossible {
      report.note(
        "constraint.date", at: "line \(records.line)", "The constraint has no date and was left out.")
    } else {
      task.constraint = DateConstraint(kind, date)
    }
  }

  private mutating func readDate(
    _ field: Int, _ text: String, _ task: inout PlanTask, _ baseline: inout TaskBaseline
  ) -> Bool {
    switch field {
    case 50: task.stored.start = moment(text)
    case 51: task.stored.finish = moment(text, isEnd: true)
    case 52: task.stored.earlyStart = moment(text)
    case 53: task.stored.earlyFinish = moment(text, isEnd: true)
    case 54: task.stored.lateStart = moment(text)
    case 55: task.stored.lateFinish = moment(text, isEnd: true)
    case 56: baseline.start = moment(text)
    case 57: baseline.finish = moment(text, isEnd: true)
    case 58: task.progress.actualStart = moment(text)
    case 59: task.progress.actualFinish = moment(text, isEnd: true)
    case 150: task.progress.stop = moment(text, isEnd: true)
    case 151, 152: task.progress.resume = moment(text)
    default: return false
    }
    return true
  }

  private mutating func readAmount(
    _ field: Int, _ text: String, _ task: inout PlanTask, _ baseline: inout TaskBaseline
  ) -> Bool {
    switch field {
    case 20: task.work = duration(text)?.seconds
    case 21: baseline.work = duration(text)?.seconds
    case 22: task.progress.actualWork = duration(text)?.seconds
    case 23: task.progress.remainingWork = duration(text)?.seconds
    case 30: task.cost = number(text)
    case 31: baseline.cost = number(text)
    case 32: task.progress.actualCost = number(text)
    case 35: task.fixedCost = number(text)
    case 40:
      guard let read = duration(text) else { return true }
      (task.duration, task.isElapsed, task.isEstimated) = (
        max(read.seconds, 0), read.isElapsed, read.isEstimated
      )
    case 41: baseline.duration = duration(text)?.seconds
    case 42: task.progress.actualDuration = duration(text)?.seconds
    case 43: task.progress.remainingDuration = duration(text)?.seconds
    case 44: task.progress.percentComplete = min(max(number(text) ?? 0, 0), 100)
    case 80: task.arithmetic = says(text) ? .fixedDuration : .fixedUnits
    case 81: task.isMilestone = says(text)
    case 82: task.stored.isCritical = says(text)
    case 92: task.levellingDelay = duration(text)?.seconds ?? 0
    case 93: task.stored.freeFloat = duration(text)?.seconds
    case 94: task.stored.totalFloat = duration(text)?.seconds
    case 95: task.priority = MPXReader.priorities[SpacedText.lowered(text)] ?? 500
    default: return false
    }
    return true
  }

  static let priorities = [
    "lowest": 100, "very low": 200, "lower": 300, "low": 400, "medium": 500, "high": 600, "higher": 700,
    "very high": 800, "highest": 900, "do not level": 1000,
  ]

  /// Texts, flags, numbers, costs, durations and dates of the people's own become custom fields; what Project works out
  /// itself is passed over.
  private mutating func keep(_ field: Int, _ text: String, _ task: inout PlanTask) {
    switch field {
    case 4...13, 15, 36...38, 46...48, 60...65, 110...119, 126...129, 140...144:
      if (110...119).contains(field), !says(text) { return }
      let key = "mpx.\(field)"
      if customFields[field] == nil {
        customFields[field] = plan.customFields.count
        let place = taskModel.firstIndex(of: field) ?? 0
        let name = taskHeadings.indices.contains(place) ? taskHeadings[place] : "Field \(field)"
        plan.customFields.append(CustomField(id: key, name: name, subject: .task, type: "Text"))
      }
      task.custom[key] = text
    case 14, 16, 24, 25, 33, 34, 45, 66, 67, 71...73, 75, 83...88, 97, 99, 120...123, 125, 135, 136: return
    default: report.unread["task field \(field)", default: 0] += 1
    }
  }
}
