import Scheduling

/// Reads tasks: what they are, where they stand in the outline, and what holds their dates.
extension MSPDIReading {
  mutating func readTasks() throws(PlanFileProblem) {
    while let name = try child() {
      if name == .task { try readTask() } else { try from.leave() }
    }
  }

  private mutating func readTask() throws(PlanFileProblem) {
    (from.kind, from.uid) = ("task", 0)
    var draft = TaskDraft(place: plan.tasks.count)
    while let name = try child() {
      try readIdentity(name, &draft)
    }
    draft.settle()
    facts.append(draft.facts)
    plan.tasks.append(draft.task)
  }

  /// A task while it is read, with what its elements only mean together.
  struct TaskDraft {
    var task = PlanTask(uid: 0, name: "")
    var facts = TaskFacts()
    /// Its place in the plan's list.
    var place: Int
    var constraint: Int?
    var constraintDate: Moment?
    var format: Int?
    var levelling: Int?
    var manual: (start: Moment?, finish: Moment?, duration: Int?) = (nil, nil, nil)

    init(place: Int) { self.place = place }

    mutating func settle() {
      if let format {
        task.isElapsed = MSPDIFormat.isElapsed(format)
        if MSPDIFormat.isEstimated(format) { task.isEstimated = true }
      }
      task.constraint = MSPDIFormat.constraint(constraint ?? 0, constraintDate)
      guard task.isManual else { return }
      task.stored.start = manual.start ?? task.stored.start
      task.stored.finish = manual.finish ?? task.stored.finish
      task.duration = manual.duration ?? task.duration
    }
  }

  private mutating func readIdentity(_ name: MSPDIName, _ draft: inout TaskDraft) throws(PlanFileProblem) {
    switch name {
    case .uid:
      draft.task.uid = try from.int() ?? 0
      from.uid = draft.task.uid
    case .id:
      draft.facts.id = try from.int()
      draft.task.code = draft.facts.id.map(String.init) ?? ""
    case .name: draft.task.name = try from.string()
    case .active: draft.task.isActive = try from.bool() ?? true
    case .manual: draft.task.isManual = try from.bool() ?? false
    case .type:
      switch try from.int() {
      case 1: draft.task.arithmetic = .fixedDuration
      case 2: draft.task.arithmetic = .fixedWork
      default: draft.task.arithmetic = .fixedUnits
      }
    case .isNull: draft.task.isBlank = try from.bool() ?? false
    case .wbs: draft.task.wbs = try from.string()
    case .outlineNumber:
      let number = try from.string()
      if draft.facts.level == nil, !number.isEmpty {
        draft.facts.level = number == "0" ? 0 : number.utf8.reduce(1) { $1 == 0x2E ? $0 + 1 : $0 }
      }
    case .outlineLevel: draft.facts.level = try from.int() ?? draft.facts.level
    case .priority: draft.task.priority = min(max(try from.int() ?? 500, 0), 1000)
    case .milestone: draft.task.isMilestone = try from.bool() ?? false
    case .summary: draft.facts.isSummary = try from.bool() ?? false
    case .externalTask: draft.task.isExternal = try from.bool() ?? false
    case .calendarUID: draft.facts.calendarUID = try from.int()
    case .effortDriven: draft.task.isEffortDriven = try from.bool() ?? false
    case .estimated: draft.task.isEstimated = try from.bool() ?? false
    case .notes: draft.task.notes = try from.string()
    case .predecessorLink: try readLink(draft.place)
    default: try readTiming(name, &draft)
    }
  }

  private mutating func readTiming(_ name: MSPDIName, _ draft: inout TaskDraft) throws(PlanFileProblem) {
    switch name {
    case .start: draft.task.stored.start = try from.moment()
    case .finish: draft.task.stored.finish = try from.moment()
    case .duration: draft.task.duration = try from.duration() ?? 0
    case .durationFormat: draft.format = try from.int()
    case .earlyStart: draft.task.stored.earlyStart = try from.moment()
    case .earlyFinish: draft.task.stored.earlyFinish = try from.moment()
    case .lateStart: draft.task.stored.lateStart = try from.moment()
    case .lateFinish: draft.task.stored.lateFinish = try from.moment()
    case .freeSlack: draft.task.stored.freeFloat = try tenths()
    case .totalSlack: draft.task.stored.totalFloat = try tenths()
    case .critical: draft.task.stored.isCritical = try from.bool()
    case .constraintType: draft.constraint = try from.int()
    case .constraintDate: draft.constraintDate = try from.moment()
    case .deadline: draft.task.deadline = try from.moment()
    case .manualStart: draft.manual.start = try from.moment()
    case .manualFinish: draft.manual.finish = try from.moment()
    case .manualDuration: draft.manual.duration = try from.duration()
    case .levelingDelay: draft.task.levellingDelay = try tenths() ?? 0
    case .levelingDelayFormat: try from.xml.skip()
    case .ignoreResourceCalendar: draft.task.ignoresResourceCalendars = try from.bool() ?? false
    default: try readProgress(name, &draft.task)
    }
  }

  private mutating func readProgress(_ name: MSPDIName, _ task: inout PlanTask) throws(PlanFileProblem) {
    switch name {
    case .percentComplete: task.progress.percentComplete = min(max(try from.double() ?? 0, 0), 100)
    case .physicalPercentComplete: task.progress.physicalPercent = try from.double()
    case .actualStart: task.progress.actualStart = try from.moment()
    case .actualFinish: task.progress.actualFinish = try from.moment()
    case .actualDuration: task.progress.actualDuration = try from.duration()
    case .remainingDuration: task.progress.remainingDuration = try from.duration()
    case .stop: task.progress.stop = try from.moment()
    case .resume: task.progress.resume = try from.moment()
    case .work: task.work = try from.work()
    case .actualWork: task.progress.actualWork = try from.work()
    case .remainingWork: task.progress.remainingWork = try from.work()
    case .cost: task.cost = try from.double().map { $0 / 100 }
    case .fixedCost: task.fixedCost = try from.double().map { $0 / 100 }
    case .actualCost: task.progress.actualCost = try from.double().map { $0 / 100 }
    case .baseline:
      var none: [Timephased] = []
      let baseline = try readBaseline(&none, takesTimephased: false)
      add(baseline, to: &task.baselines)
    case .extendedAttribute:
      if let (id, value) = try readFieldValue() { task.custom[id] = value }
    case .isSubproject:
      if try from.bool() == true {
        report.note("task.subproject", at: from.place, "Another plan stands here; only its dates are known.")
      }
    case .contact, .hyperlink, .hyperlinkAddress, .hyperlinkSubAddress, .subprojectName, .externalTaskProject,
      .startText, .finishText, .durationText:
      try keep(name, of: .task, in: &task.custom)
    default: try from.leave()
    }
  }

  /// Tenths of a minute as seconds.
  mutating func tenths() throws(PlanFileProblem) -> Int? { try from.scaled(by: 6) }
}
