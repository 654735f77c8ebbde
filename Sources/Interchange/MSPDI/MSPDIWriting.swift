import Scheduling

/// Writes a plan in the order of Microsoft's schema.
struct MSPDIWriting {
  let plan: Plan
  let schedule: Schedule?
  var to = XMLWriter()
  /// The number of each thing in the file.
  let taskUIDs: [Int]
  let assignmentUIDs: [Int]
  let resourceUIDs: [Int]
  let calendarUIDs: [Int]
  let outline: PlanOutline
  let spans: MSPDISpans
  /// Whether the file has elements that came with Project 2010: where no task is inactive or set by hand it is written
  /// as the schema of 2007 has it, the one that Microsoft publishes on its own, so that it holds to that one as well.
  let isOf2010: Bool
  let fields: MSPDIFieldTable
  /// The places of the links in each task.
  let linksInto: [[Int]]
  /// The number of each task in the list, where people know it by a number that still goes up; else by its
  /// place.
  let ids: [Int]

  init(_ plan: Plan, _ schedule: Schedule?) {
    self.plan = plan
    self.schedule = schedule
    outline = PlanOutline(plan.tasks)
    spans = MSPDISpans(plan, schedule)
    isOf2010 = MSPDI.isOf2010(plan)
    taskUIDs = MSPDIWriting.distinct(plan.tasks.map(\.uid), zeroIsFree: outline.hasProjectSummary)
    resourceUIDs = MSPDIWriting.distinct(plan.resources.map(\.uid), zeroIsFree: true)
    calendarUIDs = MSPDIWriting.distinct(plan.calendars.map(\.uid), zeroIsFree: false)
    assignmentUIDs = MSPDIWriting.distinct(plan.assignments.map(\.uid), zeroIsFree: true)
    let codes = plan.tasks.map { Int($0.code) }
    let goesUp = zip(codes, codes.dropFirst()).allSatisfy { ($0 ?? .max) < ($1 ?? .min) }
    let first = outline.hasProjectSummary ? 0 : 1
    ids =
      goesUp && codes.allSatisfy { $0 != nil } ? codes.map { $0 ?? 0 } : plan.tasks.indices.map { $0 + first }
    fields = MSPDIFieldTable(plan, hasCodes: plan.tasks.contains { !$0.code.isEmpty && Int($0.code) == nil })
    var into = [[Int]](repeating: [], count: plan.tasks.count)
    for (place, link) in plan.links.enumerated()
    where into.indices.contains(link.successor) && into.indices.contains(link.predecessor) {
      into[link.successor].append(place)
    }
    linksInto = into
  }

  mutating func file() -> [UInt8] {
    to.open("Project", "xmlns=\"http://schemas.microsoft.com/project\"")
    project()
    fieldDefinitions()
    to.open("Calendars")
    for place in plan.calendars.indices { calendar(place) }
    to.close("Calendars")
    to.open("Tasks")
    for place in plan.tasks.indices { task(place) }
    to.close("Tasks")
    to.open("Resources")
    for place in plan.resources.indices { resource(place) }
    to.close("Resources")
    to.open("Assignments")
    for place in plan.assignments.indices { assignment(place) }
    to.close("Assignments")
    to.close("Project")
    return to.bytes
  }

  /// The numbers as they are, or new ones where one stands there twice, is negative, or is a 0 that means
  /// another thing.
  private static func distinct(_ uids: [Int], zeroIsFree: Bool) -> [Int] {
    var seen: Set<Int> = []
    var next = min(max(uids.max() ?? 0, 0), Int(Int32.max))
    return uids.enumerated().map { place, uid in
      let isFree = (0...Int(Int32.max)).contains(uid) && (uid != 0 || zeroIsFree)
      if isFree, seen.insert(uid).inserted { return uid }
      next += 1
      seen.insert(next)
      return next
    }
  }

  /// Text that Microsoft's schema puts a limit to.
  mutating func kept(_ name: StaticString, _ custom: [String: String]) {
    to.words(name, custom["\(name)"])
  }

  /// Seconds as tenths of a minute.
  static func tenths(_ seconds: Int) -> Int {
    Int(exactly: (Double(seconds) / 6).rounded()) ?? 0
  }

  /// An amount in hundredths, as Microsoft writes money.
  static func hundredths(_ amount: Double?) -> Double? {
    amount.map { ($0 * 100 * 1e6).rounded() / 1e6 }
  }
}

extension MSPDI {
  /// Whether a plan holds what came with Project 2010.
  static func isOf2010(_ plan: Plan) -> Bool { plan.tasks.contains { !$0.isActive || $0.isManual } }

  /// The facts of a plan that its file has no place for, by their names in Microsoft's schema: what came with Project
  /// 2010, where the file is written as the schema of 2007 has it.
  public static func leftOut(_ plan: Plan) -> [String] {
    isOf2010(plan)
      ? [] : MSPDIName.since2010.map(\.rawValue).filter { plan.properties[$0]?.isEmpty == false }
  }

  /// Writes a plan so that Microsoft Project and whatever reads its XML reads it.
  ///
  /// Elements stand in the order of Microsoft's schema. Dates are those of the schedule where there is one,
  /// else those
  /// the plan had in its file. What the format has no place for is left out: second constraints, expected
  /// finishes,
  /// P6's ways of computing; fields of other formats become texts.
  public static func write(_ plan: Plan, schedule: Schedule? = nil) -> [UInt8] {
    var writing = MSPDIWriting(plan, schedule)
    return writing.file()
  }
}
