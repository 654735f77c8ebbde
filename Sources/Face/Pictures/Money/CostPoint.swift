/// A project that the cost picture can place, the largest first.
struct CostPoint: Sendable {
  var bubble: CostBubbles.Bubble
  var x: Double
  var variance: Double
  var cost: Double

  /// Slips beyond a hundred years are errors of entry.
  static let farthest = 36_525.0

  static func points(_ picture: CostBubbles) -> [CostPoint] {
    picture.bubbles.compactMap { bubble -> CostPoint? in
      guard let variance = PictureNumber.usable(bubble.variance) else { return nil }
      let x = picture.across == .finish ? CivilDay.usable(bubble.finish) : slip(bubble.slip)
      guard let x else { return nil }
      let cost = max(PictureNumber.usable(bubble.cost) ?? 0, 0)
      return CostPoint(bubble: bubble, x: x, variance: variance, cost: cost)
    }
    .enumerated().sorted { ($0.element.cost, $1.offset) > ($1.element.cost, $0.offset) }.map(\.element)
  }

  private static func slip(_ days: Int?) -> Double? {
    guard let days, abs(Double(days)) <= farthest else { return nil }
    return Double(days)
  }

  /// All of it in words.
  func words(_ picture: CostBubbles) -> String {
    let when =
      picture.across == .finish
      ? "finishes \(CivilDay.text(bubble.finish))"
      : x == 0 ? "on time" : PictureNumber.days(Int(x))
    let size = cost > 0 ? picture.money(cost) : "cost not known"
    return "\(bubble.title). \(bubble.rag.word), cost \(PictureNumber.percent(variance)), \(when), \(size)"
  }
}
