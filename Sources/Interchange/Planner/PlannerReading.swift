import Measures
import Scheduling

/// What has been read of a file, with references still by the file's own numbers.
struct PlannerReading {
  var from: PlanElements
  private let names = PlannerName.allCases
  var plan = Plan(start: .usualStart)
  /// The number of the plan's own calendar, and of the calendar of each resource.
  var calendar: Int?
  var resourceCalendars: [Int?] = []
  var links: [RawLink] = []
  var allocations: [(task: Int?, resource: Int?, units: Double)] = []
  /// The name of each group of resources by its number.
  var groups: [Int: String] = [:]
  /// For each task the seconds of work, where its duration follows from who works on it.
  var workToDo: [Int?] = []

  struct RawLink {
    var predecessor: Int?
    /// The place of the task that waits.
    var successor: Int
    var kind: LinkKind
    /// Elapsed seconds.
    var lag: Int
  }

  init(_ bytes: [UInt8]) throws(PlanFileProblem) {
    from = try PlanElements(bytes, Planner.vocabulary, format: "Planner")
  }

  mutating func readFile() throws(PlanFileProblem) {
    guard let root = try from.xml.root(), names[root] == .project else {
      throw from.xml.problem("The file is XML, but none of Planner's: its root is not project.")
    }
    plan.calendars = []
    plan.name = try from.xml.attribute("name") ?? ""
    from.report.version = try from.xml.attribute("mrproject-version") ?? ""
    for (key, value) in [
      ("Company", try from.xml.attribute("company")), ("Manager", try from.xml.attribute("manager")),
    ] {
      if let value, !value.isEmpty { plan.properties[key] = value }
    }
    calendar = int("calendar")
    if let start = moment("project-start") { plan.start = start }
    while let name = try child() {
      switch name {
      case .calendars: try readCalendars()
      case .tasks: try readTasks(below: nil)
      case .resourceGroups: try readGroups()
      case .resources: try readResources()
      case .allocations: try readAllocations()
      default: try from.leave()
      }
    }
    try from.xml.end()
    from.report.unread = from.xml.unread
  }

  /// The next element inside the one that is open, nil when that one ended; unknown ones are passed over.
  mutating func child() throws(PlanFileProblem) -> PlannerName? {
    guard let place = try from.xml.child() else { return nil }
    return names[place]
  }

  /// A number in an attribute; nil where it has none or it is none.
  func int(_ name: StaticString) -> Int? { from.int(attribute: name) }
  func double(_ name: StaticString) -> Double? { from.double(attribute: name) }

  /// Seconds of work or of time.
  mutating func seconds(_ name: StaticString, isSigned: Bool = false) -> Int? {
    int(name).map { from.held($0, in: (isSigned ? -PlanElements.longest : 0)...PlanElements.longest) }
  }

  /// A day as `20070223`, or a moment as `20070223T080000Z`, which is taken as the time on the clock.
  func moment(_ name: StaticString) -> Moment? {
    guard let range = from.xml.attributeRange(name) else { return nil }
    let text = Array(from.xml.bytes[range])
    func number(_ part: Range<Int>) -> Int? {
      guard text.count >= part.upperBound else { return nil }
      return XMLNumbers.int(text, part)
    }
    guard let year = number(0..<4), (1900...2199).contains(year), let month = number(4..<6),
      let date = number(6..<8), let day = Day(year: year, month: month, day: date)
    else { return nil }
    guard text.count > 8 else { return Moment(day) }
    guard text[8] == 0x54, let hour = number(9..<11), let minute = number(11..<13),
      let second = number(13..<15),
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { return nil }
    return Moment(day, secondOfDay: hour * 3600 + minute * 60 + second)
  }
}
