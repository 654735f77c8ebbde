import Scheduling

/// Reads activities.
extension PMXMLReading {
  /// An activity while it is read, with what its elements only mean together.
  struct Draft {
    var raw: RawActivity
    var planned: (start: Moment?, finish: Moment?, duration: Int?) = (nil, nil, nil)
    var atCompletion: Int?
    var estimate: (least: Int?, likely: Int?, most: Int?) = (nil, nil, nil)
    var primary: (kind: DateConstraint.Kind?, date: Moment?) = (nil, nil)
    var secondary: (kind: DateConstraint.Kind?, date: Moment?) = (nil, nil)
    var early: (start: Moment?, finish: Moment?) = (nil, nil)
    var late: (start: Moment?, finish: Moment?) = (nil, nil)
  }

  mutating func readActivity() throws(PlanFileProblem) {
    (from.kind, from.uid) = ("activity", 0)
    var task = PlanTask(uid: 0, name: "")
    task.ignoresResourceCalendars = true
    var draft = Draft(raw: RawActivity(owner: Owner(place: open), task: task))
    while let name = try child() { try readIdentity(name, &draft) }
    draft.settle()
    activities.append(draft.raw)
  }

  private mutating func readIdentity(_ name: PMXMLName, _ draft: inout Draft) throws(PlanFileProblem) {
    switch name {
    case .objectID:
      draft.raw.task.uid = try from.int() ?? 0
      from.uid = draft.raw.task.uid
    case .projectObjectID: draft.raw.owner.objectID = try from.int()
    case .wbsObjectID: draft.raw.wbs = try from.int()
    case .calendarObjectID: draft.raw.calendar = try from.int()
    case .id: draft.raw.task.code = try from.string()
    case .name: draft.raw.task.name = try from.string()
    case .type: draft.settle(type: try from.string())
    case .durationType:
      let word = try from.string()
      draft.raw.task.arithmetic = PMXMLWords.find(word, in: PMXMLWords.arithmetic) ?? .fixedDurationUnits
    case .levelingPriority:
      draft.raw.task.priority = PMXMLWords.find(try from.string(), in: PMXMLWords.priorities) ?? 500
    case .primaryConstraintType:
      draft.primary.kind = PMXMLWords.find(try from.string(), in: PMXMLWords.constraints)
    case .primaryConstraintDate: draft.primary.date = try from.moment()
    case .secondaryConstraintType:
      draft.secondary.kind = PMXMLWords.find(try from.string(), in: PMXMLWords.constraints)
    case .secondaryConstraintDate: draft.secondary.date = try from.moment()
    case .expectedFinishDate: draft.raw.task.expectedFinish = try from.moment()
    case .notesToResources: draft.raw.task.notes = try from.string()
    case .udf: try readValue(&draft.raw.task.custom)
    case .status, .plannedLaborUnits: try from.xml.skip()
    case .percentCompleteType:
      let word = try from.string()
      if !word.isEmpty, word != "Duration" { draft.raw.task.custom[name.rawValue] = word }
    default: try readDates(name, &draft)
    }
  }

  private mutating func readDates(_ name: PMXMLName, _ draft: inout Draft) throws(PlanFileProblem) {
    switch name {
    case .startDate: draft.raw.task.stored.start = try from.moment()
    case .finishDate: draft.raw.task.stored.finish = try from.moment()
    case .plannedStartDate: draft.planned.start = try from.moment()
    case .plannedFinishDate: draft.planned.finish = try from.moment()
    case .remainingEarlyStartDate: draft.raw.task.stored.earlyStart = try from.moment()
    case .remainingEarlyFinishDate: draft.raw.task.stored.earlyFinish = try from.moment()
    case .remainingLateStartDate: draft.raw.task.stored.lateStart = try from.moment()
    case .remainingLateFinishDate: draft.raw.task.stored.lateFinish = try from.moment()
    case .earlyStartDate: draft.early.start = try from.moment()
    case .earlyFinishDate: draft.early.finish = try from.moment()
    case .lateStartDate: draft.late.start = try from.moment()
    case .lateFinishDate: draft.late.finish = try from.moment()
    case .totalFloat: draft.raw.task.stored.totalFloat = try hours(isSigned: true)
    case .freeFloat: draft.raw.task.stored.freeFloat = try hours(isSigned: true)
    case .isCritical: draft.raw.task.stored.isCritical = try from.bool()
    case .actualStartDate: draft.raw.task.progress.actualStart = try from.moment()
    case .actualFinishDate: draft.raw.task.progress.actualFinish = try from.moment()
    case .suspendDate: draft.raw.task.progress.suspended = try from.moment()
    case .resumeDate: draft.raw.task.progress.resume = try from.moment()
    case .plannedDuration: draft.planned.duration = try hours()
    case .atCompletionDuration: draft.atCompletion = try hours()
    case .actualDuration: draft.raw.task.progress.actualDuration = try hours()
    case .remainingDuration: draft.raw.task.progress.remainingDuration = try hours()
    case .minimumDuration: draft.estimate.least = try hours()
    case .mostLikelyDuration: draft.estimate.likely = try hours()
    case .maximumDuration: draft.estimate.most = try hours()
    case .durationPercentComplete: draft.raw.task.progress.percentComplete = try percent() ?? 0
    case .physicalPercentComplete: draft.raw.task.progress.physicalPercent = try percent()
    default: try readAmounts(name, &draft.raw.task)
    }
  }

  /// A share of one as a percentage.
  private mutating func percent() throws(PlanFileProblem) -> Double? {
    try from.double().map { (min(max($0, 0), 1) * 1e8).rounded() / 1e6 }
  }

  private mutating func readAmounts(_ name: PMXMLName, _ task: inout PlanTask) throws(PlanFileProblem) {
    switch name {
    case .actualLaborUnits, .actualNonLaborUnits:
      PMXMLReading.add(try hours(most: PlanElements.mostWork), to: &task.progress.actualWork)
    case .remainingLaborUnits, .remainingNonLaborUnits:
      PMXMLReading.add(try hours(most: PlanElements.mostWork), to: &task.progress.remainingWork)
    case .atCompletionLaborCost, .atCompletionNonLaborCost, .atCompletionMaterialCost,
      .atCompletionExpenseCost:
      if let cost = try from.double() { task.cost = (task.cost ?? 0) + cost }
    case .actualLaborCost, .actualNonLaborCost, .actualMaterialCost, .actualExpenseCost:
      if let cost = try from.double() { task.progress.actualCost = (task.progress.actualCost ?? 0) + cost }
    default: try from.leave()
    }
  }

  /// Both are at most `mostWork` when they come, so the sum of a few holds.
  static func add(_ more: Int?, to sum: inout Int?) {
    guard let more else { return }
    sum = min((sum ?? 0) + more, PlanElements.mostWork)
  }
}

extension PMXMLReading.Draft {
  /// Resource-dependent activities follow the calendars of those who work on them, others their own.
  mutating func settle(type: String) {
    switch type {
    case "Resource Dependent": raw.task.ignoresResourceCalendars = false
    case "Level of Effort": raw.task.kind = .levelOfEffort
    case "Start Milestone": raw.task.kind = .startMilestone
    case "Finish Milestone": raw.task.kind = .finishMilestone
    case "WBS Summary": raw.task.kind = .hammock
    default: break
    }
    raw.task.isMilestone = raw.task.kind == .startMilestone || raw.task.kind == .finishMilestone
  }

  mutating func settle() {
    let progress = raw.task.progress
    raw.task.duration =
      (progress.isStarted ? atCompletion ?? planned.duration : planned.duration ?? atCompletion) ?? 0
    if !progress.isStarted, progress.remainingDuration == nil {
      raw.task.progress.remainingDuration = raw.task.duration
    }
    if let least = estimate.least, let most = estimate.most, least <= most {
      let likely = min(max(estimate.likely ?? raw.task.duration, least), most)
      raw.task.estimate = ThreePoint(least: least, likely: likely, most: most)
    }
    raw.task.constraint = constraint(primary)
    raw.task.secondConstraint = constraint(secondary)
    raw.task.work = progress.actualWork ?? progress.remainingWork
    if let actual = progress.actualWork, let remaining = progress.remainingWork {
      raw.task.work = min(actual + remaining, PlanElements.mostWork)
    }
    var stored = raw.task.stored
    stored.earlyStart = stored.earlyStart ?? early.start
    stored.earlyFinish = stored.earlyFinish ?? early.finish
    stored.lateStart = stored.lateStart ?? late.start
    stored.lateFinish = stored.lateFinish ?? late.finish
    stored.start = stored.start ?? progress.actualStart ?? stored.earlyStart ?? planned.start
    stored.finish = stored.finish ?? progress.actualFinish ?? stored.earlyFinish ?? planned.finish
    raw.task.stored = stored
    if let start = planned.start, start != stored.start {
      raw.task.custom["PlannedStartDate"] = start.description
    }
    if let finish = planned.finish, finish != stored.finish {
      raw.task.custom["PlannedFinishDate"] = finish.description
    }
    if let hours = planned.duration, hours != raw.task.duration {
      raw.task.custom["PlannedDuration"] = XMLWriter.decimal(Double(hours) / 3600)
    }
  }

  private func constraint(_ said: (kind: DateConstraint.Kind?, date: Moment?)) -> DateConstraint? {
    guard let kind = said.kind else { return nil }
    if kind == .asLateAsPossible { return DateConstraint(kind) }
    return said.date.map { DateConstraint(kind, $0) }
  }
}
