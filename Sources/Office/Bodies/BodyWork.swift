import Ledger
import Measures
import Registers

/// What bodies and meetings want of somebody: her actions, papers to read, and votes that are open.
public struct BodyWork: Sendable {
  /// A point of an agenda on which her vote is missing.
  public struct OpenVote: Sendable {
    public let item: Held<AgendaItem>
    public let meeting: Held<Meeting>
  }

  public let actions: [Held<ActionItem>]
  public let papers: [Held<Meeting>]
  public let votes: [OpenVote]

  /// So many actions are read; the list holds all.
  static let most = 60

  public static func mine(_ archivist: Archivist) throws -> BodyWork {
    guard let me = archivist.actor.person else { return BodyWork(actions: [], papers: [], votes: []) }
    let actions = try archivist.all(
      ActionItem.self,
      where: Clause("t.owner = ? AND t.status IN ('open', 'in_progress')", [.int(me)]),
      order: "COALESCE(t.due, 99999), t.id LIMIT \(most)")
    let seats = try archivist.binding(
      BodyMember.self, where: Clause("t.person = ? OR t.deputy = ?", [.int(me), .int(me)]))
    let bodies = Set(seats.compactMap(\.entry.body?.id)).sorted()
    if bodies.isEmpty { return BodyWork(actions: actions, papers: [], votes: []) }
    let meetings = try archivist.all(
      Meeting.self,
      where: .all([Clause("t.status IN ('papers_issued', 'held')"), Clause.in("t.body", bodies)]),
      order: "t.on_day, t.id LIMIT \(most)")
    let papers = meetings.filter { meeting in
      let day = meeting.entry.day ?? .last
      guard meeting.entry.status == .papersIssued, day >= archivist.day else { return false }
      return seats.contains { $0.entry.body == meeting.entry.body && BodySeats.counts($0.entry, on: day) }
    }
    return BodyWork(
      actions: actions, papers: papers, votes: try open(archivist, me, meetings, seats))
  }

  /// Points on which she has a vote, may vote, and has not.
  private static func open(
    _ archivist: Archivist, _ me: Int64, _ meetings: [Held<Meeting>], _ seats: [Held<BodyMember>]
  ) throws -> [OpenVote] {
    let voting = meetings.filter { meeting in
      seats.contains {
        $0.entry.body == meeting.entry.body && $0.entry.person?.id == me && $0.entry.hasVote
          && BodySeats.counts($0.entry, on: meeting.entry.day ?? .last)
      } && (meeting.entry.status == .papersIssued || meeting.entry.present.ids.contains(me))
    }
    if voting.isEmpty { return [] }
    let items = try archivist.all(
      AgendaItem.self,
      where: .all([
        Clause("t.kind = 'decision' AND t.outcome = 'pending' AND t.paper_digest <> ''"),
        Clause.in("t.meeting", voting.map(\.id)),
        Clause(
          "t.id NOT IN (SELECT v.item FROM \(try archivist.source(of: Vote.self)) v "
            + "WHERE v.archived = 0 AND (v.person = ? OR v.on_behalf_of = ?))",
          [.int(me), .int(me)]),
      ]), order: "t.meeting, t.position, t.id")
    if items.isEmpty { return [] }
    let meetingOf = Dictionary(voting.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let requests = items.compactMap(\.entry.request?.id)
    var barred: [Int64: Set<Int64>] = [:]
    if !requests.isEmpty, let first = voting.first {
      barred = try MeetingRoom(archivist, meeting: first).barred(archivist, requests: requests)
    }
    return items.compactMap { item in
      guard let meeting = item.entry.meeting.flatMap({ meetingOf[$0.id] }),
        item.entry.request.map({ barred[$0.id]?.contains(me) != true }) ?? true
      else { return nil }
      return OpenVote(item: item, meeting: meeting)
    }
  }
}
