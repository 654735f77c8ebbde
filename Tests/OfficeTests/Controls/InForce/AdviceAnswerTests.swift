import Ledger
import Measures
import Registers
import Testing

@testable import Office

/// Advice that is declined: why, by whom, until when, and that it helps nowhere but at advise.
@Suite struct AdviceAnswerTests {
  private let control = ControlKey.reportingCadence

  /// A project whose report is late, under an office that lays the reports down at this level.
  private func ground(_ level: ControlLevel = .advise) async throws -> Ground {
    try await Ground(control, level) {
      $0.status = .inDelivery
      $0.startBaseline = Day(year: 2026, month: 1, day: 1)
    }
  }

  private func answer(
    _ ground: Ground, _ actor: Actor, _ answer: AdviceAnswer.Answer = .declined,
    because reason: String = "the supplier reports weekly.", until: String = ""
  ) async throws -> Ground.Outcome {
    let form: Form = [
      "project": Project.title.code(of: ground.project), "control": control.rawValue,
      "answer": answer.rawValue, "reason": reason, "until_day": until,
    ]
    return try await ground.outcome {
      _ = try await ground.place.house.write(.actor(actor), request: "test") { registrar in
        try registrar.enter(try registrar.archivist.catalogue.shelf(AdviceAnswer.self), form).id
      }
    }
  }

  private func line(_ ground: Ground) async throws -> Compliance.Line? {
    let control = control
    return try await ground.place.look { archivist in
      try Compliance(archivist).lines.first { $0.control == control }
    }
  }

  /// Lays the control down at another level from now on.
  private func lay(_ level: ControlLevel, _ ground: Ground) async throws {
    let control = control
    try await ground.place.enter { registrar in
      let held = try #require(
        try registrar.archivist.all(ControlPolicy.self).first { $0.entry.control == control })
      var policy = held.entry
      policy.level = level
      try registrar.change(held, to: policy)
    }
  }

  @Test func aDeclinedHintSaysWhyByWhomAndUntilWhen() async throws {
    let ground = try await ground()
    #expect(try await line(ground)?.result == .hint)
    #expect(try await answer(ground, ground.manager) == .done)
    let line = try #require(try await line(ground))
    #expect(line.result == .declined)
    #expect(
      line.text.hasSuffix(
        "Declined because the supplier reports weekly, by Manager on 2026-06-30, until 2027-06-30."))
    let tally = Compliance.Tally([line])
    #expect(tally.declined == 1 && tally.hints == 0 && tally.judged == 0)
  }

  @Test func toDeclineNeedsAReasonAndToFollowDoesNot() async throws {
    let ground = try await ground()
    #expect(try await answer(ground, ground.manager, because: " ") == .problem("reason"))
    #expect(try await answer(ground, ground.manager, .followed, because: "") == .done)
    #expect(try await line(ground)?.result == .hint)
  }

  @Test func whoMayNotContributeMayNotAnswer() async throws {
    let ground = try await ground()
    let stranger = try await ground.place.person("Stranger")
    // She reads standards and projects, and contributes to neither.
    let reader = try await ground.place.person("Reader", role: "auditor", office: ground.office)
    for actor in [stranger, reader] {
      let outcome = try await answer(ground, actor)
      #expect(outcome != .done && outcome != .changedAnyway, "\(actor.name): \(outcome)")
    }
    #expect(try await line(ground)?.result == .hint)
  }

  @Test func nobodyAnswersInAnothersName() async throws {
    let ground = try await ground()
    let (project, other, control) = (ground.project, ground.sponsor, control)
    let outcome = try await ground.outcome {
      _ = try await ground.place.house.write(.actor(ground.manager), request: "test") { registrar in
        var answer = AdviceAnswer()
        answer.project = Reference(project)
        answer.control = control
        answer.reason = "So that she is to blame"
        answer.person = Reference(other)
        answer.on = registrar.archivist.now.day
        return try registrar.enter(answer).id
      }
    }
    #expect(outcome == .problem("person"))
  }

  @Test func itCountsToItsLastDayAndNotTheDayAfter() async throws {
    let ground = try await ground()
    #expect(try await answer(ground, ground.manager, until: "2026-07-02") == .done)
    ground.place.pass(days: 2)
    #expect(try await line(ground)?.result == .declined)
    ground.place.pass(days: 1)
    #expect(try await line(ground)?.result == .hint)
  }

  @Test(arguments: [ControlLevel.require, .block, .own])
  func itDoesNotHelpWhereMoreIsAsked(_ level: ControlLevel) async throws {
    let ground = try await ground()
    #expect(try await answer(ground, ground.manager) == .done)
    try await lay(level, ground)
    #expect(try await line(ground)?.result == .notMet)
    // Nor is it taken there.
    #expect(try await answer(ground, ground.manager) == .problem("control"))
    // Back at advise it counts again.
    try await lay(.advise, ground)
    #expect(try await line(ground)?.result == .declined)
  }

  @Test func theLatestAnswerCounts() async throws {
    let ground = try await ground()
    #expect(try await answer(ground, ground.manager) == .done)
    #expect(try await answer(ground, ground.manager, .followed, because: "") == .done)
    #expect(try await line(ground)?.result == .hint)
  }

  @Test func theAnswerStandsInTheHistoryAndIsNotRewritten() async throws {
    let ground = try await ground()
    #expect(try await answer(ground, ground.manager) == .done)
    let outcome = try await ground.outcome {
      _ = try await ground.place.house.write(.actor(ground.manager), request: "test") { registrar in
        let held = try registrar.archivist.find(Reference<AdviceAnswer>(1))
        var answer = held.entry
        answer.reason = "Said again, otherwise"
        return try registrar.change(held, to: answer).revision
      }
    }
    #expect(outcome == .problem(""))
    let manager = ground.manager.name
    let lines = try await ground.place.look { archivist in
      let shelf = try archivist.catalogue.shelf(AdviceAnswer.self)
      return try archivist.history(shelf, try archivist.find(shelf, 1))
    }
    #expect(lines.first?.actorName == manager && lines.count == 1)
  }

  /// An answer that is not known in the past does not help there.
  @Test func thePastKnowsOnlyWhatWasAnsweredThen() async throws {
    let ground = try await ground()
    let before = ground.place.house.clock()
    ground.place.pass(milliseconds: 1_000)
    #expect(try await answer(ground, ground.manager) == .done)
    let control = control
    let then = try await ground.place.look(asOf: before) { archivist in
      try Compliance(archivist).lines.first { $0.control == control }?.result
    }
    #expect(then == .hint)
  }
}
