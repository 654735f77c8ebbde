/// The votes on one matter, counted: each member once, nobody twice, and nobody on what she asked for herself.
public struct Ballot: Sendable, Equatable {
  public private(set) var favour = 0
  public private(set) var against = 0
  public private(set) var abstained = 0
  /// The numbers of the votes that were counted, in their order.
  public private(set) var counted: [Int64] = []

  /// One vote as it was entered.
  public struct Slip: Sendable, Hashable {
    public let id: Int64
    /// Who cast it.
    public let by: Int64
    /// The member whose vote it is: she herself, or the one whose deputy cast it.
    public let member: Int64
    public let cast: Vote.Cast

    public init(id: Int64, by: Int64, member: Int64, cast: Vote.Cast) {
      self.id = id
      self.by = by
      self.member = member
      self.cast = cast
    }

    public init?(_ vote: Held<Vote>) {
      guard let by = vote.entry.person?.id else { return nil }
      self.init(
        id: vote.id, by: by, member: vote.entry.onBehalfOf?.id ?? by, cast: vote.entry.cast)
    }
  }

  /// - Parameters:
  ///   - present: the persons who were there; votes of others do not count.
  ///   - barred: who must not vote on this matter, neither herself nor through a deputy.
  public init(_ slips: [Slip], _ seats: BodySeats, present: Set<Int64>, barred: Set<Int64> = []) {
    var voters = Set<Int64>()
    var members = Set<Int64>()
    for slip in slips.sorted(by: { $0.id < $1.id }) {
      guard Ballot.flaw(slip, seats, present: present, barred: barred) == nil,
        !voters.contains(slip.by), !members.contains(slip.member)
      else { continue }
      voters.insert(slip.by)
      members.insert(slip.member)
      counted.append(slip.id)
      switch slip.cast {
      case .favour: favour += 1
      case .against: against += 1
      case .abstain: abstained += 1
      }
    }
  }

  /// For and against together; who abstains casts none.
  public var cast: Int { favour + against }

  /// Whether the proposal is carried; nil where nobody voted for or against.
  public func isCarried(by majority: Body.Majority) -> Bool? {
    if cast == 0 { return nil }
    switch majority {
    case .simple: return favour > against
    case .twoThirds: return favour * 3 >= cast * 2
    case .unanimous: return against == 0
    }
  }

  public var sentence: String { "\(favour) for, \(against) against, \(abstained) abstained" }

  /// Why a vote would not count, in a sentence with the mend; nil where it does.
  ///
  /// - Parameter present: who was there, or nil before the meeting.
  static func flaw(_ slip: Slip, _ seats: BodySeats, present: Set<Int64>?, barred: Set<Int64>) -> String? {
    if barred.contains(slip.by) || barred.contains(slip.member) {
      return "Nobody votes on her own request, and nobody who stands in for the one who asked."
    }
    guard let seat = seats.seat(of: slip.member), seat.hasVote else {
      return "Only members who have a vote on the day of the meeting vote."
    }
    if slip.by != slip.member {
      if seat.deputy != slip.by { return "Only the deputy named on the seat votes in the member's place." }
      if seats.seat(of: slip.by) != nil {
        return "A member votes in her own seat, not in another's as well; name another deputy."
      }
      if present?.contains(slip.member) == true {
        return "The member is there herself; then she votes, and her deputy does not."
      }
    }
    if let present, !present.contains(slip.by) {
      return "Only those who are there vote; record her as present first."
    }
    return nil
  }
}
