import Scheduling

/// Writes resources and who works on what.
extension MSPDIWriting {
  mutating func resource(_ place: Int) {
    let resource = plan.resources[place]
    to.open("Resource")
    to.leaf("UID", resourceUIDs[place])
    to.leaf("ID", place + (resourceUIDs.first == 0 ? 0 : 1))
    to.words("Name", resource.name)
    to.leaf("Type", resource.kind == .work ? 1 : 0)
    to.flag("IsNull", resource.isBlank)
    kept("Initials", resource.custom)
    kept("Phonetics", resource.custom)
    kept("NTAccount", resource.custom)
    to.words("MaterialLabel", resource.unit)
    to.words("Code", resource.code)
    to.words("Group", resource.group)
    to.words("EmailAddress", resource.email)
    kept("Hyperlink", resource.custom)
    kept("HyperlinkAddress", resource.custom)
    kept("HyperlinkSubAddress", resource.custom)
    if resource.kind == .work || resource.units != 1 { to.decimal("MaxUnits", resource.units) }
    let rate = resource.rates.first { $0.table == 0 }
    to.decimal("StandardRate", rate?.standard)
    to.leaf("StandardRateFormat", rate.map { _ in 2 })
    to.decimal("OvertimeRate", rate?.overtime)
    to.leaf("OvertimeRateFormat", rate.map { _ in 2 })
    to.decimal("CostPerUse", MSPDIWriting.hundredths(rate?.perUse))
    to.leaf("CalendarUID", calendarUID(resource.calendar) ?? -1)
    to.words("Notes", resource.notes, most: .max)
    kept("IsGeneric", resource.custom)
    fieldValues(resource.custom, .resource)
    for baseline in resource.baselines {
      var short = baseline
      (short.start, short.finish) = (nil, nil)
      self.baseline(short)
    }
    kept("CostCenter", resource.custom)
    to.flag("IsCostResource", resource.kind == .cost)
    kept("IsBudget", resource.custom)
    availability(resource.availability)
    rates(resource.rates)
    to.close("Resource")
  }

  private mutating func availability(_ periods: [PlanResource.Availability]) {
    guard !periods.isEmpty else { return }
    to.open("AvailabilityPeriods")
    for period in periods {
      to.open("AvailabilityPeriod")
      to.moment("AvailableFrom", period.from ?? MSPDIFormat.never)
      to.moment("AvailableTo", period.until ?? MSPDIFormat.forever)
      to.decimal("AvailableUnits", period.units)
      to.close("AvailabilityPeriod")
    }
    to.close("AvailabilityPeriods")
  }

  private mutating func rates(_ rates: [PlanResource.Rate]) {
    guard !rates.isEmpty else { return }
    to.open("Rates")
    for rate in rates {
      to.open("Rate")
      to.moment("RatesFrom", rate.from ?? MSPDIFormat.never)
      to.moment("RatesTo", rate.until ?? MSPDIFormat.forever)
      to.leaf("RateTable", rate.table)
      to.decimal("StandardRate", rate.standard)
      to.leaf("StandardRateFormat", 2)
      to.decimal("OvertimeRate", rate.overtime)
      to.leaf("OvertimeRateFormat", 2)
      to.decimal("CostPerUse", MSPDIWriting.hundredths(rate.perUse))
      to.close("Rate")
    }
    to.close("Rates")
  }

  mutating func assignment(_ place: Int) {
    let assignment = plan.assignments[place]
    guard taskUIDs.indices.contains(assignment.task) else { return }
    let who = assignment.resource.flatMap { resourceUIDs.indices.contains($0) ? resourceUIDs[$0] : nil }
    to.open("Assignment")
    to.leaf("UID", assignmentUIDs[place])
    to.leaf("TaskUID", taskUIDs[assignment.task])
    to.leaf("ResourceUID", who ?? MSPDI.nobody)
    to.decimal("ActualCost", MSPDIWriting.hundredths(assignment.actualCost))
    to.moment("ActualFinish", assignment.actualFinish)
    to.moment("ActualStart", assignment.actualStart)
    to.duration("ActualWork", assignment.actualWork)
    to.decimal("Cost", MSPDIWriting.hundredths(assignment.cost))
    kept("CostRateTable", assignment.custom)
    to.leaf("Delay", MSPDIWriting.tenths(assignment.delay))
    to.moment("Finish", assignment.finish)
    kept("Hyperlink", assignment.custom)
    kept("HyperlinkAddress", assignment.custom)
    kept("HyperlinkSubAddress", assignment.custom)
    to.leaf("LevelingDelay", MSPDIWriting.tenths(assignment.levellingDelay))
    to.leaf("LevelingDelayFormat", 8)
    to.words("Notes", assignment.custom["Notes"], most: .max)
    to.duration("RemainingWork", assignment.remainingWork)
    to.moment("Start", assignment.start)
    to.decimal("Units", assignment.units)
    to.duration("Work", assignment.work)
    kept("WorkContour", assignment.custom)
    fieldValues(assignment.custom, .assignment)
    for baseline in assignment.baselines { self.baseline(baseline) }
    for stretch in assignment.timephased { timephased(stretch, assignmentUIDs[place]) }
    to.close("Assignment")
  }

  private mutating func timephased(_ stretch: Timephased, _ uid: Int) {
    to.open("TimephasedData")
    to.leaf("Type", stretch.kind)
    to.leaf("UID", uid)
    to.moment("Start", stretch.from)
    to.moment("Finish", stretch.until)
    let length = stretch.until.seconds - stretch.from.seconds
    to.leaf("Unit", length >= Moment.secondsPerDay ? 2 : length >= 3600 ? 1 : 0)
    switch MSPDITimephasedKind(stretch.kind) {
    case .work: to.duration("Value", Int(exactly: stretch.value.rounded()))
    case .cost: to.decimal("Value", MSPDIWriting.hundredths(stretch.value))
    case .percent: to.decimal("Value", stretch.value)
    }
    to.close("TimephasedData")
  }
}
