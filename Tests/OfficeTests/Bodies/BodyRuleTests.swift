import Measures
import Registers
import Testing

@testable import Office

/// Seats, terms, escalation, decisions that stand, latency, and what a seat lets its holder see.
@Suite struct BodyRuleTests {
  @Test func oneChairAndOneSeatEachOnAnyDay() async throws {
    let room = try await Boardroom()
    let guest = try await room.world.person("Guest")
    #expect(try await room.refusal { _ = try await room.seat(guest, .chair) }.contains("One person chairs"))
    #expect(try await room.refusal { _ = try await room.seat(room.user) }.contains("sits in this body"))
    #expect(try await room.refusal { _ = try await room.seat(guest, .chair, from: -600, to: -301) } == "")
    #expect(try await room.refusal { _ = try await room.seat(guest, .member, from: -300, to: -200) } == "")
  }

  @Test func changedTermsAreANewVersion() async throws {
    let room = try await Boardroom()
    func change(_ form: Form) async throws -> String {
      let body = room.body
      return try await room.refusal {
        try await room.world.enter { registrar in
          let shelf = try registrar.archivist.catalogue.shelf(Office.Body.self)
          _ = try registrar.change(shelf, body, seen: nil, form)
        }
      }
    }
    #expect(try await change(["quorum": "1"]).contains("raise it to 2"))
    #expect(try await change(["quorum": "1", "terms_version": "2"]) == "")
    #expect(try await change(["purpose": "Direct"]) == "")
    #expect(try await change(["reports_to": "B-\(room.body)"]).contains("itself"))
  }

  @Test func escalationEndsSomewhere() async throws {
    let room = try await Boardroom()
    let (body, office) = (room.body, room.office)
    let said = try await room.refusal {
      try await room.world.enter { registrar in
        var upper = Office.Body()
        upper.name = "Upper"
        upper.office = Reference(office)
        upper.reportsTo = Reference(body)
        let above = try registrar.enter(upper)
        let shelf = try registrar.archivist.catalogue.shelf(Office.Body.self)
        _ = try registrar.change(shelf, body, seen: nil, ["reports_to": above.code])
      }
    }
    #expect(said.contains("escalates to this one already"))
  }

  @Test func aDecisionIsNeverRewritten() async throws {
    let room = try await Boardroom()
    let (office, chair) = (room.office, room.chair)
    func decision(_ change: @escaping @Sendable (inout Decision) -> Void = { _ in }) async throws -> Int64 {
      try await room.world.enter { registrar in
        var decision = Decision()
        decision.question = "Choose the supplier"
        decision.statement = "The second offer."
        decision.office = Reference(office)
        decision.person = chair.person.map { Reference($0) }
        decision.authority = "Delegation of the board"
        decision.decidedOn = registrar.archivist.now.day
        change(&decision)
        return try registrar.enter(decision).id
      }
    }
    func change(_ id: Int64, _ form: Form) async throws -> String {
      try await room.refusal {
        try await room.world.enter { registrar in
          _ = try registrar.change(
            try registrar.archivist.catalogue.shelf(Decision.self), id, seen: nil, form)
        }
      }
    }
    #expect(
      try await room.refusal { _ = try await decision { $0.authority = "" } }.contains("names the authority"))
    let first = try await decision()
    #expect(try await change(first, ["statement": "The first offer."]).contains("not rewritten"))
    #expect(try await change(first, ["status": "superseded"]).contains("Nothing takes its place"))
    _ = try await decision { $0.supersedes = Reference(first) }
    #expect(try await change(first, ["status": "superseded"]) == "")
    #expect(try await room.refusal { _ = try await decision { $0.supersedes = Reference(first) } } != "")
    let second = try await decision()
    #expect(try await change(second, ["status": "revoked"]) == "")
  }

  @Test func aBodysDecisionIsNotEnteredByJustAnybody() async throws {
    let room = try await Boardroom()
    let analyst = try await room.world.person("Analyst", role: "pmo_analyst", office: room.office)
    let (body, project) = (room.body, room.project)
    let said = try await room.refusal {
      try await room.write(as: analyst) { registrar in
        var decision = Decision()
        decision.question = "What the board never saw"
        decision.project = Reference(project)
        decision.body = Reference(body)
        decision.authority = "Terms of reference"
        decision.decidedOn = registrar.archivist.now.day
        _ = try registrar.enter(decision)
      }
    }
    #expect(said.contains("only its chair or its secretary"))
  }

  @Test func latencyIsTheMiddleOfTheDays() {
    func group(_ days: [Int], _ target: Int? = nil) -> DecisionLatency.Group {
      DecisionLatency.Group(name: "", target: target, days: days)
    }
    #expect(group([]).medianHalves == nil && group([]).longest == nil)
    #expect(group([9, 1, 5]).medianHalves == 10)
    #expect(group([9, 1, 5, 6]).medianHalves == 11, "Half way between five and six")
    #expect(group([1, 9, 14, 400], 9).withinTarget == 2)
    #expect(group([7, 8, 14, 15, 31, 91, 400]).spread == [1, 2, 1, 1, 0, 2])
    #expect(group([3]).withinTarget == nil)
  }

  @Test func latencyRunsFromTheRequestToTheDecision() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting(about: try await room.request())
    try await room.open(meeting, with: [room.chair, room.user])
    try await room.vote(item, by: room.chair)
    try await room.vote(item, by: room.user)
    try await room.close(item)
    let latency = try await room.world.look { try DecisionLatency($0) }
    #expect(latency.cases.map(\.days) == [12])
    #expect(latency.byBody.first?.target == 10 && latency.withinTargets == (0, 1))
    #expect(try await room.world.look { try DecisionLatency($0, days: 400, body: 999) }.cases.isEmpty)
  }

  @Test func aSeatShowsTheBodyAndNothingElse() async throws {
    let room = try await Boardroom()
    let request = try await room.request()
    let (meeting, item) = try await room.meeting(about: request)
    let stranger = try await room.world.person("Stranger")
    let project = room.project
    for (actor, sees) in [(room.user, true), (room.deputy, true), (stranger, false)] {
      let found = try await room.world.house.read(.actor(actor)) { archivist -> [Bool] in
        [
          (try? archivist.find(Reference<Meeting>(meeting))) != nil,
          (try? archivist.find(Reference<AgendaItem>(item))) != nil,
          (try? archivist.find(Reference<AuthorityRequest>(request))) != nil,
          try archivist.all(Meeting.self).count == 1,
          (try? archivist.find(Reference<Project>(project))) == nil,
        ]
      }
      #expect(
        found == (sees ? [true, true, true, true, true] : [false, false, false, false, true]), "\(actor.name)"
      )
    }
  }

  /// Only chair and secretary keep the calendar, only of their own body, and a seat that has ended shows nothing.
  @Test func aSeatGivesNoMoreThanItsPart() async throws {
    let room = try await Boardroom()
    let body = room.body
    for (actor, may) in [
      (room.secretary, true), (room.chair, true), (room.user, false), (room.adviser, false),
    ] {
      let said = try await room.refusal {
        try await room.write(as: actor) { registrar in
          var meeting = Meeting()
          meeting.name = "Next"
          meeting.body = Reference(body)
          meeting.day = registrar.archivist.now.day.adding(9)
          _ = try registrar.enter(meeting)
        }
      }
      #expect((said == "") == may, "\(actor.name): \(said)")
    }
    let former = try await room.world.person("Former")
    try await room.seat(former, .member, from: -200, to: -1)
    let seen = try await room.world.house.read(.actor(former)) { try $0.all(Meeting.self).count }
    #expect(seen == 0)
  }

  @Test func whatWaitsForSomebodyIsFound() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting(about: try await room.request(by: room.supplier))
    func work(_ actor: Actor) async throws -> BodyWork {
      try await room.world.house.read(.actor(actor)) { try BodyWork.mine($0) }
    }
    #expect(try await work(room.user).votes.map(\.item.id) == [item])
    #expect(try await work(room.user).papers.map(\.id) == [meeting])
    #expect(try await work(room.supplier).votes.isEmpty, "Not on her own request")
    #expect(try await work(room.adviser).votes.isEmpty)
    try await room.vote(item, by: room.user, as: room.user)
    #expect(try await work(room.user).votes.isEmpty)
  }
}
