import Measures
import Scheduling

/// Writes one plan as a project of an XER file.
struct XERWriter {
  let plan: Plan
  let schedule: Schedule?
  let tree: XERTree
  let fields: XERFields
  var out = XEROutput()
  var report: PlanReport
  let project: Int
  /// The number of each calendar, resource and assignment; each once.
  let calendarNumbers: [Int]
  let resourceNumbers: [Int]
  let assignmentNumbers: [Int]
  /// The number of a calendar of every hour, where a task's duration runs day and night.
  let roundTheClock: Int?
  /// What material is counted in, each once.
  let units: [String]
  /// The days for which days that come again are written out, and how many may still be looked at.
  let window: (first: Day, last: Day)
  var budget = 5_000_000

  init(_ plan: Plan, _ schedule: Schedule?, _ report: PlanReport) {
    self.plan = plan
    self.schedule = schedule
    var report = report
    tree = XERTree(plan, &report)
    fields = XERFields(plan, tree.roles)
    self.report = report
    project = XERNumbers.positive(plan.properties["xer.proj_id"]) ?? 1
    calendarNumbers = XERNumbers.distinct(plan.calendars.map(\.uid))
    resourceNumbers = XERNumbers.distinct(plan.resources.map(\.uid))
    assignmentNumbers = XERNumbers.distinct(plan.assignments.map(\.uid))
    let needsClock = plan.tasks.contains { $0.isElapsed }
    roundTheClock = needsClock ? (calendarNumbers.max() ?? 0) + 1 : nil
    units = Set(plan.resources.filter { $0.kind == .material }.map(\.unit)).subtracting([""]).sorted()
    let finish = plan.tasks.lazy.compactMap { $0.stored.finish }.max() ?? plan.start
    let last = max(plan.finish ?? finish, finish, schedule?.finish ?? finish, plan.start)
    window = (
      plan.start.day.adding(-366), min(last.day.adding(3653), plan.start.day.adding(36_530))
    )
  }

  mutating func write() {
    writeHead()
    writeTopics()
    writeFieldTypes()
    writeProject()
    writeCalendars()
    writeOptions()
    writeNodes()
    writeResources()
    writeCodeTypes()
    writeRates()
    writeActivities()
    writeCodes()
    writeNotes()
    writeLinks()
    writeAssignments()
    writeCodeValues()
    writeFieldValues()
    out.line(["%E"])
  }

  private mutating func writeHead() {
    let day = (plan.dataDate ?? plan.start).day
    let currency = plan.properties["CurrencyCode"] ?? "USD"
    out.line([
      "ERMHDR", plan.properties["xer.version"] ?? "20.12", "\(day)", "Project", "admin", "admin",
      "dbxDatabaseNoName", "Project Management", currency,
    ])
    out.table(
      "CURRTYPE",
      [
        "curr_id", "decimal_digit_cnt", "curr_symbol", "decimal_symbol", "digit_group_symbol",
        "pos_curr_fmt_type",
        "neg_curr_fmt_type", "curr_type", "curr_short_name", "group_digit_cnt", "base_exch_rate",
      ])
    let symbols = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"]
    out.line([
      "%R", "1", "2", symbols[currency] ?? currency, ".", ",", "#1.1", "(#1.1)", currency, currency, "3", "1",
    ])
    out.table("OBS", ["obs_id", "parent_obs_id", "guid", "seq_num", "obs_name", "obs_descr"])
    out.line(["%R", "1", "", "", "0", "Enterprise", ""])
  }
}

/// Numbers that identify things in an XER file.
enum XERNumbers {
  static func positive(_ text: String?) -> Int? {
    text.flatMap { PlanNumber.integer(Array($0.utf8)[...]) }.flatMap { $0 > 0 ? $0 : nil }
  }

  /// Each number as it is where it is not negative and stands there first; else one that is free.
  static func distinct(_ numbers: [Int]) -> [Int] {
    let most = 1_000_000_000_000_000
    var seen: Set<Int> = []
    var free = numbers.reduce(0) { $1 < most ? max($0, $1) : $0 }
    return numbers.map { number in
      if number >= 0, number < most, seen.insert(number).inserted { return number }
      free += 1
      seen.insert(free)
      return free
    }
  }
}

extension XER {
  /// The plan as an XER file, with the dates of the schedule where it has one, else with those the plan holds.
  public static func write(_ plan: Plan, schedule: Schedule? = nil) -> [UInt8] {
    var report = PlanReport(format: "XER")
    return write(plan, schedule: schedule, report: &report)
  }

  /// The same, with a note for what XER has no place for.
  public static func write(_ plan: Plan, schedule: Schedule?, report: inout PlanReport) -> [UInt8] {
    var writer = XERWriter(plan, schedule, report)
    writer.write()
    report = writer.report
    return writer.out.encoded()
  }
}
