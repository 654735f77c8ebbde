import Ledger
import Measures
import Registers

/// A meeting goes from agenda to minutes: what was held stands, and what was minuted and approved is not rewritten.
enum MeetingChecks {
  @Sendable static func run(_ c: Checking) throws {
    guard let meeting = c.after as? Meeting else { return }
    let before = c.before as? Meeting
    if before?.status == .approved {
      return c.problem(
        "",
        "Approved minutes are not rewritten; what was wrong is put right in the minutes of the next meeting.")
    }
    if before?.status == .cancelled {
      return c.problem("", "A cancelled meeting stays as it is; plan another.")
    }
    try live(c, meeting, before)
    if meeting.status == .papersIssued, meeting.papersIssuedOn == nil {
      c.problem("status", "Papers are issued on the page of the meeting, which freezes them.")
    }
    if let before { try settled(c, meeting, before) }
    if meeting.status != before?.status { try step(c, meeting) }
  }

  /// A dissolved body meets no more: it neither plans a meeting nor holds one.
  private static func live(_ c: Checking, _ meeting: Meeting, _ before: Meeting?) throws {
    let plans = before == nil || before?.day != meeting.day || before?.body != meeting.body
    let holds = meeting.status == .held && (before?.status == .planned || before?.status == .papersIssued)
    guard plans || holds, let body = meeting.body else { return }
    if try c.count("body WHERE id = ? AND status = 'dissolved'", [.int(body.id)]) > 0 {
      c.problem(
        "body",
        "This body is dissolved and meets no more; cancel the meeting, or take the matter to the body above.")
    }
  }

  private static func step(_ c: Checking, _ meeting: Meeting) throws {
    switch meeting.status {
    case .held:
      if meeting.present.ids.isEmpty { c.problem("present", "Say who is there.") }
      if let day = meeting.day, day > c.archivist.now.day {
        c.problem("status", "A meeting is held on its day; move the day if it met earlier.")
      }
    case .minuted:
      if TextRules.isEmpty(meeting.minutes) { c.problem("minutes", "The minutes are needed.") }
      let open = try c.count(
        "agenda_item WHERE archived = 0 AND meeting = ? AND outcome = 'pending'", [.int(c.id ?? 0)])
      if open > 0 {
        c.problem(
          "status",
          open == 1
            ? "One point of the agenda is still open; close or defer it first."
            : "\(open) points of the agenda are still open; close or defer them first.")
      }
    case .approved: try approve(c)
    default: break
    }
  }

  /// What decisions rest on does not move once the first point is closed.
  private static func settled(_ c: Checking, _ meeting: Meeting, _ before: Meeting) throws {
    let moves = before.present != meeting.present || before.day != meeting.day || before.body != meeting.body
    guard moves, before.status == .held || before.status == .minuted, let id = c.id else { return }
    let closed = try c.count("agenda_item WHERE meeting = ? AND outcome <> 'pending'", [.int(id)])
    if closed > 0 {
      c.problem(
        before.present != meeting.present ? "present" : "on_day",
        "Points of this meeting are closed; body, day and who was there stay as they were then.")
    }
  }

  /// Minutes are approved by another than who wrote them, wherever the body has another.
  private static func approve(_ c: Checking) throws {
    guard let me = c.archivist.actor.person, let id = c.id, let body = (c.after as? Meeting)?.body else {
      return
    }
    guard try writer(c, id) == Person.title.code(of: me) else { return }
    let day = (c.after as? Meeting)?.day ?? c.archivist.now.day
    let seats = try BodySeats(c.archivist, body: body.id, on: day)
    if let other = seats.seats.first(where: { $0.person != me }) {
      c.problem(
        "status",
        "You wrote these minutes; another approves them, such as \(seats.name(other.person)).")
    }
  }

  /// The code of whoever last took the minutes to where they wait for approval.
  private static func writer(_ c: Checking, _ meeting: Int64) throws -> String? {
    let rows = try c.connection.query(
      "SELECT actor, changes FROM history WHERE register = 'meeting' AND entry = ? ORDER BY sequence DESC",
      [.int(meeting)])
    return rows.first { row in
      HistoryText.read(row.text(1) ?? "").contains {
        $0.field == "minutes" || $0.field == "status" && $0.to == Meeting.Status.minuted.rawValue
      }
    }?.text(0)
  }
}
