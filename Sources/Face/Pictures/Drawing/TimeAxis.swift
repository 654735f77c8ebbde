import Markup

/// A stretch of days across a picture with its years, and its quarters or months where there is room.
struct TimeAxis: Sendable {
  /// A line on the axis; `strong` begins a year.
  struct Tick: Sendable, Equatable {
    var day: Double
    var text: String
    var strong: Bool
  }

  var scale: PictureScale
  var ticks: [Tick]

  /// An axis that holds all days given, with a little air on both sides.
  init(holding days: [Double], from: Double, to: Double) {
    let low = days.min() ?? 0
    let high = days.max() ?? low
    let air = max((high - low) * 0.03, 20)
    self.init(low - air, high + air, from: from, to: to)
  }

  init(_ low: Double, _ high: Double, from: Double, to: Double) {
    scale = PictureScale(low, high, from: from, to: to)
    let perYear = (to - from) * 365 / max(high - low, 1)
    let months = perYear > 480 ? 1 : perYear > 130 ? 3 : 12
    let years = [1, 2, 5, 10, 20, 50].first { perYear * Double($0) >= 52 } ?? 100
    ticks = Self.ticks(from: low, to: high, months: months, years: years)
  }

  private static func ticks(from low: Double, to high: Double, months: Int, years: Int) -> [Tick] {
    let first = CivilDay(Int32(exactly: low.rounded(.down)) ?? 0).year
    let last = CivilDay(Int32(exactly: high.rounded(.up)) ?? 0).year
    guard first <= last, last - first < 1000 else { return [] }
    var out: [Tick] = []
    for year in first...last where year % years == 0 {
      for month in stride(from: 1, through: 12, by: months) {
        let day = Double(CivilDay.number(year: year, month: month))
        guard day >= low, day <= high else { continue }
        let short = months == 1 ? CivilDay.months[month - 1] : "Q\((month + 2) / 3)"
        out.append(Tick(day: day, text: month == 1 ? String(year) : short, strong: month == 1))
      }
    }
    return out
  }

  /// The lines from top to bottom with their names at `textY`.
  func drawing(top: Double, bottom: Double, textY: Double) -> Markup {
    var out = Markup.nothing
    var free = -Double.infinity
    for tick in ticks {
      let x = scale.place(tick.day)
      out += Draw.line(x, top, x, bottom, tick.strong ? "axis" : "grid")
      let style: Draw.Style = tick.strong ? .strong : .label
      let width = PictureText.width(tick.text, size: style.size, bold: style.bold)
      guard x >= free, x + width < scale.to + 24 else { continue }
      out += Draw.text(tick.text, x + 4, textY, style)
      free = x + width + 6
    }
    return out + "\n"
  }
}
