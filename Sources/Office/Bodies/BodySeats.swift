import Ledger
import Measures
import Registers

/// The seats of a body on one day: who sits there, who votes, and who stands in for whom.
public struct BodySeats: Sendable {
  /// One seat with the person in it.
  public struct Seat: Sendable, Hashable {
    public let id: Int64
    public let person: Int64
    public let deputy: Int64?
    public let part: BodyMember.Part
    public let hasVote: Bool
    public let represents: String

    public init(
      id: Int64, person: Int64, deputy: Int64? = nil, part: BodyMember.Part = .member, hasVote: Bool = true,
      represents: String = ""
    ) {
      self.id = id
      self.person = person
      self.deputy = deputy
      self.part = part
      self.hasVote = hasVote
      self.represents = represents
    }
  }

  /// In the order of their numbers.
  public let seats: [Seat]
  /// What the persons on these seats are called.
  public let names: [Int64: String]

  public init(_ seats: [Seat], names: [Int64: String] = [:]) {
    self.seats = seats.sorted { $0.id < $1.id }
    self.names = names
  }

  /// The seats of a body that count on that day. Who sits in a body is told to all who see the body.
  public init(_ archivist: Archivist, body: Int64, on day: Day) throws {
    let rows = try archivist.binding(BodyMember.self, where: Clause("t.body = ?", [.int(body)]))
    self.init(rows, on: day, names: try BodySeats.names(archivist, rows))
  }

  /// Those of the members whose seats count on that day.
  public init(_ members: [Held<BodyMember>], on day: Day, names: [Int64: String] = [:]) {
    self.init(
      members.compactMap { member -> Seat? in
        guard let person = member.entry.person, BodySeats.counts(member.entry, on: day) else { return nil }
        return Seat(
          id: member.id, person: person.id, deputy: member.entry.deputy?.id, part: member.entry.part,
          hasVote: member.entry.hasVote, represents: member.entry.represents)
      }, names: names)
  }

  public static func counts(_ member: BodyMember, on day: Day) -> Bool {
    (member.from ?? .last) <= day && (member.to ?? .last) >= day
  }

  /// The names of members and deputies, in one question.
  static func names(_ archivist: Archivist, _ rows: [Held<BodyMember>]) throws -> [Int64: String] {
    try archivist.personNames(rows.flatMap { [$0.entry.person?.id, $0.entry.deputy?.id].compactMap { $0 } })
  }

  public var voting: [Seat] { seats.filter(\.hasVote) }
  public var chair: Seat? { seats.first { $0.part == .chair } }
  public func seat(of person: Int64) -> Seat? { seats.first { $0.person == person } }
  public func name(_ person: Int64) -> String { names[person] ?? Person.title.code(of: person) }

  /// Who fills each seat when these persons are there: the member herself, or her deputy, who fills one seat only and
  /// none where she sits in the body in her own right.
  public func filled(by present: Set<Int64>) -> [Int64: Int64] {
    var taken = Set<Int64>()
    var out: [Int64: Int64] = [:]
    for seat in seats where present.contains(seat.person) && taken.insert(seat.person).inserted {
      out[seat.id] = seat.person
    }
    // Seats with a vote come first: a deputy helps where she counts.
    for seat in seats.sorted(by: { ($0.hasVote ? 0 : 1, $0.id) < ($1.hasVote ? 0 : 1, $1.id) })
    where out[seat.id] == nil {
      guard let deputy = seat.deputy, present.contains(deputy), self.seat(of: deputy) == nil,
        taken.insert(deputy).inserted
      else { continue }
      out[seat.id] = deputy
    }
    return out
  }
}

extension Archivist {
  /// What persons are called: part of what names them. Read as of the moment that is shown.
  public func personNames(_ ids: [Int64]) throws -> [Int64: String] {
    let wanted = Set(ids).sorted()
    if wanted.isEmpty { return [:] }
    let clause = Clause.in("t.id", wanted)
    let sql = "SELECT t.id, t.name FROM \(source(try catalogue.shelf(Person.self))) t WHERE \(clause.sql)"
    let rows = try memory.rows(sql, clause.values) { try connection.query(sql, clause.values) }
    return Dictionary(rows.map { ($0.int(0) ?? 0, $0.text(1) ?? "") }, uniquingKeysWith: { a, _ in a })
  }
}
