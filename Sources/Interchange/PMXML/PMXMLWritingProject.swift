import Scheduling

/// Writes the project, the lines of its work breakdown, relationships and baselines.
extension PMXMLWriting {
  mutating func project() {
    let settings = plan.settings
    to.leaf("ActivityDefaultCalendarObjectId", calendars.number(plan.calendar))
    to.words("ComputeTotalFloatType", PMXMLWords.word(settings.totalFloat, in: PMXMLWords.floats))
    hours("CriticalActivityFloatLimit", settings.criticalLimit)
    to.leaf("CriticalActivityPathType", settings.isCriticalByLongestPath ? "Longest Path" : "Critical Float")
    to.leaf("CurrentBaselineProjectObjectId", shape.baselines.first.map { $0 + PMXMLWriting.project + 1 })
    to.moment("DataDate", plan.dataDate ?? plan.start)
    property("Description")
    date("FinishDate", schedule?.finish)
    property("GUID")
    to.words("Id", plan.properties[PMXML.prefix + "Id"] ?? name, most: 40)
    property("LevelingPriority")
    to.flag("MakeOpenEndedActivitiesCritical", settings.openEndsAreCritical)
    to.moment("MustFinishByDate", plan.finish)
    to.words("Name", name)
    to.leaf("ObjectId", PMXMLWriting.project)
    to.words(
      "OutOfSequenceScheduleType", PMXMLWords.word(settings.outOfSequence, in: PMXMLWords.outOfSequence))
    to.moment("PlannedStartDate", plan.start)
    to.words("RelationshipLagCalendar", PMXMLWords.word(settings.lagCalendar, in: PMXMLWords.lagCalendars))
    date("ScheduledFinishDate", schedule?.finish)
    date("StartDate", schedule?.start)
    property("Status")
    property("StrategicPriority")
    to.flag("UseExpectedFinishDates", settings.usesExpectedFinish)
    property("WBSCodeSeparator")
    values(plan.properties, .project)
  }

  /// P6 wants a name.
  private var name: String { plan.name.isEmpty ? "-" : plan.name }

  /// A date of the schedule, else as it stood in the file.
  private mutating func date(_ name: StaticString, _ computed: Moment?) {
    to.moment(name, computed ?? plan.properties[PMXML.prefix + "\(name)"].flatMap { Moment($0) })
  }

  private mutating func property(_ name: StaticString) {
    to.words(name, plan.properties[PMXML.prefix + "\(name)"], most: .max)
  }

  mutating func line(_ place: Int) {
    guard let number = shape.lines[place] else { return }
    let task = plan.tasks[place]
    to.open("WBS")
    to.words("Code", task.code.isEmpty ? "\(number)" : task.code)
    to.words("Name", task.name.isEmpty ? "-" : task.name)
    to.leaf("ObjectId", number)
    to.leaf("ParentObjectId", shape.above[place])
    to.leaf("ProjectObjectId", PMXMLWriting.project)
    to.leaf("SequenceNumber", place)
    values(task.custom, .task)
    to.close("WBS")
  }

  mutating func link(_ place: Int) {
    let link = plan.links[place]
    guard shape.activities.indices.contains(link.predecessor),
      shape.activities.indices.contains(link.successor),
      let predecessor = shape.activities[link.predecessor], let successor = shape.activities[link.successor]
    else { return }
    to.open("Relationship")
    hours("Lag", seconds(of: link))
    to.leaf("ObjectId", place + 1)
    to.leaf("PredecessorActivityObjectId", predecessor.number)
    to.leaf("PredecessorProjectObjectId", PMXMLWriting.project)
    to.leaf("SuccessorActivityObjectId", successor.number)
    to.leaf("SuccessorProjectObjectId", PMXMLWriting.project)
    to.words("Type", PMXMLWords.word(link.kind, in: PMXMLWords.links))
    to.close("Relationship")
  }

  private func seconds(of link: PlanLink) -> Int {
    switch link.lag {
    case .working(let seconds), .elapsed(let seconds): return seconds
    case .percent(let percent), .elapsedPercent(let percent):
      return Int(exactly: (Double(plan.tasks[link.predecessor].duration) * percent / 100).rounded()) ?? 0
    }
  }

  /// A baseline is a project of its own, with the activities that it has dates for.
  mutating func baseline(_ number: Int) {
    let project = number + PMXMLWriting.project + 1
    to.open("BaselineProject")
    to.leaf("ActivityDefaultCalendarObjectId", calendars.number(plan.calendar))
    to.moment("DataDate", plan.start)
    to.words("Id", "B\(number)")
    to.words("Name", "\(plan.name) - B\(number)")
    to.leaf("ObjectId", project)
    to.leaf("OriginalProjectObjectId", PMXMLWriting.project)
    to.moment("PlannedStartDate", plan.start)
    for (place, task) in plan.tasks.enumerated() {
      guard let activity = shape.activities[place],
        let baseline = task.baselines.first(where: { $0.number == number })
      else { continue }
      to.open("Activity")
      to.decimal("AtCompletionLaborCost", baseline.cost)
      to.leaf("CalendarObjectId", calendars.number(task.calendar ?? plan.calendar))
      to.moment("FinishDate", baseline.finish)
      to.words("Id", activity.id)
      to.words("Name", task.name)
      to.leaf("ObjectId", activity.number)
      hours("PlannedDuration", baseline.duration)
      to.moment("PlannedFinishDate", baseline.finish)
      hours("PlannedLaborUnits", baseline.work)
      to.moment("PlannedStartDate", baseline.start)
      to.leaf("ProjectObjectId", project)
      hours("RemainingDuration", baseline.duration)
      hours("RemainingLaborUnits", baseline.work)
      to.moment("StartDate", baseline.start)
      to.leaf("Type", type(of: task))
      to.close("Activity")
    }
    to.close("BaselineProject")
  }
}
