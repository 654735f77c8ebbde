/// How far one project moved between two reports, in rating, cost and days.
struct Move: Sendable {
  var mover: Movers.Mover
  /// Steps on the scale, positive is worse; losing a rating counts as one step worse.
  var rating: Int
  var cost: Double?
  var days: Int?

  init(_ mover: Movers.Mover) {
    self.mover = mover
    rating = Self.steps(mover.rag.before, mover.rag.after)
    if let before = PictureNumber.usable(mover.cost.before),
      let after = PictureNumber.usable(mover.cost.after)
    {
      cost = after - before
    }
    if CivilDay.usable(mover.finish.before) != nil, CivilDay.usable(mover.finish.after) != nil,
      let before = mover.finish.before, let after = mover.finish.after
    {
      days = Int(after) - Int(before)
    }
  }

  var moved: Bool { mover.rag.before != mover.rag.after || (cost ?? 0) != 0 || (days ?? 0) != 0 }

  private static func steps(_ before: Rag, _ after: Rag) -> Int {
    if before == after { return 0 }
    if after == .unknown { return 1 }
    if before == .unknown { return 0 }
    let scale: [Rag] = [.green, .amberGreen, .amber, .amberRed, .red]
    return (scale.firstIndex(of: after) ?? 0) - (scale.firstIndex(of: before) ?? 0)
  }

  /// Those that moved, the largest first; equal ones in the order given.
  static func ordered(_ picture: Movers) -> [Move] {
    let moves = picture.movers.map(Move.init).filter(\.moved)
    let mostCost = max(moves.map { abs($0.cost ?? 0) }.max() ?? 0, 1e-9)
    let mostDays = max(moves.map { abs(Double($0.days ?? 0)) }.max() ?? 0, 1)
    let sizes = moves.map { move -> Double in
      let rating = abs(Double(move.rating)) / 4
      let cost = abs(move.cost ?? 0) / mostCost
      let days = abs(Double(move.days ?? 0)) / mostDays
      switch picture.order {
      case .overall: return rating + cost + days
      case .rating: return rating
      case .cost: return cost
      case .finish: return days
      }
    }
    let order = moves.indices.sorted { (sizes[$0], -$0) > (sizes[$1], -$1) }
    return order.map { moves[$0] }
  }

  /// All of it in words.
  func words(unit: String) -> String {
    var parts: [String] = []
    let (before, after) = mover.rag
    parts.append(before == after ? "\(after.word), as before" : "\(before.word) to \(after.word)")
    if let cost, cost != 0 { parts.append("cost \(PictureNumber.signed(cost)) \(unit)") }
    if let days, days != 0 {
      parts.append("finish \(PictureNumber.days(days)), now \(CivilDay.text(mover.finish.after))")
    }
    return "\(mover.title): \(parts.joined(separator: "; "))"
  }
}
