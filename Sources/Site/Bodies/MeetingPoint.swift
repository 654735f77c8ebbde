import Face
import Ledger
import Markup
import Measures
import Office
import Registers

/// One point of an agenda with its votes, who may not vote on it, and the actions that came of it.
struct MeetingPoint: Sendable {
  let row: AnyHeld
  let item: AgendaItem
  let votes: [Held<Vote>]
  let barred: Set<Int64>
  let actions: [AnyHeld]
  let ballot: Ballot
  let quorum: Quorum

  var code: String { row.code }
  var isOpen: Bool { item.outcome == .pending }

  /// In the order of the agenda.
  static func all(_ archivist: Archivist, _ room: MeetingRoom) throws -> [MeetingPoint] {
    var query = ListQuery()
    query.limit = 200
    query.counts = false
    query.order = [ListQuery.Order("position"), ListQuery.Order("code")]
    let rows = try archivist.list(
      try archivist.catalogue.shelf(AgendaItem.self), query,
      where: Clause("t.meeting = ?", [.int(room.meeting.id)])
    ).rows
    if rows.isEmpty { return [] }
    let these = Clause.in("t.item", rows.map(\.id))
    let votes = Dictionary(
      grouping: try archivist.all(Vote.self, where: these), by: { $0.entry.item?.id ?? 0 })
    var undertaken = ListQuery()
    undertaken.limit = 500
    undertaken.counts = false
    undertaken.order = [ListQuery.Order("due")]
    let actions = Dictionary(
      grouping: try archivist.list(
        try archivist.catalogue.shelf(ActionItem.self), undertaken, where: these
      ).rows, by: { ($0.entry as? ActionItem)?.item?.id ?? 0 })
    let items = rows.compactMap { row in (row.entry as? AgendaItem).map { (row, $0) } }
    let barred = try room.barred(archivist, requests: items.compactMap { $0.1.request?.id })
    return items.map { row, item in
      let out = item.request.flatMap { barred[$0.id] } ?? []
      let cast = votes[row.id] ?? []
      return MeetingPoint(
        row: row, item: item, votes: cast, barred: out, actions: actions[row.id] ?? [],
        ballot: Ballot(
          cast.compactMap(Ballot.Slip.init), room.seats, present: room.present, barred: out),
        quorum: room.quorum(barred: out))
    }
  }

  /// The vote that stands for a seat, by the member or her deputy.
  func vote(of member: Int64) -> Held<Vote>? {
    votes.first { ($0.entry.onBehalfOf ?? $0.entry.person)?.id == member }
  }

  /// What the point is about, for agenda and minutes alike.
  func subject(_ number: Int) -> Markup {
    var facts: [Fact] = []
    if let request = item.request {
      facts.append(
        Fact(
          "Request",
          Code(request.code, href: "/requests/\(request.code)", title: row.names["request"]).markup)
      )
    }
    if let name = row.names["presenter"] { facts.append(Fact("Presented by", "\(name)")) }
    if !item.proposal.isEmpty { facts.append(Fact("Proposal", MeetingPoint.lines(item.proposal))) }
    if !item.paper.isEmpty { facts.append(Fact("Paper", MeetingPoint.lines(item.paper))) }
    if !item.paperDigest.isEmpty {
      facts.append(
        Fact(
          "Fingerprint as issued", "<code>\(item.paperDigest.prefix(16))…</code>",
          why: Why(
            label: "Fingerprint of \(code)",
            summary:
              "SHA-256 over title, kind, request, proposal and paper as they were issued: \(item.paperDigest)"
          )))
    }
    return facts.isEmpty ? .nothing : Face.Facts(facts, columns: 1).markup
  }

  static func lines(_ text: String) -> Markup {
    let parts = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: true).map { String($0) ?? "" }
    return "\(parts, { "<p>\($0)</p>" })"
  }
}
