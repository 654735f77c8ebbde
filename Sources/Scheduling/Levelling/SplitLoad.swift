/// Pieces as activities of their own, so that loads are counted where work is.
struct SplitLoad {
  private let load: LevellingLoad
  private let starts: [Int]
  /// The activity of each piece, and each activity's first.
  private var owner: [Int] = []
  private var first: [Int] = []

  init(_ problem: LevellingProblem, _ pass: SplitPass) {
    var split = LevellingProblem(activities: [], resources: problem.resources, links: [], demands: [])
    var (starts, last): ([Int], [Int]) = ([], [])
    for (activity, pieces) in pass.pieces.enumerated() {
      first.append(split.activities.count)
      for piece in pieces {
        var one = problem.activities[activity]
        one.duration = piece.count
        split.activities.append(one)
        starts.append(piece.lowerBound)
        owner.append(activity)
      }
      last.append(split.activities.count - 1)
    }
    for demand in problem.demands where demand.amount > 0 {
      for piece in first[demand.activity]...last[demand.activity] {
        split.demands.append(
          LevellingDemand(activity: piece, resource: demand.resource, amount: demand.amount))
      }
    }
    for (place, link) in problem.links.enumerated() {
      // Between the first pieces: the interruptions of the predecessor are in the bound.
      split.links.append(
        LevellingLink(
          predecessor: first[link.predecessor], successor: first[link.successor],
          lag: pass.bound(place) - pass.start(link.predecessor)))
    }
    self.starts = starts
    load = LevellingLoad(split, starts: starts)
  }

  /// For each delayed activity what holds it.
  func causes(_ delays: [Int]) -> [LevellingCause?] {
    var ofPieces = [Int](repeating: 0, count: starts.count)
    for (activity, piece) in first.enumerated() { ofPieces[piece] = delays[activity] }
    let found = load.causes(delays: ofPieces)
    return first.map { found[$0].map(named) }
  }

  /// For each interruption the activity and what it waits for.
  func interruptions() -> [(activity: Int, cause: LevellingCause)] {
    let later = starts.indices.map { $0 == first[owner[$0]] ? 0 : 1 }
    let found = load.causes(delays: later)
    return starts.indices.compactMap { piece in found[piece].map { (owner[piece], named($0)) } }
  }

  func conflicts() -> [LevellingConflict] {
    load.conflicts().map { conflict in
      guard case .link(let from, let to, let missing) = conflict else { return conflict }
      return .link(predecessor: owner[from], successor: owner[to], missing: missing)
    }
  }

  private func named(_ cause: LevellingCause) -> LevellingCause {
    switch cause {
    case .resource(let resource, let holder): .resource(resource, holder: holder.map { owner[$0] })
    case .predecessor(let before): .predecessor(owner[before])
    case .room: .room
    }
  }
}
