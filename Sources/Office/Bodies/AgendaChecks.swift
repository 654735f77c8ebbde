import Ledger
import Registers

/// What is put to a body is frozen when its papers are issued, and what came of it when it is closed.
enum AgendaChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let item = c.after as? AgendaItem, let meeting = item.meeting else { return }
    let before = c.before as? AgendaItem
    let room = try MeetingRoom(c.archivist, standing: meeting.id)
    if let before {
      frozen(c, before, item)
      if room.meeting.entry.status == .approved {
        c.problem("", "The minutes of this meeting are approved; nothing of it is rewritten.")
      }
    }
    if before?.meeting != item.meeting { added(c, item, room) }
    if item.kind != .decision, item.request != nil {
      c.problem("kind", "A request is put to the body for decision.")
    }
    if let request = item.request, before?.request != request || before?.meeting != item.meeting {
      try fits(c, request, room)
    }
  }

  private static func frozen(_ c: Checking, _ before: AgendaItem, _ item: AgendaItem) {
    if before.outcome != .pending {
      var allowed = item
      allowed.minute = before.minute
      allowed.position = before.position
      if allowed != before {
        c.problem(
          "", "This point is closed; only its minute is still worded, until the minutes are approved.")
      }
      return
    }
    guard c.rules.issuedPapersStay, !before.paperDigest.isEmpty else { return }
    let moved: [(String, Bool)] = [
      ("title", before.title != item.title), ("proposal", before.proposal != item.proposal),
      ("paper", before.paper != item.paper), ("request", before.request != item.request),
      ("kind", before.kind != item.kind), ("meeting", before.meeting != item.meeting),
      ("paper_digest", before.paperDigest != item.paperDigest),
    ]
    for (field, isMoved) in moved where isMoved {
      c.problem(
        field,
        "The papers are issued, so this stays as the members have read it. Defer the point and put it anew, or add a "
          + "point with the better paper and issue the papers again.")
    }
  }

  private static func added(_ c: Checking, _ item: AgendaItem, _ room: MeetingRoom) {
    switch room.meeting.entry.status {
    case .planned, .papersIssued: break
    case .held:
      if item.kind == .decision {
        c.problem(
          "kind",
          "The meeting has begun; what is to be decided needs its paper before. Put it to the next meeting.")
      }
    case .minuted, .approved, .cancelled:
      c.problem("meeting", "This meeting is over; put the point to the next one.")
    }
  }

  /// A request goes to a body that decides where the request stands, and waits on one agenda at a time.
  private static func fits(_ c: Checking, _ request: Reference<AuthorityRequest>, _ room: MeetingRoom) throws
  {
    let shelf = try c.archivist.catalogue.shelf(AuthorityRequest.self)
    guard let asked = try c.archivist.standing(shelf, request.id).as(AuthorityRequest.self) else { return }
    if asked.entry.status != .submitted {
      c.problem("request", "\(request.code) is \(asked.entry.status.title.lowercased()) already.")
    }
    let chain = try Placing(c.archivist).facts(shelf, asked.entry, id: asked.id).chain
    if let node = room.body.entry.node, !chain.contains(node) {
      c.problem("request", "\(room.body.entry.name) does not decide for what \(request.code) is about.")
    }
    let waiting = try c.count(
      "agenda_item i JOIN meeting m ON m.id = i.meeting WHERE i.archived = 0 AND i.request = ? AND i.id <> ? "
        + "AND i.outcome = 'pending' AND m.status IN ('planned', 'papers_issued', 'held') AND m.archived = 0",
      [.int(request.id), .int(c.id ?? 0)])
    if waiting > 0 { c.problem("request", "\(request.code) waits on another agenda already.") }
  }
}

extension Body {
  /// The place for which it decides.
  var node: Node? {
    office.map { Node(.office, $0.id) } ?? portfolio.map { Node(.portfolio, $0.id) }
      ?? programme.map { Node(.programme, $0.id) } ?? project.map { Node(.project, $0.id) }
  }
}
