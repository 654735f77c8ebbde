import Markup

/// What a picture of chances is counted in, and how its axis says it.
public enum ChanceUnit: Sendable {
  /// Days since 1 January 1970, with the part of the day after the point.
  case dates
  /// Money, in a currency that is named once.
  case money(currency: String)

  func said(_ value: Double) -> String {
    switch self {
    case .dates: Int32(exactly: value.rounded(.down)).map { CivilDay($0).text } ?? "out of range"
    case .money: PictureNumber.short(value)
    }
  }
}

/// The axis under a picture of chances: dates by month and year, or round sums.
struct ChanceAxis: Sendable {
  let unit: ChanceUnit
  let scale: PictureScale
  private let time: TimeAxis?

  init(_ unit: ChanceUnit, _ low: Double, _ high: Double, from: Double, to: Double) {
    self.unit = unit
    // A stretch of nothing is widened, so that what stands on one value stands in the middle.
    let air = max((high - low) * 0.04, high > low ? 0 : 1)
    switch unit {
    case .dates:
      let axis = TimeAxis(low - air, high + air, from: from, to: to)
      (time, scale) = (axis, axis.scale)
    case .money:
      (time, scale) = (nil, PictureScale(low - air, high + air, from: from, to: to))
    }
  }

  func drawing(top: Double, bottom: Double) -> Markup {
    if let time, time.ticks.count > 1 { return time.drawing(top: top, bottom: bottom, textY: bottom + 18) }
    var out = Markup.nothing
    var free = -Double.infinity
    for tick in PictureScale.steps(scale.low, scale.high, about: 6) {
      let (x, words) = (scale.place(tick), unit.said(tick))
      out += Draw.line(x, top, x, bottom, "grid")
      let half = PictureText.width(words, size: 12) / 2
      guard x - half > free else { continue }
      out += Draw.text(words, x, bottom + 18, anchor: .middle)
      free = x + half + 8
    }
    return out
  }
}
