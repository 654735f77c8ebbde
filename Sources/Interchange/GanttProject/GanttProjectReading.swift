import Measures
import Scheduling

/// What has been read of a file, with references still by the file's own numbers.
struct GanttProjectReading {
  var from: PlanElements
  private let names = GanttProjectName.allCases
  var plan = Plan(start: .usualStart)
  /// From a task to the one that waits for it.
  var links: [RawLink] = []
  var allocations: [(task: Int?, resource: Int?, load: Double)] = []
  var vacations: [(resource: Int?, from: Day, through: Day)] = []
  /// For each baseline, the number of each task with its dates.
  var baselines: [[(task: Int, baseline: TaskBaseline)]] = []
  var hasWeek = false
  var found: [String: Int] = [:]

  struct RawLink {
    var predecessor: Int
    var successor: Int?
    var kind: LinkKind
    var lag: Int
    /// Whether the successor may also lie later than the link says.
    var isLoose: Bool
  }

  static let day = 8 * 3600

  init(_ bytes: [UInt8]) throws(PlanFileProblem) {
    from = try PlanElements(bytes, GanttProject.vocabulary, format: "GanttProject")
  }

  mutating func readFile() throws(PlanFileProblem) {
    guard let root = try from.xml.root(), names[root] == .project else {
      throw from.xml.problem("The file is XML, but none of GanttProject's: its root is not project.")
    }
    plan.name = try from.xml.attribute("name") ?? ""
    from.report.version = try from.xml.attribute("version") ?? ""
    if let company = try from.xml.attribute("company"), !company.isEmpty {
      plan.properties["Company"] = company
    }
    while let name = try child() {
      switch name {
      case .description:
        let text = try from.string()
        if !text.isEmpty { plan.properties["Comments"] = text }
      case .calendars: try readCalendars()
      case .tasks: try readTasks()
      case .resources: try readResources()
      case .allocations: try readAllocations()
      case .vacations: try readVacations()
      case .previous: try readBaselines()
      default: try from.leave()
      }
    }
    try from.xml.end()
    from.report.unread = from.xml.unread
  }

  /// The next element inside the one that is open, nil when that one ended; unknown ones are passed over.
  mutating func child() throws(PlanFileProblem) -> GanttProjectName? {
    guard let place = try from.xml.child() else { return nil }
    return names[place]
  }

  /// A number in an attribute; nil where it has none or it is none.
  func int(_ name: StaticString) -> Int? { from.int(attribute: name) }
  func double(_ name: StaticString) -> Double? { from.double(attribute: name) }

  func date(_ name: StaticString) -> Day? {
    from.xml.attributeRange(name).flatMap { XMLNumbers.day(from.xml.bytes, $0) }
  }

  func isTrue(_ name: StaticString) -> Bool {
    from.xml.attributeRange(name).map { from.xml.bytes[$0].elementsEqual("true".utf8) } ?? false
  }

  /// Days as seconds of work.
  mutating func days(_ name: StaticString, isSigned: Bool = false) -> Int {
    guard let value = int(name) else { return 0 }
    let (seconds, isTooMuch) = value.multipliedReportingOverflow(by: Self.day)
    let most = PlanElements.longest
    return from.held(isTooMuch ? (value < 0 ? .min : .max) : seconds, in: (isSigned ? -most : 0)...most)
  }
}
