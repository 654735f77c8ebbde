import Scheduling

/// What has been read of a file, with references still by the file's own numbers.
struct PMXMLReading {
  var from: PlanElements
  private let names = PMXMLName.allCases
  var projects: [Project] = []
  /// The project that is being read.
  var open: Int?
  var calendars: [RawCalendar] = []
  var resources: [RawResource] = []
  var rates: [RawRate] = []
  var fields: [CustomField] = []
  var lines: [RawLine] = []
  var activities: [RawActivity] = []
  var links: [RawLink] = []
  var assignments: [RawAssignment] = []
  var numbers = Numbers()

  struct Project {
    var plan: Plan
    var objectID: Int?
    var isBaseline = false
    var originalID: Int?
    var baselineID: Int?
    var calendarID: Int?
    var wbsID: Int?
    var start: Moment?
  }

  struct RawCalendar {
    var calendar: WorkCalendar
    var base: Int?
    var project: Owner
    var isDefault = false
    var perDay: Int?
    var perWeek: Int?
    var perMonth: Int?
  }

  /// The project a thing belongs to: by its place, or by the number that the thing itself says.
  struct Owner {
    var place: Int?
    var objectID: Int?
  }

  struct RawLine {
    var owner: Owner
    var objectID: Int?
    var parent: Int?
    var sequence = 0
    var code = ""
    var name = ""
    var custom: [String: String] = [:]
  }

  struct RawActivity {
    var owner: Owner
    var task: PlanTask
    var wbs: Int?
    var calendar: Int?
  }

  struct RawLink {
    var owner: Owner
    var predecessor: Int?
    var successor: Int?
    var kind = LinkKind.finishStart
    var lag = 0
  }

  struct RawResource {
    var resource: PlanResource
    var calendar: Int?
    var price: Double?
    var hasUnits = false
    var isRole = false
  }

  struct RawRate {
    var resource: Int?
    var isOfRole = false
    var from: Moment?
    var prices: [Double?] = Array(repeating: nil, count: 5)
    var units: Double?
  }

  struct RawAssignment {
    var owner: Owner
    var assignment: PlanAssignment
    var activity: Int?
    var resource: Int?
    var role: Int?
  }

  init(_ bytes: [UInt8]) throws(PlanFileProblem) {
    from = try PlanElements(bytes, PMXML.vocabulary, format: "P6 XML")
  }

  /// The most projects that one file may hold.
  static let mostProjects = 1000

  mutating func readFile() throws(PlanFileProblem) {
    guard let root = try from.xml.root(), names[root] == .root else {
      throw from.xml.problem("The file is XML, but none of Primavera's: its root is not APIBusinessObjects.")
    }
    from.report.version = namespace()
    while let name = try child() {
      switch name {
      case .project: try readProject(isBaseline: false)
      case .baselineProject: try readProject(isBaseline: true)
      case .resource, .role: try readResource(isRole: name == .role)
      case .resourceRate, .roleRate: try readRate(isOfRole: name == .roleRate)
      case .udfType: try readField()
      default: try readPart(name)
      }
    }
    try from.xml.end()
    from.report.unread = from.xml.unread
  }

  /// The version, such as V18.1, that the name of the schema holds.
  private func namespace() -> String {
    for attribute in from.xml.attributes {
      let parts = from.xml.string(of: attribute.value).utf8.split(separator: 0x2F)
      let version = parts.first { part in
        part.count > 1 && part.first == 0x56
          && part.dropFirst().allSatisfy { (0x2E...0x39).contains($0) && $0 != 0x2F }
      }
      if let version { return String(decoding: version, as: UTF8.self) }
    }
    return ""
  }

  /// The next element inside the one that is open, nil when that one ended; unknown ones are passed over.
  mutating func child() throws(PlanFileProblem) -> PMXMLName? {
    guard let place = try from.xml.child() else { return nil }
    return names[place]
  }

  /// What may stand within a project or beside it.
  mutating func readPart(_ name: PMXMLName) throws(PlanFileProblem) {
    switch name {
    case .calendar: try readCalendar()
    case .wbs: try readLine()
    case .activity: try readActivity()
    case .relationship: try readLink()
    case .resourceAssignment: try readAssignment()
    default: try from.leave()
    }
  }

  /// Hours as seconds.
  mutating func hours(isSigned: Bool = false, most: Int = PlanElements.longest) throws(PlanFileProblem)
    -> Int?
  {
    try from.scaled(by: 3600, isSigned: isSigned, most: most)
  }

  /// Reads a value of a field that people added.
  mutating func readValue(_ custom: inout [String: String]) throws(PlanFileProblem) {
    var (id, value) = ("", "")
    while let name = try child() {
      switch name {
      case .typeObjectID: id = try from.string()
      case .textValue, .integerValue, .doubleValue, .costValue, .indicatorValue, .startDateValue,
        .finishDateValue:
        value = try from.string()
      default: try from.leave()
      }
    }
    if !id.isEmpty, !value.isEmpty { custom[id] = value }
  }

  private mutating func readField() throws(PlanFileProblem) {
    var (field, isKnown) = (CustomField(id: "", name: "", subject: .task, type: ""), true)
    while let name = try child() {
      switch name {
      case .objectID: field.id = try from.string()
      case .title: field.name = try from.string()
      case .dataType: field.type = try from.string()
      case .subjectArea:
        let area = try from.string()
        if let subject = PMXMLWords.subjects[area] { field.subject = subject } else { isKnown = false }
      default: try from.leave()
      }
    }
    if isKnown, !field.id.isEmpty {
      fields.append(field)
    } else {
      from.report.note("field.dropped", at: "field \(field.name)", "It belongs to nothing that is read.")
    }
  }
}
