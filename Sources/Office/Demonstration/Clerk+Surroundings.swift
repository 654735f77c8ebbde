import Measures
import Registers

extension Demonstration.Clerk {
  /// What stands around the offices: jobs of the group, functions that offices meet, and days on which somebody is away.
  mutating func enterSurroundings() throws {
    for (name, family, grade, purpose) in Demonstration.jobs {
      var job = Job()
      job.name = name
      job.family = family
      job.grade = grade
      job.purpose = purpose
      try enter(job, as: name, because: "Taken from the job catalogue")
    }
    for row in Demonstration.interfaces {
      var meeting = OfficeInterface()
      meeting.counterpart = row.counterpart
      meeting.office = try book.find(row.office)
      meeting.function = row.function
      meeting.exchanged = row.exchanged
      meeting.cadence = row.cadence
      meeting.owner = try book.find(row.owner)
      try enter(meeting, as: "\(row.office) \(row.counterpart)", because: "Agreed with the function")
    }
    for (person, cover, from, to, note) in Demonstration.absences {
      var absence = Absence()
      absence.person = try book.find(person)
      absence.cover = try book.find(cover)
      absence.from = day(from)
      absence.to = day(to)
      absence.note = note
      try enter(absence, as: "\(person) \(from)", because: "Taken from the calendar")
    }
  }
}

extension Demonstration {
  struct InterfaceRow: Sendable {
    let office: String
    let counterpart: String
    let function: OfficeInterface.Function
    let exchanged: String
    let cadence: String
    let owner: String
  }

  static let jobs: [(String, String, Int, String)] = [
    ("Planner", "Planning", 6, "Keeps the plans of projects right and says what they mean."),
    ("Senior planner", "Planning", 8, "Plans across projects and looks after planners."),
    ("Project manager", "Delivery", 8, "Leads a project to what it promised."),
    ("Cost analyst", "Finance", 6, "Keeps forecasts of cost and says where they move."),
    ("Head of a project office", "Management", 10, "Runs an office with its people and services."),
  ]

  static let interfaces: [InterfaceRow] = [
    InterfaceRow(
      office: "epmo", counterpart: "Group Finance", function: .finance,
      exchanged: "Forecasts of cost against the budget of the year; releases of funds.", cadence: "Monthly",
      owner: "mei.tanaka"),
    InterfaceRow(
      office: "epmo", counterpart: "Internal Audit", function: .audit,
      exchanged: "Plan of audits, findings and what became of them.", cadence: "Quarterly",
      owner: "ingrid.solberg"),
    InterfaceRow(
      office: "cap", counterpart: "Procurement", function: .procurement,
      exchanged: "Tenders to come, contracts let, claims.", cadence: "Weekly", owner: "callum.reid"),
  ]

  /// Who is away, who covers, and the first and last day from today.
  static let absences: [(String, String, Int, Int, String)] = [
    ("victor.almeida", "rory.macleod", 20, 31, "Leave"),
    ("mei.tanaka", "tobias.lindqvist", -20, -11, "Training"),
  ]
}
