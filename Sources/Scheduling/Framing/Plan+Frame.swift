extension Plan {
  mutating func frame(_ f: inout PlanFramer) {
    f.text(&name)
    f.choice(&dialect)
    f.moment(&start)
    f.optionalMoment(&finish)
    f.bool(&isFromFinish)
    f.optionalMoment(&dataDate)
    f.list(&calendars, WorkCalendar(uid: 0, name: "")) { $1.frame(&$0) }
    f.int(&calendar)
    f.list(&tasks, PlanTask(uid: 0, name: "")) { $1.frame(&$0) }
    f.list(&links, PlanLink(0, 0)) { $1.frame(&$0) }
    f.list(&resources, PlanResource(uid: 0, name: "")) { $1.frame(&$0) }
    f.list(&assignments, PlanAssignment(uid: 0, task: 0, resource: nil)) { $1.frame(&$0) }
    settings.frame(&f)
    f.list(&customFields, CustomField(id: "", name: "", subject: .task, type: "")) { $1.frame(&$0) }
    f.texts(&properties)
  }
}

extension PlanSettings {
  mutating func frame(_ f: inout PlanFramer) {
    f.int(&secondsPerDay)
    f.int(&secondsPerWeek)
    f.int(&secondsPerMonth)
    f.int(&defaultStart)
    f.int(&defaultFinish)
    f.int(&criticalLimit)
    f.bool(&isCriticalByLongestPath)
    f.choice(&outOfSequence)
    f.choice(&lagCalendar)
    f.choice(&totalFloat)
    f.bool(&honoursConstraints)
    f.bool(&hasManyCriticalPaths)
    f.bool(&openEndsAreCritical)
    f.bool(&usesExpectedFinish)
  }
}

extension CustomField {
  mutating func frame(_ f: inout PlanFramer) {
    f.text(&id)
    f.text(&name)
    f.choice(&subject)
    f.text(&type)
  }
}

extension PlanLink {
  mutating func frame(_ f: inout PlanFramer) {
    f.int(&predecessor)
    f.int(&successor)
    f.choice(&kind)
    lag.frame(&f)
  }
}

extension Lag {
  mutating func frame(_ f: inout PlanFramer) {
    var (kind, seconds, percent) = (0, 0, 0.0)
    switch self {
    case .working(let value): (kind, seconds) = (0, value)
    case .elapsed(let value): (kind, seconds) = (1, value)
    case .percent(let value): (kind, percent) = (2, value)
    case .elapsedPercent(let value): (kind, percent) = (3, value)
    }
    f.int(&kind)
    if kind < 2 { f.int(&seconds) } else { f.real(&percent) }
    switch kind {
    case 0: self = .working(seconds)
    case 1: self = .elapsed(seconds)
    case 2: self = .percent(percent)
    default: self = .elapsedPercent(percent)
    }
  }
}
