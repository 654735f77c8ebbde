import Ledger
import Registers

/// Each member votes once on each point, nobody on her own request, and who votes against says why.
enum VoteChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let vote = c.after as? Vote, let item = vote.item, let by = vote.person else { return }
    let shelf = try c.archivist.catalogue.shelf(AgendaItem.self)
    guard let point = try c.archivist.standing(shelf, item.id).as(AgendaItem.self),
      let meeting = point.entry.meeting
    else { return }
    if let before = c.before as? Vote,
      before.item != vote.item || before.person != vote.person || before.onBehalfOf != vote.onBehalfOf
    {
      c.problem("", "A vote stays whose it is and on what it was cast; archive it and enter another.")
    }
    let room = try MeetingRoom(c.archivist, standing: meeting.id)
    guard open(c, point.entry, room) else { return }
    let slip = Ballot.Slip(
      id: c.id ?? 0, by: by.id, member: vote.onBehalfOf?.id ?? by.id, cast: vote.cast)
    let barred = try room.barred(c.archivist, point.entry)
    if let flaw = Ballot.flaw(slip, room.seats, present: room.isHeld ? room.present : nil, barred: barred) {
      c.problem("person", flaw)
    }
    try once(c, item, slip)
    try signed(c, slip, room)
    if vote.cast == .against, TextRules.isEmpty(vote.dissent) {
      c.problem("dissent", "Who votes against says why; it stands in the decision.")
    }
  }

  private static func open(_ c: Checking, _ item: AgendaItem, _ room: MeetingRoom) -> Bool {
    if item.kind != .decision {
      c.problem("item", "This point is not for decision; nobody votes on it.")
    } else if item.outcome != .pending {
      c.problem("item", "This point is closed; its votes stay as they were counted.")
    } else if ![.papersIssued, .held].contains(room.meeting.entry.status) {
      c.problem(
        "item", "Votes are cast from the day on which the papers are issued until the point is closed.")
    } else {
      return true
    }
    return false
  }

  private static func once(_ c: Checking, _ item: Reference<AgendaItem>, _ slip: Ballot.Slip) throws {
    let others = try c.archivist.binding(
      Vote.self, where: Clause("t.item = ? AND t.id <> ?", [.int(item.id), .int(slip.id)])
    ).compactMap(Ballot.Slip.init)
    if others.contains(where: { $0.member == slip.member }) {
      c.problem("person", "This member's vote is in already; each votes once, herself or by her deputy.")
    } else if others.contains(where: { $0.by == slip.by }) {
      c.problem("person", "She has cast a vote on this point already; nobody casts two.")
    }
  }

  /// Votes of others are entered by whoever runs the meeting, and for those alone who are there.
  private static func signed(_ c: Checking, _ slip: Ballot.Slip, _ room: MeetingRoom) throws {
    guard let me = c.archivist.actor.person, me != slip.by else { return }
    if try !room.isSteward(c.archivist) {
      c.problem("person", "You enter your own vote; those of others are entered by who runs the meeting.")
    } else if !room.isHeld {
      c.problem("person", "Before the meeting each member enters her own vote.")
    }
  }
}
