import Ledger
import Measures
import Registers

/// The meetings that stand in somebody's calendar, or in that of one body.
public struct MeetingCalendar: Sendable {
  public struct Entry: Sendable {
    public let held: Held<Meeting>
    public let body: Held<Body>
    public let changedAt: Instant
  }

  public let entries: [Entry]
  /// Tells this installation apart from others, for as long as it lives: made from the first link of its history.
  public let installation: String

  /// So far back a calendar reaches.
  static let past = 90
  static let most = 500

  /// The meetings of the bodies in which the person sits or stands in, on the days on which she does.
  public static func own(_ archivist: Archivist) throws -> MeetingCalendar {
    guard let me = archivist.actor.person else { return MeetingCalendar(entries: [], installation: "") }
    let seats = try archivist.binding(
      BodyMember.self, where: Clause("t.person = ? OR t.deputy = ?", [.int(me), .int(me)]))
    let bodies = Set(seats.compactMap(\.entry.body?.id)).sorted()
    let all = try MeetingCalendar(archivist, where: Clause.in("t.body", bodies))
    return MeetingCalendar(
      entries: all.entries.filter { one in
        seats.contains { seat in
          seat.entry.body?.id == one.body.id
            && BodySeats.counts(seat.entry, on: one.held.entry.day ?? .last)
        }
      }, installation: all.installation)
  }

  public static func of(_ archivist: Archivist, body: Int64) throws -> MeetingCalendar {
    try MeetingCalendar(archivist, where: Clause("t.body = ?", [.int(body)]))
  }

  private init(entries: [Entry], installation: String) {
    self.entries = entries
    self.installation = installation
  }

  private init(_ archivist: Archivist, where clause: Clause) throws {
    let shelf = try archivist.catalogue.shelf(Meeting.self)
    let since = Value.int(Int64(archivist.day.adding(-MeetingCalendar.past).number))
    var query = ListQuery()
    query.counts = false
    query.limit = MeetingCalendar.most
    query.order = [ListQuery.Order("on_day")]
    let rows = try archivist.list(shelf, query, where: .all([clause, Clause("t.on_day >= ?", [since])])).rows
    let ids = Set(rows.compactMap { ($0.entry as? Meeting)?.body?.id }).sorted()
    let bodies = try archivist.binding(Body.self, where: Clause.in("t.id", ids), withArchived: true)
    let byId = Dictionary(bodies.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    entries = rows.compactMap { row in
      guard let held = row.as(Meeting.self), let body = held.entry.body.flatMap({ byId[$0.id] }) else {
        return nil
      }
      return Entry(held: held, body: body, changedAt: row.changedAt)
    }
    let first = try archivist.connection.query("SELECT hash FROM history WHERE sequence = 1").first?.text(0)
    installation = String((first ?? "").prefix(16))
  }
}
