import Ledger
import Measures
import Registers

/// What is said when a point of the agenda is closed.
public struct Closing: Sendable {
  public var minute: String
  public var conditions: String
  /// Puts the point off: nothing is decided, and a request stays open.
  public var defers: Bool

  public init(minute: String = "", conditions: String = "", defers: Bool = false) {
    self.minute = minute
    self.conditions = conditions
    self.defers = defers
  }
}

extension Registrar {
  /// Closes a point of the agenda: the outcome follows from quorum and votes, never from who closes it. A point for
  /// decision leaves a decision behind, and settles the request that it was about.
  @discardableResult
  public func close(_ item: Int64, seen revision: Int64?, _ closing: Closing) throws -> Held<AgendaItem> {
    let point: Held<AgendaItem> = try archivist.find(Reference(item))
    let room = try room(of: point)
    try room.demandSteward(archivist, to: "close this point")
    try same(point, revision)
    guard room.isHeld else {
      throw Refusal.invalid([
        Problem("", "Points are closed in the meeting: record who is there, which opens it.")
      ])
    }
    guard point.entry.outcome == .pending else {
      throw Refusal.invalid([Problem("", "\(point.code) is closed already.")])
    }
    var closed = point.entry
    closed.minute = try TextRules.accepted(closing.minute, field: "minute", called: "The minute")
    closed.conditions = ""
    if closing.defers || closed.kind != .decision {
      closed.outcome = closing.defers ? .deferred : .noted
      if closing.defers, TextRules.isEmpty(closed.minute) {
        throw Refusal.invalid([Problem("minute", "Say why it is put off and until when.")])
      }
      return try settle(point, to: closed, as: "closed", because: closing.defers ? "Put off" : "Noted")
    }
    closed.conditions = try TextRules.accepted(
      closing.conditions, field: "conditions", called: "The conditions")
    return try decide(point, closed, room)
  }

  private func decide(_ point: Held<AgendaItem>, _ closed: AgendaItem, _ room: MeetingRoom) throws
    -> Held<AgendaItem>
  {
    var closed = closed
    let request = try asked(point.entry)
    let barred = try room.barred(archivist, point.entry)
    let votes = try archivist.binding(Vote.self, where: Clause("t.item = ?", [.int(point.id)]))
    let ballot = Ballot(
      votes.compactMap(Ballot.Slip.init), room.seats, present: room.present, barred: barred)
    let quorum = room.quorum(barred: barred)
    let problems = hindrances(point, request, room, quorum, ballot)
    guard problems.isEmpty, let carried = ballot.isCarried(by: room.body.entry.majority) else {
      throw Refusal.invalid(problems)
    }
    closed.outcome =
      !carried ? .rejected : TextRules.isEmpty(closed.conditions) ? .approved : .approvedWithConditions
    if !carried { closed.conditions = "" }
    let account = DecisionAccount(
      point: point, closed: closed, room: room, request: request,
      votes: votes.filter { ballot.counted.contains($0.id) }, ballot: ballot, quorum: quorum)
    let decision = try record(
      try account.decision(archivist), because: "Decided by \(room.body.entry.name) in \(room.meeting.code)")
    closed.decision = Reference(decision.id)
    if let request { try grant(request, closed, decision, room) }
    return try settle(point, to: closed, as: "closed", because: ballot.sentence)
  }

  private func grant(
    _ request: Held<AuthorityRequest>, _ closed: AgendaItem, _ decision: Held<Decision>, _ room: MeetingRoom
  ) throws {
    var granted = request.entry
    granted.decision = Reference(decision.id)
    granted.decidedOn = decision.entry.decidedOn
    switch closed.outcome {
    case .approved: granted.status = .approved
    case .approvedWithConditions: granted.status = .approvedWithConditions
    default: granted.status = .rejected
    }
    try settle(
      request, to: granted, as: "decided", because: "\(room.body.entry.name), \(decision.code)")
  }

  private func asked(_ item: AgendaItem) throws -> Held<AuthorityRequest>? {
    guard let request = item.request else { return nil }
    return try archivist.standing(try archivist.catalogue.shelf(AuthorityRequest.self), request.id)
      .as(AuthorityRequest.self)
  }

  /// Why nothing can be decided, each with the way out.
  private func hindrances(
    _ point: Held<AgendaItem>, _ request: Held<AuthorityRequest>?, _ room: MeetingRoom, _ quorum: Quorum,
    _ ballot: Ballot
  ) -> [Problem] {
    var problems: [Problem] = []
    let day = room.meeting.entry.day ?? archivist.now.day
    if room.body.entry.status == .dissolved || (room.body.entry.from ?? .first) > day {
      problems.append(Problem("", "The body does not stand on this day, so it decides nothing."))
    }
    if point.entry.paperDigest.isEmpty {
      problems.append(
        Problem(
          "", "The paper was never issued to the members; defer the point and issue it for the next meeting.")
      )
    } else if point.entry.paperDigest != point.entry.fingerprint {
      problems.append(
        Problem("", "The paper is not the one that was issued; defer the point and issue it again."))
    }
    if !quorum.isThere { problems.append(Problem("", quorum.sentence + " Defer the point.")) }
    if ballot.isCarried(by: room.body.entry.majority) == nil {
      problems.append(
        Problem("", "Nobody has voted for or against yet; enter the votes, or defer the point."))
    }
    if let request, request.entry.status != .submitted {
      problems.append(
        Problem(
          "",
          "\(request.code) is \(request.entry.status.title.lowercased()) by now; defer the point and say so.")
      )
    }
    return problems
  }
}
