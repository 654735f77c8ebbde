import Measures
import Registers
import Testing

@testable import Office

/// What is counted as friction, when, and under which office.
@Suite struct FrictionTests {
  private func ask(
    _ ground: Ground, _ control: ControlKey, until days: Int = 30, grant: WaiverRecord.Status?, after: Int64
  ) async throws {
    let (project, asker) = (ground.project, ground.manager)
    let held = try await ground.place.house.write(.actor(asker), request: "test") { registrar in
      var waiver = WaiverRecord()
      waiver.project = Reference(project)
      waiver.control = control
      waiver.level = .advise
      waiver.reason = "Taken over"
      waiver.requester = asker.person.map { Reference($0) }
      waiver.from = registrar.archivist.now.day
      waiver.until = registrar.archivist.now.day.adding(days)
      return try registrar.enter(waiver)
    }
    ground.place.pass(days: after)
    guard let grant else { return }
    let head = ground.head
    _ = try await ground.place.house.write(.actor(head), request: "test") { registrar in
      var waiver = held.entry
      waiver.status = grant
      waiver.approver = head.person.map { Reference($0) }
      return try registrar.change(held, to: waiver).revision
    }
  }

  private func friction(_ ground: Ground, as actor: Actor = .console, since: Day? = nil) async throws
    -> Friction
  {
    try await ground.place.house.read(.actor(actor)) { try Friction($0, since: since) }
  }

  /// A project that may not enter delivery yet, so that a control holds it up.
  private func ground() async throws -> Ground {
    try await Ground(.tooling, .block) { $0.status = .inDelivery }
  }

  @Test func waiversAreCountedByWhatBecameOfThem() async throws {
    let ground = try await ground()
    try await ask(ground, .tooling, until: 3, grant: .granted, after: 2)
    try await ask(ground, .tooling, grant: .refused, after: 8)
    try await ask(ground, .lessons, until: 90, grant: .granted, after: 20)
    try await ask(ground, .lessons, grant: nil, after: 0)
    let friction = try await friction(ground)
    let tooling = try #require(friction.lines.first { $0.control == .tooling })
    #expect(tooling.office == ground.office)
    var count = FrictionCount()
    count.waiversAsked = 2
    count.waiversGranted = 1
    count.waiversRefused = 1
    count.waiversExpired = 1
    count.heldUp = 1
    count.days = [2, 8]
    #expect(tooling.count == count)
    #expect(tooling.count.medianHalves == 10)
    let lessons = try #require(friction.lines.first { $0.control == .lessons })
    #expect(lessons.count.waiversAsked == 2 && lessons.count.waiversInForce == 1)
    #expect(friction.whole.waiversAsked == 4 && friction.whole.medianHalves == 16)
    #expect(friction.byControl.first?.control == .tooling, "The most cases stand first.")
  }

  @Test func aWaiverInForceHoldsNothingUp() async throws {
    let ground = try await ground()
    #expect(try await friction(ground).whole.heldUp == 1)
    try await ask(ground, .tooling, grant: .granted, after: 1)
    #expect(try await friction(ground).whole.heldUp == 0)
  }

  @Test func whatLiesBeforeTheDaysIsNotCounted() async throws {
    let ground = try await ground()
    try await ask(ground, .lessons, until: 10, grant: .granted, after: 1)
    ground.place.pass(days: 400)
    let lessons = try await friction(ground).lines.first { $0.control == .lessons }
    #expect(lessons == nil)
    let all = try await friction(ground, since: .first).lines.first { $0.control == .lessons }
    #expect(all?.count.waiversAsked == 1 && all?.count.waiversExpired == 1)
  }

  @Test func tailoringAndAnswersAreCounted() async throws {
    let ground = try await ground()
    let (project, manager, head) = (ground.project, ground.manager, ground.head)
    let held = try await ground.place.house.write(.actor(manager), request: "test") { registrar in
      var record = TailoringRecord()
      record.project = Reference(project)
      record.control = .scheduleQuality
      record.level = .off
      record.rationale = "One team, one board"
      record.requester = manager.person.map { Reference($0) }
      record.from = registrar.archivist.now.day
      let held = try registrar.enter(record)
      var answer = AdviceAnswer()
      answer.project = Reference(project)
      answer.control = .scheduleQuality
      answer.answer = .followed
      answer.person = manager.person.map { Reference($0) }
      answer.on = registrar.archivist.now.day
      try registrar.enter(answer)
      answer.answer = .declined
      answer.reason = "not worth it"
      try registrar.enter(answer)
      return held
    }
    ground.place.pass(days: 3)
    _ = try await ground.place.house.write(.actor(head), request: "test") { registrar in
      var record = held.entry
      record.status = .inForce
      record.approver = head.person.map { Reference($0) }
      return try registrar.change(held, to: record).revision
    }
    let count = try #require(
      try await friction(ground).lines.first { $0.control == .scheduleQuality }?.count)
    #expect(count.tailoringAsked == 1 && count.tailoringAgreed == 1 && count.days == [3])
    #expect(count.followed == 1 && count.declined == 1 && count.cases == 2)
  }

  @Test func onlyProjectsInSightAreCounted() async throws {
    let ground = try await ground()
    try await ask(ground, .tooling, grant: .refused, after: 1)
    let other = try await ground.place.office("Other office")
    let stranger = try await ground.place.person("Stranger", role: "pmo_head", office: other)
    #expect(try await friction(ground, as: stranger).lines.isEmpty)
    #expect(try await friction(ground, as: ground.head).whole.waiversRefused == 1)
  }
}
