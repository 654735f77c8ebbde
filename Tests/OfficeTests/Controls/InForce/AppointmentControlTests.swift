import Measures
import Registers
import Testing

@testable import Office

/// Training, grade and publication: the controls that act beside the project itself.
@Suite struct AppointmentControlTests {
  /// Lets the role of project managers ask for a course, and makes a post for it on the project.
  private func seat(_ ground: Ground, grade: Int? = nil) async throws -> (post: Int64, person: Int64) {
    let project = ground.project
    let person = try await ground.place.person("Candidate").person ?? 0
    let post = try await ground.place.enter { registrar in
      let roles = try registrar.archivist.all(Role.self)
      let held = try #require(roles.first { $0.entry.key == "project_manager" })
      var role = held.entry
      role.requiredTraining = "Site safety,  First aid"
      try registrar.change(held, to: role)
      var post = Post()
      post.name = "Second manager"
      post.role = Reference(held.id)
      post.project = Reference(project)
      post.leastGrade = grade
      return try registrar.enter(post).id
    }
    return (post, person)
  }

  private func appoint(
    _ ground: Ground, _ actor: Actor, _ seat: (post: Int64, person: Int64), exception: String = ""
  ) async throws -> Ground.Outcome {
    try await ground.outcome {
      _ = try await ground.place.house.write(.actor(actor), request: "test") { registrar in
        var assignment = Assignment()
        assignment.person = Reference(seat.person)
        assignment.post = Reference(seat.post)
        assignment.from = registrar.archivist.now.day
        assignment.exception = exception
        return try registrar.enter(assignment).id
      }
    }
  }

  private func pass(_ ground: Ground, _ person: Int64, _ course: String, until days: Int?) async throws {
    _ = try await ground.place.enter { registrar in
      let today = registrar.archivist.now.day
      var record = TrainingRecord()
      record.person = Reference(person)
      record.course = course
      record.result = .passed
      record.completedOn = today.adding(-400)
      record.expiresOn = days.map { today.adding($0) }
      return try registrar.enter(record).id
    }
  }

  @Test(arguments: ControlLevel.allCases) func nobodyUntrainedIsAppointedAtBlock(_ level: ControlLevel)
    async throws
  {
    let ground = try await Ground(.trainingCertification, level) { _ in }
    let seat = try await seat(ground)
    // Passed, but no longer counting; and the other course not at all.
    try await pass(ground, seat.person, "site safety", until: -1)
    // An explanation is enough below block, and not there.
    let outcome = try await appoint(ground, ground.head, seat, exception: "Starts next week")
    #expect(outcome == (level >= .block ? .blocked("training_certification") : .done))
  }

  @Test(arguments: ControlLevel.allCases) func theTrainedAreAppointed(_ level: ControlLevel) async throws {
    let ground = try await Ground(.trainingCertification, level) { _ in }
    let seat = try await seat(ground)
    try await pass(ground, seat.person, "Site Safety", until: 0)
    try await pass(ground, seat.person, "first aid", until: nil)
    #expect(try await appoint(ground, ground.head, seat) == .done)
  }

  /// To be named on the project is an appointment too.
  @Test func nobodyUntrainedIsNamedManagerAtBlock() async throws {
    let ground = try await Ground(.trainingCertification, .block) { _ in }
    let seat = try await seat(ground)
    let name: @Sendable (inout Project) -> Void = { $0.manager = Reference(seat.person) }
    #expect(
      try await ground.outcome { try await ground.change(ground.head, name) }
        == .blocked("training_certification"))
    try await pass(ground, seat.person, "Site safety", until: 9)
    try await pass(ground, seat.person, "First aid", until: 9)
    #expect(try await ground.outcome { try await ground.change(ground.head, name) } == .done)
  }

  @Test func whoIsBelowTheGradeIsAppointedOnlyWithAReason() async throws {
    let ground = try await Ground(.trainingCertification, .off) { _ in }
    let seat = try await seat(ground, grade: 7)
    try await ground.place.enter { registrar in
      let held = try registrar.archivist.find(Reference<Person>(seat.person))
      var person = held.entry
      person.grade = 6
      try registrar.change(held, to: person)
    }
    #expect(try await appoint(ground, ground.head, seat) == .problem("exception"))
    #expect(try await appoint(ground, ground.head, seat, exception: "Grows into it") == .done)
  }

  @Test(arguments: [ControlLevel.block, .own]) func theOfficePublishesWhereItOwnsReports(
    _ level: ControlLevel
  )
    async throws
  {
    let ground = try await Ground(.reportingCadence, level) { _ in }
    let project = ground.project
    let report = try await ground.place.enter { registrar in
      var report = StatusReport()
      report.project = Reference(project)
      report.period = registrar.archivist.now.day
      report.status = .submitted
      return try registrar.enter(report).id
    }
    func publish(_ actor: Actor) async throws -> Ground.Outcome {
      try await ground.outcome {
        _ = try await ground.place.house.write(.actor(actor), request: "test") { registrar in
          let held = try registrar.archivist.find(Reference<StatusReport>(report))
          var entry = held.entry
          entry.status = .published
          return try registrar.change(held, to: entry).revision
        }
      }
    }
    // A post on the project lets her publish, but is no post of the office.
    let deliverer = try await ground.place.person(
      "Deliverer", role: "pmo_head", project: ground.project)
    if level == .own { #expect(try await publish(deliverer) == .blocked("reporting_cadence")) }
    #expect(try await publish(level == .own ? ground.head : deliverer) == .done)
  }
}
