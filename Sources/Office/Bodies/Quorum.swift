/// Whether enough of a body is there to decide.
public struct Quorum: Sendable, Equatable {
  /// So many members with a vote must be there, themselves or by a deputy.
  public let needed: Int
  public let present: Int
  public let needsChair: Bool
  public let hasChair: Bool

  /// - Parameter barred: who may not vote on the matter; she does not help to make the quorum for it either.
  public init(_ body: Body, _ seats: BodySeats, present: Set<Int64>, barred: Set<Int64> = []) {
    let filled = seats.filled(by: present)
    needed = body.quorum
    needsChair = body.needsChair
    self.present = seats.voting.count { seat in
      guard let who = filled[seat.id] else { return false }
      return !barred.contains(who) && !barred.contains(seat.person)
    }
    // A chair who must not vote on one matter still chairs the meeting.
    hasChair = seats.chair.map { filled[$0.id] != nil } ?? false
  }

  public var isThere: Bool { present >= needed && (hasChair || !needsChair) }

  /// What is there and what is lacking.
  public var sentence: String {
    let heads = "\(present) of the \(needed) members with a vote who are needed can decide this."
    if isThere { return "The quorum is there: \(heads)" }
    if present >= needed { return "The chair is not there, nor her deputy." }
    return "There is no quorum: \(heads)" + (needsChair && !hasChair ? " The chair is not there either." : "")
  }
}
