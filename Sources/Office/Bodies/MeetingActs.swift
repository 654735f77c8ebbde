import Ledger
import Measures
import Registers

/// What the chair and the secretary do with a meeting, judged by the rules of meetings and not by rights alone.
extension Registrar {
  /// Issues the papers: each point of the agenda is frozen as it stands, with a fingerprint. Points added later are
  /// frozen when the papers are issued again; those that were issued stay as they are.
  ///
  /// - Parameter day: when they went out, where that is entered afterwards.
  @discardableResult
  public func issuePapers(of meeting: Int64, seen revision: Int64?, on day: Day? = nil) throws -> Held<
    Meeting
  > {
    let room = try steward(meeting, seen: revision, to: "issue the papers of this meeting")
    guard [.planned, .papersIssued].contains(room.meeting.entry.status) else {
      throw Refusal.invalid([Problem("status", "Papers are issued before the meeting is held.")])
    }
    let items = try archivist.binding(AgendaItem.self, where: Clause("t.meeting = ?", [.int(meeting)]))
    let fresh = items.filter { $0.entry.paperDigest.isEmpty }
    var problems: [Problem] = []
    if items.isEmpty {
      problems.append(Problem("", "There is nothing on the agenda yet; add a point first."))
    }
    if fresh.isEmpty, !items.isEmpty {
      problems.append(Problem("", "All papers are issued; add a point before you issue again."))
    }
    for item in fresh where item.entry.kind == .decision && TextRules.isEmpty(item.entry.proposal) {
      problems.append(
        Problem("proposal", "\(item.code) is for decision and needs a proposal that can be voted on."))
    }
    if !problems.isEmpty { throw Refusal.invalid(problems) }
    for item in fresh {
      var issued = item.entry
      issued.paperDigest = issued.fingerprint
      try settle(item, to: issued, as: "issued", because: "Papers issued for \(room.meeting.code)")
    }
    var issued = room.meeting.entry
    issued.status = .papersIssued
    issued.papersIssuedOn = issued.papersIssuedOn ?? day ?? archivist.now.day
    return try settle(room.meeting, to: issued, as: "issued papers", because: "Papers issued to the members")
  }

  /// Records who is there and who sent apologies, and so opens the meeting.
  @discardableResult
  public func holdMeeting(
    _ meeting: Int64, seen revision: Int64?, present: [Int64], apologies: [Int64]
  ) throws -> Held<Meeting> {
    let room = try steward(meeting, seen: revision, to: "open this meeting")
    var held = room.meeting.entry
    if [.planned, .papersIssued].contains(held.status) { held.status = .held }
    guard held.status == .held else {
      throw Refusal.invalid([Problem("status", "Who is there is recorded while the meeting is held.")])
    }
    held.present = Links(present)
    held.apologies = Links(apologies.filter { !present.contains($0) })
    if held == room.meeting.entry { return room.meeting }
    return try settle(room.meeting, to: held, as: "held", because: "Attendance recorded")
  }

  /// Enters or changes a vote on a point; for others, by who runs the meeting.
  @discardableResult
  public func enterVote(
    on item: Int64, of member: Int64, by: Int64, _ cast: Vote.Cast, dissent: String
  ) throws -> Held<Vote> {
    let point: Held<AgendaItem> = try archivist.find(Reference(item))
    let room = try room(of: point)
    if archivist.actor.person != by { try room.demandSteward(archivist, to: "enter the votes of others") }
    guard archivist.subject.credential.admits(.write) else {
      throw Refusal.forbidden(.init(action: "vote", reason: "The token is not for changing things."))
    }
    var vote = Vote()
    vote.item = Reference(item)
    vote.person = Reference(by)
    vote.onBehalfOf = member == by ? nil : Reference(member)
    vote.cast = cast
    vote.dissent = try TextRules.accepted(dissent, field: "dissent", called: "The reason of the dissent")
    let known = try archivist.binding(
      Vote.self, where: Clause("t.item = ? AND t.person = ?", [.int(item), .int(by)])
    ).first { $0.entry.onBehalfOf == vote.onBehalfOf }
    if let known {
      if known.entry == vote { return known }
      return try settle(known, to: vote, as: "changed", because: "Vote changed before the point was closed")
    }
    return try record(vote, because: "Vote cast")
  }

  /// Writes the minutes; with that they wait for approval.
  @discardableResult
  public func writeMinutes(_ text: String, of meeting: Int64, seen revision: Int64?) throws -> Held<Meeting> {
    let room = try steward(meeting, seen: revision, to: "write the minutes of this meeting")
    guard [.held, .minuted].contains(room.meeting.entry.status) else {
      throw Refusal.invalid([Problem("status", "Minutes are written of a meeting that was held.")])
    }
    var minuted = room.meeting.entry
    minuted.minutes = try TextRules.accepted(text, field: "minutes", called: "The text")
    minuted.status = .minuted
    if minuted == room.meeting.entry { return room.meeting }
    return try settle(room.meeting, to: minuted, as: "minuted", because: "Minutes written")
  }

  /// Approves the minutes: from then on nothing of the meeting is rewritten.
  @discardableResult
  public func approveMinutes(of meeting: Int64, seen revision: Int64?) throws -> Held<Meeting> {
    let held: Held<Meeting> = try archivist.find(Reference(meeting))
    let room = try MeetingRoom(archivist, meeting: held)
    let sits = archivist.actor.person.map { room.seats.seat(of: $0) != nil } ?? false
    if !sits || !archivist.subject.credential.admits(.write) {
      try room.demandSteward(archivist, to: "approve these minutes")
    }
    try same(held, revision)
    var approved = held.entry
    approved.status = .approved
    return try settle(held, to: approved, as: "approved", because: "Minutes approved")
  }

  // MARK: Steps

  /// The meeting, for somebody who runs it and saw it as it stands.
  private func steward(_ meeting: Int64, seen revision: Int64?, to act: String) throws -> MeetingRoom {
    let held: Held<Meeting> = try archivist.find(Reference(meeting))
    let room = try MeetingRoom(archivist, meeting: held)
    try room.demandSteward(archivist, to: act)
    try same(held, revision)
    return room
  }

  func room(of item: Held<AgendaItem>) throws -> MeetingRoom {
    guard let meeting = item.entry.meeting else { throw Refusal.missing(Meeting.title.one) }
    return try MeetingRoom(archivist, standing: meeting.id)
  }

  func same<E: Register>(_ held: Held<E>, _ revision: Int64?) throws {
    if let revision, revision != held.revision { throw Refusal.stale(current: held.revision) }
  }
}

extension AgendaItem {
  /// What the members have before them, as a fingerprint.
  var fingerprint: String {
    Fingerprint.of("podium-paper-1", [title, kind.rawValue, request?.code ?? "", proposal, paper])
  }
}
