import Measures
import Registers

extension Demonstration.Clerk {
  /// The units of the group, who is employed where and in which grade, what people are good at, and a post to be filled.
  mutating func enterDirectory() throws {
    for row in Demonstration.units {
      var unit = OrgUnit()
      unit.name = row.name
      unit.parent = try book.find(row.parent)
      unit.kind = row.kind
      unit.structure = row.structure
      unit.head = try book.find(row.head)
      unit.costCentre = row.costCentre
      try enter(unit, as: row.name, because: "Taken from the organisation chart")
    }
    for row in Demonstration.people {
      let reference: Reference<Person> = try book.find(row.key)
      let held = try registrar.archivist.find(reference)
      var person = held.entry
      person.orgUnit = try book.find(row.unit)
      person.grade = Demonstration.grade(row.job)
      person.specialisms = Demonstration.specialisms[row.key] ?? ""
      try registrar.change(held, to: person, because: "Taken from the staff directory")
    }
    for row in Demonstration.training {
      var record = TrainingRecord()
      record.course = row.course
      record.person = try book.find(row.person)
      record.provider = "The academy"
      record.result = .passed
      record.completedOn = day(row.on)
      record.expiresOn = row.until.map { day($0) }
      try enter(record, as: "\(row.course), \(row.person)", because: "Certificate seen")
    }
    try enterSeats(Demonstration.openSeats)
    let wanted: Reference<Post> = try book.find("Planning lead, \(Demonstration.openSeats[0].place)")
    let held = try registrar.archivist.find(wanted)
    var post = held.entry
    post.leastGrade = 8
    try registrar.change(held, to: post, because: "Agreed with the head of the office")
    try sayWhoOwnsTheProjects()
  }

  /// The unit for which each live project is done; from its structure follows how strong its manager is.
  private func sayWhoOwnsTheProjects() throws {
    for row in Demonstration.projects {
      guard let unit = Demonstration.owners[row.office] else { continue }
      let reference: Reference<Project> = try book.find(row.reference)
      let held = try registrar.archivist.find(reference)
      guard held.entry.status.isLive else { continue }
      var project = held.entry
      project.owningUnit = try book.find(unit)
      try registrar.change(held, to: project, because: "Taken from the organisation chart")
    }
  }
}

extension Demonstration {
  /// A unit in which people of the group are employed.
  struct UnitRow: Sendable {
    let name: String
    let parent: String?
    let kind: OrgUnit.Kind
    let structure: OrgUnit.Structure
    let head: String?
    let costCentre: String
  }

  /// A course that somebody passed, so many days from today, and until when it counts.
  struct TrainingRow: Sendable {
    let course: String
    let person: String
    let on: Int
    let until: Int?
  }

  static let units: [UnitRow] = [
    unit("Group Office", in: nil, .enterprise, .strongMatrix, "astrid.vange", "NG-1000"),
    unit("Board", in: "Group Office", .team, .functional, "samira.haddad", "NG-1001"),
    unit("Finance", in: "Group Office", .department, .functional, "oliver.pemberton", "NG-1100"),
    unit("Legal", in: "Group Office", .department, .functional, nil, "NG-1200"),
    unit("Internal Audit", in: "Group Office", .department, .functional, "edith.halloran", "NG-1300"),
    unit("People and Culture", in: "Group Office", .department, .functional, nil, "NG-1400"),
    unit("IT Division", in: "Group Office", .division, .balancedMatrix, "helena.strand", "NG-2000"),
    unit("Operations Division", in: "Group Office", .division, .weakMatrix, "margit.oberg", "NG-3000"),
    unit("Capital Works", in: "Group Office", .businessUnit, .projectized, "robert.thackeray", "NG-4000"),
  ]

  private static func unit(
    _ name: String, in parent: String?, _ kind: OrgUnit.Kind, _ structure: OrgUnit.Structure, _ head: String?,
    _ costCentre: String
  ) -> UnitRow {
    UnitRow(name: name, parent: parent, kind: kind, structure: structure, head: head, costCentre: costCentre)
  }

  /// The unit that owns the projects of each office.
  static let owners = [
    "it": "IT Division", "vmo": "IT Division", "ops": "Operations Division", "supply": "Operations Division",
    "cap": "Capital Works", "tower": "Capital Works",
  ]

  /// The grades of the group follow from the job.
  static func grade(_ job: String) -> Int {
    let words = job.lowercased().split(separator: " ")
    if words.contains("chief") { return 14 }
    if words.contains("director") { return 12 }
    if words.contains("head") { return 10 }
    if words.contains(where: { ["senior", "lead,", "manager", "controller", "auditor"].contains($0) }) {
      return 8
    }
    return 6
  }

  static let specialisms: [String: String] = [
    "zofia.maj": "planning, scheduling, critical chain", "elin.sandvik": "planning, logistics",
    "mei.tanaka": "portfolio analysis, reporting, planning", "tobias.lindqvist": "reporting, data quality",
    "yara.benali": "risk, facilitation", "carmen.ibarra": "risk, contracts",
    "dermot.quigley": "cost, estimating",
    "arjun.mehta": "methods, planning, training", "clara.fontaine": "coaching, facilitation",
    "daniel.osei": "planning, agile delivery, suppliers", "nadia.kowalska": "benefits, finance",
    "grace.abara": "reporting, meetings", "stellan.hedlund": "planning, scheduling, depots",
  ]

  static let training: [TrainingRow] = [
    TrainingRow(course: "Planning and scheduling", person: "zofia.maj", on: -400, until: 700),
    TrainingRow(course: "Planning and scheduling", person: "stellan.hedlund", on: -1_200, until: -105),
    TrainingRow(course: "Risk management", person: "yara.benali", on: -300, until: nil),
  ]

  static let openSeats: [SeatRow] = [
    SeatRow("Planning lead", "pmo_analyst", .office("cap"), mandatory: true, [])
  ]
}
