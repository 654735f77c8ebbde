import Markup

/// The rows of movers in three panels that each have one zero line: rating, cost and finish.
struct MoversPlot: Sendable {
  static let width = 1080.0
  static let row = 32.0
  static let top = 40.0
  static let name = 250.0

  var moves: [Move]
  var unit: String

  var height: Double { Self.top + Double(moves.count) * Self.row + 8 }

  private let ratings = (from: 276.0, to: 436.0)
  private var cost: PictureScale { panel(moves.compactMap(\.cost), from: 476, to: 756) }
  private var days: PictureScale { panel(moves.compactMap { $0.days.map(Double.init) }, from: 796, to: 1076) }

  init(moves: [Move], unit: String) {
    self.moves = moves
    self.unit = unit
  }

  /// Zero stands in the middle, so that the same length is the same move; figures have room at both ends.
  private func panel(_ values: [Double], from: Double, to: Double) -> PictureScale {
    let most = max(values.map { abs($0) }.max() ?? 0, 1e-9)
    return PictureScale(-most, most, from: from + 62, to: to - 62)
  }

  var drawing: Markup {
    let (cost, days) = (cost, days)
    var out = Markup.nothing
    out += ratingHeading
    out += heading(unit.isEmpty ? "Cost" : "Cost, \(unit)", cost.place(0))
    out += heading("Finish, days", days.place(0))
    for scale in [cost, days] {
      out += Draw.line(scale.place(0), Self.top - 4, scale.place(0), height - 4, "axis")
    }
    for (index, move) in moves.enumerated() {
      let y = Self.top + Double(index) * Self.row
      var mark = Draw.text(move.mover.title, 0, y + 20, .label, within: Self.name)
      mark += rating(move, y + 16)
      mark += dot(move.cost, cost, y + 16) { PictureNumber.signed($0) }
      mark += dot(move.days.map(Double.init), days, y + 16) { PictureNumber.signed($0) }
      out += Draw.line(0, y + Self.row, Self.width, y + Self.row, "grid")
      out += Draw.mark(move.mover.href, move.words(unit: unit), mark)
    }
    return out
  }

  private func heading(_ text: String, _ x: Double) -> Markup {
    Draw.text(text, x, 14, .strong, anchor: .middle, within: 260)
      + Draw.text("← better", x - 8, 30, .label, anchor: .end) + Draw.text("worse →", x + 8, 30) + "\n"
  }

  /// The ratings by name, with a line down from each: being not rated is neither better nor worse.
  private var ratingHeading: Markup {
    var out = Draw.text("Rating", (ratings.from + ratings.to) / 2, 14, .strong, anchor: .middle)
    for rag in Rag.allCases {
      out += Draw.text(rag.letters, place(rag), 30, .label, anchor: .middle)
      out += Draw.line(place(rag), Self.top - 4, place(rag), height - 8, "grid")
    }
    return out + "\n"
  }

  /// Green on the left to red on the right; what is not rated stands left of both.
  private func place(_ rag: Rag) -> Double {
    let scale: [Rag] = [.unknown, .green, .amberGreen, .amber, .amberRed, .red]
    let step = (ratings.to - ratings.from - 28) / Double(scale.count - 1)
    return ratings.from + 14 + step * Double(scale.firstIndex(of: rag) ?? 0)
  }

  private func rating(_ move: Move, _ y: Double) -> Markup {
    let (before, after) = (place(move.mover.rag.before), place(move.mover.rag.after))
    var out = Markup.nothing
    if before != after {
      out += Draw.line(before, y, after, y, "line-neutral") + Draw.circle(before, y, 4, "mark-neutral")
    }
    out += Draw.rect(after - 13, y - 9, 26, 18, move.mover.rag.after.colour, radius: 9)
    return out + Draw.letters(move.mover.rag.after, after, y, width: 30, height: 18)
  }

  private func dot(_ value: Double?, _ scale: PictureScale, _ y: Double, _ said: (Double) -> String) -> Markup
  {
    let zero = scale.place(0)
    guard let value else { return Draw.text("not known", zero + 10, y + 4) }
    guard value != 0 else { return Draw.circle(zero, y, 3, "mark-neutral") }
    let x = scale.place(value)
    let out =
      Draw.line(zero, y, x, y, "line-neutral") + Draw.circle(x, y, 6, value > 0 ? "mark-bad" : "mark-good")
    return out
      + Draw.text(said(value), x + (value > 0 ? 11 : -11), y + 4, .strong, anchor: value > 0 ? .start : .end)
  }
}
