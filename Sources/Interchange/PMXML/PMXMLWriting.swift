import Scheduling

/// Writes a plan in the order of Oracle's schema, in which the elements of a thing stand by the alphabet.
struct PMXMLWriting {
  let plan: Plan
  let schedule: Schedule?
  var to = XMLWriter()
  let shape: PMXMLShape
  let fields: PMXMLFieldTable
  let calendars: PMXMLCalendarTable
  /// How many more single days may be written for calendars, so that a rule for centuries fills no disk.
  var daysLeft = 100_000

  static let project = 1

  init(_ plan: Plan, _ schedule: Schedule?) {
    (self.plan, self.schedule) = (plan, schedule)
    shape = PMXMLShape(plan)
    fields = PMXMLFieldTable(plan)
    calendars = PMXMLCalendarTable(plan)
  }

  mutating func file() -> [UInt8] {
    to.open(
      "APIBusinessObjects",
      "xmlns=\"http://xmlns.oracle.com/Primavera/P6/V19.12/API/BusinessObjects\"")
    fieldTypes()
    for place in plan.calendars.indices { calendar(place) }
    aroundTheClock()
    for place in plan.resources.indices where !plan.resources[place].isBlank { resource(place) }
    var number = 1
    for place in plan.resources.indices where !plan.resources[place].isBlank { rates(place, &number) }
    to.open("Project")
    project()
    for place in plan.tasks.indices where shape.lines[place] != nil { line(place) }
    for place in plan.tasks.indices where shape.activities[place] != nil { activity(place) }
    for place in plan.links.indices { link(place) }
    for place in plan.assignments.indices { assignment(place) }
    to.close("Project")
    for number in shape.baselines { baseline(number) }
    to.close("APIBusinessObjects")
    return to.bytes
  }

  mutating func hours(_ name: StaticString, _ seconds: Int?) {
    to.decimal(name, seconds.map { Double($0) / 3600 })
  }

  mutating func values(_ custom: [String: String], _ subject: CustomField.Subject) {
    for (entry, value) in fields.values(custom, subject) {
      to.open("UDF")
      to.leaf("TypeObjectId", entry.number)
      switch entry.type {
      case "Integer": to.leaf("IntegerValue", value)
      case "Double": to.leaf("DoubleValue", value)
      case "Cost": to.leaf("CostValue", value)
      case "Indicator": to.leaf("IndicatorValue", value)
      case "Start Date": to.leaf("StartDateValue", value)
      case "Finish Date": to.leaf("FinishDateValue", value)
      default: to.leaf("TextValue", value)
      }
      to.close("UDF")
    }
  }

  private mutating func fieldTypes() {
    for entry in fields.entries {
      to.open("UDFType")
      to.leaf("DataType", entry.type)
      to.leaf("ObjectId", entry.number)
      to.leaf("SubjectArea", PMXMLWords.subject(entry.subject))
      to.words("Title", entry.title, most: 40)
      to.close("UDFType")
    }
  }
}

extension PMXML {
  /// Writes a plan so that Primavera P6 and whatever reads its XML reads it.
  ///
  /// Dates are those of the schedule where there is one, else those the plan had in its file. Primavera
  /// knows no links
  /// onto summaries, no inactive tasks and no blank lines: those are left out. Percent lags are written as
  /// the hours
  /// they come to, elapsed durations on a calendar around the clock, recurring exceptions and weeks that
  /// differ as
  /// single days, a task set by hand as one that starts on its date.
  public static func write(_ plan: Plan, schedule: Schedule? = nil) -> [UInt8] {
    var writing = PMXMLWriting(plan, schedule)
    return writing.file()
  }
}
