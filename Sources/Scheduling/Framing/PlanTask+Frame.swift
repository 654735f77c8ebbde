extension PlanTask {
  mutating func frame(_ f: inout PlanFramer) {
    f.int(&uid)
    f.text(&code)
    f.text(&name)
    f.text(&wbs)
    f.choice(&kind)
    f.optionalInt(&parent)
    f.int(&duration)
    f.bool(&isElapsed)
    f.bool(&isEstimated)
    f.optionalInt(&calendar)
    f.bool(&ignoresResourceCalendars)
    f.optional(&constraint, DateConstraint(.asSoonAsPossible)) { $1.frame(&$0) }
    f.optional(&secondConstraint, DateConstraint(.asSoonAsPossible)) { $1.frame(&$0) }
    f.optionalMoment(&deadline)
    f.optionalMoment(&expectedFinish)
    f.bool(&isActive)
    f.bool(&isManual)
    f.bool(&isMilestone)
    f.bool(&isBlank)
    f.bool(&isExternal)
    progress.frame(&f)
    f.choice(&arithmetic)
    f.bool(&isEffortDriven)
    f.bool(&isResourceDependent)
    f.int(&priority)
    f.int(&levellingDelay)
    f.optionalInt(&work)
    f.optionalReal(&cost)
    f.optionalReal(&fixedCost)
    f.optional(&estimate, ThreePoint(least: 0, likely: 0, most: 0)) { $1.frame(&$0) }
    stored.frame(&f)
    f.list(&baselines, TaskBaseline(number: 0)) { $1.frame(&$0) }
    f.texts(&custom)
    f.text(&notes)
  }
}

extension DateConstraint {
  mutating func frame(_ f: inout PlanFramer) {
    f.choice(&kind)
    f.optionalMoment(&date)
  }
}

extension ThreePoint {
  mutating func frame(_ f: inout PlanFramer) {
    f.int(&least)
    f.int(&likely)
    f.int(&most)
  }
}

extension Progress {
  mutating func frame(_ f: inout PlanFramer) {
    f.optionalMoment(&actualStart)
    f.optionalMoment(&actualFinish)
    f.optionalInt(&actualDuration)
    f.optionalInt(&remainingDuration)
    f.real(&percentComplete)
    f.optionalReal(&physicalPercent)
    f.optionalMoment(&stop)
    f.optionalMoment(&resume)
    f.optionalMoment(&suspended)
    f.optionalInt(&actualWork)
    f.optionalInt(&remainingWork)
    f.optionalReal(&actualCost)
  }
}

extension StoredDates {
  mutating func frame(_ f: inout PlanFramer) {
    f.optionalMoment(&start)
    f.optionalMoment(&finish)
    f.optionalMoment(&earlyStart)
    f.optionalMoment(&earlyFinish)
    f.optionalMoment(&lateStart)
    f.optionalMoment(&lateFinish)
    f.optionalInt(&totalFloat)
    f.optionalInt(&freeFloat)
    f.optional(&isCritical, false) { $0.bool(&$1) }
    f.optionalMoment(&remainingStart)
    f.optionalMoment(&remainingFinish)
    f.optionalMoment(&externalStart)
    f.optionalMoment(&externalFinish)
  }
}

extension TaskBaseline {
  mutating func frame(_ f: inout PlanFramer) {
    f.int(&number)
    f.optionalMoment(&start)
    f.optionalMoment(&finish)
    f.optionalInt(&duration)
    f.optionalInt(&work)
    f.optionalReal(&cost)
  }
}
