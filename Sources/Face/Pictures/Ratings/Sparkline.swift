import Markup

/// A course in a line of text or a cell, without axes: only where it went and where it stands.
public struct Sparkline: Piece {
  static let width = 96.0
  static let height = 20.0
  static let limit = 120

  /// What is measured, for readers who hear the page.
  public var title: String
  public var values: [Double?]
  /// Whether the foot of the line is zero; off only where zero means nothing, such as for a date.
  public var fromZero: Bool

  /// Values from the earliest to the latest; a missing one leaves a gap.
  public init(title: String, values: [Double?], fromZero: Bool = true) {
    self.title = title
    self.values = values
    self.fromZero = fromZero
  }

  public var markup: Markup {
    let shown = values.suffix(Self.limit).map(PictureNumber.usable)
    let known = shown.compactMap { $0 }
    guard let last = known.last, let low = known.min(), let high = known.max() else {
      return "<span class=\"sparkline\">No values yet</span>"
    }
    let foot = fromZero ? min(low, 0) : low
    let top = fromZero ? max(high, 0) : high
    let y = PictureScale(foot, top, from: Self.height - 3, to: 3)
    let x = PictureScale(0, Double(max(shown.count - 1, 1)), from: 3, to: Self.width - 3)
    var path = Markup.nothing
    var drawing = false
    var end = (x: 0.0, y: 0.0)
    for (index, value) in shown.enumerated() {
      guard let value else {
        drawing = false
        continue
      }
      // A value alone between gaps becomes a dash of its own.
      end = (x.place(Double(index)), y.place(value))
      path += drawing ? "L\(end.x) \(end.y)" : "M\(end.x - 0.5) \(end.y)L\(end.x) \(end.y)"
      drawing = true
    }
    let zero: Markup = foot < 0 ? Draw.line(3, y.place(0), Self.width - 3, y.place(0), "grid") : .nothing
    return """
      <svg class="sparkline" viewBox="0 0 \(Self.width) \(Self.height)" width="\(Self.width)" \
      height="\(Self.height)" role="img"><title>\(words(last, low, high, known.count))</title>\(zero)\
      <path class="line-accent" d="\(path)"/>\(Draw.circle(end.x, end.y, 2.5, "mark-accent"))</svg>
      """
  }

  private func words(_ last: Double, _ low: Double, _ high: Double, _ count: Int) -> String {
    let name = PictureText.clean(title)
    if count == 1 { return "\(name): \(PictureNumber.short(last))" }
    return "\(name): now \(PictureNumber.short(last)), between \(PictureNumber.short(low)) and "
      + "\(PictureNumber.short(high)) over \(count) values"
  }
}
