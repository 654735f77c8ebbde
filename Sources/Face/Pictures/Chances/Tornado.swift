import Markup

/// What an outcome hangs on most: bars of correlation to both sides of nothing, the strongest first.
public struct Tornado: Piece {
  /// One cause.
  public struct Row: Sendable {
    public var label: String
    /// Rank correlation with the outcome, −1 to 1.
    public var correlation: Double
    /// In what part of the cases it was critical, 0 to 1.
    public var criticality: Double?
    public var href: String?

    public init(_ label: String, correlation: Double, criticality: Double?, href: String? = nil) {
      (self.label, self.correlation, self.criticality, self.href) = (label, correlation, criticality, href)
    }
  }

  static let limit = 15
  static let width = 760.0
  static let left = 272.0
  static let row = 26.0

  public var id: String
  public var title: String
  public var rows: [Row]

  public init(id: String = "tornado", title: String, rows: [Row]) {
    (self.id, self.title, self.rows) = (id, title, rows)
  }

  public var markup: Markup {
    let known = rows.filter { $0.correlation.isFinite && $0.correlation.magnitude <= 1.000001 }
    guard !known.isEmpty else {
      return PictureFrame.empty(id: id, title: title, "Nothing that is left to do is uncertain.")
    }
    let shown = Array(known.prefix(Self.limit))
    return PictureFrame(
      id: id, title: title,
      lead:
        "Rank correlation of each duration with the finish, and in what part of the cases it was critical.",
      width: Self.width, height: Double(shown.count) * Self.row + 34,
      interactive: shown.contains { $0.href != nil },
      drawing: drawing(shown),
      notes: known.count > shown.count
        ? ["and \(Grouped.text(known.count - shown.count)) more, in the table"] : [],
      table: PictureTable(
        ["Task", "Correlation", "Critical"], numbersFrom: 1,
        rows: known.prefix(PictureTable.limit).map {
          [
            .init($0.label, href: $0.href), .init(Self.hundredths($0.correlation)),
            .init($0.criticality.map(ChancePlot.percent) ?? "not known"),
          ]
        }, more: max(known.count - PictureTable.limit, 0))
    ).markup
  }

  private func drawing(_ shown: [Row]) -> Markup {
    let low = min(shown.map(\.correlation).min() ?? 0, 0)
    let high = max(shown.map(\.correlation).max() ?? 0, 0)
    let scale = PictureScale(
      low, max(high, low + 0.1), from: Self.left + (low < 0 ? 44 : 0), to: Self.width - 150)
    let foot = Double(shown.count) * Self.row + 6
    var out = Markup.nothing
    for tick in scale.ticks {
      let x = scale.place(tick)
      out += Draw.line(x, 2, x, foot, tick == 0 ? "axis" : "grid")
      out += Draw.text(Self.hundredths(tick), x, foot + 18, anchor: .middle)
    }
    for (index, row) in shown.enumerated() {
      let y = Double(index) * Self.row + 4
      let (zero, end) = (scale.place(0), scale.place(row.correlation))
      var mark = Draw.text(row.label, 0, y + 17, .label, within: Self.left - 16)
      mark += Draw.rect(
        min(zero, end), y + 4, abs(end - zero), Self.row - 8,
        row.correlation < 0 ? "mark-neutral" : "mark-accent",
        radius: 2)
      let critical = row.criticality.map { ", critical \(ChancePlot.percent($0))" } ?? ""
      mark += Draw.text(
        Self.hundredths(row.correlation) + critical, max(zero, end) + 6, y + 17)
      out += Draw.mark(
        row.href, "\(row.label): correlation \(Self.hundredths(row.correlation))\(critical)", mark)
    }
    return out
  }

  static func hundredths(_ value: Double) -> String {
    let whole = Int((value * 100).rounded())
    let rest = whole.magnitude % 100
    return "\(whole < 0 ? "−" : "")\(whole.magnitude / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
