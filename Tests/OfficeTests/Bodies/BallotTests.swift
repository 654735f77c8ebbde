import Testing

@testable import Office

/// Counting votes: by hand where the answer is known, and over many random boards where only the rules are.
@Suite struct BallotTests {
  static let seats = BodySeats([
    .init(id: 1, person: 1, part: .chair), .init(id: 2, person: 2, deputy: 12), .init(id: 3, person: 3),
    .init(id: 4, person: 4, part: .adviser, hasVote: false),
  ])

  private func slip(_ id: Int64, _ by: Int64, for member: Int64? = nil, _ cast: Vote.Cast = .favour)
    -> Ballot.Slip
  { Ballot.Slip(id: id, by: by, member: member ?? by, cast: cast) }

  @Test(arguments: [
    (Office.Body.Majority.simple, 2, 1, true), (.simple, 1, 1, false), (.simple, 1, 2, false),
    (.twoThirds, 2, 1, true),
    (.twoThirds, 3, 2, false), (.twoThirds, 4, 2, true), (.unanimous, 3, 0, true), (.unanimous, 3, 1, false),
  ]) func majoritiesAreOfVotesCast(
    _ majority: Office.Body.Majority, _ favour: Int, _ against: Int, _ carried: Bool
  ) {
    let seats = BodySeats((1...9).map { .init(id: $0, person: $0) })
    let casts =
      Array(repeating: Vote.Cast.favour, count: favour) + Array(repeating: .against, count: against)
      + [.abstain, .abstain]
    let slips = casts.enumerated().map { slip(Int64($0 + 1), Int64($0 + 1), $1) }
    let ballot = Ballot(slips, seats, present: Set(1...9))
    #expect(ballot.isCarried(by: majority) == carried)
    #expect(ballot.abstained == 2)
  }

  @Test func nobodyForOrAgainstIsNoAnswer() {
    let ballot = Ballot([slip(1, 1, .abstain)], Self.seats, present: [1, 2, 3])
    for majority in Office.Body.Majority.allCases { #expect(ballot.isCarried(by: majority) == nil) }
  }

  @Test func aDeputyVotesOnlyWhereTheMemberIsAway() {
    #expect(Ballot([slip(1, 12, for: 2)], Self.seats, present: [1, 12]).favour == 1)
    #expect(Ballot([slip(1, 12, for: 2)], Self.seats, present: [1, 2, 12]).favour == 0)
    #expect(Ballot([slip(1, 12, for: 3)], Self.seats, present: [1, 12]).favour == 0)
  }

  @Test func aDeputyFillsOneSeatAndAMemberHerOwn() {
    let seats = BodySeats([
      .init(id: 1, person: 1, deputy: 9), .init(id: 2, person: 2, deputy: 9),
      .init(id: 3, person: 3, deputy: 4),
      .init(id: 4, person: 4),
    ])
    #expect(seats.filled(by: [9, 4]) == [1: 9, 4: 4])
  }

  @Test func quorumNeedsChairAndLeavesOutWhoMustNotVote() {
    var body = Office.Body()
    body.quorum = 2
    #expect(Quorum(body, Self.seats, present: [1, 2]).isThere)
    #expect(!Quorum(body, Self.seats, present: [2, 3]).isThere, "Without the chair")
    #expect(!Quorum(body, Self.seats, present: [1, 4]).isThere, "An adviser makes no quorum")
    #expect(!Quorum(body, Self.seats, present: [1, 2], barred: [2, 12]).isThere)
    #expect(Quorum(body, Self.seats, present: [1, 12]).isThere, "A deputy makes the quorum")
    body.needsChair = false
    #expect(Quorum(body, Self.seats, present: [2, 3]).isThere)
  }

  /// Whatever is thrown at the count: nobody counts twice, nobody barred or absent counts, and each cast counts as one.
  @Test(arguments: 1...200) func noVoteCountsThatShouldNot(_ seed: UInt64) {
    var dice = Dice(state: seed)
    let seats = BodySeats(
      (1...dice.below(9) + 1).map { id in
        let n = Int64(id)
        let deputy = dice.below(3) == 0 ? Int64(dice.below(14) + 1) : nil
        return .init(
          id: n, person: n, deputy: deputy == n ? nil : deputy, part: id == 1 ? .chair : .member,
          hasVote: dice.below(5) > 0)
      })
    let present = Set((1...14).map(Int64.init).filter { _ in dice.below(3) > 0 })
    let barred = Set((1...14).map(Int64.init).filter { _ in dice.below(8) == 0 })
    let slips = (1...dice.below(30) + 1).map { id in
      slip(
        Int64(id), Int64(dice.below(14) + 1), for: dice.below(3) == 0 ? Int64(dice.below(10) + 1) : nil,
        Vote.Cast.allCases[dice.below(3)])
    }
    let ballot = Ballot(slips, seats, present: present, barred: barred)
    let counted = slips.filter { ballot.counted.contains($0.id) }
    #expect(Set(counted.map(\.by)).count == counted.count, "seed \(seed): a voter twice")
    #expect(Set(counted.map(\.member)).count == counted.count, "seed \(seed): a seat twice")
    #expect(ballot.favour + ballot.against + ballot.abstained == counted.count, "seed \(seed)")
    for one in counted {
      let seat = seats.seat(of: one.member)
      #expect(seat?.hasVote == true, "seed \(seed): no vote there")
      #expect(present.contains(one.by), "seed \(seed): absent")
      #expect(!barred.contains(one.by) && !barred.contains(one.member), "seed \(seed): own request")
      #expect(one.by == one.member || seat?.deputy == one.by && !present.contains(one.member), "seed \(seed)")
    }
    // The order in which the rows come changes nothing.
    #expect(Ballot(slips.shuffled(using: &dice), seats, present: present, barred: barred) == ballot)
    // One more vote in favour never turns a carried proposal down.
    if ballot.isCarried(by: .simple) == true,
      let free = seats.voting.first(where: { seat in
        present.contains(seat.person) && !barred.contains(seat.person)
          && !counted.contains { $0.by == seat.person || $0.member == seat.person }
      })
    {
      let more = Ballot(slips + [slip(99, free.person)], seats, present: present, barred: barred)
      #expect(more.isCarried(by: .simple) == true, "seed \(seed)")
    }
  }
}

/// Repeatable chance: SplitMix64, after Steele, Lea and Flood (2014).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ most: Int) -> Int { Int(next() % UInt64(max(most, 1))) }
}
