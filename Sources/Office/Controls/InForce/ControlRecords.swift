import Ledger
import Measures
import Registers

/// What other registers say of many projects, in a few questions however many projects there are.
///
/// Like `OfficeLayers`, it reads past the reader's own rights: ask it only for projects she may see. Whose training
/// is lacking is told as a number, and only to readers of training records.
struct ControlRecords {
  private var lastReport: [Int64: Day] = [:]
  private var asked: [Int64: [Appointment]] = [:]
  private var need: TrainingNeed
  private let isHidden: Bool
  private let day: Day

  /// Somebody whose role on a project asks for training.
  private struct Appointment {
    let person: Int64
    let role: Int64
    let isExplained: Bool
  }

  init(_ archivist: Archivist, of projects: [(id: Int64, project: Project)]) throws {
    day = archivist.day
    need = try TrainingNeed(archivist)
    // Whoever sees her own records alone learns nothing of her colleagues' from a number either.
    let lanes = archivist.standing.reach(.training, .see, on: archivist.now.day).lanes
    isHidden = archivist.actor.means != .console && !lanes.contains { !$0.isNamedOnly && $0.part == nil }
    try readReports(archivist, projects.map(\.id))
    if !need.isEmpty && !isHidden { try readAppointments(archivist, projects) }
  }

  func facts(_ id: Int64?, _ project: Project) -> ControlFacts {
    var facts = ControlFacts(project, on: day)
    guard let id else { return facts }
    facts.lastReport = lastReport[id]
    facts.training = training(id)
    return facts
  }

  private func training(_ id: Int64) -> TrainingState {
    if need.isEmpty { return .notAsked }
    if isHidden { return .hidden }
    guard let here = asked[id] else { return .notAsked }
    let lacking = here.filter { !need.lacking($0.person, role: $0.role, on: day).isEmpty }
    return .known(
      asked: Set(here.map(\.person)).count, lacking: Set(lacking.map(\.person)).count,
      explained: Set(lacking.map(\.person)).subtracting(lacking.filter { !$0.isExplained }.map(\.person))
        .count)
  }

  private mutating func readReports(_ archivist: Archivist, _ ids: [Int64]) throws {
    let source = archivist.source(try archivist.catalogue.shelf(StatusReport.self))
    let here = Clause.in("t.project", ids)
    let sql = """
      SELECT t.project, MAX(t.period) FROM \(source) t \
      WHERE t.archived = 0 AND t.status = 'published' AND \(here.sql) GROUP BY t.project
      """
    let rows = try archivist.memory.rows(sql, here.values) {
      try archivist.connection.query(sql, here.values)
    }
    for row in rows {
      guard let id = row.int(0), let number = row.int(1).flatMap({ Int32(exactly: $0) }) else { continue }
      lastReport[id] = Day(number: number)
    }
  }

  private mutating func readAppointments(
    _ archivist: Archivist, _ projects: [(id: Int64, project: Project)]
  ) throws {
    for (id, project) in projects {
      // To be named on the project is the appointment: there is no assignment on which a reason could stand.
      for (key, person) in [("project_manager", project.manager), ("sponsor", project.sponsor)] {
        guard let role = need.role(key), let person = person?.id else { continue }
        asked[id, default: []].append(Appointment(person: person, role: role, isExplained: false))
      }
    }
    let posts = try archivist.binding(
      Post.self,
      where: .all([.in("t.project", projects.map(\.id)), .in("t.role", need.askingRoles)]))
    let byID = Dictionary(posts.map { ($0.id, $0.entry) }, uniquingKeysWith: { a, _ in a })
    for held in try archivist.binding(Assignment.self, where: .in("t.post", posts.map(\.id))) {
      let entry = held.entry
      guard (entry.from ?? .last) <= day, (entry.to ?? .last) >= day, let person = entry.person?.id,
        let post = entry.post.flatMap({ byID[$0.id] }), let project = post.project?.id,
        let role = post.role?.id
      else { continue }
      asked[project, default: []].append(
        Appointment(person: person, role: role, isExplained: !entry.exception.isEmpty))
    }
    try need.read(archivist, people: Set(asked.values.joined().map(\.person)))
  }
}
