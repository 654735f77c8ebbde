import Scheduling

/// What has been read of a file, with references still by the file's own numbers.
struct MSPDIReading {
  var from: PlanElements
  private let names = MSPDIName.allCases
  var plan = Plan(start: Moment(.first))
  var start: Moment?
  var calendarUID: Int?
  var daysPerMonth: Int?
  var criticalDays: Double?
  /// The number of each calendar's base.
  var bases: [Int?] = []
  /// What is known of each task beside the task itself.
  var facts: [TaskFacts] = []
  var links: [RawLink] = []
  /// The number of each resource's calendar.
  var resourceCalendars: [Int?] = []
  /// The numbers of each assignment's task and resource.
  var assigned: [(task: Int?, resource: Int?)] = []
  /// The elements that are kept as fields, by subject and name.
  var keptFields: Set<String> = []
  /// How many more months may be looked through for days that have to be listed singly.
  var monthsLeft = 20_000
  /// How many of a kind stood in the file.
  var found: [String: Int] = [:]

  var report: PlanReport {
    get { from.report }
    set { from.report = newValue }
  }

  /// What says where a task belongs, until all are read.
  struct TaskFacts {
    var id: Int?
    var level: Int?
    var calendarUID: Int?
    var isSummary = false
    var isMarkedManual = false
  }

  /// A link by the numbers of its tasks.
  struct RawLink {
    var predecessorUID: Int?
    /// The place of the successor.
    var successor: Int
    var kind = LinkKind.finishStart
    var lag = Lag.none
    var isCrossProject = false
  }

  init(_ bytes: [UInt8]) throws(PlanFileProblem) {
    from = try PlanElements(bytes, MSPDI.vocabulary, format: "MSPDI")
    plan.calendars = []
  }

  mutating func readFile() throws(PlanFileProblem) {
    guard let root = try from.xml.root(), names[root] == .project else {
      throw from.xml.problem("The file is XML, but no Microsoft Project plan: its root is not Project.")
    }
    from.kind = "project"
    while let name = try child() {
      switch name {
      case .extendedAttributes: try readFields()
      case .calendars: try readCalendars()
      case .tasks: try readTasks()
      case .resources: try readResources()
      case .assignments: try readAssignments()
      default: try readProject(name)
      }
    }
    try from.xml.end()
    report.unread = from.xml.unread
  }

  private mutating func readProject(_ name: MSPDIName) throws(PlanFileProblem) {
    switch name {
    case .name: plan.properties["Name"] = try from.string()
    case .title:
      let title = try from.string()
      if !title.isEmpty { plan.name = title }
    case .scheduleFromStart: plan.isFromFinish = try from.bool() == false
    case .startDate: start = try from.moment()
    case .finishDate: plan.finish = try from.moment()
    case .statusDate: plan.dataDate = try from.moment()
    case .calendarUID: calendarUID = try from.int()
    case .saveVersion: try addVersion("SaveVersion")
    case .buildNumber: try addVersion("build")
    default: try readSettings(name)
    }
  }

  private mutating func addVersion(_ word: String) throws(PlanFileProblem) {
    let value = try from.string()
    guard !value.isEmpty else { return }
    report.version += (report.version.isEmpty ? "" : ", ") + "\(word) \(value)"
  }

  private mutating func readSettings(_ name: MSPDIName) throws(PlanFileProblem) {
    switch name {
    case .minutesPerDay:
      if let value = try minutes(most: 1440) { plan.settings.secondsPerDay = value }
    case .minutesPerWeek:
      if let value = try minutes(most: 10_080) { plan.settings.secondsPerWeek = value }
    case .daysPerMonth: daysPerMonth = try from.int().map { min(max($0, 1), 31) }
    case .defaultStartTime:
      if let value = try from.time() { plan.settings.defaultStart = value }
    case .defaultFinishTime:
      if let value = try from.time() { plan.settings.defaultFinish = value == 0 ? 86_400 : value }
    case .criticalSlackLimit: criticalDays = try from.double()
    case .honorConstraints:
      if let value = try from.bool() { plan.settings.honoursConstraints = value }
    case .multipleCriticalPaths:
      if let value = try from.bool() { plan.settings.hasManyCriticalPaths = value }
    default:
      guard MSPDIName.kept.contains(name) else { return try from.leave() }
      let value = try from.string()
      let saysNothing = value.isEmpty || (name == .currencyCode && value == MSPDI.noCurrency)
      if !saysNothing { plan.properties[name.rawValue] = value }
    }
  }

  /// Minutes as seconds: from one minute to so many.
  private mutating func minutes(most: Int) throws(PlanFileProblem) -> Int? {
    try from.int().map { min(max($0, 1), most) * 60 }
  }

  /// The next element inside the one that is open, nil when that one ended; unknown ones are passed over.
  mutating func child() throws(PlanFileProblem) -> MSPDIName? {
    guard let place = try from.xml.child() else { return nil }
    return names[place]
  }

  /// Counts one more of a kind that stood in the file.
  mutating func find(_ kind: String) { found[kind, default: 0] += 1 }
}
