import Measures
import Registers
import Testing

@testable import Office

/// A meeting from agenda to minutes, and everything that must not happen on the way.
@Suite struct MeetingRuleTests {
  @Test func aCarriedPointLeavesADecisionAndSettlesItsRequest() async throws {
    let room = try await Boardroom()
    let request = try await room.request()
    let (meeting, item) = try await room.meeting(about: request)
    try await room.open(meeting, with: [room.chair, room.user, room.supplier])
    try await room.vote(item, by: room.chair)
    try await room.vote(item, by: room.user)
    try await room.vote(item, .against, by: room.supplier, because: "Penalties start before that.")
    try await room.close(
      item, Closing(minute: "Carried.", conditions: "Told to the users."), as: room.secretary)
    let point = try await room.entry(item, AgendaItem.self)
    let asked = try await room.entry(request, AuthorityRequest.self)
    let decision = try await room.entry(try #require(point.decision?.id), Decision.self)
    #expect(point.outcome == .approvedWithConditions)
    #expect(asked.status == .approvedWithConditions && asked.decision == point.decision)
    #expect(asked.decidedOn == decision.decidedOn && asked.decidedBy == nil)
    #expect(decision.authority.contains("version 1") && decision.authority.contains("within the tolerances"))
    #expect(decision.dissent.contains("Supplier") && decision.dissent.contains("Penalties"))
    #expect(decision.evidence.contains("The plan.") && decision.evidence.contains("2 for, 1 against"))
    #expect(
      decision.project?.id == room.project && decision.raisedOn?.days(to: decision.decidedOn ?? .first) == 12)
  }

  @Test func withoutAQuorumNothingIsDecided() async throws {
    let room = try await Boardroom()
    let request = try await room.request()
    let (meeting, item) = try await room.meeting(about: request)
    try await room.open(meeting, with: [room.chair, room.adviser, room.secretary])
    try await room.vote(item, by: room.chair)
    let said = try await room.refusal { try await room.close(item) }
    #expect(said.contains("no quorum") && said.contains("Defer"), "\(said)")
    try await room.close(item, Closing(minute: "No quorum.", defers: true))
    #expect(try await room.entry(item, AgendaItem.self).outcome == .deferred)
    let asked = try await room.entry(request, AuthorityRequest.self)
    #expect(asked.status == .submitted && asked.decision == nil, "Put off leaves it open")
  }

  @Test func withoutTheChairNothingIsDecided() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting()
    try await room.open(meeting, with: [room.user, room.supplier])
    try await room.vote(item, by: room.user)
    try await room.vote(item, by: room.supplier)
    #expect(try await room.refusal { try await room.close(item) }.contains("chair is not there"))
  }

  @Test func whoAskedDoesNotVoteNorHelpTheQuorum() async throws {
    let room = try await Boardroom()
    let request = try await room.request(by: room.user)
    let (meeting, item) = try await room.meeting(about: request)
    try await room.open(meeting, with: [room.chair, room.user])
    #expect(try await room.refusal { try await room.vote(item, by: room.user) }.contains("own request"))
    try await room.vote(item, by: room.chair)
    #expect(try await room.refusal { try await room.close(item) }.contains("no quorum"))
  }

  @Test func memberAndDeputyCastOneVoteTogether() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting()
    try await room.open(meeting, with: [room.chair, room.deputy])
    try await room.vote(item, by: room.deputy, for: room.user)
    #expect(try await room.refusal { try await room.vote(item, by: room.user) } != "")
    let (again, second) = try await room.meeting()
    try await room.open(again, with: [room.chair, room.user, room.deputy])
    #expect(
      try await room.refusal { try await room.vote(second, by: room.deputy, for: room.user) }
        .contains("there herself"))
  }

  @Test func thoseWithoutAVoteAndThoseAwayDoNotVote() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting()
    try await room.open(meeting, with: [room.chair, room.user, room.adviser])
    #expect(try await room.refusal { try await room.vote(item, by: room.adviser) }.contains("have a vote"))
    #expect(try await room.refusal { try await room.vote(item, by: room.supplier) }.contains("present first"))
  }

  @Test func whoVotesAgainstSaysWhy() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting()
    try await room.open(meeting, with: [room.chair, room.user])
    #expect(
      try await room.refusal { try await room.vote(item, .against, by: room.user, because: " ") }
        .contains("says why"))
  }

  @Test func othersVotesAreEnteredByWhoRunsTheMeeting() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting()
    try await room.open(meeting, with: [room.chair, room.user, room.supplier])
    #expect(try await room.refusal { try await room.vote(item, by: room.user, as: room.supplier) } != "")
    #expect(try await room.refusal { try await room.vote(item, by: room.user, as: room.secretary) } == "")
    #expect(try await room.refusal { try await room.vote(item, by: room.supplier, as: room.supplier) } == "")
    #expect(
      try await room.refusal { try await room.close(item, as: room.supplier) }.contains(
        "chair and the secretary"))
  }

  @Test func anIssuedPaperStaysAsItWasRead() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting()
    for field in ["paper", "proposal", "title"] {
      let said = try await room.refusal {
        try await room.world.enter { registrar in
          let shelf = try registrar.archivist.catalogue.shelf(AgendaItem.self)
          _ = try registrar.change(shelf, item, seen: nil, [field: "Something else"])
        }
      }
      #expect(
        said.contains("papers are issued") && said.contains("issue the papers again"), "\(field): \(said)")
    }
    // Even where the row itself was changed behind the office, the fingerprint gives it away.
    _ = try await room.world.ledger.write { connection in
      try connection.execute("UPDATE agenda_item SET paper = 'Other' WHERE id = ?", [.int(item)])
    }
    try await room.open(meeting, with: [room.chair, room.user])
    try await room.vote(item, by: room.chair)
    try await room.vote(item, by: room.user)
    #expect(try await room.refusal { try await room.close(item) }.contains("not the one that was issued"))
  }

  @Test func whatWasNeverIssuedIsNotDecided() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting(issued: false)
    try await room.open(meeting, with: [room.chair, room.user])
    try await room.vote(item, by: room.chair)
    #expect(try await room.refusal { try await room.close(item) }.contains("never issued"))
  }

  @Test func aDissolvedBodyMeetsNoMore() async throws {
    let room = try await Boardroom()
    let (meeting, _) = try await room.meeting()
    let body = room.body
    try await room.world.enter { registrar in
      let shelf = try registrar.archivist.catalogue.shelf(Office.Body.self)
      _ = try registrar.change(shelf, body, seen: nil, ["status": "dissolved"])
    }
    #expect(try await room.refusal { try await room.open(meeting, with: [room.chair]) }.contains("dissolved"))
    #expect(try await room.refusal { _ = try await room.meeting() }.contains("dissolved"))
  }

  @Test func anotherApprovesTheMinutesAndThenTheyStand() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting()
    try await room.open(meeting, with: [room.chair, room.user])
    let early = try await room.refusal {
      try await room.write(as: room.secretary) { _ = try $0.writeMinutes("All.", of: meeting, seen: nil) }
    }
    #expect(early.contains("still open"))
    try await room.close(item, Closing(minute: "Later.", defers: true))
    try await room.write(as: room.secretary) { _ = try $0.writeMinutes("All.", of: meeting, seen: nil) }
    let own = try await room.refusal {
      try await room.write(as: room.secretary) { _ = try $0.approveMinutes(of: meeting, seen: nil) }
    }
    #expect(own.contains("You wrote these minutes"))
    try await room.write(as: room.user) { _ = try $0.approveMinutes(of: meeting, seen: nil) }
    for (shelf, id, form) in [
      ("meeting", meeting, ["minutes": "Other"]), ("agenda_item", item, ["minute": "Other"]),
    ] as [(String, Int64, Form)] {
      let said = try await room.refusal {
        try await room.world.enter { registrar in
          guard let found = registrar.archivist.catalogue.shelf(shelf) else { return }
          _ = try registrar.change(found, id, seen: nil, form)
        }
      }
      #expect(said.contains("rewritten"), "\(shelf): \(said)")
    }
  }

  @Test func whoWasThereStandsOnceAPointIsClosed() async throws {
    let room = try await Boardroom()
    let (meeting, item) = try await room.meeting()
    try await room.open(meeting, with: [room.chair, room.user])
    try await room.close(item, Closing(minute: "Later.", defers: true))
    #expect(
      try await room.refusal { try await room.open(meeting, with: [room.chair, room.user, room.supplier]) }
        .contains("stay as they were"))
  }

  @Test func aRequestGoesToABodyThatDecidesForIt() async throws {
    let room = try await Boardroom()
    let other = try await room.world.project("Elsewhere", office: room.office)
    let manager = room.manager
    let request = try await room.world.enter { registrar -> Int64 in
      var request = AuthorityRequest()
      request.question = "Elsewhere"
      request.subject = .gate
      request.project = Reference(other)
      request.reason = "Ready."
      request.requester = manager.person.map { Reference($0) }
      return try registrar.enter(request).id
    }
    #expect(
      try await room.refusal { _ = try await room.meeting(about: request) }.contains("does not decide for"))
    let mine = try await room.request()
    _ = try await room.meeting(about: mine)
    #expect(try await room.refusal { _ = try await room.meeting(about: mine) }.contains("another agenda"))
  }

  /// A request that waited then and stands on an agenda since is still waiting where the past is read.
  @Test func thePastOfABodyIsReadFromThePast() async throws {
    let room = try await Boardroom()
    let request = try await room.request()
    let asked = room.world.house.clock()
    room.world.pass(days: 1)
    let (_, item) = try await room.meeting(about: request)
    let body = try await room.entry(room.body, Office.Body.self)
    func waiting(_ at: Instant?) async throws -> [Int64] {
      try await room.world.look(asOf: at) { try BodyScope(body).openRequests($0).map(\.id) }
    }
    #expect(try await waiting(nil).isEmpty, "It is on an agenda now")
    #expect(try await waiting(asked) == [request], "It was on none then")
    let (place, here) = (room.project, room.body)
    let action = try await room.world.enter { registrar -> Int64 in
      var action = ActionItem()
      action.name = "Tell the users"
      action.item = Reference(item)
      action.project = Reference(place)
      action.due = registrar.archivist.now.day
      return try registrar.enter(action).id
    }
    func open(_ at: Instant?) async throws -> [Int64] {
      try await room.world.look(asOf: at) {
        try $0.all(ActionItem.self, where: try BodyScope.openActions($0, body: here)).map(\.id)
      }
    }
    #expect(try await open(nil) == [action])
    #expect(try await open(room.world.house.clock()) == [action])
    #expect(try await open(asked).isEmpty)
  }
}
