import Markup

/// How much of somebody's time is asked for over a stretch of days: steps against the line of all of it.
///
/// A small picture without a table of its own: what it shows is said in its title, and stands in the row beside it.
public struct LoadStrip: Piece {
  /// Days with one share, in hundredths of a percent.
  public struct Step: Sendable {
    public var from: Double
    public var to: Double
    public var share: Double

    /// - Parameter share: 1 is all of her time.
    public init(from: Double, to: Double, share: Double) {
      self.from = from
      self.to = to
      self.share = share
    }
  }

  static let width = 160.0
  static let height = 30.0

  public var title: String
  public var steps: [Step]

  public init(title: String, steps: [Step]) {
    self.title = title
    self.steps = steps
  }

  public var markup: Markup {
    let usable = steps.filter { $0.from.isFinite && $0.to.isFinite && $0.share.isFinite && $0.to >= $0.from }
    guard let first = usable.map(\.from).min(), let last = usable.map(\.to).max() else { return .nothing }
    let most = max(usable.map(\.share).max() ?? 1, 1.2)
    let across = Self.width / max(last - first + 1, 1)
    let up = (Self.height - 2) / most
    let full = Self.height - up
    var out = Markup.nothing
    for step in usable.prefix(400) {
      let x = (step.from - first) * across
      let width = (step.to - step.from + 1) * across
      let height = step.share * up
      out += Draw.rect(x, Self.height - min(height, up), width, min(height, up), "mark-neutral")
      if step.share > 1 { out += Draw.rect(x, Self.height - height, width, height - up, "mark-bad") }
    }
    out += Draw.line(0, full, Self.width, full, "axis")
    return """
      <svg class="load-strip" viewBox="0 0 \(Self.width) \(Self.height)" width="\(Self.width)" height="\(Self.height)" \
      role="img" aria-label="\(PictureText.clean(title))">\(out)</svg>
      """
  }
}
