import Markup

/// The lanes and bars of a roadmap, laid out row by row under one time axis.
struct RoadmapRows: Sendable {
  static let width = 1120.0
  static let left = 268.0
  /// Room on the right for the finish day beside the last bar.
  static let right = 100.0
  static let row = 28.0
  static let top = 28.0

  var drawing = Markup.nothing
  var height = 0.0

  private let axis: TimeAxis
  private let window: ClosedRange<Double>?

  init(_ roadmap: Roadmap) {
    let bars = Array(roadmap.bars.prefix(Roadmap.limit))
    let today = CivilDay.usable(roadmap.today)
    let (from, to) = (Self.left, Self.width - Self.right)
    if let given = roadmap.window, let low = CivilDay.usable(given.lowerBound),
      let high = CivilDay.usable(given.upperBound)
    {
      window = low...high
      axis = TimeAxis(low, high, from: from, to: to)
    } else {
      window = nil
      axis = TimeAxis(holding: bars.flatMap(\.days) + [today].compactMap { $0 }, from: from, to: to)
    }
    var rows = Markup.nothing
    var y = Self.top + 6
    for lane in Self.lanes(bars) {
      if !lane.title.isEmpty {
        rows += Draw.text(lane.title, 0, y + 19, .strong, within: Self.left - 16) + "\n"
        y += Self.row
      }
      for bar in lane.bars {
        rows += row(bar, y)
        y += Self.row
      }
      y += 8
    }
    height = y + 4
    drawing = axis.drawing(top: Self.top - 8, bottom: y, textY: 14) + now(today, bottom: y) + rows
  }

  /// Bars by lane, in the order in which the lanes first appear.
  private static func lanes(_ bars: [Roadmap.Bar]) -> [(title: String, bars: [Roadmap.Bar])] {
    var place: [String: Int] = [:]
    var lanes: [(title: String, bars: [Roadmap.Bar])] = []
    for bar in bars {
      if let index = place[bar.lane] {
        lanes[index].bars.append(bar)
      } else {
        place[bar.lane] = lanes.count
        lanes.append((bar.lane, [bar]))
      }
    }
    return lanes
  }

  private func now(_ today: Double?, bottom: Double) -> Markup {
    guard let today, today >= axis.scale.low, today <= axis.scale.high else { return .nothing }
    let x = axis.scale.place(today)
    return Draw.line(x, Self.top - 4, x, bottom, "today")
      + Draw.text("Today", x + 4, Self.top + 4, .strong) + "\n"
  }

  private func row(_ bar: Roadmap.Bar, _ y: Double) -> Markup {
    let name = Draw.text(bar.title, 0, y + 18, .label, within: Self.left - 20)
    return Draw.mark(bar.href, bar.words, name + ghost(bar, y) + body(bar, y))
  }

  /// The baseline as a pale bar around the bar of today's dates.
  private func ghost(_ bar: Roadmap.Bar, _ y: Double) -> Markup {
    guard let start = CivilDay.usable(bar.baselineStart), let finish = CivilDay.usable(bar.baselineFinish)
    else { return .nothing }
    let (a, b) = (axis.scale.place(min(start, finish)), axis.scale.place(max(start, finish)))
    guard b > a else { return .nothing }
    return Draw.rect(a, y + 3, b - a, 22, "ghost", radius: 3)
  }

  private func body(_ bar: Roadmap.Bar, _ y: Double) -> Markup {
    let (start, finish) = (CivilDay.usable(bar.start), CivilDay.usable(bar.finish))
    guard let first = start ?? finish, let last = finish ?? start else {
      return Draw.text("No dates", Self.left + 4, y + 18)
    }
    let (low, high) = (min(first, last), max(first, last))
    if high < axis.scale.low { return Draw.text("‹ until \(text(high))", Self.left + 4, y + 18) }
    if low > axis.scale.high {
      return Draw.text("from \(text(low)) ›", axis.scale.to - 4, y + 18, anchor: .end)
    }
    let (a, b) = (axis.scale.place(low), axis.scale.place(high))
    let note = label(bar, high)
    guard start != nil, finish != nil, b - a >= 3 else {
      let words = start == nil ? "\(note), start not set" : finish == nil ? "Finish not set" : note
      return Draw.diamond(a, y + 14, 7, bar.rag.colour) + Draw.text(bar.rag.letters, a + 11, y + 18, .strong)
        + Draw.text(words, a + 36, y + 18)
    }
    return Draw.rect(a, y + 7, b - a, 14, bar.rag.colour, radius: 3) + letters(bar, a, b, y)
      + Draw.text(high > axis.scale.high ? "\(note) ›" : note, end(bar, b, letters: !fits(b - a)), y + 18)
  }

  private func fits(_ width: Double) -> Bool { width >= 26 }

  /// Inside the bar, or just after one that is too short for them.
  private func letters(_ bar: Roadmap.Bar, _ a: Double, _ b: Double, _ y: Double) -> Markup {
    if fits(b - a) { return Draw.onMark(bar.rag.letters, a + 6, y + 18.2, anchor: .start) }
    return Draw.text(bar.rag.letters, end(bar, b, letters: false), y + 18.2, .strong)
  }

  /// Where text after the bar begins: beyond its baseline too.
  private func end(_ bar: Roadmap.Bar, _ b: Double, letters: Bool) -> Double {
    let ghost = CivilDay.usable(bar.baselineStart).flatMap { _ in CivilDay.usable(bar.baselineFinish) }
    return max(b, ghost.map(axis.scale.place) ?? b) + 6 + (letters ? 26 : 0)
  }

  private func label(_ bar: Roadmap.Bar, _ high: Double) -> String {
    guard let slip = bar.slip, slip != 0 else { return text(high) }
    let sign = slip > 0 ? "+" : "−"
    return "\(text(high)), \(sign)\(Grouped.text(Int(clamping: slip.magnitude))) d"
  }

  private func text(_ day: Double) -> String { CivilDay.text(Int32(exactly: day)) }
}
