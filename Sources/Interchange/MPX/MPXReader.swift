import Measures
import Scheduling

/// Reads the records of an MPX file, in their order, into a plan.
struct MPXReader {
  var records: MPXRecords
  var plan = Plan(start: Moment(seconds: 0))
  var report = PlanReport(format: "MPX")
  var order = DayReading.Order.monthFirst
  var isYearFirst = false
  /// The numbers of the fields, in the order in which records 70 and 50 have them.
  var taskModel: [Int] = []
  var taskHeadings: [String] = []
  var resourceModel: [Int] = []
  var levels = PlanLevels()
  var calendarPlaces: [String: Int] = [:]
  var wantedCalendar = ""
  /// The place of each task by its ID and by its unique ID, of each resource likewise.
  var taskIDs: [Int: Int] = [:]
  var taskUIDs: [Int: Int] = [:]
  var resourceIDs: [Int: Int] = [:]
  var resourceUIDs: [Int: Int] = [:]
  var waiting: [Waiting] = []
  var customFields: [Int: Int] = [:]
  /// The calendar that records 25, 26, 56 and 57 belong to.
  var openCalendar: Int?
  /// What stood before the first task or resource cannot have notes or assignments.
  var hasTask = false
  var hasResource = false
  var found: [Int: Int] = [:]

  /// Links that are looked up once all tasks are known.
  struct Waiting {
    var task: Int
    var text: String
    var isByUID: Bool
    var line: Int
  }

  init(_ bytes: [UInt8]) throws(PlanFileProblem) {
    guard let records = MPXRecords(bytes) else {
      throw PlanFileProblem("An MPX file begins with MPX and a delimiter; this one does not.", line: 1)
    }
    self.records = records
    report.version = records.header.prefix(2).joined(separator: " ")
    plan.calendars = []
  }

  mutating func read() {
    while records.next() {
      found[records.number, default: 0] += 1
      switch records.number {
      case 0: continue
      case 10: readCurrency()
      case 11: readDefaults()
      case 12: readDateFormat()
      case 20: openBase()
      case 25, 56: readHours()
      case 26, 57: readException()
      case 30: readProject()
      case 41: resourceModel = records.fields.map { PlanNumber.integer(Array($0.utf8)[...]) ?? 0 }
      case 50: readResource()
      case 51: if hasResource { plan.resources[plan.resources.count - 1].notes = records.field(0) }
      case 55: openResourceCalendar()
      case 60: taskHeadings = records.fields
      case 61: taskModel = records.fields.map { PlanNumber.integer(Array($0.utf8)[...]) ?? 0 }
      case 70: readTask()
      case 71: if hasTask { plan.tasks[plan.tasks.count - 1].notes = records.field(0) }
      case 75: readAssignment()
      case 40: continue
      default: report.unread["record \(records.number)", default: 0] += 1
      }
    }
    complete()
  }

  private mutating func complete() {
    if plan.calendars.isEmpty { plan.calendars = [WorkCalendar(uid: 1, name: "Standard")] }
    plan.calendar = calendarPlaces[wantedCalendar] ?? 0
    PlanLevels.markSummaries(&plan.tasks)
    connect()
    if plan.start.seconds == 0 {
      plan.start = plan.tasks.compactMap { $0.stored.start }.min() ?? Moment(seconds: 4 * 86_400 + 8 * 3600)
      report.note(
        "plan.start", at: "record 30", "The plan does not say when it starts; the earliest date was taken.")
    }
    report.count("tasks", found: found[70] ?? 0, taken: plan.tasks.count)
    report.count("resources", found: found[50] ?? 0, taken: plan.resources.count)
    report.count("assignments", found: found[75] ?? 0, taken: plan.assignments.count)
    report.count("calendars", found: (found[20] ?? 0) + (found[55] ?? 0), taken: plan.calendars.count)
    report.count("links", found: plan.links.count, taken: plan.links.count)
  }

  private mutating func connect() {
    let byID = Dictionary(taskIDs.map { (String($0), $1) }) { first, _ in first }
    let byUID = Dictionary(taskUIDs.map { (String($0), $1) }) { first, _ in first }
    for one in waiting {
      let places = one.isByUID ? byUID : byID
      let list = LinkNotation.read(one.text, units: units) { places[$0] != nil }
      for problem in list.problems { report.note("link.unread", at: "line \(one.line)", problem.sentence) }
      for link in list.links {
        guard let other = places[link.code], other != one.task else {
          report.note("link.self", at: "line \(one.line)", "A task waits for itself; the link was left out.")
          continue
        }
        plan.links.append(PlanLink(other, one.task, link.kind, lag: link.lag))
      }
    }
  }

  var units: DurationUnits {
    DurationUnits(
      day: plan.settings.secondsPerDay, week: plan.settings.secondsPerWeek,
      month: plan.settings.secondsPerMonth)
  }
}
