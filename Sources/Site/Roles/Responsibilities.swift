import Ledger
import Measures
import Office
import Registers

/// What one person answers for, decides and owes on the day that is read.
struct Responsibilities: Sendable {
  let person: Held<Person>
  let appointments: [Appointments.One]
  let named: [Held<Project>]
  let engagements: [Engagement]
  let parts: EngagedParts
  let roles: [String: Role]
  let authority: Authority
  let acknowledged: Acknowledged
  let reports: [MyProjects.Mine]
  let mayReport: Bool
  let mandates: [MandateReview]
  let day: Day
  /// Whether the reader is this person.
  let isOwn: Bool

  init(_ archivist: Archivist, person id: Int64) throws {
    let person = try archivist.person(id)
    self.person = person
    isOwn = archivist.actor.person == id
    let appointments = try Appointments(archivist, of: id).all
    self.appointments = appointments
    let projects = try MyProjects(archivist, of: id)
    named = projects.all.map(\.held)
    reports = projects.due
    mayReport = isOwn && projects.mayReport
    engagements = try Engagement.all(archivist, appointments, projects: named, person: id)
    parts = try EngagedParts(archivist, engagements)
    let keys = Set(engagements.map(\.role))
    var roles: [String: Role] = [:]
    for key in keys.sorted() { roles[key] = try archivist.role(key)?.entry }
    self.roles = roles
    authority = try Authority(archivist, person: id, roles: keys)
    acknowledged = try Acknowledged(archivist, assignments: appointments.map(\.assignment.id))
    let headed = appointments.filter(\.post.entry.isHead).compactMap { $0.post.entry.office?.id }
    mandates =
      headed.isEmpty
      ? [] : try MandateReview.inForce(archivist, where: .in("t.office", headed))
    day = archivist.day
  }

  /// Whether the person has acknowledged an appointment as it stands.
  func isAcknowledged(_ one: Appointments.One) -> Bool {
    acknowledged.isCurrent(one.assignment.id, by: person.id)
  }

  var open: [Appointments.One] { appointments.filter { !isAcknowledged($0) } }
}
