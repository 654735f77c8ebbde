import Scheduling

/// What is known while an XER file becomes plans: the tables, what all projects share, and where each task went.
struct XERReader {
  let bytes: [UInt8]
  let text: PlanText
  let tables: XERTables
  var report = PlanReport(format: "XER")
  var plans: [Plan] = []
  var projects: [Int] = []
  var projectPlaces = IdentifierPlaces([])

  /// Calendars of the whole file; a plan has those it may use.
  var calendars: [WorkCalendar] = []
  var calendarFacts: [CalendarFacts] = []
  var calendarPlaces = IdentifierPlaces([])
  /// Resources and, after them, roles of the whole file; their `calendar` is a place in `calendars`.
  var resources: [PlanResource] = []
  var resourcePlaces = IdentifierPlaces([])
  var rolePlaces = IdentifierPlaces([])
  /// Where the roles begin among the resources.
  var firstRole = 0
  /// Where a plan has which shared calendar and resource.
  var calendarsOf: [[Int: Int]] = []
  var resourcesOf: [[Int: Int]] = []
  /// The calendar that was last asked for, because the next task mostly has the same.
  var recent = (shared: -1, plan: -1, place: 0)

  /// Where the nth task and the nth node of the work breakdown went.
  var taskPlaces = IdentifierPlaces([])
  var taskSeats: [Seat] = []
  var nodePlaces = IdentifierPlaces([])
  var nodeSeats: [Seat] = []
  /// Tables that were asked for.
  var asked: Set<String> = []

  /// What a file says of a calendar beside its days.
  struct CalendarFacts {
    var project: Int?
    var isDefault: Bool
    /// Seconds that are shown as a day, a week, a month.
    var day: Int?
    var week: Int?
    var month: Int?
  }

  /// A plan and a place in its tasks.
  struct Seat {
    var plan: Int32
    var task: Int32
    static let none = Seat(plan: -1, task: -1)
  }

  init(_ bytes: [UInt8]) throws(PlanFileProblem) {
    self.bytes = bytes
    text = PlanText(detecting: bytes)
    tables = try XERTables(bytes, text)
    let writer = tables.header.dropFirst(6).first ?? ""
    report.version = [tables.header.first ?? "", writer].filter { !$0.isEmpty }.joined(separator: " ")
    if !tables.isEnded {
      report.note("file.unended", at: "end of file", "No %E at the end: the file may be cut off.")
    }
    if tables.strays > 0 {
      report.note("line.stray", at: "file", "\(tables.strays) lines belong to no table and were left out.")
    }
    for table in tables.repeated {
      report.note(
        "table.twice", at: "line \(table.line)", "\(table.name) stands there twice; the first one was read.")
      report.unread[table.name, default: 0] += table.count
    }
  }

  /// The rows of that table; none where the file has no such table.
  mutating func rows(_ name: String) -> XERRows {
    asked.insert(name)
    return XERRows(tables.table(name), bytes, text)
  }

  /// Lists the tables that nothing was read from.
  mutating func finish() {
    for table in tables.tables where !asked.contains(table.name) && table.count > 0 {
      report.unread[table.name, default: 0] += table.count
    }
    report.count(
      "links", found: tables.table("TASKPRED").count, taken: plans.reduce(0) { $0 + $1.links.count })
    report.count(
      "assignments", found: tables.table("TASKRSRC").count,
      taken: plans.reduce(0) { $0 + $1.assignments.count })
  }

  /// The place of a task in its plan.
  func seat(task identifier: Int?) -> Seat? {
    guard let identifier, let place = taskPlaces.place(identifier), taskSeats[place].plan >= 0 else {
      return nil
    }
    return taskSeats[place]
  }

  func seat(node identifier: Int?) -> Seat? {
    guard let identifier, let place = nodePlaces.place(identifier), nodeSeats[place].plan >= 0 else {
      return nil
    }
    return nodeSeats[place]
  }
}
