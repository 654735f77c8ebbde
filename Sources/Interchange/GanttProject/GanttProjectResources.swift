import Measures
import Scheduling

/// Reads the calendar, resources, who works on what, and who is away.
extension GanttProjectReading {
  mutating func readCalendars() throws(PlanFileProblem) {
    while let name = try child() {
      switch name {
      case .dayTypes, .calendar: try readCalendars()
      case .defaultWeek:
        let days: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
        for (place, day) in days.enumerated() {
          let isOff = int(day) == 1
          plan.calendars[0].week[place] = isOff ? .off : .shifts(WorkCalendar.standardShifts)
        }
        try from.xml.skip()
      case .date: try readDay()
      default: try from.leave()
      }
    }
  }

  /// A single day off or at work; without a year, every year.
  private mutating func readDay() throws(PlanFileProblem) {
    let isWorked = try from.xml.attribute("type") == "WORKING_DAY"
    let (year, month, date) = (int("year"), int("month"), int("date"))
    let name = try from.string()
    guard let month, let date, let first = Day(year: year ?? 1972, month: month, day: date) else {
      return from.report.note("calendar.exception.dropped", at: "calendar", "A day that differs has no date.")
    }
    var exception = CalendarException(name: name, from: first, through: first)
    if year == nil {
      exception.through = Day(year: 2199, month: 12, day: 31) ?? .last
      exception.recurrence = .yearly(month: month, day: date)
    }
    exception.shifts = isWorked ? WorkCalendar.standardShifts : []
    plan.calendars[0].exceptions.append(exception)
  }

  mutating func readResources() throws(PlanFileProblem) {
    while let name = try child() {
      switch name {
      case .customPropertyDefinition:
        plan.customFields.append(
          CustomField(
            id: try from.xml.attribute("id") ?? "", name: try from.xml.attribute("name") ?? "",
            subject: .resource, type: try from.xml.attribute("type") ?? "string"))
        try from.xml.skip()
      case .resource: try readResource()
      default: try from.leave()
      }
    }
  }

  private mutating func readResource() throws(PlanFileProblem) {
    var resource = PlanResource(uid: int("id") ?? 0, name: try from.xml.attribute("name") ?? "")
    resource.email = try from.xml.attribute("contacts") ?? ""
    while let name = try child() {
      switch name {
      case .rate:
        // A rate is for a day.
        if let value = double("value") { resource.rates = [PlanResource.Rate(standard: value / 8)] }
        try from.xml.skip()
      case .customPropertyOfResource:
        let (id, value) = (try from.xml.attribute("definition-id"), try from.xml.attribute("value"))
        if let id, let value, !value.isEmpty { resource.custom[id] = value }
        try from.xml.skip()
      default: try from.leave()
      }
    }
    plan.resources.append(resource)
  }

  mutating func readAllocations() throws(PlanFileProblem) {
    while let name = try child() {
      if name == .allocation {
        allocations.append((int("task-id"), int("resource-id"), max(double("load") ?? 100, 0) / 100))
      }
      try from.xml.skip()
    }
  }

  mutating func readVacations() throws(PlanFileProblem) {
    while let name = try child() {
      if name == .vacation {
        if let first = date("start"), let last = date("end"), first <= last {
          vacations.append((int("resourceid"), first, last))
        } else {
          from.report.note("calendar.exception.dropped", at: "vacations", "A vacation has no dates.")
        }
      }
      try from.xml.skip()
    }
  }
}
