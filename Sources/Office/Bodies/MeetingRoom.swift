import Ledger
import Measures
import Registers

/// A meeting with its body and the seats of its day: what the rules of meetings are judged by.
public struct MeetingRoom: Sendable {
  public let meeting: Held<Meeting>
  public let body: Held<Body>
  public let seats: BodySeats

  /// The meeting as it stands, whoever asks; whoever calls this has found the meeting or something of it.
  public init(_ archivist: Archivist, meeting: Held<Meeting>) throws {
    guard let reference = meeting.entry.body,
      let body = try archivist.standing(try archivist.catalogue.shelf(Body.self), reference.id).as(Body.self)
    else { throw Refusal.missing(Body.title.one) }
    self.meeting = meeting
    self.body = body
    seats = try BodySeats(archivist, body: body.id, on: meeting.entry.day ?? archivist.day)
  }

  init(_ archivist: Archivist, standing id: Int64) throws {
    guard
      let meeting = try archivist.standing(try archivist.catalogue.shelf(Meeting.self), id).as(Meeting.self)
    else { throw Refusal.missing(Meeting.title.one) }
    try self.init(archivist, meeting: meeting)
  }

  /// Who is there, once that has been recorded.
  public var present: Set<Int64> { Set(meeting.entry.present.ids) }
  public var isHeld: Bool { meeting.entry.status == .held }

  public func quorum(barred: Set<Int64> = []) -> Quorum {
    Quorum(body.entry, seats, present: present, barred: barred)
  }

  /// Who must not vote on a request: who asked, and whoever stands in for her in this body or in a post.
  public func barred(_ archivist: Archivist, _ item: AgendaItem) throws -> Set<Int64> {
    guard let request = item.request else { return [] }
    return try barred(archivist, requests: [request.id])[request.id] ?? []
  }

  /// The same for several requests, in two questions.
  public func barred(_ archivist: Archivist, requests: [Int64]) throws -> [Int64: Set<Int64>] {
    let found = try archivist.binding(
      AuthorityRequest.self, where: Clause.in("t.id", Set(requests).sorted()), withArchived: true)
    let askers = found.compactMap(\.entry.requester?.id)
    if askers.isEmpty { return [:] }
    let day = Value.int(Int64((meeting.entry.day ?? archivist.day).number))
    let stands = try archivist.binding(
      Assignment.self,
      where: .all([
        Clause.in("t.person", Set(askers).sorted()),
        Clause(
          "t.deputy IS NOT NULL AND t.from_day <= ? AND (t.to_day IS NULL OR t.to_day >= ?)", [day, day]),
      ]))
    var out: [Int64: Set<Int64>] = [:]
    for request in found {
      guard let asker = request.entry.requester?.id else { continue }
      var barred: Set<Int64> = [asker]
      if archivist.rules.standInsDoNotVote {
        barred.formUnion(seats.seats.filter { $0.person == asker }.compactMap(\.deputy))
        barred.formUnion(stands.filter { $0.entry.person?.id == asker }.compactMap(\.entry.deputy?.id))
      }
      out[request.id] = barred
    }
    return out
  }

  /// Whether the actor runs this meeting: by the right to change it, or as chair or secretary of the body.
  public func isSteward(_ archivist: Archivist) throws -> Bool {
    if archivist.asOf != nil { return false }
    if isOfficer(archivist) { return true }
    let shelf = try archivist.catalogue.shelf(Meeting.self)
    return try archivist.decide(.change, shelf, meeting.entry, id: meeting.id).isAllowed
  }

  /// Whether the actor chairs the body or keeps its minutes on the day of the meeting, with a key that may change things.
  private func isOfficer(_ archivist: Archivist) -> Bool {
    guard let me = archivist.actor.person,
      archivist.subject.credential.admits(Action.change.scope(in: .stakeholders))
    else { return false }
    return seats.seats.contains { seat in
      (seat.part == .chair || seat.part == .secretary) && (seat.person == me || seat.deputy == me)
    }
  }

  /// Throws the refusal, with those who may, unless the actor runs this meeting.
  func demandSteward(_ archivist: Archivist, to act: String) throws {
    if try isSteward(archivist) { return }
    let shelf = try archivist.catalogue.shelf(Meeting.self)
    let officers = seats.seats.filter { $0.part == .chair || $0.part == .secretary }.map { seat in
      Refusal.Candidate(
        person: seats.name(seat.person), personID: seat.person, role: seat.part.title, place: body.entry.name)
    }
    let others = try archivist.whoMay(.change, shelf, meeting.entry, id: meeting.id)
    throw Refusal.forbidden(
      .init(
        action: act,
        reason: "The chair and the secretary of the body run its meetings, and whoever may change them.",
        whoMay: officers + others.filter { one in !officers.contains { $0.personID == one.personID } }))
  }
}
